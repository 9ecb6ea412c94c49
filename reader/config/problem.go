package config

import (
	"fangtan/reader/entries"
	"fangtan/reader/words"
)

func unknown(o entries.Origin, name, near string) entries.Problem {
	return entries.Problem{Origin: o, Say: func(w *words.Words, where string) string {
		if near == "" {
			return w.Settings.Unknown(where, name)
		}
		return w.Settings.UnknownNear(where, name, near)
	}}
}

func wrong(o entries.Origin, row Setting, literal, near string) entries.Problem {
	return entries.Problem{Origin: o, Say: func(w *words.Words, where string) string {
		if near == "" {
			return w.Settings.Wrong(where, row.Name, literal, row.Kind.Allowed())
		}
		return w.Settings.WrongNear(where, row.Name, literal, near)
	}}
}

// lost says besides p that nothing of the file is used.
func lost(p entries.Problem) entries.Problem {
	return entries.Problem{Origin: p.Origin, Say: func(w *words.Words, where string) string { return w.Settings.Defaults(p.Say(w, where)) }}
}
