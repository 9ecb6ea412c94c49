package state

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// replace puts a file with this content at path in one step. The content is on the disk before the name points to it, so that neither a kill nor a power
// cut leaves half of it there.
func replace(path string, content []byte) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".writing-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	_, err = f.Write(content)
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// asideNames is how many files set aside are kept for one article; when there are more, the file stays where it is and nothing is kept.
const asideNames = 100

// setAside renames the file at path to a name that no file has, and returns the error that says so.
func setAside(path string, newer bool, cause error) error {
	kind := "broken"
	if newer {
		kind = "newer"
	}
	for i := 1; i <= asideNames; i++ {
		to := fmt.Sprintf("%s.%s-%d", path, kind, i)
		if _, err := os.Lstat(to); errors.Is(err, fs.ErrNotExist) {
			if err := os.Rename(path, to); err != nil {
				return fmt.Errorf("%s cannot be used (%w) and not be set aside: %w", path, cause, err)
			}
			return &AsideError{Path: to, Newer: newer, Cause: cause}
		}
	}
	return fmt.Errorf("%s cannot be used: %w", path, cause)
}
