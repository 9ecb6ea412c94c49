package parse

// Marks are the styles of a run of text, as a set of bits.
type Marks uint16

// The marks of inline text.
const (
	Strong Marks = 1 << iota
	Emphasis
	InlineCode
	Strike
	Underline
	Superscript
	Subscript
	Keyboard
	Highlight
	InlineMath
)

// RunKind is the kind of a [Run].
type RunKind uint8

// The kinds of runs.
const (
	TextRun     RunKind = iota
	BreakRun            // hard line break; Text is "\n"
	ImageRun            // Text is the alternative text, may be empty; URL the source
	FootnoteRun         // call of a footnote; Text is its label
)

// Run is a piece of visible text in one style. The concatenation of the texts of a block's runs is the block's visible text:
// what search, positions within a block, and every output work on. A source newline has already vanished (between two wide
// characters) or become a space; entities and escapes are resolved; HTML is replaced by its meaning.
type Run struct {
	Kind  RunKind
	Text  string
	Marks Marks
	URL   string // target of a link, source of an image, or ""
}

// Cell is the content of one table cell.
type Cell []Run

// Align is the alignment of a table column.
type Align uint8

// The alignments of table columns.
const (
	AlignNone Align = iota
	AlignLeft
	AlignRight
	AlignCenter
)

// Grid is the content of a [Table] block. The block's visible text is its cells' texts, apart by a tab in a row and by a newline
// between rows; the first row is the head.
type Grid struct {
	Align []Align
	Rows  [][]Cell // each as long as Align
}
