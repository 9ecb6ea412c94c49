package parse

import (
	"unicode"
	"unicode/utf8"

	"fangtan/parse/cohesion"
	"fangtan/parse/parallel"
	"fangtan/parse/term"
)

// document is the part of the talk that one unit holds, as counts of the terms that some point has; where no point is stated, as what subjects are found by.
type document struct {
	count  map[string]float64
	length float64 // in terms

	talk    cohesion.Unit
	opening openingText
}

// questionWeight is how much more a term of a question counts: it names what the answer is about.
const questionWeight = 2

// survey goes through the texts of all blocks for all that depends on them: the lengths of blocks, the images and links, and the terms of the talk, of which only
// those that some point has are kept, or those that subjects are found by. The blocks are shared out to as many goroutines as there are processors.
func (a *Article) survey(points []point, finding bool) []document {
	s := surveyor{article: a, units: a.units(), finding: finding}
	if finding {
		s.units = a.subjectUnits()
	}
	s.docs = make([]document, len(s.units))
	for _, p := range points {
		for t := range p.query {
			s.wanted.Add(t)
		}
	}
	a.characters = make([]int32, len(a.Blocks))
	shares := s.shares(parallel.Processors())
	found := make([]resources, len(shares))
	a.crew.Do(len(shares), func(n int) { found[n] = s.read(shares[n]) })
	for _, r := range found {
		a.Images = append(a.Images, r.images...)
		a.Links = append(a.Links, r.links...)
	}
	for k := range a.Turns {
		t := &a.Turns[k]
		for i := t.Blocks.Start; i < t.Blocks.End; i++ {
			if a.Blocks[i].Kind != Label && !a.Blocks[i].Promo {
				a.Speakers[t.Speaker].Characters += a.Characters(i)
			}
		}
	}
	return s.docs
}

// Characters returns the number of visible characters of block i, white space not counted.
func (a *Article) Characters(i int) int { return int(a.characters[i]) }

// surveyor is what the goroutines of a survey share. Each writes only to the blocks and units of its own share.
type surveyor struct {
	article *Article
	units   []Exchange
	docs    []document
	wanted  term.Set // what counts
	finding bool     // subjects are to be found
}

// shares parts the blocks into about n ranges, none of which begins within a unit.
func (s *surveyor) shares(n int) []Range {
	total := len(s.article.Blocks)
	var out []Range
	start, u := 0, 0
	for k := 1; k <= n; k++ {
		end := total * k / n
		for u < len(s.units) && s.first(u) < end {
			u++
		}
		if u > 0 {
			end = max(end, s.last(u-1))
		}
		if k == n {
			end = total
		}
		if end > start {
			out = append(out, Range{start, end})
			start = end
		}
	}
	return out
}

// first and last return the ends of the range of blocks of unit u.
func (s *surveyor) first(u int) int { return s.article.Turns[s.units[u].Start].Blocks.Start }
func (s *surveyor) last(u int) int  { return s.article.Turns[s.units[u].End-1].Blocks.End }

// read surveys the blocks of one share.
func (s *surveyor) read(share Range) resources {
	a := s.article
	var r resources
	var w runWriter
	u, t := 0, 0
	for i := share.Start; i < share.End; i++ {
		shown := a.showing(&w, i)
		a.characters[i] = visibleLength(shown.text)
		if l := shown.linked; l != nil {
			r.images, r.links = append(r.images, l.images...), append(r.links, l.links...)
		}
		for t < len(a.Turns) && a.Turns[t].Blocks.End <= i {
			t++
		}
		for u < len(s.units) && s.last(u) <= i {
			u++
		}
		if (s.wanted.Len() > 0 || s.finding) && t < len(a.Turns) && u < len(s.units) && a.Turns[t].Blocks.Contains(i) && s.units[u].Start <= t && a.Blocks[i].Kind != Label && !a.Blocks[i].Promo {
			s.count(&s.docs[u], shown.text, a.Turns[t].Kind)
		}
	}
	return r
}

// count adds the terms of a block to the document it is part of.
func (s *surveyor) count(d *document, text string, kind TurnKind) {
	if s.finding {
		d.opening.add(text, kind == KindQuestion)
		d.talk.Add(text, kind == KindQuestion)
		return
	}
	weight := 1.0
	if kind == KindQuestion {
		weight = questionWeight
	}
	if d.count == nil {
		d.count = map[string]float64{}
	}
	term.Each(text, func(t string) {
		d.length++
		if key, ok := s.wanted.Find(t); ok {
			d.count[key] += weight
		}
	})
}

// visibleLength returns the number of characters of a text that are no white space.
func visibleLength(text string) int32 {
	n := int32(0)
	for i := range len(text) {
		switch kind := visibleBytes[text[i]]; {
		case kind <= 1:
			n += int32(kind)
		default:
			if c, _ := utf8.DecodeRuneInString(text[i:]); !unicode.IsSpace(c) {
				n++
			}
		}
	}
	return n
}

// visibleBytes has 1 for the bytes that a character begins with which is neither white space nor a control of ASCII, 2 for those that white space outside of ASCII may begin with.
var visibleBytes = func() (kinds [256]uint8) {
	for c := range kinds {
		switch {
		case c == 0xC2, 0xE1 <= c && c <= 0xE3:
			kinds[c] = 2
		case c > ' ' && utf8.RuneStart(byte(c)):
			kinds[c] = 1
		}
	}
	return kinds
}()
