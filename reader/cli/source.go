package cli

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/charmbracelet/x/term"

	"fangtan/parse"
	"fangtan/reader"
	"fangtan/reader/sample"
	"fangtan/reader/state"
	"fangtan/reader/words"
)

// source is the bytes of an article and where they are from.
type source struct {
	path  string // absolute; "" for the sample and for standard input
	label string // how a message names it
	bytes []byte
	stamp reader.Stamp // of the file, before it was read
}

// open reads what the arguments name: a file, standard input for "-", and without an argument what standard input holds, or the
// sample where that is a terminal.
func open(args []string, stdin *os.File, w *words.Words) (source, error) {
	switch {
	case len(args) > 1:
		return source{}, errors.New(w.Error.TooMany(quoted(args[0])+", "+quoted(args[1]), len(args)))
	case len(args) == 1 && args[0] != "-":
		return openFile(args[0], w)
	case len(args) == 0 && term.IsTerminal(stdin.Fd()):
		return source{label: "fangtan", bytes: sample.Interview()}, nil
	}
	return openInput(stdin, len(args) == 1, w)
}

func openFile(path string, w *words.Words) (source, error) {
	label := quoted(path)
	f, err := os.Open(path)
	if err != nil {
		return source{}, unreadable(label, err, w)
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return source{}, unreadable(label, err, w)
	case info.IsDir():
		return source{}, errors.New(w.Error.IsDirectory(label))
	case info.Mode()&fs.ModeDevice != 0: // /dev/zero has no end
		return source{}, errors.New(w.Error.IsDevice(label))
	}
	b := bytes.NewBuffer(make([]byte, 0, info.Size()+bytes.MinRead)) // so that it need not grow
	if _, err := b.ReadFrom(f); err != nil {
		return source{}, unreadable(label, err, w)
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		abs = path
	}
	return source{path: abs, label: label, bytes: b.Bytes(), stamp: reader.StampOf(info)}, nil
}

// file tells the reader how to read the article again; nil where that cannot be done.
func (a *app) file(src source) *reader.File {
	if src.path == "" {
		return nil
	}
	return &reader.File{Path: src.path, Stamp: src.stamp, Read: func() (reader.Version, error) {
		again, err := openFile(src.path, a.words)
		if err != nil {
			return reader.Version{}, err
		}
		article, err := again.parse(parse.Options{Encoding: a.options.encoding}, a.words)
		return reader.Version{Article: article, Key: state.KeyOf(again.bytes)}, err
	}}
}

// openInput reads standard input. Where the command line does not ask for it and it has nothing (as under cron), nobody has said what
// to read.
func openInput(stdin *os.File, asked bool, w *words.Words) (source, error) {
	b, err := io.ReadAll(stdin)
	switch {
	case len(b) == 0 && !asked:
		return source{}, errors.New(w.CLI.UsageLine)
	case err != nil:
		return source{}, unreadable(w.Error.Stdin, err, w)
	}
	return source{label: w.Error.Stdin, bytes: b}, nil
}

func unreadable(label string, err error, w *words.Words) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New(w.Error.NoSuchFile(label))
	case errors.Is(err, fs.ErrPermission):
		return errors.New(w.Error.NoAccess(label))
	}
	return errors.New(w.Error.Unreadable(label, reason(err)))
}

// reason is what the system says, without the file's name, which the message has in its own form.
func reason(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}

// parse understands s, or says why it is no article.
func (s source) parse(o parse.Options, w *words.Words) (*parse.Article, error) {
	if s.path != "" {
		o.Name = filepath.Base(s.path)
	}
	a, err := parse.ParseWith(s.bytes, o)
	switch {
	case errors.Is(err, parse.ErrEmpty):
		return nil, errors.New(w.Error.Empty(s.label))
	case errors.Is(err, parse.ErrBinary):
		return nil, errors.New(w.Error.Binary(s.label))
	case err != nil:
		return nil, errors.New(w.Error.Unreadable(s.label, err.Error()))
	}
	return a, nil
}
