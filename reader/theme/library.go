package theme

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fangtan/reader/entries"
	"fangtan/reader/words"
)

// suffix ends the names of theme files.
const suffix = ".toml"

// Library is where themes are found: those that are built in, and the files of a directory, "" for none.
type Library struct{ Dir string }

// Names returns the names of all themes: the built-in ones, then those of the directory that are not called like one, in the order of the alphabet.
func (l Library) Names() []string {
	out := Names()
	if l.Dir == "" {
		return out
	}
	files, _ := os.ReadDir(l.Dir) // where there is none there are no themes
	for _, f := range files {
		name, found := strings.CutSuffix(f.Name(), suffix)
		if found && name != "" && !f.IsDir() && !slices.Contains(out, name) && name != Auto {
			out = append(out, name)
		}
	}
	return out
}

// Find returns the theme of a name, or of a file where the name is that of one: it holds a separator of directories or ends as theme files do. [Auto] gives nil.
// from is where the name was written. Where there is no such theme the problems say so, and the theme is nil.
func (l Library) Find(name string, from entries.Origin) (*Scheme, []entries.Problem) {
	if name == Auto || name == "" {
		return nil, nil
	}
	if isPath(name, suffix) {
		return l.open(strings.TrimSuffix(filepath.Base(name), suffix), name)
	}
	if s, ok := BuiltIn(name); ok {
		return s, nil
	}
	if l.Dir != "" {
		path := filepath.Join(l.Dir, name+suffix)
		if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
			return l.open(name, path)
		}
	}
	return nil, []entries.Problem{missing(name, l.Names(), from)}
}

// open reads a theme file.
func (l Library) open(name, path string) (*Scheme, []entries.Problem) {
	text, err := entries.ReadFile(path)
	if err != nil {
		return nil, []entries.Problem{entries.Unreadable(path, err.Error())}
	}
	return Parse(name, path, string(text))
}

// isPath reports whether a name is that of a file.
func isPath(name, suffix string) bool {
	return strings.ContainsRune(name, filepath.Separator) || strings.ContainsRune(name, '/') || strings.HasSuffix(name, suffix)
}

// missing says that nothing is called name, where it could be called one of these.
func missing(name string, names []string, from entries.Origin) entries.Problem {
	near := entries.Nearest(name, names)
	return entries.Problem{Origin: from, Say: func(w *words.Words, where string) string {
		if near != "" {
			return w.Roles.NoThemeNear(where, name, near)
		}
		return w.Roles.NoTheme(where, name, strings.Join(names, ", "))
	}}
}
