package reader

import (
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"fangtan/reader/cells"
)

// painter writes pieces of text into a row of the screen. It takes no more than there is room for.
type painter struct {
	strings.Builder
	method ansi.Method
	room   int // cells left
	used   int // cells written
}

// add writes text, which holds no control sequence.
func (p *painter) add(text string, style uv.Style) {
	if text == "" {
		return
	}
	w := p.method.StringWidth(text)
	if w > p.room {
		text = cells.Truncate(text, p.room, "", p.method)
		w = p.method.StringWidth(text)
	}
	p.room -= w
	p.used += w
	p.WriteString(style.Styled(text))
}

// paint writes text that is painted and so many cells wide, which there is room for.
func (p *painter) paint(text string, width int) {
	p.room -= width
	p.used += width
	p.WriteString(text)
}

// fill writes n spaces.
func (p *painter) fill(n int, style uv.Style) { p.add(strings.Repeat(" ", max(0, n)), style) }

// fit returns text in exactly width cells: cut with an ellipsis, or filled up with spaces.
func fit(text string, width int, method ansi.Method) string {
	if width <= 0 {
		return ""
	}
	text = cells.Truncate(text, width, "…", method)
	return text + strings.Repeat(" ", max(0, width-method.StringWidth(text)))
}
