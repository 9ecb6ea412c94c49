package find

import (
	"iter"
	"sync/atomic"

	"fangtan/parse/parallel"
)

// Sweep is one search through a whole text, from a place on and around the ends. It is a value: Step returns the sweep a bit further. Only the newest
// sweep of a series may be stepped; all of them can be asked at any time.
type Sweep struct {
	text   Text
	query  Query
	within Set // where to look; nil is everywhere
	start  int // the first chunk
	swept  int // chunks done, from start on and around
	tally  *tally
}

// tally is what a series of sweeps has found. Each chunk's elements are written once, before a sweep counts it as swept.
type tally struct {
	counts []int32 // matches in each chunk
	hits   Set     // blocks with a match
}

// NewSweep starts a search for q, within a set of blocks, from a block on.
func NewSweep(text Text, q Query, within Set, from int) Sweep {
	hits := NewSet(text.Len())
	s := Sweep{text: text, query: q, within: within, tally: &tally{make([]int32, len(hits)), hits}}
	s.start = max(0, min(from/chunkBlocks, len(hits)-1))
	return s
}

// Query returns what is searched for.
func (s Sweep) Query() Query { return s.query }

// Done reports whether all of the text has been looked at.
func (s Sweep) Done() bool {
	return s.query.Empty() || s.tally == nil || s.swept >= len(s.tally.counts)
}

// Ahead returns how many bytes of source the next chunk has: what the shortest step costs at least.
func (s Sweep) Ahead() int {
	if s.Done() {
		return 0
	}
	n := 0
	first := (s.start + s.swept) % len(s.tally.counts) * chunkBlocks
	for i := first; i < min(first+chunkBlocks, s.text.Len()); i++ {
		n += len(s.text.Raw(i))
	}
	return n
}

// has reports whether chunk k has been swept.
func (s Sweep) has(k int) bool {
	n := len(s.tally.counts)
	return (k-s.start+n)%n < s.swept
}

// textCost is what a byte of visible text costs to come by and to search, in bytes of source that are passed over.
const textCost = 8

// alone is the budget up to which a step is too short to be worth sharing.
const alone = 256 << 10

// Step goes on until all is done or work worth budget bytes of plain source has been done, on all processors where there is enough of it.
func (s Sweep) Step(budget int) Sweep {
	if s.Done() {
		return s
	}
	n := len(s.tally.counts)
	var next, spent atomic.Int64
	next.Store(int64(s.swept))
	work := func() {
		w := worker{sweep: s, strainer: strainer{sieve: s.query.sieve}}
		for spent.Load() < int64(budget) {
			k := int(next.Add(1)) - 1
			if k >= n {
				return
			}
			spent.Add(int64(1 + w.chunk((s.start+k)%n)))
		}
	}
	if workers := parallel.Processors(); budget > alone && workers > 1 {
		parallel.Do(workers, func(int) { work() })
	} else {
		work()
	}
	s.swept = min(n, int(next.Load()))
	return s
}

// Run goes on to the end.
func (s Sweep) Run() Sweep {
	for !s.Done() {
		s = s.Step(64 << 20)
	}
	return s
}

// worker searches chunks, one after the other.
type worker struct {
	sweep    Sweep
	strainer strainer
	room     folded
}

// chunk searches chunk k and returns what that has cost.
func (w *worker) chunk(k int) (cost int) {
	s := w.sweep
	within := ^uint64(0)
	if s.within != nil {
		if k >= len(s.within) || s.within[k] == 0 {
			return 0
		}
		within = s.within[k]
	}
	first := k * chunkBlocks
	n := min(chunkBlocks, s.text.Len()-first)
	count, hits := int32(0), uint64(0)
	kept, cost := w.strainer.strain(s.text, first, n, within)
	for i := range n {
		if kept&(1<<i) == 0 {
			continue
		}
		text := s.text.Text(first + i)
		cost += textCost * len(text)
		before := count
		s.query.matcher.matches(text, &w.room, func(int, int) bool {
			count++
			return true
		})
		if count > before {
			hits |= 1 << i
		}
	}
	s.tally.counts[k], s.tally.hits[k] = count, hits
	return cost
}

// Total returns the number of matches found so far.
func (s Sweep) Total() int {
	n := 0
	if s.tally != nil {
		for k, c := range s.tally.counts {
			if s.has(k) {
				n += int(c)
			}
		}
	}
	return n
}

// Hits returns the blocks that have a match, as far as they have been looked at.
func (s Sweep) Hits() Set {
	if s.tally == nil {
		return nil
	}
	out := make(Set, len(s.tally.hits))
	for k := range out {
		if s.has(k) {
			out[k] = s.tally.hits[k]
		}
	}
	return out
}

// Block returns the matches in block i, in order.
func (s Sweep) Block(i int) []Match {
	if s.query.Empty() || s.tally == nil || i < 0 || i >= s.text.Len() || s.within != nil && !s.within.Has(i) || s.has(i/chunkBlocks) && !s.tally.hits.Has(i) {
		return nil
	}
	return s.query.block(s.text.Text(i), i)
}

// Rank returns the number of m among all matches, from 1; ok is false while the matches before it are not all counted, or where m is no match.
func (s Sweep) Rank(m Match) (rank int, ok bool) {
	for k := range m.Block/chunkBlocks + 1 {
		if s.tally == nil || k >= len(s.tally.counts) || !s.has(k) {
			return 0, false
		}
	}
	n, ok := s.Index(m)
	return n + 1, ok
}

// Index returns how many of the matches found so far come before m; ok is false where m is not one of them.
func (s Sweep) Index(m Match) (n int, ok bool) {
	chunk := m.Block / chunkBlocks
	if s.tally == nil || m.Block < 0 || chunk >= len(s.tally.counts) || !s.has(chunk) {
		return 0, false
	}
	for k := range chunk {
		if s.has(k) {
			n += int(s.tally.counts[k])
		}
	}
	for i := chunk * chunkBlocks; i <= m.Block; i++ {
		for _, other := range s.Block(i) {
			if other == m {
				return n, true
			}
			n++
		}
	}
	return 0, false
}

// From yields the matches found so far in the order of the text, from the n-th on, counted from 0.
func (s Sweep) From(n int) iter.Seq[Match] {
	return func(yield func(Match) bool) {
		if s.tally == nil {
			return
		}
		for k, count := range s.tally.counts {
			if !s.has(k) {
				continue
			}
			if n >= int(count) {
				n -= int(count)
				continue
			}
			for i := k * chunkBlocks; i < min((k+1)*chunkBlocks, s.text.Len()); i++ {
				for _, m := range s.Block(i) {
					if n--; n < 0 && !yield(m) {
						return
					}
				}
			}
			n = 0
		}
	}
}
