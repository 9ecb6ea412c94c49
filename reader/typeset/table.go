package typeset

import (
	"cmp"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/parse"
	"fangtan/reader/theme"
)

const (
	leastCells = 4 // of a column that shares the width with others
	wordCells  = 16
)

// cellInk is the content of one cell, ready to be broken at any width.
type cellInk struct {
	*ink
	natural int // cells of its longest line, unbroken
	word    int // cells of its longest part that no line end may part
}

// sheet is a table of inked cells.
type sheet struct {
	rows   [][]cellInk
	widths []int // of the columns
	align  []parse.Align
	gap    int // cells between two columns
	lines  gridLines
}

// gridLines are the characters of a table's lines.
type gridLines struct{ column, row, cross string }

// gridLines returns those of the theme, with the spaces beside them.
func (s *Setter) gridLines() gridLines {
	look := &s.Theme.Markdown
	row := cmp.Or(look.Row, "─")
	return gridLines{" " + cmp.Or(look.Column, "│") + " ", row, row + cmp.Or(look.Cross, "┼") + row}
}

// table sets the block as columns that share the width by need, their cells wrapped; where the columns do not fit, each row becomes a list of
// "head: value" lines (see [Setter.records]).
func (s *Setter) table(i int, p prefix) []Line {
	grid := s.Article.Grid(i)
	if len(grid.Rows) == 0 || len(grid.Align) == 0 {
		return nil
	}
	t := s.sheet(grid, s.base(i))
	if !t.share(s.room(p)) {
		return s.records(t, p)
	}
	wraps := false
	lines := make([][]Line, len(t.rows))
	for r, row := range t.rows {
		lines[r] = s.tableRow(t, row, p)
		wraps = wraps || len(lines[r]) > 1
	}
	var out []Line
	for r := range lines {
		if r == 1 || r > 1 && wraps {
			out = append(out, s.tableRule(t, p, out[len(out)-1].End, r == 1))
		}
		out = append(out, lines[r]...)
	}
	if len(out) > 0 {
		s.lead(out, p)
	}
	return out
}

// lead puts the first prefix before the first line.
func (s *Setter) lead(lines []Line, p prefix) {
	n := len(p.rest)
	lines[0].Pieces = append(append([]Piece{}, p.first...), lines[0].Pieces[n:]...)
}

// sheet inks the cells of a grid: the head bold, each cell at its offset in the visible text, where cells are a byte apart.
func (s *Setter) sheet(grid parse.Grid, base uv.Style) *sheet {
	t := &sheet{align: grid.Align, lines: s.gridLines()}
	t.gap = cells(t.lines.column, s.Measure.Method)
	base = theme.Over(base, s.Theme.Markdown.Table)
	offset := 0
	for r, row := range grid.Rows {
		style := base
		if r == 0 {
			style = theme.Over(base, s.Theme.Markdown.Strong)
		}
		inked := make([]cellInk, len(row))
		for c, runs := range row {
			inked[c] = s.cellInk(s.ink(runs, style, offset))
			for _, run := range runs {
				offset += len(run.Text)
			}
			offset++
		}
		t.rows = append(t.rows, inked)
	}
	return t
}

func (s *Setter) cellInk(k *ink) cellInk {
	c := cellInk{ink: k}
	line := 0
	for _, seg := range segments(k.text.String(), k.glue, s.Measure.Method) {
		line += seg.width
		c.natural = max(c.natural, line)
		line += seg.space
		if seg.hard {
			line = 0
		}
		word := seg.width
		if !s.Measure.Whole || !seg.url {
			word = min(word, wordCells)
		}
		c.word = max(c.word, word)
	}
	return c
}

// share gives each column what its widest cell needs, or where the room is less, what its longest word needs, and shares the rest by what more it
// could use. It reports whether the columns fit.
func (t *sheet) share(room int) bool {
	n := len(t.align)
	room -= (n - 1) * t.gap
	if room < n {
		return false
	}
	t.widths = make([]int, n)
	least := make([]int, n)
	natural, floor := 0, 0
	for c := range n {
		for _, row := range t.rows {
			t.widths[c] = max(t.widths[c], row[c].natural)
			least[c] = max(least[c], row[c].word)
		}
		least[c] = min(max(least[c], leastCells), max(t.widths[c], 1))
		t.widths[c] = max(t.widths[c], 1)
		natural += t.widths[c]
		floor += least[c]
	}
	if natural <= room {
		return true
	}
	if floor > room {
		return false
	}
	spare, want := room-floor, natural-floor
	for c := range n {
		need := t.widths[c] - least[c]
		give := 0
		if want > 0 {
			give = spare * need / want
		}
		spare, want = spare-give, want-need
		t.widths[c] = least[c] + give
	}
	return true
}

// tableRow sets one row: as many lines as its tallest cell has.
func (s *Setter) tableRow(t *sheet, content []cellInk, p prefix) []Line {
	broken := make([][]row, len(content))
	height := 1
	for c, cell := range content {
		broken[c] = breaks(cell.text.String(), cell.glue, column{
			first: t.widths[c], rest: t.widths[c], whole: s.Measure.Whole, method: s.Measure.Method,
		})
		height = max(height, len(broken[c]))
	}
	lines := make([]Line, height)
	for n := range lines {
		line := newLine(p.rest, p.width, 0)
		for c, cell := range content {
			if c > 0 {
				line.append(Piece{Text: t.lines.column, Style: theme.Over(s.Theme.Markdown.Rule, s.Theme.Markdown.Table), Offset: None}, t.gap)
			}
			var r row
			if n < len(broken[c]) {
				r = broken[c][n]
			}
			left, right := aligned(t.align[c], t.widths[c]-r.width)
			line.pad(left)
			line.extend(cell.slice(r.start, r.end), r.width)
			if c+1 < len(content) {
				line.pad(right)
			}
		}
		lines[n] = line
	}
	return lines
}

// aligned returns the blank cells at the left and right of a cell's text.
func aligned(a parse.Align, blank int) (left, right int) {
	blank = max(blank, 0)
	switch a {
	case parse.AlignRight:
		left = blank
	case parse.AlignCenter:
		left = blank / 2
	}
	return left, blank - left
}

// tableRule sets the line below the head, or the fainter one between rows of several lines.
func (s *Setter) tableRule(t *sheet, p prefix, at int, head bool) Line {
	var b strings.Builder
	unit := max(cells(t.lines.row, s.Measure.Method), 1)
	crossing := t.lines.cross
	if cells(crossing, s.Measure.Method) != t.gap { // lines are two cells wide
		crossing = " ┼ "
	}
	for c, w := range t.widths {
		if c > 0 {
			b.WriteString(crossing)
		}
		b.WriteString(strings.Repeat(t.lines.row, w/unit))
		b.WriteString(strings.Repeat(" ", w%unit))
	}
	style := theme.Over(s.Theme.Markdown.Rule, s.Theme.Markdown.Table)
	if !head {
		style = s.Theme.Faint
	}
	line := newLine(p.rest, p.width, at)
	line.append(Piece{Text: b.String(), Style: style, Offset: None}, cells(b.String(), s.Measure.Method))
	return line
}

// records sets each row but the head as lines of "head: value", rows apart by a blank line. The head's own text stands in the first record.
func (s *Setter) records(t *sheet, p prefix) []Line {
	head := t.rows[0]
	var out []Line
	body := t.rows[1:]
	if len(body) == 0 {
		body = [][]cellInk{make([]cellInk, len(head))}
	}
	for r, row := range body {
		if r > 0 {
			out = append(out, newLine(p.rest, p.width, out[len(out)-1].End))
		}
		for c := range row {
			k := &ink{}
			k.copy(head[c].ink, r > 0)
			if len(k.pieces) > 0 && row[c].ink != nil {
				k.deco(": ", s.Theme.Muted, "")
			}
			k.copy(row[c].ink, false)
			rest := prefix{first: p.rest, rest: p.rest, width: p.width}
			out = append(out, s.set(k, rest, 0, min(2, s.room(p)/4))...)
		}
	}
	if len(out) > 0 {
		s.lead(out, p)
	}
	return out
}

// copy appends what is drawn in other, as text that the program adds where deco is set.
func (k *ink) copy(other *ink, deco bool) {
	if other == nil {
		return
	}
	shift := k.text.Len()
	for _, g := range other.glue {
		k.glue = append(k.glue, g+shift)
	}
	for _, p := range other.pieces {
		if deco {
			p.Offset, p.Bytes = None, 0
		}
		k.push(p)
	}
}
