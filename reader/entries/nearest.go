package entries

import (
	"strings"
	"unicode/utf8"
)

// Nearest returns the name that word was probably meant to be: the one at the least distance, where that is at most a third of its length; "" where there is none.
func Nearest(word string, names []string) string {
	best, least := "", 0
	word = strings.ToLower(word)
	for _, name := range names {
		far := utf8.RuneCountInString(name) / 3
		if d := distance(word, strings.ToLower(name)); d <= max(1, far) && (best == "" || d < least) {
			best, least = name, d
		}
	}
	return best
}

// mostCompared bounds the words that are compared, in runes: nothing that is longer is a slip of the hand.
const mostCompared = 64

// distance is the number of characters to insert, delete, replace or swap with their neighbour that makes b of a (optimal string alignment).
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	if len(x) > mostCompared || len(y) > mostCompared {
		return mostCompared
	}
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := range x {
		row[0] = i + 1
		for j := range y {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			row[j+1] = min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}
