package reader

import (
	"bytes"
	"io"

	"github.com/charmbracelet/x/ansi"

	"fangtan/parse"
	"fangtan/reader/theme"
	"fangtan/reader/typeset"
)

// Plain writes the whole article, typeset in lines of width cells, to w. URLs and the lines of code stay whole and may be wider.
// It writes with colours and clickable links; a writer of package colorprofile takes away what the other side does not know. Each
// write ends with a line, so that no sequence is cut.
func Plain(w io.Writer, a *parse.Article, th *theme.Theme, width int) error {
	setter := typeset.Setter{
		Article: a,
		Theme:   th,
		Measure: typeset.Measure{Width: width, Method: ansi.GraphemeWidth, Whole: true},
	}
	const enough = 32 << 10 // bytes of one write
	var out bytes.Buffer
	for i := range a.Blocks {
		for _, line := range setter.Block(i) {
			writeLine(&out, line)
			if out.Len() >= enough {
				if _, err := out.WriteTo(w); err != nil {
					return err
				}
			}
		}
	}
	_, err := out.WriteTo(w)
	return err
}

// writeLine writes a line and its end. White space at the end of a line would be seen only in what is copied, so it is left out.
func writeLine(out *bytes.Buffer, line typeset.Line) {
	link := ""
	for _, piece := range line.Pieces {
		if piece.Link != link {
			link = piece.Link
			out.WriteString(ansi.SetHyperlink(link))
		}
		out.WriteString(piece.Style.Styled(piece.Text))
	}
	if link != "" {
		out.WriteString(ansi.ResetHyperlink())
	}
	out.WriteByte('\n')
}
