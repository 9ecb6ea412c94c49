package parse

import (
	"strings"
	"unicode/utf8"
)

// phrases finds which of many phrases are in a text, in one go through it.
type phrases struct {
	byStart map[uint32][]phrase // by their first three bytes
	short   []phrase            // of one or two bytes
	starts  [1 << 10]uint64     // a bit for each key of byStart, which others share
}

// phrase is something to look for; of is the bit, or bits, of what it is a sign of, or another number of its owner.
type phrase struct {
	text string
	of   uint32
}

// newPhrases returns what finds the phrases of some groups: those of groups[n] have bit n.
func newPhrases(groups ...[]string) *phrases {
	p := &phrases{byStart: map[uint32][]phrase{}}
	for n, group := range groups {
		for _, text := range group {
			p.add(phrase{text, 1 << n})
		}
	}
	return p
}

func (p *phrases) add(q phrase) {
	if len(q.text) < 3 {
		p.short = append(p.short, q)
		return
	}
	key := startOfPhrase(q.text)
	p.byStart[key] = append(p.byStart[key], q)
	at := placeOfStart(key)
	p.starts[at>>6] |= 1 << (at & 63)
}

// in returns the bits of all phrases that are in s.
func (p *phrases) in(s string) uint32 {
	var found uint32
	p.each(s, func(q phrase) bool {
		found |= q.of
		return true
	})
	return found
}

// has reports whether any of the phrases is in s.
func (p *phrases) has(s string) bool {
	found := false
	p.each(s, func(phrase) bool {
		found = true
		return false
	})
	return found
}

// each calls f with each phrase that is in s, as often as it is there but for the shortest, until f returns false.
func (p *phrases) each(s string, f func(q phrase) bool) {
	var key uint32 // of the last three bytes
	for i := range len(s) {
		key = key>>8 | uint32(s[i])<<16
		if i < 2 || key&0xC0 == utf8.RuneSelf { // no character begins at the first of them
			continue
		}
		if at := placeOfStart(key); p.starts[at>>6]>>(at&63)&1 == 0 {
			continue
		}
		for _, q := range p.byStart[key] {
			if strings.HasPrefix(s[i-2:], q.text) && !f(q) {
				return
			}
		}
	}
	for _, q := range p.short {
		if strings.Contains(s, q.text) && !f(q) {
			return
		}
	}
}

// startOfPhrase returns the first three bytes of s.
func startOfPhrase(s string) uint32 { return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 }

// placeOfStart spreads keys over 16 bits (Fibonacci hashing, by the golden ratio of 2^32).
func placeOfStart(key uint32) uint32 { return key * 0x9E3779B1 >> 16 }
