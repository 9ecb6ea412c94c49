package config

import (
	"errors"
	"io/fs"
	"slices"
	"strings"

	"fangtan/reader/entries"
)

// Effective is the settings that hold, with where each comes from.
type Effective struct {
	Settings
	File     string // the configuration file, there or not; "" where no directory for it is known
	Problems []entries.Problem

	origins map[string]entries.Origin // by name; none for defaults
}

// Origin returns where the value of the setting of that name comes from.
func (e *Effective) Origin(name string) entries.Origin { return e.origins[name] }

// Load returns the settings of the defaults, the file in the directory dir ("" for none) and the environment, in the form of [os.Environ]; each of
// these goes before those that stand before it.
func Load(dir string, environ []string) *Effective {
	e := &Effective{Settings: Defaults(), origins: map[string]entries.Origin{}}
	if dir != "" {
		e.File = fileIn(dir)
		e.readFile()
	}
	e.readEnvironment(environ)
	return e
}

func (e *Effective) readFile() {
	b, err := entries.ReadFile(e.File)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return
	case err != nil:
		e.Problems = append(e.Problems, lost(entries.Unreadable(e.File, err.Error())))
		return
	}
	list, err := entries.Parse(string(b))
	var syntax *entries.SyntaxError
	if errors.As(err, &syntax) {
		e.Problems = append(e.Problems, lost(entries.NoTOML(e.File, syntax)))
		return
	}
	for _, entry := range list {
		e.take(entry)
	}
}

// take sets what an entry of the file says.
func (e *Effective) take(entry entries.Entry) {
	origin := entries.Origin{Name: e.File, Line: entry.Line()}
	row, ok := named(entry.Name)
	if !ok {
		e.Problems = append(e.Problems, unknown(origin, entry.Name, entries.Nearest(entry.Name, names())))
		return
	}
	value, ok := row.Kind.of(entry.Value)
	if !ok {
		near := ""
		if s, isText := entry.Value.(string); isText {
			near = entries.Nearest(s, row.Kind.Choices())
		}
		e.Problems = append(e.Problems, wrong(origin, row, entries.Literal(entry.Value), near))
		return
	}
	e.put(row, value, origin)
}

func (e *Effective) put(row Setting, value any, origin entries.Origin) {
	row.put(&e.Settings, value)
	e.origins[row.Name] = origin
}

// prefix begins the names of the variables.
const prefix = "FANGTAN_"

// others are variables of other programs, by the setting that they stand for where nothing of ours is set.
var others = map[string]string{"style": "GLAMOUR_STYLE"}

// Variable returns the name of the environment variable of the setting.
func (r Setting) Variable() string {
	return prefix + strings.ReplaceAll(strings.ToUpper(r.Name), "-", "_")
}

// readEnvironment takes the variables in the order of the table. An empty one counts as not set. Of others whose names begin as ours only a slip of
// the hand is a problem: they may be another program's.
func (e *Effective) readEnvironment(environ []string) {
	var known []string
	for _, row := range Table() {
		known = append(known, row.Variable())
		if other := others[row.Name]; other != "" && e.Origin(row.Name) == (entries.Origin{}) {
			e.readVariable(row, other, environ)
		}
		e.readVariable(row, row.Variable(), environ)
	}
	for _, v := range environ {
		name, text, _ := strings.Cut(v, "=")
		rest, found := strings.CutPrefix(name, prefix)
		if !found || text == "" || slices.Contains(known, name) {
			continue
		}
		if near := entries.Nearest(strings.ReplaceAll(rest, "_", "-"), names()); near != "" {
			row, _ := named(near)
			e.Problems = append(e.Problems, unknown(entries.Origin{Name: name}, name, row.Variable()))
		}
	}
}

func (e *Effective) readVariable(row Setting, name string, environ []string) {
	for _, v := range environ {
		text, found := strings.CutPrefix(v, name+"=")
		if !found || text == "" {
			continue
		}
		if value, ok := row.Kind.parse(text); ok {
			e.put(row, value, entries.Origin{Name: name})
		} else {
			e.Problems = append(e.Problems, wrong(entries.Origin{Name: name}, row, entries.Literal(text), entries.Nearest(text, row.Kind.Choices())))
		}
	}
}

// Flag sets what a flag says; false where the text is no value of the setting.
func (e *Effective) Flag(row Setting, text string) bool {
	value, ok := row.Kind.parse(text)
	if ok {
		e.put(row, value, entries.Origin{Name: "--" + row.Name})
	}
	return ok
}
