// Package alike says how alike two titles are: a point and a heading that are about the same matter seldom have the same words.
package alike

import (
	"strings"
	"unicode"
)

// Enough is how much two titles must share to be of the same matter.
const Enough = 0.6

// Fold returns the letters and digits of a title in lower case: what two forms of one title share.
func Fold(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9', 0x4E00 <= r && r <= 0x9FFF: // nearly all that there is, without a table
			return r
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// Share returns how much of two folded titles is shared, from 0 to 1: their common pairs of characters over all (Dice). Below [Enough] it may say too much, since
// nobody asks how unlike two titles are.
func Share(a, b string) float64 {
	if a == b {
		return 1
	}
	if most := mostAlike(a, b); most < Enough {
		return most
	}
	pairs := map[[2]rune]int{}
	eachPair(a, func(p [2]rune) { pairs[p]++ })
	common := 0
	count := eachPair(a, func([2]rune) {}) + eachPair(b, func(p [2]rune) {
		if pairs[p] > 0 {
			pairs[p]--
			common++
		}
	})
	return 2 * float64(common) / float64(max(count, 1))
}

// mostAlike returns a bound of what two titles share, without looking at each pair of theirs: pairs are told apart by nine bits of them.
func mostAlike(a, b string) float64 {
	var pairs [512]uint32
	place := func(p [2]rune) uint32 { return (uint32(p[0])*31 + uint32(p[1])) * 0x9E3779B1 >> 23 }
	count := eachPair(a, func(p [2]rune) { pairs[place(p)]++ })
	common := 0
	count += eachPair(b, func(p [2]rune) {
		if at := place(p); pairs[at] > 0 {
			pairs[at]--
			common++
		}
	})
	return 2 * float64(common) / float64(max(count, 1))
}

// eachPair calls f with each two neighbouring characters of s, and returns how many there are.
func eachPair(s string, f func([2]rune)) int {
	prev, count := rune(-1), 0
	for _, r := range s {
		if prev >= 0 {
			f([2]rune{prev, r})
			count++
		}
		prev = r
	}
	return count
}
