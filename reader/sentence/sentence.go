// Package sentence finds the sentences of a paragraph of Chinese or Latin text.
//
// The boundaries of UAX #29 were tried first: where no space stands between two sentences they leave an opening quotation mark with the one
// before it, as in `走了。“好。”`, they part a question in brackets from the sentence around it, and they know no abbreviations.
package sentence

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Span is the half-open range [Start, End) of bytes of one sentence in the text that was split. White space at its ends is left out.
type Span struct{ Start, End int }

// Split returns the sentences of text in order. Every character but the white space between them is in exactly one; text without a stop is one
// sentence. A line end ends a sentence.
func Split(text string) []Span {
	s := scanner{text: text}
	for s.at < len(text) {
		s.step()
	}
	s.cut(len(text))
	return s.out
}

// At returns the index of the sentence that holds the byte at offset, or of the next one where it stands between two; of the last one beyond the
// end, and -1 where there is none.
func At(spans []Span, offset int) int {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].End > offset })
	return min(i, len(spans)-1)
}

// scanner walks a text from stop to stop.
type scanner struct {
	text  string
	at    int // of the next rune
	start int // of the sentence that is being read
	out   []Span

	brackets []int // where the brackets that are open in this sentence begin
	quotes   int   // straight quotation marks in this sentence
}

// cut ends the sentence at end.
func (s *scanner) cut(end int) {
	part := s.text[s.start:end]
	trimmed := strings.TrimLeftFunc(part, unicode.IsSpace)
	from := end - len(trimmed)
	if to := from + len(strings.TrimRightFunc(trimmed, unicode.IsSpace)); to > from {
		s.out = append(s.out, Span{from, to})
	}
	s.start, s.at = end, end
	s.brackets, s.quotes = s.brackets[:0], 0
}

// step reads one rune, or a stop with all that belongs to it.
func (s *scanner) step() {
	r, n := utf8.DecodeRuneInString(s.text[s.at:])
	switch {
	case r == '\n':
		s.cut(s.at + n)
		return
	case stop(r):
		s.stop()
		return
	}
	s.pass(r)
	s.at += n
}

// pass notes what r opens or closes.
func (s *scanner) pass(r rune) {
	switch r {
	case '(', '（', '[', '［', '【', '〔':
		s.brackets = append(s.brackets, s.at)
	case ')', '）', ']', '］', '】', '〕':
		if n := len(s.brackets); n > 0 {
			s.brackets = s.brackets[:n-1]
		}
	case '"':
		s.quotes++
	}
}

// stop reads a run of stops and the closing marks that stay with it, and cuts behind it where it ends a sentence.
func (s *scanner) stop() {
	from := s.at
	if !s.closesLater() {
		s.brackets = s.brackets[:0]
	}
	outside := false // one of the stops stands in no bracket, or in one that opened with the sentence
	last := rune(0)  // the last stop
	marks := 0       // bytes of the stops and closing marks up to the last stop
	for s.at < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[s.at:])
		switch {
		case stop(r):
			last, marks = r, s.at+n-from
			outside = outside || len(s.brackets) == 0 || s.opened(s.brackets[0])
		case s.closes(r, n):
			s.pass(r)
		default:
			n = 0
		}
		if n == 0 {
			break
		}
		s.at += n
	}
	if outside && len(s.brackets) == 0 && s.ends(from, from+marks, last) {
		s.cut(s.at)
	}
}

// opened reports whether the bracket at i is the first character of the sentence.
func (s *scanner) opened(i int) bool { return strings.TrimSpace(s.text[s.start:i]) == "" }

// closes reports whether r, n bytes long, behind a stop is a closing mark that stays with it.
func (s *scanner) closes(r rune, n int) bool {
	switch r {
	case '”', '’', '」', '』', '》', '〉', '»', '›', '〞', '｣', ')', '）', ']', '］', '】', '〕', '*', '_':
		return true
	case '"':
		return s.quotes%2 == 1
	case '\'':
		next, _ := utf8.DecodeRuneInString(s.text[s.at+n:])
		return !unicode.IsLetter(next) && !unicode.IsDigit(next)
	}
	return false
}

// mostInBrackets is how many bytes further a bracket may close: one that does not is a slip, and holds nothing together.
const mostInBrackets = 600

// closesLater reports whether a bracket closes before long.
func (s *scanner) closesLater() bool {
	if len(s.brackets) == 0 {
		return false
	}
	rest := s.text[s.at:min(len(s.text), s.at+mostInBrackets)]
	if i := strings.IndexByte(rest, '\n'); i >= 0 {
		rest = rest[:i]
	}
	return strings.ContainsAny(rest, ")）]］】〕")
}

// ends decides about the stops of text[from:to], the last of which is last; what follows stands at s.at.
func (s *scanner) ends(from, to int, last rune) bool {
	rest := s.text[s.at:]
	near, _ := utf8.DecodeRuneInString(rest)
	if rest == "" || near == '\n' {
		return true
	}
	next, word := following(rest)
	switch {
	case strings.ContainsRune("，、；：,;:—–·", near):
		return false
	case dots(s.text[from:to]):
		return unicode.IsSpace(near) && unicode.IsUpper(next) && !strings.HasPrefix(word, "I'") && !strings.HasPrefix(word, "I’") && word != "I" ||
			unicode.IsSpace(near) && opens(next)
	case wide(last):
		return true
	case !unicode.IsSpace(near) && !han(near) && !opens(near):
		return false // within a number, a URL, a name
	case unicode.IsLower(next):
		return false
	case last == '.' && s.at == to && to-from == 1:
		return !s.abbreviates(from, next, word)
	}
	return true
}

// following returns the first character of rest that is no white space, and the word that it begins.
func following(rest string) (rune, string) {
	rest = strings.TrimLeftFunc(rest, unicode.IsSpace)
	r, _ := utf8.DecodeRuneInString(rest)
	end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' })
	if end < 0 {
		end = len(rest)
	}
	return r, rest[:end]
}

// dots reports whether s is an ellipsis, which trails off more often than it ends: three dots, or dots drawn as one character.
func dots(s string) bool {
	n := 0
	for _, r := range s {
		switch r {
		case '.':
			n++
		case '…', '⋯':
			n += 2
		case '”', '’', '」', '』', '"', '\'', ')', '）':
		default:
			return false
		}
	}
	return n > 1
}

func stop(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '⋯':
		return true
	}
	return wide(r)
}

// wide reports whether r is a stop that ends a sentence whatever follows.
func wide(r rune) bool {
	switch r {
	case '。', '！', '？', '｡', '．', '‼', '⁇', '⁈', '⁉':
		return true
	}
	return false
}

func opens(r rune) bool {
	switch r {
	case '“', '‘', '「', '『', '《', '〈', '«', '‹', '"', '(', '（', '[', '［', '【':
		return true
	}
	return false
}

func han(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}
