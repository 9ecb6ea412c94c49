package reader

import (
	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// sheet is a box of lines over the page that scrolls by the keys of the page: help, notes and facts are shown in one.
type sheet struct{ top int } // lines above the box

// frameRows is the rows that the two edges of a frame take, frameCells the cells of its sides and of the blank beside each.
const (
	frameRows  = 2
	frameCells = 4
)

// scrolled applies a key or a turn of the wheel to a sheet of so many lines of which rows show. Other messages only keep it within its ends.
func (h sheet) scrolled(msg tea.Msg, lines, rows int) sheet {
	page := max(1, rows-1)
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		switch msg.Button {
		case tea.MouseWheelDown:
			h.top += wheelLines
		case tea.MouseWheelUp:
			h.top -= wheelLines
		}
	case tea.KeyPressMsg:
		switch msg.Keystroke() {
		case "j", "down", "ctrl+e":
			h.top++
		case "k", "up", "ctrl+y":
			h.top--
		case "space", "f", "pgdown", "ctrl+f":
			h.top += page
		case "b", "pgup", "ctrl+b":
			h.top -= page
		case "d", "ctrl+d":
			h.top += max(1, page/2)
		case "u", "ctrl+u":
			h.top -= max(1, page/2)
		case "g", "home":
			h.top = 0
		case "G", "shift+g", "end":
			h.top = lines
		}
	}
	return h.within(lines, rows)
}

// within returns the sheet with its lines as far up as they go, no row empty that a line could fill.
func (h sheet) within(lines, rows int) sheet {
	h.top = max(0, min(h.top, lines-rows))
	return h
}

// draw lays the sheet over the screen. line draws a line of so many cells; at the lower edge stands what is said, or that there is more.
func (h sheet) draw(m *model, s *screen, b box, title, foot string, lines int, line func(p *painter, n int)) {
	rows := max(0, b.height-frameRows)
	top := h.within(lines, rows).top
	out := []string{upperEdge(m, title, "", b.width)}
	for n := range rows {
		p := painter{method: m.method, room: b.width - frameCells}
		if top+n < lines {
			line(&p, top+n)
		}
		p.fill(p.room, uv.Style{})
		out = append(out, framed(m, p.String()))
	}
	if top+rows < lines {
		foot = m.words.Help.More
	}
	s.lay(b, append(out, lowerEdge(m, foot, b.width)))
}
