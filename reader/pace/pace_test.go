package pace

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"
)

func TestOf(t *testing.T) {
	for text, want := range map[string]Amount{
		"":                              {},
		"灯塔 in the fog，3 nights。":       {19, 2, 5},
		"don't well-known — it’s":       {20, 0, 3},
		"かなカナ한글":                        {6, 6, 0},
		"a\n b\t c":                     {3, 0, 3},
		"“。！？”":                         {5, 0, 0},
		"https://example.org/a-b_c?d=1": {29, 0, 7},
	} {
		if got := Of(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
	a, b := Of("灯塔 in the fog"), Of("雾 is here")
	if sum := a.Plus(b); sum.Minus(b) != a || a.Times(1) != a || a.Times(0) != (Amount{}) {
		t.Errorf("%v and %v are %v", a, b, sum)
	}
	if Of("灯塔 in the fog").ByWords() != true || Of("灯塔在雾里 in").ByWords() {
		t.Error("by words")
	}
}

func TestMinutes(t *testing.T) {
	if got := Usual().Minutes(Amount{Wide: 700, Words: 119}); got != 2.5 {
		t.Errorf("%v minutes", got)
	}
}

// Whatever the readings, what is learnt lies within what was seen and the usual pace; most readings decide, and single ones do not.
func TestLearnt(t *testing.T) {
	screen := Amount{Characters: 700, Wide: 700} // two minutes as usual
	l := Learnt{}
	for range 9 {
		l, _ = l.Add(screen, time.Minute)
	}
	for _, odd := range []time.Duration{5 * time.Minute, 35 * time.Second} { // a call, a glance
		l, _ = l.Add(screen, odd)
	}
	if p := l.Pace(); p.Wide != 700 || p.Words != Usual().Words {
		t.Errorf("a reader of 700 characters a minute is taken for %v", p)
	}
	for _, took := range []time.Duration{0, -time.Minute, time.Second, time.Hour} {
		if _, ok := l.Add(screen, took); ok {
			t.Errorf("%v is taken for a reading", took)
		}
	}
	if _, ok := l.Add(Amount{}, time.Minute); ok {
		t.Error("nothing is taken for a reading")
	}
	r := rand.New(rand.NewPCG(4, 4))
	l = Learnt{}
	least, most := 1.0, 1.0
	for range 500 {
		a := Amount{Wide: r.IntN(900), Words: r.IntN(900)}
		next, ok := l.Add(a, time.Duration(r.IntN(400))*time.Second)
		if ok && len(next.Wide)+len(next.Words) < len(l.Wide)+len(l.Words) {
			t.Fatal("a reading is lost")
		}
		if l = next; !l.Sound() {
			t.Fatalf("%v is not sound", l)
		}
		for _, x := range append(append([]float64{}, l.Wide...), l.Words...) {
			least, most = min(least, x), max(most, x)
		}
		if p := l.Pace(); p.Wide < usualWide/most-1e-9 || p.Wide > usualWide/least+1e-9 || math.IsNaN(p.Words) {
			t.Fatalf("%v is learnt of ratios from %v to %v", p, least, most)
		}
	}
}

// A fake clock: a reader of half the usual pace, line by line, who goes away for an hour and jumps about.
func TestWatch(t *testing.T) {
	now := time.Date(2030, 1, 1, 9, 0, 0, 0, time.UTC)
	line, screen := Amount{Characters: 35, Wide: 35}, Amount{Characters: 700, Wide: 700} // a line takes 6 s as usual
	var w Watch
	l := Learnt{}
	step := func(d time.Duration) {
		now = now.Add(d)
		if read, took, ok := w.Step(now, line, screen); ok {
			if l, ok = l.Add(read, took); !ok {
				t.Fatalf("%v in %v is no reading", read, took)
			}
		}
	}
	step(time.Minute) // it was not known since when
	w.Stay(now)
	for range 100 {
		step(12 * time.Second)
	}
	if p := l.Pace(); p.Wide != usualWide/2 || len(l.Wide) != 20 {
		t.Fatalf("%v after %d readings", p, len(l.Wide))
	}
	for range 40 {
		step(12 * time.Second)
		step(time.Hour) // idle
	}
	if p := l.Pace(); p.Wide != usualWide/2 {
		t.Errorf("who goes away reads %v", p)
	}
	n := len(l.Wide)
	for range 40 {
		step(12 * time.Second)
		w.Stay(now) // a jump
	}
	if len(l.Wide) != n {
		t.Error("jumps make readings")
	}
}
