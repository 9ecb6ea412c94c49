package reader

import (
	"sort"

	"fangtan/parse"
)

// scale measures an article by its visible characters: the strip shows it to this scale. It is made once for an article.
type scale struct {
	before []int // characters before each block, and those of all behind them
}

// newScale measures an article, hidden blocks as nothing. One without a visible character is measured by its blocks.
func newScale(a *parse.Article, hidden map[int]bool) scale {
	s := scale{before: make([]int, len(a.Blocks)+1)}
	for b := range a.Blocks {
		n := 0
		if !hidden[b] {
			n = a.Characters(b)
		}
		s.before[b+1] = s.before[b] + n
	}
	if s.total() == 0 {
		for b := range s.before {
			s.before[b] = b
		}
	}
	return s
}

func (s scale) total() int { return s.before[len(s.before)-1] }

// at returns where in the article, from 0 to 1, a place stands: in block b, behind a share of it from 0 to 1.
func (s scale) at(b int, within float64) float64 {
	if s.total() == 0 || b < 0 {
		return 0
	}
	if b+1 >= len(s.before) {
		return 1
	}
	return (float64(s.before[b]) + within*float64(s.before[b+1]-s.before[b])) / float64(s.total())
}

// find returns what stands at a share, from 0 to 1, of the article: a block with visible characters, and which share of it stands before.
func (s scale) find(share float64) (b int, within float64) {
	at := share * float64(s.total())
	b = sort.Search(len(s.before)-1, func(i int) bool { return float64(s.before[i+1]) > at })
	if b >= len(s.before)-1 { // at the very end
		return max(0, len(s.before)-2), 1
	}
	if size := s.before[b+1] - s.before[b]; size > 0 {
		within = max(0, (at-float64(s.before[b]))/float64(size))
	}
	return b, within
}
