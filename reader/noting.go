package reader

import (
	tea "charm.land/bubbletea/v2"

	"fangtan/reader/cells"
	"fangtan/reader/prompt"
	"fangtan/reader/typeset"
)

// noting is the mode in which something is said about a highlight: a new one, or one that is there already.
type noting struct {
	note   note // without an id it is new
	prompt prompt.Prompt
}

// newNoting highlights the sentence at hand. One that is highlighted already can be said something about, or be left unmarked again.
func newNoting(m *model) mode { return m.notingOn(m.handSentence()) }

func (m *model) notingOn(p passage) mode {
	if n, ok := m.noteAt(p); ok {
		return noting{n, prompt.New(n.said)}
	}
	return noting{note: note{passage: p}}
}

func (n noting) update(m *model, msg tea.Msg) (mode, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch k.Keystroke() {
		case "enter":
			if passageText(m.article, n.note.passage) == "" {
				m.notice = m.words.Status.NothingHere
				return reading{}, nil
			}
			return reading{}, m.highlight(n.note.id, n.note.passage, n.prompt.Text())
		case "esc":
			return reading{}, nil
		case "ctrl+x":
			if n.note.id != "" {
				return reading{}, m.remove(n.note)
			}
			return n, nil
		}
	}
	n.prompt, _ = n.prompt.Update(msg, m.wordStarts)
	return n, nil
}

func (n noting) carried(to func(anchor) anchor) mode {
	n.note.passage = n.note.passage.carried(to)
	return n
}

func (n noting) draw(m *model, s *screen) *tea.Cursor {
	w := m.words.Taking
	hint := w.NoteHint
	if n.note.id != "" {
		hint = w.NoteAgain
	}
	var x int
	s.status, x = m.promptLine(w.NoteAsk, n.prompt, hint)
	return tea.NewCursor(x, m.layout.rows-1)
}

func (n noting) over(m *model, b int) []typeset.Overlay { return n.note.over(b, m.theme.Target) }

// leastTyped is how many cells of a line that is typed in are left to the text, at least, by what is asked before it.
const leastTyped = 10

// promptLine draws the last row with a line that is typed in, and returns the cell of its cursor. The hint shows while nothing is typed.
func (m *model) promptLine(ask string, line prompt.Prompt, hint string) (string, int) {
	t := m.theme
	p := painter{method: m.method, room: m.layout.cols}
	p.add(cells.Truncate(ask, p.room-leastTyped, "…", m.method), t.Prompt)
	start := m.layout.cols - p.room
	text, x := line.View(p.room-1, m.method)
	if line.Text() == "" {
		p.add(fit(hint, p.room, m.method), t.Muted)
	} else {
		p.add(fit(text, p.room, m.method), t.Body)
	}
	return p.String(), start + x
}
