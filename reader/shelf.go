package reader

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"fangtan/reader/cells"
	"fangtan/reader/pick"
)

// shelf is the list of the bookmarks and the highlights, in the order of the article. Besides what every list knows, ctrl+x takes one away and
// ctrl+r brings it back.
type shelf struct {
	picking
	notes []note // those in the list: others may come while it is open
}

// mostSaid is the cells of a note in the list.
const mostSaid = 24

// newShelf opens the list at the first note from the top of the screen on.
func newShelf(m *model) mode {
	if len(m.notes) == 0 {
		_ = m.lack(m.words.Taking.NothingKept, func(m *model) tea.Cmd { return open(newShelf)(m, 0) })
		return reading{}
	}
	here, at := m.page.anchor, 0
	for i, n := range m.notes {
		if !n.lost && n.from.before(here) {
			at = min(i+1, len(m.notes)-1)
		}
	}
	return m.shelfAt(at)
}

func (m *model) shelfAt(at int) mode {
	w, notes := m.words.Taking, m.notes
	items := make([]pick.Item, len(notes))
	for i, n := range notes {
		text := strings.Join(strings.Fields(n.text), " ")
		if n.letter != "" {
			text = "'" + n.letter + "  " + text
		}
		where := w.LostMark
		if !n.lost {
			where = m.words.Status.Percent(percent(m.article.Blocks[n.from.block].Span.Start, m.page.size()))
		}
		items[i] = pick.Item{Title: text, Detail: []string{where, cells.Truncate(cells.Clean(n.said), mostSaid, "…", m.method)}, Key: i}
	}
	p := newPicking(m, w.Shelf, items, at, func(m *model, i int) (mode, tea.Cmd) {
		return reading{}, m.goToNote(notes[i])
	})
	p.picker = p.picker.Footed(w.ShelfKeys)
	return shelf{p, notes}
}

func (s shelf) update(m *model, msg tea.Msg) (mode, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok && k.Keystroke() == "ctrl+x" {
		item, ok := s.picker.Selected()
		if !ok {
			return s, nil
		}
		cmd := m.remove(s.notes[item.Key])
		if len(m.notes) == 0 {
			return reading{}, cmd
		}
		return m.shelfAt(min(item.Key, len(m.notes)-1)), cmd
	}
	if k, ok := msg.(tea.KeyPressMsg); ok && k.Keystroke() == "ctrl+r" {
		item, _ := s.picker.Selected()
		cmd := undoRemoval(m, 0)
		return m.shelfAt(min(item.Key, len(m.notes)-1)), cmd
	}
	next, cmd := s.picking.update(m, msg)
	if p, ok := next.(picking); ok {
		return shelf{p, s.notes}, cmd
	}
	return next, cmd
}
