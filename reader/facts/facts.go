// Package facts says of an article how long it is and of what: who says how much, the longest answers, the topics, the words that stand out.
package facts

import (
	"cmp"
	"slices"

	"fangtan/parse"
	"fangtan/reader/pace"
	"fangtan/reader/terms"
)

// Facts are those of one article.
type Facts struct {
	Amount   pace.Amount // of all that is there to be read
	Talk     pace.Amount // of what is said
	InWords  bool        // lengths are told and compared in words, else in characters
	Speakers []Speaker   // who says most first
	Longest  []Turn      // of the answers or, where nobody asks, of all turns; the longest first
	Topics   []Topic     // those that the talk takes up, in its order
	Terms    []terms.Counted
}

// Speaker is what one person says.
type Speaker struct {
	Index  int // into Article.Speakers
	Turns  int
	Amount pace.Amount
}

// Turn is a turn and its length.
type Turn struct {
	Index  int // into Article.Turns
	Amount pace.Amount
}

// Topic is a topic and how long it is discussed.
type Topic struct {
	Index  int // into Article.Topics
	Amount pace.Amount
}

// How many are looked for.
const (
	mostLongest = 3
	mostTerms   = 12
)

// Of works out the facts of an article of which amount counts the text of blocks, and all is what there is to read. It reads the text once.
func Of(a *parse.Article, all pace.Amount, amount func(parse.Range) pace.Amount) *Facts {
	f := Talk(a, amount)
	f.Amount = all
	for i, t := range a.Topics {
		if t.Range.Len() > 0 {
			f.Topics = append(f.Topics, Topic{i, amount(t.Range)})
		}
	}
	slices.SortStableFunc(f.Topics, func(x, y Topic) int {
		return cmp.Compare(a.Topics[x.Index].Range.Start, a.Topics[y.Index].Range.Start)
	})
	f.Terms = terms.In(said{a}, mostTerms)
	return f
}

// Talk works out those facts that are of the talk: what is said, by whom, and the longest answers.
func Talk(a *parse.Article, amount func(parse.Range) pace.Amount) *Facts {
	f := &Facts{}
	f.Speakers = make([]Speaker, len(a.Speakers))
	for i := range f.Speakers {
		f.Speakers[i].Index = i
	}
	var all []Turn
	for i, t := range a.Turns {
		blocks := t.Blocks
		if a.Blocks[blocks.Start].Kind == parse.Label {
			blocks.Start++
		}
		n := amount(blocks)
		f.Talk = f.Talk.Plus(n)
		s := &f.Speakers[t.Speaker]
		s.Turns, s.Amount = s.Turns+1, s.Amount.Plus(n)
		if n.Characters > 0 && (t.Kind == parse.KindAnswer || len(a.Exchanges) == 0) {
			all = append(all, Turn{i, n})
		}
	}
	f.InWords = f.Talk.ByWords()
	slices.SortStableFunc(f.Speakers, func(x, y Speaker) int { return cmp.Compare(f.Length(y.Amount), f.Length(x.Amount)) })
	slices.SortStableFunc(all, func(x, y Turn) int { return cmp.Compare(f.Length(y.Amount), f.Length(x.Amount)) })
	f.Longest = all[:min(len(all), mostLongest)]
	return f
}

// Length returns how long a part of the article is, in the unit that all its lengths are told in.
func (f *Facts) Length(a pace.Amount) int { return a.Length(f.InWords) }

// said is the text of an article without the names over what is said, which would stand out most.
type said struct{ *parse.Article }

// Len returns the number of blocks.
func (s said) Len() int { return len(s.Blocks) }

// Text returns the text of block i.
func (s said) Text(i int) string {
	switch b := &s.Blocks[i]; {
	case b.Kind == parse.Label || b.Kind == parse.Data || b.Fact || b.Promo:
		return ""
	case s.promotes(i):
		return ""
	}
	return s.Article.Text(i)
}

// promotes reports whether a block stands in a section that is no part of what there is to read.
func (s said) promotes(i int) bool {
	n := s.SectionOf(i)
	if n < 0 || n >= len(s.Sections) {
		return false
	}
	switch s.Sections[n].Role {
	case parse.RoleFront, parse.RoleRelated, parse.RolePromo:
		return true
	}
	return false
}
