package config

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

// Problem is one thing that is wrong with what sets the settings. What it speaks of counts as not set.
type Problem struct {
	Origin Origin
	say    func(w *words.Settings, where string) string
}

// Message says what is wrong in one line. It may hold characters of the file that must not reach a terminal.
func (p Problem) Message(w *words.Settings) string { return p.say(w, p.Origin.String()) }

// Short is Message without the directories of the file.
func (p Problem) Short(w *words.Settings) string { return p.say(w, p.Origin.Short()) }

func unreadable(o Origin, why string) Problem {
	return Problem{o, func(w *words.Settings, where string) string { return w.Unreadable(where, why) }}
}

func noTOML(o Origin, why string) Problem {
	return Problem{o, func(w *words.Settings, where string) string { return w.Syntax(where, why) }}
}

func unknown(o Origin, name, near string) Problem {
	return Problem{o, func(w *words.Settings, where string) string {
		if near == "" {
			return w.Unknown(where, name)
		}
		return w.UnknownNear(where, name, near)
	}}
}

func wrong(o Origin, row Setting, literal, near string) Problem {
	return Problem{o, func(w *words.Settings, where string) string {
		if near == "" {
			return w.Wrong(where, row.Name, literal, row.Kind.Allowed())
		}
		return w.WrongNear(where, row.Name, literal, near)
	}}
}
