// Package cells fits text to the cells of a terminal line. Where two terminals count cells differently, an [ansi.Method] says how this one does.
package cells

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	_ "fangtan/reader/cells/tables" // so that the first frame need not wait for them
)

// First returns the length in bytes of the first grapheme cluster of s (UAX #29) and its width in cells; zeros where s is empty.
func First(s string, method ansi.Method) (size, width int) {
	if s == "" {
		return 0, 0
	}
	cluster, width := ansi.FirstGraphemeCluster(s, method)
	return len(cluster), width
}

// Last returns the offset in bytes at which the last grapheme cluster of s begins.
func Last(s string) int {
	last := 0
	for i := 0; i < len(s); {
		last = i
		size, _ := First(s[i:], ansi.GraphemeWidth)
		i += size
	}
	return last
}

// Prefix returns the length in bytes of the longest run of whole grapheme clusters at the start of s that is at most width cells wide, and its width. s
// holds no escape sequences.
func Prefix(s string, width int, method ansi.Method) (size, used int) {
	for size < len(s) {
		n, w := First(s[size:], method)
		if used+w > width {
			break
		}
		size, used = size+n, used+w
	}
	return size, used
}

// Truncate returns s where it is at most width cells wide, else as much of its start as leaves room for tail behind it. The result is never wider than
// width; where not even tail fits it has none. s holds no escape sequences. (The function of this name in x/ansi measures by graphemes whether s fits,
// whatever the method, so that it lets joined emoji overflow.)
func Truncate(s string, width int, tail string, method ansi.Method) string {
	whole, used := Prefix(s, width, method)
	if whole == len(s) {
		return s
	}
	room := width - method.StringWidth(tail)
	if room < 0 {
		return s[:whole]
	}
	if used > room {
		whole, _ = Prefix(s, room, method)
	}
	return s[:whole] + tail
}

// TruncateLeft does what [Truncate] does from the other side: it returns s, or head and as much of its end as there is room for.
func TruncateLeft(s string, width int, head string, method ansi.Method) string {
	var ends []int // of the clusters, with the width up to each
	var widths []int
	total := 0
	for at := 0; at < len(s); {
		n, w := First(s[at:], method)
		at, total = at+n, total+w
		ends, widths = append(ends, at), append(widths, total)
	}
	if total <= width {
		return s
	}
	room := width - method.StringWidth(head)
	if room < 0 {
		head, room = "", width
	}
	for i, end := range ends {
		if total-widths[i] <= room {
			return head + s[end:]
		}
	}
	return head
}

// Clean makes s fit for one line of a terminal: white space that moves to another place becomes a space; control characters, overrides of the direction of
// text, tags, all but the first of the variation selectors in a row, and bytes that are no UTF-8 vanish.
func Clean(s string) string {
	selected := false // by the last character that stays
	return strings.Map(func(r rune) rune {
		selector := unicode.Is(unicode.Variation_Selector, r)
		switch {
		case '\t' <= r && r <= '\r', r == '\u0085', r == '\u2028', r == '\u2029':
			r = ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r), unseen(r), selector && selected:
			return -1
		}
		selected = selector
		return r
	}, strings.ReplaceAll(strings.ToValidUTF8(s, ""), "\r\n", " "))
}

// unseen reports whether r is a tag, a mark of annotations, or a format character that Unicode has given up: what can only hide text.
func unseen(r rune) bool {
	return 0x206A <= r && r <= 0x206F || 0xFFF9 <= r && r <= 0xFFFB || 0xE0000 <= r && r <= 0xE007F
}
