package reader

import (
	"math"
	"slices"

	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
	"fangtan/reader/cells"
	"fangtan/reader/fold"
)

// The article in short: a skim, the questions alone, or the turns of one speaker or topic. The rest is folded; each stretch shows as a line or two, and opens by
// itself. Whatever is changed, the words at hand stay in their row of the screen.

// view is which part of the article shows at length.
type view uint8

const (
	viewAll view = iota
	viewSkim
	viewQuestions
	viewSpeaker
	viewTopic
)

// folding says how the article is folded. The folds themselves are the page's.
type folding struct {
	view  view
	which int   // the speaker or the topic that one follows
	turns []int // of that, ascending

	// Where one was before, to come back to where one has not moved since: then the page stands at left, and at hand is hand.
	was, left, hand anchor
}

// skims reports whether the page is a list of folds, through which a cursor moves.
func (f *folding) skims() bool { return f.view == viewSkim || f.view == viewQuestions }

// skim goes from all to the skim, to the questions alone, and to all again.
func skim(m *model, _ int) tea.Cmd {
	a, hidden := m.article, m.front.hidden
	switch m.folding.view {
	case viewQuestions:
		m.unfold()
		return nil
	case viewSkim:
		if folds := fold.Questions(a, hidden); folds != nil {
			m.fold(folding{view: viewQuestions}, folds)
		} else {
			m.unfold()
		}
		return nil
	}
	folds := fold.Skim(a, hidden)
	if folds.Len() == 0 {
		m.notice = m.words.Folding.NotSkimmed
		return nil
	}
	m.fold(folding{view: viewSkim}, folds)
	return nil
}

// fold folds the page.
func (m *model) fold(next folding, folds *fold.Folds) {
	if m.filter.on {
		m.showAll()
	}
	a, row := m.handLine()
	switch {
	case m.folding.view == viewAll:
		next.was = m.page.anchor
	case m.unmoved():
		next.was = m.folding.was
	default:
		next.was = a
	}
	m.gone.leave()
	m.folding, m.page.folds = next, folds
	m.refold()
	b := folds.StandsFor(a.block)
	if i, ok := folds.Closed(a.block); ok {
		a = anchor{b, folds.Excerpt(i).From}
	}
	m.page.keep(m.page.placeOf(a), row)
	if next.skims() {
		m.gone.hold(a)
	}
	m.folding.left, m.folding.hand = m.page.anchor, a
}

// unfold shows the whole article again.
func (m *model) unfold() {
	a, row := m.handLine()
	back, was := m.unmoved(), m.folding.was
	m.folding, m.page.folds = folding{}, nil
	m.refold()
	m.gone.leave()
	m.notice = m.words.Folding.AllShown
	if back {
		m.page.goTo(was)
		return
	}
	m.page.keep(m.page.placeOf(a), row)
}

// dropFolds shows the whole article, and returns what folds another version of it in the same way, as far as that goes.
func (m *model) dropFolds() (again func(*model)) {
	f, a := m.folding, m.article
	m.folding, m.page.folds = folding{}, nil
	return func(m *model) {
		switch f.view {
		case viewSkim, viewQuestions:
			skim(m, 0)
			if f.view == viewQuestions && m.folding.view == viewSkim {
				skim(m, 0)
			}
		case viewSpeaker:
			for i, s := range m.article.Speakers {
				if s.Name == a.Speakers[f.which].Name {
					m.followSpeaker(i)
					return
				}
			}
		case viewTopic:
			for i, t := range m.article.Topics {
				if t.Title == a.Topics[f.which].Title {
					m.followTopic(i)
					return
				}
			}
		}
	}
}

// unmoved reports whether the reader is where the article was folded.
func (m *model) unmoved() bool {
	f := &m.folding
	return f.view != viewAll && m.page.anchor == f.left && (!m.gone.held || m.gone.to == f.hand)
}

// refold makes the page anew after folds have changed.
func (m *model) refold() {
	m.page.forget()
	m.relay()
	m.page.top = m.page.placeOf(m.page.anchor)
}

// handLine returns what is at hand and the row of the screen where it stands, from 0: of a fold its first line in sight, else the first line of text.
func (m *model) handLine() (anchor, int) {
	head := 0
	if m.headed(m.page.top) {
		head = 1
	}
	rows := m.page.rows()
	held := -1
	if i, ok := m.heldFold(rows); ok {
		held = i
	}
	for n, r := range rows {
		i, folded := m.page.folds.Find(r.block)
		switch {
		case held >= 0 && (!folded || i != held) || r.Gap:
		case r.Start < r.End, folded && !m.page.folds.Open(i):
			return anchor{r.block, r.Start}, n + head
		}
	}
	return m.page.anchor, head
}

// keep puts the page so that the line q stands in a row of the screen, from 0, or as near as the start of the article allows: rows are counted down the columns,
// which do not always end at the last one.
func (p *page) keep(q place, row int) {
	top := p.back(q, row)
	if row > 0 && p.headed != nil && p.headed(top) {
		top = p.back(q, row-1)
	}
	if p.columns > 1 {
		best, from := math.MaxInt, p.back(top, columnSlack)
		for range 2*columnSlack + 1 {
			if at, ok := p.rowOf(from, q); ok && abs(at-row) < best {
				best, top = abs(at-row), from
			}
			from, _ = p.after(from)
		}
	}
	p.put(top)
}

// columnSlack is how many lines, at most, more or fewer stand before a line in two columns than in one.
const columnSlack = 6

func abs(n int) int { return max(n, -n) }

// rowOf returns in which of the lines of a screen that begins at top, the row that is taken counted, the line q stands.
func (p *page) rowOf(top, q place) (row int, ok bool) {
	for n, r := range p.rowsFrom(top) {
		if r.place == q {
			return n + p.height - p.room(top), true
		}
	}
	return 0, false
}

// heldFold returns the fold that the cursor is at: where the reader has gone to or, under the ruler, what that is on.
func (m *model) heldFold(rows []row) (int, bool) {
	folds := m.page.folds
	if folds == nil {
		return 0, false
	}
	at := m.gone.to.block
	if q, ok := m.rulerPlace(rows); ok && m.settings.ruler {
		at = q.block
	} else if !m.gone.held {
		return 0, false
	}
	i, ok := folds.Find(at)
	if !ok {
		return 0, false
	}
	for _, r := range rows {
		if folds.Fold(i).Blocks.Contains(r.block) {
			return i, true
		}
	}
	return 0, false
}

// foldInSight returns the fold at hand: the one with the cursor, else the first one in sight.
func (m *model) foldInSight(rows []row) (int, bool) {
	if i, ok := m.heldFold(rows); ok {
		return i, true
	}
	for _, r := range rows {
		if i, ok := m.page.folds.Find(r.block); ok {
			return i, true
		}
	}
	return 0, false
}

// toggleFold opens a fold, or closes it again. Its words stay in their row.
func (m *model) toggleFold(i int) tea.Cmd {
	folds := m.page.folds
	rows := m.page.rows()
	e, row := folds.Excerpt(i), -1
	for n, r := range rows {
		if folds.Fold(i).Blocks.Contains(r.block) && !r.Gap {
			row = n
			if r.block == e.Block && r.Start <= e.From && e.From < r.End {
				break
			}
		}
		if row >= 0 && !folds.Fold(i).Blocks.Contains(r.block) {
			break
		}
	}
	a := anchor{e.Block, e.From}
	row = max(row, 0) + m.page.height - m.page.room(m.page.top)
	m.gone.leave()
	folds.Toggle(i)
	m.refold()
	m.page.keep(m.page.placeOf(a), row)
	if !folds.Open(i) {
		m.page.put(m.page.upTo(m.page.top))
	}
	m.gone.hold(a)
	return nil
}

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

// title says what shows, and keys how to go on and to leave.
func (f *folding) title(m *model) (title, keys string) {
	w, a := m.words.Folding, m.article
	switch f.view {
	case viewSpeaker:
		return w.Speaker(cells.Clean(a.Speakers[f.which].Name), len(f.turns)), w.TurnKeys
	case viewTopic:
		return w.Topic(cells.Clean(a.Topics[f.which].Title), len(f.turns)), w.TurnKeys
	case viewQuestions:
		return w.Questions(len(a.Exchanges)), w.LastKeys
	}
	switch {
	case len(a.Turns) == 0:
		return w.Passages, w.LastKeys
	case len(a.Exchanges) == 0:
		return w.NoAsker, w.LastKeys
	}
	return w.Skim, w.SkimKeys
}

// turnsWithin returns the turns of which some stands in blocks.
func turnsWithin(a *parse.Article, blocks parse.Range) []parse.Turn {
	var out []parse.Turn
	for _, t := range a.Turns {
		if t.Blocks.Start < blocks.End && blocks.Start < t.Blocks.End {
			out = append(out, t)
		}
	}
	return out
}
