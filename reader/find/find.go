// Package find searches the visible text of blocks. Query and text are folded alike (see [folder]), and a match names bytes of the text as it was.
//
// A [Sweep] looks through the whole text once, from the reader's place on and around the ends. Most blocks are passed over by their source alone (see
// [sieve]); the visible text of the others is folded and searched exactly. Nothing is kept of the text, so that a search costs no memory and can begin
// at once in a text of any size; what is kept is how many matches there are in each chunk of blocks, and which blocks have one. A sweep is a value that
// advances in bounded steps: a command does a step and hands the value back in its message, and a search that is out of date is simply not continued.
package find

// Text is the source of the text: blocks that do not change and can be read by several goroutines.
type Text interface {
	Len() int          // number of blocks
	Text(i int) string // visible text of block i, valid UTF-8
	// Raw returns the source of block i, in which the letters of its visible text stand in the same order, with nothing between two of them but what
	// Markdown or a line end may put there. It is nil where that is not so, or the block shows nothing of the kind: its text is looked at then.
	Raw(i int) []byte
}

// Place is a position in the text.
type Place struct {
	Block  int
	Offset int // bytes in the block's visible text
}

// Before reports whether p comes before q.
func (p Place) Before(q Place) bool {
	return p.Block < q.Block || p.Block == q.Block && p.Offset < q.Offset
}

// Match is a stretch of one block's visible text.
type Match struct {
	Block      int
	Start, End int // bytes, half-open; never empty
}

// Place returns where m begins.
func (m Match) Place() Place { return Place{m.Block, m.Start} }

// Direction is a way to go through the text.
type Direction int

// The directions.
const (
	Forward  Direction = 1
	Backward Direction = -1
)
