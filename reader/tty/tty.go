// Package tty runs the program in its terminal and copes with what can happen to the two: signals, a terminal that is suspended, closed or slow to answer,
// and faults of the program itself. Bubble Tea draws and reads; what is here says when it stops, and sees that the terminal is left as it was.
package tty

import (
	"context"
	"io"
	"os"
	"sync"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
)

// Ended says that a signal ended the program, or the loss of its terminal, which counts as SIGHUP.
type Ended struct {
	Signal syscall.Signal
	// Stuck says that the program has not stopped for the signal: something may still be at work on its model, which must be left alone.
	Stuck bool
}

func (e *Ended) Error() string { return e.Signal.String() }

// patience is how long the program may take to end after a signal. A terminal that takes no more output may hold it, or a fault.
const patience = 3 * time.Second

// Run runs the program that is made of model until it quits. in and out are the terminal, nil for the standard files. An error is an [*Ended], a
// [*Fault], or one of the terminal.
func Run(ctx context.Context, model tea.Model, in io.Reader, out io.Writer, options ...tea.ProgramOption) error {
	l := newLife(in)
	g := &guard{inner: model, failed: func() { go l.program.Send(tea.QuitMsg{}) }}
	options = append(options, tea.WithContext(ctx), tea.WithoutSignalHandler(), tea.WithFilter(l.filter))
	switch {
	case l.terminal != nil:
		options = append(options, tea.WithInput(l.input()))
	case in != nil:
		options = append(options, tea.WithInput(in))
	}
	if out != nil {
		options = append(options, tea.WithOutput(out))
	}
	l.program = tea.NewProgram(g, options...)
	defer l.watch()()
	err := l.run()
	if g.fault() != nil {
		return g.fault()
	}
	return err
}

// life is what a run of the program knows of its terminal and of the signals that it was sent.
type life struct {
	program  *tea.Program
	terminal *os.File    // where keys come from; nil where that is no terminal
	before   *term.State // of the terminal
	away     away        // another program has the terminal, or none of ours
	lent     away        // a guest has it

	once   sync.Once
	signal syscall.Signal
	ended  chan struct{} // closed when signal is to end the program
	fled   chan struct{} // closed when the program has ended while it was suspended: it has left the terminal already
}

func newLife(in io.Reader) *life {
	l := &life{ended: make(chan struct{}), fled: make(chan struct{})}
	if in == nil {
		in = os.Stdin
	}
	if f, ok := in.(*os.File); ok && term.IsTerminal(f.Fd()) {
		if state, err := term.GetState(f.Fd()); err == nil {
			l.terminal, l.before = f, state
		}
	}
	return l
}

// run runs the program, and waits for it no longer than patience after a signal.
func (l *life) run() error {
	done := make(chan error, 1)
	go func() {
		_, err := l.program.Run()
		done <- err
	}()
	select {
	case err := <-done:
		if err != nil && l.lost() {
			return &Ended{Signal: syscall.SIGHUP}
		}
		return err
	case <-l.ended:
		return l.end(done)
	}
}

// end ends the program for the signal.
func (l *life) end(done <-chan error) error {
	go l.program.Send(tea.QuitMsg{})
	for {
		select {
		case <-done:
			return &Ended{Signal: l.signal}
		case <-l.fled:
			return &Ended{Signal: l.signal}
		case <-time.After(patience):
			if l.away.is() { // it ends when the editor does
				continue
			}
			go l.program.Kill() // it may hang as well
			select {
			case <-done:
			case <-time.After(patience / 3):
				if l.before != nil {
					_ = term.Restore(l.terminal.Fd(), l.before)
				}
			}
			return &Ended{Signal: l.signal, Stuck: true}
		}
	}
}

// lost reports whether the terminal is gone.
func (l *life) lost() bool {
	if l.terminal == nil {
		return false
	}
	_, err := term.GetState(l.terminal.Fd())
	return err != nil
}

// stop ends the program as for a signal; the first one counts.
func (l *life) stop(sig syscall.Signal) {
	l.once.Do(func() {
		l.signal = sig
		close(l.ended)
	})
}
