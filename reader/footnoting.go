package reader

import (
	tea "charm.land/bubbletea/v2"

	"fangtan/reader/typeset"
)

// footnoting is the mode that shows a footnote where it is called, in a box below the call, or above it where there is more room.
type footnoting struct {
	label string
	call  place // the line with the call
	sheet
}

// newFootnote shows the footnote of that label, which the line at call calls.
func newFootnote(m *model, label string, call place) mode {
	if m.article.Footnote(label).Len() == 0 {
		m.notice = m.words.Status.NothingHere
		return reading{}
	}
	return footnoting{label: label, call: call}
}

func (f footnoting) update(m *model, msg tea.Msg) (mode, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch k.Keystroke() {
		case "esc", "q", "enter":
			return reading{}, nil
		}
	}
	b, lines := f.box(m)
	f.sheet = f.scrolled(msg, len(lines), b.height-frameRows)
	return f, nil
}

// lines returns the note, typeset for a width in cells.
func (f footnoting) lines(m *model, width int) []typeset.Line {
	measure := m.page.measure
	measure.Width, measure.Names, measure.Hang = max(width, 1), 0, 0
	setter := typeset.Setter{Article: m.article, Theme: m.theme, Measure: measure}
	var out []typeset.Line
	r := m.article.Footnote(f.label)
	for i := r.Start; i < r.End; i++ {
		for _, l := range setter.Block(i) {
			if !l.Gap || len(out) > 0 {
				out = append(out, l)
			}
		}
	}
	return out
}

// box returns where the note shows and its lines. It leaves the line with the call in sight, but in a window with no room for both.
func (f footnoting) box(m *model) (box, []typeset.Line) {
	b := m.layout.overText(frameRows + 1)
	lines := f.lines(m, b.width-4)
	above, below := f.callRow(m), 0
	if above < 0 { // the page has moved below the box
		above = 0
	}
	below = m.layout.body - above - 1
	wanted := len(lines) + frameRows
	switch {
	case wanted <= below || below >= above && below > frameRows:
		b.y, b.height = above+1, min(wanted, below)
	case above > frameRows:
		b.height = min(wanted, above)
		b.y = above - b.height
	default:
		b.y, b.height = 0, min(wanted, m.layout.body)
	}
	return b, lines
}

// callRow returns the row of the screen on which the call stands, or -1.
func (f footnoting) callRow(m *model) int {
	first := 0
	if m.headed(m.page.top) {
		first = 1
	}
	for _, column := range m.page.spread() {
		for n, r := range column {
			if r.place == f.call {
				return first + n
			}
		}
	}
	return -1
}

func (f footnoting) carried(to func(anchor) anchor) mode {
	f.call.block = to(textOf(f.call.block)).block
	return f
}

func (f footnoting) draw(m *model, s *screen) *tea.Cursor {
	b, lines := f.box(m)
	f.sheet.draw(m, s, b, m.words.Page.Note, m.words.Help.Close, len(lines), func(p *painter, n int) {
		p.paint(lines[n].Paint(), lines[n].Width)
	})
	return nil
}
