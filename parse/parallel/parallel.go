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

// Do calls f with each number from 0 to n, each in a goroutine of its own, and returns when all have returned. A panic of one of them, which would end the
// program at once, becomes a panic of the caller, who may be guarded against it.
func Do(n int, f func(k int)) {
	var all sync.WaitGroup
	var once sync.Once
	var first *Panic
	for k := range n {
		all.Go(func() {
			defer func() {
				if v := recover(); v != nil {
					frames := make([]uintptr, 64)
					frames = frames[:runtime.Callers(1, frames)]
					once.Do(func() { first = &Panic{v, frames} })
				}
			}()
			f(k)
		})
	}
	all.Wait()
	if first != nil {
		panic(first)
	}
}
