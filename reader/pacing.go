package reader

import (
	tea "charm.land/bubbletea/v2"

	"fangtan/reader/pace"
	"fangtan/reader/typeset"
)

// The minutes that are left are those of this reader: who goes on through the text tells how fast, and that is kept for the next time.

// pacing is what has been seen of the reader's pace.
type pacing struct {
	watch  pace.Watch
	learnt pace.Learnt
	jumped bool // the page went elsewhere since it was last looked at, not on
}

// paceMsg brings what is known with the newest reading.
type paceMsg struct {
	learnt pace.Learnt
	err    error
}

// standing is where the page stands before a key, and whether the reader is reading.
type standing struct {
	top, follower place // the first line, and the one behind the screen
	measure       typeset.Measure
	reads         bool
}

func (m *model) standing() standing {
	m.pacing.jumped = false
	_, reads := m.mode.(reading)
	s := standing{top: m.page.top, measure: m.page.measure, reads: reads && m.page.only == nil && m.page.folds == nil}
	if rows := m.page.rows(); len(rows) > 0 {
		s.follower, _ = m.page.after(rows[len(rows)-1].place)
	}
	return s
}

// watchPace looks at where a key has taken the page. What has gone by at the top is read, if the page went on, by a screen at most; else it begins anew.
func (m *model) watchPace(before standing) tea.Cmd {
	_, reads := m.mode.(reading)
	top, w := m.page.top, &m.pacing.watch
	elsewhere := m.pacing.jumped || m.page.only != nil || m.page.folds != nil || before.measure != m.page.measure
	switch {
	case !reads || !before.reads || elsewhere || top.before(before.top) || before.follower.before(top):
		w.Stay(m.now())
		return nil
	case top == before.top:
		return nil
	}
	passed := m.between(before.top, top)
	read, took, ok := w.Step(m.now(), passed, m.between(before.top, before.follower))
	if !ok {
		return nil
	}
	learnt, ok := m.pacing.learnt.Add(read, took)
	if !ok {
		return nil
	}
	if m.keeper.store == nil {
		m.paced(paceMsg{learnt: learnt})
		return nil
	}
	store := *m.keeper.store
	return func() tea.Msg {
		all, err := store.AddPace(read, took)
		if err != nil {
			all = learnt
		}
		return paceMsg{all, err}
	}
}

// paced takes in what is known of the pace now. That it could not be kept is said where the place cannot be kept either.
func (m *model) paced(msg paceMsg) {
	m.pacing.learnt = msg.learnt
	if next := msg.learnt.Pace(); next != m.pace {
		m.pace = next
		m.page.forget() // the card tells the minutes
	}
}

// between counts the text on the lines from one up to another.
func (m *model) between(from, to place) pace.Amount {
	var out pace.Amount
	p := &m.page
	for q, ok := from, true; ok && q.before(to); q, ok = p.after(q) {
		for _, piece := range p.lines(q.block)[q.line].Pieces {
			if piece.Bytes > 0 {
				out = out.Plus(pace.Of(piece.Text))
			}
		}
	}
	return out
}
