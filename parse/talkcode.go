package parse

import (
	"bytes"
	"strings"
)

// A whole talk may stand in a fence, or be indented as code is, by people who wanted its lines kept, as of a chat. Where nearly all that an article holds is such code, and evidently a
// talk, its lines become paragraphs, in which the label grammars find who speaks. An example of a talk within other text stays code.

const (
	leastCodeTurns = 4   // labels below which code is no talk
	mostCodeLines  = 200 // of it are looked at
)

// talkCode makes paragraphs of the code that holds a talk.
func (f *flattener) talkCode() {
	var code []int // blocks that may hold a talk
	size := 0
	for i := range f.blocks {
		if b := &f.blocks[i]; b.Kind == Code && len(b.Lines) >= leastCodeTurns {
			code = append(code, i)
			size += b.Span.Len()
		}
	}
	if size*2 < len(f.src) {
		return
	}
	talks := map[int]bool{}
	for _, i := range code {
		if b := &f.blocks[i]; f.talkInCode(b) {
			talks[i] = true
		} else {
			size -= b.Span.Len()
		}
	}
	if size*2 < len(f.src) || size == 0 {
		return
	}
	out := make([]Block, 0, len(f.blocks)+3*len(talks))
	for i, b := range f.blocks {
		if talks[i] {
			out = append(out, f.codeParagraphs(b)...)
		} else {
			out = append(out, b)
		}
	}
	f.blocks = out
}

// proseInfo reports whether the language of code says that it is text, or nothing.
func proseInfo(info string) bool {
	switch strings.ToLower(info) {
	case "", "text", "txt", "plain", "plaintext", "md", "markdown", "log", "chat", "irc", "transcript", "dialogue", "quote":
		return true
	}
	return false
}

// talkInCode reports whether people talk in code: under one grammar, two or more names that come again and again take turns and sound like speech.
func (f *flattener) talkInCode(b *Block) bool {
	if !proseInfo(b.Info) || b.Span.Len() < len(b.Lines)*crowdedLine {
		return false
	}
	gs := [...]grammar{colonName{bold: true}, timedName{}, colonName{}, bracketName{}, dottedName{}, signedName{}}
	var talks [len(gs)]codeTalk
	h := head{src: f.src, block: &Block{Kind: Paragraph, Lines: b.Lines}}
	var c label
	for k, l := range b.Lines[:min(len(b.Lines), mostCodeLines)] {
		line := strings.TrimLeft(string(f.src[l.Start:l.End]), " \t")
		if line == "" {
			continue
		}
		h.index = k
		h.read(line)
		for n, g := range gs {
			if !g.find(&h, &c) {
				continue
			}
			said := line[min(c.end, len(line)):]
			if k+1 < len(b.Lines) {
				said += " " + h.source(b.Lines[k+1])
			}
			talks[n].add(whose(c.name), said)
		}
	}
	for _, t := range talks {
		if t.evident() {
			return true
		}
	}
	return false
}

// codeTalk counts what speaks for a talk under one grammar.
type codeTalk struct {
	names                  map[string]int
	turns, changes, spoken int
	like                   float64
	last                   string
}

// add counts a label and what is said behind it.
func (t *codeTalk) add(name, said string) {
	like := likeness(name)
	if like < 0.3 {
		like = -1 // a key: no talk has one in every third line
	}
	if t.names == nil {
		t.names = map[string]int{}
	}
	t.names[name]++
	t.turns++
	t.changes += int(share(name != t.last))
	t.spoken += int(share(soundsSpoken(said)))
	t.like += like
	t.last = name
}

func (t *codeTalk) evident() bool {
	like := 0.45
	if t.spoken*4 >= t.turns*3 {
		like = 0.29 // what people are called in chats
	}
	return t.turns >= leastCodeTurns && len(t.names) > 1 && len(t.names)*2 <= t.turns && t.changes*3 > t.turns && t.spoken*2 >= t.turns && t.like >= like*float64(t.turns)
}

// codeParagraphs makes a paragraph of each stretch of code without a blank line; the fences show nothing.
func (f *flattener) codeParagraphs(b Block) []Block {
	var out []Block
	fence := func(start, end int) {
		if end = trimEnd(f.src, start, end); end > start {
			out = append(out, Block{Kind: Definition, In: b.In, Span: Span{start, end}})
		}
	}
	fence(b.Span.Start, lineStart(f.src, b.Lines[0].Start))
	open := false
	for _, l := range b.Lines {
		for l.Start < l.End && blankByte(f.src[l.Start]) {
			l.Start++
		}
		l.Pad, l.End = 0, trimEnd(f.src, l.Start, l.End)
		switch {
		case l.Len() == 0:
			open = false
		case !open:
			out = append(out, Block{Kind: Paragraph, In: b.In, Span: l.Span, Lines: []Line{l}, Lined: true})
			open = true
		default:
			p := &out[len(out)-1]
			p.Lines, p.Span.End = append(p.Lines, l), l.End
		}
	}
	last := b.Lines[len(b.Lines)-1].End
	if at := bytes.IndexByte(f.src[last:max(last, b.Span.End)], '\n'); at >= 0 {
		last += at
		for last < b.Span.End && (blankByte(f.src[last]) || f.src[last] == '\n') {
			last++
		}
		fence(last, b.Span.End)
	}
	return out
}
