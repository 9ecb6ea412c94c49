package flow

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

const talk = "testdata/talk.md"

// output is what a program left that ran without a terminal.
type output struct {
	stdout, stderr string
	status         int
}

// runPiped runs the program with pipes for its standard files. stdin is nil for a pipe that holds nothing.
func runPiped(t *testing.T, stdin *os.File, env []string, args ...string) output {
	t.Helper()
	cmd := exec.Command(program, args...)
	cmd.Env = append([]string{"PATH=" + os.Getenv("PATH"), "HOME=" + t.TempDir(), "TERM=xterm-256color", "LANG=en_US.UTF-8"}, env...)
	var stdout, stderr bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(""), &stdout, &stderr
	if stdin != nil {
		cmd.Stdin = stdin
	}
	_ = cmd.Run()
	return output{stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()}
}

func openFile(t *testing.T, path string) *os.File {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func TestPrint(t *testing.T) {
	plain := runPiped(t, nil, nil, talk)
	if plain.status != 0 || plain.stderr != "" {
		t.Fatalf("status %d, standard error %q", plain.status, plain.stderr)
	}
	if ansi.Strip(plain.stdout) != plain.stdout {
		t.Error("printed to a pipe with escape sequences")
	}
	for _, words := range []string{"修钟人谈走时", "2026-03-08 20:15", "桥东茶话第 41 期", "沈望舒", "那就走吧，钟会自己走的。", "摆渡三十年"} {
		if !strings.Contains(plain.stdout, words) {
			t.Errorf("%q is not printed", words)
		}
	}
	narrow := runPiped(t, nil, nil, "--width", "40", talk)
	for _, test := range []struct {
		out   string
		width int
	}{{plain.stdout, 80}, {narrow.stdout, 40}} {
		widest := 0
		for line := range strings.Lines(test.out) {
			if !strings.Contains(line, "://") { // a URL stays whole
				widest = max(widest, ansi.StringWidth(strings.TrimSuffix(line, "\n")))
			}
		}
		if widest > test.width || widest < test.width-4 {
			t.Errorf("the widest line has %d cells at a width of %d", widest, test.width)
		}
	}
	for name, same := range map[string]output{
		"--plain":               runPiped(t, nil, nil, "--plain", talk),
		"-":                     runPiped(t, openFile(t, talk), nil, "-"),
		"no argument, a file":   runPiped(t, openFile(t, talk), nil),
		"--color never, forced": runPiped(t, nil, []string{"CLICOLOR_FORCE=1"}, "--color", "never", talk),
	} {
		if same.stdout != plain.stdout || same.status != 0 {
			t.Errorf("%s prints something else (status %d, %s)", name, same.status, same.stderr)
		}
	}
	coloured := runPiped(t, nil, []string{"NO_COLOR=1"}, "--color=always", talk)
	if !strings.Contains(coloured.stdout, "\x1b[") || ansi.Strip(coloured.stdout) != plain.stdout {
		t.Error("--color always does not print the same text with colours")
	}
}

func TestJSON(t *testing.T) {
	out := runPiped(t, nil, nil, "--json", talk)
	var document struct {
		Title string
		Turns []struct {
			Speaker, Kind string
			Line          int
		}
		Topics []struct{ Turns []int }
	}
	if err := json.Unmarshal([]byte(out.stdout), &document); err != nil {
		t.Fatal(err)
	}
	if len(document.Turns) != 17 || document.Turns[0].Line != 26 || document.Turns[0].Speaker != "林夏" || len(document.Topics) != 4 {
		t.Errorf("not as the article is: %+v", document)
	}
}

// TestNothingToRead: under cron there is neither a file nor anything on standard input.
func TestNothingToRead(t *testing.T) {
	const usage = "fangtan: usage: fangtan FILE.md, or COMMAND | fangtan\n"
	for name, out := range map[string]output{
		"/dev/null":  runPiped(t, openFile(t, os.DevNull), nil),
		"empty pipe": runPiped(t, nil, nil),
	} {
		if out.stderr != usage || out.stdout != "" || out.status != 1 {
			t.Errorf("%s: status %d, %q, %q", name, out.status, out.stdout, out.stderr)
		}
	}
	if out := runPiped(t, nil, nil, "-"); out.stderr != "fangtan: standard input: is empty\n" || out.status != 1 {
		t.Errorf("empty -: status %d, %q", out.status, out.stderr)
	}
}

// TestHelpSpeaksTheLanguage: what the libraries write of the help is in the user's language too.
func TestHelpSpeaksTheLanguage(t *testing.T) {
	for _, args := range [][]string{{"--help"}, {"config", "--help"}, {"help", "recent"}, {"--lang", "zh", "-h"}} {
		out := runPiped(t, nil, []string{"LC_ALL=zh_CN.UTF-8"}, args...)
		for _, word := range []string{"USAGE", "FLAGS", "COMMANDS", "EXAMPLES", "Help", "Generate"} {
			if strings.Contains(out.stdout, word) {
				t.Errorf("fangtan %s says %q:\n%s", strings.Join(args, " "), word, out.stdout)
			}
		}
		if out.status != 0 || !strings.Contains(out.stdout, "用法") || !strings.Contains(out.stdout, "选项") {
			t.Errorf("fangtan %s: status %d\n%s%s", strings.Join(args, " "), out.status, out.stdout, out.stderr)
		}
	}
	if out := runPiped(t, nil, nil, "--help"); !strings.Contains(out.stdout, "USAGE") || !strings.Contains(out.stdout, "FLAGS") {
		t.Errorf("the English help is\n%s", out.stdout)
	}
}

// TestNamedLikeCommand: a file that is named like a command opens with its path.
func TestNamedLikeCommand(t *testing.T) {
	text, err := os.ReadFile(talk)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	for _, name := range []string{"config", "man", "help", "completion"} {
		if err := os.WriteFile(name, text, 0o600); err != nil {
			t.Fatal(err)
		}
		if out := runPiped(t, nil, nil, "."+string(filepath.Separator)+name); !strings.Contains(out.stdout, "沈望舒") {
			t.Errorf("./%s is not read: %s", name, out.stderr)
		}
	}
}

// TestBrokenPipe: what follows in a pipe may close it early (head does), and that is no error to speak of.
func TestBrokenPipe(t *testing.T) {
	text, err := os.ReadFile(talk)
	if err != nil {
		t.Fatal(err)
	}
	long := filepath.Join(t.TempDir(), "long.md")
	if err := os.WriteFile(long, bytes.Repeat(text, 50), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, long)
	cmd.Env = []string{"PATH=" + os.Getenv("PATH")}
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := stdout.Read(make([]byte, 10)); err != nil {
		t.Fatal(err)
	}
	_ = stdout.Close()
	_ = cmd.Wait() // killed by the signal of a broken pipe, as cat is
	if stderr.Len() > 0 {
		t.Errorf("standard error: %s", stderr.String())
	}
}

// TestEncodingFlag: a text too short to tell its encoding is read in the one that is named, and one in another encoding without being told.
func TestEncodingFlag(t *testing.T) {
	path := filepath.Join(t.TempDir(), "old.md")
	if err := os.WriteFile(path, []byte("\xc4\xe3\xba\xc3"), 0o600); err != nil { // 你好 in GBK, 콱봤 in EUC-KR
		t.Fatal(err)
	}
	for name, want := range map[string]string{"gbk": "你好", "big5": "斕疑", "euc-kr": "콱봤"} {
		if out := runPiped(t, nil, nil, "--encoding", name, path); out.status != 0 || !strings.Contains(out.stdout, want) {
			t.Errorf("%s: status %d, %q", name, out.status, out.stdout)
		}
	}
}

// TestLabelsAreTold: labels of one's own make turns, from the command line and from front matter; what is wrong in the latter is said in one line, and the rest is read.
func TestLabelsAreTold(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	const talk = "# 潮\n\n= 林望 = 今天的潮水怎么样？\n\n= 周守 = 比昨天高。\n"
	plain := write("plain.md", talk)
	front := write("front.md", "---\nfangtan:\n  labels: '= (\\S+) ='\n---\n"+talk)
	other := write("other.md", "---\nfangtan:\n  labels: '# (\\S+) #'\n---\n"+talk)
	bad := write("bad.md", "---\nfangtan:\n  labels: '= (\\S+ ='\n---\n"+talk)
	for _, test := range []struct {
		args  []string
		turns int
		says  string
	}{
		{[]string{"--json", plain}, 0, ""},
		{[]string{"--json", "--labels", `= (\S+) =`, plain}, 2, ""},
		{[]string{"--json", front}, 2, ""},
		{[]string{"--json", "--labels", `# (\S+) #`, plain}, 0, `fangtan: --labels: no paragraph begins as "# (\\S+) #" says` + "\n"},
		{[]string{"--json", other}, 0, `other.md:3: no paragraph begins as "# (\\S+) #" says` + "\n"},
		{[]string{"--json", bad}, 0, `bad.md:3: the labels "= (\\S+ =" are no regular expression: missing closing ): ` + "`= (\\S+ =`\n"},
	} {
		out := runPiped(t, nil, []string{"LANG=en_US.UTF-8"}, test.args...)
		var document struct {
			Turns []struct{ Speaker string }
		}
		if err := json.Unmarshal([]byte(out.stdout), &document); err != nil || len(document.Turns) != test.turns || out.status != 0 {
			t.Errorf("%q: status %d, %v, %d turns", test.args, out.status, err, len(document.Turns))
		}
		if !strings.HasSuffix(out.stderr, test.says) || (out.stderr == "") != (test.says == "") {
			t.Errorf("%q says %q, want %q", test.args, out.stderr, test.says)
		}
	}
}
