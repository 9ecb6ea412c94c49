// Package fold makes an article short: stretches of it show as one excerpt or one line each, and are opened one by one. Positions stay what they are, a block
// and an offset in its text, since a folded stretch shows in the place of one of its blocks.
package fold

import (
	"maps"
	"sort"

	"fangtan/parse"
)

// Kind says what a stretch is, and with that what stands for it.
type Kind uint8

// The kinds of stretches.
const (
	Question Kind = iota // what is asked: the sentences that ask stand for it
	Answer               // a turn, or what of it follows a heading: its first sentence stands for it
	Aside                // a section outside of the talk, or a paragraph where nobody talks: its heading or first sentence
	Rest                 // turns and sections that are left out: a line says what they are
)

// Fold is a stretch of blocks that shows as one thing while it is closed.
type Fold struct {
	Kind   Kind
	Blocks parse.Range    // never empty
	Turns  parse.Exchange // the turns that it holds, or of which it holds a part; may be empty
	// Group is the number of the exchange that opens as a whole with its question; -1 for none.
	Group int
}

// Folds is an article with its stretches. What is in none of them always shows. A nil Folds has none.
type Folds struct {
	article *parse.Article
	hidden  map[int]bool // blocks that never show
	list    []Fold       // ascending and apart
	heads   map[int]Excerpt
	open    map[int]bool
	version int
}

func newFolds(a *parse.Article, hidden map[int]bool, list []Fold) *Folds {
	return &Folds{article: a, hidden: hidden, list: list, heads: map[int]Excerpt{}, open: map[int]bool{}}
}

// Len returns the number of stretches.
func (f *Folds) Len() int {
	if f == nil {
		return 0
	}
	return len(f.list)
}

// Fold returns stretch i.
func (f *Folds) Fold(i int) Fold { return f.list[i] }

// Version changes whenever what shows does.
func (f *Folds) Version() int {
	if f == nil {
		return 0
	}
	return f.version
}

// Find returns the stretch in which block b is.
func (f *Folds) Find(b int) (i int, ok bool) {
	i = f.From(b)
	return i, i < f.Len() && f.list[i].Blocks.Contains(b)
}

// From returns the first stretch that ends behind block b: the one that holds it or the next one; the number of stretches where there is none.
func (f *Folds) From(b int) int {
	return sort.Search(f.Len(), func(i int) bool { return f.list[i].Blocks.End > b })
}

// Closed returns the closed stretch in which block b is.
func (f *Folds) Closed(b int) (i int, ok bool) {
	i, ok = f.Find(b)
	return i, ok && !f.open[i]
}

// Open reports whether stretch i is open.
func (f *Folds) Open(i int) bool { return f.open[i] }

// StandsFor returns the block in whose place block b shows: b itself, or the one that a closed stretch shows.
func (f *Folds) StandsFor(b int) int {
	if i, ok := f.Closed(b); ok {
		return f.Excerpt(i).Block
	}
	return b
}

// Shows reports whether the text at offset of block b shows.
func (f *Folds) Shows(b, offset int) bool {
	i, ok := f.Closed(b)
	if !ok {
		return true
	}
	e := f.Excerpt(i)
	return b == e.Block && f.list[i].Kind != Rest && e.From <= offset && offset < e.To
}

// Next returns the first block at b or behind that shows, or the number of blocks; Previous the last one at b or before, or -1.
func (f *Folds) Next(b int) int {
	for {
		i, ok := f.Closed(b)
		if !ok {
			return b
		}
		if head := f.Excerpt(i).Block; b <= head {
			return head
		}
		b = f.list[i].Blocks.End
	}
}

// Previous is the counterpart of Next.
func (f *Folds) Previous(b int) int {
	for {
		i, ok := f.Closed(b)
		if !ok {
			return b
		}
		if head := f.Excerpt(i).Block; b >= head {
			return head
		}
		b = f.list[i].Blocks.Start - 1
	}
}

// Toggle opens or closes stretch i: a question with the answers to it, all else alone.
func (f *Folds) Toggle(i int) {
	open := !f.open[i]
	f.version++
	for _, k := range f.with(i) {
		if open {
			f.open[k] = true
		} else {
			delete(f.open, k)
		}
	}
}

// with returns the stretches that open together with stretch i.
func (f *Folds) with(i int) []int {
	out := []int{i}
	if g := f.list[i].Group; f.list[i].Kind == Question && g >= 0 {
		for k := i + 1; k < len(f.list) && f.list[k].Group == g; k++ {
			out = append(out, k)
		}
	}
	return out
}

// Reveal opens the stretch in which the text at offset of block b is, where it does not show. The start of a stretch shows as what stands for it. It reports
// whether anything was opened.
func (f *Folds) Reveal(b, offset int) bool {
	i, ok := f.Closed(b)
	if !ok || f.Shows(b, offset) {
		return false
	}
	if fold := f.list[i]; fold.Kind != Rest {
		e := f.Excerpt(i)
		if b < e.Block && f.opensWith(fold.Blocks.Start, b) || b == e.Block && offset <= e.From {
			return false
		}
	}
	f.open[i] = true
	f.version++
	return true
}

// OpenAt opens the stretch in which block b is, and none that open with it.
func (f *Folds) OpenAt(b int) {
	if i, ok := f.Closed(b); ok {
		f.open[i] = true
		f.version++
	}
}

// opensWith reports whether nothing but names stands from block start to block b.
func (f *Folds) opensWith(start, b int) bool {
	for ; start <= b; start++ {
		if f.article.Blocks[start].Kind != parse.Label && f.visible(start) {
			return false
		}
	}
	return true
}

// Reopen opens these stretches and closes the others. It reports whether that changes anything.
func (f *Folds) Reopen(open map[int]bool) bool {
	if f == nil || maps.Equal(f.open, open) {
		return false
	}
	f.open = open
	f.version++
	return true
}

// visible reports whether block b has text that shows.
func (f *Folds) visible(b int) bool { return !f.hidden[b] && f.article.Characters(b) > 0 }
