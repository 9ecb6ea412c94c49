package reader

import (
	"errors"
	"sort"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
	"fangtan/reader/cells"
	"fangtan/reader/recall"
	"fangtan/reader/state"
	"fangtan/reader/words"
)

// recordOf returns what is kept of an article, its places moved to where their words stand now. lost is how many notes have been found in the version
// that was read last, and are not in this one.
func recordOf(a *parse.Article, store *state.Store, key state.Key, known state.Article) (r state.Record, lost int, err error) {
	found, err := store.Load(key, known)
	r = found.Record
	if found.Other != nil {
		other, hits := refound(*found.Other, a)
		if hits > 0 || other.Article.Title == known.Title { // else another article has taken its path
			r = ownFirst(a, state.Merge(r, other), found.Record)
			lost = lostIn(a, r)
		}
	}
	r, _ = refound(r, a)
	return r, lost, err
}

// ownFirst returns a merged record with the places of own, that of the very text of a, wherever a note has not been changed since: those of another
// version are only near them.
func ownFirst(a *parse.Article, merged, own state.Record) state.Record {
	for i, h := range merged.Highlights {
		for _, o := range own.Highlights {
			if o.ID == h.ID && o.Changed.Equal(h.Changed) && stands(a, o) {
				merged.Highlights[i] = o
			}
		}
	}
	for i, b := range merged.Bookmarks {
		for _, o := range own.Bookmarks {
			if o.Letter == b.Letter && o.Changed.Equal(b.Changed) && o.Holds(whole{a}) {
				merged.Bookmarks[i] = o
			}
		}
	}
	return merged
}

// lostIn counts the notes of a record whose words are not in an article.
func lostIn(a *parse.Article, r state.Record) int {
	lost := 0
	for _, n := range notesIn(a, r) {
		if n.lost {
			lost++
		}
	}
	return lost
}

// Unusable says what of the state could not be used; "" where all could.
func Unusable(err error, all *words.Words) string {
	var aside *state.AsideError
	w := all.State
	switch {
	case err == nil:
		return ""
	case errors.As(err, &aside) && aside.Newer:
		return w.Newer(aside.Path)
	case errors.As(err, &aside) && aside.Left:
		return w.Left(aside.Path, all.Cause.Of(aside))
	case errors.As(err, &aside):
		return w.SetAside(aside.Path)
	case errors.Is(err, state.ErrNoDirectory):
		return w.NoDirectory
	}
	return w.NotRead(all.Cause.Of(err))
}

// refound returns r with its places moved to where their words stand in a, and how many were found. What was not found stays as it was.
func refound(r state.Record, a *parse.Article) (out state.Record, found int) {
	out = r
	var marks []*recall.Mark
	if r.Place != nil {
		p := *r.Place
		out.Place = &p
		marks = append(marks, &p.Mark)
	}
	out.Bookmarks = append([]state.Bookmark(nil), r.Bookmarks...)
	for i := range out.Bookmarks {
		if !out.Bookmarks[i].Removed {
			marks = append(marks, &out.Bookmarks[i].Mark)
		}
	}
	out.Highlights = append([]state.Highlight(nil), r.Highlights...)
	for i := range out.Highlights {
		if !out.Highlights[i].Removed {
			marks = append(marks, &out.Highlights[i].From, &out.Highlights[i].To)
		}
	}
	values := make([]recall.Mark, len(marks))
	for i, mark := range marks {
		values[i] = *mark
	}
	for i, p := range recall.Find(whole{a}, values) {
		if p.Found {
			found++
			*marks[i] = recall.At(whole{a}, p.Block, p.Offset, values[i].End)
		}
	}
	for i, h := range out.Highlights {
		if !h.Removed && !stands(a, h) { // other words are between its ends: it waits for its own
			out.Highlights[i] = r.Highlights[i]
		}
	}
	return out, found
}

// resumption is that the article was opened where one last read. It is said until a key is pressed.
type resumption struct {
	last  time.Time
	block int  // the one that was read
	lost  bool // its words are gone, and the place is about there
}

// resume goes to the place where one last read, and marks the sentence. Where its words are gone, it goes to about there by the share that was read. A reader who has gone somewhere
// while the article came stays there, and is told how to go to the place.
func (m *model) resume(k kept) {
	p := k.record.Place
	if p == nil || m.options.FromStart {
		return
	}
	a := anchor{k.place.Block, k.place.Offset}
	if !k.place.Found {
		a = textOf(blockAt(m.article, p.Share))
	}
	if a.block == 0 && a.offset <= 0 {
		return
	}
	if start := (anchor{0, blockStart}); m.page.anchor != start || m.coming.wish != nil || m.search.seek.hops > 0 {
		m.jumps.future = append(m.jumps.future, a)
		m.notice = m.words.Loading.Last(m.words.Place.Ago(m.minutesSince(p.Time)))
		return
	}
	m.page.goTo(a)
	m.keeper.kept = a
	m.resumed = &resumption{last: p.Time, block: a.block, lost: !k.place.Found}
	m.gone.words, m.gone.lit = sentenceAt(m.article, a), true
	m.gone.hold(a)
}

// minutesSince returns how many minutes ago a time was.
func (m *model) minutesSince(t time.Time) int { return max(0, int(m.now().Sub(t).Minutes())) }

// fadeSoon ends the mark of the place with which the article was opened.
func (m *model) fadeSoon() tea.Cmd {
	if !m.gone.lit {
		return nil
	}
	return m.after(litFor, goneMsg(m.gone.id))
}

// line says when one last read and in which question. Where the status line has no room to say how much is left, it is said here in short.
func (r *resumption) line(m *model) string {
	w := m.words.Place
	if r.lost {
		return w.Lost
	}
	ago := w.Ago(m.minutesSince(r.last))
	parts, narrow := []string{w.LastRead(ago)}, m.layout.cols < leftFrom
	if narrow {
		parts[0] = ago
	}
	if n, text := m.questionOf(r.block); n >= 0 && narrow {
		parts = append(parts, w.QuestionShort(n+1, len(m.article.Exchanges)))
	} else if n >= 0 {
		parts = append(parts, w.Question(n+1, len(m.article.Exchanges))+w.Colon+text)
	}
	if narrow && m.length.known {
		parts = append(parts, m.words.Status.Left(m.minutesLeft(len(m.article.Blocks))))
	}
	return strings.Join(parts, statusMiddle)
}

// questionOf returns the exchange in which block b is, and the words of its question; -1 where it is in none.
func (m *model) questionOf(b int) (n int, text string) { return questionIn(m.article, b) }

func questionIn(a *parse.Article, b int) (n int, text string) {
	t := a.TurnOf(b)
	n = sort.Search(len(a.Exchanges), func(i int) bool { return a.Exchanges[i].End > t })
	if t < 0 || n == len(a.Exchanges) || t < a.Exchanges[n].Start {
		return -1, ""
	}
	blocks := a.Turns[a.Exchanges[n].Start].Blocks
	var words []string
	for b := blocks.Start; b < blocks.End; b++ {
		if a.Blocks[b].Kind != parse.Label {
			words = append(words, a.Text(b))
		}
	}
	return n, cells.Clean(strings.Join(words, " "))
}

// blockAt returns the block that stands at a share, from 0 to 1, of the source.
func blockAt(a *parse.Article, share float64) int {
	at := int(share * float64(len(a.Source)))
	return max(0, sort.Search(len(a.Blocks), func(i int) bool { return a.Blocks[i].Span.Start > at })-1)
}
