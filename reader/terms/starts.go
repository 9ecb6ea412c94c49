package terms

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fangtan/reader/find/han"
)

// nearby bounds how many bytes of an article are counted for the words of a line that is typed: a key is answered at once.
const nearby = 256 << 10

// Starts returns where in s its words begin, ascending: behind white space, where Chinese characters meet others, and within a run of these where one of the names begins, or
// a word by the evidence of [Of]. The article is counted from block at on. A Chinese character that is in no word is one by itself.
func Starts(text Text, at int, s string, names []string) []int {
	words := append(chineseWords(text, at, s), names...)
	slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) })
	var out []int
	before := ' '
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case isHan(r):
			out = append(out, i)
			size = wordAt(s[i:], words)
			r, _ = utf8.DecodeLastRuneInString(s[:i+size])
		case !unicode.IsSpace(r) && (unicode.IsSpace(before) || isHan(before)):
			out = append(out, i)
		}
		i, before = i+size, r
	}
	return out
}

func isHan(r rune) bool { return han.First <= r && r <= han.Last }

// chineseWords returns the Chinese words in s.
func chineseWords(text Text, at int, s string) []string {
	c := newCounts(s)
	if len(c.chars) == 0 {
		return nil
	}
	size := 0
	for k := range text.Len() {
		block := text.Text((at + k) % text.Len())
		c.add(block)
		if size += len(block); size > nearby {
			break
		}
	}
	var out []string
	for _, g := range c.words() {
		out = append(out, g.text)
	}
	return out
}

// wordAt returns the length in bytes of the first of the words with which s begins, or that of its first character.
func wordAt(s string, words []string) int {
	for _, w := range words {
		if w != "" && strings.HasPrefix(s, w) {
			return len(w)
		}
	}
	_, size := utf8.DecodeRuneInString(s)
	return size
}
