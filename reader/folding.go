package reader

import (
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

	opened []anchor // where the open folds began, while another version of the article takes the place of this one
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

// dropFolds shows the whole article, and returns what folds another version of it in the same way, as far as that goes: with the same folds open, the cursor
// and the page where they were.
func (m *model) dropFolds() (again func(*model)) {
	f, a, unmoved := m.folding, m.article, m.unmoved()
	m.folding, m.page.folds = folding{}, nil
	return func(m *model) {
		at, hand, held := m.page.anchor, m.gone.to, m.gone.held
		if m.foldAs(f, a); m.folding.view == viewAll {
			return
		}
		m.page.openAt(f.opened)
		m.page.anchor, m.page.top = at, m.page.placeOf(at)
		m.gone.to, m.gone.held = hand, held
		if unmoved {
			m.folding.was, m.folding.left, m.folding.hand = f.was, at, hand
		} else {
			m.folding.left = anchor{-1, 0}
		}
	}
}

// foldAs folds the article as f does another version of it.
func (m *model) foldAs(f folding, a *parse.Article) {
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
