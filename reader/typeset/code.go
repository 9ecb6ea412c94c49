package typeset

import (
	"strings"

	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/parse"
)

// tabStop is the distance of tab stops in code, in cells.
const tabStop = 4

// code sets lines as they are. A line that is wider than the room is cut there, with a mark that there is more, and [Measure.Sideways]
// scrolls it; in a whole measure it stays whole.
func (s *Setter) code(i int, p prefix) []Line {
	text := s.Article.Text(i)
	style := over(s.base(i), s.Theme.Code)
	var lines []Line
	offset := 0
	for n, src := range strings.Split(text, "\n") {
		head := p.rest
		if n == 0 {
			head = p.first
		}
		line := newLine(head, p.width, offset)
		line.append(Piece{Text: "  ", Offset: None}, 2)
		s.codeLine(&line, []parse.Run{{Text: src}}, offset, style)
		lines = append(lines, line)
		offset += len(src) + 1
	}
	return lines
}

func (s *Setter) codeLine(line *Line, runs []parse.Run, offset int, style uv.Style) {
	col := 0
	for _, r := range runs {
		for _, part := range strings.SplitAfter(r.Text, "\t") {
			body := strings.TrimSuffix(part, "\t")
			w := cells(body, s.Measure.Method)
			line.append(Piece{Text: body, Style: style, Offset: offset, Bytes: len(body)}, w)
			col += w
			if len(body) < len(part) {
				n := tabStop - col%tabStop
				line.append(Piece{Text: strings.Repeat(" ", n), Style: style, Offset: offset + len(body), Bytes: 1}, n)
				col += n
			}
			offset += len(part)
		}
	}
}
