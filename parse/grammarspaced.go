package parse

import "unicode/utf8"

// spacedName is a name that nothing but its look parts from the speech behind it: bold that ends with the name, `**水野** 十年前です。`, or the wide space of
// Japanese and Chinese setting, `水野　十年前です。`.
type spacedName struct{ bold bool }

func (g spacedName) String() string {
	if g.bold {
		return "bold name and text"
	}
	return "name and wide space"
}

func (g spacedName) find(h *head, l *label) bool {
	if h.block.Kind != Paragraph {
		return false
	}
	if !g.bold {
		e, ok := h.parts.end(endWide)
		if !ok || h.bold(h.parts.name) {
			return false
		}
		return h.labelAt(e, l)
	}
	e, ok := h.endOfBold()
	if !ok {
		return false
	}
	return h.labelAt(e, l)
}

// endOfBold returns the end of a name that the first bold of the line holds alone, where neither a colon, a time, a dash nor the line ends it.
func (h *head) endOfBold() (nameEnd, bool) {
	if _, timed := h.parts.end(endTime); timed || !h.bold(h.parts.name) {
		return nameEnd{}, false
	}
	for _, m := range h.marks {
		if m.pos <= h.parts.name || m.len < 2 && m.c != 'b' {
			continue
		}
		at := m.pos
		for at > h.parts.name && blankByte(h.text[at-1]) {
			at--
		}
		next := skipSpaces(h.text, m.pos)
		if next >= len(h.text) || at-h.parts.name > maxName || colonAt(h.text, next) > 0 || dashAt(h.text, next) > 0 {
			return nameEnd{}, false
		}
		if st, _ := stampAt(h.text, next); st.found() {
			return nameEnd{}, false
		}
		if last, _ := utf8.DecodeLastRune(h.text[:at]); endsNoName(last) {
			return nameEnd{}, false
		}
		if first, _ := utf8.DecodeRune(h.text[next:]); first == ',' || first == '，' || first == '、' { // what follows goes on with the sentence
			return nameEnd{}, false
		} else if (first == '(' || first == '（') && h.whole && closing(h.text, next, first) == len(h.text) { // how it is read, or an office
			return nameEnd{}, false
		}
		return nameEnd{kind: endWide, at: at, next: m.pos}, true
	}
	return nameEnd{}, false
}

// endsNoName reports whether r is a mark that ends a sentence or a key, and so no name.
func endsNoName(r rune) bool {
	switch r {
	case '.', ',', '?', '!', ':', ';', '。', '，', '、', '？', '！', '：', '；', '…', '-', '–', '—', '>', '→', '/', '=':
		return true
	}
	return false
}
