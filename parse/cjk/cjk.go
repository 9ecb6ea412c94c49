// Package cjk knows of the writings of Chinese, Japanese and Korean what Markdown must: which characters are theirs, and what a line end among them means.
package cjk

import (
	"unicode"

	"golang.org/x/text/width"
)

// Is reports whether r is an East Asian character as the "CJK-friendly emphasis" amendment defines it: its East Asian Width (UAX #11) is wide,
// full-width or half-width and it is no emoji by default, or it is Hangul.
func Is(r rune) bool {
	switch {
	case r < 0x1100, 0x2000 <= r && r <= 0x20A8: // nearly all that is asked for, without a table
		return false
	case 0x4E00 <= r && r <= 0x9FFF, 0x3041 <= r && r <= 0x3096, 0x3000 <= r && r <= 0x303E, 0xFF01 <= r && r <= 0xFF60:
		return true
	case unicode.Is(unicode.Hangul, r), unicode.Is(newlyWide, r):
		return true
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianFullwidth, width.EastAsianHalfwidth:
		return true
	case width.EastAsianWide:
		return !unicode.Is(wideEmoji, r)
	}
	return false
}

// newlyWide holds what became wide after Unicode 15, which package width knows: trigrams, hexagrams and counting rods, and the characters that Unicode
// 16 and 17 added to East Asian scripts.
var newlyWide = &unicode.RangeTable{
	R16: []unicode.Range16{{0x2630, 0x2637, 1}, {0x268A, 0x268F, 1}, {0x2FFC, 0x2FFF, 1}, {0x31E4, 0x31E5, 1}, {0x31EF, 0x31EF, 1}, {0x4DC0, 0x4DFF, 1}},
	R32: []unicode.Range32{
		{0x16FF2, 0x16FF6, 1}, {0x187F8, 0x187FF, 1}, {0x18CFF, 0x18CFF, 1}, {0x18D09, 0x18D1E, 1}, {0x18D80, 0x18DF2, 1},
		{0x1D300, 0x1D356, 1}, {0x1D360, 0x1D376, 1},
	},
}

// wideEmoji holds the wide characters that are pictures and no writing: those of emoji presentation (UTS #51). Between them stand only characters that
// are not wide.
var wideEmoji = &unicode.RangeTable{
	R16: []unicode.Range16{{0x231A, 0x2328, 1}, {0x232B, 0x2B55, 1}},
	R32: []unicode.Range32{
		{0x1F000, 0x1F1FF, 1}, {0x1F201, 0x1F201, 1}, {0x1F21A, 0x1F21A, 1}, {0x1F22F, 0x1F22F, 1}, {0x1F232, 0x1F236, 1}, {0x1F238, 0x1F23A, 1},
		{0x1F250, 0x1F251, 1}, {0x1F300, 0x1FAFF, 1},
	},
}
