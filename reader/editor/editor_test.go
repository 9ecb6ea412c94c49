package editor

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// has makes a look that finds these programs.
func has(programs ...string) func(string) (string, error) {
	return func(name string) (string, error) {
		if slices.Contains(programs, name) {
			return "/bin/" + name, nil
		}
		return "", errors.New("not found")
	}
}

func TestCommand(t *testing.T) {
	for _, tt := range []struct {
		visual, editor, goos string
		programs             []string
		want                 string // the arguments, apart by bars
	}{
		{"", "vim", "linux", []string{"vim"}, "/bin/vim|+7|/a b.md"},
		{"nano", "vim", "linux", []string{"vim", "nano"}, "/bin/nano|+7|/a b.md"},
		{"  ", "hx", "linux", []string{"hx"}, "/bin/hx|/a b.md:7"},
		{"code --wait", "", "darwin", []string{"code"}, "/bin/code|--wait|--goto|/a b.md:7"},
		{"emacsclient -t -a ''", "", "linux", []string{"emacsclient"}, "/bin/emacsclient|-t|-a||+7|/a b.md"},
		{`my\ editor "two words" 'x\y'`, "", "linux", []string{"my editor"}, `/bin/my editor|two words|x\y|/a b.md`},
		{"My Editor", "", "darwin", []string{"My Editor"}, "/bin/My Editor|/a b.md"},
		{`C:\Tools\vim.exe -R`, "", "windows", []string{`C:\Tools\vim.exe`}, `/bin/C:\Tools\vim.exe|-R|+7|/a b.md`},
		// What a shell would make something of is passed on as it is, or is no program.
		{"vim; rm -rf /", "", "linux", []string{"vim"}, "not found"},
		{"vim $(touch x) `y` && z", "", "linux", []string{"vim"}, "/bin/vim|$(touch|x)|`y`|&&|z|+7|/a b.md"},
		{"", "", "linux", []string{"vi"}, "/bin/vi|+7|/a b.md"},
		{"", "", "windows", []string{"notepad"}, "/bin/notepad|/a b.md"},
		{"", "", "linux", nil, ErrNone.Error()},
		{"kate", "", "linux", []string{"kate"}, "/bin/kate|-l|7|/a b.md"},
		{"unknown", "", "linux", []string{"unknown"}, "/bin/unknown|/a b.md"},
		{"gone", "vim", "linux", []string{"vim"}, "not found"},
	} {
		env := func(name string) string { return map[string]string{"VISUAL": tt.visual, "EDITOR": tt.editor}[name] }
		cmd, err := Command(env, has(tt.programs...), tt.goos, "/a b.md", 7)
		got := fmt.Sprint(err)
		if err == nil {
			got = strings.Join(append([]string{cmd.Path}, cmd.Args[1:]...), "|")
		}
		if got != tt.want {
			t.Errorf("%q %q: %s, want %s", tt.visual, tt.editor, got, tt.want)
		}
	}
}
