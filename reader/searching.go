package reader

import (
	tea "charm.land/bubbletea/v2"

	"fangtan/reader/find"
)

// searching is the mode in which a query is typed. With each letter the first match from where the reader was shows.
type searching struct {
	line   queryLine
	from   anchor // where the reader was
	before search // what was searched before

	filters bool // what is accepted narrows the page to its paragraphs
}

func openSearch(m *model, _ int) tea.Cmd {
	m.mode = newSearching(m)
	return m.readHistory()
}

func newSearching(m *model) searching {
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
	before := s.line.text()
	s.line, _ = s.line.update(m, msg)
	if s.line.text() == before {
		return s, nil
	}
	return s, s.typed(m)
}

// typed searches for what stands in the line, from where the reader was.
func (s searching) typed(m *model) tea.Cmd {
	m.page.goTo(s.from)
	return m.look(find.Compile(s.line.text()), m.page.findPlace())
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
	if s.line.text() == "" && s.filters {
		return reading{}, s.restore(m)
	}
	if s.line.text() == "" {
		return reading{}, tea.Batch(s.restore(m), m.jumpMatch(1))
	}
	m.jumps.leave(s.from)
	kept := m.remember(s.line.text())
	if s.filters {
		return reading{}, tea.Batch(m.showMatches(), kept)
	}
	switch {
	case m.search.trouble != "":
		m.notice = m.search.trouble
	case m.search.none():
		m.notice = m.words.Search.Gone(s.line.text())
	}
	return reading{}, kept
}

func (s searching) draw(m *model, scr *screen) *tea.Cursor {
	if s.filters {
		return s.line.draw(m, scr, "&")
	}
	return s.line.draw(m, scr, "/")
}
