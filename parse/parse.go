package parse

import (
	"bytes"
	"sort"

	"github.com/yuin/goldmark/util"

	"fangtan/parse/decode"
	"fangtan/parse/parallel"
)

// Options are what a caller knows of an article better than its text does. The zero value leaves everything to the evidence.
type Options struct {
	Name     string   // of the file: its title where the text has none, and nothing else
	Labels   string   // a regular expression that matches a label at the start of a line; see [ErrLabels]
	Speakers []string // who speaks, by their full names
	Encoding string   // of the bytes, by a name that is [decode.Known]
	Explain  bool     // all of [Article.Readings] are to have their evidence, and not only those that the choice hangs on
}

// Parse understands the bytes of one article; name is [Options.Name].
func Parse(src []byte, name string) (*Article, error) { return ParseWith(src, Options{Name: name}) }

// ParseWith understands the bytes of one article. It fails only on what is no text at all ([decode.ErrBinary], [decode.ErrEmpty]) and on options that make no sense
// ([decode.ErrEncoding], [ErrLabels]).
//
// The passes stand in the order of what they need: bytes, text, blocks, and then the indices over the blocks, each made from those before it.
func ParseWith(src []byte, o Options) (*Article, error) {
	crew := parallel.Muster() // who wakes up while the bytes are decoded
	defer crew.Dismiss()
	d, err := decode.Bytes(src, o.Encoding)
	if err != nil {
		return nil, err
	}
	return understand(crew, d, o)
}

// understand goes through the passes over a text, with the help of a crew.
func understand(crew *parallel.Crew, d decode.Text, o Options) (*Article, error) {
	var err error
	a := &Article{Source: d.UTF8, Encoding: d.Encoding, Broken: d.Broken, lines: lineStarts(d.UTF8), crew: crew}
	var opened []opening
	var front *fronting
	if len(a.Source) <= mostShown {
		a.text = string(a.Source)
	}
	if cues, title := captions(d.UTF8); cues != nil {
		opened, front, err = a.captioned(cues, title, o)
	} else {
		opened, front, err = a.written(o)
	}
	if err != nil {
		return nil, err
	}
	a.show()
	a.turns(opened)
	a.refine(front)
	a.askers()
	a.exchanges()
	points, heads := a.points(), a.talkHeadings()
	a.topics(points, heads, a.survey(points, len(points) == 0 && len(heads) == 0))
	a.crew, a.shown, a.text = nil, nil, ""
	return a, nil
}

// written goes through the passes from text to labels for an article in Markdown. It returns where the turns open.
func (a *Article) written(o Options) ([]opening, *fronting, error) {
	data, from := dataBlock(a.Source)
	blocks, refs := markdown(a.crew, a.Source, from)
	a.Blocks, a.inline = blocks, inlineParser(a.Source, refs)
	if data != nil {
		a.Blocks = append([]Block{*data}, a.Blocks...)
	}
	var front *fronting
	var late candidates
	end := a.searched().End
	a.crew.Do(2, func(k int) { // front matter is of the first blocks, and changes the kinds of no others
		if k == 0 {
			front = a.frontMatter(o.Name)
		} else {
			late = a.collect(grammars(), Range{min(frontBlocks, end), end})
		}
	})
	if err := a.tell(o); err != nil {
		return nil, nil, err
	}
	a.sections(front)
	a.endSummaries()
	labels := a.findLabels(late, o.Explain)
	a.dropCandidates()
	opened := a.cutLabels(labels)
	a.talkSections(opened)
	return opened, front, nil
}

// captioned is [Article.written] for captions, whose blocks are given, with the title of their header.
func (a *Article) captioned(cues []Block, title string, o Options) ([]opening, *fronting, error) {
	a.inline = inlineParser(a.Source, newReferences(), util.Prioritized(cueTimeParser{}, 350))
	header := 0
	if cues[0].Kind == Data {
		header = 1
	}
	a.Title, a.Blocks = title, cues[:header:header]
	front := a.frontMatter(o.Name)
	if err := a.tell(o); err != nil {
		return nil, nil, err
	}
	front.tail = len(a.Source)
	a.Blocks = cues
	a.captionSections()
	labels := a.findLabels(candidates{from: a.searched().End}, o.Explain)
	a.dropCandidates()
	opened := a.joinCues(labels)
	return opened, front, nil
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

// TurnOf returns the index of the turn that block i is in, or -1. Promotion between the paragraphs of a turn is in none.
func (a *Article) TurnOf(i int) int {
	if k := a.turnBefore(i); k >= 0 && a.Turns[k].Blocks.Contains(i) && !a.Blocks[i].Promo {
		return k
	}
	return -1
}

// turnBefore returns the index of the last turn that begins at block i or before it, or -1.
func (a *Article) turnBefore(i int) int {
	return sort.Search(len(a.Turns), func(k int) bool { return a.Turns[k].Blocks.Start > i }) - 1
}
