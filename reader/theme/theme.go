// Package theme holds the colours of the program as one struct of semantic roles, built once and passed down.
package theme

import (
	uv "github.com/charmbracelet/ultraviolet"
)

// Theme is a set of styles by role. It is not changed after it was built.
type Theme struct {
	Name string
	Dark bool

	Body, Muted, Faint                uv.Style // running text; secondary; marks that are seen, not read
	Title, Heading, Strong, Emphasis  uv.Style
	Code, Link, Quote, Rule, Image    uv.Style
	Question, Answer                  uv.Style // body text of the two kinds of turns
	Promo                             uv.Style
	Speakers                          []Speaker // by index of the speaker, repeating
	Match, Current, Target, AtHand    uv.Style  // search match, current match, place just jumped to, gutter mark
	Status, StatusStrong, StatusMuted uv.Style
	Border, Selected, Prompt, Error   uv.Style
}

// Speaker is how one speaker looks: the style of the name and of the bar, and the bar's shape, one cell wide.
type Speaker struct {
	Name, Bar uv.Style
	Shape     string
}
