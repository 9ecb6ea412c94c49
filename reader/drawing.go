package reader

import (
	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/reader/typeset"
)

// draw returns the page, with what is beside it and the status line.
func (m *model) draw() *screen {
	columns := m.page.spread()
	rows := m.page.rows()
	s := &screen{
		side: m.outline.draw(m), text: make([]string, m.layout.body), strip: m.strip.draw(m, rows), width: m.layout.cols - m.layout.outline - m.layout.strip,
		status: m.statusLine(rows), method: m.method,
	}
	if len(rows) == 0 { // a text of nothing but comments, say
		p := painter{method: m.method, room: s.width}
		p.fill(m.layout.left(0)-m.layout.outline, uv.Style{})
		p.add(m.words.Page.Nothing, m.theme.Muted)
		s.text[0] = p.String()
		return s
	}
	hand := m.atHand(rows)
	first := 0
	if m.headed(m.page.top) {
		s.text[0], first = m.headLine(rows), 1
	}
	for n := range s.text[first:] {
		p := painter{method: m.method, room: s.width}
		for c, column := range columns {
			if n < len(column) {
				p.fill(m.layout.left(c)-m.layout.outline-gutter-m.layout.names-p.used, uv.Style{})
				m.drawRow(&p, column[n], hand)
			}
		}
		s.text[first+n] = p.String()
	}
	return s
}

// drawRow draws a line of text with the name that hangs before it, the gutter, and what marks it.
func (m *model) drawRow(p *painter, r row, hand target) {
	mark, style := m.markOf(r, hand)
	m.drawName(p, r)
	p.add(fit(mark, gutter, m.method), style)
	p.paint(r.Paint(m.overlays(r)...), r.Width)
}

// drawName draws the margin in which names hang.
func (m *model) drawName(p *painter, r row) {
	if r.Name == nil {
		p.fill(m.layout.names, uv.Style{})
		return
	}
	over := m.found(r.Name.Block)
	if m.gone.lit {
		over = append(m.gone.words.over(r.Name.Block, m.theme.Target), over...)
	}
	p.fill(m.layout.names-r.Name.Width, uv.Style{})
	p.paint(r.Name.Paint(over...), r.Name.Width)
}

// markOf is what the gutter shows before r.
func (m *model) markOf(r row, hand target) (string, uv.Style) {
	switch {
	case m.gone.marks(r):
		return "▌", m.theme.AtHand
	case hand.marks(r):
		return "›", m.theme.AtHand
	}
	if mark := m.noteMark(r); mark != "" {
		return mark, m.theme.AtHand
	}
	return " ", uv.Style{}
}

// overlays is what is laid over the text of r.
func (m *model) overlays(r row) []typeset.Overlay {
	over := m.noted(r.block)
	if m.gone.lit {
		over = append(over, m.gone.words.over(r.block, m.theme.Target)...)
	}
	over = append(over, m.found(r.block)...)
	if mode, ok := m.mode.(overlaid); ok {
		over = append(over, mode.over(m, r.block)...)
	}
	return over
}
