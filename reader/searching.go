package reader

import (
	tea "charm.land/bubbletea/v2"

	"fangtan/reader/find"
	"fangtan/reader/prompt"
)

// searching is the mode in which a query is typed. With each letter the first match from where the reader was shows.
type searching struct {
	prompt prompt.Prompt
	from   anchor // where the reader was
	before search // what was searched before
}

func newSearching(m *model) mode {
	s := searching{from: m.page.anchor, before: m.search}
	m.search = search{id: m.search.id + 1}
	return s
}

func (s searching) update(m *model, msg tea.Msg) (mode, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch k.Keystroke() {
		case "enter":
			return s.accept(m)
		case "esc":
			m.page.goTo(s.from)
			return reading{}, s.restore(m)
		}
	}
	if mouse, ok := msg.(tea.MouseWheelMsg); ok {
		return s, m.wheel(mouse.Button)
	}
	before := s.prompt.Text()
	s.prompt, _ = s.prompt.Update(msg)
	if s.prompt.Text() == before {
		return s, nil
	}
	return s, s.typed(m)
}

// typed searches for what stands in the prompt, from where the reader was.
func (s searching) typed(m *model) tea.Cmd {
	m.page.goTo(s.from)
	return m.look(find.Compile(s.prompt.Text()), m.page.findPlace())
}

// restore takes up the search that was there before. Its commands ended when this one began.
func (s searching) restore(m *model) tea.Cmd {
	s.before.id = m.search.id + 1
	s.before.seek.hops = 0
	m.search = s.before
	return m.sweepOn()
}

// accept stays at the match. Without a query it goes to the next match of the last one.
func (s searching) accept(m *model) (mode, tea.Cmd) {
	if s.prompt.Text() == "" {
		return reading{}, tea.Batch(s.restore(m), m.jumpMatch(1))
	}
	m.jumps.leave(s.from)
	if m.search.none() {
		m.notice = m.words.Search.Gone(s.prompt.Text())
	}
	return reading{}, nil
}

func (s searching) draw(m *model, scr *screen) *tea.Cursor {
	t := m.theme
	p := painter{method: m.method, room: m.layout.cols}
	right := m.search.status(m.words.Search)
	rightWidth := m.method.StringWidth(right)
	if rightWidth > m.layout.cols/2 {
		right, rightWidth = "", 0
	}
	p.add("/", t.Prompt)
	room := p.room - rightWidth - 2
	text, x := s.prompt.View(room, m.method)
	if s.prompt.Text() == "" {
		p.add(fit(m.words.Search.Hint, room, m.method), t.Muted)
	} else {
		p.add(fit(text, room, m.method), t.Body)
	}
	style := t.Muted
	if m.search.none() {
		style = t.Error
	}
	p.add(" "+right, style)
	scr.status = p.String()
	return tea.NewCursor(1+x, m.layout.rows-1)
}
