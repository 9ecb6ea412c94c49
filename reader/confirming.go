package reader

import (
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
	text := []struct {
		text  string
		style uv.Style
	}{
		{w.Ask, t.Title}, {trueHost(c.link), t.Strong}, {cells.Clean(c.link), t.Muted}, {w.Answer, t.Body},
	}
	b := m.layout.overText(len(text) + 2)
	b.y = (m.layout.body - b.height) / 2
	lines := make([]string, 0, b.height)
	for _, l := range text {
		lines = append(lines, t.Border.Styled("│ ")+l.style.Styled(fit(l.text, b.width-4, m.method))+t.Border.Styled(" │"))
	}
	lines = append([]string{t.Border.Styled("╭" + dashes(b.width-2) + "╮")}, lines...)
	lines = append(lines, t.Border.Styled("╰"+dashes(b.width-2)+"╯"))
	s.lay(b, lines[:min(len(lines), b.height)])
	return nil
}
