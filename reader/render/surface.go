package render

import (
	"bytes"
	"strings"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// frame is what the screen is to show.
type frame struct {
	content string        // the rows, with line feeds between
	cursor  *tea.Position // nil hides it

	width, height int // of the screen, in cells
	method        ansi.Method
}

// surface is what the screen shows, as far as this package has painted it. The zero value is a screen that has been cleared.
type surface struct {
	rows          []row
	width, height int
	cursor        *tea.Position
	still         bool // lines are not scrolled
}

// fits reports whether f is a frame for a screen of the size that was painted, or that nothing was painted yet.
func (s *surface) fits(f *frame) bool {
	return s.rows == nil || s.width == f.width && s.height == f.height
}

// paint returns what brings the screen to f: nothing where it shows that already. The style is the default before and after it, and the cursor, where it is
// hidden, in the upper left corner.
func (s *surface) paint(f *frame) []byte {
	var out bytes.Buffer
	next := s.cut(f)
	if s.rows == nil {
		s.clear(f)
	}
	if move, ok := scrolled(s.rows, next); ok && !s.still {
		out.WriteString(ansi.SetTopBottomMargins(move.top+1, move.bottom+1) + ansi.CursorPosition(1, move.top+1))
		if move.by > 0 {
			out.WriteString(ansi.DeleteLine(move.by))
		} else {
			out.WriteString(ansi.InsertLine(-move.by))
		}
		out.WriteString(ansi.SetTopBottomMargins(0, 0))
		move.move(s.rows)
	}
	edges := make([]bool, len(next))
	for y, r := range next {
		old := s.rows[y]
		edges[y] = !r.edge.Equal(&old.edge)
		if r.body != old.body {
			out.WriteString(ansi.CursorPosition(1, y+1) + ansi.EraseLineRight + r.body)
			edges[y] = !r.edge.Equal(&uv.EmptyCell)
		}
	}
	writeEdges(&out, next, edges, s.width)
	s.rows = next
	return s.finished(out.Bytes(), f.cursor)
}

// cut returns the rows of f. Those that the screen shows somewhere are taken from there.
func (s *surface) cut(f *frame) []row {
	known := make(map[string]row, len(s.rows))
	for _, r := range s.rows {
		known[r.text] = r
	}
	rows := make([]row, f.height)
	n := 0
	for text := range strings.SplitSeq(f.content, "\n") {
		if n == f.height {
			break
		}
		r, ok := known[text]
		if !ok {
			r = cut(text, f.width, f.method)
		}
		rows[n] = r
		n++
	}
	for ; n < f.height; n++ {
		rows[n] = blank
	}
	return rows
}

// clear notes that the screen, which is that of f, is empty.
func (s *surface) clear(f *frame) {
	s.width, s.height = f.width, f.height
	s.rows = make([]row, f.height)
	for y := range s.rows {
		s.rows[y] = blank
	}
}

// writeEdges writes the last cells of the rows that are marked. A terminal that does not wrap stays in the last column when it has written there.
func writeEdges(out *bytes.Buffer, rows []row, marked []bool, width int) {
	var pen uv.Style
	at := -1 // the row in whose last column the cursor is
	for y, r := range rows {
		if !marked[y] || r.edge.Content == "" {
			continue
		}
		if at >= 0 && y == at+1 {
			out.WriteString(ansi.CUD1)
		} else {
			out.WriteString(ansi.CursorPosition(width, y+1))
		}
		out.WriteString(uv.StyleDiff(&pen, &r.edge.Style) + r.edge.Content)
		pen, at = r.edge.Style, y
	}
	if !pen.IsZero() {
		out.WriteString(ansi.ResetStyle)
	}
}

// finished puts around the painting what it needs: no wrapping at the margin, which a terminal that takes a character for wider than it is would do into the
// next line, and the cursor.
func (s *surface) finished(painting []byte, cursor *tea.Position) []byte {
	was := s.cursor
	if len(painting) == 0 && (was == nil && cursor == nil || was != nil && cursor != nil && *was == *cursor) {
		return nil
	}
	s.cursor = cursor
	var out bytes.Buffer
	if was != nil {
		out.WriteString(ansi.HideCursor)
	}
	if len(painting) > 0 {
		out.WriteString(ansi.ResetModeAutoWrap)
		out.Write(painting)
		out.WriteString(ansi.SetModeAutoWrap)
	}
	if cursor == nil {
		out.WriteString(ansi.CursorHomePosition)
	} else {
		out.WriteString(ansi.CursorPosition(cursor.X+1, cursor.Y+1) + ansi.ShowCursor)
	}
	return out.Bytes()
}

// forget notes that the screen has been cleared. The cursor stays as it is.
func (s *surface) forget() { s.rows = nil }
