package reader

import "fangtan/parse"

// spread returns the lines on the screen by column, each column with at most as many as there are rows for it.
func (p *page) spread() [][]row { return p.spreadFrom(p.top) }

// rows returns the lines on the screen in the order in which they are read.
func (p *page) rows() []row { return p.rowsFrom(p.top) }

func (p *page) rowsFrom(q place) []row {
	columns := p.spreadFrom(q)
	if len(columns) == 1 {
		return columns[0]
	}
	var out []row
	for _, c := range columns {
		out = append(out, c...)
	}
	return out
}

// spreadFrom returns the lines by column of a screen that begins at q.
func (p *page) spreadFrom(q place) [][]row {
	out := make([][]row, 0, p.columns)
	room := p.room(q)
	for c := range p.columns {
		if c > 0 && len(out[c-1]) == 0 {
			out = append(out, nil)
			continue
		}
		var rows []row
		rows, q = p.column(q, room, c > 0)
		out = append(out, rows)
		if n := len(rows); n > 0 && !rows[n-1].before(q) { // the article ends here
			q = place{len(p.article.Blocks), 0}
		}
	}
	return out
}

// room returns the rows that a screen which begins at q has for text.
func (p *page) room(q place) int {
	if p.headed != nil && p.headed(q) {
		return p.height - 1
	}
	return p.height
}

// column returns at most room lines from q on, and the line after them, or the last line of the article. Where there are several columns, a later one does
// not begin with a blank line, and none ends with a blank line, a heading or a name whose text would stand in the next one.
func (p *page) column(q place, room int, later bool) ([]row, place) {
	out := make([]row, 0, room)
	ok := len(p.lines(q.block)) > 0
	if !ok {
		q, ok = p.after(place{q.block, 0})
	}
	for ; ok && len(out) < room; q, ok = p.after(q) {
		r := row{q, p.lines(q.block)[q.line]}
		if later && len(out) == 0 && r.Gap {
			continue
		}
		out = append(out, r)
	}
	if ok && p.columns > 1 {
		kept := p.wellEnded(out)
		if len(kept) < len(out) {
			return kept, out[len(kept)].place
		}
	}
	return out, q
}

// wellEnded returns rows without what should not stand at the foot of a column, headings and names as far as anything else is left.
func (p *page) wellEnded(rows []row) []row {
	for len(rows) > 1 && rows[len(rows)-1].Gap {
		rows = rows[:len(rows)-1]
	}
	for n := len(rows); n > 0; n-- {
		r := rows[n-1]
		kind := p.article.Blocks[r.block].Kind
		if !r.Gap && kind != parse.Heading && kind != parse.Label {
			return rows[:n]
		}
	}
	return rows
}
