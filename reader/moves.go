package reader

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
)

// The commands that move the page without leaving the stretch that one reads, and those that change how it looks.

// slideStep is how many cells wide code moves sideways.
const slideStep = 8

// scroll moves by lines: the ruler where there is one, else the page.
func (m *model) scroll(lines int) tea.Cmd {
	if m.settings.ruler {
		return m.rule(lines)
	}
	if m.folding.skims() {
		return m.stepFolds(lines)
	}
	return m.scrollPage(lines)
}

func (m *model) scrollPage(lines int) tea.Cmd {
	m.gone.leave()
	m.page.scroll(lines)
	return nil
}

// turn moves by n halves of a screen, or by n columns where there are two.
func (m *model) turn(n int) tea.Cmd {
	m.gone.leave()
	m.page.turn(n)
	return nil
}

func goTop(m *model, _ int) tea.Cmd {
	m.depart()
	m.page.put(m.page.placeOf(anchor{0, blockStart}))
	return nil
}

func goBottom(m *model, _ int) tea.Cmd {
	m.depart()
	m.page.put(m.page.lastTop())
	return m.followEnd()
}

// followEnd goes on to the end as it comes.
func (m *model) followEnd() tea.Cmd {
	if m.partial() {
		m.notice = m.words.Loading.ToEnd
		m.coming.wish = func(m *model) tea.Cmd {
			m.page.put(m.page.lastTop())
			return m.followEnd()
		}
	}
	return nil
}

// goPercent goes to a share of the article; without a number to its start.
func goPercent(m *model, n int) tea.Cmd {
	share := float64(min(n, 100)) / 100
	if m.page.beyond(share) {
		return m.lack("", func(m *model) tea.Cmd { return goPercent(m, n) })
	}
	m.depart()
	m.page.goToShare(share)
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
	case m.filter.on:
		m.showAll()
	case m.folding.view != viewAll:
		m.unfold()
	default:
		m.search = search{id: m.search.id}
	}
	return nil
}
