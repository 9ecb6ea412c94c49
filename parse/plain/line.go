// Package plain takes the marks of Markdown off a piece of text, for facts that stand in a line and need no tree.
package plain

import (
	"regexp"
	"strings"
)

// Line returns the text of a line without marks of emphasis, links, tags and escapes, and the target of its first link or picture.
func Line(line string) (text, target string) {
	var sb strings.Builder
	for i := 0; i < len(line); {
		rest := line[i:]
		switch {
		case rest[0] == '\\' && len(rest) > 1 && asciiPunct(rest[1]):
			sb.WriteByte(rest[1])
			i += 2
		case strings.HasPrefix(rest, "**") || strings.HasPrefix(rest, "__") || strings.HasPrefix(rest, "~~"):
			i += 2
		case rest[0] == '*' || rest[0] == '`':
			i++
		case rest[0] == '[' || strings.HasPrefix(rest, "!["):
			label, to, n := Link(rest)
			if n == 0 {
				sb.WriteByte(rest[0])
				i++
				continue
			}
			inner, _ := Line(label)
			sb.WriteString(inner)
			if target == "" {
				target = to
			}
			i += n
		case rest[0] == '<':
			end := strings.IndexByte(rest, '>')
			if end < 0 {
				sb.WriteByte('<')
				end = 0
			} else if strings.Contains(rest[:end], "://") {
				sb.WriteString(rest[1:end])
				if target == "" {
					target = rest[1:end]
				}
			}
			i += end + 1
		default:
			n := 1
			for n < len(rest) && !marks[rest[n]] {
				n++
			}
			sb.WriteString(rest[:n])
			i += n
		}
	}
	return strings.TrimSpace(sb.String()), target
}

// marks are the bytes that [Line] looks at.
var marks = func() (is [256]bool) {
	for _, c := range []byte("\\*_~`[]!<") {
		is[c] = true
	}
	return is
}()

var inlineLink = regexp.MustCompile(`^!?\[((?:[^\[\]\\]|\\.)*)\](?:\(\s*<?([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?[^()]*\)|\[[^\]]*\])`)

// Link reads the link that opens s: the source of its label, its target, and its length in bytes; 0 where there is none.
func Link(s string) (label, target string, n int) {
	if !strings.HasPrefix(s, "[") && !strings.HasPrefix(s, "![") || strings.IndexByte(s, ']') < 0 {
		return "", "", 0
	}
	m := inlineLink.FindStringSubmatch(s)
	if m == nil {
		return "", "", 0
	}
	return m[1], m[2], len(m[0])
}
