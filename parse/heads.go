package parse

import (
	"strings"
	"unicode/utf8"

	"fangtan/parse/alike"
	"fangtan/parse/pointmark"
)

// headLine is a line between turns that heads what follows without being a Markdown heading.
type headLine struct {
	block, turn int // the turn that it closes, or -1
	number      int // that it opens with, or 0
	listed      bool
}

// outlined is an entry of an outline before the talk: its folded title, and the block that states it, which may be the last one before the first turn.
type outlined struct {
	title string
	block int
}

// headings makes headings of lines of their own between turns that are set as such: in bold, or numbered one after another, or listed in an outline before
// the talk. A line is taken only where there are others of its kind, since speech may close with a bold line too.
func (r *refiner) headings() {
	lines := r.headLines()
	listed, bold, next := 0, 0, 1
	for _, h := range lines {
		switch {
		case h.listed:
			listed++
		case h.number == 0:
			bold++
		}
	}
	kept := lines[:0]
	for _, h := range lines {
		inOrder := h.number > 0 && (h.number == next || h.number == next+1)
		if inOrder {
			next = h.number + 1
		}
		if h.listed || inOrder || listed < 2 && h.number == 0 && bold >= 2 && bold*2 <= len(r.Turns) {
			kept = append(kept, h)
		}
	}
	if len(kept) < 2 && listed == 0 {
		return
	}
	level := r.levelInTalk()
	for k, h := range kept {
		r.Blocks[h.block].Kind, r.Blocks[h.block].Level = Heading, level
		end := r.talk.End
		if k+1 < len(kept) {
			end = kept[k+1].block
		}
		if h.turn >= 0 {
			t := &r.Turns[h.turn]
			t.Blocks.End = h.block
			r.closeTurn(t)
		}
		id := r.of[h.block]
		stop := h.block
		for stop < end && r.of[stop] == id {
			stop++
		}
		r.set(h.block, stop, Section{Role: RoleTranscript, Title: r.Text(h.block), Why: whyHeadLine})
	}
}

// alone reports whether block i is all of a numbered list: exporters write `3. Title` and a line of dashes below it, and mean a heading.
func (r *refiner) alone(i int) bool {
	c := r.Blocks[i].In
	other := func(k int) bool {
		return k < 0 || k >= len(r.Blocks) || r.Blocks[k].In == nil || r.Blocks[k].In.Kind != Item || r.Blocks[k].In.List != c.List
	}
	return c.Kind == Item && c.Ordered && c.Parent == nil && other(i-1) && other(i+1)
}

// levelInTalk returns the level of the headings that the talk has already, or else the second.
func (r *refiner) levelInTalk() uint8 {
	for i := max(r.start, r.talk.Start-1); i < r.talk.End; i++ {
		if b := &r.Blocks[i]; b.Kind == Heading && b.In == nil && r.at(i).Role == RoleTranscript {
			return b.Level
		}
	}
	return 2
}

// headLines collects the lines before turns that could head them.
func (r *refiner) headLines() []headLine {
	if len(r.Turns) == 0 {
		return nil
	}
	var outline []outlined
	for i := r.start; i < r.talk.Start; {
		end := r.partition.end(i)
		if r.at(i).Role == RoleSummary {
			for _, p := range r.statedIn(Range{i, end}) {
				outline = append(outline, outlined{alike.Fold(p.title), p.block})
			}
		}
		i = end
	}
	var out []headLine
	for k := range r.Turns {
		start := r.Turns[k].Blocks.Start
		for i := start - 1; i >= r.start; i-- {
			b := &r.Blocks[i]
			if b.Kind == Rule || b.Kind == Definition || b.Promo || r.picture(i) {
				continue
			}
			if k > 0 && i <= firstWords(r.Turns[k-1].Blocks, r.Blocks) && r.Turns[k-1].Blocks.Contains(i) {
				break // all that a turn says
			}
			if h, ok := r.headLine(i, outline); ok {
				h.turn = -1
				if k > 0 && r.Turns[k-1].Blocks.Contains(i) {
					h.turn = k - 1
				}
				out = append(out, h)
			}
			break
		}
	}
	return out
}

// headLine reads block i as a line that heads what follows.
func (r *refiner) headLine(i int, outline []outlined) (headLine, bool) {
	b := &r.Blocks[i]
	h := headLine{block: i}
	if b.Kind != Paragraph || b.In != nil && !r.alone(i) || len(b.Lines) > 2 || b.Span.Len() > maxHeading || r.facts[b.Span.Start] {
		return h, false
	}
	text := strings.TrimSpace(r.Text(i))
	if heavier(text, 40) {
		return h, false
	}
	m, title, marked := pointmark.Cut(text)
	switch {
	case b.In != nil:
		h.number, title = b.In.Number, text
	case marked && m.Number > 0:
		h.number = m.Number
	default:
		title = text
	}
	folded := alike.Fold(title)
	if utf8.RuneCountInString(folded) < 2 {
		return h, false
	}
	for _, o := range outline {
		if o.block != i && alike.Share(folded, o.title) >= 0.7 {
			h.listed = true
			return h, true
		}
	}
	last, _ := utf8.DecodeLastRuneInString(text)
	if strings.ContainsRune("。．！!.…；;，,：:、”\"」）)", last) || (last == '？' || last == '?') && h.number == 0 || strings.Contains(text, "。") {
		return h, false
	}
	return h, h.number > 0 && (r.allBold(i) || weight(text) <= 25) || h.number == 0 && r.allBold(i)
}
