package state

import "unicode/utf8"

// context is the length in runes of the words kept on each side of a place: enough to be found once in a long article.
const context = 32

// Around returns the words of text before and after the byte at offset. An offset outside of text or within a rune is moved to the nearest place before it.
func Around(text string, offset int) (before, after string) {
	offset = max(0, min(offset, len(text)))
	for offset > 0 && offset < len(text) && !utf8.RuneStart(text[offset]) {
		offset--
	}
	start, end := offset, offset
	for range context {
		_, n := utf8.DecodeLastRuneInString(text[:start])
		start -= n
		_, n = utf8.DecodeRuneInString(text[end:])
		end += n
	}
	return text[start:offset], text[offset:end]
}
