// Package find searches the visible text of blocks. Query and text are folded alike (see [folding]), and a match names bytes of the text as it was.
//
// An [Index] folds the text once, a few blocks at a time and only where a search comes by, so that the first match shows at once in a text of any size.
// A [Walk] looks for one match, a [Count] counts them all; both are values that advance in bounded steps, so that a command can do a step and hand the
// value back in its message, and a search that is out of date is simply not continued.
package find

import "strings"

// Text is the source of the text: blocks that do not change and can be read by several goroutines.
type Text interface {
	Len() int          // number of blocks
	Text(i int) string // visible text of block i, valid UTF-8
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

// Query is what is searched for. The zero value matches nothing.
type Query struct {
	source string
	folded string
	fold   folding
}

// Compile makes a query with smart case: it ignores case unless it has an upper-case letter itself (as in vim and less).
func Compile(source string) Query {
	if hasUpper(source) {
		return compile(source, exact)
	}
	return compile(source, loose)
}

// CompileLoose makes a query that ignores case always.
func CompileLoose(source string) Query { return compile(source, loose) }

func compile(source string, f folding) Query {
	return Query{source, f.string(strings.ToValidUTF8(source, "\uFFFD")), f}
}

// Source returns what the query was made from.
func (q Query) Source() string { return q.source }

// Empty reports whether q can match nothing, being empty.
func (q Query) Empty() bool { return q.folded == "" }

// In returns the matches of q in text, in order, as those of a block 0 with this text.
func (q Query) In(text string) []Match {
	if q.Empty() {
		return nil
	}
	return collect(newChunk(q.fold, one(text), 0, 1), q, 0)
}

// collect returns the matches of one block of c.
func collect(c *chunk, q Query, block int) []Match {
	var out []Match
	for m := range c.matches(q, block) {
		if m.Block != block {
			break
		}
		out = append(out, m)
	}
	return out
}

// one is a text of one block.
type one string

func (o one) Len() int          { return 1 }
func (o one) Text(i int) string { return string(o) }
