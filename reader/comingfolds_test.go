package reader

import (
	"fmt"
	"strings"
	"testing"
)

// TestFoldsStayOpenWhileItComes: folds that the reader has opened in the head are open when more comes, and what follows them is folded.
func TestFoldsStayOpenWhileItComes(t *testing.T) {
	text := interview(40)
	for _, cut := range []int{len(text) / 3, len(text) / 2, len(text)/3 + 100, len(text)/3 + 333, len(text)/3 + 600} {
		for _, keys := range []string{"z enter", "z j j enter", "z ] ] enter j enter", "z z j enter", "z G enter"} {
			t.Run(fmt.Sprint(cut, " ", keys), func(t *testing.T) {
				d := driveParts(t, inParts(t, text, int64(len(text)), cut), 80, 24, Options{})
				d.press(strings.Fields(keys)...)
				open := func() (out []int) {
					for i := range d.page.folds.Len() {
						if f := d.page.folds.Fold(i); d.page.folds.Open(i) {
							out = append(out, d.article.Blocks[f.Blocks.Start].Span.Start)
						}
					}
					return out
				}
				before, view, screen := open(), d.folding.view, d.text()
				if view == viewAll || len(before) == 0 {
					t.Fatalf("nothing is folded and open:\n%s", screen)
				}
				d.come()
				if after := open(); d.folding.view != view || fmt.Sprint(after) != fmt.Sprint(before) {
					t.Errorf("open are %v in view %v, and were %v in %v\n%s\nit was\n%s", after, d.folding.view, before, view, d.text(), screen)
				}
			})
		}
	}
}
