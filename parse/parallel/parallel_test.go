package parallel

import (
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

func TestDo(t *testing.T) {
	var sum atomic.Int64
	Do(100, func(k int) { sum.Add(int64(k)) })
	if sum.Load() != 4950 {
		t.Errorf("the numbers add up to %d", sum.Load())
	}
	Do(0, func(int) { t.Error("called") })
}

// TestPanicOfOne: a panic of one comes to the caller, when the others have done their work, and says where it was.
func TestPanicOfOne(t *testing.T) {
	var done atomic.Int64
	defer func() {
		p, ok := recover().(*Panic)
		if !ok || p.String() != "broken" || done.Load() != 9 {
			t.Fatalf("%v, %d have ended", p, done.Load())
		}
		frames := runtime.CallersFrames(p.Frames)
		for {
			frame, more := frames.Next()
			if strings.HasSuffix(frame.Function, "parallel.fails") {
				return
			}
			if !more {
				t.Fatal("the place is not told")
			}
		}
	}()
	Do(10, func(k int) {
		if k == 3 {
			fails()
		}
		done.Add(1)
	})
}

// TestBegin: what is begun is waited for, and its panic comes to who waits, not before.
func TestBegin(t *testing.T) {
	if got := Begin(func() int { return 7 })(); got != 7 {
		t.Errorf("the result is %d", got)
	}
	wait := Begin(func() int { fails(); return 0 })
	defer func() {
		if p, ok := recover().(*Panic); !ok || p.String() != "broken" {
			t.Errorf("%v comes to who waits", p)
		}
	}()
	wait()
	t.Error("the panic was lost")
}

func fails() { panic("broken") }

// TestParts: the parts follow each other from 0 to n, however few there are, whether somebody helps or nobody does.
func TestParts(t *testing.T) {
	crew := Muster()
	defer crew.Dismiss()
	for _, c := range []*Crew{nil, crew} {
		for _, n := range []int{0, 1, Fewest, 2*Fewest - 1, 2 * Fewest, 1000} {
			next := 0
			for _, part := range Parts(c, n, func(start, end int) [2]int { return [2]int{start, end} }) {
				if part[0] != next || part[1] < next {
					t.Errorf("of %d: %v where %d comes next", n, part, next)
				}
				next = part[1]
			}
			if next != n {
				t.Errorf("of %d: the last part ends at %d", n, next)
			}
		}
	}
}

// TestCrew: a crew does one thing after another, each number once, whether it is awake or asleep when the work comes, and though the last one panicked.
func TestCrew(t *testing.T) {
	c := Muster()
	defer c.Dismiss()
	for round := range 200 {
		if round%50 == 49 {
			time.Sleep(2 * patience) // it sleeps
		}
		var times [20]atomic.Int32
		fails := func() (p any) {
			defer func() { p = recover() }()
			c.Do(len(times), func(k int) {
				if times[k].Add(1); k == round%40 {
					panic("broken")
				}
			})
			return nil
		}()
		if p, ok := fails.(*Panic); ok != (round%40 < len(times)) || ok && p.String() != "broken" {
			t.Fatalf("round %d: the caller panics with %v", round, fails)
		}
		for k := range times {
			if n := times[k].Load(); n != 1 {
				t.Fatalf("round %d: %d is done %d times", round, k, n)
			}
		}
	}
	c.Do(0, func(int) { t.Error("called") })
}

// TestShare: each number is done once, with what one of those who take part has begun with; the first of them is one only.
func TestShare(t *testing.T) {
	crew := Muster()
	defer crew.Dismiss()
	for _, c := range []*Crew{nil, crew} {
		var times [50]atomic.Int32
		var firsts atomic.Int32
		c.Share(len(times), func(first bool) func(k int) {
			if first {
				firsts.Add(1)
			}
			own := 0 // nobody else's
			return func(k int) {
				own++
				times[k].Add(1)
			}
		})
		for k := range times {
			if n := times[k].Load(); n != 1 {
				t.Errorf("%d is done %d times", k, n)
			}
		}
		if n := firsts.Load(); n > 1 {
			t.Errorf("%d were the first", n)
		}
	}
}

// TestDismissed: nobody stands by once the crew is sent away.
func TestDismissed(t *testing.T) {
	before := runtime.NumGoroutine()
	for range 50 {
		c := Muster()
		c.Do(3, func(int) {})
		c.Dismiss()
	}
	for until := time.Now().Add(5 * time.Second); runtime.NumGoroutine() > before; time.Sleep(time.Millisecond) {
		if time.Now().After(until) {
			t.Fatalf("%d goroutines, %d before", runtime.NumGoroutine(), before)
		}
	}
}
