package parse

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestLowered: each character becomes what package strings makes of it, alone and next to others.
func TestLowered(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		for _, s := range []string{string(r), "A张" + string(r) + "b"} {
			if got, want := lowered(s), strings.ToLower(s); got != want {
				t.Fatalf("%q becomes %q, want %q", s, got, want)
			}
		}
	}
}
