package parse

import (
	"bytes"
	"strings"
	"unicode"
)

// colonName is a name and a colon, half or full width, in bold or not, with or without a time stamp beside the name: `**张三：**你好`,
// `**Zhang San**: hello`, `**问：为什么？**`, `RW: hello`, `[00:01] Name: hello`, `Name (00:01):`, `Name: 00:01`.
type colonName struct{ bold bool }

func (g colonName) String() string {
	if g.bold {
		return "bold name and colon"
	}
	return "name and colon"
}

func (g colonName) find(h *head, l *label) bool {
	e, ok := h.parts.end(endColon)
	if !ok || h.block.Kind != Paragraph || h.bold(h.parts.name) != g.bold || h.leadsOn() || !h.labelAt(e, l) {
		return false
	}
	l.name = cutVerb(l.name)
	return true
}

// leadsOn reports whether the line is no speech but the entry of a table of contents or of a list of tasks.
func (h *head) leadsOn() bool {
	if in := h.block.In; in != nil && in.Task {
		return true
	}
	return strings.HasPrefix(h.line, "[") && strings.Contains(h.line, "](#") && h.onlyLink() && strings.Count(h.line, "](") == 1
}

// timedName is a name beside a time stamp with no colon, as recorders and meeting programs export it: `张三 00:01:02`, `Name  0:03`, `[00:01] Name`,
// `Name (00:01)`; the text stands on the next line or behind it.
type timedName struct{}

func (timedName) String() string { return "name and time stamp" }

func (timedName) find(h *head, l *label) bool {
	if h.block.Kind != Paragraph && h.block.Kind != Heading {
		return false
	}
	p := &h.parts
	if _, colon := p.end(endColon); colon {
		return false
	}
	if e, ok := p.end(endTime); ok {
		return h.labelAt(e, l)
	}
	if !p.before.found() {
		return h.timeBelow(l)
	}
	for _, kind := range [...]endKind{endBracket, endLine, endSign, endDash} {
		if e, ok := p.end(kind); ok {
			return h.labelAt(e, l)
		}
	}
	return false
}

// timeBelow finds a name alone on its line with a time stamp at the start of the next one, or of the paragraph below: that stamp stays with the words.
func (h *head) timeBelow(l *label) bool {
	e, ok := h.parts.end(endLine)
	if !ok || h.block.Kind != Paragraph || !h.speechFollows() || h.onlyLink() {
		return false
	}
	below := ""
	switch {
	case h.index+1 < len(h.block.Lines):
		below = h.source(h.block.Lines[h.index+1])
	case h.next != nil:
		below = h.source(h.next.Lines[0])
	}
	below = strings.TrimLeft(below[:min(len(below), headLimit)], "*_ ")
	st, _ := stampAt([]byte(below), 0)
	if link, ok := strings.CutPrefix(below, "["); ok && !st.found() { // the stamp leads to the recording
		below = link
		st, _ = stampAt([]byte(below), 0)
	}
	if !st.found() || !h.labelAt(e, l) || likeness(l.name) < 0.2 { // it may be the last words before the next one speaks
		return false
	}
	l.time = below[st.start:st.end]
	return true
}

// headingName is a heading that is a name: `### 张三`, `## Name:`, with the speech below it, or behind the colon.
type headingName struct{}

func (headingName) String() string { return "name as a heading" }

func (headingName) find(h *head, l *label) bool {
	if h.block.Kind != Heading {
		return false
	}
	for _, kind := range [...]endKind{endColon, endLine, endDot} {
		if e, ok := h.parts.end(kind); ok && !(kind == endDot && h.lettered(e)) {
			return h.labelAt(e, l)
		}
	}
	return false
}

// lettered reports whether what ends at e is a small letter that counts, as in `a. Opening`, and no question or answer.
func (h *head) lettered(e nameEnd) bool {
	name := trimSpaces(h.text[h.parts.name:e.at])
	return len(name) == 1 && 'a' <= name[0] && name[0] <= 'z'
}

// bracketName is a name in brackets that mark it: `【张三】你好`, `[Name] hello`, `<name> hello`, `「水野」十年前です。`
type bracketName struct{}

func (bracketName) String() string { return "name in brackets" }

func (bracketName) find(h *head, l *label) bool {
	e, ok := h.parts.end(endBracket)
	if _, colon := h.parts.end(endColon); !ok || colon || h.block.Kind != Paragraph || !h.labelAt(e, l) {
		return false
	}
	if inside := cutQuotes(l.name); inside != "" {
		l.name = inside
	}
	return true
}

// parenName is a name in parentheses: `（张三）你好`, `(Name)` alone above the speech.
type parenName struct{}

func (parenName) String() string { return "name in parentheses" }

func (parenName) find(h *head, l *label) bool {
	e, ok := h.parts.end(endParen)
	if !ok || h.block.Kind != Paragraph {
		return false
	}
	return h.labelAt(e, l)
}

// dottedName is a name that a dot ends, as the letters of questions and answers and the speakers of parliaments have it: `Q1. Why?`, `Senator Hale. Thank you.`
type dottedName struct{}

func (dottedName) String() string { return "name and dot" }

func (dottedName) find(h *head, l *label) bool {
	e, ok := h.parts.end(endDot)
	if !ok || h.block.Kind != Paragraph || h.lettered(e) {
		return false
	}
	return h.labelAt(e, l)
}

// lineName is a name alone on its line: the speech stands on the lines or in the paragraphs below. In captions, what stands behind `>>` is said by another one than before.
type lineName struct{ bold bool }

func (g lineName) String() string {
	if g.bold {
		return "bold name on a line of its own"
	}
	return "name on a line of its own"
}

func (g lineName) find(h *head, l *label) bool {
	e, ok := h.parts.end(endLine)
	if !ok || h.block.Kind != Paragraph || h.parts.before.found() || h.bold(h.parts.name) != g.bold || !h.speechFollows() || h.onlyLink() || strings.HasPrefix(h.line, ">>") {
		return false
	}
	return h.labelAt(e, l)
}

// speechFollows reports whether a line is the first one of a paragraph that goes on, or the only one of its paragraph, time stamps not counted.
func (h *head) speechFollows() bool { return h.index == 0 || h.afterStamp }

// onlyLink reports whether the line is a link and nothing else: it leads somewhere and calls nobody.
func (h *head) onlyLink() bool {
	return strings.HasPrefix(h.line, "[") && strings.HasSuffix(strings.TrimRight(h.line, " \t"), ")")
}

// dashedName is a name that a dash or a bar ends: `Q - Why?`, `张三｜你好`, `Name — hello`.
type dashedName struct{}

func (dashedName) String() string { return "name and dash" }

func (dashedName) find(h *head, l *label) bool {
	e, ok := h.parts.end(endDash)
	if !ok || h.block.Kind != Paragraph || h.likelyColon() || !h.labelAt(e, l) {
		return false
	}
	return !h.withinLink(l.end)
}

// withinLink reports whether the link that opens a line goes on behind the offset end: its text is a title, whatever stands in it.
func (h *head) withinLink(end int) bool {
	return strings.HasPrefix(h.line, "[") && strings.Index(h.line, "](") > end
}

// signedName is a name that a sign parts from what is said, as in logs of chats and in newspapers: `Ada> hello`, `Ada → hello`, `水野／十年前です。`, `▲기자= 안녕하세요?`.
type signedName struct{}

func (signedName) String() string { return "name and sign" }

func (signedName) find(h *head, l *label) bool {
	e, ok := h.parts.end(endSign)
	if !ok || h.block.Kind != Paragraph || h.likelyColon() || unicode.IsLower(firstRune(string(h.text[h.parts.name:e.at]))) && h.text[trimEnd(h.text, 0, e.next)-1] != '>' { // src/ and lib/, x = 3
		return false
	}
	return h.labelAt(e, l)
}

// likelyColon reports whether a colon ends what may well be a name.
func (h *head) likelyColon() bool {
	c, colon := h.parts.end(endColon)
	return colon && likeness(string(trimSpaces(h.text[h.parts.name:c.at]))) > 0.3
}

func trimSpaces(s []byte) []byte { return bytes.Trim(s, " \t\u3000\u00A0") }

// trimName takes white space and marks of emphasis off both ends of a name.
func trimName(s string) string { return strings.Trim(s, " \t*_\u3000\u00A0") }

func lower(s string) string { return lowered(strings.TrimSpace(s)) }

// joinWide takes the spaces out of a name between Chinese characters, which stray marks of emphasis leave there.
func joinWide(s string) string {
	if strings.IndexByte(s, ' ') < 0 && !strings.Contains(s, "\u3000") || !strings.ContainsFunc(s, isHan) {
		return s
	}
	runes := []rune(s)
	out := runes[:0]
	for i, r := range runes {
		if (r == ' ' || r == '\u3000') && i > 0 && i+1 < len(runes) && isHan(runes[i-1]) && isHan(runes[i+1]) {
			continue
		}
		out = append(out, r)
	}
	return string(out)
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }
