package tty

import (
	"bytes"
	"time"
)

// A terminal answers the program's queries (what the background is, which modes it knows) among the keys, as escape sequences. Where such an answer comes in
// two pieces, over a slow line, Bubble Tea waits 50 ms for the second one and then takes both for keys: the second half of a colour would begin a search and
// type into it. So a sequence that has begun is held back here until it is whole. An escape alone is a key of its own: it is held only while answers are awaited,
// and for a moment only; what comes later and can only be the rest of an answer is dropped.

const (
	esc = 0x1b
	bel = 0x07
	// keysAfter is how long Bubble Tea waits for what follows an escape.
	keysAfter = 50 * time.Millisecond
	// restWithin is how late the rest of an answer can come. What comes later is keys, and the answer is lost.
	restWithin = 5 * time.Second
	// mostHeld is the greatest length in bytes of an answer.
	mostHeld = 1024
	// resumesAfter is how long nothing must have come before ctrl+c ends a paste whose end was lost.
	resumesAfter = time.Second
)

const pasteStart, pasteEnd = "\x1b[200~", "\x1b[201~"

// answers takes input as it is read, and gives it on with each sequence whole.
type answers struct {
	held    []byte    // a sequence that is not whole
	last    time.Time // when something came
	escaped bool      // an escape was the last of it, and was given on
	rest    bool      // what comes is the rest of an answer whose escape was given on
	pasting bool      // between the marks of a paste

	ground, keyboard bool // what the background is, and what the keyboard can, has been answered
}

// torn reports whether an answer may have been torn behind its escape: input ends in an escape, and not all is answered that Bubble Tea asks of every terminal.
func (a *answers) torn(read []byte) bool {
	return !a.pasting && !(a.ground && a.keyboard) && bytes.HasSuffix(read, []byte{esc})
}

// hear notes an answer.
func (a *answers) hear(s []byte) {
	a.ground = a.ground || bytes.HasPrefix(s, []byte("\x1b]11;"))
	a.keyboard = a.keyboard || bytes.HasPrefix(s, []byte("\x1b[?")) && bytes.HasSuffix(s, []byte("u"))
}

// needs is how much longer than what was read the result of take can be.
func (a *answers) needs() int { return len(a.held) + len(pasteEnd) }

// take returns what of the input can be given on now.
func (a *answers) take(read []byte, now time.Time) []byte {
	since := now.Sub(a.last)
	a.last = now
	if since > restWithin {
		a.held, a.rest = nil, false
	}
	if a.pasting && since > resumesAfter && string(read) == "\x03" {
		a.pasting, a.held = false, nil
		return []byte(pasteEnd + "\x03")
	}
	if a.escaped && since > keysAfter && since <= restWithin && beginsAnswer(read) {
		a.held, a.rest = []byte{esc}, true
	}
	in := append(a.held, read...)
	a.held = nil
	out := make([]byte, 0, len(in))
	for len(in) > 0 {
		n, then := a.next(in)
		if then == wait {
			if n < mostHeld {
				a.held = bytes.Clone(in[:n])
			} else { // no answer is as long: what comes next is keys again
				a.rest = false
			}
			break
		}
		if then == give && !a.rest {
			out = append(out, in[:n]...)
			a.hear(in[:n])
		}
		a.rest = false
		in = in[n:]
	}
	a.escaped = len(a.held) == 0 && bytes.HasSuffix(out, []byte{esc})
	return out
}

// action is what is done with the first part of the input.
type action int

const (
	give action = iota
	drop
	wait // for the rest of it
)

// next returns the length of the first part of s, which is not empty, and what to do with it.
func (a *answers) next(s []byte) (int, action) {
	if a.pasting {
		return a.paste(s)
	}
	if s[0] != esc {
		if i := bytes.IndexByte(s, esc); i >= 0 {
			return i, give
		}
		return len(s), give
	}
	if len(s) == 1 {
		return 1, give
	}
	switch s[1] {
	case '[':
		n, then := control(s)
		a.pasting = then == give && !a.rest && string(s[:n]) == pasteStart
		return n, then
	case ']':
		return command(s)
	case 'P', '_':
		return device(s)
	}
	return 1, give
}

// paste gives on what was pasted, with its end whole.
func (a *answers) paste(s []byte) (int, action) {
	if i := bytes.Index(s, []byte(pasteEnd)); i >= 0 {
		a.pasting = false
		return i + len(pasteEnd), give
	}
	for n := min(len(s), len(pasteEnd)-1); n > 0; n-- {
		if bytes.HasSuffix(s, []byte(pasteEnd[:n])) {
			if n == len(s) {
				return n, wait
			}
			return len(s) - n, give
		}
	}
	return len(s), give
}

// control takes a control sequence (ECMA-48, 5.4): parameters from 0x20 to 0x3F, and a last byte.
func control(s []byte) (int, action) {
	for i, c := range s[2:] {
		switch {
		case c >= 0x20 && c < 0x40:
		case c >= 0x40 && c < 0x7F, i == 0:
			return i + 3, give
		default:
			return i + 2, drop
		}
	}
	return len(s), wait
}

// command takes an operating system command (ECMA-48, 8.3.89): a number, a semicolon, and a string.
func command(s []byte) (int, action) {
	i := 2
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	switch {
	case i == len(s):
		return i, wait
	case i == 2 || s[i] != ';':
		return i, give // keys
	}
	return ended(s, i)
}

// device takes a device control string, or an answer about graphics.
func device(s []byte) (int, action) {
	switch {
	case len(s) == 2:
		return 2, wait
	case s[1] == '_' && s[2] == 'G', s[1] == 'P' && bytes.IndexByte([]byte("0123456789;>=!$+|"), s[2]) >= 0:
		return ended(s, 2)
	}
	return 2, give // keys
}

// ended looks for the end of a string from i on. Any other control character breaks the string off.
func ended(s []byte, i int) (int, action) {
	for ; i < len(s); i++ {
		switch {
		case s[i] == bel:
			return i + 1, give
		case s[i] == esc && i+1 == len(s):
			return len(s), wait
		case s[i] == esc && s[i+1] == '\\':
			return i + 2, give
		case s[i] < 0x20:
			return i, drop
		}
	}
	return len(s), wait
}

// beginsAnswer reports whether s, behind an escape, can only be an answer and nothing typed.
func beginsAnswer(s []byte) bool {
	switch {
	case len(s) < 3:
		return false
	case s[0] == ']':
		i := 1
		for i < len(s) && s[i] >= '0' && s[i] <= '9' {
			i++
		}
		return i > 1 && i < len(s) && s[i] == ';'
	}
	return s[0] == '[' && (s[1] == '?' || s[1] == '<') || s[0] == 'P' && (s[1] == '>' || s[1] == '!')
}
