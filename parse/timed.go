package parse

import (
	"strings"

	"fangtan/parse/plain"
	"fangtan/parse/pointmark"
)

// timed returns the block behind a run of lines at block i that each open or end with a time stamp, in ascending order: the chapters of a recording. Two are enough where
// the talk is under way at the time of the second, so that what they say does not stand before it as speech would.
func (r *refiner) timed(i, end int) int {
	const few, pair = 3, 2
	if len(r.Turns) == 0 {
		return i
	}
	lines, last := 0, -1.0
	k := i
	for ; k < end && r.Blocks[k].Kind == Paragraph && !r.Blocks[k].Promo; k++ {
		n, to := r.timedLines(k, last)
		if n == 0 {
			break
		}
		lines, last = lines+n, to
	}
	if lines < pair || lines < few && !r.underWay(last) {
		return i
	}
	for ; i < k; i++ {
		if len(r.Blocks[i].Lines) > 1 && itemOf(r.Blocks[i].In) == nil {
			r.lineUp(i)
		}
	}
	return k
}

// underWay reports whether a time, in seconds, is past the first time stamp of the talk and not past its last one.
func (r *refiner) underWay(at float64) bool {
	begun := false
	for k := range r.Turns {
		if sec, n := pointmark.Seconds(r.Turns[k].Time); n > 0 {
			if sec >= at {
				return begun
			}
			begun = true
		}
	}
	return false
}

// timedLines returns the number of lines of block i where all of them have a stamp not before from, and the last of these; else 0.
func (r *refiner) timedLines(i int, from float64) (lines int, last float64) {
	b := &r.Blocks[i]
	for _, l := range b.Lines {
		text, _ := plain.Line(string(r.Source[l.Start:l.End]))
		text = strings.TrimSpace(text)
		sec, _, ok := pointmark.CutStamp(text)
		if !ok {
			sec, _, ok = pointmark.CutStampEnd(text)
		}
		if !ok || sec < from {
			return 0, from
		}
		lines, from = lines+1, sec
	}
	return lines, from
}
