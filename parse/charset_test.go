package parse

import (
	"slices"
	"strings"
	"testing"
)

// TestCharset: a set finds what package strings finds.
func TestCharset(t *testing.T) {
	for _, chars := range []string{"!?;", "/／&＆+＋、", "(（[【", "“”…é"} {
		for _, s := range []string{"", "a", "?!a;；?", "、、李", "é“Zoë”é", "\xe3\x80", "a\x80", "a?", "张三、李四", "张三（记者）", "Zoë “Zed”", "e\u0301", "＋", "plain words only", "…"} {
			if got, want := newCharset(chars).index(s), strings.IndexAny(s, chars); got != want {
				t.Errorf("the first of %q in %q is at %d, want %d", chars, s, got, want)
			}
			if got, want := newCharset(chars).trimLeft(s), strings.TrimLeft(s, chars); got != want {
				t.Errorf("%q without %q at its start is %q, want %q", s, chars, got, want)
			}
			if got, want := newCharset(chars).trimRight(s), strings.TrimRight(s, chars); got != want {
				t.Errorf("%q without %q at its end is %q, want %q", s, chars, got, want)
			}
			if got, want := slices.Collect(newCharset(chars).parts(s)), strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(chars, r) }); !slices.Equal(got, want) {
				t.Errorf("%q parted at %q is %q, want %q", s, chars, got, want)
			}
		}
	}
}
