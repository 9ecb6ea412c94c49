package parse

import (
	"math"
	"sort"
)

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
		raw := p.scores(&p.points[n+k])
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
		if p.best(n+k, from+u, from+last+1) {
			first := u
			for raw := p.scores(&p.points[n+k]); first < last && raw[from+first] == 0; first++ { // what neither speaks of
			}
			p.settle(n+k, p.units[from+first].Start, p.units[from+last].End)
			p.points[n+k].Placing.By = PlacedOrder
		}
		u--
	}
}

// best looks in the units from first to end for the one that has most of the words of point n, and reports whether that is enough.
func (p *placer) best(n, first, end int) bool {
	raw := p.scores(&p.points[n])
	best := first
	for u := first; u < end; u++ {
		if raw[u] > raw[best] {
			best = u
		}
	}
	next := -1
	for u, score := range raw {
		if (u < first || u >= end) && score > 0 && (next < 0 || score > raw[next]) {
			next = u
		}
	}
	how := &p.points[n].Placing
	*how = Placing{Best: p.hit(best, raw[best])}
	if next >= 0 {
		how.Next = p.hit(next, raw[next])
	}
	return raw[best] > 0 && p.discussed(n, best)
}
