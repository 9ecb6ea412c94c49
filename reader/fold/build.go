package fold

import (
	"slices"

	"fangtan/parse"
)

// builder collects the stretches of an article in their order.
type builder struct {
	article *parse.Article
	hidden  map[int]bool
	list    []Fold
}

// Skim folds each turn to what it asks or begins with, and what stands outside of the talk to its headings. Where nobody talks each paragraph is folded.
// hidden are blocks that never show.
func Skim(a *parse.Article, hidden map[int]bool) *Folds {
	b := builder{article: a, hidden: hidden}
	group := groups(a)
	b.sections(func(t int) {
		turn := a.Turns[t]
		kind := Answer
		if turn.Kind == parse.KindQuestion && group[t] >= 0 {
			kind = Question
		}
		b.cut(Fold{Kind: kind, Blocks: turn.Blocks, Turns: parse.Exchange{Start: t, End: t + 1}, Group: group[t]}, Answer)
	})
	return newFolds(a, hidden, b.list)
}

// Questions folds each question with all that is said to it to what it asks. It returns nil where nobody asks.
func Questions(a *parse.Article, hidden map[int]bool) *Folds {
	if len(a.Exchanges) == 0 {
		return nil
	}
	b := builder{article: a, hidden: hidden}
	group := groups(a)
	b.sections(func(t int) {
		e := parse.Exchange{Start: t, End: t + 1}
		switch g := group[t]; {
		case g < 0:
			b.cut(Fold{Kind: Rest, Blocks: a.Turns[t].Blocks, Turns: e, Group: -1}, Rest)
		case a.Exchanges[g].Start == t:
			e = a.Exchanges[g]
			blocks := parse.Range{Start: a.Turns[e.Start].Blocks.Start, End: a.Turns[e.End-1].Blocks.End}
			b.cut(Fold{Kind: Question, Blocks: blocks, Turns: e, Group: g}, Rest)
		}
	})
	return newFolds(a, hidden, b.list)
}

// Only folds everything but some turns, given by their indices in any order.
func Only(a *parse.Article, hidden map[int]bool, turns []int) *Folds {
	b := builder{article: a, hidden: hidden}
	turns = slices.Compact(slices.Sorted(slices.Values(turns)))
	if len(turns) == 0 {
		return nil
	}
	talk := parse.Range{Start: a.Turns[0].Blocks.Start, End: a.Turns[len(a.Turns)-1].Blocks.End}
	b.rest(0, talk.Start, 0, 0)
	from, next := talk.Start, 0
	for _, t := range turns {
		b.rest(from, a.Turns[t].Blocks.Start, next, t)
		from, next = a.Turns[t].Blocks.End, t+1
	}
	b.rest(from, talk.End, next, len(a.Turns))
	b.rest(talk.End, len(a.Blocks), 0, 0)
	return newFolds(a, hidden, b.list)
}

// rest adds the blocks from start up to end, with these turns, as one stretch that is left out.
func (b *builder) rest(start, end, turn, endTurn int) {
	b.add(Fold{Kind: Rest, Blocks: parse.Range{Start: start, End: end}, Turns: parse.Exchange{Start: turn, End: endTurn}, Group: -1})
}

// groups returns the exchange of each turn, or -1.
func groups(a *parse.Article) []int {
	out := make([]int, len(a.Turns))
	for t := range out {
		out[t] = -1
	}
	for g, e := range a.Exchanges {
		for t := e.Start; t < e.End; t++ {
			out[t] = g
		}
	}
	return out
}

// sections walks the article. Each turn is given to turn; what stands outside of the talk is folded by sections.
func (b *builder) sections(turn func(t int)) {
	a := b.article
	next := 0
	for _, s := range a.Sections {
		first := next
		for next < len(a.Turns) && a.Turns[next].Blocks.Start < s.Blocks.End {
			next++
		}
		switch {
		case first < next:
			b.talk(s.Blocks, first, next, turn)
		case len(a.Turns) == 0 && (s.Role == parse.RoleBody || s.Role == parse.RoleTranscript):
			b.paragraphs(s.Blocks)
		default:
			b.add(Fold{Kind: Aside, Blocks: s.Blocks, Group: -1})
		}
	}
}

// talk walks a section with turns. What stands between them is folded paragraph by paragraph, headings are not.
func (b *builder) talk(blocks parse.Range, first, next int, turn func(t int)) {
	at := blocks.Start
	for t := first; t < next; t++ {
		b.paragraphs(parse.Range{Start: b.end(at), End: b.article.Turns[t].Blocks.Start})
		turn(t)
		at = max(at, b.article.Turns[t].Blocks.End)
	}
	b.paragraphs(parse.Range{Start: b.end(at), End: blocks.End})
}

// end returns at, or the end of the stretches so far where that is behind it.
func (b *builder) end(at int) int {
	if n := len(b.list); n > 0 {
		at = max(at, b.list[n-1].Blocks.End)
	}
	return at
}

// paragraphs folds each block of a range but its headings. What has no text, such as a rule, goes with what stands before it.
func (b *builder) paragraphs(r parse.Range) {
	for i := r.Start; i < r.End; i++ {
		if b.article.Blocks[i].Kind == parse.Heading {
			continue
		}
		if n := len(b.list); n > 0 && b.list[n-1].Blocks.End == i && b.article.Characters(i) == 0 {
			b.list[n-1].Blocks.End++
			continue
		}
		end := i + 1
		for end < r.End && b.article.Blocks[end].Joined {
			end++
		}
		b.add(Fold{Kind: Aside, Blocks: parse.Range{Start: i, End: end}, Group: -1})
		i = end - 1
	}
}

// cut adds a stretch of the talk in parts, apart by the headings in it, which stay in sight. Those behind the first one are of the kind later.
func (b *builder) cut(f Fold, later Kind) {
	start := f.Blocks.Start
	for i := start; i <= f.Blocks.End; i++ {
		if i < f.Blocks.End && (b.article.Blocks[i].Kind != parse.Heading || b.article.Blocks[i].In != nil) {
			continue
		}
		part := f
		part.Blocks = parse.Range{Start: start, End: i}
		if start > f.Blocks.Start {
			part.Kind = later
		}
		b.add(part)
		start = i + 1
	}
}

// add adds a stretch that has something to show, as far as it is in none yet.
func (b *builder) add(f Fold) {
	f.Blocks.Start = b.end(f.Blocks.Start)
	for i := f.Blocks.Start; i < f.Blocks.End; i++ {
		if !b.hidden[i] && b.article.Characters(i) > 0 {
			b.list = append(b.list, f)
			return
		}
	}
}
