package reader

import (
	tea "charm.land/bubbletea/v2"

	"fangtan/reader/config"
)

// The commands that change how wide the text is, and in how many columns it stands.

// widen changes the measure by some cells, from the one on the screen. What there is no room for, in as many columns as there are, changes nothing, so that a
// wish from a wider window outlives a narrow one.
func (m *model) widen(cells int) tea.Cmd {
	s := m.settings
	now := m.layout.measure
	switch want := max(config.LeastMeasure, min(now+cells, config.MostMeasure, m.layout.widest(m.layout.columns))); {
	case cells > 0 && want > now, cells < 0 && want < now:
		s.measure = want
	}
	m.apply(s)
	m.notice = m.words.Status.Measure(m.layout.measure)
	return nil
}

func resetMeasure(m *model, _ int) tea.Cmd {
	s := m.settings
	s.measure = m.options.Settings.Measure
	m.apply(s)
	m.notice = m.words.Status.Measure(m.layout.measure)
	return nil
}

// toggleColumns changes between one column of text and two. Where there is no room for two measures it says so, and what makes room.
func toggleColumns(m *model, _ int) tea.Cmd {
	s, w, l := m.settings, m.words.Status, m.layout
	s.columns = 3 - l.columns
	next := arrange(l.cols, l.rows, s, m.names)
	if next.columns != s.columns {
		m.notice = w.NoColumns(s.measure, neededForTwo(l.cols, s), l.cols)
		if s.noOutline = true; neededForTwo(l.cols, s) == l.cols {
			m.notice = w.NoneBeside(s.measure)
		}
		return nil
	}
	m.apply(s)
	m.notice = w.Columns(m.layout.columns, m.layout.measure)
	return nil
}
