package clip

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

func TestTools(t *testing.T) {
	for _, tt := range []struct {
		goos, env, want string
	}{
		{"darwin", "", "pbcopy"},
		{"windows", "", "clip.exe"},
		{"linux", "", ""},
		{"linux", "DISPLAY", "xclip xsel"},
		{"linux", "WAYLAND_DISPLAY DISPLAY", "wl-copy xclip xsel"},
		{"linux", "WSL_DISTRO_NAME", "clip.exe"},
		{"linux", "TERMUX_VERSION", "termux-clipboard-set"},
		{"linux", "DISPLAY TMUX", "xclip xsel tmux"},
		{"linux", "TMUX", "tmux"},
	} {
		set := strings.Fields(tt.env)
		var got []string
		for _, tool := range tools(func(name string) string {
			if slices.Contains(set, name) {
				return "1"
			}
			return ""
		}, tt.goos) {
			got = append(got, tool.name)
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s with %s: %v, want %s", tt.goos, tt.env, got, tt.want)
		}
	}
}

// The text reaches the first program that takes it, as it is.
func TestSystem(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the program is a shell script")
	}
	dir := t.TempDir()
	taken := filepath.Join(dir, "taken")
	for name, script := range map[string]string{"xclip": "exit 1", "xsel": `cat > "` + taken + `"`} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	env := func(name string) string { return map[string]string{"DISPLAY": ":0"}[name] }
	look := func(name string) (string, error) { return exec.LookPath(filepath.Join(dir, name)) }
	copyText := System(env, look, "linux")
	const text = "“合成数据” $(x)\n`y` 'z'"
	if err := copyText(text); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(taken); string(got) != text {
		t.Errorf("taken is %q, %v", got, err)
	}
	if err := os.Remove(filepath.Join(dir, "xsel")); err != nil {
		t.Fatal(err)
	}
	if err := System(env, look, "linux")(text); err == nil {
		t.Error("a program that fails is not told")
	}
	if System(env, func(string) (string, error) { return "", errors.New("none") }, "linux") != nil {
		t.Error("there is a clipboard without a program")
	}
}

func TestWideText(t *testing.T) {
	if got := string(tool{wide: true}.encoded("a中😀")); got != "\xff\xfea\x00\x2d\x4e\x3d\xd8\x00\xde" {
		t.Errorf("%q", got)
	}
}
