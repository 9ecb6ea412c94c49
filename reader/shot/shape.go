package main

import (
	"bytes"
	"fmt"
)

// A shape is a part of a cell, in eighths of its width and height: block elements and straight lines are drawn so, since a font's own
// would leave gaps between rows. Corners are made of two strokes.
type shape struct{ x0, y0, x1, y1 float64 }

const (
	thin  = 0.6 // half of the width of a light line, in eighths of a cell's width
	thick = 1.2
	flat  = 0.25 // the same in eighths of its height
	fat   = 0.5
)

func upright(half, from, to float64) shape { return shape{4 - half, from, 4 + half, to} }
func level(half, from, to float64) shape   { return shape{from, 4 - half, to, 4 + half} }

// shapes returns the parts of the cell that char fills; nil says that char is a letter like others.
func shapes(char string) []shape {
	switch char {
	case "█":
		return []shape{{0, 0, 8, 8}}
	case "▀":
		return []shape{{0, 0, 8, 4}}
	case "▄":
		return []shape{{0, 4, 8, 8}}
	case "▐":
		return []shape{{4, 0, 8, 8}}
	case "▕":
		return []shape{{7, 0, 8, 8}}
	case "▔":
		return []shape{{0, 0, 8, 1}}
	case "▁":
		return []shape{{0, 7, 8, 8}}
	case "▏", "▎", "▍", "▌", "▋", "▊", "▉": // one to seven eighths from the left, downwards in Unicode
		return []shape{{0, 0, float64('▐' - []rune(char)[0]), 8}}
	case "│":
		return []shape{upright(thin, 0, 8)}
	case "┃":
		return []shape{upright(thick, 0, 8)}
	case "║":
		return []shape{{2, 0, 3.2, 8}, {4.8, 0, 6, 8}}
	case "╎":
		return []shape{upright(thin, 0.5, 3.5), upright(thin, 4.5, 7.5)}
	case "╏":
		return []shape{upright(thick, 0.5, 3.5), upright(thick, 4.5, 7.5)}
	case "┆":
		return []shape{upright(thin, 0.4, 2.2), upright(thin, 3.1, 4.9), upright(thin, 5.8, 7.6)}
	case "┇":
		return []shape{upright(thick, 0.4, 2.2), upright(thick, 3.1, 4.9), upright(thick, 5.8, 7.6)}
	case "┊":
		return []shape{upright(thin, 0.3, 1.6), upright(thin, 2.3, 3.6), upright(thin, 4.3, 5.6), upright(thin, 6.3, 7.6)}
	case "┋":
		return []shape{upright(thick, 0.3, 1.6), upright(thick, 2.3, 3.6), upright(thick, 4.3, 5.6), upright(thick, 6.3, 7.6)}
	case "─":
		return []shape{level(flat, 0, 8)}
	case "━":
		return []shape{level(fat, 0, 8)}
	case "┌", "╭":
		return []shape{level(flat, 4, 8), upright(thin, 4, 8)}
	case "┐", "╮":
		return []shape{level(flat, 0, 4), upright(thin, 4, 8)}
	case "└", "╰":
		return []shape{level(flat, 4, 8), upright(thin, 0, 4)}
	case "┘", "╯":
		return []shape{level(flat, 0, 4), upright(thin, 0, 4)}
	case "├":
		return []shape{level(flat, 4, 8), upright(thin, 0, 8)}
	case "┤":
		return []shape{level(flat, 0, 4), upright(thin, 0, 8)}
	case "┬":
		return []shape{level(flat, 0, 8), upright(thin, 4, 8)}
	case "┴":
		return []shape{level(flat, 0, 8), upright(thin, 0, 4)}
	case "┼":
		return []shape{level(flat, 0, 8), upright(thin, 0, 8)}
	}
	return nil
}

// drawShape draws g where it is a shape, and reports whether it is.
func drawShape(out *bytes.Buffer, g glyph, y int, colour string) bool {
	parts := shapes(g.text)
	fill := ""
	if colour != "" {
		fill = fmt.Sprintf(` fill="%s"`, colour)
	}
	for _, s := range parts {
		fmt.Fprintf(out, `<rect x="%s" y="%s" width="%s" height="%s"%s/>`+"\n",
			px(left(g.column)+s.x0*cellWidth/8), px(top(y)+s.y0*cellHeight/8),
			px((s.x1-s.x0)*cellWidth/8), px((s.y1-s.y0)*cellHeight/8), fill)
	}
	return parts != nil
}
