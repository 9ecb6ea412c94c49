package theme

import (
	"cmp"
	"fmt"
	"image/color"

	"charm.land/glamour/v2/ansi"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	colorful "github.com/lucasb-eyer/go-colorful"
)

// Contrasts with the background, as WCAG 2.1 has them in its success criteria 1.4.6, 1.4.3 and 1.4.11.
const (
	bodyContrast = 7.0 // of running text
	readContrast = 4.5 // of all that is read
	markContrast = 3.0 // of marks
)

// contrast is the ratio of the luminances of two colours, from 1 to 21, after WCAG 2.1.
func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// luminance is the relative luminance of a colour, from 0 to 1.
func luminance(c color.Color) float64 {
	opaque, _ := colorful.MakeColor(c)
	r, g, b := opaque.LinearRgb()
	return 0.2126*r + 0.7152*g + 0.0722*b
}

// isDark reports whether white can be read better than black on the colour that is written so.
func isDark(s string) bool { return luminance(lipgloss.Color(s)) < 0.18 }

// readable returns c where it has the least contrast with ground, else the colour of its hue that is nearest to it in lightness and has it, or black or white.
// What counts is the colours that the terminal shows for them.
func (k inks) readable(c, ground color.Color, least float64) color.Color {
	ground = k.profile.Convert(ground)
	enough := func(c color.Color) bool { return contrast(k.profile.Convert(c), ground) >= least }
	if enough(c) {
		return c
	}
	opaque, _ := colorful.MakeColor(c)
	l, chroma, hue := opaque.OkLch()
	end := 0.0
	if luminance(ground) < 0.18 {
		end = 1
	}
	const steps = 64
	for i := 1; i < steps; i++ {
		r, g, b := colorful.OkLch(l+(end-l)*float64(i)/steps, chroma, hue).Clamped().RGB255()
		if try := (color.RGBA{r, g, b, 0xff}); enough(try) {
			return try
		}
	}
	return color.Gray{uint8(end) * 0xff}
}

// leastContrast is the one to which colours that are not the scheme's own are brought.
func (s *Scheme) leastContrast() float64 { return cmp.Or(s.contrast, readContrast) }

// legible returns p with its colour readable on the background of the scheme, at the place just jumped to and in a highlight, and without a background of its own.
func (s *Scheme) legible(p ansi.StylePrimitive, k inks) ansi.StylePrimitive {
	p.BackgroundColor = nil
	if p.Color == nil || k.profile <= colorprofile.ANSI { // the colour is the terminal's, or none
		return p
	}
	c := lipgloss.Color(*p.Color)
	for _, ground := range []*string{&s.background, s.roles["target"].BackgroundColor, s.roles["highlight"].BackgroundColor} {
		if ground != nil && *ground != "" {
			c = k.readable(c, lipgloss.Color(*ground), s.leastContrast())
		}
	}
	hex := hexOf(c)
	p.Color = &hex
	return p
}

func hexOf(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}
