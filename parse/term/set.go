package term

// Set is a set of terms that is asked for far more terms than it has. The zero value is empty.
type Set struct {
	all  map[string]string // term to itself, so that what is counted under it does not hold on to the text it was found in
	bits [1 << 12]bool     // a mark for each term that is there, at a place that others share
}

// Len returns the number of terms in s.
func (s *Set) Len() int { return len(s.all) }

// Add takes up t.
func (s *Set) Add(t string) {
	if s.all == nil {
		s.all = map[string]string{}
	}
	s.all[t] = t
	s.bits[place(t)] = true
}

// Find returns the term of the set that is t: the one that was added, whatever text t is a part of.
func (s *Set) Find(t string) (string, bool) {
	if !s.bits[place(t)] {
		return "", false
	}
	key, ok := s.all[t]
	return key, ok
}

// place returns the place of a term's mark: made of the bytes in which terms differ most.
func place(t string) uint32 {
	n := len(t)
	if n < 2 { // the sign of the Kelvin, in lower case
		return 0
	}
	return uint32(t[1])&0x3F | uint32(t[n-1])&0x3F<<6 ^ uint32(t[n-2])&0x3F<<3
}
