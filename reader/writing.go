package reader

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"fangtan/reader/cells"
	"fangtan/reader/prompt"
)

// writing is the mode that asks where the notes are to be written: where they went before, or beside the article.
type writing struct {
	prompt prompt.Prompt
	over   string // the path of a file that is there, about which the reader has been asked
}

func newWriting(m *model) mode {
	if _, n := exported(m.article, m.keeper.record, m.words); n == 0 {
		m.notice = m.words.Taking.NoHighlights
		return reading{}
	}
	if m.written != "" {
		return writing{prompt: prompt.New(m.written)}
	}
	return writing{prompt: prompt.New(m.notesPath())}
}

// notesPath is where the notes go if nothing else is said: beside the article, or where the program was started.
func (m *model) notesPath() string {
	path := m.options.path()
	if path == "" {
		return "fangtan.notes.md"
	}
	path = strings.TrimSuffix(path, filepath.Ext(path)) + ".notes.md"
	if here, err := os.Getwd(); err == nil {
		if short, err := filepath.Rel(here, path); err == nil && !strings.HasPrefix(short, "..") {
			return short
		}
	}
	return path
}

func (w writing) update(m *model, msg tea.Msg) (mode, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch k.Keystroke() {
		case "enter":
			path := inHome(strings.TrimSpace(w.prompt.Text()))
			if path == "" {
				return reading{}, nil
			}
			if info, err := os.Stat(path); err == nil && info.IsDir() {
				path = filepath.Join(path, filepath.Base(m.notesPath()))
				w.prompt = prompt.New(path)
			}
			m.written = path
			if _, err := os.Lstat(path); err == nil && w.over != path {
				w.over = path
				return w, nil
			}
			return reading{}, m.writeNotes(path, w.over == path)
		case "esc":
			return reading{}, nil
		}
	}
	w.prompt, _ = w.prompt.Update(msg, nil)
	w.over = ""
	return w, nil
}

// inHome returns a path that begins with ~ as one of the home directory.
func inHome(path string) string {
	rest, ok := strings.CutPrefix(path, "~"+string(filepath.Separator))
	if home, err := os.UserHomeDir(); ok && err == nil {
		return filepath.Join(home, rest)
	}
	return path
}

func (w writing) draw(m *model, s *screen) *tea.Cursor {
	ask := m.words.Taking.WriteAsk
	if w.over != "" {
		ask = m.words.Taking.WriteOver
	}
	var x int
	s.status, x = m.promptLine(ask, w.prompt, "")
	return tea.NewCursor(x, m.layout.rows-1)
}

// wroteMsg tells that the notes were written.
type wroteMsg struct {
	path string
	n    int
	err  error
}

// writeNotes writes the notes in a command. A file that has come to stand there since is not overwritten unless the reader was asked.
func (m *model) writeNotes(path string, over bool) tea.Cmd {
	text, n := exported(m.article, m.keeper.record, m.words)
	return func() tea.Msg { return wroteMsg{path, n, writeFile(path, text, over)} }
}

var errNotPlain = errors.New("not a plain file")

// writeFile writes a file, or leaves what was there as it is: the text is written aside and renamed. A link is followed.
func writeFile(path, text string, over bool) error {
	if !over {
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if err != nil {
			return err
		}
		if err := fill(f, text); err != nil {
			return errors.Join(err, os.Remove(path))
		}
		return nil
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	mode := fs.FileMode(0o666)
	if info, err := os.Stat(path); err == nil {
		if !info.Mode().IsRegular() {
			return errNotPlain
		}
		mode = info.Mode().Perm()
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".fangtan-*")
	if err != nil {
		return err
	}
	err = fill(f, text)
	if err == nil {
		err = os.Chmod(f.Name(), mode)
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}

func fill(f *os.File, text string) error {
	_, err := f.WriteString(text)
	return errors.Join(err, f.Close())
}

func (m *model) wrote(msg wroteMsg) {
	if msg.err != nil {
		why := m.words.Cause.Of(msg.err)
		if errors.Is(msg.err, errNotPlain) {
			why = m.words.Taking.NotPlain
		}
		m.notice = m.words.Taking.NotWritten(cells.Clean(msg.path), why)
		return
	}
	m.notice = m.words.Taking.Wrote(msg.n, cells.Clean(msg.path))
}
