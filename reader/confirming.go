package reader

import (
	"slices"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/reader/cells"
)

// confirming is the mode that asks before a link is opened, and shows where it truly leads.
type confirming struct{ link string }

// newConfirming asks about a link; one that may not be opened is refused at once.
func newConfirming(m *model, link string) mode {
	if !openable(link) {
		m.notice = m.words.Status.LinkRefused
		return reading{}
	}
	return confirming{link}
}

func (c confirming) update(m *model, msg tea.Msg) (mode, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return c, nil
	}
	switch k.Keystroke() {
	case "enter", "y":
		return reading{}, m.open(c.link)
	case "esc", "n", "q":
		return reading{}, nil
	}
	return c, nil
}

// open gives a link to the system.
func (m *model) open(link string) tea.Cmd {
	m.notice = m.words.Links.Opening(trueHost(link))
	if m.options.Open != nil {
		return m.options.Open(link)
	}
	return openLink(link)
}

func (c confirming) draw(m *model, s *screen) *tea.Cursor {
	w, t := m.words.Links, m.theme
	type line struct {
		text  string
		style uv.Style
	}
	text := []line{{w.Ask, t.Title}, {trueHost(c.link), t.Strong}, {cells.Clean(c.link), t.Muted}, {w.Answer, t.Body}}
	if len(text)+frameRows > m.layout.body { // the host says where it leads
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
