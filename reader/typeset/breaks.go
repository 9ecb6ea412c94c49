package typeset

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// column is the room that text is broken into.
type column struct {
	first, rest int // cells of the first and of every later line
	hang        int // cells beyond them in which a stop or closing mark may hang
	whole       bool
	method      ansi.Method
}

// width returns the cells of line i.
func (c column) width(i int) int {
	if i == 0 {
		return c.first
	}
	return c.rest
}

// row is one line that was broken off a text: its bytes, without the white space at its ends, and its cells.
type row struct{ start, end, width int }

// breaks breaks text into rows no wider than c. Lines end where UAX #14 and the [rules] allow it; what is longer than a line is cut at a sensible
// place within (a URL is not, where c.whole is set). Text that is mostly Chinese, Japanese or Korean is broken greedily, since its lines
// are full anyway; other text for the least ragged lines (see [leastRagged]). The cost is linear in the text.
func breaks(text string, glue []int, c column) []row {
	segs := cutLong(text, segments(text, glue, c.method), c)
	latin := mostlyLatin(text)
	var rows []row
	for len(segs) > 0 {
		n := 1
		for n < len(segs) && !segs[n-1].hard {
			n++
		}
		if latin {
			rows = leastRagged(rows, segs[:n], c)
		} else {
			rows = greedy(rows, segs[:n], c)
		}
		segs = segs[n:]
	}
	return rows
}

// Lines breaks text that has no styles into lines of at most so many cells, as a paragraph is broken; of no text it makes none.
func Lines(text string, width int, method ansi.Method) []string {
	var out []string
	for _, r := range breaks(text, nil, column{first: width, rest: width, method: method}) {
		out = append(out, text[r.start:r.end])
	}
	return out
}

// mostlyLatin reports whether more than half of the cells of text are taken by narrow characters. It looks at the first 4,096 bytes.
func mostlyLatin(text string) bool {
	balance := 0
	for i, r := range text {
		if i >= 4096 {
			break
		}
		switch {
		case r < 0x1100, r >= 0x1200 && r < 0x2000:
			balance++
		case r >= 0x2E80, r < 0x1200:
			balance -= 2
		}
	}
	return balance > 0
}

// greedy puts as many segments on each line as it holds.
func greedy(rows []row, segs []segment, c column) []row {
	line := row{segs[0].start, segs[0].end, segs[0].width}
	for i := 1; i < len(segs); i++ {
		s := segs[i]
		width := line.width + segs[i-1].space + s.width
		if room := c.width(len(rows)); width > room+hanging(s, width, room, c) {
			rows = append(rows, line)
			line = row{s.start, s.end, s.width}
			continue
		}
		line.end, line.width = s.end, width
	}
	return append(rows, line)
}

// hanging returns the cells of the mark at the end of s that hang in the margin where a line of the given width ends with s.
func hanging(s segment, width, room int, c column) int {
	if over := width - room; over > 0 && over <= s.hang && s.hang <= c.hang {
		return over
	}
	return 0
}

// leastRagged breaks segs into the fewest lines, and among these for the smallest sum of the squares of the cells left empty at the
// lines' ends, the last line excepted. Only as many segments as a line holds are looked at for each, so the cost is linear.
func leastRagged(rows []row, segs []segment, c column) []row {
	type state struct {
		cost int64
		prev int // the line that ends before this segment begins with segs[prev]
	}
	const perLine = 1 << 36 // more than all squares of any paragraph that fits in memory
	best := make([]state, len(segs)+1)
	firstLine := len(rows)
	for end := 1; end <= len(segs); end++ {
		s := segs[end-1]
		best[end] = state{cost: 1 << 62}
		width := 0
		for start := end - 1; start >= 0; start-- {
			width += segs[start].width
			if start < end-1 {
				width += segs[start].space
			}
			room := c.rest
			if start == 0 {
				room = c.width(firstLine)
			}
			over := width - room - hanging(s, width, room, c)
			if over > 0 && start < end-1 {
				if width > max(c.first, c.rest)+c.hang {
					break // a longer line does not fit either
				}
				continue
			}
			cost := best[start].cost + perLine
			if gap := int64(room - width); end < len(segs) && gap > 0 {
				cost += gap * gap
			}
			if cost < best[end].cost {
				best[end] = state{cost, start}
			}
		}
	}
	var ends []int
	for end := len(segs); end > 0; end = best[end].prev {
		ends = append(ends, end)
	}
	start := 0
	for i := len(ends) - 1; i >= 0; i-- {
		rows = append(rows, join(segs[start:ends[i]]))
		start = ends[i]
	}
	return rows
}

// join returns the line of segs.
func join(segs []segment) row {
	r := row{start: segs[0].start, end: segs[len(segs)-1].end}
	for i, s := range segs {
		r.width += s.width
		if i+1 < len(segs) {
			r.width += s.space
		}
	}
	return r
}

// cutLong cuts the segments that are longer than a line.
func cutLong(text string, segs []segment, c column) []segment {
	long := false
	for i, s := range segs {
		long = long || s.width > c.width(i)
	}
	if !long {
		return segs
	}
	out := make([]segment, 0, len(segs)+16)
	for _, s := range segs {
		for {
			room := c.width(len(out)) // all but the first segment may stand on a later line
			if s.width-min(s.hang, c.hang) <= room || c.whole && s.url {
				break
			}
			n := cut(text[s.start:s.end], room, c.method)
			if n >= s.end-s.start {
				break
			}
			head := segment{start: s.start, end: s.start + n, width: cells(text[s.start:s.start+n], c.method), url: s.url}
			out = append(out, head)
			s.start += n
			s.width -= head.width
		}
		out = append(out, s)
	}
	return out
}

// cut returns how many bytes of word, which is wider than room, stand on its first line: up to the last mark that parts the words of a URL or a
// path, where one stands in the line's second half, or else as many as fit, but not so that a mark is parted from what it belongs to,
// where a place near by will do.
func cut(word string, room int, method ansi.Method) int {
	var ends []int // of the clusters that fit
	for n, w := 0, 0; n < len(word); {
		size, cw := cluster(word[n:], method)
		if w+cw > room && n > 0 {
			break
		}
		n, w = n+size, w+cw
		ends = append(ends, n)
	}
	for _, marks := range []string{"/?&#", "=-_.%+,;:@~|", ""} {
		for i := len(ends) - 1; i >= len(ends)/2; i-- {
			before, _ := utf8.DecodeLastRuneInString(word[:ends[i]])
			if (marks == "" || strings.ContainsRune(marks, before)) && separable(before, word[ends[i]:], method) {
				return ends[i]
			}
		}
	}
	return ends[len(ends)-1]
}

// separable reports whether no mark is parted from what it belongs to, and no character is left alone, where a line ends after before and the next one
// begins with rest.
func separable(before rune, rest string, method ansi.Method) bool {
	if rest == "" {
		return true
	}
	if n, _ := cluster(rest, method); n == len(rest) {
		return false
	}
	after, _ := utf8.DecodeRuneInString(rest)
	return !opening(before) && !closing(after) && !joining(after) && !smallKana(after) && after != '/'
}
