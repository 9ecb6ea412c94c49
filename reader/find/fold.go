package find

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// folding says which differences between query and text do not count. A fold turns one rune into one rune, or later into several or none; it looks at
// no neighbours, so a match in folded text begins and ends between runes of the text.
type folding uint8

const (
	exact folding = iota
	loose         // case, too, does not count
)

// rune folds r: full-width and half-width forms to the usual ones, white space of every kind to a space, and case, where it does not count, to the
// smallest rune that equals it under Unicode's simple folding.
func (f folding) rune(r rune) rune {
	if r < utf8.RuneSelf {
		return f.ascii(byte(r))
	}
	if 0x3400 <= r && r <= 0x9FFF { // Han: most of a Chinese text
		return r
	}
	if n := width.LookupRune(r).Folded(); n != 0 {
		r = n
	}
	if unicode.IsSpace(r) {
		return ' '
	}
	if f == loose {
		return smallest(r)
	}
	return r
}

func (f folding) ascii(c byte) rune {
	switch {
	case 'a' <= c && c <= 'z' && f == loose:
		return rune(c - 'a' + 'A')
	case '\t' <= c && c <= '\r':
		return ' '
	}
	return rune(c)
}

// smallest returns the smallest rune that equals r under simple case folding. The orbit of r ascends but for one step back to its smallest.
func smallest(r rune) rune {
	for {
		next := unicode.SimpleFold(r)
		if next <= r {
			return next
		}
		r = next
	}
}

// string folds s.
func (f folding) string(s string) string { return strings.Map(f.rune, s) }

// hasUpper reports whether s has an upper-case letter, of any width.
func hasUpper(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsUpper(r) || unicode.IsTitle(r) })
}
