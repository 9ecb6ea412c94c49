// Package theme holds the colours of the program as one struct of semantic roles, built once and passed down.
package theme

import (
	"image/color"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
)

// Theme is a set of styles by role. It is not changed after it was built.
type Theme struct {
	Name string
	Dark bool

	// Background is what the contrasts are computed against: the theme paints none, the terminal's own shows. Nil where no colour is used.
	Background color.Color

	Body, Muted, Faint                uv.Style // running text; secondary; marks that are seen, not read
	Title, Heading, Strong, Emphasis  uv.Style
	Code, Link, Quote, Rule, Image    uv.Style
	Question, Answer                  uv.Style // body text of the two kinds of turns
	Promo                             uv.Style
	Syntax                            Syntax    // of highlighted code, over Code
	Speakers                          []Speaker // by index of the speaker, repeating
	Match, Current, Target, AtHand    uv.Style  // search match, current match, place just jumped to, gutter mark
	Status, StatusStrong, StatusMuted uv.Style
	Border, Selected, Prompt, Error   uv.Style
}

// Syntax is how the parts of highlighted code look.
type Syntax struct {
	Comment, Keyword, Type, String, Number, Function uv.Style
	Deleted, Inserted                                uv.Style
}

// Speaker is how one speaker looks: the style of the name and of the bar, and the bar's shape, one cell wide.
type Speaker struct {
	Name, Bar uv.Style
	Shape     string
}

// Auto is the name under which New chooses by the terminal's background.
const Auto = "auto"

// New returns the built-in theme of that name for a terminal with a dark or light background and so many colours; [Auto] or an empty name gives
// "dark" or "light". ok is false where there is none of that name, and the theme is that of Auto.
// A terminal of 16 colours gets the terminal's own colours, one without colours attributes and shapes only, whatever the name.
func New(name string, dark bool, profile colorprofile.Profile) (t *Theme, ok bool) {
	p, ok := find(name, dark)
	switch {
	case profile <= colorprofile.ASCII:
		p.colours = none()
	case profile == colorprofile.ANSI && !p.colours.empty():
		p.colours = basic(p.dark)
	}
	return p.build(), ok
}

// Names returns the names of the built-in themes.
func Names() []string {
	var names []string
	for _, p := range palettes() {
		names = append(names, p.name)
	}
	return names
}

func find(name string, dark bool) (palette, bool) {
	if name == "" || name == Auto {
		name = "light"
		if dark {
			name = "dark"
		}
		p, _ := find(name, dark)
		return p, true
	}
	for _, p := range palettes() {
		if p.name == name {
			return p, true
		}
	}
	p, _ := find(Auto, dark)
	return p, false
}
