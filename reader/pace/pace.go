package pace

import (
	"slices"
	"time"
)

// The usual speeds per minute, those of educated adults who read to understand: Chinese by characters, Latin text by words (Brysbaert 2019 gives 238 words of
// English a minute; for Chinese studies find 250 to 330 characters of print, and quick readers on screens more).
const (
	usualWide  = 350
	usualWords = 238
)

// Pace is how much is read in a minute.
type Pace struct{ Wide, Words float64 }

// Usual is the pace of a reader of whom nothing is known.
func Usual() Pace { return Pace{usualWide, usualWords} }

// Minutes returns how long an amount takes.
func (p Pace) Minutes(a Amount) float64 { return float64(a.Wide)/p.Wide + float64(a.Words)/p.Words }

// Learnt is what has been seen of a reader: for text read by characters and for text read by words, how much of the usual time was taken, the last one last.
// The zero value is a reader of whom nothing is known.
type Learnt struct {
	Wide  []float64 `json:"wide,omitempty"`
	Words []float64 `json:"words,omitempty"`
}

const (
	mostKept = 31 // of each kind: about an hour of reading
	doubt    = 3  // the usual pace counts as so many readings, so that it takes some to move away from it

	// A reader who takes less than fastest of the usual time skims, one who takes more than slowest has done other things.
	fastest, slowest = 0.25, 4.0
)

// Add returns l with a reading of so much in so long. What was no reading is left out; ok tells.
func (l Learnt) Add(a Amount, took time.Duration) (next Learnt, ok bool) {
	ratio := took.Minutes() / Usual().Minutes(a)
	if !(fastest <= ratio && ratio <= slowest) {
		return l, false
	}
	if a.ByWords() {
		l.Words = kept(l.Words, ratio)
	} else {
		l.Wide = kept(l.Wide, ratio)
	}
	return l, true
}

func kept(ratios []float64, ratio float64) []float64 {
	out := append(slices.Clone(ratios), ratio)
	return out[max(0, len(out)-mostKept):]
}

// Pace returns how fast the reader reads: the usual pace, changed by the median of what was seen. A median does not mind a reading now and then in which
// the telephone rang.
func (l Learnt) Pace() Pace { return Pace{usualWide / factor(l.Wide), usualWords / factor(l.Words)} }

func factor(ratios []float64) float64 {
	all := slices.Clone(ratios)
	for range doubt {
		all = append(all, 1)
	}
	slices.Sort(all)
	return (all[(len(all)-1)/2] + all[len(all)/2]) / 2
}

// Sound reports whether all of l can have come from Add.
func (l Learnt) Sound() bool {
	for _, r := range slices.Concat(l.Wide, l.Words) {
		if !(fastest <= r && r <= slowest) {
			return false
		}
	}
	return len(l.Wide) <= mostKept && len(l.Words) <= mostKept
}
