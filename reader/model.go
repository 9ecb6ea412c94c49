package reader

import (
	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
)

type model struct {
	article    *parse.Article
	options    Options
	cols, rows int
}

func newModel(a *parse.Article, o Options) *model { return &model{article: a, options: o} }

func (m *model) Init() tea.Cmd { return nil }

func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.cols, m.rows = msg.Width, msg.Height
	case tea.KeyPressMsg:
		switch msg.String() {
		case "q", "ctrl+c":
			return m, tea.Quit
		}
	}
	return m, nil
}

func (m *model) View() tea.View {
	v := tea.NewView(m.article.Title)
	v.AltScreen = true
	v.WindowTitle = m.article.Title
	return v
}
