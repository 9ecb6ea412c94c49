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
	"fangtan/parse/decode"
	"fangtan/reader"
	"fangtan/reader/sample"
	"fangtan/reader/state"
	"fangtan/reader/words"
)

// source is where the bytes of an article are from. It is open, and nothing of it was read.
type source struct {
	path  string    // of a file that can be read again, absolute; else ""
	label string    // how a message names it
	in    io.Reader // closed by nobody: the program reads one source and ends
	size  int64     // bytes; 0 where that is not known
	stamp reader.Stamp
	// unasked says that the command line does not ask for what standard input holds. Where it holds nothing (as under cron), nobody has said what to read.
	unasked bool
}

// open opens what the arguments name: a file, standard input for "-", and without an argument standard input, or the sample where that is a terminal.
func open(args []string, stdin *os.File, w *words.Words) (source, error) {
	switch {
	case len(args) > 1:
		return source{}, errors.New(w.Error.TooMany(quoted(args[0])+", "+quoted(args[1]), len(args)))
	case len(args) == 1 && args[0] != "-":
		return openFile(args[0], w)
	case len(args) == 0 && term.IsTerminal(stdin.Fd()):
		text := sample.Interview()
		return source{label: "fangtan", in: bytes.NewReader(text), size: int64(len(text))}, nil
	}
	return source{label: w.Error.Stdin, in: stdin, size: sizeOf(stdin), unasked: len(args) == 0}, nil
}

func openFile(path string, w *words.Words) (source, error) {
	label := quoted(path)
	f, err := os.Open(path)
	if err != nil {
		return source{}, unreadable(label, err, w)
	}
	info, err := f.Stat()
	switch {
	case err != nil:
		err = unreadable(label, err, w)
	case info.IsDir():
		err = errors.New(w.Error.IsDirectory(label))
	case info.Mode()&fs.ModeDevice != 0: // /dev/zero has no end
		err = errors.New(w.Error.IsDevice(label))
	}
	if err != nil {
		_ = f.Close()
		return source{}, err
	}
	s := source{label: label, in: f, size: sizeOf(f), stamp: reader.StampOf(info)}
	if info.Mode().IsRegular() { // what a pipe has given it does not give again
		s.path = path
		if abs, err := filepath.Abs(path); err == nil {
			s.path = abs
		}
	}
	return s, nil
}

// sizeOf returns the bytes that are left of a file, 0 where that is not known.
func sizeOf(f *os.File) int64 {
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return 0
	}
	at, err := f.Seek(0, io.SeekCurrent)
	if err != nil {
		return 0
	}
	return max(0, info.Size()-at)
}

// all reads all of s.
func (s source) all(w *words.Words) ([]byte, error) {
	b := bytes.NewBuffer(make([]byte, 0, s.size+bytes.MinRead)) // so that it need not grow
	_, err := b.ReadFrom(s.in)
	switch {
	case b.Len() == 0 && s.unasked:
		return nil, errors.New(w.CLI.UsageLine)
	case err != nil:
		return nil, unreadable(s.label, err, w)
	}
	return b.Bytes(), nil
}

// file tells the reader how to read the article again; nil where that cannot be done.
func (a *app) file(src source) *reader.File {
	if src.path == "" {
		return nil
	}
	return &reader.File{Path: src.path, Stamp: src.stamp, Read: func() (reader.Version, error) {
		article, key, err := a.load(src.path)
		return reader.Version{Article: article, Key: key}, err
	}}
}

// load reads the file at path.
func (a *app) load(path string) (*parse.Article, state.Key, error) {
	src, err := openFile(path, a.words)
	if err != nil {
		return nil, "", err
	}
	if f, ok := src.in.(io.Closer); ok {
		defer f.Close()
	}
	text, err := src.all(a.words)
	if err != nil {
		return nil, "", err
	}
	article, err := src.parse(text, a.parsing(), a.words)
	return article, state.KeyOf(text), err
}

// parsing is what the flags say of how an article is to be understood.
func (a *app) parsing() parse.Options {
	return parse.Options{Encoding: a.options.encoding, Labels: a.options.labels, Explain: a.options.explain}
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

// parse understands the text of s, or says why it is no article.
func (s source) parse(text []byte, o parse.Options, w *words.Words) (*parse.Article, error) {
	if s.path != "" {
		o.Name = filepath.Base(s.path)
	}
	a, err := parse.ParseWith(text, o)
	return a, s.refused(err, w)
}

// limited understands a text within the memory that it should take.
func limited(read func([]byte, parse.Options) (*parse.Article, error), text []byte, o parse.Options) (*parse.Article, error) {
	defer reader.LimitMemory(len(text))()
	return read(text, o)
}

// refused says why a text is no article; nil where err is nil.
func (s source) refused(err error, w *words.Words) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, decode.ErrEmpty):
		return errors.New(w.Error.Empty(s.label))
	case errors.Is(err, decode.ErrBinary):
		return errors.New(w.Error.Binary(s.label))
	}
	return errors.New(w.Error.Unreadable(s.label, err.Error()))
}
