package typeset

import (
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"fangtan/parse"
	"fangtan/reader/theme"
)

// How code is set, in cells.
const (
	tabStop    = 4
	codeIndent = 2
)

// The marks of code that goes on beyond the edge.
const (
	moreLeft  = "‹"
	moreRight = "›"
)

// Overflow returns the cells by which the widest line of block i is wider than the room it has: how far [Measure.Sideways] scrolls it. It is 0
// for all blocks but code.
func (s *Setter) Overflow(i int) int {
	if i < 0 || i >= len(s.Article.Blocks) || s.Article.Blocks[i].Kind != parse.Code || s.Measure.Whole {
		return 0
	}
	return max(s.widest(s.codeLines(i))-s.codeRoom(s.prefix(i, s.before(i))), 0)
}

func (s *Setter) codeRoom(p prefix) int { return max(s.room(p)-codeIndent, 2) }

// code sets lines as they are. Lines wider than the room are cut at the edge, with a mark that there is more, and [Measure.Sideways] scrolls
// all lines of the block together, up to the end of the widest; in a whole measure they stay whole. A line stands for all of its text,
// also for what is beyond the edge.
func (s *Setter) code(i int, p prefix) []Line {
	sources := s.codeLines(i)
	room, from := s.codeRoom(p), 0
	if s.Measure.Whole {
		room = 1 << 30
	} else {
		from = max(min(s.Measure.Sideways, s.widest(sources)-room), 0)
	}
	lines := make([]Line, 0, len(sources))
	head, offset := p.first, 0
	for _, k := range sources {
		line := newLine(head, p.width, offset)
		line.append(Piece{Text: strings.Repeat(" ", codeIndent), Offset: None}, codeIndent)
		line.clip(k, from, room, s.Theme.Muted, s.Measure.Method)
		line.Start, line.End = offset, offset+k.bytes()
		offset = line.End + 1
		head = p.rest
		lines = append(lines, line)
	}
	return lines
}

// codeLines returns the lines of a block of code as they are drawn, highlighted.
func (s *Setter) codeLines(i int) []*ink {
	text := s.Article.Text(i)
	if text == "" {
		return nil
	}
	k, col, offset := &ink{}, 0, 0
	lines := []*ink{k}
	for _, part := range s.highlight(text, s.Article.Blocks[i].Info, theme.Over(s.base(i), s.Theme.Markdown.CodeBlock)) {
		for chunk := range strings.SplitAfterSeq(part.text, "\n") {
			body := strings.TrimSuffix(chunk, "\n")
			col = s.codeText(k, body, part.style, offset, col)
			offset += len(chunk)
			if len(body) < len(chunk) {
				k, col = &ink{}, 0
				lines = append(lines, k)
			}
		}
	}
	return lines
}

// codeText draws code without line ends that begins at the column col, tabs up to the next tab stop, and returns the column after it.
func (s *Setter) codeText(k *ink, code string, style uv.Style, offset, col int) int {
	for part := range strings.SplitAfterSeq(code, "\t") {
		body := strings.TrimSuffix(part, "\t")
		from := k.text.Len()
		s.text(k, body, style, "", offset)
		col += cells(k.text.String()[from:], s.Measure.Method)
		if len(body) < len(part) {
			n := tabStop - col%tabStop
			k.draw(strings.Repeat(" ", n), offset+len(body), 1, style, "")
			col += n
		}
		offset += len(part)
	}
	return col
}

// widest returns the cells of the widest of lines.
func (s *Setter) widest(lines []*ink) int {
	widest := 0
	for _, k := range lines {
		widest = max(widest, cells(k.text.String(), s.Measure.Method))
	}
	return widest
}

// bytes returns how much of the visible text k stands for.
func (k *ink) bytes() int {
	n := 0
	for _, p := range k.pieces {
		n += p.Bytes
	}
	return n
}

// clip appends what k shows in the cells from..from+room, with marks in place of the outermost cells beyond which it goes on.
func (l *Line) clip(k *ink, from, room int, mark uv.Style, method ansi.Method) {
	text := k.text.String()
	width := cells(text, method)
	to := min(from+room, width)
	if from > 0 && width > 0 {
		l.append(Piece{Text: moreLeft, Style: mark, Offset: None}, cells(moreLeft, method))
		from += cells(moreLeft, method)
	}
	more := width > to
	if more {
		to -= cells(moreRight, method)
	}
	start, startCol := seek(text, from, method)
	if startCol > from && startCol <= to {
		l.pad(startCol - from)
	}
	if start < len(text) && startCol < to {
		n, w := fit(text[start:], to-startCol, method)
		l.extend(k.slice(start, start+n), w)
		startCol += w
	}
	if more {
		l.pad(to - max(startCol, from))
		l.append(Piece{Text: moreRight, Style: mark, Offset: None}, cells(moreRight, method))
	}
}

// seek returns the first cluster of text that begins at the column col or after it, and its column.
func seek(text string, col int, method ansi.Method) (at, column int) {
	for at < len(text) && column < col {
		n, w := cluster(text[at:], method)
		at, column = at+n, column+w
	}
	return at, column
}

// pad appends n blank cells.
func (l *Line) pad(n int) {
	if n > 0 {
		l.append(Piece{Text: strings.Repeat(" ", n), Offset: None}, n)
	}
}
