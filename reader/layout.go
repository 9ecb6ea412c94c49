package reader

import "fangtan/reader/config"

// Sizes in cells.
const (
	leastCols, leastRows = 20, 5 // of a window; below, one line says that it is too small

	measureStep = 4

	gutter     = 2 // left of the text: the mark of what is at hand, and a space
	rightSpace = 1 // right of the text, so that it never touches what is beside it
	columnGap  = 2 // the least between a column of text and the gutter of the next one
	widestGap  = 8 // the most, where there is plenty of room
	nameSpace  = 1 // left of the names that hang
	hangRoom   = 2 // a full-width stop that hangs at the right of the text: in the space there, since its own right half is blank

	outlineFrom  = 110 // columns of a window that shows the outline beside the text
	outlineMost  = 36
	outlineLeast = 24
	stripFrom    = 40 // columns of a window that shows the strip at its right edge
)

// settings are what the reader can change of the layout.
type settings struct {
	measure   int  // wanted cells of a line
	columns   int  // wanted columns of text: 2, else one
	noOutline bool // even where there is room
	indent    bool // paragraphs begin with an indent instead of a blank line
	hang      bool // stops hang in the margin, where there is one
	thin      bool // a cell of space between Chinese and Latin text
	ruler     bool // the line at the reading place is marked
}

// settingsOf returns what the user has set.
func settingsOf(s *config.Settings) settings {
	return settings{
		measure: s.Measure, columns: s.Columns, ruler: s.Ruler,
		indent: s.Paragraph == config.Indent, hang: s.Hanging, thin: s.ThinSpace,
	}
}

// layout says what gets which cells of the window. Columns and rows count from 0.
type layout struct {
	cols, rows int
	tooSmall   bool // nothing else holds then

	outline int // columns of the outline at the left, the line at its right included; 0 without
	strip   int // columns of the strip at the right edge: 1, or 0 without
	columns int // of text: 1 or 2
	text    int // first cell of the text of the first column
	step    int // cells from the first cell of a column's text to that of the next one's
	names   int // cells left of the gutter in which names hang; 0 without
	measure int // cells of a line of text
	hang    int // cells right of the text in which stops hang; 0 without
	body    int // rows of the page; the status line is the row below them
}

// arrange gives the layout of a window, for an article in which speakers have such names. The outline gives up to a quarter of its cells
// where names can hang then.
func arrange(cols, rows int, s settings, names nameWidths) layout {
	if cols < leastCols || rows < leastRows {
		return layout{cols: cols, rows: rows, columns: 1, tooSmall: true}
	}
	outline := 0
	if cols >= outlineFrom && !s.noOutline {
		outline = min(cols/4, outlineMost)
	}
	l := arrangeBeside(outline, cols, rows, s, names)
	for o := outline - 1; l.names == 0 && o >= max(outlineLeast, outline*3/4); o-- {
		if narrow := arrangeBeside(o, cols, rows, s, names); narrow.names > 0 && narrow.columns == l.columns {
			return narrow
		}
	}
	return l
}

// arrangeBeside gives the layout beside an outline of so many columns.
func arrangeBeside(outline, cols, rows int, s settings, names nameWidths) layout {
	l := layout{cols: cols, rows: rows, columns: 1, body: rows - 1, outline: outline}
	if cols >= stripFrom {
		l.strip = 1
	}
	if s.columns == 2 && l.widest(2) >= s.measure {
		l.columns = 2
	}
	l.measure = max(1, min(s.measure, l.widest(l.columns)))
	spare := l.columns * (l.widest(l.columns) - l.measure) // cells that the text leaves
	if s.hang && spare >= hangRoom-rightSpace {
		l.hang = hangRoom
		spare -= hangRoom - rightSpace
	}
	l.names = names.margin(spare/l.columns - nameSpace)
	if l.names > 0 {
		spare -= l.columns * (l.names + nameSpace)
	}
	l.place(spare)
	return l
}

// place centres the columns of text in the room beside the outline. Names and stops hang outside of them, where that leaves room enough.
func (l *layout) place(spare int) {
	before := gutter
	if l.names > 0 {
		before += nameSpace + l.names
	}
	l.step = l.measure + columnGap + min(spare/(l.columns+1), widestGap-columnGap) + before
	width := l.measure + (l.columns-1)*l.step
	room := l.cols - l.outline - l.strip
	least, most := before, room-max(rightSpace, l.hang)-width
	l.text = l.outline + max(least, min((room-width)/2, most))
}

// left returns the first cell of the text of a column, from 0.
func (l layout) left(column int) int { return l.text + column*l.step }

// widest is the greatest measure that the window has room for in so many columns.
func (l layout) widest(columns int) int {
	return (l.cols - l.outline - l.strip - rightSpace - columns*gutter - (columns-1)*columnGap) / columns
}

// neededForTwo is how many columns a window must have, at least as many as cols, for two columns of text.
func neededForTwo(cols int, s settings) int {
	for s.columns = 2; arrange(cols, leastRows, s, nil).columns < 2; cols++ {
	}
	return cols
}

// holds reports whether a cell is in the window. A terminal may tell of a mouse that is not.
func (l layout) holds(x, y int) bool { return x >= 0 && x < l.cols && y >= 0 && y < l.rows }
