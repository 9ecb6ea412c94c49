package reader

import (
	tea "charm.land/bubbletea/v2"

	"fangtan/reader/state"
)

// history is what was searched for, in this article and in others, the last search last.
type history struct {
	searches []string
}

// historyMsg brings the searches that are kept.
type historyMsg struct {
	searches []string
	err      error
	added    bool // a search was kept; else they were only read
}

// readHistory reads the searches that are kept. That is done at the start, so that they are there for the first key of the first search.
func (m *model) readHistory() tea.Cmd {
	if m.options.Store == nil {
		return nil
	}
	store := *m.options.Store
	return func() tea.Msg {
		all, err := store.Searches()
		return historyMsg{searches: all, err: err}
	}
}

// remember keeps a search.
func (m *model) remember(query string) tea.Cmd {
	h := &m.history
	h.searches = state.WithSearch(h.searches, query)
	if m.options.Store == nil {
		return nil
	}
	store := *m.options.Store
	return func() tea.Msg {
		all, err := store.AddSearch(query)
		return historyMsg{all, err, true}
	}
}

// recalled takes in the searches that are kept. Those of now count, and come last.
func (m *model) recalled(msg historyMsg) {
	h := &m.history
	switch {
	case msg.err == nil:
	case msg.added:
		m.notice = m.words.Search.NotKept(m.words.Cause.Of(msg.err))
	case m.notice == "": // a place that could not be read says more
		m.notice = m.words.Search.NotRead(m.words.Cause.Of(msg.err))
	}
	all := msg.searches
	for _, s := range h.searches {
		all = state.WithSearch(all, s)
	}
	h.searches = all
}
