package reader

import "math"

// How the page moves. With two columns it is read like a book: a screenful goes down the left column and on at the top of the right one, and a page is
// turned by whole columns.

// screenOverlap is how many lines of the last screen stay in sight; in a book none do.
const screenOverlap = 2

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

// turn moves the page by n halves of a screen, up where n is negative: with two columns, by n columns.
func (p *page) turn(n int) {
	switch {
	case p.columns > 1:
		p.leaf(n)
	case n%2 != 0:
		p.scroll(n * max(1, p.height/2))
	default:
		for ; n > 0; n -= 2 {
			p.scroll(max(1, p.room(p.top)-screenOverlap))
		}
		for ; n < 0; n += 2 {
			above := p.back(p.top, p.height-screenOverlap)
			p.scroll(-max(1, p.room(above)-screenOverlap))
		}
	}
}

// leaf turns over n columns of a page that has two, and puts no blank line at the top.
func (p *page) leaf(n int) {
	q := p.top
	for last := p.lastTop(); n > 0 && q.before(last); {
		by := min(n, p.columns)
		q = p.upTo(p.follower(q, by))
		n -= by
	}
	for n < 0 {
		by := min(-n, p.columns)
		from := p.back(q, by*p.height)
		for from.before(q) && p.follower(from, by).before(q) { // a column holds less than its rows where it ends early
			from, _ = p.after(from)
		}
		q = from
		n += by
	}
	p.put(q)
}

// follower is the first line of text after so many columns of a screen that begins at q, or the last line.
func (p *page) follower(q place, columns int) place {
	room := p.room(q)
	for c := range columns {
		_, q = p.column(q, room, c > 0)
	}
	for p.lines(q.block)[q.line].Gap {
		next, ok := p.after(q)
		if !ok {
			break
		}
		q = next
	}
	return q
}

// lastTop is the first line at the top of a screen that shows the last line of the article.
func (p *page) lastTop() place {
	end := p.end()
	q := p.back(end, p.columns*p.height-1)
	for q.before(end) && !p.reaches(q, end) {
		q, _ = p.after(q)
	}
	return q
}

// reaches reports whether a screen that begins at q shows the line end.
func (p *page) reaches(q, end place) bool {
	rows := p.rowsFrom(q)
	return len(rows) > 0 && !rows[len(rows)-1].before(end)
}

// upTo returns q, or the last top where that is before it.
func (p *page) upTo(q place) place {
	if last := p.lastTop(); last.before(q) {
		return last
	}
	return q
}

// atEnd reports whether the last line of the article is on the screen.
func (p *page) atEnd() bool { return p.reaches(p.top, p.end()) }

// show brings the line of a into sight: where it is not, it comes to the third of the screen's height.
func (p *page) show(a anchor) {
	p.reveal(a)
	q := p.placeOf(a)
	open := p.room(p.top) - p.covered
	for _, column := range p.spread() {
		for n, r := range column {
			if r.place == q && n < open {
				return
			}
		}
	}
	p.put(p.back(q, max(0, p.height-p.covered)/3))
}

// keep puts the page so that the line q stands in a row of the screen, from 0, or as near as the start of the article allows: rows are counted down the columns,
// which do not always end at the last one.
func (p *page) keep(q place, row int) {
	top := p.back(q, row)
	if row > 0 && p.headed != nil && p.headed(top) {
		top = p.back(q, row-1)
	}
	if p.columns > 1 {
		best, from := math.MaxInt, p.back(top, columnSlack)
		for range 2*columnSlack + 1 {
			if at, ok := p.rowOf(from, q); ok && abs(at-row) < best {
				best, top = abs(at-row), from
			}
			from, _ = p.after(from)
		}
	}
	p.put(top)
}

// columnSlack is how many lines, at most, more or fewer stand before a line in two columns than in one.
const columnSlack = 6

func abs(n int) int { return max(n, -n) }

// rowOf returns in which of the lines of a screen that begins at top, the row that is taken counted, the line q stands.
func (p *page) rowOf(top, q place) (row int, ok bool) {
	for n, r := range p.rowsFrom(top) {
		if r.place == q {
			return n + p.height - p.room(top), true
		}
	}
	return 0, false
}
