//go:build unix

package flow

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestPeakMemory: an article of usual length takes little, and what is made to burst a reader less than forty times its size more than an article of one line takes on the
// screen, shown there or printed. What a long one takes is told by BenchmarkLoading.
func TestPeakMemory(t *testing.T) {
	const own = 64 << 20 // of an article of usual length, on a machine so busy that the collector comes late
	peak := func(t *testing.T, path, keys string) int {
		s := open(t, setting{width: 100, height: 40, args: []string{path}})
		s.await("it is shown", func(sc Screen) bool { return sc.Alt && strings.TrimSpace(sc.String()) != "" && !sc.Has("载入") })
		s.press(keys)
		s.await("it is drawn", func(Screen) bool { return true })
		most := s.term.taken()
		s.press(ctrlC)
		s.end(0)
		return most
	}
	if got := peak(t, longArticle(t, 30<<10), "G?"); got > own {
		t.Errorf("30 KB take %d MB", got>>20)
	}
	line := filepath.Join(t.TempDir(), "line.md")
	if err := os.WriteFile(line, []byte("# A line\n\nand no more\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	little := peak(t, line, "G?")
	const size, most = 1 << 20, 40
	for name, text := range hostileSizes() {
		if name == "NUL" {
			continue // it is refused
		}
		t.Run(name, func(t *testing.T) {
			path := t.TempDir() + "/hostile.md"
			text := text(size)
			if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			if got := leastOf(most*len(text), func() int { return peak(t, path, "G?") - little }); got > most*len(text) {
				t.Errorf("%d bytes take %d MB", len(text), got>>20)
			}
			for _, flag := range []string{"--plain", "--json"} {
				got := leastOf(most*len(text), func() int {
					cmd := exec.Command(program, flag, path)
					cmd.Env = append(os.Environ(), "HOME="+t.TempDir())
					return printing(t, cmd) - little
				})
				if got > most*len(text) {
					t.Errorf("%d bytes take %d MB, printed by %s", len(text), got>>20, flag)
				}
			}
		})
	}
}

// leastOf measures again, up to three times, while what is measured is more than enough: on a busy machine the collector may come late.
func leastOf(enough int, measure func() int) int {
	got := measure()
	for try := 1; got > enough && try < 3; try++ {
		got = min(got, measure())
	}
	return got
}

// printing returns the most memory that a program takes while it prints, in bytes.
func printing(t *testing.T, cmd *exec.Cmd) int {
	t.Helper()
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(cmd.Args, err)
	}
	most, part := 0, make([]byte, 64<<10)
	for err == nil { // it is asked while it runs: each part that is printed waits to be read
		_, err = out.Read(part)
		most = max(most, takenBy(cmd.Process))
	}
	if err := cmd.Wait(); err != nil {
		t.Fatal(cmd.Args, err)
	}
	return most
}
