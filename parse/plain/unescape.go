package plain

import (
	"html"
	"strings"
	"unicode"
)

// Unescape resolves backslash escapes and entities (CommonMark 2.4 and 2.5).
func Unescape(s string) string {
	if strings.IndexByte(s, '\\') < 0 && strings.IndexByte(s, '&') < 0 {
		return s
	}
	var sb strings.Builder
	sb.Grow(len(s))
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s) && asciiPunct(s[i+1]):
			i++
			sb.WriteByte(s[i])
		case c == '&':
			if v, n := entity(s[i:]); n > 0 {
				sb.WriteString(v)
				i += n - 1
				continue
			}
			sb.WriteByte(c)
		default:
			sb.WriteByte(c)
		}
	}
	return sb.String()
}

// entity returns what the entity at the start of s stands for, and the bytes it takes; zeros where there is none.
func entity(s string) (value string, n int) {
	end := strings.IndexByte(s[:min(len(s), 40)], ';')
	if end < 0 || strings.IndexFunc(s[1:end], func(r rune) bool { return r != '#' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }) >= 0 {
		return "", 0
	}
	value = html.UnescapeString(s[:end+1])
	if value == s[:end+1] || value != ";" && strings.HasSuffix(value, ";") { // only the start of the name is one: package html takes that for old pages
		return "", 0
	}
	return value, end + 1
}

func asciiPunct(c byte) bool {
	return '!' <= c && c <= '/' || ':' <= c && c <= '@' || '[' <= c && c <= '`' || '{' <= c && c <= '~'
}
