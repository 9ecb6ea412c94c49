package reader

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// waiting is the mode in which nothing of the article has come. What is typed ahead is done when there is something to do it on.
type waiting struct {
	typed []tea.Msg
	slow  bool // it takes long enough to be said
}

// saidAfter is how long nothing comes before that is said: else it would flash.
const saidAfter = 100 * time.Millisecond

// mostTyped is how many keys are kept.
const mostTyped = 1000

// slowMsg tells that nothing has come for a while.
type slowMsg struct{}

func (w waiting) update(_ *model, msg tea.Msg) (mode, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok && k.Keystroke() == "q" && (len(w.typed) == 0 || w.slow) {
		return w, tea.Quit
	}
	if len(w.typed) < mostTyped {
		w.typed = append(w.typed, msg)
	}
	return w, nil
}

// replay does what was typed ahead.
func (w waiting) replay(m *model) tea.Cmd {
	cmds := make([]tea.Cmd, 0, len(w.typed))
	for _, msg := range w.typed {
		_, cmd := m.Update(msg)
		cmds = append(cmds, cmd)
	}
	return tea.Batch(cmds...)
}

func (w waiting) carried(func(anchor) anchor) mode { return w }

func (w waiting) draw(m *model, s *screen) *tea.Cursor {
	s.text[0], s.status = "", ""
	if w.slow {
		s.text[m.layout.body/2] = fit("  "+m.words.Loading.Waiting, m.layout.cols, m.method)
		s.status = m.statusSaying(m.options.Name + statusMiddle + m.words.Loading.Quit)
	}
	return nil
}
