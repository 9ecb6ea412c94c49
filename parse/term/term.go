// Package term finds the terms by which the parts of a talk are compared: pairs of neighbouring characters in writings without spaces, words in others.
package term

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Each calls f with each term of s, as often as it is there: every pair of neighbouring characters of a writing that is [Unspaced], every other word in lower case. Words of one
// letter, and those that only join others (the, 的), are none.
func Each(s string, f func(string)) {
	wordStart, prevAt := -1, -1 // where a word began; where the Chinese character before this one stands
	small := true               // the word has nothing but small letters and digits of ASCII
	word := func(end int) {
		if end-wordStart > 1 {
			w := s[wordStart:end]
			if !small {
				w = strings.ToLower(w)
			}
			if len(w) > longestStopWord || !Stop(w) {
				f(w)
			}
		}
		wordStart, small = -1, true
	}
	for i, n := 0, 0; i < len(s); i += n {
		c := s[i]
		if c < utf8.RuneSelf {
			n, prevAt = 1, -1
			kinds := wordBytes[c]
			if kinds == 0 {
				if wordStart >= 0 {
					word(i)
				}
				continue
			}
			if wordStart < 0 {
				wordStart = i
			}
			for i+n < len(s) && wordBytes[s[i+n]] != 0 {
				kinds |= wordBytes[s[i+n]]
				n++
			}
			small = small && kinds == smallByte
			continue
		}
		var r rune
		if r, n = wideRune(s, i); n == 0 {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case Unspaced(r):
			if wordStart >= 0 {
				word(i)
			}
			if particle(r) {
				prevAt = -1
				continue
			}
			if prevAt >= 0 {
				f(s[prevAt : i+n])
			}
			prevAt = i
		default:
			prevAt = -1
			if eastMark(r) || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				if wordStart >= 0 {
					word(i)
				}
				continue
			}
			if wordStart < 0 {
				wordStart = i
			}
			small = false
		}
	}
	if wordStart >= 0 {
		word(len(s))
	}
}

// What the bytes of words of ASCII are.
const (
	smallByte   = 1 << iota // a small letter or a digit
	capitalByte             // a capital
)

var wordBytes = func() (kinds [256]uint8) {
	for c := range kinds {
		switch {
		case 'A' <= c && c <= 'Z':
			kinds[c] = capitalByte
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			kinds[c] = smallByte
		}
	}
	return kinds
}()

// eastMark reports whether r is one of the marks that part the words of Chinese and Japanese text, which are told apart without a table.
func eastMark(r rune) bool {
	return r == '，' || r == '。' || r == '、' || r == '：' || r == '？' || r == '！' || r == '“' || r == '”'
}

// wideRune returns the character at s[i:] and its length where it is one of U+4000 to U+9FFF, as most of Chinese text is; else 0. Package utf8 is slower by half.
func wideRune(s string, i int) (r rune, n int) {
	if c := s[i]; c < 0xE4 || c > 0xE9 || i+2 >= len(s) {
		return 0, 0
	}
	return rune(s[i]&0x0F)<<12 | rune(s[i+1]&0x3F)<<6 | rune(s[i+2]&0x3F), 3
}

// Unspaced reports whether r is of a writing whose words are best found as pairs of characters: Han, kana, Hangul.
func Unspaced(r rune) bool {
	return 0x4E00 <= r && r <= 0x9FFF || 0x3041 <= r && r <= 0x30FE && r != '・' || 0xAC00 <= r && r <= 0xD7A3 || 0x3400 <= r && r < 0x4DC0 || 0x20000 <= r && r < 0x33480
}

// particle reports whether r is a Chinese word that only joins others.
func particle(r rune) bool {
	switch r {
	case '的', '了', '是', '在', '和', '与', '也', '都', '就', '而', '及', '着', '或', '把', '被', '让':
		return true
	}
	return false
}

const longestStopWord = 5 // bytes

// Stop reports whether w, in lower case, is an English word that only joins others.
func Stop(w string) bool {
	switch w {
	case "the", "and", "of", "to", "in", "is", "it", "that", "for", "on", "with", "as", "are", "was", "be", "this", "you", "we", "he", "she", "they", "or", "an", "at", "by", "from", "have", "has", "had", "not", "but", "what", "how", "why", "do", "does", "so", "if", "can", "his", "her", "their", "its", "about", "there", "will", "would", "your", "our", "who", "when", "where", "which", "more", "into", "than", "then", "just", "like":
		return true
	}
	return false
}
