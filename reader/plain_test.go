package reader

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"fangtan/parse"
	"fangtan/reader/config"
	"fangtan/reader/sample"
)

// bare takes away white space and what the page adds around the text: bars, rules and bullets.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("┃┊║▌╏▐│▕─━┼•◦▪", r) {
			return -1
		}
		return r
	}, s)
}

// TestPlainLosesNothing: the text of every block is printed, in order.
func TestPlainLosesNothing(t *testing.T) {
	talk, err := os.ReadFile("flow/testdata/talk.md")
	if err != nil {
		t.Fatal(err)
	}
	for name, src := range map[string][]byte{"sample": sample.Interview(), "talk": talk, "interview": []byte(interview(8))} {
		a := parsed(t, string(src))
		for _, width := range []int{20, 33, 80, 120} {
			var out bytes.Buffer
			if err := Plain(&out, a, width, config.Defaults(), Looks{Dark: true}); err != nil {
				t.Fatal(err)
			}
			rest := bare(ansi.Strip(out.String()))
			for i := range a.Blocks {
				if a.Blocks[i].Kind == parse.Table && width < 80 { // its cells wrap side by side
					continue
				}
				text := bare(a.Text(i))
				_, after, found := strings.Cut(rest, text)
				if !found {
					t.Fatalf("%s at %d: block %d is lost or out of order: %q", name, width, i, a.Text(i))
				}
				rest = after
			}
		}
	}
}

// brokenPipe takes some bytes and then no more.
type brokenPipe struct {
	room  int
	cause error
}

func (w *brokenPipe) Write(p []byte) (int, error) {
	if w.room -= len(p); w.room < 0 {
		return 0, w.cause
	}
	return len(p), nil
}

// TestPlainStops: the first write that fails is the last one, and each ends where a line ends.
func TestPlainStops(t *testing.T) {
	a := parsed(t, strings.Repeat(string(sample.Interview()), 20))
	cause := errors.New("closed")
	w := &brokenPipe{room: 100 << 10, cause: cause}
	if err := Plain(w, a, 80, config.Defaults(), Looks{Dark: true}); !errors.Is(err, cause) {
		t.Errorf("error %v, want %v", err, cause)
	}
	if w.room < -64<<10 {
		t.Errorf("went on writing %d bytes after the pipe was closed", -w.room)
	}
	if err := Plain(lines{t}, a, 80, config.Defaults(), Looks{Dark: true}); err != nil {
		t.Error(err)
	}
}

// lines fails the test where a write does not end with a line.
type lines struct{ *testing.T }

func (l lines) Write(p []byte) (int, error) {
	if !bytes.HasSuffix(p, []byte("\n")) {
		l.Errorf("a write ends within a line: %q", p[max(0, len(p)-40):])
	}
	return len(p), nil
}
