package reader

import (
	"cmp"
	"slices"

	"github.com/charmbracelet/x/ansi"

	"fangtan/parse"
	"fangtan/reader/cells"
)

const (
	mostHanging = 24  // cells of a name that may hang in the margin
	hangingFrom = 0.7 // share of the turns whose names must fit into the margin: else nearly all of them stand on lines of their own, and so do these
	namedTurns  = 500 // how many turns of a talk are looked at for the names it uses
)

// nameWidths are the widths of the names under which a talk is printed, ascending, each with the share of the turns whose names are no wider.
type nameWidths []nameWidth

type nameWidth struct {
	cells int
	share float64
}

// namesOf measures the names of an article's turns.
func namesOf(a *parse.Article, method ansi.Method) nameWidths {
	turns := map[int]int{}
	all := 0
	for _, t := range a.Turns[:min(len(a.Turns), namedTurns)] {
		if a.Blocks[t.Blocks.Start].Kind == parse.Label {
			turns[method.StringWidth(cells.Clean(a.Text(t.Blocks.Start)))]++
			all++
		}
	}
	var out nameWidths
	for width, n := range turns {
		out = append(out, nameWidth{width, float64(n) / float64(all)})
	}
	slices.SortFunc(out, func(a, b nameWidth) int { return cmp.Compare(a.cells, b.cells) })
	for i := 1; i < len(out); i++ {
		out[i].share += out[i-1].share
	}
	return out
}

// margin returns the cells that names get of so many: as much as the widest one needs that fits, if with it the names of nearly all turns hang; else 0.
func (n nameWidths) margin(room int) int {
	margin := 0
	for _, w := range n {
		if w.cells <= min(room, mostHanging) && w.share >= hangingFrom {
			margin = w.cells
		}
	}
	return margin
}
