package flow

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestPanic: a fault anywhere in the program leaves the terminal as it was, with what is to be reported on it in a few lines, and no highlight is lost.
func TestPanic(t *testing.T) {
	failing := filepath.Join(t.TempDir(), "panics")
	if out, err := exec.Command("go", "build", "-buildvcs=false", "-o", failing, "./testdata/panics").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	for _, where := range []string{"update", "command", "batch", "view"} {
		t.Run(where, func(t *testing.T) {
			dir := t.TempDir()
			s := run(t, failing, setting{width: 160, height: 30, args: []string{where, dir}})
			s.see("example.org")
			s.press("H")
			s.see("note:")
			s.press("remember" + enter)
			s.see("with your note")
			s.press("l" + enter)
			s.see("Open this link")
			s.press(enter)
			screen := s.end(1)
			if !screen.Has("the "+where+"\uFFFD[31m has failed ("+strings.Replace(where, "batch", "command", 1)+")") || !screen.Has("at main.fail main.go:") || !screen.Has("go1.") {
				t.Errorf("the fault is not told:\n%s", screen)
			}
			if lines := strings.Count(strings.TrimSpace(screen.String()), "\n") + 1; lines > 5 {
				t.Errorf("it takes %d lines:\n%s", lines, screen)
			}
			kept := ""
			files, _ := filepath.Glob(filepath.Join(dir, "*.json"))
			for _, f := range files {
				b, _ := os.ReadFile(f)
				kept += string(b)
			}
			if !strings.Contains(kept, "remember") {
				t.Errorf("the highlight is not kept: %s", kept)
			}
		})
	}
}
