package main

import (
	"bytes"
	"fmt"
	"html"
	"image/color"
	"strings"
	"unicode/utf8"

	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/reader/flow"
)

// Sizes in pixels. A narrow cell is as wide as most monospaced fonts set it, and every character is centred in its own cells, so that the
// grid holds with any font that a viewer has, Chinese characters too.
const (
	fontSize   = 14.0
	cellWidth  = 8.4
	cellHeight = 20.0
	baseline   = 14.5
	margin     = 14.0
)

// Colours of a dark terminal, for cells that set none.
const (
	background = "#15171c"
	foreground = "#d6d9df"
)

const fonts = `ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans Mono CJK SC', 'Noto Sans CJK SC', monospace`

// draw writes screen as an SVG picture.
func draw(out *bytes.Buffer, screen flow.Screen) {
	rows, columns := len(screen.Cells), len(screen.Cells[0])
	width, height := float64(columns)*cellWidth+2*margin, float64(rows)*cellHeight+2*margin
	fmt.Fprintf(out, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %[1]s %[2]s">`+"\n", px(width), px(height))
	fmt.Fprintf(out, `<rect width="%s" height="%s" rx="10" fill="%s"/>`+"\n", px(width), px(height), background)
	fmt.Fprintf(out, `<g font-family="%s" font-size="%s" text-anchor="middle" fill="%s" xml:space="preserve">`+"\n", fonts, px(fontSize), foreground)
	for y, row := range screen.Cells {
		runs := split(row)
		for _, r := range runs {
			r.fill(out, y)
		}
		for _, r := range runs {
			r.text(out, y)
		}
	}
	if !screen.Hidden {
		at := screen.Cursor
		fmt.Fprintf(out, `<rect x="%s" y="%s" width="2" height="%s"/>`+"\n", px(left(at.X)), px(top(at.Y)), px(cellHeight))
	}
	out.WriteString("</g>\n</svg>\n")
}

// run is cells of one row that follow one another and look the same.
type run struct {
	column int // of the first cell
	width  int // cells
	style  uv.Style
	glyphs []glyph
}

// glyph is a grapheme cluster and where it stands.
type glyph struct {
	text          string
	column, width int
}

func split(row []uv.Cell) []run {
	var runs []run
	for x := 0; x < len(row); {
		c := row[x]
		c.Width = max(c.Width, 1)
		if n := len(runs); n == 0 || !runs[n-1].style.Equal(&c.Style) {
			runs = append(runs, run{column: x, style: c.Style})
		}
		last := &runs[len(runs)-1]
		if strings.TrimSpace(c.Content) != "" {
			last.glyphs = append(last.glyphs, glyph{c.Content, x, c.Width})
		}
		last.width += c.Width
		x += c.Width
	}
	return runs
}

// colours returns the colours of text and ground, "" for that of the terminal.
func (r run) colours() (text, ground string) {
	text, ground = hex(r.style.Fg), hex(r.style.Bg)
	if r.style.Attrs&uv.AttrReverse != 0 {
		text, ground = ground, text
		if text == "" {
			text = background
		}
		if ground == "" {
			ground = foreground
		}
	}
	return text, ground
}

func (r run) fill(out *bytes.Buffer, y int) {
	if _, ground := r.colours(); ground != "" {
		fmt.Fprintf(out, `<rect x="%s" y="%s" width="%s" height="%s" fill="%s"/>`+"\n",
			px(left(r.column)), px(top(y)), px(float64(r.width)*cellWidth), px(cellHeight), ground)
	}
}

func (r run) text(out *bytes.Buffer, y int) {
	text, _ := r.colours()
	look := attributes(r.style, text)
	var xs, chars strings.Builder // characters of one code point share an element, with a place for each
	for _, g := range r.glyphs {
		if drawShape(out, g, y, text) {
			continue
		}
		at := px(left(g.column) + float64(g.width)*cellWidth/2)
		if utf8.RuneCountInString(g.text) > 1 {
			fmt.Fprintf(out, `<text x="%s" y="%s"%s>%s</text>`+"\n", at, px(top(y)+baseline), look, html.EscapeString(g.text))
			continue
		}
		xs.WriteString(at + " ")
		chars.WriteString(g.text)
	}
	if chars.Len() > 0 {
		fmt.Fprintf(out, `<text x="%s" y="%s"%s>%s</text>`+"\n",
			strings.TrimSuffix(xs.String(), " "), px(top(y)+baseline), look, html.EscapeString(chars.String()))
	}
	if r.style.Underline != 0 && len(r.glyphs) > 0 { // a line of its own: text-decoration leaves gaps between placed characters
		fill := ""
		if text != "" {
			fill = fmt.Sprintf(` fill="%s"`, text)
		}
		fmt.Fprintf(out, `<rect x="%s" y="%s" width="%s" height="1"%s/>`+"\n",
			px(left(r.column)), px(top(y)+baseline+2.5), px(float64(r.width)*cellWidth), fill)
	}
}

func attributes(s uv.Style, text string) string {
	var b strings.Builder
	if text != "" {
		fmt.Fprintf(&b, ` fill="%s"`, text)
	}
	for _, a := range []struct {
		bit  uint8
		look string
	}{
		{uv.AttrBold, ` font-weight="bold"`},
		{uv.AttrItalic, ` font-style="italic"`},
		{uv.AttrFaint, ` opacity="0.6"`},
		{uv.AttrStrikethrough, ` text-decoration="line-through"`},
	} {
		if s.Attrs&a.bit != 0 {
			b.WriteString(a.look)
		}
	}
	return b.String()
}

func left(column int) float64 { return margin + float64(column)*cellWidth }
func top(row int) float64     { return margin + float64(row)*cellHeight }

// px formats pixels with one decimal at most.
func px(v float64) string { return strings.TrimSuffix(fmt.Sprintf("%.1f", v), ".0") }

func hex(c color.Color) string {
	if c == nil {
		return ""
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}
