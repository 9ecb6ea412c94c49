package reader

import (
	"bytes"
	"io"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"fangtan/parse"
	"fangtan/reader/config"
	"fangtan/reader/theme"
	"fangtan/reader/typeset"
)

// Plain writes the whole article, typeset in lines of width cells, to w. URLs and the lines of code stay whole and may be wider. Nothing hangs: there is no margin.
// Of the settings it takes the form of paragraphs and the thin space.
//
// It writes with styles and clickable links, in the terminal's own colours since nobody asks here what the background is; a writer of
// package colorprofile takes away what the other side does not know. A write ends where a line ends, so that it cuts no sequence.
func Plain(w io.Writer, a *parse.Article, width int, s config.Settings, looks Looks) error {
	scheme := looks.Scheme
	if scheme == nil {
		scheme = theme.Automatic(looks.Dark)
	}
	setter := typeset.Setter{
		Article: a,
		Theme:   scheme.Build(theme.Terminal{Dark: looks.Dark, Profile: colorprofile.ANSI, Console: looks.Console}, looks.Style),
		Measure: typeset.Measure{Width: width, Method: ansi.GraphemeWidth, Whole: true, Indent: s.Paragraph == config.Indent, Thin: s.ThinSpace},
	}
	const enough = 32 << 10 // bytes of one write
	var out bytes.Buffer
	for i := range a.Blocks {
		for _, line := range setter.Block(i) {
			out.WriteString(line.Paint())
			out.WriteByte('\n')
		}
		if out.Len() >= enough {
			if _, err := out.WriteTo(w); err != nil {
				return err
			}
		}
	}
	_, err := out.WriteTo(w)
	return err
}
