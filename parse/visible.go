package parse

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// visible replaces what could drive a terminal or hide text: C0 controls and DEL become their pictures (U+2400...), C1 controls, bidirectional
// overrides and isolates and tag characters become U+FFFD; CR LF, CR, and the line and paragraph separators become LF. Tab and LF stay.
// Without any of these it returns src itself.
func visible(src []byte) []byte {
	first := -1
	for i := 0; i < len(src); {
		b := src[i]
		if b >= 0x20 && b < 0x7F || b == '\n' || b == '\t' {
			i++
			continue
		}
		r, n := utf8.DecodeRune(src[i:])
		if hidden(r) {
			first = i
			break
		}
		i += n
	}
	if first < 0 {
		return src
	}
	out := bytes.NewBuffer(make([]byte, 0, len(src)+len(src)/16))
	out.Write(src[:first])
	for i := first; i < len(src); {
		r, n := utf8.DecodeRune(src[i:])
		switch {
		case r == '\r':
			if i+1 >= len(src) || src[i+1] != '\n' {
				out.WriteByte('\n')
			}
		case r == '\u2028' || r == '\u2029' || r == '\f' || r == '\v':
			out.WriteByte('\n')
		case !hidden(r):
			out.Write(src[i : i+n])
		default:
			out.WriteRune(picture(r))
		}
		i += n
	}
	return out.Bytes()
}

// hidden reports whether r may not reach a terminal as it is.
func hidden(r rune) bool {
	switch {
	case r == '\n' || r == '\t':
		return false
	case r < 0x20, 0x7F <= r && r < 0xA0:
		return true
	case r < 0x2028:
		return false
	}
	return r <= 0x202E || 0x2066 <= r && r <= 0x2069 || 0xE0000 <= r && r <= 0xE007F
}

// picture returns the visible stand-in for a hidden character.
func picture(r rune) rune {
	switch {
	case r < 0x20:
		return 0x2400 + r
	case r == 0x7F:
		return 0x2421
	}
	return utf8.RuneError
}

// Visible returns s as one safe line: hidden characters are replaced as in an article, tabs and line ends become spaces.
func Visible(s string) string {
	s = string(visible([]byte(strings.ToValidUTF8(s, "\uFFFD"))))
	return strings.NewReplacer("\n", " ", "\t", " ").Replace(s)
}
