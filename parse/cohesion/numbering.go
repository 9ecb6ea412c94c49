package cohesion

import "math/bits"

// numbering numbers the terms of a talk one after the other from 0 on, by the numbers that [hash] gives them: what is counted by term then takes as much
// room as the talk has terms, and no more.
type numbering struct {
	has    [hashes / 64]uint64 // a bit for each term that the talk has
	before [hashes / 64]uint16 // how many bits stand in the words before
	count  int
}

// numbered returns what the units of a talk say by numbers of their own, and the numbering.
func numbered(units []Unit) ([]Unit, *numbering) {
	n := &numbering{}
	size := 0
	for _, unit := range units {
		size += len(unit.Terms)
		for _, t := range unit.Terms {
			n.has[t/64] |= 1 << (t % 64)
		}
	}
	for k, word := range n.has {
		n.before[k] = uint16(n.count)
		n.count += bits.OnesCount64(word)
	}
	all := make([]uint16, 0, size)
	out := make([]Unit, len(units))
	for u, unit := range units {
		start := len(all)
		for _, t := range unit.Terms {
			number, _ := n.of(t)
			all = append(all, number)
		}
		out[u] = Unit{all[start:len(all):len(all)], unit.Asked}
	}
	return out, n
}

// of returns the number of the term that [hash] gives the number t, where the talk has it.
func (n *numbering) of(t uint16) (uint16, bool) {
	word, bit := n.has[t/64], uint64(1)<<(t%64)
	return n.before[t/64] + uint16(bits.OnesCount64(word&(bit-1))), word&bit != 0
}
