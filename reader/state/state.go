// Package state keeps what a reader has done between two runs of the program: one small file for each article, named by the article's content.
//
// Nothing here is ever fatal: every error is a value to be shown, and reading goes on. A file that cannot be understood, or was written by a newer
// version, is renamed and so kept, never overwritten.
package state

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// version is that of the files written here. It rises when an older program would lose or misread what a newer one has written.
const version = 1

// Place is where the reader is in an article.
type Place struct {
	Block  int     `json:"block"`  // index into the article's blocks
	Offset int     `json:"offset"` // bytes in the block's visible text
	Before string  `json:"before"` // the words before and after the offset, by which it is found again in an edited article; see [Around]
	After  string  `json:"after"`
	Share  float64 `json:"share"` // of the article's characters that are read, 0 to 1

	Time time.Time `json:"time"` // when it was kept
}

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

// record is what a state file holds.
type record struct {
	Version int    `json:"version"`
	Place   *Place `json:"place"`
}

// AsideError says that a state file could not be used and was renamed.
type AsideError struct {
	Path  string // its name now
	Newer bool   // a newer version of the program wrote it; else it is broken
	Cause error
}

func (e *AsideError) Error() string {
	return fmt.Sprintf("state set aside as %s: %v", e.Path, e.Cause)
}

// Unwrap returns what was wrong with the file.
func (e *AsideError) Unwrap() error { return e.Cause }

// Load returns the place kept for an article; found is false where none is. An [*AsideError] tells that there was a file that cannot be used, any
// other error that the directory cannot be read; there is no place then.
func (s Store) Load(key Key) (place Place, found bool, err error) {
	if s.dir == "" {
		return Place{}, false, ErrNoDirectory
	}
	r, err := s.read(key)
	if errors.Is(err, fs.ErrNotExist) {
		return Place{}, false, nil
	}
	if err != nil {
		return Place{}, false, err
	}
	return *r.Place, true, nil
}

// Save keeps the place of an article. The file is written aside and renamed, so that at each moment a whole one is there. A file that cannot be used and has
// come to stand there meanwhile is set aside first; that is no error of Save.
func (s Store) Save(key Key, place Place) error {
	if s.dir == "" {
		return ErrNoDirectory
	}
	if err := os.MkdirAll(s.dir, 0o700); err != nil {
		return err
	}
	var aside *AsideError
	if _, err := s.read(key); err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.As(err, &aside) {
		return err
	}
	text, err := json.MarshalIndent(record{version, &place}, "", "\t")
	if err != nil {
		return err
	}
	return replace(s.path(key), append(text, '\n'))
}

func (s Store) path(key Key) string { return filepath.Join(s.dir, string(key)+".json") }

// read reads the file of an article, and sets it aside where it cannot be used.
func (s Store) read(key Key) (record, error) {
	path := s.path(key)
	text, err := readSmall(path)
	if err != nil {
		return record{}, err
	}
	r, newer, err := decode(text)
	if err != nil {
		return record{}, setAside(path, newer, err)
	}
	return r, nil
}

// decode understands the text of a state file. newer tells, with an error, that a newer version wrote it.
func decode(text []byte) (r record, newer bool, err error) {
	var head struct {
		Version int `json:"version"`
	}
	if err := json.Unmarshal(text, &head); err != nil {
		return record{}, false, err
	}
	switch {
	case head.Version > version:
		return record{}, true, fmt.Errorf("version %d is newer than %d", head.Version, version)
	case head.Version < 1:
		return record{}, false, errors.New("no version")
	}
	if err := json.Unmarshal(text, &r); err != nil {
		return record{}, false, err
	}
	if p := r.Place; p == nil || p.Block < 0 || p.Offset < 0 || !(0 <= p.Share && p.Share <= 1) {
		return record{}, false, errors.New("no place, or an impossible one")
	}
	return r, false, nil
}

// sizeLimit is the greatest size in bytes of a file that is read: far more than the state of any article.
const sizeLimit = 64 << 20

// readSmall reads a plain file of a sensible size. It does not open what could block or not end (a pipe, a device).
func readSmall(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s: not a plain file", path)
	}
	if info.Size() > sizeLimit {
		return nil, fmt.Errorf("%s: too large", path)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, sizeLimit))
}
