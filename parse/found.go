package parse

import (
	"cmp"
	"math"
	"slices"

	"fangtan/parse/cohesion"
	"fangtan/parse/parallel"
)

// found makes topics of the talk itself, for an article that states none: each is the stretch of talk from a question that opens a new subject up to the next one.
// What opens a subject is told by three things: the words of the talk change there, the question's own words are new and go on behind it, and it says so
// itself ("let's talk about") or does not (a short question, "and why?").
func (a *Article) found(units []Exchange, docs []document) []Topic {
	s := subjectFinder{Article: a, units: units, docs: docs}
	size := 0
	talk := make([]cohesion.Unit, len(docs))
	for u := range docs {
		talk[u] = docs[u].talk
		size += len(talk[u].Terms)
	}
	most := a.subjects(len(units), size)
	if most < 2 {
		return nil
	}
	s.talk = cohesion.Compare(talk)
	s.ahead = make([]int32, len(s.talk.Weight))
	s.names = s.calledNames()
	opens := s.choose(most)
	if len(opens) < 2 {
		return nil
	}
	out := make([]Topic, len(opens))
	for k, o := range opens {
		end := len(units)
		if k+1 < len(opens) {
			end = opens[k+1].unit
		}
		out[k] = s.topic(o, end)
	}
	return out
}

// subjectUnits returns the units that subjects are found in: [Article.units], but single turns where the few questions each have a talk of many behind them.
func (a *Article) subjectUnits() []Exchange {
	const turns = 4 // of an exchange
	if len(a.Exchanges)*turns >= len(a.Turns) {
		return a.units()
	}
	out := make([]Exchange, len(a.Turns))
	for k := range out {
		out[k] = Exchange{k, k + 1}
	}
	return out
}

// subjects is how many subjects a talk may have: fewer than it is long, since a long talk stays with a subject longer, and none where it is short.
func (a *Article) subjects(units, terms int) int {
	const (
		perUnit = 20 // terms of an exchange of a few sentences: one-line turns make no subject
		few     = 5
	)
	n := float64(units)
	if len(a.Exchanges) == 0 || units == len(a.Turns) {
		n /= 2 // turns
	}
	n = min(n, float64(terms)/perUnit)
	if n < few {
		return 0
	}
	return int(1.8*math.Sqrt(n) - 1)
}

// subjectFinder finds where subjects open.
type subjectFinder struct {
	*Article
	units []Exchange
	docs  []document
	talk  *cohesion.Talk
	ahead []int32  // the last unit, from 1, behind whose opening the talk goes on with each term, of those that were looked at; see lookAhead
	names []string // by which those who speak may be called
}

// subjectOpening is a unit that opens a subject, and what that is called.
type subjectOpening struct {
	unit  int
	title string
}

// choose returns the units that open a subject, in their order: one at the beginning, and those with the highest scores that lie apart and have words to be called by.
func (s *subjectFinder) choose(most int) []subjectOpening {
	n := len(s.units)
	scores := s.scores()
	order := make([]int, 0, n)
	for u := 1; u < n; u++ {
		if scores[u] > 0 {
			order = append(order, u)
		}
	}
	slices.SortStableFunc(order, func(x, y int) int { return cmp.Compare(scores[y], scores[x]) })
	apart := max(1, n/(most*3))
	taken := make([]bool, n)
	free := func(u int) bool { return !slices.Contains(taken[max(0, u-apart):min(n, u+apart+1)], true) }
	var out []subjectOpening
	take := func(o subjectOpening) {
		taken[o.unit] = true
		out = append(out, o)
	}
	for u := range min(3, n) { // the first words may be a greeting
		if len(s.Exchanges) == 0 || s.docs[u].opening.asked {
			if o, ok := s.opening(u, true); ok {
				take(o)
				break
			}
		}
	}
	for len(order) > 0 && len(out) < most {
		var units []int // of which none hangs on whether another one is taken
		for len(order) > 0 && len(units) < most-len(out) {
			u := order[0]
			if slices.ContainsFunc(units, func(v int) bool { return max(u-v, v-u) <= apart }) {
				break
			}
			if order = order[1:]; free(u) {
				units = append(units, u)
			}
		}
		for _, o := range s.openings(units) {
			take(o)
		}
	}
	slices.SortFunc(out, func(x, y subjectOpening) int { return x.unit - y.unit })
	return out
}

// openings returns the openings of those of units that have words to be called by.
func (s *subjectFinder) openings(units []int) []subjectOpening {
	all := make([]subjectOpening, len(units))
	s.crew.Share(len(units), func(first bool) func(k int) {
		own := *s
		if !first {
			own.ahead = make([]int32, len(s.ahead))
		}
		return func(k int) {
			if o, ok := own.opening(units[k], false); ok {
				all[k] = o
			}
		}
	})
	return slices.DeleteFunc(all, func(o subjectOpening) bool { return o.title == "" })
}

// opening returns unit u as what opens a subject; false where it has no words that the subject can be called by. The first one may have few, if they ask.
func (s *subjectFinder) opening(u int, first bool) (subjectOpening, bool) {
	title, told := s.title(u)
	if told < enoughAsked && !(first && endsWithAny(title, "?？")) || told < enoughTold && !s.docs[u].opening.asks() {
		return subjectOpening{}, false
	}
	return subjectOpening{u, title}, true
}

// scores says of each unit how much speaks for it that it opens a subject; below nought it does not.
func (s *subjectFinder) scores() []float64 {
	sum := 0.0
	for _, g := range s.talk.Gaps {
		sum += g.Drop * g.Drop
	}
	usual := math.Sqrt(sum/float64(len(s.talk.Gaps))) + 1e-9 // the root mean square, by which drops are compared
	out := make([]float64, len(s.talk.Gaps))
	parallel.Parts(s.crew, len(out), func(start, end int) struct{} {
		for u := start; u < end; u++ {
			g := s.talk.Gaps[u]
			out[u] = min(g.Drop*g.Enough/usual, 3) + 1.2*g.Novelty + s.docs[u].opening.form() - 1
			if out[u] > -mostSaid {
				out[u] += s.docs[u].opening.said()
			}
		}
		return struct{}{}
	})
	return out
}

// topic makes the topic of the units from o to end.
func (s *subjectFinder) topic(o subjectOpening, end int) Topic {
	first, last := s.units[o.unit].Start, s.units[end-1].End
	block := s.Turns[first].Blocks.Start
	t := Topic{Title: o.title, Line: s.Turns[first].Line, Block: block, Range: Range{block, s.Turns[last-1].Blocks.End}, Found: true}
	for k := first; k < last; k++ {
		t.Turns = append(t.Turns, k)
	}
	t.Placing = Placing{By: PlacedFound, Drop: s.talk.Gaps[o.unit].Drop}
	return t
}
