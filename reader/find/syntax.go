package find

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// partKind is the kind of what is searched for.
type partKind int

const (
	wordsPart partKind = iota
	quotedPart
	expressionPart
)

// parts is a query taken apart.
type parts struct {
	limits []Limit
	kind   partKind
	text   string
}

// split takes a query apart. It makes something of all that can be typed: the second quote or slash may be lacking, since it may still come.
func split(source string) parts {
	var p parts
	var text []string
	for rest := source; ; {
		rest = strings.TrimLeftFunc(rest, unicode.IsSpace)
		if rest == "" {
			p.text = strings.Join(text, " ")
			return p
		}
		if l, tail, ok := limit(rest); ok {
			p.limits, rest = append(p.limits, l), tail
			continue
		}
		piece := ""
		first, size := utf8.DecodeRuneInString(rest)
		switch mark := half(first); {
		case mark == '"' && len(text) == 0:
			p.kind = quotedPart
			piece, rest = closed(rest[size:], mark)
		case mark == '/' && len(text) == 0:
			p.kind = expressionPart
			piece, rest = closed(rest[size:], mark)
		default:
			piece, rest = words(rest)
		}
		text = append(text, piece)
	}
}

// half returns the half-width form of the marks that queries have.
func half(r rune) rune {
	switch r {
	case '＠', '＃', '／', '＂':
		return r - '＠' + '@'
	}
	return r
}

// limit reads @name or #topic at the start of s. The name may still be empty.
func limit(s string) (l Limit, rest string, ok bool) {
	mark, size := utf8.DecodeRuneInString(s)
	s = s[size:]
	switch first, _ := utf8.DecodeRuneInString(s); {
	case half(mark) != '@' && half(mark) != '#', unicode.IsSpace(first):
		return Limit{}, "", false
	case half(first) == '"':
		l.Name, rest = closed(s[utf8.RuneLen(first):], '"')
	default:
		l.Name, rest = word(s)
	}
	l.Topic = half(mark) == '#'
	return l, rest, true
}

// word cuts s behind its first word.
func word(s string) (before, after string) {
	end := strings.IndexFunc(s, unicode.IsSpace)
	if end < 0 {
		end = len(s)
	}
	return s[:end], s[end:]
}

// words cuts s where a limit begins.
func words(s string) (before, after string) {
	space := false
	for i, r := range s {
		if space {
			if _, _, ok := limit(s[i:]); ok {
				return strings.TrimRightFunc(s[:i], unicode.IsSpace), s[i:]
			}
		}
		space = unicode.IsSpace(r)
	}
	return strings.TrimRightFunc(s, unicode.IsSpace), ""
}

// closed cuts s at its closing mark: one that no backslash stands before, and that white space or nothing follows.
func closed(s string, mark rune) (before, after string) {
	escaped := false
	for i, r := range s {
		if half(r) == mark && !escaped {
			after := s[i+utf8.RuneLen(r):]
			if next, _ := utf8.DecodeRuneInString(after); after == "" || unicode.IsSpace(next) {
				return s[:i], after
			}
		}
		escaped = r == '\\' && !escaped
	}
	return s, ""
}

// LimitAt returns the limit in which one types who has typed before: the last word, where it begins with @ or #. at is where it begins.
func LimitAt(before string) (l Limit, at int, ok bool) {
	rest, text := before, false
	for {
		rest = strings.TrimLeftFunc(rest, unicode.IsSpace)
		if rest == "" {
			return Limit{}, 0, false
		}
		if l, tail, ok := limit(rest); ok {
			if tail == "" {
				return l, len(before) - len(rest), true
			}
			rest = tail
			continue
		}
		first, size := utf8.DecodeRuneInString(rest)
		if mark := half(first); !text && (mark == '"' || mark == '/') {
			_, rest = closed(rest[size:], mark)
		} else {
			_, rest = words(rest)
		}
		text = true
	}
}

// String returns l as it is typed: in quotes where its name has spaces.
func (l Limit) String() string {
	mark := "@"
	if l.Topic {
		mark = "#"
	}
	if strings.ContainsFunc(l.Name, unicode.IsSpace) {
		return mark + `"` + l.Name + `"`
	}
	return mark + l.Name
}
