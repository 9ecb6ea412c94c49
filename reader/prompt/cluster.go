package prompt

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// firstCluster returns the length in bytes of the first grapheme cluster of s (UAX #29); 0 where s is empty.
func firstCluster(s string) int {
	if s == "" {
		return 0
	}
	cluster, _ := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	return len(cluster)
}

// lastCluster returns the offset in bytes at which the last grapheme cluster of s begins.
func lastCluster(s string) int {
	last := 0
	for i := 0; i < len(s); {
		last = i
		i += firstCluster(s[i:])
	}
	return last
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
