package words

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestCause(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, missing := os.Open(filepath.Join(dir, "none", "x"))
	_, directory := os.ReadFile(dir)
	_, within := os.Open(filepath.Join(file, "x"))
	for _, w := range []*Words{Chinese(), English()} {
		c := w.Cause
		for _, test := range []struct {
			err  error
			want string
		}{
			{missing, c.Missing},
			{directory, c.Directory},
			{within, c.Within},
			{&os.PathError{Op: "write", Path: file, Err: syscall.ENOSPC}, c.Full},
			{fmt.Errorf("aside: %w", errors.Join(&os.PathError{Op: "open", Path: file, Err: os.ErrPermission}, io.EOF)), c.Denied},
			{&os.PathError{Op: "read", Path: file, Err: io.ErrUnexpectedEOF}, io.ErrUnexpectedEOF.Error()},
		} {
			if got := c.Of(test.err); got != test.want {
				t.Errorf("%s: %v comes from %q, want %q", w.Lang, test.err, got, test.want)
			}
		}
	}
}
