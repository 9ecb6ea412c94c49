package parse

import (
	"bytes"
	"slices"
)

// cutLabels cuts each label out of the block that it opens, into a block of its own; what stands before it in the block and what follows it are
// blocks of their own too. The ranges of the sections move with the blocks. It returns where the turns open.
func (a *Article) cutLabels(labels []label) []opening {
	if len(labels) == 0 {
		return nil
	}
	opened := make([]opening, 0, len(labels))
	out := make([]Block, 0, len(a.Blocks)+cuts(labels))
	moved := make([]int, len(a.Blocks)+1)
	next := 0
	for i, b := range a.Blocks {
		moved[i] = len(out)
		first := next
		for next < len(labels) && labels[next].block == i {
			next++
		}
		if first == next {
			out = append(out, b)
			continue
		}
		if l := labels[first]; next == first+1 && l.bare && l.line == 0 {
			opened = append(opened, opening{len(out), &labels[first]})
			out = append(out, b)
			continue
		}
		if head := labels[first].line; head > 0 {
			out = append(out, a.piece(b, b.Span.Start, b.Lines[:head], b.Lines[head].Start))
		}
		for k := first; k < next; k++ {
			opened = append(opened, opening{len(out), &labels[k]})
			out = a.cutLabel(out, b, labels[first:next], k-first)
		}
	}
	moved[len(a.Blocks)] = len(out)
	a.Blocks = out
	for k := range a.Sections {
		r := &a.Sections[k].Blocks
		r.Start, r.End = moved[r.Start], moved[r.End]
	}
	return opened
}

// opening is a block that a turn begins with: a Label, or the first block of a turn that has none.
type opening struct {
	block int
	label *label
}

// cuts returns about how many more blocks there are for the labels that are cut out, so that the list of a long talk need not grow, and has no room that stays empty.
func cuts(labels []label) int {
	n := 0
	for k := range labels {
		l := &labels[k]
		if !l.bare {
			n++
		}
		if l.line > 0 || !l.bare && l.mark != "" {
			n++
		}
	}
	return n
}

// cutLabel adds to out the blocks that label k of b's labels and the lines up to the next one make.
func (a *Article) cutLabel(out []Block, b Block, labels []label, k int) []Block {
	l := labels[k]
	last, end := len(b.Lines), b.Span.End
	if k+1 < len(labels) {
		next := labels[k+1]
		last, end = next.line, next.start(&b)
		if next.from > 0 { // within that line
			last++
		}
	}
	start := l.start(&b)
	if l.bare {
		lines := slices.Clone(b.Lines[l.line:last])
		lines[0].Start = max(lines[0].Start, l.from)
		lines[len(lines)-1].End = min(lines[len(lines)-1].End, end)
		return append(out, a.piece(b, start, lines, end))
	}
	name := Block{Kind: Label, In: b.In, Info: sourceLine(l.shown), Lines: []Line{{Span: Span{max(start, b.Lines[l.line].Start), l.end}}}} // a line end stands before text behind an element
	name.Span = Span{start, trimEnd(a.Source, start, l.end)}
	name.Lines[0].End = name.Span.End
	lines := append([]Line{{Span: Span{l.end, b.Lines[l.line].End}}}, b.Lines[l.line+1:last]...)
	if lines[0].Len() == 0 {
		lines = lines[1:]
	}
	if len(lines) == 0 {
		name.Span.End = max(name.Span.End, trimEnd(a.Source, start, end)) // what closes the block belongs to it
		return append(out, name)
	}
	rest := a.piece(b, lines[0].Start, lines, end)
	if l.mark != "" {
		return append(append(out, name), a.closeBold(rest, l.mark)...)
	}
	return append(out, name, rest)
}

// piece returns the part of b from start to end that holds lines.
func (a *Article) piece(b Block, start int, lines []Line, end int) Block {
	b.Lines = append([]Line(nil), lines...)
	b.Joined = b.Joined && start == b.Span.Start
	b.Span = Span{start, trimEnd(a.Source, start, end)}
	last := &b.Lines[len(b.Lines)-1]
	last.End = max(trimEnd(a.Source, last.Start, last.End), last.Start)
	return b
}

// closeBold cuts b, which begins within the bold that its label opened, where that bold ends: what is bold becomes a block that is strong as
// a whole, what follows a block of its own. Bold that never ends was none.
func (a *Article) closeBold(b Block, mark string) []Block {
	for k, l := range b.Lines {
		at := bytes.Index(a.Source[l.Start:l.End], []byte(mark))
		if at < 0 {
			continue
		}
		at += l.Start
		var out []Block
		if bold := append(slices.Clone(b.Lines[:k]), Line{Span{l.Start, at}, l.Pad}); k > 0 || at > l.Start {
			first := b
			first.Base |= emphasisMarks(mark)
			first.Lines = bold
			first.Span.End = at + len(mark)
			out = append(out, first)
		}
		rest := b.Lines[k+1:]
		if start := skipBlank(a.Source, at+len(mark), l.End); start < l.End {
			rest = append([]Line{{Span: Span{start, l.End}}}, rest...)
		}
		if len(rest) > 0 {
			out = append(out, a.piece(b, rest[0].Start, rest, b.Span.End))
		}
		return out
	}
	return []Block{b}
}

// emphasisMarks returns what a mark of one, two or three asterisks means.
func emphasisMarks(mark string) Marks {
	switch len(mark) {
	case 1:
		return Emphasis
	case 2:
		return Strong
	}
	return Strong | Emphasis
}

// skipBlank returns the offset of the first byte of src[at:end] that is no space and no tab, or end.
func skipBlank(src []byte, at, end int) int {
	for at < end && (src[at] == ' ' || src[at] == '\t') {
		at++
	}
	return at
}
