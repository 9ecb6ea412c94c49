package reader

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// helping is the mode that shows the keys. It is made from the key map.
type helping struct{ sheet }

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
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch k.Keystroke() {
		case "esc", "q", "?", "shift+?", "f1", "enter":
			return reading{}, nil
		}
	}
	lines := len(m.helpLines())
	h.sheet = h.scrolled(msg, lines, h.box(m, lines).height-frameRows)
	return h, nil
}

func (h helping) box(m *model, lines int) box { return m.layout.overText(lines + frameRows) }

func (h helping) draw(m *model, s *screen) *tea.Cursor {
	t, lines := m.theme, m.helpLines()
	b := h.box(m, len(lines))
	column := 0
	for _, l := range lines {
		column = max(column, m.method.StringWidth(l.keys))
	}
	column = min(column, b.width/2)
	h.sheet.draw(m, s, b, m.words.Help.Title, m.words.Help.Close, len(lines), func(p *painter, n int) {
		switch l := lines[n]; {
		case l.title != "":
			p.add(l.title, t.Heading)
		case l.keys != "":
			p.add(fit(l.keys, column+2, m.method), t.Strong)
			p.add(fit(l.does, p.room, m.method), t.Body)
		default:
			p.add(fit(l.does, p.room, m.method), t.Muted)
		}
	})
	return nil
}
