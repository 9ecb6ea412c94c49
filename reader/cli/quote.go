package cli

import (
	"strconv"
	"strings"
	"unicode"

	"fangtan/reader/cells"
)

// quoted returns a file name or another argument as it can be shown in a message: as it is where that cannot mislead, and as a
// Go string literal where it holds a control or other invisible character, a quotation mark, or begins or ends with a space.
func quoted(s string) string {
	if s != "" && strings.TrimSpace(s) == s && !strings.ContainsAny(s, "\"\\") && visible(s) == s {
		return s
	}
	return strconv.Quote(s)
}

// visible replaces everything that cannot be seen but the space, so that what comes from outside sends nothing to the terminal.
func visible(s string) string {
	return cells.Clean(strings.Map(func(r rune) rune { // Clean drops floods of variation selectors, which count as visible
		if unicode.IsPrint(r) {
			return r
		}
		return unicode.ReplacementChar
	}, s))
}
