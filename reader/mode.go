package reader

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"fangtan/reader/typeset"
)

// mode is what has the keys: the page itself, or the one thing that is over it. Every message of a person goes to it (keys, pastes,
// the mouse); what the terminal and commands say goes to the model.
type mode interface {
	// update returns the mode that comes next, often itself.
	update(m *model, msg tea.Msg) (mode, tea.Cmd)
	// draw lays the mode over the screen and returns where the terminal's cursor stands, or nil.
	draw(m *model, s *screen) *tea.Cursor
}

// overlaid is a mode that marks text of the page.
type overlaid interface {
	// over returns what is laid over the text of block b.
	over(m *model, b int) []typeset.Overlay
}

// screen is the rows of the window while they are drawn.
type screen struct {
	side   []string // of the outline, each as wide as the layout says; nil where it does not show
	text   []string // beside it, each at most as wide as what is left
	strip  []string // a cell at the right edge for each row; nil where it does not show
	width  int      // of text where the strip stands behind it
	status string
	method ansi.Method
}

func (s *screen) String() string {
	var out strings.Builder
	for n, text := range s.text {
		if s.side != nil {
			out.WriteString(s.side[n])
		}
		out.WriteString(text)
		if s.strip != nil {
			out.WriteString(strings.Repeat(" ", max(0, s.width-s.method.StringWidth(text))))
			out.WriteString(s.strip[n])
		}
		out.WriteByte('\n')
	}
	out.WriteString(s.status)
	return out.String()
}

// box is a part of the text's side of the screen, in cells from its upper left corner.
type box struct{ x, y, width, height int }

// overText returns a box of at most so many rows over the column of text.
func (l layout) overText(rows int) box {
	x := max(0, l.text-l.outline-gutter)
	return box{x: x, width: min(l.measure+2*gutter, l.cols-l.outline-l.strip-x), height: min(rows, l.body)}
}

// overAll returns a box of so many rows over the foot of the text's side of the screen.
func (l layout) overAll(rows int) box {
	return box{y: l.body - rows, width: l.cols - l.outline - l.strip, height: rows}
}

// lay puts the lines of a box over what the screen has there. What stands left of it goes, since it belongs to the text below; what stands right of it, in
// another column, stays.
func (s *screen) lay(b box, lines []string) {
	for n, line := range lines {
		row := &s.text[b.y+n]
		*row = strings.Repeat(" ", b.x) + line + s.method.TruncateLeft(*row, b.x+b.width, "")
	}
}
