package parse

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// parts are the pieces of a head that a label may be made of: a time stamp, then what may be a name, then what may end it.
type parts struct {
	number bool  // the line opens with a number, as of a list
	quoted bool  // the name stands in quotation marks
	before stamp // time before the name
	name   int   // offset in head.text where the name begins
	ends   [9]nameEnd
	n      int // of ends
}

// nameEnd is a place where a name may end.
type nameEnd struct {
	kind endKind
	at   int   // offset in head.text behind the name
	next int   // offset behind what ends it
	time stamp // the time stamp that stands between, or behind the colon
}

// endKind says what ends a name.
type endKind uint8

const (
	endColon   endKind = iota
	endTime            // a time stamp, no colon
	endDash            // a dash or a bar
	endDot             // the dot of `Q.`, or of `Senator X.`
	endBracket         // the bracket that the whole name stands in
	endLine            // nothing: the line is over
	endWide            // a wide space
	endParen           // the parenthesis that the whole name stands in
	endSign            // a sign that points at what is said, as in logs of chats
	endQuote           // the quotation mark that opens what is said
)

// end returns the end of the given kind.
func (p *parts) end(kind endKind) (nameEnd, bool) {
	for _, e := range p.ends[:p.n] {
		if e.kind == kind {
			return e, true
		}
	}
	return nameEnd{}, false
}

func (p *parts) add(e nameEnd) {
	if _, known := p.end(e.kind); !known && p.n < len(p.ends) {
		p.ends[p.n] = e
		p.n++
	}
}

// split finds the pieces of h.text.
func (h *head) split() {
	p := &h.parts
	p.number, p.quoted, p.before, p.n = false, false, stamp{}, 0
	at := h.skipOrnaments(0)
	if at < len(h.text) && letterByte(h.text[at]) { // nothing stands before the name
		p.name = at
		h.findEnds(p)
		return
	}
	if hasAt(h.text, at, "[!") { // the kind of a callout: `> [!quote] Name`
		if close := bytes.IndexByte(h.text[at:], ']'); close > 0 {
			at = h.skipOrnaments(at + close + 1)
		}
	}
	if at+3 < len(h.text) && h.text[at] == '0' && h.text[at+2] == ' ' && digits(h.text, at) == 2 { // `01 Why?`: what is called so may have the number in its name
		p.number = true
	} else if k := lineNumber(h.text, at); k > at {
		at = h.skipOrnaments(k)
	} else if k := enumeration(h.text, at); k > at {
		p.number = true
		at = h.skipOrnaments(k)
	}
	if st, next := stampAt(h.text, at); st.found() {
		p.before = st
		at = h.skipOrnaments(next)
		if n := colonAt(h.text, at); n > 0 {
			at = h.skipOrnaments(at + n)
		} else if hasAt(h.text, at, "|") { // the bar of a table
			at = h.skipOrnaments(at + 1)
		}
	}
	p.name = at
	if h.quotedName(p) || h.unknownName(p) || h.parenName(p) {
		return
	}
	if close := h.bracketName(at); close > 0 {
		p.name += openLength(h.text[at:])
		h.endOfBracket(p, close)
		return
	}
	h.findEnds(p)
}

// stampOnly reports whether the line is a time stamp and nothing else.
func (h *head) stampOnly() bool {
	return h.whole && h.parts.before.found() && h.parts.name >= len(h.text)
}

// skipOrnaments returns the offset behind white space, bullets, pictures and dashes that stand before a name.
func (h *head) skipOrnaments(at int) int {
	for at < len(h.text) {
		if namePiece[h.text[at]] > 0 && h.text[at] != '>' {
			return at
		}
		r, n := utf8.DecodeRune(h.text[at:])
		switch {
		case unicode.IsSpace(r), r > 0x2000 && (unicode.Is(unicode.So, r) || unicode.Is(unicode.Sk, r)):
		case r == '•' || r == '·' || r == '‣' || r == '※' || r == '→' || r == '»' || r == '>':
		case (r == '-' || r == '–' || r == '—') && at+n < len(h.text) && (h.text[at+n] == ' ' || h.text[at+n] == '-' || r == '—'):
		default:
			return at
		}
		at += n
	}
	return at
}

// enumeration returns the offset behind a number with its stop (`1.`, `12、`, `(3)`), where text follows; else at.
func enumeration(s []byte, at int) int {
	i := at
	for _, open := range [...]string{"(", "（"} {
		if hasAt(s, i, open) {
			i += len(open)
		}
	}
	n := digits(s, i)
	if n == 0 || n > 3 {
		return at
	}
	i += n
	for _, stop := range [...]string{".", ")", "、", "．", "）"} {
		if hasAt(s, i, stop) && i+len(stop) < len(s) && digits(s, i+len(stop)) == 0 {
			return i + len(stop)
		}
	}
	return at
}

// lineNumber returns the offset behind the number of a line and the wide gap behind it, as the pages of courts have them; else at.
func lineNumber(s []byte, at int) int {
	n := digits(s, at)
	if n == 0 || n > 2 || !hasAt(s, at+n, "   ") {
		return at
	}
	return at + n
}

// bracketName returns the offset of the bracket that closes a name which stands in brackets at text[at:], or -1.
func (h *head) bracketName(at int) int {
	for _, b := range nameBrackets {
		if !hasAt(h.text, at, b[0]) {
			continue
		}
		for i := at + len(b[0]); i < len(h.text) && i < at+maxName; i++ {
			if hasAt(h.text, i, b[1]) {
				return i
			}
		}
	}
	return -1
}

// quotedName takes a name that quotation marks hold, before a colon: `“张三”：你好`.
func (h *head) quotedName(p *parts) bool {
	for _, q := range [...][2]string{{"“", "”"}, {`"`, `"`}, {"‘", "’"}, {"„", "“"}} {
		if !hasAt(h.text, p.name, q[0]) {
			continue
		}
		start := p.name + len(q[0])
		n := bytes.Index(h.text[start:min(len(h.text), start+maxName)], []byte(q[1]))
		if n <= 0 {
			continue
		}
		if next := skipSpaces(h.text, start+n+len(q[1])); colonAt(h.text, next) > 0 {
			p.name, p.quoted = start, true
			h.addColon(p, start+n, next+colonAt(h.text, next), stamp{})
			return true
		}
	}
	return false
}

// parenName takes a name that parentheses hold, with a colon behind them, some words or nothing: `（张三）你好`.
func (h *head) parenName(p *parts) bool {
	if !hasAt(h.text, p.name, "(") && !hasAt(h.text, p.name, "（") {
		return false
	}
	open, width := utf8.DecodeRune(h.text[p.name:])
	behind := closing(h.text, p.name, open)
	if behind < 0 {
		return false
	}
	p.name += width
	_, width = utf8.DecodeLastRune(h.text[:behind])
	next := skipSpaces(h.text, behind)
	next += colonAt(h.text, next)
	p.add(nameEnd{kind: endParen, at: behind - width, next: next})
	return true
}

// unknownName takes the question marks before a colon by which a transcript names somebody whose voice nobody knows: `??: hello`.
func (h *head) unknownName(p *parts) bool {
	at := p.name
	for hasAt(h.text, at, "?") || hasAt(h.text, at, "？") {
		at += openLength(h.text[at:])
	}
	if at == p.name || at > p.name+len("？？？") || colonAt(h.text, at) == 0 {
		return false
	}
	h.addColon(p, at, at+colonAt(h.text, at), stamp{})
	return true
}

// nameBrackets are brackets that a name is put in to mark it; those of titles, 《 and 「, are a part of it.
var nameBrackets = [...][2]string{{"【", "】"}, {"[", "]"}, {"［", "］"}, {"〔", "〕"}, {"<", ">"}, {"〈", "〉"}}

func openLength(s []byte) int { _, n := utf8.DecodeRune(s); return n }

// endOfBracket adds the ends of a name in brackets that close at text[close:]: the bracket alone, or with a colon, a time or the end of the line behind it.
func (h *head) endOfBracket(p *parts, close int) {
	_, n := utf8.DecodeRune(h.text[close:])
	next := close + n
	p.add(nameEnd{kind: endBracket, at: close, next: next})
	after := skipSpaces(h.text, next)
	st, behind := stampAt(h.text, after)
	if st.found() {
		p.add(nameEnd{endTime, close, behind, st})
		after = skipSpaces(h.text, behind)
	}
	if c := colonAt(h.text, after); c > 0 {
		p.add(nameEnd{endColon, close, after + c, st})
	}
	if h.whole && after == len(h.text) {
		p.add(nameEnd{endLine, close, after, st})
	}
}

// findEnds adds the ends of a name that begins at text[p.name:].
func (h *head) findEnds(p *parts) {
	s := h.text
	commas := 0
	for i := p.name; i < len(s); {
		if i-p.name > maxName {
			return
		}
		switch namePiece[s[i]] { // not added as it is: the next step need not wait for it
		case 1:
			i++
			continue
		case 3:
			i += 3
			continue
		}
		if s[i] == ' ' && i+1 < len(s) && letterByte(s[i+1]) && i-p.name != len("问") && i-p.name != len("Q") { // nothing but the next word
			i++
			continue
		}
		if n := colonAt(s, i); n > 0 {
			if n == 1 && hasAt(s, i, "://") {
				return
			}
			h.addColon(p, i, i+n, stamp{})
			return
		}
		r, n := utf8.DecodeRune(s[i:])
		switch {
		case r == '(' || r == '（' || r == '[' || r == '［' || r == '【':
			if st, next := stampAt(s, i); st.found() {
				h.addTime(p, i, next, st)
				return
			}
			close := closing(s, i, r)
			if close < 0 {
				return
			}
			i = close
			continue
		case unicode.IsSpace(r):
			next := skipSpaces(s, i)
			if st, behind := stampAt(s, next); st.found() && st.start == next && (behind == len(s) || colonAt(s, behind) > 0 || blankByte(s[behind])) {
				h.addTime(p, i, behind, st)
				return
			}
			if lettersApart(s, p.name, i, next) {
				i = next
				continue
			}
			if next < len(s) && (r == '\u3000' || next-i > 1 && r == ' ' && s[i-1] >= utf8.RuneSelf || qOrA(s[p.name:i], s[i:], next-i)) {
				p.add(nameEnd{kind: endWide, at: i, next: next})
			}
			if k := dashAt(s, next); k > 1 || k > 0 && next+1 < len(s) && blankByte(s[next+1]) {
				if st, behind := stampAt(s, skipSpaces(s, next+k)); st.found() && h.whole && behind == len(s) {
					h.addTime(p, i, behind, st)
					return
				}
				h.addDash(p, i, next+k)
			}
			if k := signAt(s, next); k > 0 && (next+k == len(s) || blankByte(s[next+k])) {
				p.add(nameEnd{kind: endSign, at: i, next: next + k})
			} else if opensQuote(s, next) {
				p.add(nameEnd{kind: endQuote, at: i, next: next})
			}
			i = next
			continue
		case r == '—' || r == '–' || r == '｜' || r == '|' || r == '丨' || r == '│':
			p.add(nameEnd{kind: endDash, at: i, next: i + dashAt(s, i)})
			i += dashAt(s, i)
			continue
		case r == '-' && i+1 < len(s) && s[i+1] == ' ':
			p.add(nameEnd{kind: endDash, at: i, next: i + 1})
		case r == '.' || r == '．' || r == '、':
			if dash := skipSpaces(s, i+n); r == '.' && dashAt(s, dash) > 0 && dash+1 < len(s) && (dashAt(s, dash) > 1 || blankByte(s[dash+1])) { // `Anna Hale. – `, `P.- `
				h.addDash(p, i, dash+dashAt(s, dash))
				return
			}
			if i+n < len(s) && (r != '.' || s[i+n] == ' ' || s[i+n] >= utf8.RuneSelf) && dotEnds(string(s[p.name:i])) {
				p.add(nameEnd{kind: endDot, at: i, next: i + n})
				return
			}
		case r == ')' || r == '）':
			if name := string(s[p.name:i]); numberedRole(name) != name && questionRole(name) && i+n < len(s) {
				p.add(nameEnd{kind: endDot, at: i, next: i + n})
			}
			return
		case r == '>' || r == '/' || r == '=' || r >= 0x80 && signAt(s, i) > 0:
			if k := signAt(s, i); i+k < len(s) && (blankByte(s[i+k]) || s[i+k] >= utf8.RuneSelf) {
				p.add(nameEnd{kind: endSign, at: i, next: i + k})
			}
			if r == '=' {
				return
			}
		case opensQuote(s, i):
			if i > p.name {
				p.add(nameEnd{kind: endQuote, at: i, next: i})
			} else if close := closing(s, i, r); r == '「' && close > 0 && close < len(s) && colonAt(s, close) == 0 {
				p.add(nameEnd{kind: endBracket, at: close, next: close})
			}
			if r == '“' {
				return
			}
		case r == ',':
			if commas++; commas > 1 {
				return
			}
		case r == '#' && i > p.name && digits(s, i+1) == len("0042"):
		case r == '!' || r == '?' || r == ';' || r == '"' || r == '”' || r == '，' || r == '…' || r == '{' || r == '}' || r == '#':
			return
		}
		i += n
	}
	if h.whole {
		end := len(s)
		for end > p.name && blankByte(s[end-1]) {
			end--
		}
		if end-p.name <= maxName {
			p.add(nameEnd{kind: endLine, at: end, next: len(s)})
		}
	}
}

// namePiece has the length of the characters that begin with a byte, where all of them may be in a name and end none.
var namePiece = func() (lengths [256]uint8) {
	for c := range lengths {
		switch {
		case c > ' ' && c < 0x7F && !strings.ContainsRune(":()[-.,!?;\"={}#|>/", rune(c)):
			lengths[c] = 1
		case c >= 0xE5 && c <= 0xE9: // U+5000 to U+9FFF
			lengths[c] = 3
		}
	}
	return lengths
}()

// qOrA reports whether s is the letter or the character of a question or an answer, which some print with a few spaces behind it, or with one
// before a capital, and nothing else.
func qOrA(s, behind []byte, spaces int) bool {
	switch string(s) {
	case "Q", "A":
		return spaces > 1 || bytes.HasPrefix(behind, []byte(" I ")) || len(behind) > 2 && 'A' <= behind[1] && behind[1] <= 'Z' && (behind[2] >= 'a' || behind[2] == '\'')
	case "问", "問", "答":
		return true
	}
	return false
}

// addDash adds a dash or a bar that ends a name, with the time stamp between it and another one, as in the rows of a table.
func (h *head) addDash(p *parts, at, next int) {
	e := nameEnd{kind: endDash, at: at, next: next}
	if st, behind := stampAt(h.text, skipSpaces(h.text, next)); st.found() {
		if k := skipSpaces(h.text, behind); hasAt(h.text, k, "|") {
			e.time, e.next = st, k+1
		}
	}
	p.add(e)
}

// addColon adds a colon that ends a name, with the time stamp behind it where one is.
func (h *head) addColon(p *parts, at, next int, st stamp) {
	if !st.found() {
		if behind, end := stampAt(h.text, skipSpaces(h.text, next)); behind.found() {
			st, next = behind, end
		}
	}
	p.add(nameEnd{endColon, at, next, st})
}

// addTime adds a time stamp that ends a name, and the colon behind it where one is. A mark may part them: `Name, 00:12`, `Name · 00:12`.
func (h *head) addTime(p *parts, at, next int, st stamp) {
	for at > p.name {
		r, n := utf8.DecodeLastRune(h.text[p.name:at])
		if !unicode.IsSpace(r) && r != ',' && r != '，' && r != '·' && r != '•' && r != '@' && r != '-' && r != '–' && r != '—' {
			break
		}
		at -= n
	}
	p.add(nameEnd{endTime, at, next, st})
	if k := skipSpaces(h.text, next); colonAt(h.text, k) > 0 {
		h.addColon(p, at, k+colonAt(h.text, k), st)
	}
}

func skipSpaces(s []byte, at int) int {
	for at < len(s) {
		r, n := utf8.DecodeRune(s[at:])
		if !unicode.IsSpace(r) {
			break
		}
		at += n
	}
	return at
}

// dashAt returns the length of the dash or bar at s[at:], or 0.
func dashAt(s []byte, at int) int {
	n := 0
	for at+n < len(s) {
		r, k := utf8.DecodeRune(s[at+n:])
		switch r {
		case '-', '—', '–', '|', '｜', '丨', '│':
			n += k
			continue
		}
		break
	}
	return n
}

// signAt returns the length of the sign at s[at:] that points from a name to what is said, or 0.
func signAt(s []byte, at int) int {
	if at >= len(s) {
		return 0
	}
	switch c := s[at]; {
	case c == '>' || c == '/':
		return 1
	case (c == '-' || c == '=') && hasAt(s, at+1, ">"):
		return 2
	case c == '=':
		return 1
	case c < 0xC2 || c > 0xC2 && c < 0xE2 || c > 0xE2 && c != 0xEF: // none of those below begins so
		return 0
	}
	switch r, n := utf8.DecodeRune(s[at:]); r {
	case '→', '⇒', '➜', '＞', '／', '＝', '›', '»':
		return n
	}
	return 0
}

// opensQuote reports whether a quotation mark of the kind in which speech stands opens at s[at:].
func opensQuote(s []byte, at int) bool {
	return at < len(s) && s[at] >= 0xE2 && s[at] <= 0xE3 && (hasAt(s, at, "「") || hasAt(s, at, "『") || hasAt(s, at, "“"))
}

// lettersApart reports whether the white space from at to next parts the two letters of a short name, as print sets it apart to be as wide as the longer ones: `林　望　你好`.
func lettersApart(s []byte, name, at, next int) bool {
	if !hasAt(s, at, "\u3000") || utf8.RuneCount(s[name:at]) != 1 {
		return false
	}
	_, n := utf8.DecodeRune(s[min(next, len(s)):])
	return n > 1 && hasAt(s, next+n, "\u3000")
}

// closing returns the offset behind the bracket that closes the one at s[at:], or -1.
func closing(s []byte, at int, open rune) int {
	for i := at; i < len(s) && i < at+maxName; {
		r, n := utf8.DecodeRune(s[i:])
		i += n
		switch open {
		case '(', '（': // often mixed by hand
			if r == ')' || r == '）' {
				return i
			}
		case '[', '［':
			if r == ']' || r == '］' {
				return i
			}
		case '「':
			if r == '」' {
				return i
			}
		default:
			if r == '】' {
				return i
			}
		}
	}
	return -1
}
