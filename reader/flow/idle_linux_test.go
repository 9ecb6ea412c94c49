package flow

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

// worked returns how much processor time a process has taken, in ticks of 10 ms.
func worked(t *testing.T, pid int) (ticks int) {
	t.Helper()
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		t.Skip(err)
	}
	fields := strings.Fields(string(stat[strings.LastIndexByte(string(stat), ')')+2:]))
	var user, system int
	if _, err := fmt.Sscan(fields[11]+" "+fields[12], &user, &system); err != nil {
		t.Fatal(err)
	}
	return user + system
}

// TestIdleIsStill: a program that nobody uses draws nothing, and does no more than look sixscore times a second whether there is something to be drawn, as the library does.
func TestIdleIsStill(t *testing.T) {
	s := open(t, setting{width: 100, height: 40, args: []string{longArticle(t, 1<<20)}})
	s.await("it is loaded", func(sc Screen) bool { return sc.Has("桥东茶话") && !sc.Has("载入") })
	s.press("]]")
	s.atTop("听什么呢")
	time.Sleep(5 * time.Second) // the place is kept, and what was jumped to is no longer marked
	sent, before := len(s.term.Sent()), worked(t, s.term.cmd.Process.Pid)
	time.Sleep(3 * time.Second)
	if more := len(s.term.Sent()) - sent; more > 0 {
		t.Errorf("it draws %d bytes", more)
	}
	const most = 15 // of 300
	if ticks := worked(t, s.term.cmd.Process.Pid) - before; ticks > most {
		t.Errorf("it works %d ticks of 300", ticks)
	}
	s.press("q")
	s.end(0)
}
