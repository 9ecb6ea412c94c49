package typeset

import (
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// cluster returns the bytes of the first grapheme cluster of s, which is not empty, and its width in cells.
func cluster(s string, method ansi.Method) (n, width int) {
	c := s[0]
	if c < utf8.RuneSelf {
		if c < 0x20 || c == 0x7f {
			return 1, 0
		}
		if len(s) == 1 || s[1] < utf8.RuneSelf {
			return 1, 1
		}
	} else if n, ok := wide(s); ok {
		if len(s) == n || s[n] < utf8.RuneSelf {
			return n, 2
		}
		if _, ok := wide(s[n:]); ok {
			return n, 2
		}
	}
	first, width := ansi.FirstGraphemeCluster(s, method)
	return len(first), width
}

// wide reports whether s begins with a character of the kinds that make up nearly all Chinese and Japanese text, which are wide by every
// method and never join the cluster before them, and its length. It spares these texts the tables of clusters.
func wide(s string) (n int, ok bool) {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case r >= 0x4E00 && r <= 0x9FFF: // CJK unified ideographs
	case r >= 0x3001 && r <= 0x3029: // punctuation
	case r >= 0x3041 && r <= 0x3096, r >= 0x30A0 && r <= 0x30FF: // kana
	case r >= 0xFF01 && r <= 0xFF60: // full-width forms
	default:
		return n, false
	}
	return n, true
}

// cells returns the width of s.
func cells(s string, method ansi.Method) int {
	total := 0
	for len(s) > 0 {
		n, w := cluster(s, method)
		total += w
		s = s[n:]
	}
	return total
}

// fit returns the length in bytes of the longest start of s, of whole clusters, that is no wider than width, and its width.
func fit(s string, width int, method ansi.Method) (n, w int) {
	for n < len(s) {
		size, cw := cluster(s[n:], method)
		if w+cw > width {
			break
		}
		n, w = n+size, w+cw
	}
	return n, w
}
