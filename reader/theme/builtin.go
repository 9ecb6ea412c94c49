package theme

import (
	"embed"
	"strings"

	"charm.land/glamour/v2/ansi"

	"fangtan/reader/entries"
)

//go:embed schemes
var schemes embed.FS

// Names of built-in themes that mean something to the program.
const (
	Auto  = "auto" // Dark or Light, on the terminal's own background
	Dark  = "dark"
	Light = "light"
	Plain = "plain" // without any colour
)

// Names returns the names of the built-in themes, in the order in which they are listed.
func Names() []string {
	return []string{Dark, Light, "dusk", "paper", "dark-contrast", "light-contrast", Plain}
}

// BuiltIn returns the built-in theme of a name.
func BuiltIn(name string) (*Scheme, bool) {
	for _, n := range Names() {
		if n == name {
			return builtIn(name), true
		}
	}
	return nil, false
}

// Automatic returns the theme of [Auto] for a terminal with a dark or a light background.
func Automatic(dark bool) *Scheme {
	name := Light
	if dark {
		name = Dark
	}
	s := builtIn(name)
	s.painted = false
	return s
}

// builtIn reads the scheme of a name that is there: one of [Names], or one of those for terminals of 16 colours.
func builtIn(name string) *Scheme {
	text, err := schemes.ReadFile("schemes/" + name + ".toml")
	if err != nil {
		panic("theme: " + err.Error()) // a name in the code is wrong
	}
	list, err := entries.Parse(string(text))
	f := reading{file: name, scheme: &Scheme{Name: name, dark: strings.HasSuffix(name, Dark), roles: map[string]ansi.StylePrimitive{}}}
	f.read(list)
	if err != nil || len(f.problems) > 0 {
		panic("theme: the built-in " + name + " is wrong")
	}
	return f.scheme
}

// New returns the built-in theme of that name for a terminal with a dark or light background and so many colours; [Auto] or an empty name goes by the
// background. ok is false where there is none of that name, and the theme is that of Auto.
func New(name string, dark bool, profile Profile) (t *Theme, ok bool) {
	s, ok := BuiltIn(name)
	if !ok {
		s = Automatic(dark)
	}
	return s.Build(Terminal{Dark: dark, Profile: profile}, nil), ok || name == "" || name == Auto
}
