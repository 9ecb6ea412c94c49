package reader

import (
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"fangtan/reader/state"
)

// keepEvery is how long a new place waits to be kept: what a kill can lose.
const keepEvery = 3 * time.Second

// keeper says when the place is kept: a while after it changed, so that a reader who stays costs nothing, and when the program quits.
type keeper struct {
	store   *state.Store // nil keeps nothing
	key     state.Key
	kept    anchor // the place that was last kept
	waiting bool   // a saveMsg is under way
	saving  bool   // a command writes
}

type saveMsg struct{}

type savedMsg struct{ err error }

func newKeeper(o Options) keeper {
	return keeper{store: o.Store, key: o.Key, kept: anchor{0, blockStart}}
}

// keepSoon waits to keep the place, where it has changed.
func (m *model) keepSoon() tea.Cmd {
	k := &m.keeper
	if k.store == nil || m.page.anchor == k.kept || k.waiting {
		return nil
	}
	k.waiting = true
	return m.after(keepEvery, saveMsg{})
}

// save writes the place in a command.
func (m *model) save() tea.Cmd {
	k := &m.keeper
	k.waiting = false
	if k.store == nil || k.saving || m.page.anchor == k.kept {
		return nil
	}
	k.saving = true
	k.kept = m.page.anchor
	place, store, key := m.placeNow(), k.store, k.key
	return func() tea.Msg { return savedMsg{store.Save(key, place)} }
}

func (m *model) saved(msg savedMsg) {
	m.keeper.saving = false
	if msg.err != nil {
		m.notice = m.words.State.NotKept(cause(msg.err))
	}
}

// quit ends the program. The place is kept by [Run], when nothing else writes any more.
func (m *model) quit() tea.Cmd { return tea.Quit }

// keepLast keeps the place of a program that has ended.
func (m *model) keepLast() error {
	if m.keeper.store == nil || m.page.anchor == m.keeper.kept && !m.keeper.saving {
		return nil
	}
	return m.keeper.store.Save(m.keeper.key, m.placeNow())
}

// placeNow is the reader's place in a form that outlives the program.
func (m *model) placeNow() state.Place {
	a := m.page.anchor
	p := state.Place{Block: a.block, Offset: max(0, a.offset), Share: m.page.share(), Time: time.Now()}
	if a.block < len(m.article.Blocks) {
		p.Before, p.After = state.Around(m.article.Text(a.block), p.Offset)
	}
	return p
}

// restore goes to the place that was kept.
func (m *model) restore() {
	if m.keeper.store == nil {
		return
	}
	place, found, err := m.keeper.store.Load(m.keeper.key)
	var aside *state.AsideError
	switch {
	case errors.As(err, &aside) && aside.Newer:
		m.notice = m.words.State.Newer(aside.Path)
	case errors.As(err, &aside):
		m.notice = m.words.State.SetAside(aside.Path)
	case errors.Is(err, state.ErrNoDirectory):
		m.notice = m.words.State.NoDirectory
	case err != nil:
		m.notice = m.words.State.NotRead(cause(err))
	}
	if !found || place.Block < 0 || place.Block >= len(m.article.Blocks) {
		return
	}
	m.page.anchor = anchor{place.Block, max(0, place.Offset)}
	if place.Block == 0 && place.Offset == 0 {
		m.page.anchor.offset = blockStart
		return
	}
	m.keeper.kept = m.page.anchor
	m.notice = m.words.Status.Resumed(int(place.Share * 100))
}

// cause is the innermost error, which says why without the paths and operations around it.
func cause(err error) string {
	for next := errors.Unwrap(err); next != nil; next = errors.Unwrap(err) {
		err = next
	}
	return err.Error()
}
