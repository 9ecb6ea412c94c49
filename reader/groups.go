package reader

import (
	"sort"
	"strings"

	"fangtan/parse"
	"fangtan/reader/cells"
)

// matchGroup is what a match stands in: a question with its answers, a turn where nobody asks, or a section outside of the talk.
type matchGroup struct {
	block   int // where it begins
	speaker int // who begins it, or -1
}

// groupOf returns the group of block b.
func (m *model) groupOf(b int) matchGroup {
	a := m.article
	if t := a.TurnOf(b); t >= 0 {
		if e := sort.Search(len(a.Exchanges), func(i int) bool { return a.Exchanges[i].End > t }); e < len(a.Exchanges) && a.Exchanges[e].Start <= t {
			t = a.Exchanges[e].Start
		}
		return matchGroup{a.Turns[t].Blocks.Start, a.Turns[t].Speaker}
	}
	if s := sort.Search(len(a.Sections), func(i int) bool { return a.Sections[i].Blocks.End > b }); s < len(a.Sections) && a.Sections[s].Blocks.Contains(b) {
		return matchGroup{a.Sections[s].Blocks.Start, -1}
	}
	return matchGroup{0, -1}
}

// groupTitle says what a group is: the question, or the name of the section.
func (m *model) groupTitle(g matchGroup) string {
	a := m.article
	if g.speaker >= 0 {
		return m.openingWords(a.Turns[a.TurnOf(g.block)].Blocks)
	}
	s := sort.Search(len(a.Sections), func(i int) bool { return a.Sections[i].Blocks.End > g.block })
	if s >= len(a.Sections) {
		return m.words.Search.Front
	}
	title := a.Sections[s].Title
	if title == "" {
		title = sectionName(a.Sections[s].Role, m.words.Page)
	}
	if title == "" {
		title = m.words.Search.Front
	}
	return cells.Clean(title)
}

// openingWords returns the first words of a turn.
func (m *model) openingWords(blocks parse.Range) string {
	for b := blocks.Start; b < blocks.End; b++ {
		if m.article.Blocks[b].Kind == parse.Label {
			continue
		}
		if text := strings.TrimSpace(cells.Clean(m.article.Text(b))); text != "" {
			return text
		}
	}
	return ""
}
