package cli

import (
	"errors"
	"io"
	"os"

	tea "charm.land/bubbletea/v2"

	"fangtan/reader"
	"fangtan/reader/tty"
)

// exitSignal is what shells add to the number of a signal that ended a program.
const exitSignal = 128

// over says what ended the reader, and sets the exit status: that of the signal, where one did.
func (a *app) over(err error) error {
	var lost *reader.KeepError
	if errors.As(err, &lost) {
		status := a.status
		if lost.Notes {
			status = exitFailed
		}
		a.fail(status, lost.Error())
	}
	var fault *tty.Fault
	var ended *tty.Ended
	switch {
	case errors.As(err, &fault):
		a.report(fault)
		return nil
	case errors.As(err, &ended):
		a.status = exitSignal + int(ended.Signal)
		return nil
	case errors.Is(err, tea.ErrProgramPanic): // within Bubble Tea, which has restored the terminal and shown the panic
		return errors.New(a.words.Error.PanicAbove)
	case lost != nil:
		return nil
	}
	return err
}

// report says a fault of the program in a few lines, for its author.
func (a *app) report(f *tty.Fault) {
	a.fail(exitFailed, a.words.Error.Panic)
	_, _ = io.WriteString(os.Stderr, f.Report())
}

// recovered is deferred around all that the program does outside of the reader.
func (a *app) recovered() {
	if v := recover(); v != nil {
		a.report(tty.Recovered(v, "command line"))
	}
}
