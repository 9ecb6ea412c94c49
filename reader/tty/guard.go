package tty

import (
	"sync/atomic"

	tea "charm.land/bubbletea/v2"
)

// guard is a model that ends the program when the one within it panics, in Update, in View or in a command. The terminal is left in good order, and what
// the model holds can still be kept. (Bubble Tea catches panics too, but prints pages of addresses.)
type guard struct {
	inner  tea.Model
	failed func() // ends the program
	first  atomic.Pointer[Fault]
	view   tea.View // the last one that came out whole
}

func (g *guard) fault() *Fault { return g.first.Load() }

// caught is deferred around what may panic.
func (g *guard) caught(during string) {
	if v := recover(); v != nil {
		if g.first.CompareAndSwap(nil, newFault(v, during)) {
			g.failed()
		}
	}
}

func (g *guard) Init() (cmd tea.Cmd) {
	defer g.caught("init")
	return g.watched(g.inner.Init())
}

func (g *guard) Update(msg tea.Msg) (next tea.Model, cmd tea.Cmd) {
	next = g
	if g.fault() != nil {
		return next, nil
	}
	defer g.caught("update")
	g.inner, cmd = g.inner.Update(msg)
	return next, g.watched(cmd)
}

func (g *guard) View() (view tea.View) {
	view = g.view
	if g.fault() != nil {
		return view
	}
	defer g.caught("view")
	g.view = g.inner.View()
	return g.view
}

// watched returns a command that reports a panic of cmd, or of the commands that it stands for.
func (g *guard) watched(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer g.caught("command")
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			all := make(tea.BatchMsg, len(batch))
			for i, c := range batch {
				all[i] = g.watched(c)
			}
			return all
		}
		return msg
	}
}
