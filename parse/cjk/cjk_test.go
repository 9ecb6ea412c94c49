package cjk

import "testing"

func TestIs(t *testing.T) {
	for _, r := range "灯の칸ㄱ，。！「」“”·é🌊⌚☷𝍠𠮷ｱＡ￠a1 " {
		want := true
		switch r {
		case '“', '”', '·', 'é', '🌊', '⌚', 'a', '1', ' ': // marks that Latin text has too, pictures, Latin
			want = false
		}
		if got := Is(r); got != want {
			t.Errorf("%c (%U): %t", r, r, got)
		}
	}
}

func TestSoftSpace(t *testing.T) {
	for _, c := range []struct {
		prev, next rune
		want       bool
	}{
		{'a', 'b', true}, {'灯', 'b', true}, {'b', '灯', true}, {'칸', '칸', true}, {'灯', '칸', true},
		{'灯', '塔', false}, {'の', '灯', false}, {'，', 'b', false}, {'b', '（', false}, {'칸', '。', false},
		{'”', '灯', false}, {'灯', '“', false}, {'”', 'b', true}, {'灯', '…', false},
		{'\n', 'b', false},
	} {
		if got := SoftSpace(c.prev, c.next); got != c.want {
			t.Errorf("between %q and %q: %t", c.prev, c.next, got)
		}
	}
}
