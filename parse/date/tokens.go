package date

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a number, a word of letters, or a single other character.
type token struct {
	digits     int // 0 for what is no number
	value      int
	text       string // in lower case
	start, end int
}

func tokens(s string) []token {
	out := make([]token, 0, 16) // as many as a date with some words has
	word := -1
	flush := func(end int) {
		if word >= 0 {
			out = append(out, token{text: strings.ToLower(s[word:end]), start: word, end: end})
		}
		word = -1
	}
	for i, r := range s {
		digit := -1
		switch {
		case '0' <= r && r <= '9':
			digit = int(r - '0')
		case '０' <= r && r <= '９':
			digit = int(r - '０')
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		end := i + size
		switch {
		case digit >= 0:
			flush(i)
			if n := len(out); n > 0 && out[n-1].digits > 0 && out[n-1].digits < 18 && out[n-1].end == i {
				out[n-1].value = out[n-1].value*10 + digit
				out[n-1].digits++
				out[n-1].end = end
			} else {
				out = append(out, token{digits: 1, value: digit, start: i, end: end})
			}
		case unicode.IsSpace(r):
			flush(i)
		case unicode.IsLetter(r) && r < 0x2E80:
			if word < 0 {
				word = i
			}
		default:
			flush(i)
			out = append(out, token{text: s[i:end], start: i, end: end})
		}
	}
	flush(len(s))
	return out
}

// parser reads a date from tokens. A form that fails may have set fields; the one that reads the date sets all that it needs.
type parser struct {
	tokens               []token
	year, month, dom     int
	hour, minute, second int
	offset               int // of the zone, in seconds east of UTC
	zoned                bool
}

// number returns the number at token i, where it has from low to high digits.
func (p *parser) number(i, low, high int) (int, bool) {
	if i < 0 || i >= len(p.tokens) || p.tokens[i].digits < low || p.tokens[i].digits > high {
		return 0, false
	}
	return p.tokens[i].value, true
}

// is reports whether token i is one of words, which are apart by spaces.
func (p *parser) is(i int, words string) bool {
	return i < len(p.tokens) && p.tokens[i].digits == 0 && among(p.tokens[i].text, words)
}

// among reports whether w is one of words, which are apart by spaces.
func among(w, words string) bool {
	for {
		at := strings.Index(words, w)
		if at < 0 {
			return false
		}
		end := at + len(w)
		if (at == 0 || words[at-1] == ' ') && (end == len(words) || words[end] == ' ') {
			return true
		}
		words = words[at+1:]
		for words != "" && words[0] != ' ' {
			words = words[1:]
		}
	}
}

// skip returns the first token from i on that is none of words.
func (p *parser) skip(i int, words string) int {
	for p.is(i, words) {
		i++
	}
	return i
}
