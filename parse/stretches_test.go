package parse

import (
	"reflect"
	"strings"
	"testing"
)

const bakers = `# 面包

## 内容导读

1. **酵母的脾气：** 天冷的时候酵母不肯发。
2. **烤炉：** 砖砌的烤炉怎样烧热。

## 访谈全文

**问：** 你好。

**答：** 你好，请坐。

**问：** 酵母难养吗？

**答：** 酵母天冷不肯发，要放在枕头边上。

**问：** 那烤炉呢？

**答：** 砖砌的烤炉先烧两个钟头，把砖烧热。

`

// Each summary of a text that holds several interviews speaks of its own talk, wherever it stands to it.
func TestPointsStayInTheirInterview(t *testing.T) {
	summary, talk, _ := strings.Cut(bakers, "## 访谈全文")
	talk = "## 访谈全文" + talk
	for name, test := range map[string]struct {
		text string
		want []int // the first turn of each point
	}{
		"one":              {bakers, []int{2, 4}},
		"two":              {bakers + bakers, []int{2, 4, 8, 10}},
		"behind the talk":  {talk + summary, []int{2, 4}},
		"before and after": {bakers + summary, []int{2, 4}}, // one topic, stated twice
		"two before":       {summary + summary + talk, []int{2, 4}},
		"two behind":       {talk + summary + summary, []int{2, 4}},
	} {
		a, err := Parse([]byte(test.text), "")
		if err != nil {
			t.Fatal(err)
		}
		var got []int
		for _, p := range a.Topics {
			if !strings.Contains(p.Title, "酵母") && !strings.Contains(p.Title, "烤炉") {
				continue
			}
			if len(p.Turns) == 0 {
				t.Fatalf("%s: %q leads nowhere", name, p.Title)
			}
			got = append(got, p.Turns[0])
		}
		if !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: the points lead to the turns %v, not %v", name, got, test.want)
		}
	}
}
