package find

import "math/bits"

// Set is a set of blocks: bit i%64 of element i/64 stands for block i. A nil Set is that of all blocks where one can be given to narrow something, and
// empty where something is collected in it.
type Set []uint64

// chunkBlocks is the number of blocks that one element of a Set stands for. They are searched together.
const chunkBlocks = 64

// NewSet returns an empty set that has room for n blocks.
func NewSet(n int) Set { return make(Set, (n+chunkBlocks-1)/chunkBlocks) }

// Has reports whether block i is in s.
func (s Set) Has(i int) bool {
	return i >= 0 && i/chunkBlocks < len(s) && s[i/chunkBlocks]&(1<<(i%chunkBlocks)) != 0
}

// Add puts the blocks from first up to, not including, end into s, as far as it has room.
func (s Set) Add(first, end int) {
	for i := max(0, first); i < min(end, len(s)*chunkBlocks); i++ {
		s[i/chunkBlocks] |= 1 << (i % chunkBlocks)
	}
}

// And returns what is in both sets; a nil one holds all.
func (s Set) And(t Set) Set {
	switch {
	case s == nil:
		return t
	case t == nil:
		return s
	}
	out := make(Set, min(len(s), len(t)))
	for i := range out {
		out[i] = s[i] & t[i]
	}
	return out
}

// Len returns the number of blocks in s.
func (s Set) Len() int {
	n := 0
	for _, word := range s {
		n += bits.OnesCount64(word)
	}
	return n
}

// Next returns the first block of s at i or behind; ok is false where there is none.
func (s Set) Next(i int) (block int, ok bool) {
	i = max(0, i)
	for k := i / chunkBlocks; k < len(s); k++ {
		word := s[k]
		if k == i/chunkBlocks {
			word &= ^uint64(0) << (i % chunkBlocks)
		}
		if word != 0 {
			return k*chunkBlocks + bits.TrailingZeros64(word), true
		}
	}
	return 0, false
}

// Previous returns the last block of s at i or before; ok is false where there is none.
func (s Set) Previous(i int) (block int, ok bool) {
	if i < 0 {
		return 0, false
	}
	i = min(i, len(s)*chunkBlocks-1)
	for k := i / chunkBlocks; k >= 0 && i >= 0; k-- {
		word := s[k]
		if k == i/chunkBlocks {
			word &= ^uint64(0) >> (chunkBlocks - 1 - i%chunkBlocks)
		}
		if word != 0 {
			return k*chunkBlocks + bits.Len64(word) - 1, true
		}
	}
	return 0, false
}
