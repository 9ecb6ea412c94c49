package flow

import (
	"os/exec"
	"path/filepath"
	"testing"
)

// TestPanic: a fault in the program leaves the terminal as it was, with what is to be reported on it.
func TestPanic(t *testing.T) {
	failing := filepath.Join(t.TempDir(), "panics")
	if out, err := exec.Command("go", "build", "-buildvcs=false", "-o", failing, "./testdata/panics").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	for _, where := range []string{"update", "command"} {
		t.Run(where, func(t *testing.T) {
			s := run(t, failing, setting{width: 200, height: 100, args: []string{where}})
			s.see("example.org")
			s.press("l" + enter + enter)
			screen := s.end(1)
			if !screen.Has("the opener has failed") || !screen.Has("the reader has failed") {
				t.Errorf("the fault is not told:\n%s", screen)
			}
		})
	}
}
