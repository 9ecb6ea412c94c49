package parse

import (
	"strings"
	"testing"
)

func TestPhrases(t *testing.T) {
	groups := [][]string{{"我", "自分", "i am"}, {"？", "?", "か。"}, {"我们", "am I"}}
	p := newPhrases(groups...)
	for _, s := range []string{"", "a", "ab", "我", "我们", "他们", "そうですか。", "か", "为什么？", "why?", "? i am", "what am I", "自 分", "i a", "xx自分"} {
		want := uint32(0)
		for n, group := range groups {
			for _, q := range group {
				if strings.Contains(s, q) {
					want |= 1 << n
				}
			}
		}
		if got := p.in(s); got != want || p.has(s) != (want != 0) {
			t.Errorf("%q: %b, want %b", s, got, want)
		}
	}
}
