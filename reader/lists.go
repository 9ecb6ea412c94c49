package reader

import (
	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
	"fangtan/reader/facts"
	"fangtan/reader/pick"
)

// newTopics lists the topics, each with where in the talk it is taken up and how long it is discussed.
func newTopics(m *model) mode {
	talk := talkOf(m.article)
	here := m.page.textBlock()
	items := make([]pick.Item, len(m.article.Topics))
	at, nearest := 0, -1
	title := m.words.Lists.Topics
	for i, t := range m.article.Topics {
		b, ok := topicStart(m.article, t)
		detail := []string{m.words.Lists.Nowhere, ""}
		if ok {
			begin := m.article.Blocks[b].Span.Start
			detail = []string{
				m.words.Lists.At(percent(begin-talk.Start, talk.Len())),
				m.words.Lists.Length(m.minutesIn(t.Range)),
			}
			if b <= here && b > nearest {
				at, nearest = i, b
			}
		}
		if t.Found {
			title = m.words.Lists.Found
		}
		items[i] = pick.Item{Title: topicTitle(t), Detail: detail, Key: i}
	}
	return newPicking(m, title, items, at, func(m *model, i int) (mode, tea.Cmd) {
		if _, ok := topicStart(m.article, m.article.Topics[i]); ok || m.partial() {
			return reading{}, m.jumpTopic(i)
		}
		cmd := m.jump(m.article.Topics[i].Block) // the talk does not take it up: show where it is stated
		m.notice = m.words.Status.NotDiscuss
		return reading{}, cmd
	}).or(m, (*model).followTopic)
}

// talkOf returns the bytes of the source from the first turn to the last, or all of it.
func talkOf(a *parse.Article) parse.Span {
	if len(a.Turns) == 0 {
		return parse.Span{Start: 0, End: len(a.Source)}
	}
	return bytesOf(a, parse.Range{Start: a.Turns[0].Blocks.Start, End: a.Turns[len(a.Turns)-1].Blocks.End})
}

func bytesOf(a *parse.Article, r parse.Range) parse.Span {
	if r.Len() <= 0 {
		return parse.Span{}
	}
	return parse.Span{Start: a.Blocks[r.Start].Span.Start, End: a.Blocks[r.End-1].Span.End}
}

// percent returns the nearest percentage that part is of whole.
func percent(part, whole int) int {
	if whole <= 0 {
		return 0
	}
	return max(0, min(100, (part*200+whole)/(2*whole)))
}

// newSpeakers lists who speaks, in their colours. Choosing one goes to where that person speaks next.
func newSpeakers(m *model) mode {
	talk := facts.Talk(m.article, m.length.of)
	items := make([]pick.Item, len(m.article.Speakers))
	for _, s := range talk.Speakers {
		i, share := s.Index, ""
		if all := talk.Length(talk.Talk); all > 0 { // else it is not counted yet
			share = m.words.Lists.Share(percent(talk.Length(s.Amount), all))
		}
		items[i] = pick.Item{Title: m.article.Speakers[i].Name, Detail: []string{m.words.Lists.Turns(s.Turns), share}, Key: i}
		if n := len(m.theme.Speakers); n > 0 {
			items[i].Style = m.theme.Speakers[i%n].Name
		}
	}
	at := max(0, m.speakerAt(m.page.textBlock()))
	return newPicking(m, m.words.Lists.Speakers, items, at, func(m *model, i int) (mode, tea.Cmd) {
		return reading{}, m.jumpSpeaker(i)
	}).or(m, (*model).followSpeaker)
}

// jumpSpeaker goes to the next turn of a speaker, or to the first one behind the last.
func (m *model) jumpSpeaker(speaker int) tea.Cmd {
	first := -1
	for _, t := range m.article.Turns {
		if t.Speaker != speaker {
			continue
		}
		if m.page.below(t.Blocks.Start) {
			return m.jump(t.Blocks.Start)
		}
		if first < 0 {
			first = t.Blocks.Start
		}
	}
	if first < 0 {
		m.notice = m.words.Status.LastOne
		return nil
	}
	return m.jump(first)
}

// newOutlineList is the outline where the window has no room for it beside the text.
func newOutlineList(m *model) mode {
	entries := m.outline.entries
	items := make([]pick.Item, len(entries))
	for i, e := range entries {
		items[i] = pick.Item{
			Title:  m.titleOf(e),
			Depth:  e.depth,
			Detail: []string{m.words.Status.Percent(percent(m.article.Blocks[e.block].Span.Start, m.page.size()))},
			Key:    i,
		}
	}
	return newPicking(m, m.words.Lists.Outline, items, max(0, m.outline.current(m)), func(m *model, i int) (mode, tea.Cmd) {
		return reading{}, m.jump(entries[i].block)
	})
}

// newLinks lists the links of the article, from the first on the screen. Choosing one asks before it is opened.
func newLinks(m *model) mode {
	items := make([]pick.Item, len(m.article.Links))
	at, here := 0, m.page.textBlock()
	for i, l := range m.article.Links {
		title := l.Title
		if title == "" {
			title = l.URL
		}
		items[i] = pick.Item{Title: title, Detail: []string{hostOf(l.URL)}, Key: i}
		if l.Block < here {
			at = min(i+1, len(items)-1)
		}
	}
	return newPicking(m, m.words.Lists.Links, items, at, func(m *model, i int) (mode, tea.Cmd) {
		return newConfirming(m, m.article.Links[i].URL), nil
	})
}
