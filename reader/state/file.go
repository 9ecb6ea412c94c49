package state

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// replace puts a file with this content at path in one step. With sync the content is on the disk before the name points to it, so that neither a kill
// nor a power cut leaves half of it there. The caller holds the lock: the name that is written first is always the same, so that a kill leaves no
// rubbish that grows.
func replace(path string, content []byte, sync bool) (err error) {
	aside := filepath.Join(filepath.Dir(path), ".writing")
	if err := os.Remove(aside); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	f, err := os.OpenFile(aside, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	if err = fill(f, content, sync); err == nil {
		err = os.Rename(aside, path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(aside))
	}
	return nil
}

// fill writes content into f and closes it. On a full disk some systems say so only then.
func fill(f *os.File, content []byte, sync bool) error {
	_, err := f.Write(content)
	if err == nil && sync {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}

// patience is how long a process waits for others that write.
const patience = 10 * time.Second

// lock waits for the right to write in the directory, which is made where it is not there. The lock is the process's: the system takes it back when
// that ends, however it ends.
func (s Store) lock() (unlock func(), err error) {
	if s.dir == "" {
		return nil, ErrNoDirectory
	}
	if err := os.MkdirAll(s.dir, 0o700); err != nil {
		return nil, err
	}
	path := filepath.Join(s.dir, "lock")
	if info, err := os.Lstat(path); err == nil && !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s is no plain file", path)
	}
	return within(patience, flock.New(path, flock.SetPermissions(0o644)))
}

// within takes l, or gives up after d with [context.DeadlineExceeded]. It waits in the system, where those who wait are served in turn: of a hundred
// that ask again and again, the late ones would starve.
func within(d time.Duration, l *flock.Flock) (unlock func(), err error) {
	taken := make(chan error, 1)
	go func() { taken <- l.Lock() }()
	select {
	case err := <-taken:
		return func() { _ = l.Unlock() }, err
	case <-time.After(d):
		go func() { // it may still come: then somebody else waits for it
			if <-taken == nil {
				_ = l.Unlock()
			}
		}()
		return nil, context.DeadlineExceeded
	}
}
