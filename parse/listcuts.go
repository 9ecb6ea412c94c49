package parse

import (
	"bytes"

	"github.com/yuin/goldmark/ast"

	"fangtan/parse/maths"
)

// A list may be as long as a book and have no blank line. It is cut into portions before items that stand at the start of a line; its halves become one list again.

// nextItem returns the first start from at on that is an item of a list, behind another line of that list as far as its first characters tell; none where there is none.
func nextItem(src []byte, at int) start {
	before := lineStart(src, at)
	for next := lineEnd(src, at) + 1; next < len(src); {
		line := src[next:lineEnd(src, next)]
		if m := itemMark(line); m != 0 && withinList(src[before:next], m) {
			if maths.MayHold(src[:next]) {
				break
			}
			return start{next, m}
		}
		before, next = next, next+len(line)+1
	}
	return start{at: len(src)}
}

// itemMark returns the mark of the list item that a line at the margin opens: its bullet, or what follows its number; 0 where it opens none, or may be a rule.
func itemMark(line []byte) byte {
	n := digits(line, 0)
	if len(line) < n+3 || n > 9 || line[n+1] != ' ' || bytes.IndexByte([]byte(" \t-*_"), line[n+2]) >= 0 {
		return 0
	}
	marks := "-+*"
	if n > 0 {
		marks = ".)"
	}
	if bytes.IndexByte([]byte(marks), line[n]) < 0 {
		return 0
	}
	return line[n]
}

// withinList reports whether a line may stand in a list with a mark: it is blank, indented, or an item of it.
func withinList(line []byte, mark byte) bool {
	return line[0] == ' ' || line[0] == '\t' || line[0] == '\n' || itemMark(bytes.TrimRight(line, "\n")) == mark
}

// listOf reports whether a node is a list with a mark.
func listOf(n ast.Node, mark byte) bool {
	l, ok := n.(*ast.List)
	return ok && l.Marker == mark
}

// joinLists makes one list of the last one so far and the one that a portion begins with, where it was cut before one of its items.
func (f *flattener) joinLists(part *flattener, s start) {
	first, cut := part.head, f.tail
	if s.mark == 0 || first == nil || cut == nil || len(cut.items) == 0 {
		f.tail.complete()
		f.tail = part.tail
		return
	}
	next := cut.items[0].Number + len(cut.items)
	for k, c := range first.items {
		c.List, c.Number = cut.list, next+k
	}
	cut.items = append(cut.items, first.items...)
	before := f.src[lineStart(f.src, s.at-1):s.at]
	cut.loose = cut.loose || first.loose || len(bytes.TrimSpace(before)) == 0
	if part.tail != first {
		f.tail.complete()
		f.tail = part.tail
	}
}

// complete gives the items of a list what is known when all of them are.
func (l *inside) complete() {
	if l == nil {
		return
	}
	for _, c := range l.items {
		c.Last, c.Tight = l.items[0].Number+len(l.items)-1, !l.loose
	}
}
