package cells

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestBar(t *testing.T) {
	for _, tt := range []struct {
		share float64
		width int
		plain bool
		want  string
	}{
		{0, 8, false, ""}, {1, 3, false, "███"}, {0.5, 3, false, "█▌"}, {0.001, 3, false, "▏"}, {1.0 / 24, 3, false, "▏"}, {7.0 / 24, 3, false, "▉"},
		{2, 2, false, "██"}, {-1, 2, false, ""}, {0.5, 0, false, ""}, {0.5, 4, true, "##"}, {0.01, 4, true, "#"}, {0, 4, true, ""},
	} {
		if got := Bar(tt.share, tt.width, tt.plain, ansi.GraphemeWidth); got != tt.want {
			t.Errorf("%v of %d: %q, want %q", tt.share, tt.width, got, tt.want)
		}
	}
	last := -1
	for n := range 1001 { // a longer share has no shorter bar, and none is wider than asked
		bar := Bar(float64(n)/1000, 12, false, ansi.WcWidth)
		size := 0
		for _, r := range bar {
			size += map[rune]int{'█': 8, '▉': 7, '▊': 6, '▋': 5, '▌': 4, '▍': 3, '▎': 2, '▏': 1}[r]
		}
		if size < last || ansi.StringWidth(bar) > 12 {
			t.Fatalf("%d/1000: %q", n, bar)
		}
		last = size
	}
}
