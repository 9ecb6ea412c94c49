package entries

import (
	"path/filepath"
	"strconv"

	"fangtan/reader/words"
)

// Origin is where a value comes from. The zero value is the default.
type Origin struct {
	Name string // of the flag, the variable or the file
	Line int    // of the file, from 1; 0 for others
}

func (o Origin) String() string {
	if o.Line == 0 {
		return o.Name
	}
	return o.Name + ":" + strconv.Itoa(o.Line)
}

// Short is String without the directories of a file.
func (o Origin) Short() string {
	if o.Line > 0 {
		o.Name = filepath.Base(o.Name)
	}
	return o.String()
}

// Problem is one thing that is wrong with what the user has written. What it speaks of counts as not written.
type Problem struct {
	Origin Origin
	Say    func(w *words.Words, where string) string
}

// Message says what is wrong in one line. It may hold characters of a file that must not reach a terminal.
func (p Problem) Message(w *words.Words) string { return p.Say(w, p.Origin.String()) }

// Short is Message without the directories of the file.
func (p Problem) Short(w *words.Words) string { return p.Say(w, p.Origin.Short()) }

// Unreadable says that a file cannot be read.
func Unreadable(path, why string) Problem {
	return Problem{Origin{Name: path}, func(w *words.Words, where string) string { return w.Settings.Unreadable(where, why) }}
}

// NoTOML says that a file is no TOML.
func NoTOML(path string, err *SyntaxError) Problem {
	return Problem{Origin{path, err.Line}, func(w *words.Words, where string) string { return w.Settings.Syntax(where, err.Why) }}
}

// NoExpression says that the expression for labels in the front matter of an article is none.
func NoExpression(path string, line int, expression, why string) Problem {
	return Problem{Origin{path, line}, func(w *words.Words, where string) string { return w.Settings.NoExpression(where, expression, why) }}
}

// NoLabels says that an expression for labels, of the command line or of the front matter of an article, matches nothing in the article.
func NoLabels(from Origin, expression string) Problem {
	return Problem{from, func(w *words.Words, where string) string { return w.Settings.NoLabels(where, expression) }}
}

// Summary says what is wrong in one line: the first problem, and how many others there are; "" where there is none.
func Summary(problems []Problem, w *words.Words) string {
	switch len(problems) {
	case 0:
		return ""
	case 1:
		return problems[0].Short(w)
	}
	return w.Settings.Several(problems[0].Short(w), len(problems)-1)
}
