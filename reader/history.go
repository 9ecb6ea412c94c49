package reader

import (
	tea "charm.land/bubbletea/v2"

	"fangtan/reader/state"
)

// history is what was searched for, in this article and in others, the last search last.
type history struct {
	searches []string
	asked    bool // the file was read, or is being read
}

// historyMsg brings the searches that are kept.
type historyMsg struct {
	searches []string
	err      error
	added    bool // a search was kept; else they were only read
}

// readHistory reads the searches that are kept, the first time that somebody searches.
func (m *model) readHistory() tea.Cmd {
	h := &m.history
	if h.asked || m.options.Store == nil {
		return nil
	}
	h.asked = true
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
	if msg.err != nil {
		say := m.words.Search.NotRead
		if msg.added {
			say = m.words.Search.NotKept
		}
		m.notice = say(cause(msg.err))
	}
	all := msg.searches
	for _, s := range h.searches {
		all = state.WithSearch(all, s)
	}
	h.searches = all
}
