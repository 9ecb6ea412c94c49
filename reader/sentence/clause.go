package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Asking returns the index of the first sentence that ends with a question mark, or 0.
func Asking(text string, spans []Span) int {
	for i, s := range spans {
		if Asks(text[s.Start:s.End]) {
			return i
		}
	}
	return 0
}

// Asks reports whether a sentence ends with a question mark, closing marks behind it left out.
func Asks(sentence string) bool {
	end := strings.TrimRightFunc(sentence, func(r rune) bool { return r != '?' && r != '？' && unicode.In(r, unicode.Pe, unicode.Pf, unicode.Po) })
	return strings.HasSuffix(end, "?") || strings.HasSuffix(end, "？")
}

// leastClause is the share of the room that a clause must fill: a shorter one leaves too much out, and the line ends at a word.
const leastClause = 0.5

// ClauseEnd returns where in text, within its first most bytes, a line that is cut off ends best: before the mark that ends a clause, else behind a word.
func ClauseEnd(text string, most int) int {
	clause, word := 0, 0
	for i, r := range text[:most] {
		next, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(r):])
		switch {
		case strings.ContainsRune("，；：、—", r), strings.ContainsRune(",;:", r) && unicode.IsSpace(next):
			clause = i
		}
		after := i + utf8.RuneLen(r)
		if after <= most && WordEnds(r, next) {
			word = after
		}
	}
	if float64(clause) >= leastClause*float64(most) {
		return clause
	}
	return len(strings.TrimRightFunc(text[:word], unicode.IsSpace))
}

// WordEnds reports whether a word ends between two characters, and nothing that belongs to it follows.
func WordEnds(r, next rune) bool {
	letter := func(r rune) bool { return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !ideographic(r) }
	joins := func(r rune) bool { return strings.ContainsRune("'’-", r) }
	switch {
	case letter(r) && (letter(next) || joins(next)), joins(r) && letter(next):
		return false
	case unicode.In(r, unicode.Ps, unicode.Pi), unicode.IsMark(next), next == '\u200D', r == '\u200D':
		return false
	}
	return true
}

// ideographic reports whether r is written without spaces between words.
func ideographic(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}
