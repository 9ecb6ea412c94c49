package parse

import "strings"

// beginnings are words in lower case that a text may begin with, by their first bytes, in the order in which they are tried.
type beginnings [256][]string

func newBeginnings(words ...string) *beginnings {
	var b beginnings
	for _, w := range words {
		b[w[0]] = append(b[w[0]], w)
		if c := w[0]; 'a' <= c && c <= 'z' {
			b[c-'a'+'A'] = b[c]
		}
	}
	return &b
}

// near returns the words of which one may be the beginning of s.
func (b *beginnings) near(s string) []string {
	if s == "" {
		return nil
	}
	return b[s[0]]
}

// begin reports whether s begins with one of the words.
func (b *beginnings) begin(s string) bool {
	for _, w := range b.near(s) {
		if beginsWith(s, w) {
			return true
		}
	}
	return false
}

// beginsWith reports whether s, in whatever case, begins with a word.
func beginsWith(s, word string) bool {
	return len(s) >= len(word) && strings.EqualFold(s[:len(word)], word)
}
