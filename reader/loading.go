package reader

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
	"fangtan/reader/pace"
	"fangtan/reader/recall"
	"fangtan/reader/state"
	"fangtan/reader/words"
)

// The head of an article is shown while the rest is read. Each part that comes takes the place of the one before, and the words at the top of the screen stay. What needs text
// that has not come yet waits for it, and says so.

// coming is what is known of the text that has not come.
type coming struct {
	from        Loading // nil where all is there
	bytes, size int64   // what has come, and the whole as far as it is known
	begun       bool    // there is a first part
	labels      string  // what the command line says of labels
	spun        int     // how often the dots behind its size have moved
	waiting     *partMsg
	wish        wish
}

// partMsg brings a part, with what takes time to be made of it.
type partMsg struct {
	Part
	edition edition
	kept    kept // of the last part
	awaited bool // there is a place where one last read, which is to be gone to
}

// wish is what the reader has asked for that is not there yet. It is asked for again whenever a part comes, until the reader does something else.
type wish func(m *model) tea.Cmd

// partial reports whether more of the article is to come.
func (m *model) partial() bool { return m.coming.from != nil }

// headFrames is how many frames are left to the head alone, so that it is on the screen before the processors are given to the rest.
const headFrames = 2

// nextPart waits in a command for the next part.
func (m *model) nextPart() tea.Cmd {
	from, w, o := m.coming.from, m.words, m.options
	wait := time.Duration(0)
	if m.coming.begun {
		wait = headFrames * time.Second / framesPerSecond
	}
	return func() tea.Msg {
		time.Sleep(wait)
		return prepared(from.Next(), w, o)
	}
}

// prepared makes of a part what takes time to be made.
func prepared(p Part, w *words.Words, o Options) partMsg {
	defer LimitMemory(int(p.Bytes))()
	msg := partMsg{Part: p}
	if !p.Last && o.Store != nil && !o.FromStart {
		msg.awaited = begunBefore(*o.Store, o.path())
	}
	if p.Article != nil {
		msg.edition = newEdition(p.Article, w)
		if p.Last && o.Store != nil {
			msg.kept = readKept(p.Article, o.Store, p.Key, knownBy(p.Article, o.path()))
		}
	}
	return msg
}

// begunBefore reports whether somebody has read on from the start of the article at path.
func begunBefore(store state.Store, path string) bool {
	entries, _ := store.Recent() // what is wrong with them is said when the place is looked for
	return path != "" && slices.ContainsFunc(entries, func(e state.Entry) bool { return e.Path == path && e.Share > 0 })
}

// receive puts a part in the place of what is shown. Where something is typed or chosen that belongs to the old text, it waits.
func (m *model) receive(msg partMsg) tea.Cmd {
	c := &m.coming
	if _, goesOn := m.mode.(carried); !goesOn {
		c.waiting = &msg
		return nil
	}
	if msg.Article == nil && !c.begun {
		m.failure = msg.Err
		return tea.Quit
	}
	var cmds []tea.Cmd
	c.bytes, c.size, c.labels = msg.Bytes, msg.Size, msg.Labels
	if msg.Last {
		c.from = nil
	}
	m.page.rest = m.remaining(msg)
	switch {
	case !c.begun:
		c.begun = true
		cmds = append(cmds, m.spin())
		m.adopt(msg.edition)
		m.resize(m.layout.cols, m.layout.rows)
		if msg.awaited && m.notice == "" {
			m.notice = m.words.Loading.Resuming
		}
	case msg.Article != nil:
		cmds = append(cmds, m.change(msg.edition, func(at []anchor) []anchor { return byOffset(m.article, msg.Article, at) }))
	}
	if msg.Last {
		cmds = append(cmds, m.complete(msg))
	} else {
		cmds = append(cmds, m.nextPart())
	}
	if again := c.wish; again != nil {
		c.wish, m.notice = nil, ""
		cmds = append(cmds, again(m))
	}
	if w, ok := m.mode.(waiting); ok {
		m.mode = reading{}
		cmds = append(cmds, w.replay(m))
	}
	return tea.Batch(cmds...)
}

// remaining returns how many bytes of the source are still to come, as far as the bytes of the file tell; -1 where nobody knows.
func (m *model) remaining(msg partMsg) int {
	switch {
	case msg.Last:
		return 0
	case msg.Size == 0 || msg.Bytes == 0:
		return -1
	}
	return int(float64(len(msg.Article.Source)) * float64(max(0, msg.Size-msg.Bytes)) / float64(msg.Bytes))
}

// complete does what needs all of the text.
func (m *model) complete(msg partMsg) tea.Cmd {
	if m.notice == m.words.Loading.Resuming {
		m.notice = ""
	}
	counting := m.measureLength()
	m.page.forget() // the card tells it
	keeping := m.recall(msg.Key, msg.kept)
	if m.notice == "" {
		m.notice = m.mistold()
	}
	if msg.Err != nil {
		m.notice = msg.Err.Error()
	}
	return tea.Batch(counting, keeping, m.fadeSoon(), m.watchFile())
}

// recall takes in what was kept of the article. What was noted while it came joins it.
func (m *model) recall(key state.Key, r kept) tea.Cmd {
	k := &m.keeper
	k.key, k.article = key, knownBy(m.article, m.options.path())
	if k.store == nil {
		return nil
	}
	if broken := Unusable(r.err, m.words); broken != "" && m.options.Notice == "" {
		m.notice = broken
	}
	if r.learnt != nil {
		m.pacing.learnt, m.pace = *r.learnt, r.learnt.Pace()
	}
	own, _ := refound(k.record, m.article)
	k.record = state.Merge(r.record, own)
	k.held = false
	m.gather()
	if m.notice == "" && r.lost > 0 {
		m.notice = m.words.Place.LostNotes(r.lost)
	}
	m.resume(r)
	if k.dirty {
		return m.write()
	}
	return nil
}

// kept is what is kept of an article, found in it.
type kept struct {
	record state.Record
	lost   int          // notes that are no longer in it
	place  recall.Place // of the record
	err    error
	learnt *pace.Learnt // of the reader's pace, in whatever article; nil where that cannot be read, which is not worth a word: it is learnt again
}

func readKept(a *parse.Article, store *state.Store, key state.Key, known state.Article) kept {
	var k kept
	k.record, k.lost, k.err = recordOf(a, store, key, known)
	if l, err := store.Pace(); err == nil {
		k.learnt = &l
	}
	if p := k.record.Place; p != nil {
		k.place = recall.Find(whole{a}, []recall.Mark{p.Mark})[0]
	}
	return k
}

// lack says that something is not there. While the article is still coming it is asked for again.
func (m *model) lack(notice string, again wish) tea.Cmd {
	m.notice = notice
	if m.partial() {
		m.notice, m.coming.wish = m.words.Loading.NotYet, again
	}
	return nil
}
