package reader

import (
	tea "charm.land/bubbletea/v2"

	"fangtan/reader/facts"
)

// facting is the mode that shows the facts of the article. A cursor goes through those that lead somewhere.
type facting struct {
	sheet
	at int // the row with the cursor; -1 for none
}

// factsMsg brings the facts of an article.
type factsMsg struct {
	facts  *facts.Facts
	source sourceID // of the article
}

// openFacts shows the facts, which are worked out where they are not known yet.
func openFacts(m *model, _ int) tea.Cmd {
	m.mode = facting{at: -1}.landed(m)
	if m.facts != nil {
		return nil
	}
	a, l := m.article, m.length
	return func() tea.Msg {
		if !l.known {
			l = lengthOf(a)
		}
		return factsMsg{facts.Of(a, l.all(), l.of), idOf(a.Source)}
	}
}

// sourceID tells the source of one article from that of another, of which it may be the beginning.
type sourceID struct {
	first *byte
	size  int
}

func idOf(source []byte) sourceID {
	if len(source) == 0 {
		return sourceID{}
	}
	return sourceID{&source[0], len(source)}
}

// tell takes in facts, unless the article is another by now.
func (m *model) tell(msg factsMsg) {
	if msg.source != idOf(m.article.Source) {
		return
	}
	m.facts = msg.facts
	if f, ok := m.mode.(facting); ok {
		m.mode = f.landed(m)
	}
}

func (f facting) box(m *model) (box, []factRow) {
	width := m.layout.overText(frameRows).width
	rows := m.factRows(width - 4)
	return m.layout.overText(len(rows) + frameRows), rows
}

func (f facting) update(m *model, msg tea.Msg) (mode, tea.Cmd) {
	b, rows := f.box(m)
	height := max(1, b.height-frameRows)
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		f.sheet = f.scrolled(msg, len(rows), height)
		return f.landed(m), nil
	}
	switch k.Keystroke() {
	case "esc", "q", "i":
		return reading{}, nil
	case "enter":
		if f.at >= 0 && f.at < len(rows) && rows[f.at].goes != nil {
			m.mode = reading{}
			next, cmd := rows[f.at].goes(m)
			return next, cmd
		}
		return f, nil
	case "j", "down":
		return f.stepped(rows, height, 1), nil
	case "k", "up":
		return f.stepped(rows, height, -1), nil
	}
	f.sheet, f.at = f.scrolled(msg, len(rows), height), -1
	switch k.Keystroke() {
	case "G", "shift+g", "end":
		f.at = len(rows) - 1 // a word that stands out, where there is one
	}
	return f.landed(m), nil
}

// stepped moves the cursor to the next row that leads somewhere, if that is in sight or next to the edge; else it scrolls by a line.
func (f facting) stepped(rows []factRow, height, way int) facting {
	next := f.at + way
	if f.at < 0 {
		next = f.top
	}
	for next >= 0 && next < len(rows) && rows[next].goes == nil {
		next += way
	}
	if next < 0 || next >= len(rows) || next < f.top-1 || next > f.top+height {
		f.top += way
		f.sheet = f.within(len(rows), height)
		if f.at < f.top || f.at >= f.top+height {
			f.at = -1
		}
		return f
	}
	f.at = next
	below := min(len(rows)-1, next+rows[next].more)
	f.top = min(max(f.top, below-height+1), next)
	f.sheet = f.within(len(rows), height)
	return f
}

// landed puts the cursor on the first row in sight that leads somewhere, where it is on none.
func (f facting) landed(m *model) facting {
	b, rows := f.box(m)
	height := max(1, b.height-frameRows)
	f.sheet = f.within(len(rows), height)
	if f.at >= f.top && f.at < min(len(rows), f.top+height) && rows[f.at].goes != nil {
		return f
	}
	f.at = -1
	for n := f.top; n < min(len(rows), f.top+height); n++ {
		if rows[n].goes != nil {
			f.at = n
			break
		}
	}
	return f
}

func (f facting) carried(func(anchor) anchor) mode { return f }

func (f facting) remade(m *model) (mode, tea.Cmd) {
	cmd := openFacts(m, 0)
	f.at = -1
	return f.landed(m), cmd
}

func (f facting) draw(m *model, s *screen) *tea.Cursor {
	b, rows := f.box(m)
	f.sheet.draw(m, s, b, m.words.Facts.Title, m.words.Facts.Keys, len(rows), func(p *painter, n int) {
		rows[n].draw(p, n == f.at)
	})
	return nil
}
