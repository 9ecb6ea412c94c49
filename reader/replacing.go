package reader

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
	"fangtan/reader/recall"
	"fangtan/reader/state"
)

// The file of an article may change while it is read: it is loaded again, and whatever is remembered of the text is found again in the new one.

// readMsg brings what the file holds now.
type readMsg struct {
	version Version
	err     error
	asked   bool // the reader has asked for it, and is told also where nothing has changed
}

// reload reads the file in a command.
func (m *model) reload(asked bool) tea.Cmd {
	if m.options.File == nil {
		m.notice = m.words.Place.NoFile
		return nil
	}
	read := m.options.File.Read
	return func() tea.Msg {
		v, err := read()
		return readMsg{v, err, asked}
	}
}

// fresh takes what the file holds. While something is typed or chosen it waits, so that nothing is lost of that.
func (m *model) fresh(msg readMsg) tea.Cmd {
	if _, ok := m.mode.(reading); !ok {
		m.waiting = &msg
		return nil
	}
	w := m.words.Place
	switch {
	case msg.err != nil:
		m.notice = w.NotLoaded(msg.err.Error())
		return nil
	case msg.version.Key == m.keeper.key:
		if msg.asked {
			m.notice = w.Same
		}
		return nil
	}
	m.notice = w.Reloaded
	return m.become(msg.version.Article, msg.version.Key)
}

// overdue takes the version that has waited for the page.
func (m *model) overdue() tea.Cmd {
	if _, ok := m.mode.(reading); !ok || m.waiting == nil {
		return nil
	}
	msg := *m.waiting
	m.waiting = nil
	return m.fresh(msg)
}

// become takes another version of the article in place of the one that is shown. The words at the top of the screen stay, and so does whatever is
// remembered by a place.
func (m *model) become(a *parse.Article, key state.Key) tea.Cmd {
	at := m.remembered()
	moved, found := carry(m.article, a, at)
	if !found[0] {
		moved[0] = textOf(blockAt(a, m.page.share()))
	}
	query := m.search.query
	narrowed := m.filter.on && m.filter.query == query.Source()

	m.adopt(a)
	m.search = search{id: m.search.id + 1}
	m.filter, m.page.only = filter{id: m.filter.id + 1}, nil
	folded := m.dropFolds()
	m.gone = gone{id: m.gone.id, hand: -1}
	m.page.article = a
	m.page.forget()
	m.page.anchor = moved[0]
	m.jumps.past = slices.Clone(moved[1 : 1+len(m.jumps.past)])
	m.jumps.future = slices.Clone(moved[1+len(m.jumps.past):])
	m.resize(m.layout.cols, m.layout.rows)
	m.page.top = m.page.placeOf(m.page.anchor)
	folded(m)

	k := &m.keeper
	k.key, k.article = key, knownBy(a, k.article.Path)
	k.record, _ = refound(k.record, a)
	m.gather()
	if lost := lostIn(a, k.record); lost > 0 {
		m.notice += statusMiddle + m.words.Place.LostNotes(lost)
	}
	var counting tea.Cmd
	if !query.Empty() {
		counting = m.recount(query)
	}
	if narrowed {
		counting = tea.Batch(counting, m.showMatches())
	}
	return tea.Batch(m.write(), m.measureLength(), counting)
}

// adopt takes an article, and what is known from it alone.
func (m *model) adopt(a *parse.Article) {
	m.article, m.front, m.names, m.subjects = a, newFront(a), namesOf(a, m.method), newSubjects(a)
	m.outline, m.strip, m.pin, m.ruler, m.facts = outline{top: m.outline.top}, strip{}, pin{}, ruler{}, nil
	m.keys = newKeys(m)
}

// remembered is the places that are remembered: the page's, then those of the jump list.
func (m *model) remembered() []anchor {
	return slices.Concat([]anchor{m.page.anchor}, m.jumps.past, m.jumps.future)
}

// carry returns where the words at places of one version stand in another, and for each whether they were found there.
func carry(from, to *parse.Article, at []anchor) ([]anchor, []bool) {
	marks := make([]recall.Mark, len(at))
	for i, a := range at {
		marks[i] = recall.At(whole{from}, a.block, a.offset, false)
	}
	out, found := make([]anchor, len(at)), make([]bool, len(at))
	for i, p := range recall.Find(whole{to}, marks) {
		out[i], found[i] = anchor{p.Block, p.Offset}, p.Found
		if at[i].offset == blockStart && p.Offset == 0 {
			out[i].offset = blockStart
		}
	}
	return out, found
}
