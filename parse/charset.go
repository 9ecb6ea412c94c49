package parse

import (
	"iter"
	"unicode/utf8"
)

// charset is a set of characters that short texts are searched for again and again. [strings.ContainsAny] goes through all of a set for each character of a text, unless all of
// the set is ASCII.
type charset struct {
	ascii [utf8.RuneSelf]bool
	first [256]bool     // bytes that the others begin with
	wide  map[rune]bool // the others
}

func newCharset(chars string) *charset {
	c := &charset{wide: make(map[rune]bool, len(chars)/len("字"))}
	for _, r := range chars {
		if r < utf8.RuneSelf {
			c.ascii[r] = true
			continue
		}
		c.wide[r] = true
		c.first[string(r)[0]] = true
	}
	return c
}

// has reports whether r is of the set.
func (c *charset) has(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 0 && c.ascii[r]
	}
	return c.wide[r]
}

// in reports whether a character of the set is in s.
func (c *charset) in(s string) bool { return c.index(s) >= 0 }

// index returns the offset of the first character in s that is of the set, or -1.
func (c *charset) index(s string) int {
	for i := range len(s) {
		if b := s[i]; b < utf8.RuneSelf {
			if c.ascii[b] {
				return i
			}
		} else if c.first[b] {
			if r, _ := utf8.DecodeRuneInString(s[i:]); c.wide[r] {
				return i
			}
		}
	}
	return -1
}

// trimLeft takes characters of the set off the start of s.
func (c *charset) trimLeft(s string) string {
	for s != "" {
		n := 1
		if b := s[0]; b < utf8.RuneSelf {
			if !c.ascii[b] {
				break
			}
		} else {
			var r rune
			if r, n = utf8.DecodeRuneInString(s); !c.first[b] || !c.wide[r] {
				break
			}
		}
		s = s[n:]
	}
	return s
}

// trimRight takes characters of the set off the end of s.
func (c *charset) trimRight(s string) string {
	for s != "" {
		n := 1
		if b := s[len(s)-1]; b < utf8.RuneSelf {
			if !c.ascii[b] {
				break
			}
		} else {
			var r rune
			if r, n = utf8.DecodeLastRuneInString(s); !c.wide[r] {
				break
			}
		}
		s = s[:len(s)-n]
	}
	return s
}

// parts yields what stands between the characters of the set in s.
func (c *charset) parts(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for s != "" {
			at, behind := c.index(s), len(s)
			if at < 0 {
				at = len(s)
			} else {
				_, n := utf8.DecodeRuneInString(s[at:])
				behind = at + n
			}
			if at > 0 && !yield(s[:at]) {
				return
			}
			s = s[behind:]
		}
	}
}
