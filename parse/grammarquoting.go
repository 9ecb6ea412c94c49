package parse

import (
	"strings"
	"unicode/utf8"
)

// quotingName is a name with what it says behind it in quotation marks, as talks of several people are printed in Japanese and Chinese: `水野「十年前です」`. A novel has such lines
// too, but there the sentence goes on behind the marks.
type quotingName struct{}

func (quotingName) String() string { return "name and what is said in quotation marks" }

func (quotingName) find(h *head, l *label) bool {
	e, ok := h.parts.end(endQuote)
	if !ok || h.block.Kind != Paragraph || h.likelyColon() || !h.labelAt(e, l) || !h.quotedToEnd(l.end) {
		return false
	}
	l.quotes = true
	return true
}

// quotedToEnd reports whether the quotation mark at offset from of the line closes at the end of it, or of a later line of the block.
func (h *head) quotedToEnd(from int) bool {
	open, n := utf8.DecodeRuneInString(h.line[min(from, len(h.line)):])
	shut, known := map[rune]string{'「': "」", '『': "』", '“': "”"}[open]
	if !known {
		return false
	}
	text := h.line[from+n:]
	for depth, k := 1, h.index; ; {
		for text != "" {
			r, n := utf8.DecodeRuneInString(text)
			text = text[n:]
			switch {
			case r == open:
				depth++
			case string(r) == shut:
				depth--
			}
			if depth == 0 {
				return strings.Trim(text, " \t\u3000*_。.（）()笑") == ""
			}
		}
		if k++; k >= len(h.block.Lines) {
			return false
		}
		text = h.source(h.block.Lines[k])
	}
}
