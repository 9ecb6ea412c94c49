package quote

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"fangtan/reader/cells"
)

// paragraph returns p as Markdown that shows its text.
func paragraph(p Paragraph) string {
	text := strings.Trim(lines(p.Text), "\n")
	if p.Code {
		fence := "```"
		for strings.Contains(text, fence) {
			fence += "`"
		}
		return fence + "\n" + text + "\n" + fence
	}
	var out []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, Escape(line))
		}
	}
	return strings.Join(out, "\\\n") // a hard break
}

// Escape returns one line of text as Markdown that shows it: a backslash stands before each mark that would mean something where it is. A mark that
// means nothing there has none, so that the text stays as readable as it can.
func Escape(text string) string {
	text = strings.TrimSpace(cells.Clean(text))
	var out strings.Builder
	start := lineStart(text)
	for i := 0; i < len(text); {
		if n := urlAt(text, i); n > 0 {
			out.WriteString(text[i : i+n])
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if i == start || meant(text, i, r) {
			out.WriteByte('\\')
		}
		out.WriteString(text[i : i+n])
		i += n
	}
	return out.String()
}

// blockMark matches what at the start of a line would begin a block; its group is the character to be escaped.
var blockMark = regexp.MustCompile(`^(?:(#)#{0,5}(?:\s|$)|(>)|([-+])(?:\s|$)|\d{1,9}([.)])(?:\s|$)|(-)[-\s]*$|(=)=*\s*$|(\+)\+\+\s*$|(:)\s|(\|))`)

// lineStart returns the offset of the character at the start of a line that would begin a block, or -1.
func lineStart(text string) int {
	m := blockMark.FindStringSubmatchIndex(text)
	for i := 2; i < len(m); i += 2 {
		if m[i] >= 0 {
			return m[i]
		}
	}
	return -1
}

// entity matches what would be read as one character.
var entity = regexp.MustCompile(`^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);`)

// meant reports whether the mark r at i of text would mean something.
func meant(text string, i int, r rune) bool {
	switch r {
	case '*', '`', '<', '$':
		return true
	case ']': // of a link or of a definition; a bracket that opens has no backslash, with which some read it as TeX
		return i+1 < len(text) && strings.IndexByte("(:", text[i+1]) >= 0
	case '\\':
		return i+1 == len(text) || text[i+1] < utf8.RuneSelf && unicode.IsOneOf([]*unicode.RangeTable{unicode.P, unicode.S}, rune(text[i+1]))
	case '_': // within a word it is a part of it
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+1:])
		return !letter(before) || !letter(after)
	case '~': // two of them strike out what is between them
		return strings.IndexByte(text, '~') < i || strings.IndexByte(text[i+1:], '~') >= 0
	case '=', '^', '+': // doubled: highlighted and the like
		return i > 0 && text[i-1] == byte(r) || i+1 < len(text) && text[i+1] == byte(r)
	case '&':
		return entity.MatchString(text[i:])
	}
	return false
}

func letter(r rune) bool { return r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// urlMarks matches a URL that is a link without marks around it.
var urlMarks = regexp.MustCompile(`^https?://[A-Za-z0-9/?#&=%.:;,+~@!_-]+`)

// urlAt returns the length of the URL at i of text, or 0. What stands in it is no mark.
func urlAt(text string, i int) int {
	if text[i] != 'h' {
		return 0
	}
	return len(urlMarks.FindString(text[i:]))
}
