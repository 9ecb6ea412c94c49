package reader

import (
	"strings"

	"charm.land/bubbles/v2/spinner"
	tea "charm.land/bubbletea/v2"
)

// How far the understanding of a file is nobody can say: most of the time goes to passes over what was read. So the status line says how large it is, with dots that move.

// spinMsg moves the dots.
type spinMsg struct{}

// spin moves the dots later, while a file is being read.
func (m *model) spin() tea.Cmd {
	if !m.partial() || m.coming.size == 0 {
		return nil
	}
	return m.after(spinner.Ellipsis.FPS, spinMsg{})
}

// progress says how large the article that is being read is, or how much of it has come where nobody knows that; "" where all has.
func (m *model) progress() string {
	c := &m.coming
	switch {
	case !m.partial() || !c.begun:
		return ""
	case c.size > 0:
		frames := spinner.Ellipsis.Frames
		dots := frames[c.spun%len(frames)]
		return m.words.Loading.Whole(m.words.Bytes(c.size)) + dots + strings.Repeat(" ", len(frames)-1-len(dots))
	}
	return m.words.Loading.Size(m.words.Bytes(c.bytes))
}
