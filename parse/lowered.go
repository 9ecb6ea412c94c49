package parse

import (
	"strings"
	"unicode/utf8"
)

// lowered returns what [strings.ToLower] does. That looks each character outside of ASCII up in tables; here those that have no case, as of Chinese, are told by their bytes.
func lowered(s string) string {
	capital := len(s) // the first one
	for i := range len(s) {
		switch caseOf[s[i]] {
		case caseCapital:
			capital = min(capital, i)
		case casePossible:
			if !caseless(s[i:]) {
				return strings.ToLower(s)
			}
		}
	}
	if capital == len(s) {
		return s
	}
	var low strings.Builder
	low.Grow(len(s))
	done := 0
	for i := capital; i < len(s); i++ {
		if caseOf[s[i]] == caseCapital {
			low.WriteString(s[done:i])
			low.WriteByte(s[i] + 'a' - 'A')
			done = i + 1
		}
	}
	low.WriteString(s[done:])
	return low.String()
}

// What a byte tells of the case of the character that it begins, or is of.
const (
	caseNone     = iota
	caseCapital  // of ASCII
	casePossible // see [caseless]
)

var caseOf = func() (kinds [256]uint8) {
	for c := range kinds {
		switch {
		case 'A' <= c && c <= 'Z':
			kinds[c] = caseCapital
		case c < 0xC3, 0xE3 <= c && c <= 0xE9, 0xEB <= c && c <= 0xEE: // U+0080 to U+00BF, U+3000 to U+9FFF, U+B000 to U+EFFF
		default:
			kinds[c] = casePossible
		}
	}
	return kinds
}()

// caseless reports whether s begins with one of the characters between those with case that are frequent: general punctuation, lines and shapes, full-width punctuation, pictures.
func caseless(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return 0x2000 <= r && r <= 0x20FF || 0x2500 <= r && r <= 0x2BFF || 0xFF00 <= r && r <= 0xFF20 || 0x1F000 <= r && r <= 0x1FFFF
}
