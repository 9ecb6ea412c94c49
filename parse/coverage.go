package parse

import "sort"

// coverage returns the share of the text of the sections that may hold a talk which stands in the turns of labels.
func (w *weigher) coverage(labels []label) float64 {
	a := w.article
	total, covered := 0, 0
	for _, s := range a.Sections {
		if !mayHoldTalk(s.Role) {
			continue
		}
		start, end := a.Blocks[s.Blocks.Start].Span.Start, a.Blocks[s.Blocks.End-1].Span.End
		total += end - start
		k := sort.Search(len(labels), func(k int) bool { return labels[k].block >= s.Blocks.Start })
		covered += w.covered(labels[k:], s.Blocks.End, end)
	}
	return float64(covered) / float64(max(total, 1))
}

// covered returns how much text stands in the turns of those of labels that are before block last, whose text ends at end. Nothing says where the last turn ends: it
// counts for no more than three times the longest one.
func (w *weigher) covered(labels []label, last, end int) int {
	sum, longest, start, n := 0, 0, 0, 0
	for _, l := range labels {
		if l.block >= last {
			break
		}
		at := l.start(&w.article.Blocks[l.block])
		if n > 0 {
			sum += at - start
			longest = max(longest, at-start)
		}
		start = at
		n++
	}
	switch {
	case n == 0:
		return 0
	case n < 4:
		return sum + end - start
	}
	return sum + min(end-start, 3*longest)
}
