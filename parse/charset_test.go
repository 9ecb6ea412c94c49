package parse

import (
	"strings"
	"testing"
)

// TestCharset: a set finds what package strings finds.
func TestCharset(t *testing.T) {
	for _, chars := range []string{"!?;", "/／&＆+＋、", "(（[【", "“”…é"} {
		for _, s := range []string{"", "a", "a?", "张三、李四", "张三（记者）", "Zoë “Zed”", "e\u0301", "＋", "plain words only", "…"} {
			if got, want := newCharset(chars).index(s), strings.IndexAny(s, chars); got != want {
				t.Errorf("the first of %q in %q is at %d, want %d", chars, s, got, want)
			}
		}
	}
}
