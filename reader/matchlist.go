package reader

import (
	"strings"

	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/reader/cells"
	"fangtan/reader/find"
	"fangtan/reader/theme"
)

// matchList is the list of all matches under the page, grouped by question. It keeps nothing but its first row: what it shows is read off the search,
// which may still go on, and however many matches there are it costs what is on the screen.
type matchList struct {
	open bool
	top  find.Match // the first row
}

// listLine is a row of the list: the title of a group, or a match.
type listLine struct {
	group matchGroup
	match find.Match
	title bool
}

// listRows returns the rows that the list takes of a page: its edge and its lines.
func listRows(body int) int { return max(min(body-1, 3), body/2) }

// lines returns the rows of the list, from its first match on.
func (l matchList) lines(m *model, rows int) []listLine {
	sweep := m.search.sweep
	first, ok := sweep.Index(l.top)
	if !ok {
		first = 0
	}
	var out []listLine
	last := matchGroup{-1, -1}
	for match := range sweep.From(first) {
		if g := m.groupOf(match.Block); g != last && rows > 1 {
			if len(out)+1 >= rows {
				break
			}
			out = append(out, listLine{group: g, title: true})
			last = g
		}
		if len(out) >= rows {
			break
		}
		out = append(out, listLine{group: last, match: match})
	}
	return out
}

// scrolled returns l with the current match in sight.
func (l matchList) scrolled(m *model) matchList {
	s := &m.search
	at, ok := s.sweep.Index(s.current)
	if !s.found || !ok {
		return l
	}
	rows := listRows(m.layout.body) - 1
	first, ok := s.sweep.Index(l.top)
	switch {
	case !ok || at >= first+rows:
		first = max(0, at-rows+1)
	case at < first:
		first = at
	}
	for range rows { // titles take rows too
		l.top = s.matchAt(first)
		for _, line := range l.lines(m, rows) {
			if !line.title && line.match == s.current {
				return l
			}
		}
		first++
	}
	return l
}

// matchAt returns the n-th of the matches found so far, counted from 0, or the nearest one that there is.
func (s *search) matchAt(n int) find.Match {
	for match := range s.sweep.From(max(0, min(n, s.sweep.Total()-1))) {
		return match
	}
	return find.Match{}
}

// move makes the match n further on in the list the current one, and shows it on the page.
func (m *model) moveInList(n int) {
	s := &m.search
	total := s.sweep.Total()
	if total == 0 {
		return
	}
	at, ok := s.sweep.Index(s.current)
	if !s.found || !ok {
		at, n = 0, 0
	}
	m.showMatch(s.matchAt(max(0, min(at+n, total-1))))
}

// showMatch makes a match the current one and shows it on the page.
func (m *model) showMatch(match find.Match) {
	s := &m.search
	s.current, s.found, s.wrapped, s.seek.hops = match, true, false, 0
	m.page.show(anchor{match.Block, match.Start})
	m.gone.hold(anchor{match.Block, match.Start})
}

// draw lays the list over the lower part of the page.
func (l matchList) draw(m *model, scr *screen) {
	rows := listRows(m.layout.body)
	b := m.layout.overAll(rows)
	lines := []string{l.edge(m, b.width)}
	for _, line := range l.scrolled(m).lines(m, rows-1) {
		p := painter{method: m.method, room: b.width}
		if line.title {
			m.drawGroup(&p, line.group)
		} else {
			m.drawMatch(&p, line.match)
		}
		lines = append(lines, p.String())
	}
	if len(lines) == 1 {
		p := painter{method: m.method, room: b.width}
		p.add(" "+l.empty(m), m.theme.Muted)
		p.fill(p.room, uv.Style{})
		lines = append(lines, p.String())
	}
	for len(lines) < rows {
		lines = append(lines, strings.Repeat(" ", b.width))
	}
	scr.lay(b, lines)
}

// empty says why nothing is listed.
func (l matchList) empty(m *model) string {
	switch s := &m.search; {
	case s.trouble != "":
		return s.trouble
	case s.query.Empty():
		return m.words.Search.ListHint
	case s.sweeping:
		return m.words.Search.ListWaiting
	}
	return m.words.Search.Nothing
}

// edge parts the list from the page.
func (l matchList) edge(m *model, width int) string {
	w, t := m.words.Search, m.theme
	p := painter{method: m.method, room: width}
	p.add("─", t.Border)
	p.add(" "+w.List+" ", t.Title)
	if hits := m.search.sweep.Hits().Len(); hits > 0 && !m.search.sweeping {
		p.add("· "+w.Several(m.search.sweep.Total(), hits)+" ", t.Muted)
	}
	right := " " + w.ListLeave + " ─"
	if rest := p.room - m.method.StringWidth(right); rest > 0 {
		p.add(dashes(rest), t.Border)
		p.add(" "+w.ListLeave+" ", t.Muted)
	}
	p.add(dashes(p.room), t.Border)
	return p.String()
}

// drawGroup writes who asks, and the question.
func (m *model) drawGroup(p *painter, g matchGroup) {
	p.add(" ", uv.Style{})
	if g.speaker >= 0 {
		name := cells.Truncate(cells.Clean(m.article.Speakers[g.speaker].Name), max(4, p.room/3), "…", m.method)
		p.add(name+" ", m.speakerStyle(g.speaker))
	}
	p.add(fit(m.groupTitle(g), p.room, m.method), m.theme.Muted)
}

// speakerStyle is how the name of a speaker looks.
func (m *model) speakerStyle(speaker int) uv.Style {
	if n := len(m.theme.Speakers); n > 0 && speaker >= 0 {
		return m.theme.Speakers[speaker%n].Name
	}
	return m.theme.Strong
}

// drawMatch writes a match and the words around it, after the bar of the one who says them.
func (m *model) drawMatch(p *painter, match find.Match) {
	t := m.theme
	current := m.search.found && match == m.search.current
	lead, plain, style := "  ", t.Body, t.Match
	if current {
		lead, plain, style = " ▸", t.Selected, t.Current
	}
	p.add(lead, plain)
	if speaker, n := m.speakerAt(match.Block), len(t.Speakers); speaker >= 0 && n > 0 {
		look := t.Speakers[speaker%n]
		p.add(look.Shape+" ", theme.Over(plain, look.Bar))
	} else {
		p.add("  ", plain)
	}
	before, text, after := m.around(match, p.room)
	p.add(before, plain)
	p.add(text, theme.Over(plain, style))
	p.add(after, plain)
	p.fill(p.room, plain)
}

// moves returns by how many matches a key moves in the list; ok is false for a key that moves nothing.
func (l matchList) moves(m *model, key string) (n int, ok bool) {
	rows := max(1, listRows(m.layout.body)-2)
	total := m.search.sweep.Total()
	switch key {
	case "down", "ctrl+n":
		return 1, true
	case "up", "ctrl+p":
		return -1, true
	case "pgdown":
		return rows, true
	case "pgup":
		return -rows, true
	case "home":
		return -total, true
	case "end":
		return total, true
	}
	return 0, false
}
