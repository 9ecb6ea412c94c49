package reader

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"fangtan/reader/find"
	"fangtan/reader/prompt"
)

// searching is the mode in which a query is typed. With each letter the first match from where the reader was shows; and all of them, in the list.
type searching struct {
	line   queryLine
	list   matchList
	from   anchor   // where the reader was
	before search   // what was searched before
	opened []anchor // where the folds begin that were open

	filters bool // what is accepted narrows the page to its paragraphs
}

func openSearch(m *model, _ int) tea.Cmd {
	m.mode = newSearching(m)
	return nil
}

func newSearching(m *model) searching {
	s := searching{from: m.page.anchor, before: m.search, opened: m.page.opened()}
	m.search = search{id: m.search.id + 1}
	return s
}

// openMatches lists the matches of the last search. What is typed there changes it.
func openMatches(m *model, _ int) tea.Cmd {
	s := searching{from: m.page.anchor, before: m.search, opened: m.page.opened()}
	s.line.prompt = prompt.New(m.search.query.Source())
	m.mode = s.listed(m)
	return nil
}

func (s searching) update(m *model, msg tea.Msg) (mode, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		switch msg.Keystroke() {
		case "enter":
			return s.accept(m)
		case "esc":
			m.cover(reading{})
			m.page.reopen(s.opened)
			m.page.goTo(s.from)
			return reading{}, s.restore(m)
		case "ctrl+l":
			if !s.list.open {
				return s.listed(m), nil
			}
			s.list.open = false
			m.cover(s)
			return s, nil
		}
		if n, ok := s.list.moves(m, msg.Keystroke()); ok && s.list.open {
			m.page.reopen(s.opened)
			m.moveInList(n)
			s.list = s.list.scrolled(m)
			return s, nil
		}
	case tea.MouseWheelMsg:
		return s.wheel(m, msg.Button)
	case tea.MouseClickMsg:
		return s.click(m, msg)
	}
	before := s.line.text()
	s.line, _ = s.line.update(m, msg)
	if s.line.text() == before {
		return s, nil
	}
	return s, s.typed(m)
}

// listed opens the list, at the match that shows or the next one from there.
func (s searching) listed(m *model) searching {
	s.list.open = true
	m.cover(s)
	if m.search.found && m.page.shows(m.search.current) {
		m.showMatch(m.search.current)
	} else if match, _, answer := m.search.sweep.Nearest(m.page.findPlace(), find.Forward); answer == find.Found {
		m.showMatch(match)
	}
	s.list = s.list.scrolled(m)
	return s
}

// cover tells the page how much of it lies under the list of a mode.
func (m *model) cover(over mode) {
	m.page.covered = 0
	if s, ok := over.(searching); ok && s.list.open {
		m.page.covered = listRows(m.layout.body)
	}
}

func (s searching) wheel(m *model, button tea.MouseButton) (mode, tea.Cmd) {
	if !s.list.open {
		return s, m.wheel(button)
	}
	m.page.reopen(s.opened)
	switch button {
	case tea.MouseWheelDown:
		m.moveInList(wheelLines)
	case tea.MouseWheelUp:
		m.moveInList(-wheelLines)
	}
	s.list = s.list.scrolled(m)
	return s, nil
}

// click goes to the match on which one clicks.
func (s searching) click(m *model, msg tea.MouseClickMsg) (mode, tea.Cmd) {
	rows := listRows(m.layout.body)
	lines := s.list.scrolled(m).lines(m, rows-1)
	n := msg.Y - (m.layout.body - rows) - 1
	if !s.list.open || msg.Button != tea.MouseLeft || msg.X < m.layout.outline || n < 0 || n >= len(lines) || lines[n].title {
		return s, nil
	}
	m.page.reopen(s.opened)
	m.showMatch(lines[n].match)
	return s.accept(m)
}

// typed searches for what stands in the line, from where the reader was.
func (s searching) typed(m *model) tea.Cmd {
	m.page.reopen(s.opened)
	m.page.goTo(s.from)
	return m.look(find.Compile(s.line.text()), m.page.findPlace())
}

// restore takes up the search that was there before, where another has begun. The commands of the old one have ended then, so it starts again.
func (s searching) restore(m *model) tea.Cmd {
	if m.search.id == s.before.id {
		m.search.current, m.search.found = s.before.current, s.before.found
		return nil
	}
	next := m.search.id + 1
	m.search = s.before
	m.search.id = next
	switch {
	case m.search.stale:
		return m.recount()
	case m.search.sweep.Done():
		return nil
	}
	m.search.stays, m.search.heard = true, false
	return m.begin(m.search.query)
}

// accept stays at the match. Without a query it goes to the next match of the last one.
func (s searching) accept(m *model) (mode, tea.Cmd) {
	m.cover(reading{})
	switch {
	case s.line.text() == "" && s.filters:
		return reading{}, s.restore(m)
	case s.line.text() == "":
		return reading{}, tea.Batch(s.restore(m), m.jumpMatch(1))
	}
	m.jumps.leave(s.from)
	kept := m.remember(s.line.text())
	switch {
	case s.filters:
		return reading{}, tea.Batch(m.showMatches(), kept)
	case m.search.trouble != "":
		m.notice = m.search.trouble
	case m.search.query.Empty():
		m.notice = m.wordless()
	case m.search.none():
		m.notice = m.words.Search.Gone(s.line.text())
	}
	if waits := m.stillSought(); waits != "" {
		m.notice = waits
	}
	if s.list.open {
		m.page.put(m.page.upTo(m.page.top))
	}
	return reading{}, kept
}

func (s searching) carried(to func(anchor) anchor) mode {
	s.from, s.opened = to(s.from), slices.Clone(s.opened)
	for i, a := range s.opened {
		s.opened[i] = to(a)
	}
	s.before = s.before.carried(to)
	s.before.sweep = find.Sweep{} // of the old text; it is taken up from its start again
	s.before.stale = true
	return s
}

func (s searching) draw(m *model, scr *screen) *tea.Cursor {
	if s.list.open {
		s.list.draw(m, scr)
	}
	if s.filters {
		return s.line.draw(m, scr, "&")
	}
	return s.line.draw(m, scr, "/")
}
