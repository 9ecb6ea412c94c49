package state

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"fangtan/reader/recall"
)

// version is that of the files written here. It rises when an older program would lose or misread what a newer one has written. Version 1 kept a
// place alone.
const version = 2

// Record is what is kept of one article.
type Record struct {
	Version    int         `json:"version"`
	Article    Article     `json:"article"`
	Place      *Place      `json:"place"` // nil where none was kept
	Bookmarks  []Bookmark  `json:"bookmarks,omitempty"`
	Highlights []Highlight `json:"highlights,omitempty"`
}

// Article is what an article is known by where its content is another.
type Article struct {
	Path     string   `json:"path,omitempty"` // absolute; "" for one that came from no file
	Title    string   `json:"title,omitempty"`
	Speakers []string `json:"speakers,omitempty"`
}

// Place is where the reader is in an article.
type Place struct {
	recall.Mark
	Share float64   `json:"share"` // of the article that is read, 0 to 1
	Time  time.Time `json:"time"`  // when the reader was there
}

// Bookmark is a place with a letter.
type Bookmark struct {
	recall.Mark
	Letter  string    `json:"letter"`
	Changed time.Time `json:"changed"`
	Removed bool      `json:"removed,omitempty"` // it is kept as a sign that it is gone, which a merge must not undo
}

// Highlight is a stretch of text that was marked, and what was said about it.
type Highlight struct {
	ID      string      `json:"id"`
	From    recall.Mark `json:"from"`
	To      recall.Mark `json:"to"`
	Text    string      `json:"text,omitempty"`    // what it marked, paragraphs apart by line ends
	Speaker string      `json:"speaker,omitempty"` // who says it
	Note    string      `json:"note,omitempty"`
	Changed time.Time   `json:"changed"`
	Removed bool        `json:"removed,omitempty"` // as of a bookmark
}

// Merge returns what two records of one article hold together: the later place, every bookmark and highlight, and of two versions of one the later.
// A removed one stays removed. The order of the two does not matter, and merging again changes nothing.
func Merge(a, b Record) Record {
	if newer(b, a) {
		a, b = b, a
	}
	out := Record{Version: version, Article: a.Article, Place: a.Place} // the name goes with the place: it is that of the last one who read

	bookmarks := map[string]Bookmark{}
	for _, m := range slices.Concat(a.Bookmarks, b.Bookmarks) {
		if old, ok := bookmarks[m.Letter]; !ok || later(m.Changed, old.Changed, m, old) {
			bookmarks[m.Letter] = m
		}
	}
	out.Bookmarks = slices.SortedFunc(maps.Values(bookmarks), func(x, y Bookmark) int { return cmp.Compare(x.Letter, y.Letter) })
	highlights := map[string]Highlight{}
	for _, h := range slices.Concat(a.Highlights, b.Highlights) {
		if old, ok := highlights[h.ID]; !ok || later(h.Changed, old.Changed, h, old) {
			highlights[h.ID] = h
		}
	}
	out.Highlights = slices.SortedFunc(maps.Values(highlights), func(x, y Highlight) int { return cmp.Compare(x.ID, y.ID) })
	return out
}

// newer reports whether the place of a is the later one, and with it the article's name.
func newer(a, b Record) bool {
	type head struct {
		Place   *Place
		Article Article
	}
	x, y := head{a.Place, a.Article}, head{b.Place, b.Article}
	switch {
	case a.Place == nil && b.Place != nil:
		return false
	case a.Place != nil && b.Place == nil:
		return true
	case a.Place == nil:
		return compareJSON(x, y) > 0
	}
	return later(a.Place.Time, b.Place.Time, x, y)
}

// later reports whether x, of the time at, replaces y, of the time than. Of two with one time it takes always the same, whichever is asked about first.
func later(at, than time.Time, x, y any) bool {
	if !at.Equal(than) {
		return at.After(than)
	}
	return compareJSON(x, y) > 0
}

func compareJSON(x, y any) int {
	a, _ := json.Marshal(x)
	b, _ := json.Marshal(y)
	return bytes.Compare(a, b)
}

// decodeRecord understands the text of a state file. newer tells, with an error, that a newer version wrote it.
func decodeRecord(text []byte) (r Record, newer bool, err error) {
	if newer, err = checkVersion(text); err != nil {
		return Record{}, newer, err
	}
	if err := json.Unmarshal(text, &r); err != nil {
		return Record{}, false, err
	}
	if p := r.Place; p != nil && (impossible(p.Mark) || !(0 <= p.Share && p.Share <= 1)) {
		return Record{}, false, errors.New("an impossible place")
	}
	if r.Version == 1 && r.Place == nil {
		return Record{}, false, errors.New("no place")
	}
	for _, m := range r.Bookmarks {
		if impossible(m.Mark) || m.Letter == "" {
			return Record{}, false, errors.New("an impossible bookmark")
		}
	}
	for _, h := range r.Highlights {
		if impossible(h.From) || impossible(h.To) || h.ID == "" {
			return Record{}, false, errors.New("an impossible highlight")
		}
	}
	r.Version = version
	return r, false, nil
}

func impossible(m recall.Mark) bool { return m.Block < 0 || m.Offset < 0 }

// checkVersion returns an error where this program does not know the version that wrote text.
func checkVersion(text []byte) (newer bool, err error) {
	var head struct {
		Version int `json:"version"`
	}
	if err := json.Unmarshal(text, &head); err != nil {
		return false, err
	}
	switch {
	case head.Version > version:
		return true, fmt.Errorf("version %d is newer than %d", head.Version, version)
	case head.Version < 1:
		return false, errors.New("no version")
	}
	return false, nil
}
