package reader

import (
	"slices"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// helping is the mode that shows the keys. It is made from the key map.
type helping struct{ top int }

func newHelp(*model) mode { return helping{} }

// helpLine is a line of the help: a title, or a key and what it does.
type helpLine struct{ title, keys, does string }

func (m *model) helpLines() []helpLine {
	var out []helpLine
	for _, g := range append(slices.Clone(m.keys), typingKeys(m.words)...) {
		if len(out) > 0 {
			out = append(out, helpLine{})
		}
		out = append(out, helpLine{title: g.title})
		for _, c := range g.commands {
			if c.Enabled() {
				out = append(out, helpLine{keys: c.Help().Key, does: c.Help().Desc})
			}
		}
	}
	out = append(out, helpLine{}, helpLine{title: m.words.Help.Marking})
	for _, k := range markKeys(m) {
		out = append(out, helpLine{keys: k.Help().Key, does: k.Help().Desc})
	}
	return append(out, helpLine{}, helpLine{does: m.words.Help.Counts})
}

func (h helping) update(m *model, msg tea.Msg) (mode, tea.Cmd) {
	page := max(1, h.rows(m)-1)
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
		case "esc", "q", "?", "shift+?", "f1", "enter":
			return reading{}, nil
		case "j", "down":
			h.top++
		case "k", "up":
			h.top--
		case "space", "f", "pgdown", "ctrl+f":
			h.top += page
		case "b", "pgup", "ctrl+b":
			h.top -= page
		case "d", "ctrl+d":
			h.top += page / 2
		case "u", "ctrl+u":
			h.top -= page / 2
		case "g", "home":
			h.top = 0
		case "G", "shift+g", "end":
			h.top = len(m.helpLines())
		}
	}
	h.top = h.clamped(m)
	return h, nil
}

// rows is the number of lines of keys on the screen.
func (h helping) rows(m *model) int { return max(1, m.layout.body-2) }

func (h helping) clamped(m *model) int { return max(0, min(h.top, len(m.helpLines())-h.rows(m))) }

func (h helping) draw(m *model, s *screen) *tea.Cursor {
	t, lines := m.theme, m.helpLines()
	b := m.layout.overText(len(lines) + frameRows)
	rows := b.height - frameRows
	top := max(0, min(h.top, len(lines)-rows))
	column := 0
	for _, l := range lines {
		column = max(column, m.method.StringWidth(l.keys))
	}
	column = min(column, b.width/2)
	out := []string{upperEdge(m, m.words.Help.Title, "", b.width)}
	for n := range rows {
		p := painter{method: m.method, room: b.width - 4}
		if top+n < len(lines) {
			l := lines[top+n]
			switch {
			case l.title != "":
				p.add(l.title, t.Heading)
			case l.keys != "":
				p.add(fit(l.keys, column+2, m.method), t.Strong)
				p.add(fit(l.does, p.room, m.method), t.Body)
			default:
				p.add(fit(l.does, p.room, m.method), t.Muted)
			}
		}
		p.fill(p.room, uv.Style{})
		out = append(out, framed(m, p.String()))
	}
	more := m.words.Help.Close
	if top+rows < len(lines) {
		more = m.words.Help.More
	}
	out = append(out, lowerEdge(m, more, b.width))
	s.lay(b, out)
	return nil
}

// frameRows is the rows that the two edges of a frame take.
const frameRows = 2
