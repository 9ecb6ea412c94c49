package reader

import (
	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/reader/cells"
	"fangtan/reader/link"
	"fangtan/reader/typeset"
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

// said is a line of what is asked.
type said struct {
	text  string
	style uv.Style
}

// lines are what is asked in lines of so many cells, as many as there is room for: all of it, or without the whole target, since the host says where it leads, or each
// part in one line, and of the warnings as many as fit.
func (c confirming) lines(m *model, width, room int) []said {
	w, t := m.words.Links, m.theme
	var warnings []said
	for _, warning := range c.warnings(m) {
		warnings = append(warnings, said{warning, t.Error})
	}
	ask, host, whole, answer := said{w.Ask, t.Title}, said{c.to.Host, t.Strong}, said{c.to.URL, t.Muted}, said{w.Answer, t.Body}
	broken := func(parts ...said) (out []said) {
		for _, p := range parts {
			for _, line := range typeset.Lines(p.text, width, m.method) {
				out = append(out, said{line, p.style})
			}
		}
		return out
	}
	head, foot := broken(append([]said{ask, host}, warnings...)...), broken(answer)
	switch {
	case len(head)+1+len(foot) <= room:
		return append(append(head, whole), foot...)
	case len(head)+len(foot) <= room:
		return append(head, foot...)
	}
	host.text = cells.TruncateLeft(host.text, width, more, m.method) // its end says whose it is
	kept := min(len(warnings), max(0, room-3))
	return append(append([]said{ask, host}, warnings[:kept]...), answer)
}

func (c confirming) draw(m *model, s *screen) *tea.Cursor {
	width := m.layout.overText(frameRows).width - frameCells
	text := c.lines(m, max(1, width), m.layout.body-frameRows)
	b := m.layout.overText(len(text) + frameRows)
	b.y = (m.layout.body - b.height) / 2
	lines := []string{upperEdge(m, "", "", b.width)}
	for _, l := range text {
		lines = append(lines, framed(m, l.style.Styled(fit(l.text, width, m.method))))
	}
	lines = append(lines, lowerEdge(m, "", b.width))
	if len(lines) > b.height { // the least window: what is asked and the answers go before the frame
		lines = lines[1:]
	}
	s.lay(b, lines[:b.height])
	return nil
}
