package typeset

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"fangtan/parse"
)

// violation returns what is wrong with the lines of block i, or "": these are the promises of [Setter.Block], for every block at every measure.
func violation(s *Setter, i int) string {
	lines := s.Block(i)
	text := s.Article.Text(i)
	b := &s.Article.Blocks[i]
	for n, l := range lines {
		if what := badLine(s, l, text, b); what != "" {
			return fmt.Sprintf("line %d, %q: %s", n, l.Plain(), what)
		}
	}
	if b.Kind == parse.Code && !s.Measure.Whole {
		return "" // not all of it shows
	}
	if s.hung(i) != nil {
		return badName(s, i, text)
	}
	if what := lost(lines, text, b.Kind == parse.Table); what != "" {
		return what
	}
	if b.Kind != parse.Table && s.Measure.Width >= 20 { // in less, nearly every line ends where it must
		return forbiddenEnd(s, lines, text)
	}
	return ""
}

// badLine checks one line: its width, its map to the text, and that it holds nothing that a terminal would obey.
func badLine(s *Setter, l Line, text string, b *parse.Block) string {
	width := 0
	for _, p := range l.Pieces {
		width += cells(p.Text, s.Measure.Method)
		if strings.ContainsFunc(p.Text, control) {
			return "a control character"
		}
		if !utf8.ValidString(p.Text) {
			return "broken UTF-8"
		}
		if p.Offset == None {
			continue
		}
		if p.Offset < 0 || p.Offset+p.Bytes > len(text) {
			return "a piece beyond the text"
		}
		if p.Bytes == len(p.Text) && p.Text != text[p.Offset:p.Offset+p.Bytes] {
			if drawn, _ := depict(firstRune(text[p.Offset:])); drawn != p.Text {
				return fmt.Sprintf("piece %q is %q in the text", p.Text, text[p.Offset:p.Offset+p.Bytes])
			}
		}
		if p.Offset < l.Start || p.Offset+p.Bytes > l.End {
			return "a piece outside of Start and End"
		}
	}
	if width != l.Width {
		return fmt.Sprintf("it is %d cells wide and says %d", width, l.Width)
	}
	limit := s.Measure.Width + s.Measure.Hang
	whole := s.Measure.Whole && (b.Kind == parse.Code || strings.Contains(l.Plain(), "://"))
	if width > limit && !whole && s.Measure.Width >= minText {
		return fmt.Sprintf("it is %d cells wide in a measure of %d", width, limit)
	}
	return ""
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func control(r rune) bool {
	return r < 0x20 || r >= 0x7f && r < 0xA0 || r == 0x2028 || r == 0x2029 || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

// badName checks that the name of the label i hangs before the first line with text of the next block, whole, and within the margin.
func badName(s *Setter, i int, text string) string {
	for n, l := range s.Block(i + 1) {
		switch {
		case l.Start == l.End && l.Name == nil:
			continue
		case l.Name == nil || l.Name.Block != i:
			return fmt.Sprintf("line %d of the next block has not its name", n)
		case cells(l.Name.Plain(), s.Measure.Method) != l.Name.Width || l.Name.Width > s.Measure.Names:
			return fmt.Sprintf("its name is %d cells wide in a margin of %d", l.Name.Width, s.Measure.Names)
		}
		return lost([]Line{l.Name.Line()}, text, false)
	}
	return "its name hangs before no line"
}

// lost checks that the pieces of lines hold all of text but white space, once, and in order where they are not a table's.
func lost(lines []Line, text string, table bool) string {
	var pieces []Piece
	for _, l := range lines {
		for _, p := range l.Pieces {
			if p.Offset != None {
				pieces = append(pieces, p)
			}
		}
	}
	if table {
		slices.SortStableFunc(pieces, func(a, b Piece) int { return cmp.Compare(a.Offset, b.Offset) })
	}
	at := 0
	for _, p := range pieces {
		if p.Offset < at {
			return fmt.Sprintf("%q stands twice or out of order", p.Text)
		}
		if gone := text[at:p.Offset]; strings.TrimFunc(gone, white) != "" {
			return fmt.Sprintf("%q is lost", gone)
		}
		at = p.Offset + p.Bytes
	}
	if gone := text[at:]; strings.TrimFunc(gone, white) != "" {
		return fmt.Sprintf("%q is lost at the end", gone)
	}
	return ""
}

// forbiddenEnd checks that no line ends where Chinese typesetting forbids it, lines of words longer than the measure apart.
func forbiddenEnd(s *Setter, lines []Line, text string) string {
	for n := 1; n < len(lines); n++ {
		before, after := lines[n-1].ink(), lines[n].ink()
		if before == "" || after == "" || strings.Contains(text[lines[n-1].End:lines[n].Start], "\n") {
			continue
		}
		if pictured(lines[n-1].Pieces) || pictured(lines[n].Pieces) {
			continue // what the program draws of a picture may stand between
		}
		last, _ := utf8.DecodeLastRuneInString(before)
		first := firstRune(after)
		if lines[n-1].End == lines[n].Start && cells(word(before, after), s.Measure.Method) >= s.Measure.Width/2 {
			continue // a word that no line may hold, cut somewhere
		}
		switch {
		case opening(last) && last > 0x7f:
			return fmt.Sprintf("line %d ends with %q", n-1, last)
		case first > 0x7f && closing(first), joining(first), first == '/', smallKana(first):
			return fmt.Sprintf("line %d begins with %q", n, first)
		case lines[n-1].End != lines[n].Start:
		case dash(last) && last == first, digit(last) && digit(first), latin(last) && latin(first):
			return fmt.Sprintf("line %d parts %q from %q", n, last, first)
		}
	}
	return ""
}

// pictured reports whether one of the pieces is the mark of a picture.
func pictured(pieces []Piece) bool {
	return slices.ContainsFunc(pieces, func(p Piece) bool { return p.Offset == None && strings.Contains(p.Text, "▨") })
}

// ink returns the visible text of a line.
func (l Line) ink() string {
	var b strings.Builder
	for _, p := range l.Pieces {
		if p.Offset != None {
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

// word returns the word that a line end parts.
func word(before, after string) string {
	stop := func(r rune) bool { return r <= ' ' || r >= 0x2E80 && r < 0xFF00 }
	if at := strings.LastIndexFunc(before, stop); at >= 0 {
		_, n := utf8.DecodeRuneInString(before[at:])
		before = before[at+n:]
	}
	if at := strings.IndexFunc(after, stop); at >= 0 {
		after = after[:at]
	}
	return before + after
}
