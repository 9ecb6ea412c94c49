// Package visible makes text harmless that others wrote: what could drive a terminal, or hide text in it, becomes something that is seen. What it returns can be shown.
package visible

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"fangtan/parse/parallel"
)

// Text replaces what could drive a terminal or hide text: C0 controls and DEL become their pictures (U+2400...), C1 controls, bidirectional
// overrides and isolates, annotation marks and tag characters become U+FFFD, and so does a pile of marks on one character (see [pile]); CR LF, CR, and
// the line and paragraph separators become LF. Tab and LF stay. Without any of these it returns src itself. src is valid UTF-8.
func Text(src []byte) []byte {
	first := firstHidden(src)
	if first < 0 {
		return src
	}
	out := bytes.NewBuffer(make([]byte, 0, len(src)+len(src)/16))
	out.Write(src[:first])
	var p pile
	for i := first; i < len(src); {
		r, n := utf8.DecodeRune(src[i:])
		switch over, begins := p.add(r); {
		case begins:
			out.WriteRune(utf8.RuneError)
		case over:
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

// firstHidden returns the offset of the first character of src that cannot stay as it is, or of the base of a pile of marks; -1 without.
func firstHidden(src []byte) int {
	pages := len(src)/page + 1
	var crew *parallel.Crew
	if pages > parallel.Fewest {
		crew = parallel.Muster()
		defer crew.Dismiss()
	}
	for _, at := range parallel.Parts(crew, pages, func(start, end int) int {
		start, end = lineBehind(src, start*page), lineBehind(src, end*page)
		if at := firstHiddenIn(src[start:end]); at >= 0 {
			return start + at
		}
		return -1
	}) {
		if at >= 0 {
			return at
		}
	}
	return -1
}

// page is how many bytes of text one goroutine looks at by itself at least, over [parallel.Fewest].
const page = 4 << 10

// lineBehind returns the start of the first line of src at or behind the offset at, or the end of src. No pile of marks goes over a line end.
func lineBehind(src []byte, at int) int {
	if at <= 0 {
		return 0
	}
	if at >= len(src) {
		return len(src)
	}
	if n := bytes.IndexByte(src[at-1:], '\n'); n >= 0 {
		return at + n
	}
	return len(src)
}

func firstHiddenIn(src []byte) int {
	var p pile
	base := 0
	for i := 0; i < len(src); {
		if calm(src[i]) > 0 {
			p = pile{}
			for ; i < len(src) && calm(src[i]) == 1; i++ { // a step that is known beforehand takes no time to look up
				base = i
			}
			for ; i < len(src) && calm(src[i]) == 3; i += 3 {
				base = i
			}
			for ; i < len(src) && calm(src[i]) == 2; i += 2 {
				base = i
			}
			continue
		}
		r, n := utf8.DecodeRune(src[i:])
		if hidden(r) {
			return i
		}
		if over, _ := p.add(r); over {
			return base
		}
		if p.marks == 0 {
			base = i
		}
		i += n
	}
	return -1
}

// calm returns the length of the characters that begin with the byte b where all of them may stay and none is a mark, as nearly all are of Latin and of
// Chinese text; else 0.
func calm(b byte) int { return int(calmBytes[b]) }

var calmBytes = func() (lengths [256]uint8) {
	for b := range lengths {
		switch {
		case b >= 0x20 && b < 0x7F || b == '\n' || b == '\t':
			lengths[b] = 1
		case b >= 0xE3 && b <= 0xE9, b == 0xEB, b == 0xEC: // U+3000 to U+9FFF, U+B000 to U+CFFF
			lengths[b] = 3
		case b >= 0xC3 && b <= 0xCB: // U+00C0 to U+02FF
			lengths[b] = 2
		}
	}
	return lengths
}()

// mostMarks is how many marks may stand on one character: no writing needs as many (UAX #15, Stream-Safe Text Format).
const mostMarks = 30

// pile counts the marks that stand on one character. A second variation selector on it says nothing and may hide text; marks past [mostMarks] are a
// flood that some terminals choke on.
type pile struct {
	marks    int
	selected bool // a variation selector has stood
	over     bool // what comes is dropped until the next character
}

// add counts r. over says that r must not stand; begins, that it is the first such.
func (p *pile) add(r rune) (over, begins bool) {
	selector := Selector(r)
	if !selector && !mark(r) {
		*p = pile{}
		return false, false
	}
	p.marks++
	excess := selector && p.selected || p.marks > mostMarks
	p.selected = p.selected || selector
	begins = excess && !p.over
	p.over = p.over || excess
	return p.over, begins
}

// Selector reports whether r is a variation selector, which says in which form the character before it is shown.
func Selector(r rune) bool { return 0xFE00 <= r && r <= 0xFE0F || 0xE0100 <= r && r <= 0xE01EF }

// mark reports whether r stands on the character before it. Most of the text of the East, and the punctuation of all, is told apart without a table.
func mark(r rune) bool {
	switch {
	case r < 0x300, 0x2000 <= r && r < 0x20D0, 0x3000 <= r && r < 0xA66F, 0xAC00 <= r && r <= 0xD7A3, 0xFF00 <= r && r <= 0xFFFF:
		return false
	}
	return unicode.In(r, unicode.Mn, unicode.Me)
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
	return r <= 0x202E || 0x2066 <= r && r <= 0x206F || 0xFFF9 <= r && r <= 0xFFFB || 0xE0000 <= r && r <= 0xE007F
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
