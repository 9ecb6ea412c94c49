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

// stopped asks for the program to be suspended.
type stopped struct{}

// watch passes signals to the program until what it returns is called. Signals that the program was started to ignore (as by nohup) stay so.
func (l *life) watch() (end func()) {
	ends, others := make(chan os.Signal, 4), make(chan os.Signal, 4)
	for _, sig := range []os.Signal{syscall.SIGHUP, syscall.SIGINT, syscall.SIGTERM} {
		if !signal.Ignored(sig) {
			signal.Notify(ends, sig)
		}
	}
	signal.Notify(others, syscall.SIGCONT)
	if !signal.Ignored(syscall.SIGTSTP) {
		signal.Notify(others, syscall.SIGTSTP)
	}
	done := make(chan struct{})
	go func() {
		for {
			select {
			case sig := <-ends:
				if sig != syscall.SIGINT || !l.away.is() {
					l.stop(sig.(syscall.Signal))
				}
			case sig := <-others:
				switch {
				case sig == syscall.SIGTSTP && l.lent.is(): // what has the terminal meanwhile stops as well, and gives it to the shell
					l.halt()
				case l.away.is():
				case sig == syscall.SIGTSTP:
					l.program.Send(stopped{})
				case l.foreground():
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
	case tea.SuspendMsg: // as the terminal would have it: all that runs for the same command stops, this program when its own signal comes
		_ = syscall.Kill(0, syscall.SIGTSTP)
		return nil
	case stopped:
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

// orphaned reports whether no shell would ever let the program go on. The system stops no such program for SIGTSTP.
func orphaned() bool {
	session, err := unix.Getsid(0)
	if err != nil || session == unix.Getpgrp() {
		return true
	}
	parent, err := unix.Getsid(unix.Getppid())
	return err != nil || parent != session
}

// halt stops the process, as SIGTSTP would if it were not caught. (Go cannot give a signal that it has caught back its power to stop.)
func (l *life) halt() {
	if !orphaned() {
		_ = syscall.Kill(unix.Getpid(), syscall.SIGSTOP)
	}
}

// unstopped is how long the program waits to be stopped.
const unstopped = 200 * time.Millisecond

// suspend gives the terminal back, stops the program, and takes the terminal when the shell gives it again. A program that is ended meanwhile, or while it is in the background, ends
// without touching the terminal. (Bubble Tea's own way waits forever where the system does not stop the process.)
func (l *life) suspend() tea.Msg {
	if orphaned() {
		return nil
	}
	defer l.leave()()
	if err := l.program.ReleaseTerminal(); err != nil {
		return nil
	}
	again := make(chan os.Signal, 1)
	signal.Notify(again, syscall.SIGCONT)
	defer signal.Stop(again)
	l.halt()
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
