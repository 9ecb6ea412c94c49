package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fangtan/reader/cells"
	"fangtan/reader/find"
	"fangtan/reader/sentence"
)

// around returns a match as one line, and what stands before and after it, together at most so many cells: the match in whole where there is room, and a
// third of the room before it. What is left out begins and ends between words.
func (m *model) around(match find.Match, room int) (before, text, after string) {
	width := m.method.StringWidth
	whole := m.article.Text(match.Block)
	text = cells.Truncate(cells.Clean(whole[match.Start:match.End]), room, more, m.method)
	before = cells.Clean(lastBytes(whole[:match.Start], 4*room))
	after = cells.Clean(firstBytes(whole[match.End:], 4*room))
	left := room - width(text)
	before = fromWord(before, cells.TruncateLeft(before, max(left/3, left-width(after)), more, m.method))
	after = toWord(after, cells.Truncate(after, left-width(before), more, m.method))
	return before, text, after
}

// more stands for what is left out.
const more = "…"

// fromWord returns what was cut off the end of text without the part of a word with which it begins, and the marks behind that, where it has more.
func fromWord(text, cut string) string {
	kept, short := strings.CutPrefix(cut, more)
	if !short || kept == "" {
		return cut
	}
	at := len(text) - len(kept)
	last, _ := utf8.DecodeLastRuneInString(text[:at])
	for i, r := range kept {
		if sentence.WordEnds(last, r) && !unicode.In(r, unicode.Po, unicode.Pe, unicode.Pf) && strings.TrimSpace(kept[i:]) != "" {
			return more + strings.TrimLeftFunc(kept[i:], unicode.IsSpace)
		}
		last = r
	}
	return cut
}

// toWord returns what was cut off the start of text without the part of a word with which it ends, where it has more than that.
func toWord(text, cut string) string {
	kept, short := strings.CutSuffix(cut, more)
	if !short || kept == "" || len(kept) > len(text) {
		return cut
	}
	next, _ := utf8.DecodeRuneInString(text[len(kept):])
	for at := len(kept); at > 0; {
		r, size := utf8.DecodeLastRuneInString(text[:at])
		if sentence.WordEnds(r, next) && strings.TrimSpace(text[:at]) != "" {
			return strings.TrimRightFunc(text[:at], unicode.IsSpace) + more
		}
		at, next = at-size, r
	}
	return cut
}

// firstBytes and lastBytes return about n bytes of s, whole runes of them.
func firstBytes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

func lastBytes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	at := len(s) - n
	for at < len(s) && !utf8.RuneStart(s[at]) {
		at++
	}
	return s[at:]
}
