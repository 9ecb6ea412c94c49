package reader

import (
	"fangtan/parse"
	"fangtan/reader/find"
	"fangtan/reader/fold"
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
	columns int         // of text, 1 or 2
	height  int         // rows of the screen
	only    find.Set    // the blocks that are shown; nil is all
	folds   *fold.Folds // the stretches that are folded; nil for none
	rest    int         // bytes of the source that are still to come; -1 where that is not known
	covered int         // rows at the foot of the screen over which something lies
	// headed tells whether the first row of a screen whose text begins at q is taken by something else; nil is never.
	headed func(q place) bool

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

// holds reports whether the character of a stands on r, or in the name before it.
func (r row) holds(a anchor) bool {
	return r.block == a.block && r.Start <= a.offset && a.offset < r.End || r.Name != nil && r.Name.Block == a.block
}

// lines returns the lines of block b. A block that shows nothing has none.
func (p *page) lines(b int) []typeset.Line {
	if b < 0 || b >= len(p.article.Blocks) || p.measure.Width < 1 || p.only != nil && !p.only.Has(b) {
		return nil
	}
	return p.cache.lines(cacheKey{b, p.measure, p.theme}, func() []typeset.Line { return p.set(p.measure, p.theme, b) })
}

// arrange gives the page its size and looks; the words at its top stay.
func (p *page) arrange(m typeset.Measure, t *theme.Theme, columns, height int) {
	changed := m != p.measure || t != p.theme
	p.measure, p.theme, p.columns, p.height = m, t, columns, height
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
	a = p.standIn(a)
	if a.offset != blockStart {
		if q, ok := p.named(a.block); ok {
			return q
		}
	}
	if l := p.lines(a.block); len(l) > 0 {
		return place{a.block, lineAt(l, a.offset)}
	}
	if q, ok := p.after(place{a.block, 0}); ok {
		return q
	}
	return p.end()
}

// standIn returns where a place in a closed fold shows: at the start of what stands for it, where it is not in sight itself.
func (p *page) standIn(a anchor) anchor {
	i, ok := p.folds.Closed(a.block)
	if !ok || p.folds.Shows(a.block, a.offset) {
		return a
	}
	e := p.folds.Excerpt(i)
	if a.offset == blockStart && a.block == p.folds.Fold(i).Blocks.Start {
		return anchor{e.Block, blockStart}
	}
	return anchor{e.Block, e.From}
}

// named returns the line before which the name of the label block b hangs in the margin; false where it does not.
func (p *page) named(b int) (place, bool) {
	if p.measure.Names == 0 || p.article.Blocks[b].Kind != parse.Label {
		return place{}, false
	}
	for n, l := range p.lines(b + 1) {
		if l.Name != nil {
			return place{b + 1, n}, l.Name.Block == b
		}
	}
	return place{}, false
}

// after returns the line below q; false where q is the last one.
func (p *page) after(q place) (place, bool) {
	if q.line+1 < len(p.lines(q.block)) {
		return place{q.block, q.line + 1}, true
	}
	for b := p.shownFrom(q.block + 1); b < len(p.article.Blocks); b = p.shownFrom(b + 1) {
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
	for b := p.shownTo(q.block - 1); b >= 0; b = p.shownTo(b - 1) {
		if n := len(p.lines(b)); n > 0 {
			return place{b, n - 1}, true
		}
	}
	return q, false
}

// end is the last line of the article.
func (p *page) end() place {
	for b := p.shownTo(len(p.article.Blocks) - 1); b > 0; b = p.shownTo(b - 1) {
		if n := len(p.lines(b)); n > 0 {
			return place{b, n - 1}
		}
	}
	return place{}
}

// shownFrom returns the first block at b or behind that is shown, or the number of blocks; shownTo the last one at b or before, or -1.
func (p *page) shownFrom(b int) int {
	if p.only == nil {
		return p.folds.Next(b)
	}
	if next, ok := p.only.Next(b); ok {
		return next
	}
	return len(p.article.Blocks)
}

func (p *page) shownTo(b int) int {
	if p.only == nil {
		return p.folds.Previous(b)
	}
	if last, ok := p.only.Previous(b); ok {
		return last
	}
	return -1
}

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
	p.anchor = p.anchorAt(q)
}

// anchorAt is the first word of the line q, or the name that hangs before it.
func (p *page) anchorAt(q place) anchor {
	lines := p.lines(q.block)
	if q.line < len(lines) && lines[q.line].Name != nil {
		return textOf(lines[q.line].Name.Block)
	}
	return anchorOf(q.block, q.line, lines)
}

// goTo puts the line of a at the top of the screen.
func (p *page) goTo(a anchor) {
	p.reveal(a)
	p.top = p.placeOf(a)
	p.anchor = a
}

// reveal opens the fold in which a is.
func (p *page) reveal(a anchor) {
	if p.folds.Reveal(a.block, a.offset) {
		p.forget()
		p.top = p.placeOf(p.anchor)
	}
}

// reopen opens the folds at some places, which were open at another time, and closes the others: what was looked at meanwhile leaves no trace.
func (p *page) reopen(places []anchor) {
	open := map[int]bool{}
	for _, a := range places {
		if i, ok := p.folds.Find(a.block); ok {
			open[i] = true
		}
	}
	if p.folds.Reopen(open) {
		p.forget()
		p.top = p.placeOf(p.anchor)
	}
}

// forget drops the lines that were kept: what they were made from has changed.
func (p *page) forget() { p.cache = cache{} }
