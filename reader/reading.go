package reader

import tea "charm.land/bubbletea/v2"

// reading is the mode in which nothing is over the page.
type reading struct{}

func (r reading) update(m *model, msg tea.Msg) (mode, tea.Cmd) {
	m.mode = r
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if m.digit(msg) {
			return m.mode, nil
		}
		n := m.count
		m.count = 0
		c, ok := commandOf(m.keys, msg)
		switch {
		case !ok || c.run == nil:
		case !c.Enabled():
			m.notice = c.lacking
		case n > 0 && msg.Keystroke() == "esc": // the number is the topmost thing
		default:
			cmd := c.run(m, n)
			return m.mode, cmd // a command may have changed it
		}
	case tea.MouseWheelMsg:
		return r, m.wheel(msg.Button)
	case tea.MouseClickMsg:
		if msg.Button == tea.MouseLeft && msg.X < m.layout.outline {
			return r, m.clickOutline(msg.Y)
		}
	}
	return m.mode, nil
}

func (r reading) draw(*model, *screen) *tea.Cursor { return nil }

// wheelLines is how far one step of the mouse wheel scrolls.
const wheelLines = 3

func (m *model) wheel(button tea.MouseButton) tea.Cmd {
	switch button {
	case tea.MouseWheelDown:
		return m.scroll(wheelLines)
	case tea.MouseWheelUp:
		return m.scroll(-wheelLines)
	}
	return nil
}
