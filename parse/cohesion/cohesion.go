// Package cohesion says how alike a talk is before and behind each of its units, by the terms that they share (TextTiling, Hearst 1997): where it changes its words it changes
// its subject.
package cohesion

import (
	"math"
	"slices"

	"fangtan/parse/term"
)

// Unit is what one unit of the talk, such as an exchange, says: the numbers of its terms in their order, those of its question first.
type Unit struct {
	Terms []uint16 // hashes as they are added, and the numbers of a [Talk] there
	Asked int      // how many of them its question has
}

// mostTerms is how many terms of one unit count: what a long answer is about shows in its beginning, and its end may be about anything.
const mostTerms = 500

// Add takes up the terms of a text, which is of the question or behind it. An answer has so many that count, and no more.
func (u *Unit) Add(text string, question bool) {
	if len(u.Terms) >= mostTerms {
		return
	}
	u.Terms = slices.Grow(u.Terms, min(len(text)/4, mostTerms-len(u.Terms))) // about as many as there are
	term.Each(text, func(t string) {
		if len(u.Terms) < mostTerms {
			u.Terms = append(u.Terms, hash(t))
		}
	})
	if question {
		u.Asked = len(u.Terms)
	}
}

// hashes is how many numbers [hash] gives.
const hashes = 1 << 16

// hash returns a number for a term (FNV-1a, folded to 16 bits): two terms of one talk have the same one so rarely that counting needs no dictionary.
func hash(t string) uint16 {
	h := uint32(2166136261)
	for i := range len(t) {
		h = (h ^ uint32(t[i])) * 16777619
	}
	return uint16(h>>16 ^ h)
}

// Gap is what the words say of the place before a unit of the talk.
type Gap struct {
	Cohesion float64 // how alike the talk before and behind it is: the cosine of their terms, from 0 to 1
	Drop     float64 // how far that is below the highest on both sides, as TextTiling (Hearst 1997) has it
	Novelty  float64 // how much more of the question's words the talk takes up than it has said before, from -1 to 1
	Enough   float64 // how much there is on the side with less, of what can be trusted, from 0 to 1: a few words at either end share nothing with anything
}

// window is how much talk is compared on each side of a gap: at least so many units and terms, and no more than so many units.
const (
	windowUnits = 2
	windowTerms = 160
	windowMost  = 8
)

// Talk is the units of a talk, compared.
type Talk struct {
	Units   []Unit    // their terms by numbers from 0 on
	Gaps    []Gap     // before each of them; the first has none
	Weight  []float32 // of each term, by its number: what it tells
	numbers *numbering
}

// Compare compares the talk before and behind each unit. Two windows slide over the units, so that each term is counted in and out of each of them
// once: the cost is that of reading the terms, of which there are so many that differ.
func Compare(units []Unit) *Talk {
	talk := &Talk{}
	talk.Units, talk.numbers = numbered(units)
	talk.Gaps, talk.Weight = compare(talk.Units, talk.numbers.count)
	return talk
}

// Number returns the number of a term, where the talk has it.
func (talk *Talk) Number(t string) (uint16, bool) { return talk.numbers.of(hash(t)) }

// compare is [Compare] for units of so many terms.
func compare(units []Unit, terms int) (gaps []Gap, weight []float32) {
	c := newComparison(units, terms)
	gaps = make([]Gap, len(units))
	left, right, size := 0, 0, 0 // the left window is [left, g), the right one [g, right)
	leftSize := 0
	for g := range units {
		for right < len(units) && (right < g+windowUnits || right < g+windowMost && size < windowTerms) {
			c.add(c.shared[right], &c.right, 1)
			size += len(units[right].Terms)
			right++
		}
		gaps[g].Cohesion = c.cosine()
		gaps[g].Novelty = c.novelty(units[g])
		gaps[g].Enough = min(1, 4*float64(min(size, leftSize))/windowTerms)
		c.add(c.shared[g], &c.right, -1)
		size -= len(units[g].Terms)
		c.add(c.shared[g], &c.left, 1)
		leftSize += len(units[g].Terms)
		for g+1-left > windowMost || g+1-left > windowUnits && leftSize-len(units[left].Terms) >= windowTerms {
			c.add(c.shared[left], &c.left, -1)
			leftSize -= len(units[left].Terms)
			left++
		}
	}
	drops(gaps)
	return gaps, c.weight
}

// drops measures how far the cohesion at each gap is below the next peaks.
func drops(gaps []Gap) {
	if len(gaps) < 2 {
		return
	}
	peaks := make([]float64, len(gaps)) // the highest to the left that is reached by climbing alone
	peaks[1] = gaps[1].Cohesion
	for g := 2; g < len(gaps); g++ {
		peaks[g] = gaps[g].Cohesion
		if gaps[g-1].Cohesion >= gaps[g].Cohesion {
			peaks[g] = peaks[g-1]
		}
	}
	peak := 0.0
	for g := len(gaps) - 1; g > 0; g-- {
		if g+1 == len(gaps) || gaps[g+1].Cohesion < gaps[g].Cohesion {
			peak = gaps[g].Cohesion
		}
		gaps[g].Drop = peaks[g] + peak - 2*gaps[g].Cohesion
	}
}

// comparison is the two windows of a cohesion. A term that one unit alone has cannot be shared, and counts nothing.
type comparison struct {
	weight      []float32  // of each term: how much it tells
	shared      [][]uint16 // of each unit: its terms that another one has too
	left, right counts
	dot         float64
}

// counts is how often each term is in a window, and the length of that as a vector, squared.
type counts struct {
	of     []uint16
	square float64
}

func newComparison(units []Unit, terms int) *comparison {
	c := &comparison{weight: make([]float32, terms), left: counts{of: make([]uint16, terms)}, right: counts{of: make([]uint16, terms)}}
	in := make([]int32, terms)   // units that have the term
	last := make([]int32, terms) // the last of them, from 1
	for u, unit := range units {
		for _, t := range unit.Terms {
			if last[t] != int32(u+1) {
				last[t] = int32(u + 1)
				in[t]++
			}
		}
	}
	for t, n := range in {
		if n > 1 {
			c.weight[t] = float32(math.Log(float64(len(units)+1) / float64(n)))
		}
	}
	c.share(units)
	return c
}

// share finds the terms of each unit that count.
func (c *comparison) share(units []Unit) {
	size := 0
	for _, unit := range units {
		size += len(unit.Terms)
	}
	all := make([]uint16, 0, size)
	c.shared = make([][]uint16, len(units))
	for u, unit := range units {
		start := len(all)
		for _, t := range unit.Terms {
			if c.weight[t] > 0 {
				all = append(all, t)
			}
		}
		c.shared[u] = all[start:]
	}
}

// add counts terms into a window, or out of it where by is -1.
func (c *comparison) add(list []uint16, in *counts, by int) {
	other := &c.left
	if in == other {
		other = &c.right
	}
	square, dot := in.square, c.dot
	for _, t := range list {
		w := float64(c.weight[t]) * float64(c.weight[t])
		before := in.of[t]
		after := uint16(int(before) + by)
		in.of[t] = after
		x, y := damped(before), damped(after)
		square += w * (y*y - x*x)
		if n := other.of[t]; n > 0 {
			dot += w * (y - x) * damped(n)
		}
	}
	in.square, c.dot = square, dot
}

// damped is what n occurrences count: the first most.
func damped(n uint16) float64 {
	if int(n) < len(roots) {
		return roots[n]
	}
	return math.Sqrt(float64(n))
}

// roots are those of the counts that nearly all terms have.
var roots = func() (all [32]float64) {
	for n := range all {
		all[n] = math.Sqrt(float64(n))
	}
	return all
}()

func (c *comparison) cosine() float64 {
	const nothing = 1e-6 // what rounding leaves of it
	if c.left.square < nothing || c.right.square < nothing {
		return 0
	}
	return max(0, min(1, c.dot/math.Sqrt(c.left.square*c.right.square)))
}

// novelty says of a unit that is in the right window whether its question is taken up behind it or comes from before it.
func (c *comparison) novelty(unit Unit) float64 {
	const opening = 40 // terms, where nobody asks
	asked := unit.Asked
	if asked == 0 {
		asked = min(len(unit.Terms), opening)
	}
	ahead, before, all := 0.0, 0.0, 0.0
	for k, t := range unit.Terms[:asked] {
		w := float64(c.weight[t])
		if w == 0 {
			continue
		}
		all += w
		if c.left.of[t] > 0 {
			before += w
		} else if c.right.of[t] > 1 || k >= opening {
			ahead += w
		}
	}
	if all == 0 {
		return 0
	}
	return (ahead - before) / all
}
