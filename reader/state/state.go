// Package state keeps what a reader has done between two runs of the program: one small file for each article, named by the article's content, and
// an index of them.
//
// Nothing here is ever fatal: every error is a value to be shown, and reading goes on. A file that cannot be understood is renamed and so kept; one
// that may be good for another program is left alone. Neither is ever overwritten.
package state

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
)

// Key names the state of the article with this content.
type Key string

// KeyOf returns the key of an article by the bytes of its file.
func KeyOf(content []byte) Key {
	sum := sha256.Sum256(content)
	return Key(hex.EncodeToString(sum[:16]))
}

// Store is the directory of the state files. The zero value has none, and keeps nothing.
type Store struct{ dir string }

// Open returns the store in dir, which is made when something is first kept. An empty dir is that of no store.
func Open(dir string) Store { return Store{dir} }

// By says how the record of an article was found.
type By int

// The ways to find a record.
const (
	ByNothing By = iota // there is none
	ByContent
	ByPath  // the file's content was another when it was last read
	ByTitle // and its path too
)

// Found is what is known of an article.
type Found struct {
	Record Record // of this content; empty where there is none
	By     By
	// Other is the record of another version of the article, where there is one: nil with ByNothing. The places in it are those of that version. Where
	// both are there, one has gone back to an earlier version.
	Other *Record
}

// Load returns what is kept of the article with this content, at this path, with this title and these speakers: found by content, then by path, then
// by title and speakers. The error joins an [*AsideError] for each file that cannot be used; what was found holds nevertheless.
func (s Store) Load(key Key, a Article) (Found, error) {
	if s.dir == "" {
		return Found{}, ErrNoDirectory
	}
	if there, err := s.there(); !there {
		return Found{}, err
	}
	var found Found
	r, ok, broken := s.record(key)
	if ok {
		found = Found{Record: r, By: ByContent}
	}
	x, _, err := s.readIndex(false)
	broken = errors.Join(broken, err)
	if by, other := x.other(key, a, ok); by != ByNothing {
		if r, ok, _ := s.record(other); ok {
			found.Other = &r
			if found.By == ByNothing {
				found.By = by
			}
		}
	}
	if errors.Is(broken, errBroken) {
		broken = s.tidy(key)
	}
	return found, broken
}

// there reports whether the directory is there. The error says why it is not, where it could not be made.
func (s Store) there() (bool, error) {
	info, err := os.Stat(s.dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case err != nil:
		return false, err
	case !info.IsDir():
		return false, fmt.Errorf("%s is no directory", s.dir)
	}
	return true, nil
}

// other returns the key of another version of an article. Where its own record is known, only one that was read at the same path counts.
func (x index) other(key Key, a Article, known bool) (By, Key) {
	for _, e := range x.Articles {
		if a.Path != "" && e.Path == a.Path && e.Key != key && a.mayBe(e.Article) {
			return ByPath, e.Key
		}
	}
	if known || a.Title == "" {
		return ByNothing, ""
	}
	for _, e := range x.Articles {
		if e.Key != key && e.Title == a.Title && slices.Equal(e.Speakers, a.Speakers) && gone(e.Path) {
			return ByTitle, e.Key
		}
	}
	return ByNothing, ""
}

// mayBe reports whether an article at the same path is another version of b: nothing that both have tells them apart altogether.
func (a Article) mayBe(b Article) bool {
	if a.Title == b.Title || len(a.Speakers) == 0 && len(b.Speakers) == 0 {
		return true
	}
	return slices.ContainsFunc(a.Speakers, func(name string) bool { return slices.Contains(b.Speakers, name) })
}

// gone reports whether no file stands at path: what was there has been moved. Else it is another copy, with a state of its own.
func gone(path string) bool {
	if path == "" {
		return true
	}
	_, err := os.Stat(path)
	return errors.Is(err, fs.ErrNotExist)
}

// record returns what the files of an article hold together.
func (s Store) record(key Key) (r Record, ok bool, err error) {
	_, err = s.read(string(key), false, r.join(&ok))
	return r, ok, err
}

// join returns what takes the text of a file into r. ok tells that there was one.
func (r *Record) join(ok *bool) func([]byte) (bool, error) {
	return func(text []byte) (bool, error) {
		next, newer, err := decodeRecord(text)
		if err == nil {
			if *ok {
				next = Merge(*r, next)
			}
			*r, *ok = next, true
		}
		return newer, err
	}
}

// tidy sets the broken files aside that Load has seen, under the lock. Where that cannot be had they stay.
func (s Store) tidy(key Key) error {
	unlock, err := s.lock()
	locked := err == nil
	if locked {
		defer unlock()
	}
	var r Record
	ok := false
	_, broken := s.read(string(key), locked, r.join(&ok))
	_, _, err = s.readIndex(locked)
	return errors.Join(broken, err)
}

// Save keeps a record of an article and returns it merged with what others have kept meanwhile. It is written aside and renamed, so that at each
// moment a whole one is there. What of the files could not be used is no error of Save; [Store.Load] tells it.
func (s Store) Save(key Key, r Record) (Record, error) {
	unlock, err := s.lock()
	if err != nil {
		return r, err
	}
	defer unlock()
	var old Record
	ok := false
	free, _ := s.read(string(key), true, old.join(&ok))
	if ok {
		r = Merge(old, r)
	}
	r.Version = version
	if err := write(free, r, true); err != nil {
		return r, err
	}
	x, free, _ := s.readIndex(true)
	return r, write(free, x.with(entryOf(key, r)), false)
}

// write puts v at path as JSON.
func write(path string, v any, sync bool) error {
	if path == "" {
		return errFull
	}
	text, err := json.MarshalIndent(v, "", "\t")
	if err != nil {
		return err
	}
	return replace(path, append(text, '\n'), sync)
}
