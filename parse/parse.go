package parse

import (
	"bytes"
	"sort"
)

// Parse understands the bytes of one article. name is the file's name, used for a title where the text has none, and for nothing else; it may be empty.
// It fails only on what is no text at all, with an error that says why ([ErrBinary], [ErrEmpty]).
//
// The passes stand in the order of what they need: bytes, text, blocks, and then the indices over the blocks, each made from those before it.
func Parse(src []byte, name string) (*Article, error) {
	text, err := decode(src)
	if err != nil {
		return nil, err
	}
	a := &Article{Source: text, lines: lineStarts(text)}
	data, from := dataBlock(text)
	a.Blocks, a.references = markdown(text, from)
	a.inline = inlineParser(a.references)
	if data != nil {
		a.Blocks = append([]Block{*data}, a.Blocks...)
	}
	a.frontMatter(name)
	a.sections()
	a.cutLabels(a.findLabels())
	a.turns()
	a.askers()
	a.exchanges()
	points := a.points()
	a.topics(points, a.survey(points))
	return a, nil
}

func lineStarts(text []byte) []int {
	starts := make([]int, 1, bytes.Count(text, []byte{'\n'})+1)
	for i, at := 0, 0; ; at++ {
		n := bytes.IndexByte(text[at:], '\n')
		if n < 0 {
			return starts
		}
		at += n
		i++
		starts = append(starts, at+1)
	}
}

// LineOf returns the line, from 1, on which the byte at offset in Source stands.
func (a *Article) LineOf(offset int) int {
	return sort.Search(len(a.lines), func(i int) bool { return a.lines[i] > offset })
}

// SectionOf returns the index of the section that block i is in.
func (a *Article) SectionOf(i int) int {
	return sort.Search(len(a.Sections), func(k int) bool { return a.Sections[k].Blocks.End > i })
}

// TurnOf returns the index of the turn that block i is in, or -1.
func (a *Article) TurnOf(i int) int {
	k := sort.Search(len(a.Turns), func(k int) bool { return a.Turns[k].Blocks.End > i })
	if k < len(a.Turns) && a.Turns[k].Blocks.Contains(i) {
		return k
	}
	return -1
}
