package reader

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"fangtan/reader/typeset"
)

// bookmarking is the mode after m: the next letter marks the sentence at hand.
type bookmarking struct{ hand passage }

func newBookmarking(m *model) mode { return bookmarking{m.handSentence()} }

func (b bookmarking) update(m *model, msg tea.Msg) (mode, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	switch {
	case !ok:
		return b, nil
	case bookmarkLetter(k.Text):
		return reading{}, m.bookmark(k.Text, b.hand.from)
	case k.Keystroke() != "esc":
		m.notice = m.words.Taking.NoLetter
	}
	return reading{}, nil
}

func (b bookmarking) carried(to func(anchor) anchor) mode { return bookmarking{b.hand.carried(to)} }

func (b bookmarking) draw(m *model, s *screen) *tea.Cursor {
	s.status = m.statusSaying(m.words.Taking.BookmarkAsk + m.lettersUsed())
	return nil
}

func (b bookmarking) over(m *model, block int) []typeset.Overlay {
	return b.hand.over(block, m.theme.Target)
}

// returning is the mode after ': the next letter goes to its bookmark, and another ' to where one last jumped from.
type returning struct{}

func newReturning(*model) mode { return returning{} }

func (r returning) update(m *model, msg tea.Msg) (mode, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	switch {
	case !ok:
		return r, nil
	case k.Text == "'":
		return reading{}, m.swapBack()
	case bookmarkLetter(k.Text):
		return reading{}, m.goToBookmark(k.Text)
	case k.Keystroke() != "esc":
		m.notice = m.words.Taking.NoLetter
	}
	return reading{}, nil
}

func (r returning) carried(func(anchor) anchor) mode { return r }

func (returning) draw(m *model, s *screen) *tea.Cursor {
	s.status = m.statusSaying(m.words.Taking.ReturnAsk + m.lettersUsed())
	return nil
}

// lettersUsed lists the letters of the bookmarks, in their order.
func (m *model) lettersUsed() string {
	var letters []string
	for _, n := range m.notes {
		if n.letter != "" {
			letters = append(letters, n.letter)
		}
	}
	if len(letters) == 0 {
		return ""
	}
	slices.Sort(letters)
	return statusMiddle + strings.Join(letters, " ")
}

func (m *model) goToBookmark(letter string) tea.Cmd {
	for _, n := range m.notes {
		if n.letter == letter {
			return m.goToNote(n)
		}
	}
	m.notice = m.words.Taking.NoBookmark(letter)
	return nil
}

// goToNote puts a note at the top of the screen and marks it for a moment.
func (m *model) goToNote(n note) tea.Cmd {
	if n.lost {
		m.notice = m.words.Taking.LostOne
		return nil
	}
	m.depart()
	m.page.goTo(n.from)
	return m.lightWords(n.passage)
}

// swapBack goes to the place that one last jumped from, and notes this one in its stead: doing it twice changes nothing.
func (m *model) swapBack() tea.Cmd {
	past := m.jumps.past
	if len(past) == 0 {
		m.notice = m.words.Status.NothingBack
		return nil
	}
	last := past[len(past)-1]
	m.jumps.past = past[:len(past)-1]
	m.depart()
	m.page.goTo(last)
	return nil
}
