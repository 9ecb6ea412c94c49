package pace

import "time"

// Watch adds up what is read from step to step until it is enough to tell how fast: where one goes on line by line, one step alone tells nothing.
type Watch struct {
	read  Amount
	took  time.Duration
	since time.Time // when the screen came to show what it shows; zero where that is not known
}

const (
	// A reading is as much as is usually read in this time.
	reading = 30 * time.Second
	// One who stays longer on a screen than it usually takes so many times, and a while, has gone away.
	idleTimes = 4
	idleAfter = 10 * time.Second
)

// Stay notes that the screen shows something else from now on, which was not come by by reading on. What was read before is forgotten.
func (w *Watch) Stay(now time.Time) { *w = Watch{since: now} }

// Step notes that the reader has gone on: what has passed is read, out of what was on the screen. Where that makes a reading it is returned.
func (w *Watch) Step(now time.Time, passed, screen Amount) (read Amount, took time.Duration, ok bool) {
	was := w.since
	w.since = now
	if was.IsZero() {
		return Amount{}, 0, false
	}
	d := now.Sub(was)
	if usual := Usual().Minutes(screen) * float64(time.Minute); d < 0 || float64(d) > idleTimes*usual+float64(idleAfter) {
		return Amount{}, 0, false // idle; what was read before still counts
	}
	w.read, w.took = w.read.Plus(passed), w.took+d
	if Usual().Minutes(w.read) < reading.Minutes() {
		return Amount{}, 0, false
	}
	read, took = w.read, w.took
	w.read, w.took = Amount{}, 0
	return read, took, true
}
