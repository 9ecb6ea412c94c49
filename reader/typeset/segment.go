package typeset

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/go-text/typesetting/segmenter"
)

// segment is the text from one place where a line may end to the next: what a line holds whole or not at all.
type segment struct {
	start, end int  // bytes of the text, the white space after it excluded
	width      int  // cells of them
	space      int  // cells of the white space after it, lost where a line ends
	hang       int  // cells of the stop or closing mark at its end that may hang in the margin
	hard       bool // a line ends after it in any case
	url        bool // it holds a URL
}

// segments cuts text at the places where UAX #14, the [rules] and the [exceptions] allow or demand a line end, but for those in glue, which ascends.
// White space that begins the text or stands after a demanded line end is dropped. The cost is linear in the text.
func segments(text string, glue []int, method ansi.Method) []segment {
	c := cutter{text: text, method: method, glue: glue, links: urls(text)}
	c.runes, c.offsets = decode(text)
	c.out = make([]segment, 0, len(c.runes)/2+1)
	quotes := strings.ContainsAny(text, "“”")
	var seg segmenter.Segmenter
	seg.Init(c.runes)
	for lines := seg.LineIterator(); lines.Next(); {
		line := lines.Line()
		end := line.Offset + len(line.Text)
		for at := line.Offset + 1; quotes && at < end; at++ {
			if (c.runes[at] == '“' || c.runes[at-1] == '”') && allowed(gapAt(c.runes, at)) {
				c.cut(at)
			}
		}
		if end == len(c.runes) || lineEnd(c.runes[end-1]) || !forbidden(gapAt(c.runes, end)) {
			c.cut(end)
		}
	}
	return c.out
}

// cutter collects the segments of a text.
type cutter struct {
	text    string
	runes   []rune // of text
	offsets []int  // of each in bytes, and that of the end
	method  ansi.Method
	glue    []int    // offsets at which no line may end, as far as they were not passed
	links   []extent // URLs
	start   int      // of the segment at hand, in bytes
	out     []segment
}

// cut ends the segment at hand before runes[at], unless glue or a URL forbids it.
func (c *cutter) cut(at int) {
	pos := c.offsets[at]
	hard := at > 0 && lineEnd(c.runes[at-1])
	if at < len(c.runes) && !hard {
		for len(c.glue) > 0 && c.glue[0] < pos {
			c.glue = c.glue[1:]
		}
		if len(c.glue) > 0 && c.glue[0] == pos || len(c.links) > 0 && inside(c.links, pos) {
			return
		}
	}
	var s segment
	if at > 0 && c.start == c.offsets[at-1] && ideograph(c.runes[at-1]) {
		s = segment{start: c.start, end: pos, width: 2} // most of Chinese text
	} else {
		s = measured(c.text, c.start, pos, c.method)
		s.hard = hard
		s.url = len(c.links) > 0 && overlaps(c.links, s.start, s.end)
	}
	c.start = pos
	if s.start == s.end && !hard && (len(c.out) == 0 || c.out[len(c.out)-1].hard) {
		return
	}
	c.out = append(c.out, s)
}

// decode returns the characters of text and the offset in bytes of each, and that of the end.
func decode(text string) (runes []rune, offsets []int) {
	n := utf8.RuneCountInString(text)
	runes, offsets = make([]rune, 0, n), make([]int, 0, n+1)
	for i, r := range text {
		runes, offsets = append(runes, r), append(offsets, i)
	}
	return runes, append(offsets, len(text))
}

// measured returns the segment text[start:end].
func measured(text string, start, end int, method ansi.Method) segment {
	body := strings.TrimRightFunc(text[start:end], white)
	s := segment{start: start, end: start + len(body)}
	s.width = cells(body, method)
	if s.end < end {
		s.space = cells(text[s.end:end], method)
	}
	if r, n := utf8.DecodeLastRuneInString(body); hangs(r) {
		s.hang = cells(body[len(body)-n:], method)
	}
	return s
}

// white reports whether r is white space that vanishes where a line ends. No-break spaces stay.
func white(r rune) bool {
	if ideograph(r) {
		return false
	}
	switch r {
	case 0x00A0, 0x2007, 0x202F:
		return false
	case 0x200B:
		return true
	}
	return unicode.IsSpace(r)
}

func lineEnd(r rune) bool { return r == '\n' || r == 0x2028 || r == 0x2029 }

// extent is a half-open range of bytes.
type extent struct{ start, end int }

// urls returns the URLs that stand in text, in order.
func urls(text string) []extent {
	var out []extent
	for from := 0; ; {
		i := strings.Index(text[from:], "://")
		if i < 0 {
			return out
		}
		i += from
		start, end := i, i+3
		for start > from && asciiLetter(text[start-1]) {
			start--
		}
		for end < len(text) && urlByte(text[end]) {
			end++
		}
		end = start + len(strings.TrimRight(text[start:end], ".,;:!?)]'*"))
		from = max(end, i+3)
		if start < i && end > i+3 {
			out = append(out, extent{start, end})
		}
	}
}

func asciiLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// urlByte reports whether c may stand in a URL (RFC 3986, and a few that are found there all the same).
func urlByte(c byte) bool {
	return c > ' ' && c < 0x7f && !strings.ContainsRune("<>\"`{}|\\^", rune(c))
}

// inside reports whether at is within one of the ascending extents, their ends excluded.
func inside(extents []extent, at int) bool {
	i, _ := slices.BinarySearchFunc(extents, at, func(e extent, at int) int { return e.end - at })
	return i < len(extents) && extents[i].start < at && at < extents[i].end
}

// overlaps reports whether one of the ascending extents has bytes in common with the range from start to end.
func overlaps(extents []extent, start, end int) bool {
	i, _ := slices.BinarySearchFunc(extents, start+1, func(e extent, at int) int { return e.end - at })
	return i < len(extents) && extents[i].start < end
}
