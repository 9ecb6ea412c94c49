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
	look := m.lookOf(rows)
	first := 0
	if m.headed(m.page.top) {
		s.text[0], first = m.headLine(rows), 1
	}
	for n := range s.text[first:] {
		p := painter{method: m.method, room: s.width}
		for c, column := range columns {
			if n < len(column) {
				p.fill(m.layout.left(c)-m.layout.outline-gutter-m.layout.names-p.used, uv.Style{})
				m.drawRow(&p, column[n], look)
			}
		}
		s.text[first+n] = p.String()
	}
	return s
}

// pageLook is what of the page is drawn otherwise than the rest.
type pageLook struct {
	hand  target
	light spotlight
	ruled bool
	ruler place
}

func (m *model) lookOf(rows []row) pageLook {
	look := pageLook{hand: m.atHand(rows), light: m.spotlight(rows)}
	if m.settings.ruler {
		look.ruler, look.ruled = m.rulerPlace(rows)
	}
	return look
}

// drawRow draws a line of text with the name that hangs before it, the gutter, and what marks it.
func (m *model) drawRow(p *painter, r row, look pageLook) {
	mark, style := m.markOf(r, look.hand)
	m.drawName(p, r, look)
	p.add(fit(mark, gutter, m.method), style)
	dim := !look.light.falls(m.article, r.block)
	if !look.ruled || r.place != look.ruler {
		p.paint(m.painted(r.Line, m.overlays(r), dim), r.Width)
		return
	}
	p.paint(onRuler(r, m.theme).Paint(m.overlays(r)...), r.Width)
	p.fill(m.layout.measure-r.Width, rulerStyle(m.theme))
}

// painted paints a line, dimly where it is out of focus.
func (m *model) painted(l typeset.Line, over []typeset.Overlay, dim bool) string {
	if dim {
		return l.PaintDim(m.theme.Dim, over...)
	}
	return l.Paint(over...)
}

// drawName draws the margin in which names hang.
func (m *model) drawName(p *painter, r row, look pageLook) {
	if r.Name == nil {
		p.fill(m.layout.names, uv.Style{})
		return
	}
	over := m.found(r.Name.Block)
	if m.gone.lit {
		over = append(m.gone.words.over(r.Name.Block, m.theme.Target), over...)
	}
	p.fill(m.layout.names-r.Name.Width, uv.Style{})
	p.paint(m.painted(r.Name.Line(), over, !look.light.falls(m.article, r.Name.Block)), r.Name.Width)
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
