package parse

import (
	"math"
	"sort"
)

// placer finds where a talk takes up the points of one list.
type placer struct {
	*Article
	points []point
	docs   []document // of the talk's units
	units  []Exchange
	heads  []Topic // the talk's headings
	used   []bool  // the headings that a point is about
	df     map[string]int
	mean   float64 // length of a document
}

func (a *Article) placer(points []point, docs []document, units []Exchange, heads []Topic, used []bool) *placer {
	p := &placer{Article: a, points: points, docs: docs, units: units, heads: heads, used: used, df: map[string]int{}}
	for _, d := range docs {
		p.mean += d.length / float64(len(docs))
		for t := range d.count {
			p.df[t]++
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

// alike is how much of a point's title a heading must share to be about it.
const alike = 0.6

// byHeadings places points at the headings of the talk that say the same.
func (p *placer) byHeadings() {
	folded := make([]string, len(p.heads))
	for k, h := range p.heads {
		folded[k] = foldTitle(h.Title)
	}
	for n := range p.points {
		title := foldTitle(p.points[n].Title)
		best, most := -1, alike
		for k := range p.heads {
			if score := alikeTitles(title, folded[k]); score > most {
				best, most = k, score
			}
		}
		if best >= 0 {
			p.used[best] = true
			p.points[n].Turns, p.points[n].Range = p.heads[best].Turns, p.heads[best].Range
		}
	}
}

// byTime places chapters at the turns that begin at their time, where turns have time stamps.
func (p *placer) byTime() {
	var turns []int // those with stamps
	var times []float64
	end := p.units[len(p.units)-1].End
	for k := p.units[0].Start; k < end; k++ {
		if sec, n := stampSeconds(p.Turns[k].Time); n > 0 && (len(times) == 0 || sec >= times[len(times)-1]) {
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

// scores rates each unit for a query by BM25 (k1 = 1.2, b = 0.6: talk varies in length for reasons other than its subject).
func (p *placer) scores(query map[string]float64) []float64 {
	const k1, b = 1.2, 0.6
	out := make([]float64, len(p.docs))
	for u, d := range p.docs {
		norm := k1 * (1 - b + b*d.length/max(p.mean, 1))
		for t, w := range query {
			if c := d.count[t]; c > 0 {
				out[u] += w * p.idf(t) * c * (k1 + 1) / (c + norm)
			}
		}
	}
	return out
}

// idf is how much a term tells: the fewer units have it, the more.
func (p *placer) idf(t string) float64 {
	n, df := float64(len(p.docs)), float64(p.df[t])
	return math.Log(1 + (n-df+0.5)/(df+0.5))
}

// neighbour is the part of the next unit's score that a unit is lent: an answer goes on where its question began.
const neighbour = 0.35

// byScore places point n at the stretch of talk around the unit that has most of its words.
func (p *placer) byScore(n int) {
	raw := p.scores(p.points[n].query)
	smooth := make([]float64, len(raw))
	best := 0
	for u := range raw {
		smooth[u] = raw[u]
		if u+1 < len(raw) {
			smooth[u] += neighbour * raw[u+1]
		}
		if u > 0 {
			smooth[u] += neighbour / 2 * raw[u-1]
		}
		if smooth[u] > smooth[best] {
			best = u
		}
	}
	if len(raw) == 0 || smooth[best] <= 0 || !p.discussed(p.points[n].query, best) {
		return
	}
	start, end := best, best+1
	for start > 0 && raw[start-1] > 0.6*raw[best] {
		start--
	}
	for end < len(raw) && raw[end] > 0.6*raw[best] {
		end++
	}
	p.settle(n, p.units[start].Start, p.units[end-1].End)
	p.skipOpening(n)
}

// When the talk is about a point: measured on the points of seven articles, each against its own talk and those of the others. Those with a text of their
// own had 0.24 and more at home and up to 0.22 elsewhere (on the one talk of a like subject; 0.18 on others); bare titles had 0.38 against 0.35.
const (
	enough     = 0.21
	enoughBare = 0.36
	fewTerms   = 6 // of a text; a point with fewer is a bare title
)

// discussed reports whether the talk takes up a query at unit u: whether it has enough of its words, by what they tell, there and as a whole. A bare title
// must have most of them there, since a word or two of it are found in any talk.
func (p *placer) discussed(query map[string]float64, u int) bool {
	here, anywhere, all := 0.0, 0.0, 0.0
	extra := 0
	for t, w := range query {
		tells := w * p.idf(t)
		all += tells
		if w < titleWeight {
			extra++
		}
		if p.df[t] == 0 {
			continue
		}
		anywhere += tells
		for k := max(0, u-1); k <= min(len(p.docs)-1, u+1); k++ {
			if p.docs[k].count[t] > 0 {
				here += tells
				break
			}
		}
	}
	if all == 0 {
		return false
	}
	if extra < fewTerms {
		return here/all >= enoughBare
	}
	return math.Sqrt(here/all*anywhere/all) >= enough
}

// skipOpening drops the turns that open the stretch of point n with no word on the subject, such as a greeting.
func (p *placer) skipOpening(n int) {
	t := &p.points[n]
	for k, turn := range t.Turns {
		hits := 0
		for i := p.Turns[turn].Blocks.Start; i < p.Turns[turn].Blocks.End; i++ {
			terms(p.Text(i), func(term string) {
				if t.query[term] > 0 {
					hits++
				}
			})
		}
		if hits > 0 {
			t.Turns = t.Turns[k:]
			t.Range.Start = p.Turns[turn].Blocks.Start
			return
		}
	}
}

// inOrder places the points n to end one behind the other, so that together they have the highest scores: what is placed already stays, and
// the others share the talk between (a Viterbi path from left to right, over units and points).
func (p *placer) inOrder(n, end int) {
	for k := n; k < end; {
		if len(p.points[k].Turns) > 0 {
			k++
			continue
		}
		stop := k
		for stop < end && len(p.points[stop].Turns) == 0 {
			stop++
		}
		from, to := 0, len(p.units)
		if k > n {
			from = p.unitOf(p.points[k-1].Turns[0])
			if p.unitEnd(p.points[k-1].Turns) < len(p.units) {
				from = p.unitEnd(p.points[k-1].Turns)
			}
		}
		if stop < end {
			to = p.unitOf(p.points[stop].Turns[0])
		}
		if to-from >= stop-k {
			p.path(k, stop, from, to)
		}
		k = stop
	}
}

func (p *placer) unitOf(turn int) int {
	return sort.Search(len(p.units), func(u int) bool { return p.units[u].End > turn })
}

func (p *placer) unitEnd(turns []int) int { return p.unitOf(turns[len(turns)-1]) + 1 }

// path gives the points n to end the units from to to, each a stretch, in order.
func (p *placer) path(n, end, from, to int) {
	count, width := end-n, to-from
	total := make([]float64, width) // of the best path that ends in this unit with the point at hand
	starts := make([][]bool, count) // where that path begins the point
	for k := range count {
		raw := p.scores(p.points[n+k].query)
		norm := 0.0
		for _, s := range raw {
			norm = max(norm, s)
		}
		starts[k] = make([]bool, width)
		prev := append([]float64(nil), total...)
		for u := range width {
			begin := math.Inf(-1)
			if k == 0 && u == 0 {
				begin = 0
			} else if k > 0 && u >= k {
				begin = prev[u-1]
			}
			goOn := math.Inf(-1)
			if u > k || k == 0 && u > 0 {
				goOn = total[u-1]
			}
			starts[k][u] = begin > goOn
			total[u] = max(begin, goOn) + raw[from+u]/max(norm, 1e-9)
		}
	}
	u := width - 1
	for k := count - 1; k >= 0; k-- {
		last := u
		for u > 0 && !starts[k][u] {
			u--
		}
		if stretch := p.best(n+k, from+u, from+last+1); stretch >= 0 {
			p.settle(n+k, p.units[from+u].Start, p.units[from+last].End)
		}
		u--
	}
}

// best returns the unit from first to end that has most of the words of point n where that is enough, or -1.
func (p *placer) best(n, first, end int) int {
	raw := p.scores(p.points[n].query)
	best := first
	for u := first; u < end; u++ {
		if raw[u] > raw[best] {
			best = u
		}
	}
	if raw[best] <= 0 || !p.discussed(p.points[n].query, best) {
		return -1
	}
	return best
}
