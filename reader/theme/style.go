package theme

import (
	"bytes"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"strings"

	"charm.land/glamour/v2/ansi"
	"charm.land/glamour/v2/styles"

	"fangtan/reader/entries"
	"fangtan/reader/words"
)

// Style is a style of Glamour that the user wants for Markdown.
type Style struct{ config ansi.StyleConfig }

// styleNames are the styles that Glamour has built in.
func styleNames() []string { return slices.Sorted(maps.Keys(styles.DefaultStyles)) }

// FindStyle returns the style of Glamour that is called name, or that a JSON file of that name holds, as Glamour finds it. [Auto] gives nil: the theme's own.
// from is where the name was written. Where there is no such style the problem says so, and the style is nil.
func FindStyle(name string, from entries.Origin) (*Style, []entries.Problem) {
	if name == Auto || name == "" {
		return nil, nil
	}
	if c, ok := styles.DefaultStyles[name]; ok {
		return &Style{*c}, nil
	}
	text, err := entries.ReadFile(name)
	if err != nil {
		if !isPath(name, ".json") {
			return nil, []entries.Problem{missing(name, styleNames(), from)}
		}
		return nil, []entries.Problem{entries.Unreadable(name, err.Error())}
	}
	var c ansi.StyleConfig
	if err := json.Unmarshal(text, &c); err != nil {
		return nil, []entries.Problem{noStyle(name, lineOf(text, err), err)}
	}
	return &Style{c}, nil
}

// lineOf returns the line, from 1, at which JSON is wrong.
func lineOf(text []byte, err error) int {
	offset := 0
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		offset = int(syntax.Offset)
	case errors.As(err, &kind):
		offset = int(kind.Offset)
	}
	if offset < len(text) { // the byte before it is wrong; at the end, that there are no more
		offset = max(offset-1, 0)
	}
	return 1 + bytes.Count(text[:min(offset, len(text))], []byte("\n"))
}

func noStyle(file string, line int, err error) entries.Problem {
	why := strings.TrimPrefix(err.Error(), "json: ")
	return entries.Problem{Origin: entries.Origin{Name: file, Line: line}, Say: func(w *words.Words, where string) string {
		return w.Roles.NoStyle(where, why)
	}}
}
