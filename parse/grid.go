package parse

import (
	"bytes"
	"strings"
)

// Grid returns the cells of the Table block i. A row with more cells than the head widens the table, so that nothing is lost (GFM drops
// the excess).
func (a *Article) Grid(i int) Grid { return a.grid(&a.Blocks[i]) }

func (a *Article) grid(b *Block) Grid {
	lines := b.Lines
	if len(lines) < 2 {
		return Grid{}
	}
	var g Grid
	for _, s := range a.splitRow(lines[1].Span) {
		g.Align = append(g.Align, alignment(a.Source[s.Start:s.End]))
	}
	for n, l := range lines {
		if n == 1 {
			continue
		}
		var row []Cell
		for _, s := range a.splitRow(l.Span) {
			row = append(row, a.cell(s))
		}
		for len(row) > len(g.Align) {
			g.Align = append(g.Align, AlignNone)
		}
		g.Rows = append(g.Rows, row)
	}
	for n := range g.Rows {
		for len(g.Rows[n]) < len(g.Align) {
			g.Rows[n] = append(g.Rows[n], nil)
		}
	}
	return g
}

// splitRow returns where the cells of a row stand. A bar behind a backslash parts no cells, even in code (GFM 4.10).
func (a *Article) splitRow(line Span) []Span {
	s := trimSpan(a.Source, line)
	if s.Len() > 0 && a.Source[s.Start] == '|' {
		s.Start++
	}
	if s.Len() > 0 && a.Source[s.End-1] == '|' && (s.Len() < 2 || a.Source[s.End-2] != '\\') {
		s.End--
	}
	var out []Span
	start := s.Start
	for at := s.Start; at < s.End; at++ {
		switch a.Source[at] {
		case '\\':
			at++
		case '|':
			out = append(out, trimSpan(a.Source, Span{start, at}))
			start = at + 1
		}
	}
	return append(out, trimSpan(a.Source, Span{start, s.End}))
}

// cell parses one cell. In code the backslash before a bar is still there and must go.
func (a *Article) cell(s Span) Cell {
	if s.Len() <= 0 {
		return nil
	}
	w := runWriter{src: a.Source}
	a.inline.read([]Line{{Span: s}}, &w)
	runs, _ := w.done()
	for i := range runs {
		if runs[i].Marks&InlineCode != 0 {
			runs[i].Text = strings.ReplaceAll(runs[i].Text, `\|`, "|")
		}
	}
	return runs
}

// trimSpan returns s without the white space at its ends.
func trimSpan(src []byte, s Span) Span {
	start := skipBlank(src, s.Start, s.End)
	return Span{start, trimEnd(src, start, s.End)}
}

func alignment(s []byte) Align {
	left, right := bytes.HasPrefix(s, []byte(":")), bytes.HasSuffix(s, []byte(":"))
	switch {
	case left && right:
		return AlignCenter
	case left:
		return AlignLeft
	case right:
		return AlignRight
	}
	return AlignNone
}

// joinCells lists the runs of a grid, cells apart by a tab and rows by a newline.
func joinCells(g Grid) []Run {
	var out []Run
	for y, row := range g.Rows {
		for x, c := range row {
			switch {
			case x > 0:
				out = append(out, Run{Text: "\t"})
			case y > 0:
				out = append(out, Run{Text: "\n"})
			}
			out = append(out, c...)
		}
	}
	return out
}
