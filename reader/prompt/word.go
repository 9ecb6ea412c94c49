package prompt

import (
	"slices"
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"fangtan/reader/cells"
)

// Starts tells where in a text its words begin, in bytes, ascending. A nil one parts them as a shell does, by white space.
type Starts func(text string) []int

// in returns where in s words begin, between grapheme clusters.
func (w Starts) in(s string) []int {
	all := blanks(s)
	if w != nil {
		all = w(s)
	}
	var out []int
	for i := 0; i < len(s); i += firstCluster(s[i:]) {
		if _, begins := slices.BinarySearch(all, i); begins {
			out = append(out, i)
		}
	}
	return out
}

// blanks returns where what stands between white space begins.
func blanks(s string) []int {
	var out []int
	before := ' '
	for i, r := range s {
		if unicode.IsSpace(before) && !unicode.IsSpace(r) {
			out = append(out, i)
		}
		before = r
	}
	return out
}

// firstCluster returns the length in bytes of the first grapheme cluster of s.
func firstCluster(s string) int {
	n, _ := cells.First(s, ansi.GraphemeWidth)
	return n
}

// last returns the offset at which the last word of s begins.
func (w Starts) last(s string) int {
	if all := w.in(s); len(all) > 0 {
		return all[len(all)-1]
	}
	return 0
}

// first returns the offset at which the first word of s ends.
func (w Starts) first(s string) int {
	if all := w.in(s); len(all) > 1 {
		return len(strings.TrimRightFunc(s[:all[1]], unicode.IsSpace))
	}
	return len(strings.TrimRightFunc(s, unicode.IsSpace))
}
