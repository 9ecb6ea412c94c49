package render

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// model is a program whose frames are painted by a renderer. It gives Bubble Tea a view of which only the modes of the terminal count.
type model struct {
	inner    tea.Model
	renderer *Renderer
	next     frame
}

func (m *model) Init() tea.Cmd { return tea.Batch(m.inner.Init(), m.renderer.fault) }

// Update notes what the terminal is like, as Bubble Tea's renderer does, and passes everything on.
func (m *model) Update(msg tea.Msg) (_ tea.Model, cmd tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.next.width, m.next.height = msg.Width, msg.Height
	case tea.ColorProfileMsg:
		m.renderer.downsample(msg.Profile)
	case tea.ModeReportMsg:
		switch {
		case msg.Mode == ansi.ModeSynchronizedOutput && msg.Value == ansi.ModeReset:
			m.renderer.synchronize()
		case Clusters(msg):
			m.next.method = ansi.GraphemeWidth
			if msg.Value == ansi.ModeSet {
				m.renderer.keepGraphemes()
			}
		}
	}
	m.inner, cmd = m.inner.Update(msg)
	return m, cmd
}

// Clusters reports whether msg says that the terminal can measure text by grapheme clusters (mode 2027). It does so from then on, and frames are laid out so.
func Clusters(msg tea.ModeReportMsg) bool {
	return msg.Mode == ansi.ModeUnicodeCore && (msg.Value == ansi.ModeReset || msg.Value == ansi.ModeSet || msg.Value == ansi.ModePermanentlySet)
}

// View shows the frame, and returns what is left for Bubble Tea.
func (m *model) View() tea.View {
	v := m.inner.View()
	f := m.next
	f.content = v.Content
	if v.Cursor != nil {
		at := v.Cursor.Position
		f.cursor = &at
	}
	m.renderer.show(&f)
	v.Content, v.Cursor = " ", nil // of no content Bubble Tea makes a screen without rows
	return v
}
