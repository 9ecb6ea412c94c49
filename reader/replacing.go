package reader

import (
	tea "charm.land/bubbletea/v2"

	"fangtan/reader/state"
	"fangtan/reader/typeset"
)

// The file of an article may change while it is read: it is loaded again, and whatever is remembered of the text is found again in the new one.

// readMsg brings what the file holds now.
type readMsg struct {
	version Version
	edition edition
	err     error
	asked   bool // the reader has asked for it, and is told also where nothing has changed
}

// reload reads the file in a command.
func (m *model) reload(asked bool) tea.Cmd {
	if m.options.File == nil {
		m.notice = m.words.Place.NoFile
		return nil
	}
	if m.partial() {
		if asked {
			m.notice = m.words.Loading.Busy
		}
		return nil
	}
	read, w := m.options.File.Read, m.words
	return func() tea.Msg {
		msg := readMsg{asked: asked}
		if msg.version, msg.err = read(); msg.err == nil {
			msg.edition = newEdition(msg.version.Article, w)
		}
		return msg
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
	return m.become(msg.edition, msg.version.Key)
}

// overdue takes the version, or the part of the article, that has waited for the page.
func (m *model) overdue() tea.Cmd {
	var cmds []tea.Cmd
	if part := m.coming.waiting; part != nil {
		if _, ok := m.mode.(carried); ok {
			m.coming.waiting = nil
			cmds = append(cmds, m.receive(*part))
		}
	}
	if _, ok := m.mode.(reading); ok && m.waiting != nil {
		msg := *m.waiting
		m.waiting = nil
		cmds = append(cmds, m.fresh(msg))
	}
	return tea.Batch(cmds...)
}

// become takes another version of the article in place of the one that is shown. The words at the top of the screen stay, and so does whatever is
// remembered by a place.
func (m *model) become(e edition, key state.Key) tea.Cmd {
	share := m.page.share()
	counting := m.change(e, func(at []anchor) []anchor {
		moved, found := byWords(m.article, e.article, at)
		if !found[0] {
			moved[0] = textOf(blockAt(e.article, share))
		}
		return moved
	})
	k := &m.keeper
	k.key, k.article = key, knownBy(e.article, k.article.Path)
	k.record, _ = refound(k.record, e.article)
	m.gather()
	if mistold := m.mistold(); mistold != "" {
		m.notice += statusMiddle + mistold
	}
	if lost := lostIn(e.article, k.record); lost > 0 {
		m.notice += statusMiddle + m.words.Place.LostNotes(lost)
	}
	return tea.Batch(m.write(), m.measureLength(), counting)
}

// change puts an edition in the place of the one that is shown. carry returns where the places of the old one are in it.
func (m *model) change(e edition, carry func([]anchor) []anchor) tea.Cmd {
	narrowed := m.filter.on && m.filter.query == m.search.query.Source()
	m.folding.opened = m.page.opened()
	m.carryPlaces(carry)
	folded := m.dropFolds()
	m.adopt(e)
	m.filter, m.page.only = filter{id: m.filter.id + 1}, nil
	m.resize(m.layout.cols, m.layout.rows)
	m.page.top = m.page.placeOf(m.page.anchor)
	if m.ruler.measure != (typeset.Measure{}) {
		m.ruler.measure = typeset.Measure{Width: -1} // its line is another, at the same words
	}
	jumps := m.jumps
	folded(m)
	m.jumps = jumps // the reader has not jumped
	cmds := []tea.Cmd{m.recount()}
	if narrowed {
		cmds = append(cmds, m.showMatches())
	}
	if r, ok := m.mode.(remade); ok {
		next, cmd := r.remade(m)
		m.mode = next
		cmds = append(cmds, cmd)
	}
	return tea.Batch(cmds...)
}
