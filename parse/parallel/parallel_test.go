package parallel

import (
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
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

// TestParts: the parts follow each other from 0 to n, however few there are.
func TestParts(t *testing.T) {
	for _, n := range []int{0, 1, Fewest, 2*Fewest - 1, 2 * Fewest, 1000} {
		next := 0
		for _, part := range Parts(n, func(start, end int) [2]int { return [2]int{start, end} }) {
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
