package parse

import "errors"

// Parse understands the bytes of one article. name is the file's name, used for a title where the text has none, and for nothing else; it may be empty.
// It fails only on what is no text at all, with an error that says why (see [ErrBinary], [ErrEmpty]).
func Parse(src []byte, name string) (*Article, error) {
	return nil, errors.New("not written yet")
}

// Runs returns the inline content of block i: its visible text in runs of one style. It parses at each call, so that an article costs no
// inline tree for blocks that nobody looks at. For a Code block it is one run with the lines apart by "\n"; for a Table see [Article.Grid].
func (a *Article) Runs(i int) []Run { return nil }

// Grid returns the cells of the Table block i.
func (a *Article) Grid(i int) Grid { return Grid{} }

// Text returns the visible text of block i.
func (a *Article) Text(i int) string { return "" }

// LineOf returns the line, from 1, on which the byte at offset in Source stands.
func (a *Article) LineOf(offset int) int { return 0 }

// SectionOf returns the index of the section that block i is in.
func (a *Article) SectionOf(i int) int { return 0 }

// TurnOf returns the index of the turn that block i is in, or -1.
func (a *Article) TurnOf(i int) int { return -1 }
