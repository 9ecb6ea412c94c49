package render

import (
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

func TestCut(t *testing.T) {
	const red, none = "\x1b[31m", "\x1b[m"
	plain := func(s string) uv.Cell { return uv.Cell{Content: s, Width: 1} }
	coloured := plain("┃")
	coloured.Style.Fg = ansi.Red
	for name, test := range map[string]struct {
		text, body string
		edge       uv.Cell
	}{
		"nothing":                   {"", "", uv.EmptyCell},
		"short":                     {"ab", "ab", uv.EmptyCell},
		"blanks behind":             {"ab   ", "ab", uv.EmptyCell},
		"a bar":                     {"ab   " + red + "┃" + none, "ab", coloured},
		"a bar behind a style":      {red + "ab" + none + "   ┃", red + "ab" + none, plain("┃")},
		"a style through to it":     {red + "ab   ┃" + none, red + "ab   " + none, coloured},
		"coloured blanks":           {"ab" + red + "   " + none + "┃", "ab" + red + "   " + none, plain("┃")},
		"wide":                      {"中文 ┃", "中文", plain("┃")},
		"a wide one at the edge":    {"abcd文", "abcd文", uv.Cell{}},
		"a wide one over the edge":  {"abcde文", "abcde文", uv.Cell{}},
		"full":                      {"abcdef", "abcde", plain("f")},
		"more than full":            {"abcdefgh", "abcde", plain("f")},
		"a link behind which is no": {"\x1b]8;;https://a.b/\x1b\\ab\x1b]8;;\x1b\\   ┃", "\x1b]8;;https://a.b/\x1b\\ab\x1b]8;;\x1b\\", plain("┃")},
		"a link right before it":    {"\x1b]8;;https://a.b/\x1b\\abcde\x1b]8;;\x1b\\┃", "\x1b]8;;https://a.b/\x1b\\abcde" + none + "\x1b]8;;\a", plain("┃")},
		"a link up to the edge":     {"\x1b]8;;https://a.b/\x1b\\abcdef\x1b]8;;\x1b\\", "\x1b]8;;https://a.b/\x1b\\abcdef\x1b]8;;\x1b\\", uv.Cell{}},
	} {
		t.Run(name, func(t *testing.T) {
			got := cut(test.text, 6, ansi.GraphemeWidth)
			if got.body != test.body || !got.edge.Equal(&test.edge) || got.text != test.text {
				t.Errorf("cut(%q) = %q and %+v, want %q and %+v", test.text, got.body, got.edge, test.body, test.edge)
			}
		})
	}
}

// A character is as wide as the terminal draws it: where that knows no clusters, this one takes a cell for each of its parts.
func TestCutMeasuresAsTheTerminal(t *testing.T) {
	const text = "☁️ab┃" // a cloud and a variation selector: two cells as a cluster, one by its code points
	if got := cut(text, 5, ansi.GraphemeWidth); got.edge.Content != "┃" {
		t.Errorf("by clusters the edge is %q", got.edge.Content)
	}
	if got := cut(text, 4, ansi.WcWidth); got.edge.Content != "┃" {
		t.Errorf("by code points the edge is %q", got.edge.Content)
	}
}
