package theme

import (
	"fmt"
	"image/color"
	"math"
	"testing"

	"github.com/charmbracelet/colorprofile"
	colorful "github.com/lucasb-eyer/go-colorful"
)

// How far apart two colours are is their distance in OKLab for the eye that tells them apart the least: one that sees all colours, or lacks one of the three kinds of
// cones. What such an eye sees is computed with the matrices that Machado, Oliveira and Fernandes give in "A Physiologically-based Model for Simulation of Color
// Vision Deficiency" (2009) for severity 1.0, over linear RGB. About 0.02 is just noticeable side by side.
//
// The speakers' colours of the built-in themes were found by annealing: of all colours of a grid in OKLCh with the contrast that the theme needs, also after the
// conversion to 256 colours, eight in an order in which the least distance among the first two, three, and so on to eight is great together. The first two, a blue and an
// orange or red, were given.

// sights are how colours look to an eye.
var sights = []struct {
	name string
	m    [9]float64
}{
	{"all cones", [9]float64{1, 0, 0, 0, 1, 0, 0, 0, 1}},
	{"protanopia", [9]float64{0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998}},
	{"deuteranopia", [9]float64{0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881}},
	{"tritanopia", [9]float64{1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900}},
}

// seen is a colour as an eye sees it, in OKLab.
func seen(c color.Color, m [9]float64) [3]float64 {
	opaque, _ := colorful.MakeColor(c)
	r, g, b := opaque.LinearRgb()
	part := func(x, y, z float64) float64 { return max(0, min(1, x*r+y*g+z*b)) }
	l, u, v := colorful.LinearRgb(part(m[0], m[1], m[2]), part(m[3], m[4], m[5]), part(m[6], m[7], m[8])).OkLab()
	return [3]float64{l, u, v}
}

// apart is the least distance of two colours over all sights, and for which it is.
func apart(a, b color.Color) (float64, string) {
	least, by := math.Inf(1), ""
	for _, s := range sights {
		x, y := seen(a, s.m), seen(b, s.m)
		if d := math.Sqrt(sq(x[0]-y[0]) + sq(x[1]-y[1]) + sq(x[2]-y[2])); d < least {
			least, by = d, s.name
		}
	}
	return least, by
}

func sq(x float64) float64 { return x * x }

// TestSpeakersAreApart: eight colours before they repeat, far apart for every eye, the first ones the farthest.
func TestSpeakersAreApart(t *testing.T) {
	for _, profile := range []struct {
		Profile
		least map[int]float64 // by how many speakers there are
	}{
		{colorprofile.TrueColor, map[int]float64{2: 0.14, 3: 0.13, 4: 0.10, 8: 0.07}},
		{colorprofile.ANSI256, map[int]float64{2: 0.13, 3: 0.11, 4: 0.08, 8: 0.05}},
	} {
		for _, name := range Names() {
			looks, _ := New(name, true, profile.Profile)
			if len(looks.Speakers) != 8 {
				t.Fatalf("%s has looks for %d speakers", name, len(looks.Speakers))
			}
			if name == Plain {
				continue
			}
			line, least := "", math.Inf(1)
			for i := range looks.Speakers {
				for j := range i {
					a, b := profile.Convert(looks.Speakers[i].Bar.Fg), profile.Convert(looks.Speakers[j].Bar.Fg)
					d, eye := apart(a, b)
					if d < profile.least[8] {
						t.Errorf("%s, %v: speakers %d and %d, %s and %s, are %.3f apart with %s", name, profile.Profile, j+1, i+1, hexOf(b), hexOf(a), d, eye)
					}
					least = min(least, d)
				}
				if want, ok := profile.least[i+1]; ok && least < want {
					t.Errorf("%s, %v: %d speakers are %.3f apart, want %.2f", name, profile.Profile, i+1, least, want)
				}
				line += fmt.Sprintf(" %.3f", least)
			}
			t.Logf("%s, %v: the first 1…8 are apart by%s", name, profile.Profile, line)
		}
	}
}

// sixteen are the 16 colours of some terminals.
var sixteen = map[string][]string{
	"xterm": {
		"#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5",
		"#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff",
	},
	"VGA": {
		"#000000", "#aa0000", "#00aa00", "#aa5500", "#0000aa", "#aa00aa", "#00aaaa", "#aaaaaa",
		"#555555", "#ff5555", "#55ff55", "#ffff55", "#5555ff", "#ff55ff", "#55ffff", "#ffffff",
	},
}

// TestSpeakersOfSixteenColours: on a terminal of 16 colours they are the terminal's own, all different, and the first ones far apart.
func TestSpeakersOfSixteenColours(t *testing.T) {
	for terminal, palette := range sixteen {
		for _, dark := range []bool{true, false} {
			s := Automatic(dark).fit(Terminal{Dark: dark, Profile: colorprofile.ANSI})
			least := math.Inf(1)
			line := ""
			for i, c := range s.speakers {
				for j := range i {
					a, _ := colorful.Hex(palette[number(t, c)])
					b, _ := colorful.Hex(palette[number(t, s.speakers[j])])
					d, _ := apart(a, b)
					least = min(least, d)
				}
				line += fmt.Sprintf(" %.3f", least)
				if want := map[int]float64{1: 0.25, 2: 0.25, 3: 0.1, 7: 0.03}[i]; least < want {
					t.Errorf("%s, dark %t: the first %d are %.3f apart", terminal, dark, i+1, least)
				}
			}
			t.Logf("%s, dark %t: %v apart by%s", terminal, dark, s.speakers, line)
		}
	}
}

func number(t *testing.T, s string) int {
	t.Helper()
	n := 0
	if _, err := fmt.Sscan(s, &n); err != nil || n > 15 {
		t.Fatalf("%q is none of the 16 colours", s)
	}
	return n
}
