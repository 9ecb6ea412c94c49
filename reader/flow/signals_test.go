//go:build unix

package flow

import (
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// highlighting opens an article, goes to its second question, and highlights a sentence with a note.
func (p *person) highlighting() *session {
	p.Helper()
	s := p.open()
	s.see(p.in("桥东茶话", "Tobias"))
	s.press("]]")
	s.atTop(p.in("听什么呢", "Tiredness"))
	s.press("H")
	s.see(p.in("批注：", "note:"))
	s.press("abc" + enter)
	s.see(p.in("批注记下", "with your note"))
	return s
}

// noting does that and goes on to the next question.
func (p *person) noting() *session {
	p.Helper()
	s := p.highlighting()
	s.press("]")
	s.atTop(p.in("那准不准怎么判断", "Then let me ask"))
	return s
}

// keeps checks that the place and the highlight are there when the article is opened again.
func (p *person) keeps() {
	p.Helper()
	s := p.open()
	s.atTop(p.in("那准不准怎么判断", "Then let me ask"))
	s.press("B")
	s.see("abc")
	s.press(ctrlC)
	s.end(0)
}

// TestSignals: a signal ends the program with the status that shells know, the terminal as it was, and nothing lost.
func TestSignals(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGHUP, syscall.SIGINT, syscall.SIGTERM} {
		if signal.Ignored(sig) { // so that the program, which is started from here, does not ignore it
			caught := make(chan os.Signal, 1)
			signal.Notify(caught, sig)
			t.Cleanup(func() { signal.Stop(caught) })
		}
		t.Run(sig.String(), func(t *testing.T) {
			inWindows(t, func(p *person) {
				s := p.noting()
				if err := s.term.Signal(sig); err != nil {
					t.Fatal(err)
				}
				if screen := s.end(128 + int(sig)); strings.TrimSpace(screen.String()) != "" {
					t.Errorf("it says something:\n%s", screen)
				}
				p.keeps()
			})
		})
	}
}

// alone is a person in one window, with the Chinese article.
func alone(t *testing.T) *person {
	t.Helper()
	text, err := os.ReadFile(talk)
	if err != nil {
		t.Fatal(err)
	}
	home := t.TempDir()
	p := &person{T: t, width: 80, height: 24, home: home, article: filepath.Join(home, "article.md"), lang: "zh_CN.UTF-8"}
	p.write(string(text))
	return p
}

// TestClosedTerminal: the program ends when its window is closed, also where it is told to ignore the signal of it, and keeps what it has.
func TestClosedTerminal(t *testing.T) {
	for name, wrap := range map[string]func(p *person) *session{
		"plain": func(p *person) *session { return p.noting() },
		"nohup": func(p *person) *session {
			ignoring := filepath.Join(p.home, "ignoring")
			if err := os.WriteFile(ignoring, []byte("#!/bin/sh\ntrap '' HUP\nexec '"+program+"' \"$@\"\n"), 0o700); err != nil {
				p.Fatal(err)
			}
			p.program = ignoring
			return p.noting()
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := alone(t)
			s := wrap(p)
			if err := s.term.Hangup(); err != nil {
				t.Fatal(err)
			}
			status, err := s.term.Exit()
			if err != nil || status != 129 {
				t.Errorf("status %d, %v", status, err)
			}
			p.program = ""
			p.keeps()
		})
	}
}

// inShell runs the program under a shell with job control, which goes on with script when the program was stopped.
func (p *person) inShell(script string) *session {
	p.Helper()
	shell, err := exec.LookPath("bash") // dash waits for its own terminal
	if err != nil {
		p.Skip("no shell with job control here")
	}
	return run(p.T, shell, setting{
		width: p.width, height: p.height, args: []string{"-c", "set -m; " + program + " " + p.article + "\necho STOPPED $?\n" + script},
		env: []string{"XDG_STATE_HOME=" + filepath.Join(p.home, "state"), "LANG=" + p.lang},
	})
}

// child returns the process id of the program under a shell.
func (s *session) child() int {
	s.Helper()
	out, err := exec.Command("pgrep", "-P", fmt.Sprint(s.term.cmd.Process.Pid)).Output()
	if err != nil {
		s.Skip("no pgrep here: ", err)
	}
	var pid int
	if _, err := fmt.Sscan(string(out), &pid); err != nil {
		s.Fatal(err)
	}
	return pid
}

func kill(s *session, pid int, sig syscall.Signal) {
	s.Helper()
	if err := syscall.Kill(pid, sig); err != nil {
		s.Fatal(err)
	}
}

// TestSuspend: ctrl+z, and the signal that it stands for, give the terminal back to the shell; fg brings the screen back.
func TestSuspend(t *testing.T) {
	for name, suspend := range map[string]func(s *session){
		"ctrl+z":  func(s *session) { s.press("\x1a") },
		"SIGTSTP": func(s *session) { kill(s, s.child(), syscall.SIGTSTP) },
		"SIGSTOP": func(s *session) { kill(s, s.child(), syscall.SIGSTOP) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := alone(t)
			s := p.inShell("read -r word\nfg\necho AGAIN $?\nread -r word\nfg\necho ENDED $?")
			s.see("桥东茶话", "1,300 字")
			s.press("]]")
			before := s.atTop("听什么呢")
			for _, stopped := range []string{"STOPPED", "AGAIN"} {
				suspend(s)
				screen := s.see(stopped)
				if name != "SIGSTOP" && screen.Alt {
					t.Errorf("the alternate screen is left on:\n%s", screen)
				}
				s.press("word\n")
				after := s.await("the screen is back", func(sc Screen) bool { return sc.Alt && sc.Has("听什么呢") })
				if after.String() != before.String() {
					t.Errorf("the screen is another:\n%s\nit was\n%s", after, before)
				}
			}
			s.press("]")
			s.atTop("那准不准怎么判断")
			s.press("q")
			status, err := s.term.Wait()
			if name == "SIGSTOP" { // the shell takes the settings of a program that it has stopped for its own, where it has nobody before it
				err = nil
			}
			if screen := s.term.Screen(); status != 0 || err != nil || screen.Alt || !screen.Has("ENDED 0") {
				t.Errorf("it has not ended well: status %d, %v\n%s", status, err, screen)
			}
		})
	}
}

// TestSuspendInAPipe: what reads a pipe is stopped and goes on as what reads a file is.
func TestSuspendInAPipe(t *testing.T) {
	p := alone(t)
	slowly := filepath.Join(p.home, "slowly")
	if err := os.WriteFile(slowly, []byte("#!/bin/sh\ncat '"+p.article+"'\nwhile sleep 0.1; do echo '尾声。'; done\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	real := p.article
	p.article = "< <(" + slowly + ")"
	s := p.inShell("read -r word\nfg\necho ENDED $?")
	p.article = real
	s.see("桥东茶话")
	s.press("]]")
	s.atTop("听什么呢")
	s.press("\x1a")
	s.see("STOPPED")
	s.press("word\n")
	s.await("the screen is back", func(sc Screen) bool { return sc.Alt && sc.Has("听什么呢") })
	s.press("q")
	if screen := s.end(0); !screen.Has("ENDED 0") {
		t.Errorf("it has not ended well:\n%s", screen)
	}
}

// TestSuspendWithoutShell: where nobody could let the program go on, ctrl+z and the signal that it stands for do not stop it for good.
func TestSuspendWithoutShell(t *testing.T) {
	for name, suspend := range map[string]func(s *session){
		"ctrl+z":  func(s *session) { s.press("\x1a") },
		"SIGTSTP": func(s *session) { kill(s, s.term.cmd.Process.Pid, syscall.SIGTSTP) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := alone(t).open()
			s.see("桥东茶话")
			suspend(s)
			s.press("]]")
			s.atTop("听什么呢")
			s.press("q")
			s.end(0)
		})
	}
}

// TestKilledWhileSuspended: kill, and then bg or nothing, ends a program that is stopped, without a word to the terminal that is no longer its own.
func TestKilledWhileSuspended(t *testing.T) {
	p := alone(t)
	s := p.inShell("pid=$(jobs -p)\nkill %1\nwhile kill -0 $pid; do sleep 0.05; done 2>/dev/null\njobs\necho OVER")
	s.see("桥东茶话")
	s.press("]]]")
	s.atTop("那准不准怎么判断")
	s.press("\x1a")
	if screen := s.end(0); !screen.Has("STOPPED") || !screen.Has("OVER") || screen.Has("桥东茶话") {
		t.Errorf("it has drawn on the shell's screen:\n%s", screen)
	}
	s = p.open()
	s.atTop("那准不准怎么判断")
	s.press("q")
	s.end(0)
}

// TestSilentTerminal: a terminal that takes no output any more, such as one stopped by ctrl+s, does not keep the program from ending.
func TestSilentTerminal(t *testing.T) {
	s := alone(t).open()
	s.see("桥东茶话")
	if err := s.term.Stop(); err != nil {
		t.Skip(err)
	}
	s.press(" b b b")
	time.Sleep(10 * Quiet)
	if err := s.term.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if status, err := s.term.Exit(); err != nil || status != 143 {
		t.Errorf("status %d, %v", status, err)
	}
}
