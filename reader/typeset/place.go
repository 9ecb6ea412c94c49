package typeset

import "github.com/charmbracelet/x/ansi"

// Locate returns where the byte at offset of a block's visible text stands: the index of its line, and the cell on it, both from 0. An offset
// in white space that was lost at a line's end gives the cell after that line's text; one beyond the text gives the end of the last line
// with text, and one of code beyond the edge its line. ok is false when no line holds text.
func Locate(lines []Line, offset int, method ansi.Method) (line, cell int, ok bool) {
	line, best := -1, None
	for i, l := range lines {
		if l.Start == l.End {
			continue
		}
		within := l.Start <= offset && offset < l.End
		at := l.last(offset)
		if line < 0 || at > best || within && at == None {
			line, best = i, max(at, best)
		}
	}
	if line < 0 {
		return 0, 0, false
	}
	return line, lines[line].CellOf(offset, method), true
}

// last returns the offset of the last piece of visible text on l that does not begin after offset, or None. The lines of a table's row
// take turns in the text, so it is the piece that tells on which of them an offset stands.
func (l Line) last(offset int) int {
	for i := len(l.Pieces) - 1; i >= 0; i-- {
		if at := l.Pieces[i].Offset; at != None && at <= offset {
			return at
		}
	}
	return None
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
