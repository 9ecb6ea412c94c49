package typeset

import "github.com/charmbracelet/x/ansi"

// CellOf returns the first cell of the character at offset of the block's visible text; for an offset that is not on the line, the cell of
// the nearest that is, or the one after the last.
func (l Line) CellOf(offset int, method ansi.Method) int {
	col, after := 0, 0
	for _, p := range l.Pieces {
		w := cells(p.Text, method)
		switch {
		case p.Offset == None:
		case offset <= p.Offset:
			return col
		case offset < p.Offset+p.Bytes:
			if p.Bytes != len(p.Text) {
				return col
			}
			return col + cells(p.Text[:offset-p.Offset], method)
		default:
			after = col + w
		}
		col += w
	}
	return after
}

// OffsetAt returns the offset in the block's visible text of the character that stands on the cell. A cell of a prefix gives the first
// character after it, a cell beyond the text the end of the line.
func (l Line) OffsetAt(cell int, method ansi.Method) int {
	col := 0
	for _, p := range l.Pieces {
		w := cells(p.Text, method)
		if p.Offset != None && cell < col+w {
			if cell < col || p.Bytes != len(p.Text) {
				return p.Offset
			}
			return p.Offset + clusterAt(p.Text, cell-col, method)
		}
		col += w
	}
	return l.End
}

// clusterAt returns the offset of the grapheme cluster of s that covers the cell.
func clusterAt(s string, cell int, method ansi.Method) int {
	at, col := 0, 0
	for at < len(s) {
		n, w := cluster(s[at:], method)
		if cell < col+w {
			break
		}
		at, col = at+n, col+w
	}
	return at
}
