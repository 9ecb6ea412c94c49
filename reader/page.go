package reader

import (
	"fangtan/parse"
	"fangtan/reader/theme"
	"fangtan/reader/typeset"
)

// setter typesets one block.
type setter func(m typeset.Measure, t *theme.Theme, block int) []typeset.Line

// page is the part of the article that is on the screen. It knows no count of the lines before or after it: whatever it does costs
// what is on the screen, not what is in the article.
type page struct {
	article *parse.Article
	set     setter
	measure typeset.Measure
	theme   *theme.Theme
	height  int // rows

	top place
	// anchor is what top stood on when the reader last moved. It stays while the measure changes, so that making the window narrow
	// and wide again comes back to the same line.
	anchor anchor
	cache  cache
}

// row is one visible line.
type row struct {
	place
	typeset.Line
}

// lines returns the lines of block b. A block that shows nothing has none.
func (p *page) lines(b int) []typeset.Line {
	if b < 0 || b >= len(p.article.Blocks) || p.measure.Width < 1 {
		return nil
	}
	return p.cache.lines(cacheKey{b, p.measure, p.theme}, func() []typeset.Line { return p.set(p.measure, p.theme, b) })
}

// arrange gives the page its size and looks; the words at its top stay.
func (p *page) arrange(m typeset.Measure, t *theme.Theme, height int) {
	changed := m != p.measure || t != p.theme
	p.measure, p.theme, p.height = m, t, height
	if changed {
		p.top = p.placeOf(p.anchor)
	}
}

// placeOf returns the line on which a stands. A place outside of the article is its first or last line.
func (p *page) placeOf(a anchor) place {
	if len(p.article.Blocks) == 0 || a.block < 0 {
		return place{}
	}
	if a.block >= len(p.article.Blocks) {
		return p.end()
	}
	if l := p.lines(a.block); len(l) > 0 {
		return place{a.block, lineAt(l, a.offset)}
	}
	if q, ok := p.after(place{a.block, 0}); ok {
		return q
	}
	return p.end()
}

// after returns the line below q; false where q is the last one.
func (p *page) after(q place) (place, bool) {
	if q.line+1 < len(p.lines(q.block)) {
		return place{q.block, q.line + 1}, true
	}
	for b := q.block + 1; b < len(p.article.Blocks); b++ {
		if len(p.lines(b)) > 0 {
			return place{b, 0}, true
		}
	}
	return q, false
}

// above returns the line over q; false where q is the first one.
func (p *page) above(q place) (place, bool) {
	if q.line > 0 {
		return place{q.block, q.line - 1}, true
	}
	for b := q.block - 1; b >= 0; b-- {
		if n := len(p.lines(b)); n > 0 {
			return place{b, n - 1}, true
		}
	}
	return q, false
}

// end is the last line of the article.
func (p *page) end() place {
	for b := len(p.article.Blocks) - 1; b > 0; b-- {
		if n := len(p.lines(b)); n > 0 {
			return place{b, n - 1}
		}
	}
	return place{}
}

// lastTop is the top of the screen whose last row is the article's last line.
func (p *page) lastTop() place { return p.back(p.end(), p.height-1) }

// back returns the line n lines above q, or the first one.
func (p *page) back(q place, n int) place {
	for ok := true; n > 0 && ok; n-- {
		q, ok = p.above(q)
	}
	return q
}

// put makes q the top of the screen.
func (p *page) put(q place) {
	p.top = q
	p.anchor = anchorOf(q.block, q.line, p.lines(q.block))
}

// goTo puts the line of a at the top of the screen.
func (p *page) goTo(a anchor) {
	p.top = p.placeOf(a)
	p.anchor = a
}

// scroll moves the page by n lines, up where n is negative. It stops where the first or the last line of the article stands at its edge of the screen.
func (p *page) scroll(n int) {
	if n < 0 {
		p.put(p.back(p.top, -n))
		return
	}
	q, last := p.top, p.lastTop()
	for ; n > 0 && q.before(last); n-- {
		q, _ = p.after(q)
	}
	p.put(q)
}

// show brings the line of a into sight: where it is not, it comes to the third of the screen's height.
func (p *page) show(a anchor) {
	q := p.placeOf(a)
	rows := p.rows()
	if len(rows) > 0 && !q.before(p.top) && !rows[len(rows)-1].before(q) {
		return
	}
	p.put(p.back(q, p.height/3))
}

// rows returns the lines on the screen, at most height.
func (p *page) rows() []row {
	out := make([]row, 0, p.height)
	q, ok := p.top, len(p.lines(p.top.block)) > 0
	if !ok {
		q, ok = p.after(place{p.top.block, 0})
	}
	for ; ok && len(out) < p.height; q, ok = p.after(q) {
		out = append(out, row{q, p.lines(q.block)[q.line]})
	}
	return out
}

// atEnd reports whether the last line of the article is on the screen.
func (p *page) atEnd() bool { return !p.top.before(p.lastTop()) }

// forget drops the lines that were kept: what they were made from has changed.
func (p *page) forget() { p.cache = cache{} }
