package state

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"time"
)

// The index says which articles were read last, so that one that was edited or moved is found, and a list of them costs one file. It can be made
// again from the records.

// Entry is an article that was read.
type Entry struct {
	Article
	Key   Key       `json:"key"`
	Time  time.Time `json:"time"`  // when it was last read
	Share float64   `json:"share"` // how much of it, 0 to 1
}

// index is the entries, the last read first.
type index struct {
	Version  int     `json:"version"`
	Articles []Entry `json:"articles"`
}

const indexName = "index"

// mostEntries bounds the index: it is read before the first frame.
const mostEntries = 1000

// indexOf returns the index of entries of which there may be several for one path or, without a path, for one content: the first one counts.
func indexOf(entries []Entry) index {
	type name struct {
		path string
		key  Key
	}
	x := index{Version: version}
	seen := map[name]bool{}
	for _, e := range entries {
		n := name{path: e.Path}
		if e.Path == "" {
			n.key = e.Key
		}
		if !seen[n] {
			x.Articles = append(x.Articles, e)
		}
		seen[n] = true
	}
	slices.SortStableFunc(x.Articles, byTime)
	x.Articles = x.Articles[:min(len(x.Articles), mostEntries)]
	return x
}

// byTime orders entries, the last read first.
func byTime(a, b Entry) int { return b.Time.Compare(a.Time) }

// with returns the index with e in place of the entry for the same path or content.
func (x index) with(e Entry) index { return indexOf(slices.Concat([]Entry{e}, x.Articles)) }

// readIndex returns the index and the path at which it can be written.
func (s Store) readIndex(locked bool) (x index, free string, err error) {
	var all []Entry
	had := false
	free, err = s.read(indexName, locked, func(text []byte) (bool, error) {
		if newer, err := checkVersion(text); err != nil {
			return newer, err
		}
		var next index
		if err := json.Unmarshal(text, &next); err != nil {
			return false, err
		}
		for _, e := range next.Articles {
			if !(0 <= e.Share && e.Share <= 1) || !keyForm.MatchString(string(e.Key)) {
				return false, errors.New("an impossible entry")
			}
		}
		all, had = append(all, next.Articles...), true
		return false, nil
	})
	if !had {
		all = s.rebuilt()
	}
	slices.SortStableFunc(all, byTime)
	return indexOf(all), free, err
}

// keyForm is how the names of records look.
var keyForm = regexp.MustCompile(`^[0-9a-f]{32}$`)

// rebuilt makes the entries from the records.
func (s Store) rebuilt() []Entry {
	files, err := os.ReadDir(s.dir)
	if err != nil {
		return nil
	}
	var out []Entry
	for _, file := range files {
		name := file.Name()
		if len(name) < 32 || !keyForm.MatchString(name[:32]) {
			continue
		}
		text, err := readPlain(filepath.Join(s.dir, name))
		if err != nil {
			continue
		}
		if r, _, err := decodeRecord(text); err == nil && r.Place != nil {
			out = append(out, entryOf(Key(name[:32]), r))
		}
	}
	return out
}

func entryOf(key Key, r Record) Entry {
	e := Entry{Article: r.Article, Key: key}
	if r.Place != nil {
		e.Time, e.Share = r.Place.Time, r.Place.Share
	}
	return e
}

// Recent returns the articles that were read, the last one first, each content once. The error tells what could not be read; there may be entries
// besides.
func (s Store) Recent() ([]Entry, error) {
	if s.dir == "" {
		return nil, ErrNoDirectory
	}
	if there, err := s.there(); !there {
		return nil, err
	}
	x, _, err := s.readIndex(false)
	seen := map[Key]bool{}
	return slices.DeleteFunc(x.Articles, func(e Entry) bool {
		again := seen[e.Key]
		seen[e.Key] = true
		return again
	}), err
}
