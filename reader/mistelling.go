package reader

import (
	"slices"
	"strings"

	"fangtan/parse"
	"fangtan/reader/entries"
)

// Mistold returns what is wrong with what an article called name, and the command line in flag, say of labels: an expression of the front matter that is none, or one
// that matches nothing. ok is false where nothing is wrong.
func Mistold(a *parse.Article, name, flag string) (p entries.Problem, ok bool) {
	if r := a.Refused(); r != nil {
		return entries.NoExpression(name, r.Line, r.Expression, r.Why), true
	}
	from, expression := entries.Origin{Name: "--labels"}, flag
	for _, p := range a.Meta {
		if flag == "" && strings.EqualFold(p.Key, "fangtan.labels") {
			from, expression = entries.Origin{Name: name, Line: p.Line}, p.Value
		}
	}
	matched := slices.ContainsFunc(a.Readings(), func(r parse.Reading) bool { return r.Chosen })
	if expression == "" || matched {
		return entries.Problem{}, false
	}
	return entries.NoLabels(from, expression), true
}

// mistold says what is wrong with what is told of labels; "" where nothing is.
func (m *model) mistold() string {
	if p, ok := Mistold(m.article, m.options.Name, m.coming.labels); ok {
		return p.Short(m.words)
	}
	return ""
}
