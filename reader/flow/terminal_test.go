package flow

import (
	"errors"
	"os/exec"
	"strings"
	"testing"
)

// TestLeftoverIsSeen: a program that leaves the terminal changed is found out, so that the flows can tell that ours does not.
func TestLeftoverIsSeen(t *testing.T) {
	for name, test := range map[string]struct{ script, says string }{
		"nothing":          {`printf 'text\033[?25l\033[?1049h\033[?1049l\033[?25h'`, ""},
		"raw line":         {"stty raw -echo", "settings"},
		"alternate screen": {`printf '\033[?1049h'`, "mode 1049"},
		"hidden cursor":    {`printf '\033[?25l'`, "mode 25"},
		"mouse":            {`printf '\033[?1002h\033[?1006h'`, "mode 1002"},
	} {
		t.Run(name, func(t *testing.T) {
			terminal, err := Start(exec.Command("sh", "-c", test.script+"; exit 3"), 40, 5, Prompt)
			if errors.Is(err, ErrNoTerminal) {
				t.Skip(err)
			}
			if err != nil {
				t.Fatal(err)
			}
			defer terminal.Close()
			status, err := terminal.Wait()
			if status != 3 {
				t.Errorf("exit status %d, want 3", status)
			}
			if test.says == "" && err != nil || test.says != "" && (err == nil || !strings.Contains(err.Error(), test.says)) {
				t.Errorf("left over: %v, want %q", err, test.says)
			}
		})
	}
}

// TestTerminalAnswers: a query is answered as by a terminal, and what is typed arrives.
func TestTerminalAnswers(t *testing.T) {
	script := `old=$(stty -g); stty -icanon -echo; printf '\033[c'; answer=$(head -c 4 | tr '\033' '^'); printf 'answer %s\n' "$answer"; read -r line; printf 'typed %s' "$line"; stty "$old"`
	terminal, err := Start(exec.Command("sh", "-c", script), 60, 5, Prompt)
	if errors.Is(err, ErrNoTerminal) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	if _, err := terminal.Await("an answer", func(s Screen) bool { return s.Has("answer ^[?6") }); err != nil {
		t.Fatal(err)
	}
	if err := terminal.Type("一 two\n"); err != nil {
		t.Fatal(err)
	}
	if _, err := terminal.Wait(); err != nil {
		t.Fatal(err)
	}
	if s := terminal.Screen(); !strings.Contains(s.String(), "typed") || !strings.Contains(s.String(), "一 two") {
		t.Errorf("what was typed did not arrive:\n%s", s)
	}
}
