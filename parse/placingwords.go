package parse

import (
	"math"
	"sort"
	"strings"

	"fangtan/parse/alike"
	"fangtan/parse/term"
)

// scores rates each unit for the words of a point by BM25 (k1 = 1.2, b = 0.6: talk varies in length for reasons other than its subject).
func (p *placer) scores(of *point) []float64 {
	const k1, b = 1.2, 0.6
	out := make([]float64, len(p.docs))
	for _, t := range of.words {
		tells := of.query[t] * p.idf(t)
		for _, hit := range p.hits[t] {
			norm := k1 * (1 - b + b*p.docs[hit.unit].length/max(p.mean, 1))
			out[hit.unit] += tells * hit.count * (k1 + 1) / (hit.count + norm)
		}
	}
	return out
}

// idf is how much a term tells: the fewer units have it, the more.
func (p *placer) idf(t string) float64 {
	n, df := float64(len(p.docs)), float64(len(p.hits[t]))
	return math.Log(1 + (n-df+0.5)/(df+0.5))
}

// neighbour is the part of the next unit's score that a unit is lent: an answer goes on where its question began.
const neighbour = 0.35

// byScore places point n at the stretch of talk around the unit that has most of its words.
func (p *placer) byScore(n int) {
	raw := p.scores(&p.points[n])
	smooth := make([]float64, len(raw))
	for u := range raw {
		smooth[u] = raw[u]
		if u+1 < len(raw) {
			smooth[u] += neighbour * raw[u+1]
		}
		if u > 0 {
			smooth[u] += neighbour / 2 * raw[u-1]
		}
	}
	p.asked(p.points[n].Title, smooth)
	best, next := p.highest(smooth)
	if best < 0 || smooth[best] <= 0 {
		return
	}
	t := &p.points[n].Topic
	t.Placing = Placing{Best: p.hit(best, smooth[best])}
	if next >= 0 {
		t.Placing.Next = p.hit(next, smooth[next])
	}
	if !p.discussed(n, best) {
		return
	}
	const near, nearer = 0.6, 0.85 // a subject opens with its question, so that it takes more to go back: words of the title, or nearly as much of the text
	start, end := best, best+1
	for start > 0 && (raw[start-1] > nearer*raw[best] || raw[start-1] > near*raw[best] && p.titled(n, start-1)) {
		start--
	}
	for end < len(raw) && raw[end] > near*raw[best] {
		end++
	}
	p.settle(n, p.units[start].Start, p.units[end-1].End)
	p.skipOpening(n)
	t.Placing.By = PlacedWords
}

// titled reports whether unit u has a word of the title of point n.
func (p *placer) titled(n, u int) bool {
	for t, w := range p.points[n].query {
		if w == titleWeight && p.docs[u].count[t] > 0 {
			return true
		}
	}
	return false
}

// highest returns the units with the highest score and with the highest one apart from it, or -1.
func (p *placer) highest(scores []float64) (best, next int) {
	best, next = -1, -1
	for u := range scores {
		if best < 0 || scores[u] > scores[best] {
			best = u
		}
	}
	for u := range scores {
		if (u < best-1 || u > best+1) && scores[u] > 0 && (next < 0 || scores[u] > scores[next]) {
			next = u
		}
	}
	return best, next
}

func (p *placer) hit(u int, score float64) Hit { return Hit{p.units[u].Start, score} }

// asked raises the scores of the units whose question says nearly what the title of a point says. Only the best are asked, since their text must be read for it.
func (p *placer) asked(title string, scores []float64) {
	const few, near = 5, 0.5 // units; of the best score
	order := make([]int, 0, len(scores))
	top := 0.0
	for _, s := range scores {
		top = max(top, s)
	}
	for u, s := range scores {
		if s > 0 && s >= near*top {
			order = append(order, u)
		}
	}
	sort.SliceStable(order, func(i, k int) bool { return scores[order[i]] > scores[order[k]] })
	folded := alike.Fold(title)
	for _, u := range order[:min(few, len(order))] {
		if same := p.questionIs(u, folded); same >= alike.Enough {
			scores[u] *= 1 + same
		}
	}
}

// questionIs returns how alike a folded title and a sentence of the question of unit u are, from 0 to 1.
func (p *placer) questionIs(u int, title string) float64 {
	sentences, known := p.questions[u]
	if !known {
		sentences = p.questionOf(p.units[u])
		p.questions[u] = sentences
	}
	same := 0.0
	for _, s := range sentences {
		same = max(same, alike.Share(title, s))
	}
	return same
}

// questionOf returns the folded sentences of the question that opens a unit.
func (p *placer) questionOf(unit Exchange) []string {
	var out []string
	for k := unit.Start; k < unit.End && p.Turns[k].Kind == KindQuestion; k++ {
		for i := p.Turns[k].Blocks.Start; i < p.Turns[k].Blocks.End; i++ {
			if b := &p.Blocks[i]; b.Kind == Label || b.Promo || b.Span.Len() > mostOpening {
				continue
			}
			for sentence := range sentencesOf(p.Text(i)) {
				out = append(out, alike.Fold(sentence))
			}
		}
	}
	return out
}

// When the talk is about a point: measured on the points of seven articles, each against its own talk and those of the others. Those with a text of their
// own had 0.24 and more at home and up to 0.22 elsewhere (on the one talk of a like subject; 0.18 on others); bare titles had 0.38 against 0.35.
const (
	enough     = 0.21
	enoughBare = 0.36
	enoughHere = 0.25 // of a bare title in a list that follows the talk, whose words are in its own stretch more than anywhere else
	fewTerms   = 6    // of a text; a point with fewer is a bare title
)

// discussed reports whether the talk takes up point n at unit u: whether it has enough of its words, by what they tell, there and as a whole. A bare title
// must have most of them there, since a word or two of it are found in any talk.
func (p *placer) discussed(n, u int) bool {
	query, how := p.points[n].query, &p.points[n].Placing
	here, anywhere, all := 0.0, 0.0, 0.0
	extra := 0
	for _, t := range p.points[n].words {
		w := query[t]
		tells := w * p.idf(t)
		all += tells
		if w < titleWeight {
			extra++
		}
		if len(p.hits[t]) == 0 {
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
	how.Shared, how.Needed = math.Sqrt(here/all*anywhere/all), enough
	if extra < fewTerms {
		how.Shared, how.Needed = here/all, enoughBare
		if p.points[n].ordered && how.Best.Score > 1.5*how.Next.Score {
			how.Needed = enoughHere
		}
	}
	return how.Shared >= how.Needed
}

// skipOpening drops the turns that open the stretch of point n with no word on the subject. A question is dropped only where it is a greeting: what it asks
// about may be said in its answer alone.
func (p *placer) skipOpening(n int) {
	t := &p.points[n]
	for k, turn := range t.Turns {
		if p.speaksOf(turn, t.query) || p.Turns[turn].Kind == KindQuestion && !p.greets(turn) {
			t.Turns = t.Turns[k:]
			t.Range.Start = p.Turns[turn].Blocks.Start
			return
		}
	}
}

// speaksOf reports whether a turn has a term of a query.
func (p *placer) speaksOf(turn int, query map[string]float64) bool {
	hit := false
	for i := p.Turns[turn].Blocks.Start; i < p.Turns[turn].Blocks.End && !hit; i++ {
		term.Each(p.Text(i), func(t string) { hit = hit || query[t] > 0 })
	}
	return hit
}

// greets reports whether a turn holds little more than a courtesy.
func (p *placer) greets(turn int) bool {
	const little = 30
	text := strings.ToLower(p.TurnText(p.Turns[turn]))
	return weight(text) < little && containsAny(text, courtesyWords...)
}
