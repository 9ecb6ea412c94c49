package visible

import (
	"bytes"
	"strings"
	"testing"
)

// TestHiddenIsFoundInAnyPart: a long text is looked at by several goroutines, and what is found first is what stands first.
func TestHiddenIsFoundInAnyPart(t *testing.T) {
	text := []byte(strings.Repeat("一行字，不长也不短。\nand a line of letters\n", 60_000))
	if at := firstHidden(text); at != -1 {
		t.Fatalf("there is nothing to hide, and %d is hidden", at)
	}
	half := len(text) / 2
	for _, what := range []string{"\x1b", "\u202e", "\r", "e" + strings.Repeat("\u0301", 40)} {
		for _, at := range []int{0, 1000, half - 70, half, half + 70, len(text) - 1000, len(text)} {
			at = lineBehind(text, at)
			for _, also := range []int{half + 2000, len(text)} {
				also = max(at, lineBehind(text, also))
				src := bytes.Join([][]byte{text[:at], []byte(what), text[at:also], []byte("\x00"), text[also:]}, nil)
				if got, want := firstHidden(src), firstHiddenIn(src); got != want || got < at || got > at+1 {
					t.Errorf("%q at %d: found at %d, in one part at %d", what, at, got, want)
				}
			}
		}
	}
}
