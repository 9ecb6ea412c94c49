package cli

import (
	"os"
	"path/filepath"
	"strings"

	"fangtan/reader"
	"fangtan/reader/entries"
	"fangtan/reader/theme"
)

// looks finds the theme and the style that the settings name. What is wrong with them joins the problems of the settings; ok is false where a flag names one
// that there is not, which has been said.
func (a *app) looks() (looks reader.Looks, ok bool) {
	looks = reader.Looks{Dark: darkBackground(os.Getenv("COLORFGBG")), Console: os.Getenv("TERM") == "linux"}
	if a.settings.File != "" {
		looks.Library.Dir = filepath.Join(filepath.Dir(a.settings.File), "themes")
	}
	var problems []entries.Problem
	from := a.settings.Origin("theme")
	looks.Scheme, problems = looks.Library.Find(a.located(a.settings.Theme, from), from)
	if a.lacking(from, looks.Scheme == nil, problems) {
		return looks, false
	}
	from = a.settings.Origin("style")
	looks.Style, problems = theme.FindStyle(a.located(a.settings.Style, from), from)
	return looks, !a.lacking(from, looks.Style == nil, problems)
}

// lacking keeps what is wrong with a theme or a style, and reports whether a flag names one that is not there.
func (a *app) lacking(from entries.Origin, missing bool, problems []entries.Problem) bool {
	if missing && len(problems) > 0 && strings.HasPrefix(from.Name, "--") {
		a.fail(exitMisuse, problems[0].Message(a.words))
		return true
	}
	a.settings.Problems = append(a.settings.Problems, problems...)
	return false
}

// located returns a name that is a path as one from here: the home directory stands for ~, and a path in the configuration file begins at its directory.
func (a *app) located(name string, from entries.Origin) string {
	if rest, ok := strings.CutPrefix(name, "~/"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			return filepath.Join(home, rest)
		}
	}
	if from.Line > 0 && !filepath.IsAbs(name) && strings.ContainsAny(name, "/.") {
		return filepath.Join(filepath.Dir(from.Name), name)
	}
	return name
}
