package reader

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"fangtan/reader/typeset"
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

// helpRows breaks the help into rows of so many cells, of which column are the keys': what is longer than its part of a row goes on in the next one.
func (m *model) helpRows(width int) (rows []helpLine, column int) {
	lines := m.helpLines()
	for _, l := range lines {
		column = max(column, m.method.StringWidth(l.keys))
	}
	if column > width/2 {
		column = max(1, width/3)
	}
	for _, l := range lines {
		room := width
		if l.keys != "" {
			room -= column + helpGap
		}
		keys, does := typeset.Lines(l.keys, column, m.method), typeset.Lines(l.does, max(1, room), m.method)
		for n := range max(1, len(keys), len(does)) {
			row := helpLine{title: l.title, keys: lineOf(keys, n), does: lineOf(does, n)}
			if l.keys != "" && row.keys == "" {
				row.keys = " " // what it does stays beside the keys
			}
			rows = append(rows, row)
		}
	}
	return rows, column
}

// helpGap is the cells between the keys and what they do.
const helpGap = 2

func lineOf(lines []string, n int) string {
	if n < len(lines) {
		return lines[n]
	}
	return ""
}

func (h helping) update(m *model, msg tea.Msg) (mode, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch k.Keystroke() {
		case "esc", "q", "?", "shift+?", "f1", "enter":
			return reading{}, nil
		}
	}
	rows, _ := m.helpRows(h.box(m, 0).width - frameCells)
	h.sheet = h.scrolled(msg, len(rows), h.box(m, len(rows)).height-frameRows)
	return h, nil
}

func (h helping) box(m *model, lines int) box { return m.layout.overText(lines + frameRows) }

func (h helping) carried(func(anchor) anchor) mode { return h }

func (h helping) draw(m *model, s *screen) *tea.Cursor {
	t := m.theme
	rows, column := m.helpRows(h.box(m, 0).width - frameCells)
	h.sheet.draw(m, s, h.box(m, len(rows)), m.words.Help.Title, m.words.Help.Close, len(rows), func(p *painter, n int) {
		switch l := rows[n]; {
		case l.title != "":
			p.add(l.title, t.Heading)
		case l.keys != "":
			p.add(fit(l.keys, column+helpGap, m.method), t.Strong)
			p.add(fit(l.does, p.room, m.method), t.Body)
		default:
			p.add(fit(l.does, p.room, m.method), t.Muted)
		}
	})
	return nil
}
