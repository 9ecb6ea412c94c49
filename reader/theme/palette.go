package theme

import (
	"image/color"
	"strconv"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// palette is a theme before it is built: a name and its colours.
type palette struct {
	name    string
	dark    bool
	colours colours
}

// colours are the inks of a theme. A nil colour is the terminal's own.
type colours struct {
	background               color.Color // assumed, never painted
	body, muted, faint       color.Color
	question                 color.Color
	title, heading, strong   color.Color
	code, link, quote, image color.Color
	speakers                 []color.Color
	match, current, target   ground
	status, selected         ground
	atHand, prompt, err      color.Color
}

// ground is text on a background of its own.
type ground struct{ fg, bg color.Color }

// shapes are the bars of the speakers, as different as one cell allows, the first two the most.
func shapes() []string { return []string{"┃", "┊", "║", "▌", "╏", "▐", "│", "▕"} }

func (c colours) empty() bool { return c.body == nil && c.speakers == nil }

// palettes are the built-in themes. The contrasts of each with its background are computed in the tests.
func palettes() []palette {
	return []palette{
		{"dark", true, colours{
			background: rgb("#1c1c1c"),
			body:       rgb("#d4d4d4"), muted: rgb("#9a9a9a"), faint: rgb("#5f5f5f"),
			question: rgb("#f2f2f2"),
			title:    rgb("#ffffff"), heading: rgb("#e8d9a8"), strong: rgb("#ffffff"),
			code: rgb("#c8b6e2"), link: rgb("#8ab4f8"), quote: rgb("#bdc6cf"), image: rgb("#9cc2b0"),
			speakers: rgbs("#56b4e9", "#e6a83a", "#4fc49a", "#ef8fc0", "#f0e56a", "#e8764a", "#9a9cf2", "#c9c9c9"),
			match:    ground{rgb("#1c1c1c"), rgb("#d7c46a")}, current: ground{rgb("#1c1c1c"), rgb("#ff9f43")}, target: ground{nil, rgb("#3a3a24")},
			status: ground{rgb("#d4d4d4"), rgb("#303030")}, selected: ground{rgb("#ffffff"), rgb("#3d4a5c")},
			atHand: rgb("#ffb454"), prompt: rgb("#8ab4f8"), err: rgb("#ff8f80"),
		}},
		{"light", false, colours{
			background: rgb("#ffffff"),
			body:       rgb("#2b2b2b"), muted: rgb("#666666"), faint: rgb("#b0b0b0"),
			question: rgb("#000000"),
			title:    rgb("#000000"), heading: rgb("#6b3f00"), strong: rgb("#000000"),
			code: rgb("#5b3a8c"), link: rgb("#0b57a8"), quote: rgb("#46535f"), image: rgb("#2f6650"),
			speakers: rgbs("#0067a3", "#a35200", "#00734f", "#a8327a", "#7a6a00", "#b5331a", "#4b4bb8", "#5c5c5c"),
			match:    ground{rgb("#1c1c1c"), rgb("#ffe27a")}, current: ground{rgb("#1c1c1c"), rgb("#ffa94d")}, target: ground{nil, rgb("#fff3c4")},
			status: ground{rgb("#2b2b2b"), rgb("#e6e6e6")}, selected: ground{rgb("#000000"), rgb("#cfe0f5")},
			atHand: rgb("#a35200"), prompt: rgb("#0b57a8"), err: rgb("#b3261e"),
		}},
		{"dusk", true, colours{
			background: rgb("#211d1a"),
			body:       rgb("#dccfbe"), muted: rgb("#a2968a"), faint: rgb("#655b52"),
			question: rgb("#f6ead9"),
			title:    rgb("#fff4e3"), heading: rgb("#e5b97d"), strong: rgb("#fff4e3"),
			code: rgb("#b9c79a"), link: rgb("#8fbcd4"), quote: rgb("#c9bda6"), image: rgb("#a5c0a0"),
			speakers: rgbs("#7cb7d6", "#e0a35a", "#8fc48a", "#df94b0", "#e8d98a", "#e07f62", "#a8a6e0", "#c8beb2"),
			match:    ground{rgb("#211d1a"), rgb("#d8bd6a")}, current: ground{rgb("#211d1a"), rgb("#f29a4a")}, target: ground{nil, rgb("#40351f")},
			status: ground{rgb("#dccfbe"), rgb("#352e28")}, selected: ground{rgb("#fff4e3"), rgb("#4d4030")},
			atHand: rgb("#f2b05a"), prompt: rgb("#8fbcd4"), err: rgb("#f2917a"),
		}},
		{"paper", false, colours{
			background: rgb("#f6f0e2"),
			body:       rgb("#3a3128"), muted: rgb("#6a5f52"), faint: rgb("#b5a994"),
			question: rgb("#1a140d"),
			title:    rgb("#1a140d"), heading: rgb("#7a3b12"), strong: rgb("#1a140d"),
			code: rgb("#5a4a7a"), link: rgb("#1d5680"), quote: rgb("#55503f"), image: rgb("#3d6045"),
			speakers: rgbs("#1d6088", "#96500a", "#2c6b45", "#96376c", "#6f6108", "#a33a1f", "#54509e", "#5f574c"),
			match:    ground{rgb("#211d1a"), rgb("#f2d675")}, current: ground{rgb("#211d1a"), rgb("#f0a050")}, target: ground{nil, rgb("#ebdcae")},
			status: ground{rgb("#3a3128"), rgb("#e2d8c2")}, selected: ground{rgb("#1a140d"), rgb("#d6c8a4")},
			atHand: rgb("#96500a"), prompt: rgb("#1d5680"), err: rgb("#a3261a"),
		}},
		{"dark-contrast", true, colours{
			background: rgb("#000000"),
			body:       rgb("#ffffff"), muted: rgb("#d0d0d0"), faint: rgb("#8a8a8a"),
			question: rgb("#ffff87"),
			title:    rgb("#ffffff"), heading: rgb("#ffd75f"), strong: rgb("#ffffff"),
			code: rgb("#d7afff"), link: rgb("#87d7ff"), quote: rgb("#e4e4e4"), image: rgb("#afffd7"),
			speakers: rgbs("#5fd7ff", "#ffaf00", "#5fffaf", "#ff9fd7", "#ffff5f", "#ff9a70", "#b7b0ff", "#e4e4e4"),
			match:    ground{rgb("#000000"), rgb("#ffff00")}, current: ground{rgb("#000000"), rgb("#ff9f00")}, target: ground{nil, rgb("#4a4a00")},
			status: ground{rgb("#000000"), rgb("#ffffff")}, selected: ground{rgb("#000000"), rgb("#87d7ff")},
			atHand: rgb("#ffff00"), prompt: rgb("#87d7ff"), err: rgb("#ff9a90"),
		}},
		{"light-contrast", false, colours{
			background: rgb("#ffffff"),
			body:       rgb("#000000"), muted: rgb("#3a3a3a"), faint: rgb("#767676"),
			question: rgb("#00005f"),
			title:    rgb("#000000"), heading: rgb("#5f2700"), strong: rgb("#000000"),
			code: rgb("#47007a"), link: rgb("#00378f"), quote: rgb("#262626"), image: rgb("#004a2f"),
			speakers: rgbs("#004a80", "#7a3600", "#00512f", "#7f0f58", "#524700", "#8c1300", "#30309a", "#404040"),
			match:    ground{rgb("#000000"), rgb("#ffe600")}, current: ground{rgb("#000000"), rgb("#ff9a1f")}, target: ground{nil, rgb("#fff0a0")},
			status: ground{rgb("#ffffff"), rgb("#000000")}, selected: ground{rgb("#ffffff"), rgb("#00378f")},
			atHand: rgb("#8c1300"), prompt: rgb("#00378f"), err: rgb("#9a0000"),
		}},
		{name: "plain", dark: true},
	}
}

// none is a theme's colours where there are none.
func none() colours { return colours{} }

// basic is a theme's colours on a terminal of 16: its own colours, and for what is muted the faint attribute, since the bright black of many of
// their palettes is the background.
func basic(dark bool) colours {
	if dark {
		return colours{
			heading: ansi.BrightYellow, code: ansi.BrightMagenta, link: ansi.BrightBlue, image: ansi.BrightGreen,
			speakers: []color.Color{ansi.BrightCyan, ansi.BrightYellow, ansi.BrightGreen, ansi.BrightMagenta, ansi.BrightBlue, ansi.BrightRed, ansi.Cyan, ansi.White},
			match:    ground{ansi.Black, ansi.Yellow}, current: ground{ansi.Black, ansi.BrightYellow}, target: ground{},
			atHand: ansi.BrightYellow, prompt: ansi.BrightBlue, err: ansi.BrightRed,
		}
	}
	return colours{
		heading: ansi.Red, code: ansi.Magenta, link: ansi.Blue, image: ansi.Green,
		speakers: []color.Color{ansi.Blue, ansi.Red, ansi.Green, ansi.Magenta, ansi.Cyan, ansi.Black, ansi.BrightBlue, ansi.BrightRed},
		match:    ground{ansi.Black, ansi.Yellow}, current: ground{ansi.Black, ansi.BrightYellow}, target: ground{},
		atHand: ansi.Red, prompt: ansi.Blue, err: ansi.Red,
	}
}

// build makes the theme of the colours. What must be seen without colour has an attribute besides: questions are bold, matches reverse where they
// have no background of their own.
func (p palette) build() *Theme {
	c := p.colours
	muted := ink(c.muted)
	if c.muted == nil {
		muted.Attrs |= uv.AttrFaint
	}
	faint := ink(c.faint)
	if c.faint == nil {
		faint.Attrs |= uv.AttrFaint
	}
	t := &Theme{
		Name:       p.name,
		Dark:       p.dark,
		Background: c.background,
		Body:       ink(c.body),
		Muted:      muted,
		Faint:      faint,
		Title:      bold(c.title),
		Heading:    bold(c.heading),
		Strong:     bold(c.strong),
		Emphasis:   uv.Style{Attrs: uv.AttrItalic},
		Code:       ink(c.code),
		Link:       uv.Style{Fg: c.link, Underline: uv.UnderlineSingle},
		Quote:      ink(c.quote),
		Rule:       faint,
		Image:      ink(c.image),
		Question:   bold(c.question),
		Answer:     uv.Style{},
		Promo:      muted,
		Syntax: Syntax{
			Comment: muted, Keyword: bold(c.heading), Type: ink(c.heading), String: ink(c.image), Number: ink(c.link), Function: ink(c.strong),
			Deleted: ink(c.err), Inserted: ink(c.image),
		},
		Match:    c.match.style(uv.AttrReverse),
		Current:  c.current.style(uv.AttrReverse | uv.AttrBold),
		Target:   c.target.style(uv.AttrReverse),
		AtHand:   bold(c.atHand),
		Border:   faint,
		Selected: c.selected.style(uv.AttrReverse),
		Prompt:   bold(c.prompt),
		Error:    bold(c.err),
	}
	t.Current.Attrs |= uv.AttrBold
	t.Status = c.status.style(uv.AttrReverse)
	t.StatusStrong, t.StatusMuted = t.Status, t.Status
	t.StatusStrong.Attrs |= uv.AttrBold
	for i, shape := range shapes() {
		var fg color.Color
		if len(c.speakers) > 0 {
			fg = c.speakers[i%len(c.speakers)]
		}
		t.Speakers = append(t.Speakers, Speaker{Name: bold(fg), Bar: ink(fg), Shape: shape})
	}
	return t
}

func ink(c color.Color) uv.Style  { return uv.Style{Fg: c} }
func bold(c color.Color) uv.Style { return uv.Style{Fg: c, Attrs: uv.AttrBold} }

// style returns the style of g, or the attributes where g has no colours.
func (g ground) style(without uint8) uv.Style {
	if g.fg == nil && g.bg == nil {
		return uv.Style{Attrs: without}
	}
	return uv.Style{Fg: g.fg, Bg: g.bg}
}

// rgb returns the colour that "#rrggbb" names.
func rgb(hex string) color.Color {
	n, err := strconv.ParseUint(hex[1:], 16, 24)
	if err != nil {
		panic("theme: " + hex + " is no colour") // a built-in table is wrong
	}
	return color.RGBA{uint8(n >> 16), uint8(n >> 8), uint8(n), 0xff}
}

func rgbs(hex ...string) []color.Color {
	out := make([]color.Color, len(hex))
	for i, h := range hex {
		out[i] = rgb(h)
	}
	return out
}
