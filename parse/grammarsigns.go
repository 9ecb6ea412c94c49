package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// questionSign is a paragraph or a list item that a sign opens and that asks: `■您是谁？`, `――どんな人ですか。`, `▶언제부터 하셨어요?`, `- Who are you?`. Where the
// answers have a sign too, it is another one.
type questionSign struct{}

func (questionSign) String() string { return "questions behind a sign" }

func (questionSign) find(h *head, l *label) bool {
	in := h.block.In
	sign := ""
	switch {
	case h.block.Kind != Paragraph || h.index > 0 || len(h.text) == 0:
		return false
	case in != nil:
		if in.Kind != Item || in.Depth > 1 || in.Ordered || h.parts.before.found() { // a chapter of a recording
			return false
		}
		sign = "-"
	default:
		if sign = openingSign(h.line); sign == "" {
			return false
		}
	}
	*l = label{bare: true, past: len(h.block.Lines), mark: sign}
	return true
}

// openingSign returns the sign that opens a line, marks of emphasis and escapes before it not counted: a dash, a shape, a picture of a character. It is "" where letters,
// numbers or punctuation do.
func openingSign(line string) string {
	if line == "" || opensPlainly(line[0]) {
		return ""
	}
	line = strings.TrimLeft(line, " \t*_\\\u3000")
	r, n := utf8.DecodeRuneInString(line)
	switch {
	case r == '-' || r == '–' || r == '—' || r == '―' || r == '─' || r == '－', strings.HasPrefix(line, "ーー"):
		return "—" // whatever a keyboard has for it
	case r < 0x2000 || r == utf8.RuneError:
		return ""
	case unicode.Is(unicode.So, r), unicode.Is(unicode.Sm, r), r == '•', r == '※', r == '❖':
		return line[:n]
	}
	return ""
}

// askingSign returns the sign that most of the labels that ask open with.
func (w *weigher) askingSign(labels []label) string {
	asked, best := map[string]int{}, ""
	for _, l := range labels {
		if asks(w.questionText(l)) {
			asked[l.mark]++
			if asked[l.mark] > asked[best] {
				best = l.mark
			}
		}
	}
	return best
}
