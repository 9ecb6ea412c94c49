package tty

import (
	"io"
	"os"
	"syscall"
	"time"
)

// terminal is where keys come from. Its methods are those of the file, so that it can be set and waited for as one.
type terminal struct {
	*os.File
	life    *life
	answers answers
	asked   time.Time     // when the program began to ask
	tears   time.Duration // how far apart an escape and the rest of its answer may come
}

const (
	// answeredWithin is how long answers are waited for. A terminal of today gives them within a few milliseconds, and then nothing is held any more.
	answeredWithin = 2 * time.Second
	tearsWithin    = 500 * time.Millisecond
)

func (l *life) input() *terminal {
	return &terminal{File: l.terminal, life: l, asked: time.Now(), tears: tearsWithin}
}

// Read reads what was typed, and ends the program where nothing ever will be again. It may return nothing: part of an answer waits for the rest.
func (t *terminal) Read(p []byte) (int, error) {
	room := len(p) - t.answers.needs()
	if room <= 0 { // too little to tell answers from keys
		return t.File.Read(p)
	}
	n, err := t.File.Read(p[:room])
	for err == nil && n < room && t.answers.torn(p[:n]) && time.Since(t.asked) < answeredWithin && t.more(t.tears) {
		var then int
		then, err = t.File.Read(p[n:room])
		n += then
	}
	if err != nil {
		if err == io.EOF || isGone(err) {
			t.life.stop(syscall.SIGHUP)
		}
		return n, err
	}
	return copy(p, t.answers.take(p[:n], time.Now())), nil
}

// isGone reports whether a read failed because the terminal was hung up.
func isGone(err error) bool {
	pathErr, ok := err.(*os.PathError)
	return ok && (pathErr.Err == syscall.EIO || pathErr.Err == syscall.ENXIO || pathErr.Err == syscall.EBADF)
}
