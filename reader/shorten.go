package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"fangtan/reader/cells"
	"fangtan/reader/sentence"
)

// shortened returns what of a question stands for it in so many cells: all of it where it fits. Else it begins with the first sentence that asks, since what
// leads up to a question matters less, and ends at the last end of a sentence, of a clause or of a word that fits. An ellipsis stands for what is left out.
func shortened(text string, room int, method ansi.Method) string {
	const more = "…"
	if method.StringWidth(text) <= room {
		return text
	}
	spans := sentence.Split(text)
	first, lead := asking(text, spans), ""
	if first > 0 {
		text, lead = text[spans[first].Start:], more
		spans = sentence.Split(text)
		if method.StringWidth(lead+text) <= room {
			return lead + text
		}
	}
	fits, _ := cells.Prefix(text, room-method.StringWidth(lead)-method.StringWidth(more), method)
	end := 0
	for _, s := range spans {
		if s.End <= fits {
			end = s.End
		}
	}
	if end == 0 {
		end = clauseEnd(text, fits)
	}
	if end == 0 {
		return cells.Truncate(lead, room, "", method)
	}
	return lead + text[:end] + more
}

// asking returns the index of the first sentence that ends with a question mark, or 0.
func asking(text string, spans []sentence.Span) int {
	for i, s := range spans {
		end := strings.TrimRightFunc(text[s.Start:s.End], func(r rune) bool { return r != '?' && r != '？' && unicode.In(r, unicode.Pe, unicode.Pf, unicode.Po) })
		if strings.HasSuffix(end, "?") || strings.HasSuffix(end, "？") {
			return i
		}
	}
	return 0
}

// leastClause is the share of the room that a clause must fill: a shorter one leaves too much out, and the line ends at a word.
const leastClause = 0.5

// clauseEnd returns where in text, within its first most bytes, a line that is cut off ends best: before the mark that ends a clause, else behind a word.
func clauseEnd(text string, most int) int {
	clause, word := 0, 0
	for i, r := range text[:most] {
		next, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(r):])
		switch {
		case strings.ContainsRune("，；：、—", r), strings.ContainsRune(",;:", r) && unicode.IsSpace(next):
			clause = i
		}
		after := i + utf8.RuneLen(r)
		if after <= most && parts(r, next) {
			word = after
		}
	}
	if float64(clause) >= leastClause*float64(most) {
		return clause
	}
	return len(strings.TrimRightFunc(text[:word], unicode.IsSpace))
}

// parts reports whether a word ends between two characters, and nothing that belongs to it follows.
func parts(r, next rune) bool {
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
