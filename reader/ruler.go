package reader

import (
	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/parse"
	"fangtan/reader/theme"
	"fangtan/reader/typeset"
)

// The reading ruler marks the line that is read. It is moved by lines and takes the page along, so that every line of the article can come under it; whatever
// else moves the page leaves it where it is, or puts it on the first line of text.

// ruler is the line that the reading ruler was put on.
type ruler struct {
	at      anchor
	line    place           // of at, in this measure
	measure typeset.Measure // zero before it was first moved
}

// rulerPlace returns the line under the ruler: the one that one has jumped to, else the one that it was put on, else the first line of text on the screen. It is
// always one that is on the screen; false where the screen has no text.
func (m *model) rulerPlace(rows []row) (place, bool) {
	if m.gone.held {
		for _, r := range rows {
			if r.holds(anchor{m.gone.to.block, max(0, m.gone.to.offset)}) {
				return r.place, true
			}
		}
	}
	line := m.ruler.line
	if m.ruler.measure != m.page.measure && m.ruler.measure != (typeset.Measure{}) {
		line = m.page.placeOf(m.ruler.at)
	}
	first, found := place{}, false
	for _, r := range rows {
		switch {
		case r.Start == r.End:
		case r.place == line && m.ruler.measure != (typeset.Measure{}):
			return r.place, true
		case !found:
			first, found = r.place, true
		}
	}
	return first, found
}

// underRuler returns what is said under the ruler or, at a heading, first after it; false without a ruler.
func (m *model) underRuler(rows []row) (anchor, bool) {
	if !m.settings.ruler {
		return anchor{}, false
	}
	q, ok := m.rulerPlace(rows)
	for _, r := range rows {
		if ok && !r.before(q) && r.Start < r.End && (m.said(r.block) || m.article.Blocks[r.block].Kind == parse.Label) {
			return anchor{r.block, r.Start}, true
		}
	}
	return anchor{}, false
}

// rule moves the ruler by n lines of text.
func (m *model) rule(n int) tea.Cmd {
	p := &m.page
	q, ok := m.rulerPlace(p.rows())
	m.gone.leave()
	if !ok {
		return m.scrollPage(n)
	}
	step, down := p.after, n > 0
	if !down {
		step, n = p.above, -n
	}
	for ; n > 0; n-- {
		next, ok := step(q)
		for ok && !p.hasText(next) {
			next, ok = step(next)
		}
		if !ok {
			break
		}
		q = next
	}
	m.ruler = ruler{anchor{q.block, p.lines(q.block)[q.line].Start}, q, p.measure}
	p.bring(q, down)
	return nil
}

func (p *page) hasText(q place) bool {
	l := p.lines(q.block)[q.line]
	return l.Start < l.End
}

// bring moves the page so that a reader who goes on to the line q has some lines around it: in one column it is kept at the third of the screen's height, a page
// with two is turned when q is beyond it.
func (p *page) bring(q place, down bool) {
	switch top := p.back(q, p.room(p.top)/3); {
	case p.columns > 1:
		p.open(q, down)
	case down && p.top.before(top), !down && top.before(p.top):
		p.put(p.upTo(top))
	}
}

// open turns the page to the one that has the line q.
func (p *page) open(q place, down bool) {
	for _, r := range p.rows() {
		if r.place == q {
			return
		}
	}
	if down {
		p.put(p.upTo(q))
		return
	}
	p.leaf(-p.columns)
	if q.before(p.top) {
		p.put(q)
	}
}

// onRuler returns r as it is drawn under the ruler.
func onRuler(r row, t *theme.Theme) row {
	style := rulerStyle(t)
	pieces := make([]typeset.Piece, len(r.Pieces))
	for i, p := range r.Pieces {
		p.Style = theme.Over(style, p.Style)
		pieces[i] = p
	}
	r.Pieces = pieces
	return r
}

// rulerStyle is the look of the ruler: the ground of a place that one has jumped to or, where that has no colour of its own, an underline.
func rulerStyle(t *theme.Theme) uv.Style {
	if t.Target.Bg != nil {
		return uv.Style{Bg: t.Target.Bg}
	}
	return uv.Style{Underline: uv.UnderlineSingle}
}
