//go:build unix

package tty

import (
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/sys/unix"
)

// continued tells that the program was stopped by another hand, and goes on.
type continued struct{}

// watch passes signals to the program until what it returns is called. Signals that the program was started to ignore (as by nohup) stay so. SIGTSTP is
// not among them: Go could not give it back its power to stop the process, which ctrl+z and an editor need; what it leaves of the screen is put right when
// the process goes on, as it must be for SIGSTOP.
func (l *life) watch() (end func()) {
	ends, others := make(chan os.Signal, 4), make(chan os.Signal, 4)
	for _, sig := range []os.Signal{syscall.SIGHUP, syscall.SIGINT, syscall.SIGTERM} {
		if !signal.Ignored(sig) {
			signal.Notify(ends, sig)
		}
	}
	signal.Notify(others, syscall.SIGCONT)
	done := make(chan struct{})
	go func() {
		for {
			select {
			case sig := <-ends:
				if sig != syscall.SIGINT || !l.away.is() {
					l.stop(sig.(syscall.Signal))
				}
			case <-others:
				if !l.away.is() && l.foreground() {
					l.program.Send(continued{})
				}
			case <-done:
				return
			}
		}
	}()
	return func() {
		signal.Stop(ends)
		signal.Stop(others)
		close(done)
	}
}

// foreground reports whether the terminal is the program's to use, and not the shell's.
func (l *life) foreground() bool {
	if l.terminal == nil {
		return true
	}
	group, err := unix.IoctlGetInt(int(l.terminal.Fd()), unix.TIOCGPGRP)
	return err != nil || group == unix.Getpgrp()
}

// settles is how long Bubble Tea's renderer is given to end before another one is started: the old one stops the clock of both when it ends.
const settles = 50 * time.Millisecond

// filter does what stands in the way of an update: it suspends the program, and draws anew when another has stopped it.
func (l *life) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch msg.(type) {
	case tea.SuspendMsg:
		return l.suspend()
	case continued: // the shell has set the terminal to its own needs meanwhile
		if l.program.ReleaseTerminal() == nil {
			time.Sleep(settles)
			_ = l.program.RestoreTerminal()
		}
		return tea.ResumeMsg{}
	}
	return msg
}

// unstopped is how long the program waits to be stopped by its own signal. Where no shell would ever let it go on, the system ignores that signal.
const unstopped = 200 * time.Millisecond

// suspend gives the terminal back, stops the process group, and takes the terminal when the shell gives it again. A program that is ended meanwhile, or
// while it is in the background, ends without touching the terminal. (Bubble Tea's own way waits forever where the system does not stop the process.)
func (l *life) suspend() tea.Msg {
	defer l.leave()()
	if err := l.program.ReleaseTerminal(); err != nil {
		return nil
	}
	again := make(chan os.Signal, 1)
	signal.Notify(again, syscall.SIGCONT)
	defer signal.Stop(again)
	_ = syscall.Kill(0, syscall.SIGTSTP)
	expired := time.After(unstopped)
	for {
		select {
		case <-again:
		case <-expired:
		case <-l.ended:
			close(l.fled)
			select {} // the process ends
		}
		if l.foreground() {
			break
		}
	}
	_ = l.program.RestoreTerminal()
	return tea.ResumeMsg{}
}
