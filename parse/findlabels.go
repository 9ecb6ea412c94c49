package parse

import (
	"bytes"
	"slices"
	"sort"
)

// reading is what one grammar makes of an article: its labels and how well they look like those of a talk.
type reading struct {
	grammar grammar
	labels  []label
	score   float64
}

// findLabels collects the labels under every grammar and takes the reading with the best evidence; none where no reading looks like a talk.
func (a *Article) findLabels() []label {
	var best reading
	for _, g := range grammars() {
		r := a.read(g)
		if r.score > best.score {
			best = r
		}
	}
	return best.labels
}

// read collects the labels that g finds in the sections where a talk can stand.
func (a *Article) read(g grammar) reading {
	r := reading{grammar: g}
	for _, s := range a.Sections {
		if !mayHoldTalk(s.Role) {
			continue
		}
		for i := s.Blocks.Start; i < s.Blocks.End; i++ {
			b := &a.Blocks[i]
			if b.Kind != Paragraph && b.Kind != Heading || b.In != nil {
				continue
			}
			for k, l := range b.Lines {
				found, ok := g.find(string(a.Source[l.Start:l.End]), b.Kind)
				if !ok || !nameLike(found.name) {
					continue
				}
				found.block, found.line, found.end = i, k, l.Start+found.end
				r.labels = append(r.labels, found)
			}
		}
	}
	r.weigh()
	return r
}

func mayHoldTalk(r Role) bool {
	switch r {
	case RoleTranscript, RoleBody, RoleLead:
		return true
	}
	return false
}

// weigh scores a reading by how a talk looks: few names, each of them often, taking turns. It drops the labels of names that do not recur
// unless most do: a bold sentence with a colon stands alone, a guest who speaks once stands among others.
func (r *reading) weigh() {
	count := map[string]int{}
	for _, l := range r.labels {
		count[l.name]++
	}
	recurring, names := 0, 0
	for _, n := range count {
		if n >= 2 {
			recurring += n
			names++
		}
	}
	if names == 0 || recurring < 3 || recurring*2 < len(r.labels) {
		r.labels = nil
		return
	}
	kept := r.labels[:0]
	changes, last := 0, ""
	for _, l := range r.labels {
		if count[l.name] == 1 && !likeOthers(l.name, count) {
			continue
		}
		if l.name != last {
			changes++
		}
		last = l.name
		kept = append(kept, l)
	}
	r.labels = kept
	r.score = float64(recurring) * float64(changes) / float64(len(kept))
}

// likeOthers reports whether a name that occurs once is built as the recurring ones are: no longer than they are by half.
func likeOthers(name string, count map[string]int) bool {
	var lengths []int
	for n, c := range count {
		if c >= 2 {
			lengths = append(lengths, len([]rune(n)))
		}
	}
	sort.Ints(lengths)
	return len([]rune(name)) <= lengths[len(lengths)-1]*3/2
}

// cutLabels cuts each label out of the block that it opens, into a block of its own; what stands before it in the block and what follows it are
// blocks of their own too. The ranges of the sections move with the blocks.
func (a *Article) cutLabels(labels []label) {
	if len(labels) == 0 {
		return
	}
	out := make([]Block, 0, len(a.Blocks)+len(labels)*2)
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
		out = append(out, a.cutBlock(b, labels[first:next])...)
	}
	moved[len(a.Blocks)] = len(out)
	a.Blocks = out
	for k := range a.Sections {
		r := &a.Sections[k].Blocks
		r.Start, r.End = moved[r.Start], moved[r.End]
	}
}

func (a *Article) cutBlock(b Block, labels []label) []Block {
	var out []Block
	if head := labels[0].line; head > 0 {
		out = append(out, a.piece(b, b.Span.Start, b.Lines[:head], b.Lines[head].Start))
	}
	for k, l := range labels {
		last, end := len(b.Lines), b.Span.End
		if k+1 < len(labels) {
			last = labels[k+1].line
			end = b.Lines[last].Start
		}
		start := b.Lines[l.line].Start
		if l.line == 0 {
			start = b.Span.Start
		}
		name := Block{Kind: Label, In: b.In, Info: l.name, Lines: []Line{{Span: Span{start, l.end}}}}
		name.Span = Span{start, trimEnd(a.Source, start, l.end)}
		name.Lines[0].End = name.Span.End
		out = append(out, name)
		lines := append([]Line{{Span: Span{l.end, b.Lines[l.line].End}}}, b.Lines[l.line+1:last]...)
		if lines[0].Len() == 0 {
			lines = lines[1:]
		}
		if len(lines) == 0 {
			continue
		}
		rest := a.piece(b, lines[0].Start, lines, end)
		if l.open != "" {
			out = append(out, a.closeBold(rest, l.open)...)
			continue
		}
		out = append(out, rest)
	}
	return out
}

// piece returns the part of b from start to end that holds lines.
func (a *Article) piece(b Block, start int, lines []Line, end int) Block {
	b.Lines = append([]Line(nil), lines...)
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
			first.Base |= Strong
			first.Lines = bold
			first.Span.End = at + 2
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

// skipBlank returns the offset of the first byte of src[at:end] that is no space and no tab, or end.
func skipBlank(src []byte, at, end int) int {
	for at < end && (src[at] == ' ' || src[at] == '\t') {
		at++
	}
	return at
}
