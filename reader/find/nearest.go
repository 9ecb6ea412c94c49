package find

// Answer is what a sweep knows of a match.
type Answer int

// The answers.
const (
	Unknown Answer = iota // the part of the text where it would be has not been looked at
	Found
	None // there is no match
)

// Nearest looks for the match nearest to from: forward the first that begins there or behind, backward the last that begins before. Beyond an end of the
// text it goes on from the other one; wrapped tells that it has.
func (s Sweep) Nearest(from Place, d Direction) (m Match, wrapped bool, a Answer) {
	if s.query.Empty() || s.tally == nil || s.text.Len() == 0 {
		return Match{}, false, None
	}
	last := s.text.Len() - 1
	switch {
	case from.Block < 0:
		from = Place{}
	case from.Block > last && d == Backward:
		m, a = s.first(last, d)
		return m, false, a
	case from.Block > last:
		m, a = s.first(0, d)
		return m, true, a
	}
	if m, a = s.ahead(from, d); a == None {
		m, a = s.first(from.Block+int(d), d)
	}
	if a != None {
		return m, false, a
	}
	far := 0
	if d == Backward {
		far = last
	}
	m, a = s.first(far, d) // all that is left lies behind from
	return m, true, a
}

// ahead looks for the nearest match in the block of from, on the side that d points to.
func (s Sweep) ahead(from Place, d Direction) (Match, Answer) {
	if !s.has(from.Block / chunkBlocks) {
		return Match{}, Unknown
	}
	out, a := Match{}, None
	for _, m := range s.Block(from.Block) {
		if m.Place().Before(from) == (d == Forward) {
			continue
		}
		if out, a = m, Found; d == Forward {
			break
		}
	}
	return out, a
}

// first returns the first match that one meets who goes in direction d, from all of a block on.
func (s Sweep) first(block int, d Direction) (Match, Answer) {
	for 0 <= block && block < s.text.Len() {
		k := block / chunkBlocks
		if !s.has(k) {
			return Match{}, Unknown
		}
		hits, in := s.tally.hits[k:k+1], block%chunkBlocks
		i, ok := hits.Next(in)
		if d == Backward {
			i, ok = hits.Previous(in)
		}
		if ok {
			all := s.Block(k*chunkBlocks + i)
			if d == Forward {
				return all[0], Found
			}
			return all[len(all)-1], Found
		}
		block = (k + 1) * chunkBlocks
		if d == Backward {
			block = k*chunkBlocks - 1
		}
	}
	return Match{}, None
}
