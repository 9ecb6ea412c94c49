package reader

import (
	"crypto/rand"
	"encoding/hex"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
	"fangtan/reader/recall"
	"fangtan/reader/state"
	"fangtan/reader/typeset"
)

// note is a highlight or a bookmark, as it stands in the article that is shown.
type note struct {
	passage        // what is marked; of a bookmark, the sentence
	letter  string // of a bookmark; "" for a highlight
	id      string // of a highlight
	lost    bool   // its words are not in this version of the article: there is no passage
	text    string // the words that were marked
	speaker string
	said    string // what the reader has said about it
	changed time.Time
}

// notesIn returns the notes of a record in the order of the article, the lost ones last.
func notesIn(a *parse.Article, r state.Record) []note {
	var out []note
	for _, h := range r.Highlights {
		if h.Removed {
			continue
		}
		n := note{id: h.ID, text: h.Text, speaker: h.Speaker, said: h.Note, changed: h.Changed}
		if p := placed(h); stands(a, h) {
			n.passage = p
		} else {
			n.lost = true
		}
		out = append(out, n)
	}
	for _, b := range r.Bookmarks {
		if b.Removed {
			continue
		}
		n := note{letter: b.Letter, changed: b.Changed, lost: !b.Holds(whole{a})}
		if n.lost {
			n.text = b.After
		} else {
			n.passage = sentenceAt(a, anchor{b.Block, b.Offset})
			n.text = passageText(a, n.passage)
			n.speaker = speakerOf(a, b.Block)
		}
		out = append(out, n)
	}
	slices.SortStableFunc(out, func(x, y note) int {
		switch {
		case x.lost != y.lost && y.lost, x.from.before(y.from):
			return -1
		case x.lost != y.lost, y.from.before(x.from):
			return 1
		}
		return x.changed.Compare(y.changed)
	})
	return out
}

func placed(h state.Highlight) passage {
	return passage{anchor{h.From.Block, h.From.Offset}, anchor{h.To.Block, h.To.Offset}}
}

// stands reports whether the words of a highlight stand in a where it says.
func stands(a *parse.Article, h state.Highlight) bool {
	p := placed(h)
	return h.From.Holds(whole{a}) && h.To.Holds(whole{a}) && !p.empty() && recall.Similar(h.Text, passageText(a, p))
}

// passageText returns the visible text of a passage, paragraphs apart by line ends, names left out.
func passageText(a *parse.Article, p passage) string {
	var out []string
	for _, part := range saidIn(a, p) {
		for _, paragraph := range part.Paragraphs {
			out = append(out, paragraph.Text)
		}
	}
	return strings.Join(out, "\n")
}

// gather takes the notes from the record, which has changed.
func (m *model) gather() { m.notes = notesIn(m.article, m.keeper.record) }

// noteAt returns the highlight that holds p, the last one made.
func (m *model) noteAt(p passage) (note, bool) {
	found, ok := note{}, false
	for _, n := range m.notes {
		if n.letter == "" && !n.lost && p.within(n.passage) && (!ok || n.changed.After(found.changed)) {
			found, ok = n, true
		}
	}
	return found, ok
}

// noted is what is painted over block b for the highlights.
func (m *model) noted(b int) []typeset.Overlay {
	var out []typeset.Overlay
	for _, n := range m.notes {
		if n.letter == "" && !n.lost {
			out = append(out, n.over(b, m.theme.Highlight)...)
		}
	}
	return out
}

// noteMark is what the gutter shows before r: the letter of a bookmark at it, or that something is said about a highlight that begins on it.
func (m *model) noteMark(r row) string {
	mark := ""
	for _, n := range m.notes {
		switch {
		case n.lost || n.from.block != r.block || n.from.offset < r.Start || n.from.offset >= r.End:
		case n.letter != "":
			return n.letter
		case n.said != "":
			mark = "✎"
		}
	}
	return mark
}

// highlight marks a passage, or changes what is said about the highlight with this id. The state is kept at once.
func (m *model) highlight(id string, p passage, said string) tea.Cmd {
	r := &m.keeper.record
	r.Highlights = slices.Clone(r.Highlights)
	i := slices.IndexFunc(r.Highlights, func(h state.Highlight) bool { return h.ID == id && id != "" })
	if i < 0 {
		to := p.to
		if to.offset == toEnd {
			to.offset = len(m.article.Text(to.block))
		}
		r.Highlights = append(r.Highlights, state.Highlight{
			ID: newID(), Speaker: speakerOf(m.article, p.from.block), Text: passageText(m.article, p),
			From: recall.At(whole{m.article}, p.from.block, p.from.offset, false),
			To:   recall.At(whole{m.article}, to.block, to.offset, true),
		})
		i = len(r.Highlights) - 1
	}
	h := &r.Highlights[i]
	h.Note, h.Changed = strings.TrimSpace(said), m.later(h.Changed)
	m.gather()
	m.notice = m.words.Taking.Highlighted
	if h.Note != "" {
		m.notice = m.words.Taking.Noted
	}
	return m.keepNotes()
}

// remove takes a note away. What stays of it in the record keeps others from bringing it back.
func (m *model) remove(n note) tea.Cmd {
	r := &m.keeper.record
	if n.letter != "" {
		r.Bookmarks = slices.Clone(r.Bookmarks)
		for i, b := range r.Bookmarks {
			if b.Letter == n.letter {
				m.keeper.removed = append(m.keeper.removed, state.Record{Bookmarks: []state.Bookmark{b}})
				r.Bookmarks[i] = state.Bookmark{Letter: b.Letter, Changed: m.later(b.Changed), Removed: true}
			}
		}
		m.notice = m.words.Taking.BookmarkGone(n.letter)
	} else {
		r.Highlights = slices.Clone(r.Highlights)
		for i, h := range r.Highlights {
			if h.ID == n.id {
				m.keeper.removed = append(m.keeper.removed, state.Record{Highlights: []state.Highlight{h}})
				r.Highlights[i] = state.Highlight{ID: h.ID, Changed: m.later(h.Changed), Removed: true}
			}
		}
		m.notice = m.words.Taking.HighlightGone
	}
	m.gather()
	return m.keepNotes()
}

// undoRemoval brings back the note that was taken away last, where its words stand now.
func undoRemoval(m *model, _ int) tea.Cmd {
	k := &m.keeper
	last := len(k.removed) - 1
	if last < 0 {
		m.notice = m.words.Taking.NothingGone
		return nil
	}
	back, _ := refound(k.removed[last], m.article)
	k.removed = k.removed[:last]
	r := &k.record
	for _, b := range back.Bookmarks {
		r.Bookmarks = slices.Clone(r.Bookmarks)
		i := slices.IndexFunc(r.Bookmarks, func(old state.Bookmark) bool { return old.Letter == b.Letter })
		b.Changed = m.later(r.Bookmarks[i].Changed)
		r.Bookmarks[i] = b
	}
	for _, h := range back.Highlights {
		r.Highlights = slices.Clone(r.Highlights)
		i := slices.IndexFunc(r.Highlights, func(old state.Highlight) bool { return old.ID == h.ID })
		h.Changed = m.later(r.Highlights[i].Changed)
		r.Highlights[i] = h
	}
	m.gather()
	m.notice = m.words.Taking.BroughtBack
	return m.keepNotes()
}

// bookmark puts a letter on the sentence at a place. Where it is there already it takes it away.
func (m *model) bookmark(letter string, a anchor) tea.Cmd {
	for _, n := range m.notes {
		if n.letter == letter && !n.lost && n.from == a {
			return m.remove(n)
		}
	}
	r := &m.keeper.record
	var was time.Time
	r.Bookmarks = slices.DeleteFunc(slices.Clone(r.Bookmarks), func(b state.Bookmark) bool {
		if b.Letter == letter {
			was = b.Changed
		}
		return b.Letter == letter
	})
	r.Bookmarks = append(r.Bookmarks, state.Bookmark{Mark: recall.At(whole{m.article}, a.block, a.offset, false), Letter: letter, Changed: m.later(was)})
	m.gather()
	m.notice = m.words.Taking.Bookmarked(letter)
	return m.keepNotes()
}

// later is the time of a change: now, but after the last change of the same thing, so that the clock can be set back.
func (m *model) later(than time.Time) time.Time {
	if now := m.now(); now.After(than) {
		return now
	}
	return than.Add(time.Nanosecond)
}

// newID names a highlight among those that any program makes.
func newID() string {
	var b [8]byte
	_, _ = rand.Read(b[:]) // it never fails, see crypto/rand
	return hex.EncodeToString(b[:])
}

// bookmarkLetter reports whether a key is the name of a bookmark: one letter or digit.
func bookmarkLetter(key string) bool {
	r, n := utf8.DecodeRuneInString(key)
	return n > 0 && n == len(key) && r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r))
}
