package entries

import (
	"errors"
	"io"
	"io/fs"
	"os"
)

// mostBytes bounds a file: one that is longer was not written by hand.
const mostBytes = 1 << 20

// ReadFile returns the beginning of a file, and how a message says what is wrong with it: the error of the system without the path, which the message has.
func ReadFile(path string) (text []byte, err error) {
	f, err := os.Open(path)
	if err == nil {
		defer f.Close()
		text, err = io.ReadAll(io.LimitReader(f, mostBytes))
	}
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	return text, err
}
