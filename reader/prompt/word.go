package prompt

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"fangtan/reader/cells"
)

// firstCluster returns the length in bytes of the first grapheme cluster of s.
func firstCluster(s string) int {
	n, _ := cells.First(s, ansi.GraphemeWidth)
	return n
}

// lastWord returns the offset at which the last word of s begins, as in a shell: what stands between white space.
func lastWord(s string) int {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	return len(strings.TrimRightFunc(s, func(r rune) bool { return !unicode.IsSpace(r) }))
}

// firstWord returns the offset at which the first word of s ends.
func firstWord(s string) int {
	rest := strings.TrimLeftFunc(s, unicode.IsSpace)
	rest = strings.TrimLeftFunc(rest, func(r rune) bool { return !unicode.IsSpace(r) })
	return len(s) - len(rest)
}
