// Package parallel runs a function several times at once.
package parallel

import (
	"fmt"
	"runtime"
	"sync"
)

// Panic is what [Do] panics with when the function has: the first panic, and where it was.
type Panic struct {
	Value  any
	Frames []uintptr // of the goroutine that panicked, as [runtime.Callers] has them
}

func (p *Panic) String() string { return fmt.Sprint(p.Value) }

// Processors is how many goroutines are worth their while at once: as many as there are processors. The program may let more run, so that those who read need not wait for those
// that parse and search.
func Processors() int { return min(runtime.GOMAXPROCS(0), runtime.NumCPU()) }

// Do calls f with each number from 0 to n, the last one itself and each of the others in a goroutine of its own, and returns when all have returned. A panic of one of
// them, which would end the program at once, becomes a panic of the caller, who may be guarded against it.
func Do(n int, f func(k int)) {
	var all sync.WaitGroup
	var once sync.Once
	var first *Panic
	do := func(k int) {
		if p := Caught(func() { f(k) }); p != nil {
			once.Do(func() { first = p })
		}
	}
	for k := range n - 1 {
		all.Go(func() { do(k) })
	}
	if n > 0 {
		do(n - 1)
	}
	all.Wait()
	if first != nil {
		panic(first)
	}
}

// Begin calls f in a goroutine, and returns what waits for its result. It is called once. A panic of f becomes one of who waits.
func Begin[T any](f func() T) (wait func() T) {
	type end struct {
		result T
		panic  *Panic
	}
	ended := make(chan end, 1)
	go func() {
		var e end
		e.panic = Caught(func() { e.result = f() })
		ended <- e
	}()
	return func() T {
		e := <-ended
		if e.panic != nil {
			panic(e.panic)
		}
		return e.result
	}
}

// Caught calls f and returns its panic, nil for none.
func Caught(f func()) (p *Panic) {
	defer func() {
		if v := recover(); v != nil {
			frames := make([]uintptr, 64)
			p = &Panic{v, frames[:runtime.Callers(1, frames)]}
		}
	}()
	f()
	return nil
}
