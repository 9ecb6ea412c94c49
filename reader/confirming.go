package reader

import (
	"slices"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/reader/cells"
	"fangtan/reader/link"
)

// confirming is the mode that asks before a link is opened, and shows where it truly leads.
type confirming struct{ to link.Target }

// newConfirming asks about a link; one that may not be opened is refused at once.
func newConfirming(m *model, target string) mode {
	to, ok := link.Parse(target)
	if !ok {
		m.notice = m.words.Status.LinkRefused
		return reading{}
	}
	return confirming{to}
}

func (c confirming) update(m *model, msg tea.Msg) (mode, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return c, nil
	}
	switch k.Keystroke() {
	case "enter", "y":
		return reading{}, m.open(c.to)
	case "esc", "n", "q":
		return reading{}, nil
	}
	return c, nil
}

// open gives a link to the system.
func (m *model) open(to link.Target) tea.Cmd {
	m.notice = m.words.Links.Opening(to.Host)
	if m.options.Open != nil {
		return m.options.Open(to.URL)
	}
	return openLink(to)
}

// warnings say what of a link is there to be mistaken for where it leads.
func (c confirming) warnings(m *model) []string {
	var out []string
	if c.to.User != "" {
		out = append(out, m.words.Links.User(cells.Clean(c.to.User)))
	}
	switch written := cells.Clean(c.to.Written); {
	case c.to.Alike:
		out = append(out, m.words.Links.Alike(written))
	case written != "":
		out = append(out, m.words.Links.Written(written))
	}
	return out
}

func (c confirming) carried(func(anchor) anchor) mode { return c }

func (c confirming) draw(m *model, s *screen) *tea.Cursor {
	w, t := m.words.Links, m.theme
	type line struct {
		text  string
		style uv.Style
	}
	text := []line{{w.Ask, t.Title}, {c.to.Host, t.Strong}}
	for _, warning := range c.warnings(m) {
		text = append(text, line{warning, t.Error})
	}
	text = append(text, line{c.to.URL, t.Muted}, line{w.Answer, t.Body})
	if len(text)+frameRows > m.layout.body { // the host says where it leads
		text = slices.Delete(text, len(text)-2, len(text)-1)
	}
	for len(text)+frameRows > max(m.layout.body, 3+frameRows) {
		text = slices.Delete(text, 2, 3)
	}
	b := m.layout.overText(len(text) + frameRows)
	b.y = (m.layout.body - b.height) / 2
	lines := []string{upperEdge(m, "", "", b.width)}
	for _, l := range text {
		lines = append(lines, framed(m, l.style.Styled(fit(l.text, b.width-4, m.method))))
	}
	lines = append(lines, lowerEdge(m, "", b.width))
	if len(lines) > b.height { // the least window: what is asked and the answers go before the frame
		lines = lines[1:]
	}
	s.lay(b, lines[:b.height])
	return nil
}
