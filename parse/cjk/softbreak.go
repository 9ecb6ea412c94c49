package cjk

import "strings"

// SoftSpace reports whether a line end of the source between prev and next reads as a space: not between two characters of a writing that has
// no spaces between words, nor next to a full-width mark, which brings its own (CSS Text 3, segment break transformation). prev may be a line end itself, behind which nothing is wanted.
func SoftSpace(prev, next rune) bool {
	if prev == '\n' {
		return false
	}
	p, n := spaceless(prev), spaceless(next)
	switch {
	case p && n, p && neutral(next), n && neutral(prev):
		return false
	case fullMark(prev), fullMark(next):
		return false
	}
	return true
}

// spaceless reports whether r belongs to Chinese or Japanese, which are written without spaces.
func spaceless(r rune) bool { return Is(r) && !hangul(r) }

func hangul(r rune) bool {
	return 0x1100 <= r && r <= 0x11FF || 0x3130 <= r && r <= 0x318F || 0xA960 <= r && r <= 0xA97F || 0xAC00 <= r && r <= 0xD7FF
}

// neutral reports whether r is a mark that Chinese shares with Latin text.
func neutral(r rune) bool { return strings.ContainsRune("“”‘’—…·", r) }

func fullMark(r rune) bool {
	return 0x3000 <= r && r <= 0x301F || strings.ContainsRune("，．：；！？（）［］｛｝～", r)
}
