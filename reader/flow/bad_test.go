package flow

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestBadInput: one clear line that names the file, the exit status, and the terminal as it was.
func TestBadInput(t *testing.T) {
	dir := t.TempDir()
	file := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	png := file("a.png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01")
	gzip := file("a.md.gz", "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xcb\x48\xcd\xc9\xc9\x07\x00\x86\xa6\x10\x36\x05\x00\x00\x00")
	secret := file("secret.md", "text")
	if err := os.Chmod(secret, 0); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name   string
		args   []string
		status int
		says   string
	}{
		{"none", []string{filepath.Join(dir, "none.md")}, 1, "none.md：没有这个文件"},
		{"control characters", []string{filepath.Join(dir, "no\x1b]0;title\ane\n.md")}, 1, `no\x1b]0;title\ane\n.md`},
		{"directory", []string{dir}, 1, dir + "：这是目录，不是文件"},
		{"device", []string{"/dev/zero"}, 1, "/dev/zero：这是设备，不是文件"},
		{"unreadable", []string{secret}, 1, "secret.md：没有读取权限"},
		{"image", []string{png}, 1, "a.png：这是二进制文件，不是文字"},
		{"gzip", []string{gzip}, 1, "a.md.gz：这是二进制文件，不是文字"},
		{"empty", []string{file("empty.md", "")}, 1, "empty.md：里面没有文字"},
		{"blank", []string{file("blank.md", " \n\n")}, 1, "blank.md：里面没有文字"},
		{"two files", []string{png, gzip}, 1, "a.md.gz：一次只能读一个文件"},
		{"wrong flag", []string{"--frobnicate"}, 2, "--frobnicate"},
		{"wrong flag with an escape", []string{"--fro\x1b[31mb"}, 2, "--fro"},
		{"wrong value", []string{"--color=blue"}, 2, "blue"},
		{"wrong switch", []string{"--plain=perhaps"}, 2, "true, false"},
		{"no value", []string{"--width"}, 2, "--width"},
		{"too narrow", []string{"--width", "3"}, 2, "3"},
		{"unknown encoding", []string{"--encoding", "klingon"}, 2, "klingon"},
		{"labels that are no expression", []string{"--labels", "(\\S+"}, 2, `--labels：标签 "(\\S+" 不是正则表达式：missing closing )`},
		{"both outputs", []string{"--plain", "--json"}, 2, "--json"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if test.name == "unreadable" && os.Geteuid() == 0 {
				t.Skip("root can read every file")
			}
			screen := open(t, setting{width: 200, height: 10, args: test.args}).end(test.status)
			line := screen.Row(0)
			if !strings.HasPrefix(line, "fangtan: ") || !strings.Contains(line, test.says) || strings.TrimSpace(screen.String()) != line {
				t.Errorf("want one line that says %q:\n%s", test.says, screen)
			}
			if screen.Title != "" {
				t.Errorf("the title of the terminal was set to %q", screen.Title)
			}
		})
	}
}
