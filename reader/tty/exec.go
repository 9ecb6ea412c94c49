package tty

import (
	"io"
	"os/exec"
	"sync/atomic"

	tea "charm.land/bubbletea/v2"

	"fangtan/reader/render"
)

// away is true while the program does not have its terminal: another program has it, or the shell.
type away struct{ atomic.Bool }

func (a *away) is() bool { return a.Load() }

// Exec returns a command that lends the terminal to another program, such as an editor, until that ends. done makes the message that tells of it.
func Exec(cmd *exec.Cmd, done func(error) tea.Msg) tea.Cmd { return tea.Exec(&guest{Cmd: cmd}, done) }

// guest is a program that is lent the terminal.
type guest struct {
	*exec.Cmd
	host *life // nil where the terminal is not that of a life
}

// SetStdin gives the guest the terminal itself where in stands for one: not a copy of what is read, which a program cannot set to its needs.
func (g *guest) SetStdin(in io.Reader) {
	if t, ok := in.(*terminal); ok {
		g.host, in = t.life, t.File
	}
	g.Stdin = in
}

// SetStdout gives the guest the terminal itself, as SetStdin does.
func (g *guest) SetStdout(out io.Writer) {
	if t, ok := out.(*render.Terminal); ok {
		out = t.File
	}
	g.Stdout = out
}

func (g *guest) SetStderr(err io.Writer) { g.Stderr = err }

// Run runs the guest. What the terminal sends to all its programs meanwhile (ctrl+c, ctrl+z) is the guest's to answer.
func (g *guest) Run() error {
	if g.host != nil {
		defer g.host.leave()()
		g.host.lent.Store(true)
		defer g.host.lent.Store(false)
	}
	return g.Cmd.Run()
}

// leave notes that the program does not have its terminal, and returns what notes that it is back.
func (l *life) leave() (back func()) {
	l.away.Store(true)
	return func() { l.away.Store(false) }
}
