package find

import (
	"bytes"
	"regexp"
	"unicode/utf8"
)

// matcher finds matches in the visible text of one block: from its start, each one beginning where the one before it ends or later, none empty. It can be
// used by several goroutines, each with a room of its own.
type matcher interface {
	matches(text string, room *folded, yield func(start, end int) bool)
}

// literal finds text that is equal once it is folded.
type literal struct {
	folder *folder
	needle []byte // folded, never empty
}

func (l *literal) matches(text string, room *folded, yield func(start, end int) bool) {
	room.fold(l.folder, text)
	for at := 0; ; {
		n := bytes.Index(room.text[at:], l.needle)
		if n < 0 {
			return
		}
		at += n
		start, end, ok := room.span(text, at, at+len(l.needle))
		if !ok {
			_, size := utf8.DecodeRune(room.text[at:])
			at += size
			continue
		}
		if !yield(start, end) {
			return
		}
		at += len(l.needle)
	}
}

// span returns the bytes of text that a stretch of its folded form comes from; ok is false where that begins or ends within a letter.
func (t *folded) span(text string, first, end int) (from, to int, ok bool) {
	from, begins := t.start(first)
	to, ends := t.end(end)
	if !begins || !ends {
		return 0, 0, false
	}
	if to < len(text) && text[to] >= utf8.RuneSelf {
		if r, _ := utf8.DecodeRuneInString(text[to:]); mark(r) {
			return 0, 0, false
		}
	}
	return from, to, true
}

// expression finds what a regular expression matches, in the text as it is.
type expression struct{ *regexp.Regexp }

func (e expression) matches(text string, _ *folded, yield func(start, end int) bool) {
	for _, m := range e.FindAllStringIndex(text, -1) {
		if m[0] < m[1] && !yield(m[0], m[1]) {
			return
		}
	}
}
