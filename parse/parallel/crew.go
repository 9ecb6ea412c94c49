package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

// Crew is goroutines that stand by, for work of many short steps, of which each is to be done by all processors. To wake a processor up takes tens of microseconds, which is as long
// as a step of a short article takes; who stands by looks for work again and again, for a while, before it sleeps.
//
// Of a nil crew the caller alone does the work.
type Crew struct{ tasks chan func() }

// patience is for how long one of a crew looks for work before it sleeps.
const patience = 500 * time.Microsecond

// Muster returns a crew of as many as there are processors, the caller being one of them; nil for one processor.
func Muster() *Crew {
	n := Processors() - 1
	if n < 1 {
		return nil
	}
	c := &Crew{make(chan func(), n)}
	for range n {
		go c.standBy()
	}
	return c
}

// Dismiss sends the crew away. It is not asked for work any more.
func (c *Crew) Dismiss() {
	if c != nil {
		close(c.tasks)
	}
}

func (c *Crew) standBy() {
	for {
		task, ok := c.next()
		if !ok {
			return
		}
		task()
	}
}

// next waits for a task; false when the crew is dismissed.
func (c *Crew) next() (task func(), ok bool) {
	for since := time.Now(); time.Since(since) < patience; runtime.Gosched() {
		select {
		case task, ok = <-c.tasks:
			return task, ok
		default:
		}
	}
	task, ok = <-c.tasks
	return task, ok
}

// Do calls f with each number from 0 to n, by the caller and whoever of the crew is awake, and returns when all calls have. A panic of one of them becomes one of the caller,
// as with [Do].
func (c *Crew) Do(n int, f func(k int)) {
	w := work{n: int64(n), f: f, ended: make(chan struct{})}
	for range min(c.size(), n-1) {
		select {
		case c.tasks <- w.help:
		default: // nobody has come for the last task yet
		}
	}
	w.help()
	if n > 0 {
		c.wait(&w)
	}
	if w.first != nil {
		panic(w.first)
	}
}

// Share is [Crew.Do] for work that wants something to work with: begin makes it once for each of those who take part, the first of whom may have what there is already.
func (c *Crew) Share(n int, begin func(first bool) func(k int)) {
	var taken atomic.Int64
	c.Do(min(n, c.size()+1), func(worker int) {
		if int(taken.Load()) >= n {
			return
		}
		f := begin(worker == 0)
		for k := int(taken.Add(1)); k <= n; k = int(taken.Add(1)) {
			f(k - 1)
		}
	})
}

// size returns how many stand by.
func (c *Crew) size() int {
	if c == nil {
		return 0
	}
	return cap(c.tasks)
}

// work is what a crew does at once.
type work struct {
	n     int64
	f     func(k int)
	taken atomic.Int64 // numbers so far that somebody has
	done  atomic.Int64
	ended chan struct{} // closed when all are done
	once  sync.Once
	first *Panic
}

// help takes one number after another, as long as there are any.
func (w *work) help() {
	for k := w.taken.Add(1); k <= w.n; k = w.taken.Add(1) {
		if p := Caught(func() { w.f(int(k - 1)) }); p != nil {
			w.once.Do(func() { w.first = p })
		}
		if w.done.Add(1) == w.n {
			close(w.ended)
		}
	}
}

// wait returns when what others have taken is done too. It helps them meanwhile, where that is of many parts itself.
func (c *Crew) wait(w *work) {
	if c == nil {
		return
	}
	for since := time.Now(); time.Since(since) < patience; runtime.Gosched() {
		if w.done.Load() == w.n {
			return
		}
		select {
		case task := <-c.tasks:
			task()
		default:
		}
	}
	for {
		select {
		case task := <-c.tasks:
			task()
		case <-w.ended:
			return
		}
	}
}
