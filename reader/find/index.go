package find

import "sync/atomic"

// chunkBlocks is the number of blocks that are folded together: few enough that one of them is ready at once, many enough that searching them runs at
// the speed of strings.Index.
const chunkBlocks = 64

// Index is a text with what of it has been folded. It can be used by several goroutines.
type Index struct {
	text   Text
	chunks [2][]atomic.Pointer[chunk] // by folding; nil until a search needs it
}

// NewIndex returns an index of text. It reads nothing yet.
func NewIndex(text Text) *Index {
	x := &Index{text: text}
	n := (text.Len() + chunkBlocks - 1) / chunkBlocks
	for f := range x.chunks {
		x.chunks[f] = make([]atomic.Pointer[chunk], n)
	}
	return x
}

// size returns the number of chunks.
func (x *Index) size() int { return len(x.chunks[0]) }

// chunk returns chunk i folded for q. Two goroutines that need a new one at the same time fold it both, alike, which costs less than a lock that makes
// typing wait.
func (x *Index) chunk(q Query, i int) *chunk {
	slot := &x.chunks[q.fold][i]
	if c := slot.Load(); c != nil {
		return c
	}
	first := i * chunkBlocks
	c := newChunk(q.fold, x.text, first, min(first+chunkBlocks, x.text.Len()))
	slot.Store(c)
	return c
}

// Block returns the matches of q in block i, in order: the first from the block's start, each later one beginning where the one before it ends or later.
// All other functions find the same ones.
func (x *Index) Block(q Query, i int) []Match {
	if q.Empty() || i < 0 || i >= x.text.Len() {
		return nil
	}
	return collect(x.chunk(q, i/chunkBlocks), q, i)
}
