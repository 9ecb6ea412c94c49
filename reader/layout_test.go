package reader

import (
	"fmt"
	"testing"

	"fangtan/reader/config"
)

func TestArrange(t *testing.T) {
	for _, tt := range []struct {
		cols, rows int
		s          settings
		want       string // outline, first column of the text, measure, rows of the page
	}{
		{1, 1, settings{measure: 72}, "too small"},
		{19, 40, settings{measure: 72}, "too small"},
		{80, 4, settings{measure: 72}, "too small"},
		{20, 5, settings{measure: 72}, "0 2 17 4"},
		{40, 20, settings{measure: 72}, "0 2 37 19"},
		{75, 24, settings{measure: 72}, "0 2 72 23"},
		{80, 24, settings{measure: 72}, "0 4 72 23"},
		{80, 24, settings{measure: 40}, "0 20 40 23"},
		{109, 24, settings{measure: 72}, "0 18 72 23"},
		{110, 24, settings{measure: 72}, "27 32 72 23"},
		{110, 24, settings{measure: 72, noOutline: true}, "0 19 72 23"},
		{110, 24, settings{measure: 160}, "27 29 80 23"},
		{300, 100, settings{measure: 72}, "36 132 72 99"},
	} {
		l := arrange(tt.cols, tt.rows, tt.s)
		got := fmt.Sprint(l.outline, l.text, l.measure, l.body)
		if l.tooSmall {
			got = "too small"
		}
		if got != tt.want {
			t.Errorf("%dx%d %+v: %s, want %s", tt.cols, tt.rows, tt.s, got, tt.want)
		}
	}
}

func TestTheColumnNeverLeavesItsPart(t *testing.T) {
	for cols := leastCols; cols <= 300; cols++ {
		for measure := config.LeastMeasure; measure <= config.MostMeasure; measure += 7 {
			l := arrange(cols, 24, settings{measure: measure, hanging: measure%2 == 0})
			if l.text-gutter < l.outline || l.text+l.measure+l.hang > cols-rightSpace || l.measure < 1 {
				t.Fatalf("%d columns, measure %d: %+v", cols, measure, l)
			}
		}
	}
}
