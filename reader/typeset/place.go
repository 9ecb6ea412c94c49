package typeset

import "github.com/charmbracelet/x/ansi"

// Locate returns where the byte at offset of a block's visible text stands: the index of its line, and the cell on it, both from 0. An offset
// in white space that was lost at a line's end gives the cell after that line's text; one beyond the text gives the end of the last line
// with text. ok is false when no line holds text.
func Locate(lines []Line, offset int, method ansi.Method) (line, cell int, ok bool) {
	line = -1
	for i, l := range lines {
		if l.Start == l.End {
			continue
		}
		if line >= 0 && offset < l.Start {
			break
		}
		line = i
		if offset < l.End {
			break
		}
	}
	if line < 0 {
		return 0, 0, false
	}
	return line, lines[line].CellOf(offset, method), true
}

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
			if cell <= col || p.Bytes != len(p.Text) {
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
