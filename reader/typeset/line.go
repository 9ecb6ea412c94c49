// Package typeset turns blocks into lines of cells: block + measure + theme -> lines. It imports neither Bubble Tea nor the reader's model.
package typeset

import (
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"fangtan/parse"
	"fangtan/reader/theme"
)

// None is the offset of a piece that is no part of the block's visible text.
const None = -1

// Piece is a run of cells in one style.
type Piece struct {
	Text   string
	Style  uv.Style
	Offset int    // byte offset of Text in the block's visible text; None for what the program adds (bars, bullets, names)
	Link   string // target for OSC 8, or ""
}

// Line is one typeset line. It holds no line end and no control character.
type Line struct {
	Pieces     []Piece
	Width      int // cells
	Start, End int // the bytes of the block's visible text that stand on it, white space lost at the line's ends excluded; equal on a blank line
}

// Measure is what breaking depends on, and with the theme the key of a cache of lines.
type Measure struct {
	Width    int         // cells of a line, prefixes included
	Method   ansi.Method // how the screen measures text
	Whole    bool        // URLs and code lines stay whole, wider than Width where they must (--plain)
	Sideways int         // cells by which wide code is scrolled
}

// Setter typesets the blocks of one article. It keeps no state between calls.
type Setter struct {
	Article *parse.Article
	Theme   *theme.Theme
	Measure Measure
}

// Block returns the lines of block i, the blank lines that part it from the block before included.
func (s *Setter) Block(i int) []Line { return nil }
