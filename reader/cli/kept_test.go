package cli

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"fangtan/reader/state"
	"fangtan/reader/words"
)

// The list of articles fits the terminal but for paths, which stand whole; where it does not go to a terminal each article has one line.
func TestRecentFits(t *testing.T) {
	now := time.Date(2025, 3, 2, 8, 0, 0, 0, time.UTC)
	entries := []state.Entry{
		{Article: state.Article{Path: "/home/lin/interviews/lamp.md", Title: "在慢船上修灯塔：与守灯人乔木谈耐心、谈雾、谈潮汐表的几种读法，以及别的"}, Time: now.Add(-3 * time.Hour), Share: 0.4},
		{Article: state.Article{Title: "See Also"}, Time: now, Share: 1},
	}
	a := &app{words: words.Chinese()}
	for _, width := range []int{20, 40, 80, 120, math.MaxInt} {
		got := a.recent(entries, now, width)
		lines := strings.Split(strings.TrimSuffix(got, "\n"), "\n")
		if below := width < 100; len(lines) != map[bool]int{true: 4, false: 2}[below] || !strings.Contains(got, entries[0].Path) || !strings.Contains(got, "40%") {
			t.Errorf("in %d it is\n%s", width, got)
		}
		for _, line := range lines {
			if ansi.StringWidth(line) > width && !strings.Contains(line, entries[0].Path) {
				t.Errorf("in %d a line is %q", width, line)
			}
		}
	}
}
