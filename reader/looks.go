package reader

import (
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/reader/theme"
)

// Looks are what the user wants the program to look like. The zero value follows the terminal.
type Looks struct {
	Scheme  *theme.Scheme // nil goes by the terminal's background
	Style   *theme.Style  // of Glamour, for Markdown; nil is the theme's
	Library theme.Library // to choose others from
	Dark    bool          // the background to assume until the terminal tells it
	Console bool          // the terminal has the characters of a PC's console only
}

// paintOn takes what the terminal is. The lines stay as they are broken, so that nothing moves when it tells after the first frame.
func (m *model) paintOn(on theme.Terminal) {
	if on != m.terminal {
		m.terminal = on
		m.paint()
	}
}

func (m *model) takeBackground(dark bool) {
	on := m.terminal
	on.Dark = dark
	m.paintOn(on)
}

func (m *model) takeProfile(profile colorprofile.Profile) {
	on := m.terminal
	on.Profile = profile
	m.paintOn(on)
}

// wear takes a theme; nil goes by the terminal's background.
func (m *model) wear(s *theme.Scheme) {
	if s != m.scheme {
		m.scheme = s
		m.paint()
	}
}

// paint builds the theme.
func (m *model) paint() {
	s := m.scheme
	if s == nil {
		s = theme.Automatic(m.terminal.Dark)
	}
	m.theme = s.Build(m.terminal, m.options.Looks.Style)
	m.relay()
}

// grounded returns the screen on the background of the theme, where that is painted: every cell that has no colours of its own takes the theme's.
func (m *model) grounded(content string) string {
	if !m.theme.Painted {
		return content
	}
	l := m.layout
	canvas := uv.NewScreenBuffer(l.cols, l.rows)
	canvas.Method = m.method
	uv.NewStyledString(content).Draw(canvas, canvas.Bounds())
	for y := range l.rows {
		line := canvas.Line(y)
		for x := range line {
			style := &line[x].Style
			if style.Bg == nil {
				style.Bg = m.theme.Background
			}
			if style.Fg == nil {
				style.Fg = m.theme.Body.Fg
			}
		}
	}
	return canvas.Render()
}
