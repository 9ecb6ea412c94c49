package parse

import (
	"sort"

	"fangtan/parse/alike"
	"fangtan/parse/pointmark"
)

// placer finds where a talk takes up the points of one list.
type placer struct {
	*Article
	points []point
	docs   []document // of the talk's units
	units  []Exchange
	heads  []Topic              // the talk's headings
	used   []bool               // the headings that a point is about
	hits   map[string][]termHit // of each term, in the order of the units
	mean   float64              // length of a document

	questions map[int][]string // the folded sentences of a unit's question, where anybody asked for them
}

// termHit is a unit that has a term, and how much it counts there.
type termHit struct {
	unit  int
	count float64
}

func (a *Article) placer(points []point, docs []document, units []Exchange, heads []Topic, used []bool) *placer {
	p := &placer{Article: a, points: points, docs: docs, units: units, heads: heads, used: used, questions: map[int][]string{}}
	words := 0
	for _, point := range points {
		words += len(point.words)
	}
	p.hits = make(map[string][]termHit, words)
	for u, d := range docs {
		p.mean += d.length / float64(len(docs))
		for t, n := range d.count {
			p.hits[t] = append(p.hits[t], termHit{u, n})
		}
	}
	return p
}

// units returns what topics are placed in: exchanges, or single turns where nobody asks. Together they hold all turns.
func (a *Article) units() []Exchange {
	if len(a.Exchanges) > 0 {
		out := a.Exchanges
		if first := out[0].Start; first > 0 { // what is said before the first question
			out = append([]Exchange{{0, first}}, out...)
		}
		return out
	}
	out := make([]Exchange, len(a.Turns))
	for k := range a.Turns {
		out[k] = Exchange{k, k + 1}
	}
	return out
}

// byHeadings places points at the headings of the talk that say the same.
func (p *placer) byHeadings() {
	folded := make([]string, len(p.heads))
	for k, h := range p.heads {
		folded[k] = alike.Fold(h.Title)
	}
	for n := range p.points {
		title := alike.Fold(p.points[n].Title)
		best, most := -1, alike.Enough
		for k := range p.heads {
			if score := alike.Share(title, folded[k]); score > most {
				best, most = k, score
			}
		}
		if best >= 0 {
			p.used[best] = true
			p.points[n].Turns, p.points[n].Range = p.heads[best].Turns, p.heads[best].Range
			p.points[n].Placing = Placing{By: PlacedHeading}
		}
	}
}

// byTime places chapters at the turns that begin at their time, where turns have time stamps.
func (p *placer) byTime() {
	var turns []int // those with stamps
	var times []float64
	end := p.units[len(p.units)-1].End
	for k := p.units[0].Start; k < end; k++ {
		if sec, n := pointmark.Seconds(p.Turns[k].Time); n > 0 && (len(times) == 0 || sec >= times[len(times)-1]) {
			turns, times = append(turns, k), append(times, sec)
		}
	}
	if len(turns) < 2 {
		return
	}
	var chapters []int
	for n := range p.points {
		if p.points[n].seconds >= 0 && len(p.points[n].Turns) == 0 {
			chapters = append(chapters, n)
		}
	}
	sort.SliceStable(chapters, func(i, j int) bool { return p.points[chapters[i]].seconds < p.points[chapters[j]].seconds })
	at := func(sec float64) int { // the turn that is under way then, or that begins within a breath
		const breath = 2
		k := sort.Search(len(times), func(k int) bool { return times[k] > sec+breath })
		return turns[max(0, k-1)]
	}
	for i, n := range chapters {
		first, last := at(p.points[n].seconds), end
		if i+1 < len(chapters) {
			last = max(at(p.points[chapters[i+1]].seconds), first+1)
		}
		p.settle(n, first, last)
		p.points[n].Placing.By = PlacedTime
	}
}

// settle says that turns first to end discuss point n.
func (p *placer) settle(n, first, end int) {
	t := &p.points[n].Topic
	t.Turns = nil
	for k := first; k < end; k++ {
		t.Turns = append(t.Turns, k)
	}
	t.Range = Range{p.Turns[first].Blocks.Start, p.Turns[end-1].Blocks.End}
}

// byWords places the other points by their words: those of a list that follows the talk one behind the other, the rest each where its words are.
func (p *placer) byWords() {
	if len(p.points) >= 3 && p.points[0].ordered {
		p.inOrder(0, len(p.points))
	}
	for n := range p.points {
		if len(p.points[n].Turns) == 0 {
			p.byScore(n)
		}
	}
}
