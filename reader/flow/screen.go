package flow

import (
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"
)

// Screen is a copy of what a terminal shows.
type Screen struct {
	Cells  [][]uv.Cell // by row and column; the right half of a wide character is a cell of no width
	Cursor uv.Position
	Hidden bool // the cursor
	Alt    bool // the alternate screen
	Title  string
}

func snapshot(emu *vt.Emulator, title string) Screen {
	s := Screen{
		Cells:  make([][]uv.Cell, emu.Height()),
		Cursor: emu.CursorPosition(), Hidden: emu.CursorHidden(), Alt: emu.IsAltScreen(), Title: title,
	}
	for y := range s.Cells {
		s.Cells[y] = make([]uv.Cell, emu.Width())
		for x := range s.Cells[y] {
			if c := emu.CellAt(x, y); c != nil {
				s.Cells[y][x] = *c
			}
		}
	}
	return s
}

// Row returns the text of row y, from 0, without the spaces at its end.
func (s Screen) Row(y int) string {
	var b strings.Builder
	for x := 0; x < len(s.Cells[y]); {
		c := s.Cells[y][x]
		if c.Content == "" {
			c.Content, c.Width = " ", 1
		}
		b.WriteString(c.Content)
		x += max(c.Width, 1)
	}
	return strings.TrimRight(b.String(), " ")
}

// String returns the text of the screen, a line for each row.
func (s Screen) String() string {
	var b strings.Builder
	for y := range s.Cells {
		b.WriteString(s.Row(y))
		b.WriteByte('\n')
	}
	return b.String()
}

// Has reports whether text stands in one row of the screen.
func (s Screen) Has(text string) bool { return s.Find(text) >= 0 }

// Find returns the first row in which text stands, or -1.
func (s Screen) Find(text string) int {
	for y := range s.Cells {
		if strings.Contains(s.Row(y), text) {
			return y
		}
	}
	return -1
}
