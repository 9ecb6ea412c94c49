package parse

import (
	"html"
	"strings"
	"unicode/utf8"
)

// unescape resolves backslash escapes and entities (CommonMark 2.4 and 2.5).
func unescape(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var sb strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s) && asciiPunct(s[i+1]):
			i++
			sb.WriteByte(s[i])
		case c == '&':
			if end := strings.IndexByte(s[i:min(len(s), i+40)], ';'); end > 0 {
				entity := s[i : i+end+1]
				if v := html.UnescapeString(entity); v != entity {
					sb.WriteString(v)
					i += end
					continue
				}
			}
			sb.WriteByte(c)
		default:
			sb.WriteByte(c)
		}
	}
	return sb.String()
}

func asciiPunct(c byte) bool {
	return '!' <= c && c <= '/' || ':' <= c && c <= '@' || '[' <= c && c <= '`' || '{' <= c && c <= '~'
}

// clean makes text that entities, attributes or front matter may have brought in one safe line, see [Visible].
func clean(s string) string {
	for _, r := range s {
		if r < ' ' || r == utf8.RuneError || hidden(r) {
			return Visible(s)
		}
	}
	return s
}

// safeURL drops from a target the characters that no URL holds.
func safeURL(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return hidden(r) || r <= ' ' }) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if hidden(r) || r <= ' ' {
			return -1
		}
		return r
	}, s)
}
