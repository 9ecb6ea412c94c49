package theme

import (
	"image/color"
	"strconv"

	"charm.land/glamour/v2/ansi"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	xansi "github.com/charmbracelet/x/ansi"
)

// Profile is how many colours a terminal has.
type Profile = colorprofile.Profile

// inks turns what is written in Glamour's form into styles for a terminal with so many colours.
type inks struct{ profile Profile }

// color returns the colour that s names in the form of Lip Gloss, or nil where it is "" or one that the terminal does not have: one of 16 colours has its own,
// one without colours none.
func (k inks) color(s string) color.Color {
	if !isColor(s) || k.profile <= colorprofile.ASCII {
		return nil
	}
	c := lipgloss.Color(s)
	if _, basic := c.(xansi.BasicColor); k.profile == colorprofile.ANSI && !basic {
		return nil
	}
	return c
}

// isColor reports whether s names a colour: "#rgb", "#rrggbb", or a number from 0 to 255. ("" is none.) [lipgloss.Color] takes what is neither for one of them.
func isColor(s string) bool {
	if s != "" && s[0] == '#' {
		_, err := strconv.ParseUint(s[1:], 16, 32)
		return err == nil && (len(s) == 4 || len(s) == 7)
	}
	n, err := strconv.ParseUint(s, 10, 16)
	return err == nil && n < 256
}

// basic reports whether all colours of p are among the 16 that every terminal has, and there is one.
func basic(p ansi.StylePrimitive) bool {
	found := false
	for _, s := range []*string{p.Color, p.BackgroundColor} {
		if s == nil || *s == "" {
			continue
		}
		n, err := strconv.ParseUint(*s, 10, 16)
		if err != nil || n > 15 {
			return false
		}
		found = true
	}
	return found
}

// style returns the style of p. What changes letters (upper, lower, title) is left out: the text is shown as it is.
func (k inks) style(p ansi.StylePrimitive) uv.Style {
	var s uv.Style
	if p.Color != nil {
		s.Fg = k.color(*p.Color)
	}
	if p.BackgroundColor != nil {
		s.Bg = k.color(*p.BackgroundColor)
	}
	if is(p.Underline) {
		s.Underline = uv.UnderlineSingle
	}
	s.Attrs = attribute(is(p.Bold), uv.AttrBold) | attribute(is(p.Italic), uv.AttrItalic) | attribute(is(p.Faint), uv.AttrFaint) |
		attribute(is(p.Inverse), uv.AttrReverse) | attribute(is(p.CrossedOut), uv.AttrStrikethrough) |
		attribute(is(p.Blink), uv.AttrBlink) | attribute(is(p.Conceal), uv.AttrConceal)
	return s
}

func is(b *bool) bool { return b != nil && *b }

func attribute(on bool, attr uint8) uint8 {
	if on {
		return attr
	}
	return 0
}

// over returns below with what above says: what that leaves open stays, an empty colour is none.
func over(below, above ansi.StylePrimitive) ansi.StylePrimitive {
	for _, c := range []struct{ to, from **string }{
		{&below.Color, &above.Color}, {&below.BackgroundColor, &above.BackgroundColor},
	} {
		if *c.from != nil {
			*c.to = *c.from
		}
	}
	for _, b := range []struct{ to, from **bool }{
		{&below.Bold, &above.Bold}, {&below.Italic, &above.Italic}, {&below.Underline, &above.Underline}, {&below.Faint, &above.Faint},
		{&below.Inverse, &above.Inverse}, {&below.CrossedOut, &above.CrossedOut}, {&below.Blink, &above.Blink}, {&below.Conceal, &above.Conceal},
	} {
		if *b.from != nil {
			*b.to = *b.from
		}
	}
	for _, t := range []struct{ to, from *string }{
		{&below.Prefix, &above.Prefix}, {&below.Suffix, &above.Suffix}, {&below.BlockPrefix, &above.BlockPrefix}, {&below.BlockSuffix, &above.BlockSuffix},
		{&below.Format, &above.Format},
	} {
		if *t.from != "" {
			*t.to = *t.from
		}
	}
	return below
}
