// Package theme holds the looks of the program as one struct of semantic roles, built once and passed down.
//
// A theme is written as a [Scheme]: colours and attributes by role, in a small TOML file, those that are built in too. How Markdown looks comes from a style of
// Glamour, with the scheme's roles on top. Building a scheme for a terminal gives a [Theme], which knows what that terminal can show.
package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// Theme is a set of styles by role. It is not changed after it was built.
type Theme struct {
	Name string
	Dark bool

	// Background is what the contrasts are computed against; nil where no colour is used. Where Painted is set the screen is filled with it, else the
	// terminal's own shows and is taken to be close to it.
	Background color.Color
	Painted    bool

	Body, Muted, Faint, Dim           uv.Style // running text; secondary; marks that are seen, not read; text out of focus
	Title, Heading, Strong            uv.Style // of the program's own surfaces
	Question, Answer                  uv.Style // body text of the two kinds of turns
	Promo                             uv.Style
	Speakers                          []Speaker // by index of the speaker, repeating
	Match, Current, Target, AtHand    uv.Style  // search match, current match, place just jumped to, gutter mark
	Highlight                         uv.Style  // what the reader has highlighted
	MatchMark, CurrentMark            uv.Style  // signs in the colours of the matches' backgrounds
	Status, StatusStrong, StatusMuted uv.Style
	Border, Selected, Prompt, Error   uv.Style

	Markdown Markdown
	Frame    lipgloss.Border // around lists and questions
}

// Speaker is how one speaker looks: the style of the name and of the bar, the bar's shape, one cell wide, and the name in the status line.
type Speaker struct {
	Name, Bar, Status uv.Style
	Shape             string
}

// Terminal is what there is to draw on.
type Terminal struct {
	Dark    bool // its background
	Profile Profile
	Console bool // it has the characters of a PC's console only, as TERM=linux
}
