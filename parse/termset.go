package parse

// termSet is a set of terms that is asked for far more terms than it has.
type termSet struct {
	all  map[string]string // term to itself, so that what is counted under it does not hold on to the text it was found in
	bits [1 << 12]bool     // a mark for each term that is there, at a place that others share
}

func (s *termSet) add(t string) {
	if s.all == nil {
		s.all = map[string]string{}
	}
	s.all[t] = t
	s.bits[termPlace(t)] = true
}

// find returns the term of the set that is t.
func (s *termSet) find(t string) (string, bool) {
	if !s.bits[termPlace(t)] {
		return "", false
	}
	key, ok := s.all[t]
	return key, ok
}

// termPlace returns the place of a term's mark: made of the bytes in which terms differ most.
func termPlace(t string) uint32 {
	n := len(t)
	if n < 2 { // the sign of the Kelvin, in lower case
		return 0
	}
	return uint32(t[1])&0x3F | uint32(t[n-1])&0x3F<<6 ^ uint32(t[n-2])&0x3F<<3
}
