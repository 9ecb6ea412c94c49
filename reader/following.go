package reader

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"fangtan/reader/fold"
)

// One speaker or one topic is followed: the turns of that show whole, and a line stands for what is left out.

// followTurns shows the turns of a speaker or a topic alone, from the next one on.
func (m *model) followTurns(next folding) tea.Cmd {
	folds := fold.Only(m.article, m.front.hidden, next.turns)
	if folds == nil {
		m.notice = m.words.Folding.NoTurns
		return nil
	}
	here := m.page.textBlock()
	to := -1
	for _, t := range next.turns {
		if blocks := m.article.Turns[t].Blocks; blocks.End > here || to < 0 {
			to = blocks.Start
			if blocks.End > here {
				break
			}
		}
	}
	inside := to <= here && m.article.TurnOf(here) >= 0 && m.article.TurnOf(here) == m.article.TurnOf(to)
	m.jumps.leave(m.page.anchor)
	m.fold(next, folds)
	if inside {
		return nil
	}
	m.page.goTo(textOf(to))
	return m.light(m.span(to))
}

// followSpeaker shows only what one person says.
func (m *model) followSpeaker(speaker int) tea.Cmd {
	f := folding{view: viewSpeaker, which: speaker}
	for t, turn := range m.article.Turns {
		if turn.Speaker == speaker {
			f.turns = append(f.turns, t)
		}
	}
	return m.followTurns(f)
}

// followTopic shows only the turns of one topic.
func (m *model) followTopic(topic int) tea.Cmd {
	return m.followTurns(folding{view: viewTopic, which: topic, turns: slices.Sorted(slices.Values(m.article.Topics[topic].Turns))})
}

// jumpFollowed goes n turns on among those that one follows.
func (m *model) jumpFollowed(n int) tea.Cmd {
	f := &m.folding
	if len(f.turns) == 0 {
		m.notice = m.words.Folding.NotFollowed
		return nil
	}
	return m.jumpStop(stops{len(f.turns), func(i int) int { return m.article.Turns[f.turns[i]].Blocks.Start }}, n, func(m *model) tea.Cmd { return m.jumpFollowed(n) })
}
