package visible

import (
	"strings"
	"unicode/utf8"
)

// Line returns s as one safe line: what [Text] replaces is replaced, bytes that are no UTF-8 become U+FFFD, tabs and line ends become spaces.
func Line(s string) string {
	if isLine(s) {
		return s
	}
	s = string(Text([]byte(strings.ToValidUTF8(s, "\uFFFD"))))
	return strings.NewReplacer("\n", " ", "\t", " ").Replace(s)
}

// isLine reports whether s is one safe line as it is.
func isLine(s string) bool {
	if !utf8.ValidString(s) {
		return false
	}
	var p pile
	for i := 0; i < len(s); {
		if n := calm(s[i]); n > 0 && s[i] >= ' ' {
			p = pile{}
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if over, _ := p.add(r); over || r < ' ' || hidden(r) {
			return false
		}
		i += n
	}
	return true
}

// Calm reports whether s, which is valid UTF-8, holds nothing but the usual characters of Latin and Chinese text, of which [Line] replaces none. It asks less than Line does.
func Calm(s []byte) bool {
	for i := 0; i < len(s); {
		n := calm(s[i])
		if n == 0 || s[i] < ' ' {
			return false
		}
		i += n
	}
	return true
}

// URL drops from the target of a link the characters that no URL holds: controls, what hides text, white space.
func URL(s string) string {
	forbidden := func(r rune) bool { return hidden(r) || r <= ' ' }
	if strings.IndexFunc(s, forbidden) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if forbidden(r) {
			return -1
		}
		return r
	}, s)
}
