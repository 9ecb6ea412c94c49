package theme

import (
	"image/color"

	"charm.land/glamour/v2/ansi"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
)

// Build makes the theme of a scheme for a terminal. style, which may be nil, is a style of Glamour that the user wants for Markdown in place of the scheme's.
func (s *Scheme) Build(on Terminal, style *Style) *Theme {
	s = s.fit(on)
	k := inks{on.Profile}
	if s.colourless {
		k.profile = colorprofile.ASCII
	}
	t := &Theme{Name: s.Name, Dark: s.dark, Frame: frameOf(on)}
	if s.background != "" {
		t.Background = k.color(s.background)
		t.Painted = s.painted && t.Background != nil
	}
	for _, r := range surfaceRoles() {
		*r.surface(t) = k.style(s.roles[r.name])
	}
	t.StatusStrong, t.StatusMuted = Over(t.Status, t.StatusStrong), Over(t.Status, t.StatusMuted)
	t.Markdown = markdownOf(s.config(k), k)
	t.Markdown.Headings[0].Below, t.Markdown.Headings[1].Below = "━", "─"
	t.Title, t.Heading, t.Strong = t.Markdown.Headings[0].Style, t.Markdown.Headings[3].Style, t.Markdown.Strong
	if style != nil {
		t.Markdown = markdownOf(&style.config, k)
		t.Body = Over(t.Body, t.Markdown.Text)
		if t.Markdown.Text.Fg != nil { // the turns are told apart by weight then
			t.Question.Fg, t.Answer.Fg = nil, nil
		}
	}
	t.MatchMark, t.CurrentMark = t.sign(t.Match, k), t.sign(t.Current, k)
	t.Speakers = s.speakersOn(on, k, t.Status)
	return t
}

// sign returns the style of a sign in the colour of a ground, as far as it can be seen on the background of the theme and on that of what is selected.
func (t *Theme) sign(ground uv.Style, k inks) uv.Style {
	c := ground.Bg
	if c == nil {
		return t.AtHand
	}
	for _, below := range []color.Color{t.Background, t.Selected.Bg} {
		if below != nil && k.profile > colorprofile.ANSI {
			c = k.readable(c, below, markContrast)
		}
	}
	return uv.Style{Fg: c, Attrs: uv.AttrBold}
}

// fit returns what of a scheme a terminal can show: all of it, or with 16 colours the terminal's own and what of the scheme is written in them, or without
// colours attributes.
func (s *Scheme) fit(on Terminal) *Scheme {
	switch {
	case s.colourless || on.Profile > colorprofile.ANSI:
		return s
	case on.Profile <= colorprofile.ASCII:
		bare := builtIn(Plain).copied()
		bare.Name = s.Name
		return bare
	}
	name := "basic-light"
	if on.Dark {
		name = "basic-dark"
	}
	fit := builtIn(name).copied()
	fit.Name = s.Name
	for name, p := range s.roles {
		if basic(p) {
			fit.roles[name] = p
		}
	}
	own := len(s.speakers) > 0
	for _, c := range s.speakers {
		own = own && basic(ansi.StylePrimitive{Color: &c})
	}
	if own {
		fit.speakers = s.speakers
	}
	return fit
}

// Shapes are the bars of the speakers, as different as one cell allows, the first two the most. The console of a PC has those of its code page only.
func shapes(console bool) []string {
	if console {
		return []string{"│", "░", "║", "▌", "▒", "▐", "▓", "█"}
	}
	return []string{"┃", "┊", "║", "▌", "╏", "▐", "│", "▕"}
}

// speakersOn returns the looks of the speakers. In the status line their colours are made readable on its background.
func (s *Scheme) speakersOn(on Terminal, k inks, status uv.Style) []Speaker {
	var out []Speaker
	for i, shape := range shapes(on.Console) {
		var fg color.Color
		if len(s.speakers) > 0 {
			fg = k.color(s.speakers[i%len(s.speakers)])
		}
		look := Speaker{
			Name: uv.Style{Fg: fg, Attrs: uv.AttrBold}, Bar: uv.Style{Fg: fg},
			Status: Over(status, uv.Style{Attrs: uv.AttrBold}), Shape: shape,
		}
		if fg != nil && status.Bg != nil {
			look.Status.Fg = k.readable(fg, status.Bg, s.leastContrast())
		}
		out = append(out, look)
	}
	return out
}

// frameOf returns the lines around lists and questions. The console of a PC has no round corners.
func frameOf(on Terminal) lipgloss.Border {
	if on.Console {
		return lipgloss.NormalBorder()
	}
	return lipgloss.RoundedBorder()
}

// Over returns below with what above sets: its colours and underline where it has any, its attributes added.
func Over(below, above uv.Style) uv.Style {
	if above.Fg != nil {
		below.Fg = above.Fg
	}
	if above.Bg != nil {
		below.Bg = above.Bg
	}
	if above.Underline != uv.UnderlineNone {
		below.Underline, below.UnderlineColor = above.Underline, above.UnderlineColor
	}
	below.Attrs |= above.Attrs
	return below
}
