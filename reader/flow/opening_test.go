//go:build unix

package flow

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestLinkIsOpenedWithoutAShell: a link is given to the opener of the system as one argument, as it is, and only when the reader has said yes.
func TestLinkIsOpenedWithoutAShell(t *testing.T) {
	dir := t.TempDir()
	log, path := filepath.Join(dir, "log"), filepath.Join(dir, "link.md")
	script := fmt.Sprintf("#!/bin/sh\nprintf '%%s|' $# \"$@\" >> '%s'\n", log)
	if err := os.WriteFile(filepath.Join(dir, "xdg-open"), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	const target = "https://example.org/a;touch${IFS}b&c=$(id)|'d'"
	if err := os.WriteFile(path, []byte("# Link\n\n**A:** [one]("+target+")?\n\n**B:** Yes.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := open(t, setting{width: 100, height: 24, args: []string{path}, env: []string{"LANG=en_US.UTF-8", "PATH=" + dir + ":" + os.Getenv("PATH")}})
	s.see("one")
	s.press("l" + enter)
	s.see("Open this link")
	s.press("n")
	s.await("the question is gone", func(sc Screen) bool { return !sc.Has("Open this link") })
	if said, err := os.ReadFile(log); err == nil {
		t.Errorf("a link that is refused is opened: %s", said)
	}
	s.press("l" + enter)
	s.see("Open this link")
	s.press(enter)
	s.await("it is opened", func(sc Screen) bool { return !sc.Has("Open this link") })
	s.press("q")
	s.end(0)
	said, err := os.ReadFile(log)
	if err != nil || !strings.HasPrefix(string(said), "1|https://example.org/a") || strings.ContainsAny(string(said), " \n") {
		t.Errorf("the opener is given %q, %v", said, err)
	}
}
