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
	line  func() int
}

// Line is where the value ends, from 1. It is looked for when it is asked for, which takes time in the length of the text.
func (e Entry) Line() int { return e.line() }

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
	order := map[string]int{}
	for i, key := range meta.Keys() {
		order[key.String()] = i
	}
	out := flatten(&meta, "", top)
	slices.SortStableFunc(out, func(a, b Entry) int { return order[a.Name] - order[b.Name] })
	return out, nil
}

// flatten returns the entries of a table and of those in it.
func flatten(meta *toml.MetaData, prefix string, table map[string]toml.Primitive) []Entry {
	var out []Entry
	for name, primitive := range table {
		var value any
		_ = meta.PrimitiveDecode(primitive, &value) // into anything it cannot fail
		name = prefix + toml.Key{name}.String()
		var inner map[string]toml.Primitive
		if _, isTable := value.(map[string]any); isTable && meta.PrimitiveDecode(primitive, &inner) == nil {
			out = append(out, flatten(meta, name+".", inner)...)
			continue
		}
		out = append(out, Entry{Name: name, Value: value, line: func() int { return lineOf(meta, primitive) }})
	}
	return out
}

// lineOf returns the line of a value. The decoder tells it in errors only.
func lineOf(meta *toml.MetaData, value toml.Primitive) int {
	var at toml.ParseError
	errors.As(meta.PrimitiveDecode(value, &refusal{}), &at)
	return max(1, at.Position.Line)
}

// refusal takes no value.
type refusal struct{}

func (*refusal) UnmarshalTOML(any) error { return errors.New("refused") }

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
