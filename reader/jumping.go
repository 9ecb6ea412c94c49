package reader

import (
	"sort"

	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
)

// depart notes the place that one jumps from.
func (m *model) depart() {
	m.pacing.jumped = true
	m.gone.leave()
	m.jumps.leave(m.page.anchor)
}

// jump puts the first line of block b at the top of the screen and marks it for a moment.
func (m *model) jump(b int) tea.Cmd {
	m.depart()
	m.page.goTo(textOf(b))
	return m.light(m.span(b))
}

// span is what a jump to block b marks: the whole turn that begins there, else the block.
func (m *model) span(b int) parse.Range {
	if t := m.article.TurnOf(b); t >= 0 && m.article.Turns[t].Blocks.Start == b {
		return m.article.Turns[t].Blocks
	}
	return parse.Range{Start: b, End: b + 1}
}

func goBack(m *model, n int) tea.Cmd { return m.retrace((*jumps).back, n, m.words.Status.NothingBack) }
func goForward(m *model, n int) tea.Cmd {
	return m.retrace((*jumps).forward, n, m.words.Status.NothingNext)
}

func (m *model) retrace(step func(*jumps, anchor) (anchor, bool), n int, none string) tea.Cmd {
	m.gone.leave()
	m.pacing.jumped = true
	for range max(1, n) {
		a, ok := step(&m.jumps, m.page.anchor)
		if !ok {
			m.notice = none
			return nil
		}
		m.page.goTo(a)
	}
	return nil
}

// stops are blocks in ascending order that a key goes through.
type stops struct {
	n     int
	block func(i int) int
}

// next returns the block of the stop n steps from the top of the screen, back where n is negative; the outermost one where there are fewer, and false where there is none.
func (p *page) next(s stops, n int) (int, bool) {
	i := 0
	if n > 0 {
		i = sort.Search(s.n, func(i int) bool { return p.below(s.block(i)) }) + n - 1
		if i-n+1 >= s.n {
			return 0, false
		}
	} else {
		i = sort.Search(s.n, func(i int) bool { return !p.gone(s.block(i)) }) + n
		if i-n <= 0 {
			return 0, false
		}
	}
	return s.block(max(0, min(i, s.n-1))), true
}

// below reports whether the first word of block b stands below the top line of the screen, gone whether it stands above it.
func (p *page) below(b int) bool {
	b = p.folds.StandsFor(b)
	if !p.near(b) {
		return b > p.top.block
	}
	return p.top.before(p.placeOf(textOf(b)))
}

func (p *page) gone(b int) bool {
	b = p.folds.StandsFor(b)
	if !p.near(b) {
		return b < p.top.block
	}
	return p.placeOf(textOf(b)).before(p.top)
}

// near reports whether the first word of block b can stand in the block at the top of the screen: a name hangs before the block after its own.
func (p *page) near(b int) bool { return b == p.top.block || b+1 == p.top.block }

// jumpStop goes n stops on. again does the same when more of the article has come, which may have one.
func (m *model) jumpStop(s stops, n int, again wish) tea.Cmd {
	if m.folding.skims() {
		return m.stepStops(s, n, again)
	}
	b, ok := m.page.next(s, n)
	if !ok {
		return m.noFurther(n, again)
	}
	m.depart()
	m.page.goTo(textOf(b))
	return nil
}

// noFurther says that nothing comes behind, or before where n is negative. again is done when more of the article has come.
func (m *model) noFurther(n int, again wish) tea.Cmd {
	if n < 0 {
		m.notice = m.words.Status.FirstOne
		return nil
	}
	return m.lack(m.words.Status.LastOne, again)
}

// jumpQuestion goes n questions on. Where nobody asks, it goes from turn to turn.
func (m *model) jumpQuestion(n int) tea.Cmd {
	a, again := m.article, func(m *model) tea.Cmd { return m.jumpQuestion(n) }
	if len(a.Exchanges) == 0 {
		return m.jumpStop(stops{len(a.Turns), func(i int) int { return a.Turns[i].Blocks.Start }}, n, again)
	}
	return m.jumpStop(stops{len(a.Exchanges), func(i int) int { return a.Turns[a.Exchanges[i].Start].Blocks.Start }}, n, again)
}

// jumpSection goes n sections or topics on: they are the entries of the outline.
func (m *model) jumpSection(n int) tea.Cmd {
	entries := m.outline.entries
	return m.jumpStop(stops{len(entries), func(i int) int { return entries[i].block }}, n, func(m *model) tea.Cmd { return m.jumpSection(n) })
}

// jumpTopic goes to where the talk takes topic i up. A heading within the talk leads to itself.
func (m *model) jumpTopic(i int) tea.Cmd {
	t := m.article.Topics[i]
	b, ok := topicStart(m.article, t)
	if !ok {
		return m.lack(m.words.Status.NotDiscuss, m.toTopicAt(t.Block))
	}
	cmd := m.jump(b)
	m.gone.hand = t.Block
	return cmd
}

// toTopicAt goes to the topic that a block states: in an article of which more has come it may have another number.
func (m *model) toTopicAt(block int) wish {
	at := m.article.Blocks[block].Span.Start
	return func(m *model) tea.Cmd {
		if i := m.subjects.pointAt(blockFrom(m.article, at)); i >= 0 {
			return m.jumpTopic(i)
		}
		m.notice = m.words.Status.NotDiscuss
		return nil
	}
}

// topicStart returns the block at which the talk about t begins.
func topicStart(a *parse.Article, t parse.Topic) (int, bool) {
	switch {
	case t.Range.Len() > 0 && t.Range.Contains(t.Block):
		return t.Block, true
	case len(t.Turns) == 0:
		return 0, false
	}
	return a.Turns[t.Turns[0]].Blocks.Start, true
}
