package reader

import (
	"sort"

	tea "charm.land/bubbletea/v2"
)

// A skim is a list: a cursor goes from fold to fold, and the page follows it. In the text of an open one the page moves by lines.

// stepFolds moves the cursor by n folds. Where the next one is out of sight, since the one at hand is open and long, the page moves by a line instead.
func (m *model) stepFolds(n int) tea.Cmd {
	way := 1
	if n < 0 {
		way, n = -1, -n
	}
	for ; n > 0; n-- {
		before := m.page.top
		if !m.stepFold(way) && m.page.top == before {
			break
		}
	}
	return nil
}

// stepFold moves the cursor to the next fold, up where way is negative, if that is in sight or just outside of it; else it scrolls.
func (m *model) stepFold(way int) bool {
	p := &m.page
	rows := p.rows()
	i, ok := m.foldInSight(rows)
	next := i + way
	if m.gone.held && m.heldOutside() { // the cursor is at a heading between two folds
		if next = p.folds.From(m.gone.to.block); way < 0 {
			next--
		}
		ok = true
	}
	if !ok || next < 0 || next >= p.folds.Len() || !m.near(rows, next, way) {
		p.scroll(way)
		if !m.handInSight() {
			m.gone.leave()
		}
		return false
	}
	m.putCursor(next)
	return true
}

// heldOutside reports whether the reader has gone to what is in no fold.
func (m *model) heldOutside() bool {
	_, ok := m.page.folds.Find(m.gone.to.block)
	return !ok && m.handInSight()
}

// handInSight reports whether some of what the reader has gone to is on the screen: of the fold that holds it, or of its block.
func (m *model) handInSight() bool {
	rows := m.page.rows()
	if _, ok := m.heldFold(rows); ok {
		return true
	}
	for _, r := range rows {
		if m.gone.held && r.block == m.gone.to.block {
			return true
		}
	}
	return false
}

// farthest is how many lines outside of the screen a fold is that is still the next one: it may have a heading before it.
const farthest = 6

// near reports whether the first line of fold i is on the screen or just outside of it, in the direction of way.
func (m *model) near(rows []row, i, way int) bool {
	p := &m.page
	e := p.folds.Excerpt(i)
	q := p.placeOf(anchor{e.Block, e.From})
	if len(rows) == 0 {
		return false
	}
	first, last := rows[0].place, rows[len(rows)-1].place
	if !q.before(first) && !last.before(q) {
		return true
	}
	edge, step := last, p.after
	if way < 0 {
		edge, step = first, p.above
	}
	for range farthest {
		next, ok := step(edge)
		if !ok {
			return false
		}
		if edge = next; edge == q {
			return true
		}
	}
	return false
}

// putCursor puts the cursor on fold i, and moves the page as little as brings all of what stands for it into sight.
func (m *model) putCursor(i int) {
	e := m.page.folds.Excerpt(i)
	m.putCursorAt(anchor{e.Block, e.From})
}

func (m *model) putCursorAt(a anchor) {
	p := &m.page
	m.gone.leave()
	m.gone.hold(a)
	q := p.placeOf(a)
	last := q
	if i, closed := p.folds.Closed(a.block); closed {
		last = p.placeOf(anchor{a.block, max(a.offset, p.folds.Excerpt(i).To-1)})
	}
	way := 1
	if last.before(p.top) || q.before(p.top) {
		way, last = -1, q
	}
	for n := 0; !p.sees(last) && n < p.height; n++ {
		p.scroll(way)
	}
	if !p.sees(q) {
		p.put(p.back(q, p.height/3))
	}
	if q == p.top && q.line > 0 { // with the blank line before it, where there is room
		p.put(place{q.block, q.line - 1})
	}
}

// sees reports whether the line q is on the screen.
func (p *page) sees(q place) bool {
	for _, r := range p.rows() {
		if r.place == q {
			return true
		}
	}
	return false
}

// stepStops moves the cursor to the fold of the stop n steps on, back where n is negative.
func (m *model) stepStops(s stops, n int, again wish) tea.Cmd {
	p := &m.page
	rows := p.rows()
	here := m.page.textBlock()
	switch i, ok := m.foldInSight(rows); {
	case m.gone.held && m.heldOutside():
		here = m.gone.to.block
	case ok:
		here = p.folds.Fold(i).Blocks.Start
	}
	start := func(i int) int { // of what shows for stop i
		if f, ok := p.folds.Find(s.block(i)); ok {
			return p.folds.Fold(f).Blocks.Start
		}
		return s.block(i)
	}
	to := sort.Search(s.n, func(i int) bool { return start(i) >= here })
	if n > 0 {
		to = sort.Search(s.n, func(i int) bool { return start(i) > here })
		n--
	}
	if to >= s.n && n >= 0 || to == 0 && n < 0 {
		if n < 0 {
			return m.noFurther(-1, again)
		}
		return m.noFurther(1, again)
	}
	b := start(max(0, min(to+n, s.n-1)))
	m.depart()
	if f, ok := p.folds.Find(b); ok {
		m.putCursor(f)
	} else {
		m.putCursorAt(textOf(b))
	}
	return nil
}
