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
			return m.mode, m.doAgain(msg, n)
		case n > 0 && msg.Keystroke() == "esc": // the number is the topmost thing
		default:
			cmd := c.run(m, n)
			return m.mode, cmd // a command may have changed it
		}
	case tea.MouseWheelMsg:
		return r, m.wheel(msg.Button)
	case tea.MouseClickMsg:
		return r, m.click(msg)
	case tea.MouseMotionMsg:
		return r, m.drag(msg.Y)
	case tea.MouseReleaseMsg:
		return r, m.release()
	}
	return m.mode, nil
}

// doAgain does what a key does that had nothing to do before.
func (m *model) doAgain(msg tea.KeyPressMsg, n int) tea.Cmd {
	c, ok := commandOf(m.keys, msg)
	switch {
	case !ok:
		return nil
	case !c.Enabled():
		return m.lack(c.lacking, func(m *model) tea.Cmd { return m.doAgain(msg, n) })
	}
	return c.run(m, n)
}

func (r reading) carried(func(anchor) anchor) mode { return r }

func (r reading) draw(*model, *screen) *tea.Cursor { return nil }

// wheelLines is how far one step of the mouse wheel scrolls.
const wheelLines = 3

func (m *model) wheel(button tea.MouseButton) tea.Cmd {
	switch button {
	case tea.MouseWheelDown:
		return m.scrollPage(wheelLines)
	case tea.MouseWheelUp:
		return m.scrollPage(-wheelLines)
	}
	return nil
}

func (m *model) click(msg tea.MouseClickMsg) tea.Cmd {
	switch {
	case msg.Button != tea.MouseLeft || msg.Y >= m.layout.body:
	case msg.X < m.layout.outline:
		return m.clickOutline(msg.Y)
	case msg.X >= m.layout.cols-m.layout.strip:
		return m.grab(msg.Y)
	default:
		return m.clickFold(msg.X-m.layout.outline, msg.Y)
	}
	return nil
}
