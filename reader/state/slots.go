package state

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// A file of the state may be one that must be left alone: a newer version of the program wrote it, another user owns it and it cannot be read, it is a
// link or a directory. Then the next of a few names is used, and what stands under all of them is read together.

// slots is how many names a file can have.
const slots = 5

func (s Store) slot(name string, n int) string {
	if n > 0 {
		name = fmt.Sprintf("%s.%d", name, n+1)
	}
	return filepath.Join(s.dir, name+".json")
}

// AsideError says that a state file could not be used. It is still there: under another name, or left as it was.
type AsideError struct {
	Path  string // its name now
	Left  bool   // it was left as it was, since it may be good for another: a newer version, a link, what is no file or cannot be read
	Newer bool   // a newer version of the program wrote it
	Cause error
}

func (e *AsideError) Error() string {
	if e.Left {
		return fmt.Sprintf("%s is left alone: %v", e.Path, e.Cause)
	}
	return fmt.Sprintf("set aside as %s: %v", e.Path, e.Cause)
}

// Unwrap returns what was wrong with the file.
func (e *AsideError) Unwrap() error { return e.Cause }

// errBroken is the cause of a file that no program can use.
var errBroken = errors.New("broken")

// errFull is what writing gives where no name is free.
var errFull = errors.New("no name is free for it")

// read gives the texts under the names of a file to decode, which takes them in or says what is wrong with one. free is the first path that may be
// written; the error joins an [*AsideError] for each that could not be used. locked says that this process holds the lock: a broken file is renamed
// only then, since another may have put a good one in its place meanwhile.
func (s Store) read(name string, locked bool, decode func(text []byte) (newer bool, err error)) (free string, err error) {
	var errs []error
	for n := range slots {
		path := s.slot(name, n)
		text, err := readPlain(path)
		if errors.Is(err, fs.ErrNotExist) {
			if free == "" {
				free = path
			}
			continue
		}
		newer := false
		if err == nil {
			if newer, err = decode(text); err == nil {
				if free == "" {
					free = path
				}
				continue
			}
			if !newer {
				err = fmt.Errorf("%w: %w", errBroken, err)
			}
		}
		aside := &AsideError{Path: path, Left: true, Newer: newer, Cause: err}
		if errors.Is(err, errBroken) && locked && setAside(aside) && free == "" {
			free = path
		}
		errs = append(errs, aside)
	}
	return free, errors.Join(errs...)
}

// asideNames is how many broken files are kept of one; when there are more, the file stays where it is.
const asideNames = 100

// setAside renames a broken file to a name that no file has, and reports whether it could.
func setAside(e *AsideError) bool {
	for i := 1; i <= asideNames; i++ {
		to := fmt.Sprintf("%s.broken-%d", e.Path, i)
		if _, err := os.Lstat(to); !errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if os.Rename(e.Path, to) != nil {
			return false
		}
		e.Path, e.Left = to, false
		return true
	}
	return false
}

// sizeLimit is the greatest size in bytes of a file that is read: far more than the state of any article.
const sizeLimit = 64 << 20

// readPlain reads a plain file of a sensible size. It follows no link, and opens nothing that could block or not end (a pipe, a device).
func readPlain(path string) ([]byte, error) {
	info, err := os.Lstat(path)
	switch {
	case err != nil:
		return nil, err
	case info.Mode()&fs.ModeSymlink != 0:
		return nil, errors.New("it is a link")
	case !info.Mode().IsRegular():
		return nil, errors.New("it is no plain file")
	case info.Size() > sizeLimit:
		return nil, errors.New("it is too large")
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, sizeLimit))
}
