package typeset

import (
	"math/rand/v2"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// randomSegments returns up to ten segments, some with a mark that may hang, one perhaps longer than a line.
func randomSegments(random *rand.Rand) []segment {
	segs := make([]segment, 1+random.IntN(10))
	at := 0
	for i := range segs {
		s := segment{start: at, width: 1 + random.IntN(7), space: random.IntN(2)}
		if random.IntN(4) == 0 && s.width > 1 {
			s.hang = 1 + random.IntN(2)
		}
		s.end = at + s.width
		at = s.end + s.space
		segs[i] = s
	}
	return segs
}

// fits reports whether segs stand on line i, and the cells that they leave empty. A single segment always stands on a line.
func fits(segs []segment, i int, c column) (gap int, ok bool) {
	width := join(segs).width
	last := segs[len(segs)-1]
	over := width - c.width(i)
	if over > 0 && over <= last.hang && last.hang <= c.hang {
		over = 0
	}
	return max(c.width(i)-width, 0), over <= 0 || len(segs) == 1
}

// bestOf returns the fewest lines for segs from line i on, and the least sum of the squares of what they leave empty, the last line excepted, by trying
// every way.
func bestOf(segs []segment, i int, c column) (lines, squares int) {
	lines = 1 << 30
	for n := 1; n <= len(segs); n++ {
		gap, ok := fits(segs[:n], i, c)
		if !ok {
			continue
		}
		l, s := 1, 0
		if n < len(segs) {
			l, s = bestOf(segs[n:], i+1, c)
			l, s = l+1, s+gap*gap
		}
		if l < lines || l == lines && s < squares {
			lines, squares = l, s
		}
	}
	return lines, squares
}

// randomColumn returns a narrow column, whose later lines may be a cell longer or shorter than the first.
func randomColumn(random *rand.Rand) column {
	c := column{first: 6 + random.IntN(8), hang: random.IntN(3), method: ansi.GraphemeWidth}
	c.rest = c.first + random.IntN(3) - 1
	return c
}

// TestLeastRagged compares the lines with the best of all ways to break a paragraph.
func TestLeastRagged(t *testing.T) {
	seed := rand.Uint64()
	random := rand.New(rand.NewPCG(seed, 0))
	for range 3000 {
		segs := randomSegments(random)
		c := randomColumn(random)
		rows := leastRagged(nil, segs, c)
		lines, squares := 0, 0
		rest := segs
		for i, r := range rows {
			n := 1
			for n < len(rest) && rest[n].start < r.end {
				n++
			}
			gap, ok := fits(rest[:n], i, c)
			if !ok || rest[0].start != r.start || rest[n-1].end != r.end {
				t.Fatalf("seed %d: line %d of %+v in %+v is %+v", seed, i, segs, c, r)
			}
			if rest = rest[n:]; len(rest) > 0 {
				squares += gap * gap
			}
			lines++
		}
		if wantLines, wantSquares := bestOf(segs, 0, c); lines != wantLines || squares != wantSquares || len(rest) > 0 {
			t.Fatalf("seed %d: %+v in %+v: %d lines, squares %d; best is %d, %d", seed, segs, c, lines, squares, wantLines, wantSquares)
		}
	}
}

// TestGreedyHoldsAll: no line of a Chinese paragraph has room for what the next one begins with.
func TestGreedyHoldsAll(t *testing.T) {
	seed := rand.Uint64()
	random := rand.New(rand.NewPCG(seed, 0))
	for range 3000 {
		segs := randomSegments(random)
		c := randomColumn(random)
		rows := greedy(nil, segs, c)
		at := 0
		for i, r := range rows {
			n := at + 1
			for n < len(segs) && segs[n].start < r.end {
				n++
			}
			if _, ok := fits(segs[at:n], i, c); !ok {
				t.Fatalf("seed %d: line %d of %+v in %+v is too long", seed, i, segs, c)
			}
			if n < len(segs) {
				if _, ok := fits(segs[at:n+1], i, c); ok {
					t.Fatalf("seed %d: line %d of %+v in %+v could hold one more", seed, i, segs, c)
				}
			}
			at = n
		}
	}
}
