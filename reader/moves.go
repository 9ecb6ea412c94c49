package reader

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
	"fangtan/reader/config"
)

// The commands that move the page without leaving the stretch that one reads, and those that change how it looks.

const (
	screenOverlap = 2 // lines of the last screen that stay in sight
	slideStep     = 8 // cells
)

func (m *model) scroll(lines int) tea.Cmd {
	m.gone.leave()
	m.page.scroll(lines)
	return nil
}

// scrollScreens moves by n halves of a screen.
func (m *model) scrollScreens(n int) tea.Cmd {
	if n%2 != 0 {
		return m.scroll(n * max(1, m.page.height/2))
	}
	return m.scroll(n / 2 * max(1, m.page.height-screenOverlap))
}

func goTop(m *model, _ int) tea.Cmd {
	m.depart()
	m.page.put(m.page.placeOf(anchor{0, blockStart}))
	return nil
}

func goBottom(m *model, _ int) tea.Cmd {
	m.depart()
	m.page.put(m.page.lastTop())
	return nil
}

// goPercent goes to a share of the article; without a number to its start.
func goPercent(m *model, n int) tea.Cmd {
	m.depart()
	m.page.goToShare(float64(min(n, 100)) / 100)
	return nil
}

// slide moves wide code sideways, as far as there is some on the screen that reaches out of it.
func (m *model) slide(cells int) tea.Cmd {
	widest, block := 0, -1
	for _, r := range m.page.rows() {
		if r.block == block || m.article.Blocks[r.block].Kind != parse.Code {
			continue
		}
		block = r.block
		for line := range strings.Lines(m.article.Text(block)) {
			widest = max(widest, m.method.StringWidth(line))
		}
	}
	most := 0
	if widest > m.layout.measure/2 {
		most = widest - m.layout.measure/2
	}
	m.sideways = max(0, min(m.sideways+cells, most))
	m.relay()
	return nil
}

// widen changes the measure by some cells, from the one on the screen. What the window has no room for changes nothing, so that a wish from a
// wider window outlives a narrow one.
func (m *model) widen(cells int) tea.Cmd {
	s := m.settings
	now := m.layout.measure
	switch want := max(config.LeastMeasure, min(now+cells, config.MostMeasure, m.layout.widest())); {
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

func toggleMouse(m *model, _ int) tea.Cmd {
	m.mouse = !m.mouse
	m.notice = m.words.Status.MouseOff
	if m.mouse {
		m.notice = m.words.Status.MouseOn
	}
	return nil
}

// leave takes away the topmost thing on the page. It never quits.
func leave(m *model, _ int) tea.Cmd {
	switch {
	case m.gone.lit:
		m.gone.leave()
	default:
		m.search = search{id: m.search.id}
	}
	return nil
}
