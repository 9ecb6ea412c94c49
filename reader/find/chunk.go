package find

import (
	"iter"
	"sort"
	"strings"
	"unicode/utf8"
)

// separator stands behind each block of a chunk. It is no UTF-8, so no query has it and no match crosses blocks.
const separator = 0xFF

// chunk is the folded text of a run of blocks, with the way back to their own offsets.
type chunk struct {
	first  int // number of its first block
	folded string
	starts []int32 // where each block begins in folded
	shifts []shift // ascending by at
}

// shift says that from the byte at of the folded text on, the offset in a block is by greater than the distance in folded text from the block's start.
type shift struct{ at, by int32 }

// newChunk folds the blocks from first up to, not including, end.
func newChunk(f folding, text Text, first, end int) *chunk {
	c := &chunk{first: first, starts: make([]int32, 0, end-first)}
	blocks := make([]string, 0, end-first)
	size := 0
	for i := first; i < end; i++ {
		blocks = append(blocks, text.Text(i))
		size += len(blocks[i-first]) + 1
	}
	var folded strings.Builder
	folded.Grow(size)
	for _, block := range blocks {
		c.add(f, block, &folded)
	}
	c.folded = folded.String()
	return c
}

// add appends a block to the folded text, and to c where it stands in it. What folds to itself is copied in long pieces.
func (c *chunk) add(f folding, block string, folded *strings.Builder) {
	start := folded.Len()
	c.starts = append(c.starts, int32(start))
	by := int32(0)
	if n := len(c.shifts); n > 0 && c.shifts[n-1].by != 0 {
		c.shifts = append(c.shifts, shift{int32(start), 0})
	}
	copied := 0 // bytes of block that are in folded
	for i := 0; i < len(block); {
		r, size := rune(block[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(block[i:])
		}
		i += size
		to := f.rune(r)
		if to == r && (r != utf8.RuneError || size > 1) {
			continue
		}
		folded.WriteString(block[copied : i-size])
		folded.WriteRune(to)
		copied = i
		if moved := int32(i - (folded.Len() - start)); moved != by {
			by = moved
			c.shifts = append(c.shifts, shift{int32(folded.Len()), by})
		}
	}
	folded.WriteString(block[copied:])
	folded.WriteByte(separator)
}

// count returns the number of matches.
func (c *chunk) count(q Query) int { return strings.Count(c.folded, q.folded) }

// matches yields the matches of q from the start of block on, in order; the first of a block is the first from its start, the next begins where that
// one ends or later.
func (c *chunk) matches(q Query, block int) iter.Seq[Match] {
	return func(yield func(Match) bool) {
		b := block - c.first
		for at := int(c.starts[b]); ; {
			n := strings.Index(c.folded[at:], q.folded)
			if n < 0 {
				return
			}
			at += n
			for b+1 < len(c.starts) && int(c.starts[b+1]) <= at {
				b++
			}
			if !yield(Match{c.first + b, c.offset(b, at), c.offset(b, at+len(q.folded))}) {
				return
			}
			at += len(q.folded)
		}
	}
}

// offset returns the offset in block b of the chunk, counted from 0, that the byte at of the folded text comes from.
func (c *chunk) offset(b, at int) int {
	i := sort.Search(len(c.shifts), func(i int) bool { return int(c.shifts[i].at) > at })
	by := 0
	if i > 0 {
		by = int(c.shifts[i-1].by)
	}
	return at - int(c.starts[b]) + by
}
