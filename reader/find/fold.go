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

// rune folds r: full-width and half-width forms to the usual ones, white space of every kind to a space, and letters, where case does not count, to one
// of those that are equal under Unicode's simple folding.
func (f folding) rune(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		return f.ascii(byte(r))
	case 0x2010 <= r && r <= 0x2027, 0x3001 <= r && r <= 0x9FFF, 0xAC00 <= r && r <= 0xD7A3:
		return r // nearly all of a Chinese, Japanese or Korean text needs no look into the tables
	case 0xFF01 <= r && r <= 0xFF5E:
		return f.ascii(byte(r - 0xFF01 + '!'))
	}
	return f.byTables(r)
}

func (f folding) ascii(c byte) rune {
	switch {
	case 'A' <= c && c <= 'Z' && f == loose:
		return rune(c - 'A' + 'a')
	case '\t' <= c && c <= '\r':
		return ' '
	}
	return rune(c)
}

// byTables folds any rune.
func (f folding) byTables(r rune) rune {
	if n := width.LookupRune(r).Folded(); n != 0 {
		r = n
	}
	if unicode.IsSpace(r) {
		return ' '
	}
	if f == loose {
		r = smallest(r)
	}
	if r < utf8.RuneSelf {
		return f.ascii(byte(r)) // lower case, which makes most of a Latin text its own folded form
	}
	return r
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
