package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/charmbracelet/x/term"

	"fangtan/parse"
)

// source is the article's bytes and where they are from.
type source struct {
	path  string // "" for the sample and for standard input
	label string // how a message names it
	bytes []byte
}

var errNothing = errors.New("nothing to read")

// open reads what the arguments name: a file, standard input for "-", and without an argument what standard input holds, or the
// sample where that is a terminal.
func open(args []string, stdin *os.File) (source, error) {
	switch {
	case len(args) > 1:
		return source{}, fmt.Errorf("one file at a time, not %d (%s, %s, …)", len(args), quoted(args[0]), quoted(args[1]))
	case len(args) == 1 && args[0] != "-":
		return openFile(args[0])
	case len(args) == 0 && term.IsTerminal(stdin.Fd()):
		return source{label: "sample"}, nil
	}
	return openInput(stdin, len(args) == 1)
}

func openFile(path string) (source, error) {
	label := quoted(path)
	f, err := os.Open(path)
	if err != nil {
		return source{}, unreadable(label, err)
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return source{}, unreadable(label, err)
	case info.IsDir():
		return source{}, fmt.Errorf("%s is a directory; name a file in it", label)
	case info.Mode()&fs.ModeDevice != 0: // /dev/zero has no end
		return source{}, fmt.Errorf("%s is a device, not a file", label)
	}
	b, err := io.ReadAll(f)
	if err != nil {
		return source{}, unreadable(label, err)
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		abs = path
	}
	return source{path: abs, label: label, bytes: b}, nil
}

// openInput reads standard input. asked says that the command line names it; where it does not, an empty one means that nobody
// has said what to read.
func openInput(stdin *os.File, asked bool) (source, error) {
	const label = "standard input"
	info, err := stdin.Stat()
	if err == nil && info.Mode()&fs.ModeDevice != 0 && !term.IsTerminal(stdin.Fd()) && !asked {
		return source{}, errNothing
	}
	b, err := io.ReadAll(stdin)
	switch {
	case err != nil && asked:
		return source{}, unreadable(label, err)
	case len(b) == 0 && !asked:
		return source{}, errNothing
	}
	return source{label: label, bytes: b}, nil
}

func unreadable(label string, err error) error {
	var path *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: no such file", label)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: no permission to read it", label)
	case errors.As(err, &path):
		err = path.Err
	}
	return fmt.Errorf("%s cannot be read: %w", label, err)
}

// understand parses s, or says why it is no article.
func (s source) understand() (*parse.Article, error) {
	name := ""
	if s.path != "" {
		name = filepath.Base(s.path)
	}
	a, err := parse.Parse(s.bytes, name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", s.label, err)
	}
	return a, nil
}
