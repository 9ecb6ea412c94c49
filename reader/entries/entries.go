// Package entries reads a TOML file as the flat list of what it sets, each with its line, so that whoever gives meaning to the names can say where something
// is wrong.
package entries

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
)

// Entry is one name that a file sets.
type Entry struct {
	Name  string // with the names of its tables before it: "table.name"
	Value any    // string, int64, float64, bool, a time, or a slice of these
	Line  int    // where the value ends, from 1
}

// SyntaxError says that a text is no TOML.
type SyntaxError struct {
	Line int // from 1
	Why  string
}

func (e *SyntaxError) Error() string { return fmt.Sprintf("line %d: %s", e.Line, e.Why) }

// Parse returns the entries of a TOML text in its order. The error is a [*SyntaxError].
func Parse(text string) ([]Entry, error) {
	var top map[string]toml.Primitive
	meta, err := toml.Decode(text, &top)
	if err != nil {
		syntax := &SyntaxError{Line: 1, Why: err.Error()}
		var parse toml.ParseError
		if errors.As(err, &parse) {
			syntax.Line, syntax.Why = max(1, parse.Position.Line), parse.Message
		}
		return nil, syntax
	}
	out := flatten(&meta, "", top)
	slices.SortStableFunc(out, func(a, b Entry) int {
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return strings.Compare(a.Name, b.Name)
	})
	return out, nil
}

// flatten returns the entries of a table and of those in it.
func flatten(meta *toml.MetaData, prefix string, table map[string]toml.Primitive) []Entry {
	var out []Entry
	for name, value := range table {
		var p probe
		var at toml.ParseError
		errors.As(meta.PrimitiveDecode(value, &p), &at)
		name = prefix + toml.Key{name}.String()
		var inner map[string]toml.Primitive
		if _, isTable := p.value.(map[string]any); isTable && meta.PrimitiveDecode(value, &inner) == nil {
			out = append(out, flatten(meta, name+".", inner)...)
			continue
		}
		out = append(out, Entry{Name: name, Value: p.value, Line: max(1, at.Position.Line)})
	}
	return out
}

// probe takes any value and fails: the decoder tells the place of a value in errors only.
type probe struct{ value any }

func (p *probe) UnmarshalTOML(value any) error {
	p.value = value
	return errors.New("probed")
}

// Literal returns a value as a message shows it, close to how the file has it.
func Literal(value any) string {
	switch v := value.(type) {
	case string:
		return fmt.Sprintf("%q", v)
	case []any:
		parts := make([]string, len(v))
		for i, e := range v {
			parts[i] = Literal(e)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case []map[string]any:
		return "[[…]]"
	}
	return fmt.Sprint(value)
}
