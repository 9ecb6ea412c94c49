package reader

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"fangtan/reader/sentence"
	"fangtan/reader/typeset"
	"fangtan/reader/words"
)

// marking is the mode in which a passage is marked, sentence by sentence: from the one where it began to the one at the cursor, whichever is first.
type marking struct {
	from, cursor passage // sentences
	count        int     // typed before a key
}

func newMarking(m *model) mode {
	at := m.handSentence()
	return marking{from: at, cursor: at}
}

// markKey is a key while a passage is marked.
type markKey struct {
	key.Binding
	run func(m *model, v marking, n int) (mode, tea.Cmd)
}

// markKeys are the keys of the mode, those that move as on the page. The help is made from them.
func markKeys(m *model) []markKey {
	w := m.words.Keys
	bind := func(shown, does string, run func(*model, marking, int) (mode, tea.Cmd), keys ...string) markKey {
		return markKey{key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, does)), run}
	}
	move := func(step func(*model, marking, int) passage, sign int) func(*model, marking, int) (mode, tea.Cmd) {
		return func(m *model, v marking, n int) (mode, tea.Cmd) {
			v.cursor = step(m, v, sign*max(1, n))
			m.showPassage(v.cursor)
			return v, nil
		}
	}
	take := func(plain bool) func(*model, marking, int) (mode, tea.Cmd) {
		return func(m *model, v marking, _ int) (mode, tea.Cmd) { return reading{}, m.take(v.marked(), plain) }
	}
	return []markKey{
		bind("j ↓", w.SentenceDown, move(bySentences, 1), "j", "down", ")"),
		bind("k ↑", w.SentenceUp, move(bySentences, -1), "k", "up", "("),
		bind("space d", w.HalfDown, move(byScreens, 1), "space", "f", "d", "pgdown", "ctrl+f", "ctrl+d"),
		bind("b u", w.HalfUp, move(byScreens, -1), "b", "u", "pgup", "ctrl+b", "ctrl+u"),
		bind("]", w.NextQuestion, move(byQuestions, 1), "]"),
		bind("[", w.PrevQuestion, move(byQuestions, -1), "["),
		bind("g", w.Top, move(toStart, 1), "g", "home"),
		bind("G", w.Bottom, move(toLast, 1), "G", "end"),
		bind("o", w.OtherEnd, func(m *model, v marking, _ int) (mode, tea.Cmd) {
			v.from, v.cursor = v.cursor, v.from
			m.showPassage(v.cursor)
			return v, nil
		}, "o"),
		bind("v", w.MarkAnew, func(_ *model, v marking, _ int) (mode, tea.Cmd) {
			return marking{from: v.cursor, cursor: v.cursor}, nil
		}, "v"),
		bind("y", w.Copy, take(false), "y"),
		bind("Y", w.CopyPlain, take(true), "Y"),
		bind("*", w.Mentions, func(m *model, v marking, _ int) (mode, tea.Cmd) { return reading{}, m.mentionsIn(v.marked()) }, "*"),
		bind("H", w.Highlight, func(m *model, v marking, _ int) (mode, tea.Cmd) { return m.notingOn(v.marked()), nil }, "H"),
		bind("esc", w.Close, func(*model, marking, int) (mode, tea.Cmd) { return reading{}, nil }, "esc", "q"),
	}
}

func (v marking) update(m *model, msg tea.Msg) (mode, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if len(msg.Text) == 1 && (msg.Text >= "1" && msg.Text <= "9" || msg.Text == "0" && v.count > 0) {
			v.count = min(mostCount, v.count*10+int(msg.Text[0]-'0'))
			return v, nil
		}
		n := v.count
		v.count = 0
		for _, k := range markKeys(m) {
			if key.Matches(msg, k.Binding) {
				return k.run(m, v, n)
			}
		}
	case tea.MouseWheelMsg:
		return v, m.wheel(msg.Button)
	}
	return v, nil
}

// marked is the passage from the first of the two sentences to the last.
func (v marking) marked() passage {
	if v.cursor.from.before(v.from.from) {
		return passage{v.cursor.from, v.from.to}
	}
	return passage{v.from.from, v.cursor.to}
}

func (v marking) carried(to func(anchor) anchor) mode {
	v.from, v.cursor = v.from.carried(to), v.cursor.carried(to)
	return v
}

func (v marking) draw(m *model, s *screen) *tea.Cursor {
	s.status = m.statusSaying(m.words.Taking.Mark(m.sentencesIn(v.marked())))
	return nil
}

// over marks the passage, and the sentence at the cursor so that it differs.
func (v marking) over(m *model, b int) []typeset.Overlay {
	return append(v.marked().over(b, m.theme.Target), v.cursor.over(b, m.theme.Selected)...)
}

// showPassage brings a passage into sight, its start where it has no room.
func (m *model) showPassage(p passage) {
	m.gone.leave()
	if p.to.offset != toEnd && p.to.offset > p.from.offset {
		m.page.show(anchor{p.to.block, p.to.offset - 1})
	}
	m.page.show(p.from)
}

// bySentences returns the sentence n from the cursor's, over the ends of blocks.
func bySentences(m *model, v marking, n int) passage {
	at := v.cursor
	for ; n > 0; n-- {
		at = m.sentenceAfter(at)
	}
	for ; n < 0; n++ {
		at = m.sentenceBefore(at)
	}
	return at
}

// sentencesOf returns the sentences of block b; none where it has no text to be taken.
func (m *model) sentencesOf(b int) []sentence.Span {
	if !m.said(b) {
		return nil
	}
	return sentence.Split(m.article.Text(b))
}

func (m *model) sentenceAfter(p passage) passage {
	for b := p.from.block; b < len(m.article.Blocks); b++ {
		for _, s := range m.sentencesOf(b) {
			if b > p.from.block || s.Start > p.from.offset {
				return passage{anchor{b, s.Start}, anchor{b, s.End}}
			}
		}
	}
	return p
}

func (m *model) sentenceBefore(p passage) passage {
	for b := p.from.block; b >= 0; b-- {
		spans := m.sentencesOf(b)
		for i := len(spans) - 1; i >= 0; i-- {
			if b < p.from.block || spans[i].Start < p.from.offset {
				return passage{anchor{b, spans[i].Start}, anchor{b, spans[i].End}}
			}
		}
	}
	return p
}

// byScreens goes about half a screen on: to the sentence on the line there.
func byScreens(m *model, v marking, n int) passage {
	q := m.page.placeOf(v.cursor.from)
	for range max(n, -n) * max(1, m.page.height/2) {
		next, ok := m.page.after(q)
		if n < 0 {
			next, ok = m.page.above(q)
		}
		if !ok {
			break
		}
		q = next
	}
	return m.sentenceOn(q, n > 0)
}

// sentenceOn returns the sentence on a line, or the nearest one behind it or before it.
func (m *model) sentenceOn(q place, behind bool) passage {
	lines := m.page.lines(q.block)
	at := passage{from: anchor{q.block, 0}}
	if q.line < len(lines) {
		at.from.offset = lines[q.line].Start
	}
	for _, s := range m.sentencesOf(q.block) {
		if s.End > at.from.offset {
			return passage{anchor{q.block, s.Start}, anchor{q.block, s.End}}
		}
	}
	next := m.sentenceAfter(at)
	if !behind || next == at {
		next = m.sentenceBefore(at)
	}
	if next == at { // there is no sentence
		return sentenceAt(m.article, at.from)
	}
	return next
}

// byQuestions goes to the first sentence of the question n on.
func byQuestions(m *model, v marking, n int) passage {
	here, _ := m.questionOf(v.cursor.from.block)
	a := m.article
	if len(a.Exchanges) == 0 {
		return v.cursor
	}
	if n < 0 && here >= 0 && v.cursor.from.block > a.Turns[a.Exchanges[here].Start].Blocks.End {
		n++ // the question itself is the first one back
	}
	i := max(0, min(here+n, len(a.Exchanges)-1))
	return m.sentenceOn(place{a.Turns[a.Exchanges[i].Start].Blocks.Start, 0}, true)
}

func toStart(m *model, _ marking, _ int) passage { return m.sentenceOn(place{0, 0}, true) }
func toLast(m *model, _ marking, _ int) passage {
	return m.sentenceOn(place{len(m.article.Blocks) - 1, 0}, false)
}

// sentencesIn counts the sentences of a passage, as far as their number is told: each key would count those of a book.
func (m *model) sentencesIn(p passage) int {
	n := 0
	for b := p.from.block; b <= p.to.block && b < len(m.article.Blocks) && n <= words.MostSentences; b++ {
		for _, s := range m.sentencesOf(b) {
			if (passage{anchor{b, s.Start}, anchor{b, s.End}}).within(p) {
				n++
			}
		}
	}
	return n
}
