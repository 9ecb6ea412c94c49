package reader

import (
	"strings"

	uv "github.com/charmbracelet/ultraviolet"

	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
	"fangtan/reader/cells"
	"fangtan/reader/find"
)

// filter says that the page shows some of the blocks only, with a line over them that tells which. What is shown is a set, whoever chooses it; where a search
// does, the set grows while the search goes on.
type filter struct {
	id    int // what another one has looked for is dropped
	on    bool
	title string   // what is shown, in the words of the one who chose it
	query string   // what was searched for; "" where no search chooses
	shown find.Set // never nil while on
	sweep find.Sweep
}

// filteredMsg brings a search that chooses what is shown a bit further.
type filteredMsg struct {
	id    int
	sweep find.Sweep
}

// showOnly narrows the page to blocks. The words at its top stay where they are among them.
func (m *model) showOnly(title string, blocks find.Set) {
	m.dropFolds()
	m.filter = filter{id: m.filter.id + 1, on: true, title: title, shown: m.withNames(blocks)}
	m.refilter()
}

// showAll ends what narrows the page. The match that one is at stays in its row where it is in sight, else the words at the top do.
func (m *model) showAll() {
	at := anchor{m.search.current.Block, m.search.current.Start}
	row, kept := 0, m.search.found
	if kept {
		row, kept = m.page.rowOf(m.page.top, m.page.placeOf(at))
	}
	m.filter = filter{id: m.filter.id + 1}
	m.refilter()
	if kept {
		m.page.keep(m.page.placeOf(at), row)
	}
}

// refilter gives the page the blocks to show.
func (m *model) refilter() {
	m.page.only = m.filter.shown
	m.page.forget()
	m.relay()
	m.page.top = m.page.upTo(m.page.placeOf(m.page.anchor))
}

// withNames returns the blocks, and the name of the speaker of each.
func (m *model) withNames(blocks find.Set) find.Set {
	out := find.NewSet(len(m.article.Blocks))
	copy(out, blocks)
	for _, t := range m.article.Turns {
		first := t.Blocks.Start
		if b, ok := blocks.Next(first); ok && b < t.Blocks.End && m.article.Blocks[first].Kind == parse.Label {
			out.Add(first, first+1)
		}
	}
	return out
}

// toggleMatches shows only the paragraphs with matches, or all again. Where nothing was searched it asks for what.
func toggleMatches(m *model, _ int) tea.Cmd {
	switch {
	case m.filter.on:
		m.showAll()
		m.notice = m.words.Search.All
		return nil
	case m.search.query.Empty() && len(m.search.query.Limits()) == 0:
		s := newSearching(m)
		s.filters = true
		m.mode = s
		return nil
	}
	return m.showMatches()
}

// showMatches narrows the page to the paragraphs with matches of the search, or to what it is limited to where it looks for no words.
func (m *model) showMatches() tea.Cmd {
	s := &m.search
	source := cells.Clean(s.query.Source())
	switch {
	case s.trouble != "":
		m.notice = s.trouble
		return nil
	case s.query.Empty():
		m.showOnly(m.words.Search.OnlyLimit(source), s.within)
		return nil
	}
	query := s.query
	if s.heard {
		query = s.sweep.Query()
	}
	f := filter{id: m.filter.id + 1, title: source, query: s.query.Source()}
	f.sweep = find.NewSweep(visible{m.article, m.front.untold}, query, s.within, m.page.top.block)
	m.filter = f
	return m.filterOn(f.sweep.Step(firstStep))
}

// filterOn shows what has been found so far and goes on looking. The page is narrowed at the first match, so that it is never empty.
func (m *model) filterOn(sweep find.Sweep) tea.Cmd {
	f := &m.filter
	f.sweep = sweep
	if hits := sweep.Hits(); hits.Len() > 0 {
		m.dropFolds()
		f.on, f.shown = true, m.withNames(hits)
		m.refilter()
	}
	if !sweep.Done() {
		id := f.id
		return func() tea.Msg { return filteredMsg{id, sweep.Step(laterStep)} }
	}
	if !f.on {
		m.notice = m.words.Search.OnlyNothing(f.title)
	}
	return nil
}

func (m *model) filtered(msg filteredMsg) tea.Cmd {
	if msg.id != m.filter.id {
		return nil
	}
	return m.filterOn(msg.sweep)
}

// filterLine tells what the page shows, and how to leave it.
func (m *model) filterLine() string {
	w, f := m.words.Search, &m.filter
	text := f.title
	if f.query != "" {
		text = w.OnlyLooking(f.title)
		if f.sweep.Done() {
			text = w.Only(f.title, f.sweep.Hits().Len())
		}
	}
	return m.shownLine(text, w.OnlyLeave)
}

// shownLine draws the line over a page that shows not all: what it shows, and as many of the keys that change that as there is room for, from the last one.
// Where not even that one has, its key stands alone or, where the words are cut anyway and it takes no more than a third of the room, all of it.
func (m *model) shownLine(text, keys string) string {
	t := m.theme
	p := painter{method: m.method, room: m.layout.cols - m.layout.outline - m.layout.strip}
	p.fill(max(0, m.layout.text-m.layout.outline-gutter), uv.Style{})
	room := min(p.room, m.layout.measure+gutter)
	right := "  esc"
	parts := strings.Split(keys, " · ")
	if last := parts[len(parts)-1]; m.method.StringWidth("▽ "+text+right) > room && 3*m.method.StringWidth(last) <= room {
		right = "  " + last
	}
	for rest := keys; rest != ""; _, rest, _ = strings.Cut(rest, " · ") {
		if m.method.StringWidth("▽ "+text+"  "+rest) <= room {
			right = "  " + rest
			break
		}
	}
	width := m.method.StringWidth(right)
	p.add(fit("▽ "+text, room-width, m.method), t.Heading)
	p.add(right, t.Muted)
	return p.String()
}
