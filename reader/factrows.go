package reader

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/reader/cells"
	"fangtan/reader/typeset"
)

// factRow is a row of the facts.
type factRow struct {
	draw func(p *painter, current bool)
	goes func(m *model) (mode, tea.Cmd) // where enter leads; nil for nowhere
	more int                            // rows below it that belong to it
}

// factRows returns the facts as rows of so many cells.
func (m *model) factRows(width int) []factRow {
	if m.facts == nil {
		return []factRow{m.plainRow("", m.words.Facts.Waiting)}
	}
	var out []factRow
	for _, part := range [][]factRow{m.lengthRows(width), m.speakerRows(width), m.longestRows(width), m.topicRows(width), m.termRows(width)} {
		if len(part) > 0 && len(out) > 0 {
			out = append(out, m.plainRow("", ""))
		}
		out = append(out, part...)
	}
	return out
}

// factNames is how many cells the names of what is counted have.
const factNames = 12

// factIndent is the cells before a fact in words.
const factIndent = 2

// plainRow is a fact in words.
func (m *model) plainRow(name, value string) factRow {
	return factRow{draw: func(p *painter, _ bool) {
		p.fill(factIndent, uv.Style{})
		if name != "" {
			p.add(fit(name, min(factNames, p.room/3), m.method), m.theme.Muted)
		}
		p.add(cells.Truncate(value, p.room, "…", m.method), m.theme.Body)
	}}
}

// nameless is the name of a row that goes on with the fact above it.
const nameless = " "

// underRows are words that go on below a fact, in as many rows as they take.
func (m *model) underRows(value string, width int) []factRow {
	room := width - factIndent
	var out []factRow
	for _, line := range typeset.Lines(value, max(1, room-min(factNames, room/3)), m.method) {
		out = append(out, m.plainRow(nameless, line))
	}
	return out
}

func (m *model) headingRow(title string) factRow {
	return factRow{draw: func(p *painter, _ bool) { p.add(cells.Truncate(title, p.room, "…", m.method), m.theme.Heading) }}
}

// lengthRows say how long the article is, how long it takes and how that is known, and how it was written down.
func (m *model) lengthRows(width int) []factRow {
	w, f, a := m.words.Facts, m.facts, m.article
	out := []factRow{m.headingRow(w.Length), m.plainRow(w.Letters, m.words.Length.Characters(f.Amount.Characters))}
	if f.Amount.Words > 0 {
		out = append(out, m.plainRow(w.Words, m.words.Length.Words(f.Amount.Words)))
	}
	if len(a.Turns) > 0 {
		out = append(out, m.plainRow(w.Turns, w.CountTurns(len(a.Turns), len(a.Exchanges))))
	}
	out = append(out, m.plainRow(w.Time, w.Minutes(rounded(m.pace.Minutes(f.Amount)))))
	speed, seen := w.PaceCharacters(int(m.pace.Wide+0.5)), len(m.pacing.learnt.Wide)
	if f.Amount.ByWords() {
		speed, seen = w.PaceWords(int(m.pace.Words+0.5)), len(m.pacing.learnt.Words)
	}
	why := w.PaceUsual
	if seen > 0 {
		why = w.PaceLearnt(seen)
	}
	out = append(out, m.plainRow(w.Pace, speed))
	out = append(out, m.underRows(why, width)...)
	if a.Encoding != "" {
		out = append(out, m.plainRow(w.Encoding, cells.Clean(a.Encoding)))
	}
	if a.Broken > 0 {
		out = append(out, m.plainRow(w.Broken, w.BrokenShown(a.Broken)))
	}
	return out
}

// barRow is a fact with a bar.
type barRow struct {
	name  string
	style uv.Style // of the name and the bar
	share float64  // of the bar's length
	value string
}

// Widths of rows with bars, in cells.
const (
	leastBar  = 6
	mostBar   = 40
	leastName = 6
)

// barRows draws rows that stand below each other: names as wide as the widest, as far as that leaves room for the bars and the values.
func (m *model) barRows(width int, rows []barRow, goes func(n int) func(m *model) (mode, tea.Cmd)) []factRow {
	names, values := 0, 0
	for i, r := range rows {
		rows[i].name = strings.TrimSpace(cells.Clean(r.name))
		names = max(names, m.method.StringWidth(rows[i].name))
		values = max(values, m.method.StringWidth(r.value))
	}
	room := width - 2 - 1 - 1 - values
	names = max(leastName, min(names, room*3/5, room-leastBar))
	bar := max(0, min(room-names, mostBar))
	out := make([]factRow, len(rows))
	for i, r := range rows {
		out[i] = factRow{goes: goes(i), draw: func(p *painter, current bool) {
			lead, style, value := "  ", r.style, m.theme.Muted
			if current {
				lead, style, value = "▸ ", m.theme.Selected, m.theme.Selected
			}
			p.add(lead, style)
			p.add(fit(r.name, names, m.method)+" ", style)
			ink := r.style
			if current {
				ink = m.theme.Selected
			}
			p.add(fit(cells.Bar(r.share, bar, m.terminal.Console, m.method), bar, m.method), ink)
			p.add(" "+strings.Repeat(" ", max(0, values-m.method.StringWidth(r.value)))+r.value, value)
		}}
	}
	return out
}

// speakerRows say who says how much of the talk, and how.
func (m *model) speakerRows(width int) []factRow {
	w, f := m.words.Facts, m.facts
	if len(f.Speakers) == 0 {
		return nil
	}
	rows := make([]barRow, len(f.Speakers))
	for i, s := range f.Speakers {
		share := float64(f.Length(s.Amount)) / float64(max(1, f.Length(f.Talk)))
		name := m.article.Speakers[s.Index].Name
		style := m.speakerStyle(s.Index)
		if n := len(m.theme.Speakers); n > 0 {
			name = m.narrow(m.theme.Speakers[s.Index%n].Shape, asciiShapes[s.Index%len(asciiShapes):][:1]) + " " + name
		}
		rows[i] = barRow{name, style, share, w.Percent(percent(f.Length(s.Amount), f.Length(f.Talk)))}
	}
	bars := m.barRows(width, rows, func(n int) func(m *model) (mode, tea.Cmd) {
		return func(m *model) (mode, tea.Cmd) { return reading{}, m.jumpSpeaker(f.Speakers[n].Index) }
	})
	out := []factRow{m.headingRow(w.Speakers)}
	for i, s := range f.Speakers {
		each := m.words.Length.In(f.InWords, s.Amount.Times(1/float64(max(1, s.Turns))))
		bars[i].more = 1
		out = append(out, bars[i], m.belowRow(w.Average(s.Turns, each)))
	}
	return out
}

// belowRow is a second row of a fact.
func (m *model) belowRow(text string) factRow {
	return factRow{draw: func(p *painter, _ bool) {
		p.fill(4, uv.Style{})
		p.add(cells.Truncate(text, p.room, "…", m.method), m.theme.Muted)
	}}
}

// longestRows are the longest answers, and how they begin.
func (m *model) longestRows(width int) []factRow {
	w, f := m.words.Facts, m.facts
	if len(f.Longest) == 0 {
		return nil
	}
	rows := make([]barRow, len(f.Longest))
	for i, t := range f.Longest {
		speaker := m.article.Turns[t.Index].Speaker
		share := float64(f.Length(t.Amount)) / float64(max(1, f.Length(f.Longest[0].Amount)))
		rows[i] = barRow{m.article.Speakers[speaker].Name, m.speakerStyle(speaker), share, m.words.Length.In(f.InWords, t.Amount)}
	}
	bars := m.barRows(width, rows, func(n int) func(m *model) (mode, tea.Cmd) {
		return func(m *model) (mode, tea.Cmd) {
			return reading{}, m.jump(m.article.Turns[f.Longest[n].Index].Blocks.Start)
		}
	})
	out := []factRow{m.headingRow(w.Longest)}
	for i, t := range f.Longest {
		bars[i].more = 1
		out = append(out, bars[i], m.belowRow(m.openingWords(m.article.Turns[t.Index].Blocks)))
	}
	return out
}

// topicRows are the topics in the order of the talk, and how long each is discussed.
func (m *model) topicRows(width int) []factRow {
	f := m.facts
	if len(f.Topics) == 0 {
		return nil
	}
	most := 1
	for _, t := range f.Topics {
		most = max(most, f.Length(t.Amount))
	}
	rows := make([]barRow, len(f.Topics))
	for i, t := range f.Topics {
		rows[i] = barRow{m.article.Topics[t.Index].Title, m.theme.Body, float64(f.Length(t.Amount)) / float64(most), m.words.Length.In(f.InWords, t.Amount)}
	}
	return append([]factRow{m.headingRow(m.words.Facts.Topics)}, m.barRows(width, rows, func(n int) func(m *model) (mode, tea.Cmd) {
		return func(m *model) (mode, tea.Cmd) { return reading{}, m.jumpTopic(f.Topics[n].Index) }
	})...)
}

// termRows are the words that stand out, and how often they stand there. They lead to the list of all places.
func (m *model) termRows(width int) []factRow {
	f := m.facts
	if len(f.Terms) == 0 {
		return nil
	}
	most := 1
	for _, t := range f.Terms {
		most = max(most, t.Count)
	}
	rows := make([]barRow, len(f.Terms))
	for i, t := range f.Terms {
		rows[i] = barRow{t.Text, m.theme.Body, float64(t.Count) / float64(most), m.words.Facts.Times(t.Count)}
	}
	return append([]factRow{m.headingRow(m.words.Facts.Terms)}, m.barRows(width, rows, func(n int) func(m *model) (mode, tea.Cmd) {
		return func(m *model) (mode, tea.Cmd) { return m.listMentions(f.Terms[n].Text) }
	})...)
}
