package reader

import (
	"math/rand/v2"
	"testing"

	"fangtan/parse"
)

// TestSubjectsAreFoundAsByLooking: at every block the topic is the one that a look at all of them finds, the one that began last.
func TestSubjectsAreFoundAsByLooking(t *testing.T) {
	const blocks, seed = 40, 11
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 1))
	for range 300 {
		a := &parse.Article{Blocks: make([]parse.Block, blocks)}
		for range r.IntN(12) {
			start := r.IntN(blocks)
			a.Topics = append(a.Topics, parse.Topic{Block: r.IntN(blocks), Range: parse.Range{Start: start, End: min(blocks, start+r.IntN(15))}, Found: r.IntN(4) == 0})
		}
		s := newSubjects(a)
		for b := range blocks {
			discussed, stated := -1, -1
			for i, topic := range a.Topics {
				if topic.Range.Contains(b) && (discussed < 0 || topic.Range.Start > a.Topics[discussed].Range.Start) {
					discussed = i
				}
				if stated < 0 && topic.Block == b && !topic.Found {
					stated = i
				}
			}
			if got := s.at(b); got != discussed {
				t.Fatalf("topic %d is discussed at block %d, not %d: %+v", got, b, discussed, a.Topics)
			}
			if got := s.pointAt(b); got != stated {
				t.Fatalf("topic %d is stated at block %d, not %d: %+v", got, b, stated, a.Topics)
			}
		}
	}
}
