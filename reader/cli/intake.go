package cli

import (
	"bytes"
	"errors"
	"io"
	"sync"
	"time"
)

// intake reads a source in the background, as far ahead as it may.
type intake struct {
	in   io.Reader
	size int // bytes of the whole; 0 where that is not known
	mu   sync.Mutex
	may  int        // how many bytes it may hold
	buf  []byte     // only ever added to: what was handed out stays as it was
	err  error      // why nothing more comes; io.EOF at the end
	run  sync.Once  // starts it
	wake *sync.Cond // it may hold more, or is to end
	// news is closed when there is more, or nothing more comes; there is a new one then.
	news chan struct{}
}

// readBytes is how much is read at once, but for the first time.
const readBytes = 1 << 20

func newIntake(in io.Reader, size int64) *intake {
	t := &intake{in: in, size: int(size), news: make(chan struct{})}
	t.wake = sync.NewCond(&t.mu)
	return t
}

// allow lets t hold so many bytes.
func (t *intake) allow(n int) {
	t.mu.Lock()
	t.may = max(t.may, n)
	t.mu.Unlock()
	t.wake.Signal()
	t.run.Do(func() { go t.read() })
}

// read reads until nothing more comes. A read error ends the text where it is; what was read before it stays.
func (t *intake) read() {
	for {
		t.mu.Lock()
		for len(t.buf) >= t.may && t.err == nil {
			t.wake.Wait()
		}
		if t.err != nil {
			t.mu.Unlock()
			return
		}
		n := min(readBytes, t.may-len(t.buf))
		t.mu.Unlock()
		room := t.room(n)

		n, err := t.in.Read(room)
		t.mu.Lock()
		if t.err == nil { // else it was ended meanwhile
			t.buf = t.buf[:len(t.buf)+n]
			t.err = err
		}
		t.tell()
		t.mu.Unlock()
	}
}

// room returns where the next bytes go: about n, but as few as a read needs where there is no room for more without growing. Nobody else changes the buffer, so that the lock need
// not be held while memory is made, which takes long for much of it.
func (t *intake) room(n int) []byte {
	have := cap(t.buf) - len(t.buf)
	if have < min(n, bytes.MinRead) {
		more := max(n, len(t.buf)/2)
		if len(t.buf) > 0 && t.size > len(t.buf) {
			more = t.size - len(t.buf) + bytes.MinRead // to the end, so that it need not grow again
		}
		buf := make([]byte, len(t.buf), len(t.buf)+more)
		copy(buf, t.buf)
		t.mu.Lock()
		t.buf = buf
		t.mu.Unlock()
		have = more
	}
	return t.buf[len(t.buf) : len(t.buf)+min(n, have)]
}

// tell wakes who waits. The lock is held.
func (t *intake) tell() {
	close(t.news)
	t.news = make(chan struct{})
}

// errEnded is why nothing more comes where nobody wants more.
var errEnded = errors.New("ended by the reader")

// end makes what has come all that there is.
func (t *intake) end() {
	t.mu.Lock()
	if t.err == nil {
		t.err = errEnded
	}
	t.tell()
	t.mu.Unlock()
	t.wake.Signal()
}

// now returns what has come; err is not nil where nothing more does, else news is closed when more has.
func (t *intake) now() (text []byte, news <-chan struct{}, err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.buf[:len(t.buf):len(t.buf)], t.news, t.err
}

// peek waits for so many bytes, or the end, but no longer than a while.
func (t *intake) peek(enough int, while time.Duration) (text []byte, err error) {
	over := time.After(while)
	for {
		text, news, err := t.now()
		if err != nil || len(text) >= enough {
			return text, err
		}
		select {
		case <-news:
		case <-over:
			return text, nil
		}
	}
}

// wait waits until enough bytes have come, nothing more does, or a while after there are more than least; it returns what has come.
func (t *intake) wait(least, enough int, while time.Duration) (text []byte, err error) {
	var over <-chan time.Time // nil while nothing is there to be taken
	for {
		text, news, err := t.now()
		if err != nil || len(text) >= enough {
			return text, err
		}
		if over == nil && len(text) > least {
			over = time.After(while)
		}
		select {
		case <-news:
		case <-over:
			return text, nil
		}
	}
}
