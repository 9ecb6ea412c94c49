package alike

import (
	"math"
	"testing"
)

// TestShare: what two titles share is exact where it is much, and bounded by what is found without looking closely.
func TestShare(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{
		{"灯塔的历史", "灯塔的历史", 1},
		{"灯塔的历史", "灯塔历史", 4.0 / 7},
		{"守夜的人们", "守夜的人", 6.0 / 7},
		{"howlighthousesbegan", "howlighthousesbegin", 32.0 / 36},
		{"aaaa", "aaa", 4.0 / 5},
		{"灯", "塔", 0},
		{"", "塔", 0},
		{"灯塔", "海图", 0},
	} {
		for _, p := range [][2]string{{c.a, c.b}, {c.b, c.a}} {
			got := Share(p[0], p[1])
			if got >= Enough && math.Abs(got-c.want) > 1e-9 || got < Enough && c.want >= Enough {
				t.Errorf("%q and %q: %v, want %v", p[0], p[1], got, c.want)
			}
			if p[0] != p[1] && mostAlike(p[0], p[1]) < c.want-1e-9 {
				t.Errorf("%q and %q: at most %v, want %v", p[0], p[1], mostAlike(p[0], p[1]), c.want)
			}
		}
	}
}

func TestFold(t *testing.T) {
	for title, want := range map[string]string{"1. **How Lighthouses began:**": "1howlighthousesbegan", "「灯塔」的 历史？": "灯塔的历史", "—": ""} {
		if got := Fold(title); got != want {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
}
