package reader

import "fangtan/reader/typeset"

// place is a typeset line: the number of a block, and of a line within it, both from 0. It holds for one measure only; what must
// outlive a resize is an [anchor].
type place struct{ block, line int }

func (p place) before(q place) bool {
	if p.block != q.block {
		return p.block < q.block
	}
	return p.line < q.line
}

// anchor is a place in the text at any width: a block and a byte offset in its visible text, or [blockStart].
type anchor struct{ block, offset int }

func (a anchor) before(b anchor) bool {
	if a.block != b.block {
		return a.block < b.block
	}
	return a.offset < b.offset
}

// blockStart is the offset of a block's very first line: the blank line that parts it from the block before, where it has one.
const blockStart = -1

// textOf is the first word of block b.
func textOf(b int) anchor { return anchor{b, 0} }

// anchorOf is the first word of line number n among a block's lines.
func anchorOf(block, n int, lines []typeset.Line) anchor {
	if n <= 0 || n >= len(lines) {
		return anchor{block, blockStart}
	}
	return anchor{block, lines[n].Start}
}

// lineAt returns the number of the line on which offset stands: the first one that holds it or, where it was lost between lines,
// the first one with text after it.
func lineAt(lines []typeset.Line, offset int) int {
	if offset == blockStart {
		return 0
	}
	last := 0
	for last+1 < len(lines) && lines[last].Gap { // of a block without text, its first line
		last++
	}
	for n, l := range lines {
		if l.End > l.Start {
			last = n
			if l.End > offset {
				return n
			}
		}
	}
	return last
}
