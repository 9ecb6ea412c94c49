package reader

import (
	"errors"
	"sort"

	"fangtan/parse"
	"fangtan/reader/recall"
	"fangtan/reader/state"
)

// restore takes in what was kept of the article and goes to the place.
func (m *model) restore() {
	k := &m.keeper
	if k.store == nil {
		return
	}
	found, err := k.store.Load(k.key, k.article)
	m.notice = m.unusable(err)
	k.record = found.Record
	if found.Other != nil {
		other, hits := refound(*found.Other, m.article)
		if hits > 0 || other.Article.Title == k.article.Title { // else another article has taken its path
			k.record = state.Merge(k.record, other)
		}
	}
	k.record, _ = refound(k.record, m.article)
	if p := k.record.Place; p != nil {
		m.resume(*p)
	}
}

// unusable says what of the state could not be used; "" where all could.
func (m *model) unusable(err error) string {
	var aside *state.AsideError
	w := m.words.State
	switch {
	case err == nil:
		return ""
	case errors.As(err, &aside) && aside.Newer:
		return w.Newer(aside.Path)
	case errors.As(err, &aside) && aside.Left:
		return w.Left(aside.Path, cause(aside))
	case errors.As(err, &aside):
		return w.SetAside(aside.Path)
	case errors.Is(err, state.ErrNoDirectory):
		return w.NoDirectory
	}
	return w.NotRead(cause(err))
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
	return out, found
}

// resume goes to the place where one last read. Where its words are gone, it goes to about there by the share that was read.
func (m *model) resume(p state.Place) {
	place := recall.Find(whole{m.article}, []recall.Mark{p.Mark})[0]
	a := anchor{place.Block, place.Offset}
	if !place.Found {
		a = textOf(blockAt(m.article, p.Share))
	}
	if a.block == 0 && a.offset <= 0 {
		return
	}
	m.page.anchor = a
	m.keeper.kept = a
	if m.notice == "" {
		m.notice = m.words.Status.Resumed(percentOf(p.Share))
	}
}

// blockAt returns the block that stands at a share, from 0 to 1, of the source.
func blockAt(a *parse.Article, share float64) int {
	at := int(share * float64(len(a.Source)))
	return max(0, sort.Search(len(a.Blocks), func(i int) bool { return a.Blocks[i].Span.Start > at })-1)
}
