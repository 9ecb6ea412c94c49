package reader

import (
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
	"fangtan/reader/cells"
	"fangtan/reader/recall"
	"fangtan/reader/state"
)

// keepEvery is how long a new place waits to be kept: what a kill can lose. What the reader notes is kept at once.
const keepEvery = 3 * time.Second

// keeper says when the state of the article is kept: a while after the place changed, so that a reader who stays costs nothing, and when the program
// quits.
type keeper struct {
	store   *state.Store // nil keeps nothing
	key     state.Key
	article state.Article  // what it is known by
	removed []state.Record // notes that were taken away, each in a record of its own, the last one last
	record  state.Record   // what is kept of it: the notes are those of now, the place is that of the last save
	dirty   bool           // notes have changed since they were last kept
	sent    bool           // what is being kept has changed notes
	kept    anchor         // the place that was last kept
	held    bool           // nothing is written, since the key is that of all the text, which has not come
	waiting bool           // a saveMsg is under way
	saving  bool           // a command writes
	failing bool           // the last one could not
	warned  bool           // the reader knows that notes would be lost
}

type saveMsg struct{}

type savedMsg struct {
	key    state.Key
	record state.Record
	err    error
}

func newKeeper(o Options) keeper {
	return keeper{store: o.Store, held: true, kept: anchor{0, blockStart}}
}

func (o Options) path() string {
	if o.File == nil {
		return ""
	}
	return o.File.Path
}

// knownBy returns what an article at path is known by where its content is another.
func knownBy(a *parse.Article, path string) state.Article {
	out := state.Article{Path: path, Title: a.Title}
	for _, s := range a.Speakers {
		out.Speakers = append(out.Speakers, s.Name)
	}
	return out
}

// whole is an article as places are found in it.
type whole struct{ *parse.Article }

// Len returns the number of blocks.
func (w whole) Len() int { return len(w.Blocks) }

// keepSoon waits to keep the place, where it has changed.
func (m *model) keepSoon() tea.Cmd {
	k := &m.keeper
	if k.store == nil || k.held || m.page.anchor == k.kept || k.waiting {
		return nil
	}
	k.waiting = true
	return m.after(keepEvery, saveMsg{})
}

// keepNotes keeps what has changed of the notes, at once.
func (m *model) keepNotes() tea.Cmd {
	m.keeper.dirty = true
	return m.write()
}

// save keeps what has changed.
func (m *model) save() tea.Cmd {
	m.keeper.waiting = false
	if m.page.anchor == m.keeper.kept && !m.keeper.dirty {
		return nil
	}
	return m.write()
}

// write keeps the place and the notes in a command. While one writes, what changes waits for it.
func (m *model) write() tea.Cmd {
	k := &m.keeper
	if k.store == nil || k.held || k.saving {
		return nil
	}
	k.saving, k.sent, k.dirty = true, k.dirty, false
	k.kept = m.page.anchor
	store, key, r := k.store, k.key, m.recordNow()
	return func() tea.Msg {
		merged, err := store.Save(key, r)
		return savedMsg{key, merged, err}
	}
}

// saved takes in what was kept, with the notes that other programs have kept meanwhile.
func (m *model) saved(msg savedMsg) tea.Cmd {
	k := &m.keeper
	k.saving = false
	if msg.err != nil {
		if !k.failing || k.sent { // that the place is not kept is said once
			m.notice = m.words.State.NotKept(m.words.Cause.Of(msg.err))
		}
		k.failing, k.dirty = true, k.dirty || k.sent
		k.kept = anchor{-1, 0} // it is tried again
		return nil
	}
	k.failing = false
	if msg.key == k.key {
		k.record = state.Merge(k.record, msg.record)
		m.gather()
	}
	if k.dirty {
		return m.write()
	}
	return nil
}

// quit ends the program. The place is kept by [Run], when nothing else writes any more.
func (m *model) quit() tea.Cmd { return tea.Quit }

// leaveProgram ends the program, but says once that notes would be lost where they could not be kept.
func (m *model) leaveProgram() tea.Cmd {
	if k := &m.keeper; k.failing && k.dirty && !k.warned {
		k.warned = true
		m.notice = m.words.Taking.WouldBeLost
		return nil
	}
	return m.quit()
}

// keepLast keeps the state of a program that has ended. The place is kept also where it has not changed: of two programs the one that closes later
// counts.
func (m *model) keepLast() (err error) {
	defer func() {
		if v := recover(); v != nil { // a fault has left the article in disorder
			err = &KeepError{Notes: m.keeper.dirty, message: m.words.State.NotKept(cells.Clean(fmt.Sprint(v)))}
		}
	}()
	if m.keeper.held && m.keeper.dirty { // what was noted is kept under the key of all the text
		m.mode = reading{}
		m.receive(prepared(m.coming.from.Finish(), m.words, m.options))
	}
	if m.keeper.store == nil || m.keeper.held {
		return nil
	}
	if _, err := m.keeper.store.Save(m.keeper.key, m.lastRecord()); err != nil {
		return &KeepError{Notes: m.keeper.dirty || m.keeper.saving && m.keeper.sent, message: m.words.State.NotKept(m.words.Cause.Of(err))}
	}
	return nil
}

// lastRecord is all that is kept of a program that has ended. Where a fault has left the page in disorder, the place is the last one that was kept.
func (m *model) lastRecord() (r state.Record) {
	defer func() {
		if recover() != nil {
			r = m.keeper.record
			r.Article = m.keeper.article
		}
	}()
	return m.recordNow()
}

// KeepError says, in the reader's language, that the state could not be kept when the program ended.
type KeepError struct {
	Notes   bool // notes are lost, not the place alone
	message string
}

func (e *KeepError) Error() string { return e.message }

// recordNow is all that is kept, with the place of now.
func (m *model) recordNow() state.Record {
	r := m.keeper.record
	a := m.page.anchor
	r.Article = m.keeper.article
	r.Place = &state.Place{Mark: recall.At(whole{m.article}, a.block, a.offset, false), Share: m.page.share(), Time: m.now()}
	return r
}
