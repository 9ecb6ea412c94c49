// Package typeset turns blocks into lines of cells: block + measure + theme -> lines. It imports neither Bubble Tea nor the reader's model.
//
// A block's runs become an [ink]: the text as it is drawn, in pieces that remember which bytes of the block's visible text they stand for.
// The breaker ([breaks]) sees that text alone and says where lines end; the [Setter] puts the containers' prefixes before them.
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
	Bytes  int    // bytes of the visible text that Text stands for: len(Text), unless a character is drawn as others (a tab as spaces)
	Link   string // where it leads, as may be opened ([link.Target]), or ""
	Note   string // label of the footnote that it calls, or ""
}

// Line is one typeset line. It holds no line end and no control character.
type Line struct {
	Pieces     []Piece
	Width      int   // cells
	Start, End int   // the bytes of the block's visible text that stand on it, white space lost at the line's ends excluded; equal on a blank line
	Gap        bool  // it only parts two blocks: blank but for the bars of what both stand in
	Name       *Name // of the speaker who begins on this line, where it hangs in the margin; no part of Width; else nil
}

// Measure is what breaking depends on, and with the theme the key of a cache of lines.
type Measure struct {
	Width    int         // cells of a line, prefixes included
	Method   ansi.Method // how the screen measures text
	Whole    bool        // URLs and code lines stay whole, wider than Width where they must (--plain)
	Sideways int         // cells by which wide code is scrolled
	Indent   bool        // paragraphs begin with two cells of indent and stand without a blank line between them
	Hang     int         // cells of margin at the right in which a stop or closing mark may hang; 0 for none
	Thin     bool        // a cell of space between Chinese and Latin letters or digits
	Names    int         // cells of margin at the left, no part of Width, in which speakers' names hang; a longer name, and with 0 each, has a line of its own
}

// Setter typesets the blocks of one article. It keeps no state between calls.
type Setter struct {
	Article *parse.Article
	Theme   *theme.Theme
	Measure Measure
}
