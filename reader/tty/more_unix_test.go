//go:build unix

package tty

import (
	"os"
	"strings"
	"testing"
	"time"
)

// TestTornBehindTheEscape: an answer whose escape comes alone is read whole while answers are awaited, and an escape that is typed when all is answered, or long after the program
// has begun, is given on without a look at what follows.
func TestTornBehindTheEscape(t *testing.T) {
	const colour, keyboard = "\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\", "\x1b[?1u"
	for name, test := range map[string]struct {
		answered string // before
		since    time.Duration
		tears    time.Duration
		typed    string
		bytes    bool   // it comes byte by byte
		want     string // of the first read that brings anything
	}{
		"colour, byte by byte":       {tears: time.Minute, typed: colour, bytes: true, want: colour},
		"mode, byte by byte":         {tears: time.Minute, typed: "\x1b[?2026;2$y", bytes: true, want: "\x1b[?2026;2$y"},
		"half is answered":           {answered: keyboard, tears: time.Minute, typed: colour, bytes: true, want: colour},
		"nothing follows":            {tears: time.Millisecond, typed: "\x1b", want: "\x1b"},
		"typed when all is answered": {answered: colour + keyboard, tears: time.Hour, typed: "\x1b", want: "\x1b"},
		"typed in one, all answered": {answered: "\x1b[?2027;2$y" + colour + keyboard, tears: time.Hour, typed: "j\x1b", want: "j\x1b"},
		"typed long after":           {since: time.Minute, tears: time.Hour, typed: "\x1b", want: "\x1b"},
		"in a paste":                 {answered: pasteStart, tears: time.Hour, typed: "a\x1b", want: "a"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			in, out, err := os.Pipe()
			if err != nil {
				t.Fatal(err)
			}
			defer in.Close()
			defer out.Close()
			term := &terminal{File: in, life: newLife(in), asked: time.Now().Add(-test.since), tears: test.tears}
			buf := make([]byte, 4096)
			if test.answered != "" {
				_, _ = out.WriteString(test.answered)
				if n, err := term.Read(buf); err != nil || string(buf[:n]) != test.answered {
					t.Fatalf("%q is read as %q, %v", test.answered, buf[:n], err)
				}
			}
			go func() {
				pieces := []string{test.typed}
				if test.bytes {
					pieces = strings.Split(test.typed, "")
				}
				for _, piece := range pieces {
					_, _ = out.WriteString(piece)
					time.Sleep(5 * time.Millisecond)
				}
			}()
			for {
				n, err := term.Read(buf)
				if err != nil {
					t.Fatal(err)
				}
				if n == 0 {
					continue // a part waits for the rest
				}
				if got := string(buf[:n]); got != test.want {
					t.Errorf("read %q, want %q", got, test.want)
				}
				return
			}
		})
	}
}
