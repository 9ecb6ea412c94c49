package terms

import (
	"slices"
	"strings"
	"testing"
)

func TestStarts(t *testing.T) {
	article := blocks{
		"守灯人把潮汐表贴在墙上。他说潮汐表先是礼貌，也是工具。", "没有潮汐表的夜里，守灯人不睡。", "谁写的潮汐表？老守灯人写的。", "守灯人都认得潮汐表，新来的守灯人除外。",
	}
	for _, tt := range []struct{ text, want string }{
		{"守灯人潮汐表", "守灯人|潮汐表"},
		{"潮汐表在墙上", "潮汐表|在|墙|上"},
		{"one two  three", "one |two  |three"},
		{"@乔木 AlphaGo潮汐表，Zero", "@|乔木 |AlphaGo|潮汐表|，Zero"},
		{"  ", ""},
		{"", ""},
	} {
		var got []string
		starts := Starts(article, 2, tt.text, []string{"乔木", "乔", ""})
		for n, at := range starts {
			end := len(tt.text)
			if n+1 < len(starts) {
				end = starts[n+1]
			}
			got = append(got, tt.text[at:end])
		}
		if strings.Join(got, "|") != tt.want || !slices.IsSorted(starts) {
			t.Errorf("%q is %q, not %q", tt.text, strings.Join(got, "|"), tt.want)
		}
	}
	if got := Starts(blocks{}, 0, "潮汐表", nil); !slices.Equal(got, []int{0, 3, 6}) {
		t.Errorf("without an article words begin at %v", got)
	}
}
