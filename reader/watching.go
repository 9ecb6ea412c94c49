package reader

import (
	"errors"
	"io/fs"
	"os"
	"time"

	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
	"fangtan/reader/state"
)

// File is where an article came from.
type File struct {
	Path  string // absolute
	Stamp Stamp  // of the file when the article was read
	// Read reads the file again. It is called in the background. Its error is said to the reader, and holds no control characters.
	Read func() (Version, error)
}

// Version is what a file held at one time.
type Version struct {
	Article *parse.Article
	Key     state.Key
}

// Stamp tells whether a file has changed, without reading it.
type Stamp struct {
	Modified time.Time
	Size     int64
}

// StampOf returns the stamp of a file with this information.
func StampOf(info fs.FileInfo) Stamp { return Stamp{info.ModTime(), info.Size()} }

// The file is looked at from time to time rather than watched by the system: that sees every change, also where an editor puts another file in its
// place, where the path leads over a link, and on file systems that tell nothing (of a network, of a container's host). It costs one system call a
// second, in a command, so that nothing is drawn unless something has changed.
const (
	lookEvery = time.Second
	// settleFor is how long a file that has changed must stay as it is before it is read: whoever writes it may not be done.
	settleFor = 200 * time.Millisecond
)

// stampMsg tells that the file has changed, or that it is gone.
type stampMsg struct {
	stamp Stamp
	gone  bool
}

// watchFile watches the file from when it was read.
func (m *model) watchFile() tea.Cmd {
	if m.options.File == nil {
		return nil
	}
	return m.watch(m.options.File.Stamp, false)
}

// watch waits in a command until the file is not as it was.
func (m *model) watch(was Stamp, gone bool) tea.Cmd {
	path := m.options.File.Path
	return func() tea.Msg {
		for {
			time.Sleep(lookEvery)
			now, missing := look(path)
			for now != was || missing != gone {
				time.Sleep(settleFor)
				then, still := look(path)
				if then == now && still == missing {
					return stampMsg{now, missing}
				}
				now, missing = then, still
			}
		}
	}
}

// look returns the stamp of the file at path; gone is true where none is there. One that cannot be looked at counts as unchanged.
func look(path string) (now Stamp, gone bool) {
	info, err := os.Stat(path)
	if err != nil {
		return Stamp{}, errors.Is(err, fs.ErrNotExist)
	}
	return StampOf(info), false
}

// changed reads a file that has changed, and goes on watching it.
func (m *model) changed(msg stampMsg) tea.Cmd {
	on := m.watch(msg.stamp, msg.gone)
	if msg.gone {
		m.notice = m.words.Place.Gone
		return on
	}
	return tea.Batch(m.reload(false), on)
}
