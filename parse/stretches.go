package parse

import "sort"

// stretches calls f with the points of each summary and the units, a half-open range of them, that these may be placed at. A text that holds several
// interviews has several summaries, and each speaks of the talk that follows it, up to the next one; a summary behind all talk speaks of the talk
// before it. So the points of one article are never placed in another, and placing them costs what the text is long.
func (a *Article) stretches(points []point, units []Exchange, f func(points []point, from, to int)) {
	var starts, counts []int // for each summary with points: the first unit that begins behind it, and how many points it has
	section := -1
	for _, p := range points {
		if s := a.SectionOf(p.Block); s != section {
			section = s
			starts = append(starts, sort.Search(len(units), func(u int) bool { return a.Turns[units[u].Start].Blocks.Start >= p.Block }))
			counts = append(counts, 0)
		}
		counts[len(counts)-1]++
	}
	for k, from := range starts {
		to := len(units)
		if from < to {
			if next := sort.SearchInts(starts, from+1); next < len(starts) {
				to = starts[next]
			}
		} else if before := sort.SearchInts(starts, from); before > 0 {
			from = starts[before-1]
		} else {
			from = 0
		}
		f(points[:counts[k]], from, to)
		points = points[counts[k]:]
	}
}
