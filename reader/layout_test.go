package reader

import (
	"fmt"
	"testing"

	"fangtan/reader/config"
)

// newcomer is a talk of two people whose names take 6 and 12 cells, longer one with longer names.
var (
	newcomer = nameWidths{{6, 0.5}, {12, 1}}
	longer   = nameWidths{{14, 0.5}, {16, 1}}
)

func TestArrange(t *testing.T) {
	const page = 72
	for _, tt := range []struct {
		cols, rows int
		s          settings
		names      nameWidths
		want       string // outline, margin of names, first cells of the columns of text, measure, room for hanging stops, strip, rows
	}{
		{1, 1, settings{measure: page}, nil, "too small"},
		{19, 40, settings{measure: page}, nil, "too small"},
		{80, 4, settings{measure: page}, nil, "too small"},
		{20, 5, settings{measure: page}, nil, "0 0 [2] 17 0 0 4"},
		{39, 20, settings{measure: page}, nil, "0 0 [2] 36 0 0 19"},
		{40, 20, settings{measure: page}, nil, "0 0 [2] 36 0 1 19"},
		{75, 24, settings{measure: page}, nil, "0 0 [2] 71 0 1 23"},
		{80, 24, settings{measure: page}, newcomer, "0 0 [3] 72 0 1 23"},
		{80, 24, settings{measure: page, hang: true}, newcomer, "0 0 [3] 72 2 1 23"},
		{77, 24, settings{measure: page, hang: true}, newcomer, "0 0 [2] 72 2 1 23"},
		{76, 24, settings{measure: page, hang: true}, newcomer, "0 0 [2] 72 0 1 23"},
		{120, 24, settings{measure: page, hang: true}, newcomer, "30 12 [45] 72 2 1 23"},
		{80, 24, settings{measure: 60}, newcomer, "0 12 [15] 60 0 1 23"},
		{80, 24, settings{measure: 40}, newcomer, "0 12 [19] 40 0 1 23"},
		{100, 24, settings{measure: page}, newcomer, "0 12 [15] 72 0 1 23"},
		{109, 24, settings{measure: page}, newcomer, "0 12 [18] 72 0 1 23"},
		{110, 24, settings{measure: page}, newcomer, "27 0 [32] 72 0 1 23"},
		{120, 24, settings{measure: page}, newcomer, "30 12 [45] 72 0 1 23"},
		{110, 24, settings{measure: page, noOutline: true}, newcomer, "0 12 [18] 72 0 1 23"},
		{120, 24, settings{measure: page, hang: true}, longer, "26 16 [45] 72 2 1 23"}, // the outline gives four cells
		{114, 24, settings{measure: page, hang: true}, longer, "28 0 [34] 72 2 1 23"},  // it has too few to give
		{110, 24, settings{measure: 160}, newcomer, "27 0 [29] 79 0 1 23"},
		{300, 100, settings{measure: page}, newcomer, "36 12 [131] 72 0 1 99"},
		{160, 40, settings{measure: page, columns: 2}, newcomer, "36 12 [61] 72 0 1 39"},
		{160, 40, settings{measure: page, columns: 2, noOutline: true}, newcomer, "0 0 [4 82] 72 0 1 39"},
		{160, 40, settings{measure: page, columns: 2, noOutline: true, hang: true}, newcomer, "0 0 [4 82] 72 2 1 39"},
		{160, 40, settings{measure: 50, columns: 2}, newcomer, "36 0 [43 102] 50 0 1 39"},
		{200, 50, settings{measure: page, columns: 2}, newcomer, "36 0 [41 121] 72 0 1 49"},
		{240, 50, settings{measure: page, columns: 2}, newcomer, "36 12 [54 149] 72 0 1 49"},
		{151, 50, settings{measure: page, columns: 2, noOutline: true}, newcomer, "0 12 [39] 72 0 1 49"},
		{152, 50, settings{measure: page, columns: 2, noOutline: true}, newcomer, "0 0 [2 78] 72 0 1 49"},
	} {
		l := arrange(tt.cols, tt.rows, tt.s, tt.names)
		var left []int
		for c := range l.columns {
			left = append(left, l.left(c))
		}
		got := fmt.Sprint(l.outline, l.names, left, l.measure, l.hang, l.strip, l.body)
		if l.tooSmall {
			got = "too small"
		}
		if got != tt.want {
			t.Errorf("%dx%d %+v: %s, want %s", tt.cols, tt.rows, tt.s, got, tt.want)
		}
	}
}

func TestNamesHangWhereNearlyAllFit(t *testing.T) {
	panel := nameWidths{{4, 0.3}, {8, 0.8}, {12, 0.95}, {40, 1}}
	for _, tt := range []struct{ room, want int }{{3, 0}, {4, 0}, {7, 0}, {8, 8}, {11, 8}, {12, 12}, {40, 12}, {100, 12}} {
		if got := panel.margin(tt.room); got != tt.want {
			t.Errorf("in %d cells names get %d, want %d", tt.room, got, tt.want)
		}
	}
	if got := nameWidths(nil).margin(50); got != 0 {
		t.Errorf("no names get %d cells", got)
	}
}

// Whatever the window and the settings: nothing reaches into what is beside it, and no cell is taken from the text.
func TestTheColumnsNeverLeaveTheirPart(t *testing.T) {
	for cols := leastCols; cols <= 300; cols++ {
		for n := range 8 * (config.MostMeasure - config.LeastMeasure) / 7 {
			s := settings{measure: config.LeastMeasure + 7*(n/8), columns: 1 + n&1, noOutline: n&2 > 0, hang: n&4 > 0}
			l := arrange(cols, 24, s, newcomer)
			at := l.outline
			for c := range l.columns {
				if l.left(c)-gutter-l.names < at || l.names > 0 && l.left(c)-gutter-l.names == at {
					t.Fatalf("%d columns, %+v: column %d begins in what is before it: %+v", cols, s, c, l)
				}
				at = l.left(c) + l.measure + columnGap
			}
			if last := l.left(l.columns-1) + l.measure; last+max(l.hang, rightSpace) > cols-l.strip || l.hang > columnGap || l.measure < 1 || l.measure > s.measure {
				t.Fatalf("%d columns, %+v: %+v", cols, s, l)
			}
			if needed := neededForTwo(cols, s); s.columns == 2 && (needed == cols) != (l.columns == 2) {
				t.Fatalf("%d columns, %+v: two columns need %d: %+v", cols, s, needed, l)
			}
		}
	}
}
