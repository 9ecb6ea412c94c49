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
	prevAt := -1 // where the character of an unspaced writing before this one stands
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case wordBytes[c] != 0:
		case c < utf8.RuneSelf:
			i, prevAt = i+1, -1
			continue
		default:
			r, n := wideRune(s, i)
			if Unspaced(r) {
				if particle(r) {
					prevAt = -1
				} else {
					if prevAt >= 0 {
						f(s[prevAt : i+n])
					}
					prevAt = i
				}
				i += n
				continue
			}
			if !wideLetter(r) {
				i, prevAt = i+n, -1
				continue
			}
		}
		end, small := wordEnd(s, i)
		if end > i+1 {
			w := s[i:end]
			if !small {
				w = strings.ToLower(w)
			}
			if len(w) > longestStopWord || !Stop(w) {
				f(w)
			}
		}
		i, prevAt = end, -1
	}
}

// wordEnd returns where the word ends that stands at s[i:]; small tells that it has nothing but small letters and digits of ASCII.
func wordEnd(s string, i int) (end int, small bool) {
	var kinds uint8
	for i < len(s) {
		if kind := wordBytes[s[i]]; kind != 0 {
			kinds |= kind
			i++
			continue
		}
		if s[i] < utf8.RuneSelf {
			break
		}
		r, n := wideRune(s, i)
		if Unspaced(r) || !wideLetter(r) {
			break
		}
		kinds |= otherByte
		i += n
	}
	return i, kinds == smallByte
}

// What the bytes of words are.
const (
	smallByte   = 1 << iota // a small letter of ASCII, or a digit
	capitalByte             // a capital of ASCII
	otherByte               // of a letter or digit outside of ASCII
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

// wideLetter reports whether r, which is outside of ASCII and not [Unspaced], is in a word.
func wideLetter(r rune) bool { return !eastMark(r) && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// eastMark reports whether r is one of the marks that part the words of Chinese and Japanese text, which are told apart without a table.
func eastMark(r rune) bool {
	return r == '，' || r == '。' || r == '、' || r == '：' || r == '？' || r == '！' || r == '“' || r == '”'
}

// wideRune returns the character at s[i:], which is outside of ASCII, and its length. Those of U+4000 to U+9FFF, as most of Chinese text is, it reads itself: package utf8 is slower by half.
func wideRune(s string, i int) (r rune, n int) {
	if c := s[i]; c < 0xE4 || c > 0xE9 || i+2 >= len(s) {
		return utf8.DecodeRuneInString(s[i:])
	}
	return rune(s[i]&0x0F)<<12 | rune(s[i+1]&0x3F)<<6 | rune(s[i+2]&0x3F), 3
}

// Unspaced reports whether r is of a writing whose words are best found as pairs of characters: Han, kana, Hangul.
func Unspaced(r rune) bool {
	return 0x4E00 <= r && r <= 0x9FFF || 0x3041 <= r && r <= 0x30FE && r != '・' || 0xAC00 <= r && r <= 0xD7A3 || 0x3400 <= r && r < 0x4DC0 || 0x20000 <= r && r < 0x33480
}

// particle reports whether r, which is [Unspaced], is a Chinese word that only joins others.
func particle(r rune) bool {
	at := uint32(r - firstHan)
	return at < lastHan-firstHan && particles[at/64]>>(at%64)&1 != 0
}

// The Han characters in use stand between these.
const firstHan, lastHan = 0x4E00, 0x9FFF

var particles = func() (bits [(lastHan - firstHan + 64) / 64]uint64) {
	for _, r := range "的了是在和与也都就而及着或把被让" {
		bits[(r-firstHan)/64] |= 1 << ((r - firstHan) % 64)
	}
	return bits
}()

const longestStopWord = 5 // bytes

// Stop reports whether w, in lower case, is an English word that only joins others.
func Stop(w string) bool {
	switch w {
	case "the", "and", "of", "to", "in", "is", "it", "that", "for", "on", "with", "as", "are", "was", "be", "this", "you", "we", "he", "she", "they", "or", "an", "at", "by", "from", "have", "has", "had", "not", "but", "what", "how", "why", "do", "does", "so", "if", "can", "his", "her", "their", "its", "about", "there", "will", "would", "your", "our", "who", "when", "where", "which", "more", "into", "than", "then", "just", "like":
		return true
	}
	return false
}
