// Package plain takes the marks of Markdown off a piece of text, for facts that stand in a line and need no tree.
package plain

import "strings"

// Line returns the text of a line without marks of emphasis, links, tags and escapes, and the target of its first link or picture.
func Line(line string) (text, target string) {
	i := unmarked(line)
	if i == len(line) {
		return strings.TrimSpace(line), ""
	}
	var sb strings.Builder
	sb.Grow(len(line))
	sb.WriteString(line[:i])
	for i < len(line) {
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
			n := 1 + unmarked(rest[1:])
			sb.WriteString(rest[:n])
			i += n
		}
	}
	return strings.TrimSpace(sb.String()), target
}

// unmarked returns how many bytes of s stand before the first one that [Line] looks at.
func unmarked(s string) int {
	for i := range len(s) {
		if marks[s[i]] {
			return i
		}
	}
	return len(s)
}

// marks are the bytes that [Line] looks at.
var marks = func() (is [256]bool) {
	for _, c := range []byte("\\*_~`[]!<") {
		is[c] = true
	}
	return is
}()

// Link reads the link that opens s: the source of its label, its target, and its length in bytes; 0 where there is none.
func Link(s string) (label, target string, n int) {
	open := len("[")
	if strings.HasPrefix(s, "!") {
		open = len("![")
	}
	if len(s) < open || s[open-1] != '[' {
		return "", "", 0
	}
	shut := labelLength(s[open:])
	if shut < 0 {
		return "", "", 0
	}
	label, rest := s[open:open+shut], s[open+shut+len("]"):]
	target, size := destination(rest)
	if size == 0 {
		return "", "", 0
	}
	return label, target, len(s) - len(rest) + size
}

// labelLength returns where the bracket stands in s that shuts the label of a link, or -1. No label holds brackets but escaped ones.
func labelLength(s string) int {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case ']':
			return i
		case '[':
			return -1
		case '\\':
			if i++; i < len(s) && s[i] == '\n' {
				return -1
			}
		}
	}
	return -1
}

// destination reads what stands behind the label of a link, and its length in bytes: `(target "title")`, or the label of the definition that has the target, `[1]`. The target may
// hold parentheses in pairs, the title none.
func destination(s string) (target string, n int) {
	if strings.HasPrefix(s, "[") {
		return "", strings.IndexByte(s, ']') + 1
	}
	if !strings.HasPrefix(s, "(") {
		return "", 0
	}
	start := len(s) - len(strings.TrimLeft(s[1:], " \t\n\f\r"))
	if strings.HasPrefix(s[start:], "<") {
		start++
	}
	end := start + untilAny(s[start:], targetEnds)
	for end < len(s) && s[end] == '(' {
		inner := end + 1 + untilAny(s[end+1:], innerEnds)
		if inner == len(s) || s[inner] != ')' {
			return "", 0
		}
		end = inner + 1 + untilAny(s[inner+1:], targetEnds)
	}
	shut := end + untilAny(s[end:], "()")
	if shut == len(s) || s[shut] == '(' {
		return "", 0
	}
	return s[start:end], shut + 1
}

// What ends the target of a link, and a pair of parentheses in it.
const (
	targetEnds = " \t\n\f\r()<>"
	innerEnds  = " \t\n\f\r()"
)

// untilAny returns how many bytes of s stand before the first one of marks.
func untilAny(s, marks string) int {
	if at := strings.IndexAny(s, marks); at >= 0 {
		return at
	}
	return len(s)
}
