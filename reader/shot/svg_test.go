package main

import (
	"bytes"
	"encoding/xml"
	"image/color"
	"io"
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/reader/flow"
)

// row makes cells of text, a wide character followed by a cell of no width.
func row(style uv.Style, clusters ...string) []uv.Cell {
	var cells []uv.Cell
	for _, c := range clusters {
		if c > "\u2e80" {
			cells = append(cells, uv.Cell{Content: c, Width: 2, Style: style}, uv.Cell{})
			continue
		}
		cells = append(cells, uv.Cell{Content: c, Width: 1, Style: style})
	}
	return cells
}

func drawn(t *testing.T, screen flow.Screen) string {
	t.Helper()
	var svg bytes.Buffer
	draw(&svg, screen)
	for d := xml.NewDecoder(bytes.NewReader(svg.Bytes())); ; {
		if _, err := d.Token(); err == io.EOF {
			return svg.String()
		} else if err != nil {
			t.Fatalf("no well-formed XML: %v\n%s", err, svg.String())
		}
	}
}

func TestEveryCharacterHasItsPlace(t *testing.T) {
	svg := drawn(t, flow.Screen{Cells: [][]uv.Cell{row(uv.Style{}, "钟", "<", "&", " ", "e\u0301", "x")}, Hidden: true})
	// Centres: 钟 over the cells 0 and 1, < in 2, & in 3, é in 5, x in 6.
	for _, want := range []string{
		`<text x="22.4 35 43.4 68.6" y="28.5">钟&lt;&amp;x</text>`,
		`<text x="60.2" y="28.5">` + "e\u0301</text>",
	} {
		if !strings.Contains(svg, want) {
			t.Errorf("%s is not in\n%s", want, svg)
		}
	}
}

func TestStyles(t *testing.T) {
	style := uv.Style{Fg: color.RGBA{255, 0, 16, 255}, Bg: color.RGBA{0, 32, 0, 255}, Attrs: uv.AttrBold | uv.AttrFaint}
	reverse := uv.Style{Attrs: uv.AttrReverse}
	svg := drawn(t, flow.Screen{Cells: [][]uv.Cell{append(row(style, "a"), row(reverse, "b")...)}})
	for _, want := range []string{
		`<rect x="14" y="14" width="8.4" height="20" fill="#002000"/>`,
		`fill="#ff0010" font-weight="bold" opacity="0.6">a</text>`,
		`fill="` + foreground + `"/>`,
		`fill="` + background + `">b</text>`,
	} {
		if !strings.Contains(svg, want) {
			t.Errorf("%s is not in\n%s", want, svg)
		}
	}
}

func TestShapesFillTheirCells(t *testing.T) {
	for char, want := range map[string]shape{"█": {0, 0, 8, 8}, "▏": {0, 0, 1, 8}, "▉": {0, 0, 7, 8}, "▐": {4, 0, 8, 8}} {
		if got := shapes(char); len(got) != 1 || got[0] != want {
			t.Errorf("%s is %v, want %v", char, got, want)
		}
	}
	for _, char := range "│┃║╎╏┆┇┊┋─━┌╭┐╮└╰┘╯├┤┬┴┼▀▄▕▔▁▎▍▌▋▊" {
		for _, s := range shapes(string(char)) {
			if s.x0 < 0 || s.y0 < 0 || s.x1 > 8 || s.y1 > 8 || s.x0 >= s.x1 || s.y0 >= s.y1 {
				t.Errorf("%c has a part outside of its cell: %v", char, s)
			}
		}
		if shapes(string(char)) == nil {
			t.Errorf("%c is set as a letter", char)
		}
	}
	if shapes("a") != nil {
		t.Error("a letter is drawn as a shape")
	}
}
