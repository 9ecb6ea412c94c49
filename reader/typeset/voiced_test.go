package typeset

import (
	"testing"

	"github.com/charmbracelet/x/ansi"

	"fangtan/parse"
)

// TestVoicedMarksBehindWhatIsAdded: a half-width voiced mark that follows what the program adds, or another run, takes the cell that is counted for it.
func TestVoicedMarksBehindWhatIsAdded(t *testing.T) {
	for _, src := range []string{
		"- ﾞ\n", "> ﾟ\n", "a\nﾞ\n", "![](x)ﾞ", "![ ](x)ﾞ\n", "字 ﾞ\n", "    ﾞ\n", "1. ﾞa\n", "**A:** ﾞ\n\n**B:** ﾞx\n", "| a | b |\n|-|-|\n| ﾞ | ﾟ |\n", "a[^1]ﾞ\n\n[^1]: ﾞ\n",
		"x <br> ﾞ\n", "カ**ﾞ**ｶﾞ *ﾟ*\n", "a\tﾞ\n",
	} {
		a, err := parse.Parse([]byte(src), "")
		if err != nil {
			t.Fatal(err)
		}
		for _, width := range []int{1, 5, 20, 60} {
			for _, method := range []ansi.Method{ansi.GraphemeWidth, ansi.WcWidth} {
				s := &Setter{Article: a, Theme: darkTheme(), Measure: Measure{Width: width, Method: method, Thin: true, Indent: width == 20}}
				for i := range a.Blocks {
					if what := violation(s, i); what != "" {
						t.Errorf("%q, %d wide, method %v: %s", src, width, method, what)
					}
					if what := astray(s, i); what != "" {
						t.Errorf("%q, %d wide, method %v: %s", src, width, method, what)
					}
				}
			}
		}
	}
}
