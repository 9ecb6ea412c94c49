package typeset

import (
	"strings"

	"fangtan/parse"
	"fangtan/reader/theme"
)

// Block returns the lines of block i, the blank lines that part it from the block before included. A block without visible text has none.
//
// A Label is a line of its own with the speaker's name; where names hang in the margin and it fits there, the label has no line but the
// blank ones before it, and the first line of the paragraph that follows has the name.
func (s *Setter) Block(i int) []Line {
	if i < 0 || i >= len(s.Article.Blocks) || s.Article.Blocks[i].Kind == parse.Definition {
		return nil
	}
	prev := s.before(i)
	var body []Line
	if s.hung(i) == nil {
		if body = s.body(i, s.prefix(i, prev)); len(body) == 0 {
			return nil
		}
		body[0].Name = s.hung(i - 1)
	}
	lines := append(s.blanks(prev, i), body...)
	for n := range lines {
		lines[n].trim()
	}
	return lines
}

// before returns the last block before i that can have lines, or -1.
func (s *Setter) before(i int) int {
	for i--; i >= 0 && s.Article.Blocks[i].Kind == parse.Definition; i-- {
	}
	return i
}

// body returns the lines of block i behind the prefix.
func (s *Setter) body(i int, p prefix) []Line {
	b := &s.Article.Blocks[i]
	switch b.Kind {
	case parse.Rule:
		return s.rule(p)
	case parse.Code:
		return s.code(i, p)
	case parse.Table:
		return s.table(i, p)
	case parse.Heading:
		return s.heading(i, p)
	case parse.Label:
		return s.set(s.labelInk(i), p, 0, 0)
	}
	return s.paragraph(i, p)
}

// paragraph sets running text.
func (s *Setter) paragraph(i int, p prefix) []Line {
	b := &s.Article.Blocks[i]
	base := s.marked(s.base(i), b.Base)
	if b.In != nil && b.In.Kind == parse.Term {
		base = theme.Over(base, s.Theme.Markdown.Term)
	}
	indent := 0
	if s.indented(i) {
		indent = 2
	}
	lines := s.set(s.ink(s.Article.Runs(i), base, 0), p, indent, 0)
	if len(lines) == 0 && b.In != nil && b.In.Kind == parse.Item && len(b.Lines) == 0 { // an empty item has its bullet all the same
		lines = []Line{newLine(p.first, p.width, 0)}
	}
	return lines
}

// set breaks ink into the lines behind a prefix, the first one indented by so many cells, and all later ones by so many.
func (s *Setter) set(k *ink, p prefix, first, later int) []Line {
	room := s.room(p)
	rows := breaks(k.text.String(), k.glue, column{
		first:  max(room-first, 2),
		rest:   max(room-later, 2),
		hang:   s.Measure.Hang,
		whole:  s.Measure.Whole,
		method: s.Measure.Method,
	})
	lines := make([]Line, 0, len(rows))
	pieces, indent, at := p.first, first, 0
	for _, r := range rows {
		line := newLine(pieces, p.width, at)
		line.pad(indent)
		line.extend(k.slice(r.start, r.end), r.width)
		lines = append(lines, line)
		pieces, indent, at = p.rest, later, line.End
	}
	return lines
}

// room returns the cells that a prefix leaves to the text: two at least, since a character may be as wide.
func (s *Setter) room(p prefix) int { return max(s.Measure.Width-p.width, 2) }

// newLine returns a line of the pieces of a prefix. Its text begins at the offset at, where nothing tells otherwise.
func newLine(prefix []Piece, width, at int) Line {
	return Line{Pieces: append(make([]Piece, 0, len(prefix)+2), prefix...), Width: width, Start: at, End: at}
}

// append adds a piece of the given width.
func (l *Line) append(p Piece, width int) { l.extend([]Piece{p}, width) }

// extend adds pieces that are width cells wide together, and the text they stand for.
func (l *Line) extend(pieces []Piece, width int) {
	l.Pieces = append(l.Pieces, pieces...)
	l.Width += width
	for _, p := range pieces {
		if p.Offset == None {
			continue
		}
		if l.Start == l.End {
			l.Start = p.Offset
		}
		l.End = p.Offset + p.Bytes
	}
}

// trim takes away the blank cells that the program added at the line's end.
func (l *Line) trim() {
	for n := len(l.Pieces) - 1; n >= 0 && l.Pieces[n].Offset == None; n-- {
		p := &l.Pieces[n]
		text := strings.TrimRight(p.Text, " ")
		l.Width -= len(p.Text) - len(text)
		if p.Text = text; text != "" {
			return
		}
		l.Pieces = l.Pieces[:n]
	}
}

// rule sets a thematic break: a short line in the middle.
func (s *Setter) rule(p prefix) []Line {
	room := s.room(p)
	unit := max(cells("─", s.Measure.Method), 1)
	text := strings.Repeat("─", max(room/3/unit, 1))
	if own := s.Theme.Markdown.RuleText; own != "" {
		n, _ := fit(own, room, s.Measure.Method)
		text = own[:n]
	}
	width := cells(text, s.Measure.Method)
	line := newLine(p.first, p.width, 0)
	line.pad((room - width) / 2)
	line.append(Piece{Text: text, Style: s.Theme.Markdown.Rule, Offset: None}, width)
	return []Line{line}
}

// heading sets a heading of one of six levels.
func (s *Setter) heading(i int, p prefix) []Line {
	b := &s.Article.Blocks[i]
	look := s.Theme.Markdown.Headings[min(max(b.Level, 1), 6)-1]
	style := s.marked(theme.Over(s.base(i), look.Style), b.Base)
	k := &ink{}
	k.deco(look.Prefix, style, "")
	k.copy(s.ink(s.Article.Runs(i), style, 0), false)
	k.deco(look.Suffix, style, "")
	lines, below := s.set(k, p, 0, 0), look.Below
	if below == "" || len(lines) == 0 {
		return lines
	}
	widest := 0
	for _, l := range lines {
		widest = max(widest, l.Width-p.width)
	}
	unit := max(cells(below, s.Measure.Method), 1)
	n := min(widest, s.room(p)) / unit
	line := newLine(p.rest, p.width, lines[len(lines)-1].End)
	line.append(Piece{Text: strings.Repeat(below, n), Style: s.Theme.Markdown.Rule, Offset: None}, n*unit)
	return append(lines, line)
}
