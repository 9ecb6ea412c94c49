package parse

import "unicode/utf8"

// beginnings are words in lower case that a text may begin with, by their first bytes, in the order in which they are tried.
type beginnings [256][]string

// longestBeginning is how many bytes the longest of these words may have.
const longestBeginning = 32

func newBeginnings(words ...string) *beginnings {
	var b beginnings
	for _, w := range words {
		b[w[0]] = append(b[w[0]], w)
	}
	return &b
}

// near returns the beginning of s in lower case, and the words that begin as it does.
func (b *beginnings) near(s string) (low string, words []string) {
	if s == "" {
		return "", nil
	}
	end := min(len(s), longestBeginning+utf8.UTFMax)
	low = lowered(s[:end])
	return low, b[low[0]]
}

// begin reports whether s begins with one of the words.
func (b *beginnings) begin(s string) bool {
	low, words := b.near(s)
	return hasPrefixAny(low, words...)
}
