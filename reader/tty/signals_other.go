//go:build !unix

package tty

import (
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
)

// watch passes signals to the program until what it returns is called. (Windows sends SIGTERM when the console is closed.)
func (l *life) watch() (end func()) {
	ends, done := make(chan os.Signal, 4), make(chan struct{})
	signal.Notify(ends, os.Interrupt, syscall.SIGTERM)
	go func() {
		for {
			select {
			case sig := <-ends:
				if s, ok := sig.(syscall.Signal); ok && (s != syscall.SIGINT || !l.away.is()) {
					l.stop(s)
				}
			case <-done:
				return
			}
		}
	}()
	return func() {
		signal.Stop(ends)
		close(done)
	}
}

func (l *life) filter(_ tea.Model, msg tea.Msg) tea.Msg { return msg }
