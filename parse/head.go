package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fangtan/parse/pointmark"
)

// head is the beginning of a line as a reader sees it, with the way back to the source: labels are found in it whatever marks of emphasis,
// escapes, links and tags are strewn among their characters (`**张**三：**`, `**name** **：**`, `\[00:12\] **A:**`).
type head struct {
	line  string      // the source of the line, without container marks
	text  []byte      // what it shows, up to headLimit bytes
	at    []headPlace // where what stands in text comes from, in order
	marks []headMark  // of emphasis, in order
	whole bool        // text is all that the line shows

	src   []byte // of the article
	block *Block // that the line is of
	index int    // of the line in the block, from 0

	afterStamp bool   // nothing but a time stamp stands before the line in the block
	next       *Block // the paragraph behind the block where that is one line, or nil
	parts      parts
}

// headMark is a run of `*` or `_`, or a tag of bold or italic.
type headMark struct {
	pos int  // in head.text: the mark stands before this byte
	at  int  // offset in head.line
	len int  // bytes in head.line
	c   byte // '*' or '_', '`' of code, 'b' or 'i' for a tag
}

// headPlace says that what stands in head.text from a byte on, up to the next place, comes from the line without a gap from an offset on.
type headPlace struct{ text, line int }

// headLimit is how many bytes of what a line shows are looked at: a time stamp, a long name with its office, and what parts them.
const headLimit = 144

// read takes up a line, up to the end of its first sentence, past which no label is. The buffers are used again from line to line.
func (h *head) read(line string) {
	h.line, h.text, h.at, h.marks, h.whole = line, h.text[:0], h.at[:0], h.marks[:0], false
	i := 0
	for i < len(line) && len(h.text) < headLimit {
		c := line[i]
		switch {
		case headBytes[c] == plainByte:
			i += h.plain(i)
		case c == '*' || c == '_':
			i += h.emphasis(i)
		case c == '`' && namesInCode(line[i:]):
			i += h.emphasis(i)
		case c == '\\' && i+1 < len(line) && line[i+1] == '*':
			i += h.escapedEmphasis(i)
		case c == '\\' && i+1 < len(line) && isPunct(line[i+1]):
			h.add(line[i+1:i+2], i)
			i += 2
		case c == '[':
			i += h.link(i)
		case c == '<':
			i += h.tag(i)
		case c == '&':
			i += h.entity(i)
		case c < utf8.RuneSelf:
			h.add(line[i:i+1], i)
			i++
		default:
			r, n := utf8.DecodeRuneInString(line[i:])
			if r == '。' || r == '！' || r == '？' || r == '；' {
				h.end(i)
				return
			}
			if s := line[i : i+n]; !invisible(s) {
				h.add(s, i)
			}
			i += n
		}
	}
	h.whole = i >= len(line)
	h.end(i)
}

// What the bytes of a line may be for [head.read].
const (
	otherByte  = iota
	plainByte  // a character, or the beginning of one, that stands for itself
	withinByte // of a character that another one begins
)

var headBytes = func() (kinds [256]uint8) {
	for c := range kinds {
		switch {
		case c < utf8.RuneSelf && !strings.ContainsRune("*_`\\[<&", rune(c)), c >= 0xE4 && c <= 0xEE:
			kinds[c] = plainByte
		case c >= 0x80 && c < 0xC0:
			kinds[c] = withinByte
		}
	}
	return kinds
}()

// plain takes up the characters from i on that stand for themselves, as far as text may grow, and returns how many bytes they have.
func (h *head) plain(i int) int {
	end, room := i, i+headLimit-len(h.text)
	for end < len(h.line) && (end < room && headBytes[h.line[end]] == plainByte || end > i && headBytes[h.line[end]] == withinByte) {
		end++
	}
	h.add(h.line[i:end], i)
	return end - i
}

// end ends text before the offset i of the line, and finds its pieces.
func (h *head) end(i int) {
	h.place(i)
	h.split()
}

// place says that what comes next in text comes from the line's offset i on.
func (h *head) place(i int) {
	if n := len(h.at); n == 0 || h.at[n-1].line+len(h.text)-h.at[n-1].text != i {
		h.at = append(h.at, headPlace{len(h.text), i})
	}
}

// offset returns the offset in the line from which text[at:] comes.
func (h *head) offset(at int) int {
	k := len(h.at) - 1
	for k > 0 && h.at[k].text > at {
		k--
	}
	return h.at[k].line + at - h.at[k].text
}

// source returns the source of another line of the block.
func (h *head) source(l Line) string { return string(h.src[l.Start:l.End]) }

// add appends what the source at offset i shows.
func (h *head) add(s string, i int) {
	h.place(i)
	h.text = append(h.text, s...)
}

// invisible reports whether s is a character that leaves no trace between the letters of a name: a joiner, a variation selector, a byte order mark.
func invisible(s string) bool {
	switch s {
	case "\u200B", "\u200C", "\u200D", "\u2060", "\uFE0E", "\uFE0F", "\uFEFF", "\u00AD":
		return true
	}
	return false
}

// mayName reports whether the line may open with a name: something ends it, or marks it.
func (h *head) mayName() bool {
	return h.parts.n > 0 || len(h.marks) > 0 || strings.HasPrefix(strings.TrimLeft(h.line, " \t-"), "<")
}

// emphasis takes up a run of marks and returns its length. Marks that stand as letters do, as in snake_case, are text.
func (h *head) emphasis(i int) int {
	n := 1
	for i+n < len(h.line) && h.line[i+n] == h.line[i] {
		n++
	}
	if h.line[i] == '_' && i > 0 && asciiWord(h.line[i-1]) && i+n < len(h.line) && asciiWord(h.line[i+n]) {
		h.add(h.line[i:i+n], i)
		return n
	}
	h.marks = append(h.marks, headMark{len(h.text), i, n, h.line[i]})
	return n
}

// namesInCode reports whether a code mark opens before what may be a name, and not before a key, an option or the like, which are written small; or closes.
func namesInCode(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "`*"))
	return !unicode.IsLower(r) && r != '-'
}

// escapedEmphasis takes up a run of asterisks behind backslashes, which a tool has put before the marks that somebody wrote, and returns its length.
func (h *head) escapedEmphasis(i int) int {
	n := 0
	for i+n+1 < len(h.line) && h.line[i+n] == '\\' && h.line[i+n+1] == '*' {
		n += 2
	}
	h.marks = append(h.marks, headMark{len(h.text), i, n, '*'})
	return n
}

// maxLink bounds the search for the end of a link in a head.
const maxLink = 320

// link takes up the text of a link, such as a time stamp that leads to the recording, and returns the length of all of it; a bracket that opens
// no link is text.
func (h *head) link(i int) int {
	rest := h.line[i:min(len(h.line), i+maxLink)]
	end := strings.IndexByte(rest, ']')
	if end < 0 || end+1 >= len(rest) || i > 0 && h.line[i-1] == '!' {
		h.add("[", i)
		return 1
	}
	length := 0
	switch rest[end+1] {
	case '(':
		if n := strings.IndexByte(rest[end:], ')'); n > 0 {
			length = end + n + 1
		}
	case '[':
		if n := strings.IndexByte(rest[end+1:], ']'); n > 0 {
			length = end + n + 2
		}
	}
	if length == 0 {
		h.add("[", i)
		return 1
	}
	for k := 1; k < end; k++ {
		if c := rest[k]; c != '*' && c != '_' && c != '\\' && c != '[' {
			h.add(rest[k:k+1], i+k)
		}
	}
	return length
}

// tag takes up a tag: those that style text are marks, other ones are text, such as the <name> of a chat.
func (h *head) tag(i int) int {
	end := strings.IndexByte(h.line[i:min(len(h.line), i+maxLink)], '>')
	if end < 0 {
		h.add("<", i)
		return 1
	}
	name, _, _ := strings.Cut(strings.ToLower(strings.Trim(h.line[i+1:i+end], "/ ")), " ")
	switch name {
	case "b", "strong":
		h.marks = append(h.marks, headMark{len(h.text), i, end + 1, 'b'})
	case "i", "em":
		h.marks = append(h.marks, headMark{len(h.text), i, end + 1, 'i'})
	case "u", "span", "font", "a", "mark", "big", "small":
	default:
		h.add("<", i)
		return 1
	}
	return end + 1
}

// entity takes up the entities that people's tools write among names.
func (h *head) entity(i int) int {
	for _, e := range [...]struct{ name, text string }{{"&nbsp;", " "}, {"&emsp;", " "}, {"&ensp;", " "}, {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", `"`}} {
		if strings.HasPrefix(h.line[i:], e.name) {
			h.add(e.text, i)
			return len(e.name)
		}
	}
	h.add("&", i)
	return 1
}

func isPunct(c byte) bool {
	return '!' <= c && c <= '/' || ':' <= c && c <= '@' || '[' <= c && c <= '`' || '{' <= c && c <= '~'
}

// emphasisRun is emphasis that is open at some place of a line.
type emphasisRun struct {
	c   byte
	len int
}

// close returns the offset in the line behind what stands before text[end], closing marks and white space included, and the mark of the emphasis that
// still holds there, or "".
func (h *head) close(end int) (at int, open string) {
	var stack [4]emphasisRun
	depth, next := 0, 0
	for next < len(h.marks) && h.marks[next].pos < end {
		depth = toggle(&stack, depth, h.marks[next])
		next++
	}
	at = h.offset(end)
	if next < len(h.marks) && h.marks[next].pos == end {
		at = h.marks[next].at
	}
	for k := end; depth > 0 && next < len(h.marks); { // closing marks, white space before them too
		for k < len(h.text) && blankByte(h.text[k]) {
			k++
		}
		m := h.marks[next]
		if m.pos > k || m.pos < k && m.pos != end {
			break
		}
		top := stack[depth-1]
		if m.c != top.c || m.len < top.len && m.c != 'b' && m.c != 'i' {
			break
		}
		depth--
		at = m.at + m.len
		if m.len > top.len && (m.c == '*' || m.c == '_') { // `**A:****text**`: the second half opens the text's own
			at = m.at + top.len
			break
		}
		next++
	}
	if depth == 0 && next < len(h.marks) && h.marks[next].at == at { // a mark that nothing closes is one of the label's, gone astray: `**张**三：**你好`
		if m := h.marks[next]; m.c == '*' && m.len > 1 && !strings.Contains(h.line[m.at+m.len:], h.line[m.at:m.at+m.len]) {
			at += m.len
		}
	}
	if depth > 0 && (stack[0].c == '*' || stack[0].c == '_') {
		open = strings.Repeat(string(stack[0].c), stack[0].len)
	}
	return at + blank(h.line[at:]), open
}

// toggle closes the innermost emphasis by a mark, or opens another one.
func toggle(stack *[4]emphasisRun, depth int, m headMark) int {
	n := m.len
	if m.c == 'b' || m.c == 'i' {
		n = 1
	}
	for n > 0 {
		if depth > 0 && stack[depth-1].c == m.c {
			top := &stack[depth-1]
			if top.len > n {
				top.len -= n
				return depth
			}
			n -= top.len
			depth--
			continue
		}
		if depth < len(stack) {
			stack[depth] = emphasisRun{m.c, n}
			depth++
		}
		return depth
	}
	return depth
}

// bold reports whether text[start:end] begins in strong emphasis.
func (h *head) bold(start int) bool {
	var stack [4]emphasisRun
	depth := 0
	for _, m := range h.marks {
		if m.pos > start {
			break
		}
		depth = toggle(&stack, depth, m)
	}
	for _, r := range stack[:depth] {
		if r.len >= 2 && r.c != '`' || r.c == 'b' {
			return true
		}
	}
	return false
}

// inCode reports whether text[start:] begins in code.
func (h *head) inCode(start int) bool {
	open := false
	for _, m := range h.marks {
		if m.c == '`' && m.pos <= start {
			open = !open
		}
	}
	return open
}

func blankByte(c byte) bool { return c == ' ' || c == '\t' }

// blank returns the number of bytes of white space that s begins with.
func blank(s string) int {
	return len(s) - len(blankMarks.trimLeft(s))
}

var blankMarks = newCharset(" \t\u3000\u00A0\u200B")

// asciiWord reports whether c is a letter or digit of ASCII.
func asciiWord(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// colonAt returns the length of the colon at s[at:], or 0.
func colonAt(s []byte, at int) int {
	if at >= len(s) {
		return 0
	}
	return pointmark.Colon(s[at:])
}
