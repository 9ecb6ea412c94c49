package reader

import (
	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
	"fangtan/reader/find"
	"fangtan/reader/typeset"
	"fangtan/reader/words"
)

// search is what was last searched for, and how far that has come. Finding the nearest match and counting all of them go on in commands,
// in bounded steps: a step hands back its state with the search's id, and one of an older search is dropped.
type search struct {
	id       int
	query    find.Query
	current  find.Match
	found    bool // current is one
	looking  bool // the walk to the next match is on its way
	wrapped  bool // current was found beyond an end of the article
	count    find.Count
	counting bool
}

const (
	// firstStep is how many bytes a key looks at before it leaves the rest to the background: less than a frame's time.
	firstStep = 64 << 10
	// laterStep is how many bytes one step in the background looks at.
	laterStep = 1 << 20
)

type walkedMsg struct {
	id   int
	walk find.Walk
}

type countedMsg struct {
	id    int
	count find.Count
}

// visible is the text that can be searched: what the page shows of each block.
type visible struct {
	article *parse.Article
	hidden  map[int]bool
}

func (v visible) Len() int { return len(v.article.Blocks) }

func (v visible) Text(i int) string {
	if v.hidden[i] {
		return ""
	}
	return v.article.Text(i)
}

// look starts a search for query.
func (m *model) look(query string) tea.Cmd {
	m.search = search{id: m.search.id + 1, query: find.Compile(query)}
	if m.search.query.Empty() {
		return nil
	}
	if m.index == nil {
		m.index = find.NewIndex(visible{m.article, m.front.hidden})
	}
	m.search.count = m.index.Count(m.search.query)
	m.search.counting = true
	return countOn(m.search.id, m.search.count)
}

func countOn(id int, c find.Count) tea.Cmd {
	return func() tea.Msg { return countedMsg{id, c.Step(laterStep)} }
}

func (m *model) counted(msg countedMsg) tea.Cmd {
	if msg.id != m.search.id || !m.search.counting {
		return nil
	}
	m.search.count = msg.count
	if msg.count.Done() {
		m.search.counting = false
		return nil
	}
	return countOn(msg.id, msg.count)
}

// walk looks for the nearest match from a place on. A near one is shown at once.
func (m *model) walk(from find.Place, d find.Direction) tea.Cmd {
	m.search.looking = true
	return m.walked(walkedMsg{m.search.id, m.index.Walk(m.search.query, from, d).Step(firstStep)})
}

func (m *model) walked(msg walkedMsg) tea.Cmd {
	if msg.id != m.search.id || !m.search.looking {
		return nil
	}
	if !msg.walk.Done() {
		return func() tea.Msg { return walkedMsg{msg.id, msg.walk.Step(laterStep)} }
	}
	m.search.looking = false
	if match, ok := msg.walk.Match(); ok {
		m.search.current, m.search.found, m.search.wrapped = match, true, msg.walk.Wrapped()
		m.page.show(anchor{match.Block, match.Start})
	}
	return nil
}

// jumpMatch goes n matches on from the current one, or from the top of the screen where that is out of sight.
func (m *model) jumpMatch(n int) tea.Cmd {
	if m.search.query.Empty() {
		m.notice = m.words.Search.Empty
		return nil
	}
	d, from := find.Forward, m.page.findPlace()
	if n < 0 {
		d, n = find.Backward, -n
	}
	if m.search.found && m.page.shows(m.search.current) {
		from = m.search.current.Place()
		if d == find.Forward {
			from.Offset++
		}
	}
	m.depart()
	for range n - 1 {
		w := m.index.Walk(m.search.query, from, d).Step(firstStep)
		match, ok := w.Match()
		if !ok {
			break
		}
		from = match.Place()
		if d == find.Forward {
			from.Offset++
		}
	}
	cmd := m.walk(from, d)
	switch {
	case m.search.looking:
	case !m.search.found:
		m.notice = m.words.Search.Gone(m.search.query.Source())
	case m.search.wrapped:
		m.notice = m.words.Search.Wrapped
	}
	return cmd
}

// findPlace returns the place of the first word on the screen.
func (p *page) findPlace() find.Place {
	for _, r := range p.rows() {
		if r.End > r.Start {
			return find.Place{Block: r.block, Offset: r.Start}
		}
	}
	return find.Place{Block: p.top.block}
}

// shows reports whether the first character of a match is on the screen.
func (p *page) shows(match find.Match) bool {
	for _, r := range p.rows() {
		if r.block == match.Block && r.Start <= match.Start && match.Start < r.End {
			return true
		}
	}
	return false
}

// found returns what of block b is painted over as a match.
func (m *model) found(b int) []typeset.Overlay {
	if m.search.query.Empty() {
		return nil
	}
	var out []typeset.Overlay
	for _, match := range m.index.Block(m.search.query, b) {
		style := m.theme.Match
		if m.search.found && match == m.search.current {
			style = m.theme.Current
		}
		out = append(out, typeset.Overlay{Start: match.Start, End: match.End, Style: style})
	}
	return out
}

// status says which match of how many is the current one.
func (s *search) status(w words.Search) string {
	switch {
	case s.query.Empty():
		return ""
	case !s.looking && !s.found, !s.counting && s.count.Total() == 0:
		return w.Nothing
	}
	rank, ok := 0, false
	if s.found {
		rank, ok = s.count.Rank(s.current)
	}
	if s.counting || !ok {
		return w.Counting(rank, s.count.Total())
	}
	return w.Place(rank, s.count.Total())
}
