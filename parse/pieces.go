package parse

import (
	"bytes"
	"slices"
	"unicode/utf8"
)

// maxBlock is the length, in bytes, past which a paragraph or code becomes several blocks that follow each other without a gap: what works on one
// block at a time then never works on a whole book. Emphasis that spans two of them is lost.
const maxBlock = 64 << 10

// maxBlockLines is the same in lines: each takes a hundred bytes and more where it is set.
const maxBlockLines = 4096

// cutLong cuts the blocks that are too long.
func (f *flattener) cutLong() {
	if !slices.ContainsFunc(f.blocks, func(b Block) bool { return long(&b) }) {
		return
	}
	out := make([]Block, 0, len(f.blocks)+2*len(f.src)/maxBlock)
	for _, b := range f.blocks {
		if long(&b) {
			out = append(out, f.pieces(b)...)
		} else {
			out = append(out, b)
		}
	}
	f.blocks = out
}

func long(b *Block) bool {
	return (b.Kind == Paragraph || b.Kind == Code) && (b.Span.Len() > b.most() || len(b.Lines) > maxBlockLines) && len(b.Lines) > 0
}

// most returns how long b may be. The deeper it is in containers the narrower it is set, and the more each of its lines takes.
func (b *Block) most() int {
	if b.In == nil {
		return maxBlock
	}
	return maxBlock / (1 + b.In.Depth/4)
}

// pieces cuts b into blocks of about [maxBlock] bytes, at line ends where it has some.
func (f *flattener) pieces(b Block) []Block {
	lines, most := b.Lines, b.most()
	if b.Kind == Paragraph {
		lines = f.shorter(lines, most)
	}
	var out []Block
	for len(lines) > 0 {
		n := 1
		for n < min(len(lines), maxBlockLines) && lines[n].End-lines[0].Start <= most {
			n++
		}
		p := b
		p.Lines, p.Joined = lines[:n:n], len(out) > 0
		p.Span = Span{lines[0].Start, lines[n-1].End}
		if !p.Joined {
			p.Span.Start = b.Span.Start
		}
		if n == len(lines) {
			p.Span.End = max(b.Span.End, p.Span.Start)
		}
		out, lines = append(out, p), lines[n:]
	}
	return out
}

// shorter cuts the lines that are longer than so many bytes.
func (f *flattener) shorter(lines []Line, most int) []Line {
	out := make([]Line, 0, len(lines))
	for _, l := range lines {
		for l.Len() > most {
			at := l.Start + cutPlace(f.src[l.Start:l.Start+most])
			out = append(out, Line{Span{l.Start, at}, l.Pad})
			l = Line{Span: Span{at, l.End}}
		}
		out = append(out, l)
	}
	return out
}

// cutPlace returns where text is best cut near its end: behind a full stop, else behind white space, else between two characters.
func cutPlace(text []byte) int {
	near := max(0, len(text)-2048)
	for _, mark := range []string{"。", "！", "？", ". ", " "} {
		if i := bytes.LastIndex(text[near:], []byte(mark)); i >= 0 {
			return near + i + len(mark)
		}
	}
	end := len(text)
	for end > near && !utf8.RuneStart(text[end-1]) {
		end--
	}
	return end - 1 // before the character that may not be whole
}
