package parse

import "strings"

// endings are words that others may end in, by their last byte.
type endings [256][]string

func newEndings(words []string) *endings {
	e := &endings{}
	for _, w := range words {
		last := w[len(w)-1]
		e[last] = append(e[last], w)
	}
	return e
}

// of reports whether s ends in one of e of which ok is true.
func (e *endings) of(s string, ok func(end string) bool) bool {
	if s == "" {
		return false
	}
	for _, end := range e[s[len(s)-1]] {
		if strings.HasSuffix(s, end) && ok(end) {
			return true
		}
	}
	return false
}
