package reader

import "fangtan/reader/config"

// Sizes in cells.
const (
	leastCols, leastRows = 20, 5 // of a window; below, one line says that it is too small

	measureStep = 4

	gutter     = 2 // left of the text: the mark of what is at hand, and a space
	hangRoom   = 2 // right of the text, where a stop hangs
	rightSpace = 1 // right of the text, so that it never touches the window's edge

	outlineFrom = 110 // columns of a window that shows the outline beside the text
	outlineMost = 36
)

// settings are what the reader can change of the layout.
type settings struct {
	measure   int  // wanted cells of a line
	columns   int  // of text side by side, where there is room
	ruler     bool // a reading ruler
	indent    bool // paragraphs are indented, without a blank line between them
	hanging   bool // stops hang in the margin
	thin      bool // a cell of space between Chinese and Latin
	noOutline bool // even where there is room
}

// settingsOf returns what the user has set.
func settingsOf(s *config.Settings) settings {
	return settings{
		measure: s.Measure, columns: s.Columns, ruler: s.Ruler,
		indent: s.Paragraph == config.Indent, hanging: s.Hanging, thin: s.ThinSpace,
	}
}

// layout says what gets which cells of the window. Columns and rows count from 0.
type layout struct {
	cols, rows int
	tooSmall   bool // nothing else holds then

	outline int // columns of the outline at the left, the line at its right included; 0 without
	text    int // first column of the text
	measure int // cells of a line of text
	hang    int // cells of the margin at its right in which a stop may hang
	body    int // rows of the page; the status line is the row below them
}

// arrange gives the layout of a window.
func arrange(cols, rows int, s settings) layout {
	l := layout{cols: cols, rows: rows, tooSmall: cols < leastCols || rows < leastRows}
	if l.tooSmall {
		return l
	}
	l.body = rows - 1
	if cols >= outlineFrom && !s.noOutline {
		l.outline = min(cols/4, outlineMost)
	}
	room := cols - l.outline
	l.measure = max(1, min(s.measure, room-gutter-rightSpace))
	l.text = l.outline + max(gutter, (room-l.measure)/2)
	if s.hanging && l.text+l.measure+hangRoom+rightSpace <= cols {
		l.hang = hangRoom
	}
	return l
}

// widest is the greatest measure that the window has room for.
func (l layout) widest() int { return l.cols - l.outline - gutter - rightSpace }
