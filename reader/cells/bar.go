package cells

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Bar returns a bar as long as a share, from 0 to 1, of so many cells, to an eighth of a cell. A share above 0 shows. Where the terminal draws the blocks two cells
// wide, or has none (plain), it is made of # to a whole cell.
func Bar(share float64, width int, plain bool, method ansi.Method) string {
	share = max(0, min(1, share))
	if plain || method.StringWidth("█▏") != 2 {
		n := int(share*float64(width) + 0.5)
		if n == 0 && share > 0 {
			n = min(1, width)
		}
		return strings.Repeat("#", n)
	}
	eighths := int(share*float64(8*width) + 0.5)
	if eighths == 0 && share > 0 && width > 0 {
		eighths = 1
	}
	bar := strings.Repeat("█", eighths/8)
	if rest := eighths % 8; rest > 0 {
		bar += string([]rune("▏▎▍▌▋▊▉")[rest-1])
	}
	return bar
}
