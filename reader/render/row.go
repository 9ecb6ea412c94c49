package render

import (
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// row is a line of the screen. Its last cell is apart: what stands there, a bar along the edge say, does not move with the text beside it.
type row struct {
	text string // as it came, with its sequences
	body string // all but the last cell, with no style open at its end and no blanks there
	edge uv.Cell
}

// blank is a row in which nothing stands.
var blank = row{edge: uv.EmptyCell}

// cut makes the row of text on a screen so many cells wide. Where the last cell cannot be taken off, being half of a wide character or in a link, there is no
// edge, and all is body.
func cut(text string, width int, method ansi.Method) row {
	p := ansi.GetParser()
	defer ansi.PutParser(p)
	decode := ansi.DecodeSequence[string]
	if method == ansi.WcWidth {
		decode = ansi.DecodeSequenceWc[string]
	}
	var pen, last uv.Cell // how a cell would be written now, and how the last one was
	used, end := 0, 0     // cells, and bytes up to the end of the last one
	for rest, state := text, ansi.NormalState; rest != ""; {
		seq, cells, n, next := decode(rest, state, p)
		switch {
		case cells == 0 && ansi.HasCsiPrefix(seq) && p.Command() == 'm':
			uv.ReadStyle(p.Params(), &pen.Style)
		case cells == 0 && ansi.HasOscPrefix(seq) && p.Command() == 8:
			uv.ReadLink(p.Data(), &pen.Link)
		case cells > 0 && used+cells >= width:
			if cells > 1 || !pen.Link.IsZero() {
				return row{text: text, body: text}
			}
			return row{text: text, body: closed(text[:end], last), edge: uv.Cell{Content: seq, Width: 1, Style: pen.Style}}
		}
		used += cells
		rest, state = rest[n:], next
		if cells > 0 {
			last, end = pen, len(text)-len(rest)
		}
	}
	return row{text: text, body: closed(text[:end], last), edge: uv.EmptyCell}
}

// closed ends the style and the link of a piece whose last cell is like last, and takes the blanks from its end where there is neither: a line is erased
// before it is written.
func closed(piece string, last uv.Cell) string {
	switch {
	case last.IsZero():
		return strings.TrimRight(piece, " ")
	case last.Link.IsZero():
		return piece + ansi.ResetStyle
	}
	return piece + ansi.ResetStyle + ansi.ResetHyperlink()
}
