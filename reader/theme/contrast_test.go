package theme

import (
	"image/color"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
)

// drawn is a style in which something is drawn, and the contrast that it must have.
type drawn struct {
	role  string
	style uv.Style
	least float64
}

// texts returns everything that a theme draws on its background.
func texts(t *Theme) []drawn {
	read, strong := readContrast, bodyContrast
	if strings.HasSuffix(t.Name, "-contrast") {
		read = bodyContrast
	}
	body := t.Body
	out := []drawn{
		{"body", body, strong}, {"question", Over(body, t.Question), strong}, {"answer", Over(body, t.Answer), strong},
		{"quote", Over(body, t.Markdown.Quote), strong}, {"strong", Over(body, t.Markdown.Strong), strong}, {"emphasis", Over(body, t.Markdown.Emphasis), strong},
		{"strike", Over(body, t.Markdown.Strike), read}, {"code", Over(body, t.Markdown.Code), read}, {"code block", Over(body, t.Markdown.CodeBlock), read},
		{"link", Over(body, t.Markdown.Link), read}, {"image", Over(body, t.Markdown.Image), read}, {"table", Over(body, t.Markdown.Table), read},
		{"term", Over(body, t.Markdown.Term), read}, {"bullet", Over(t.Muted, t.Markdown.Bullet), read},
		{"muted", t.Muted, read}, {"dim", t.Dim, read}, {"promo", Over(body, t.Promo), read},
		{"title", t.Title, read}, {"heading", t.Heading, read}, {"strong on surfaces", t.Strong, read},
		{"prompt", t.Prompt, read}, {"error", t.Error, read},
		{"status", t.Status, read}, {"status, strong", t.StatusStrong, read}, {"status, muted", t.StatusMuted, read},
		{"selected", t.Selected, read}, {"match", Over(body, t.Match), read}, {"current match", Over(body, t.Current), read},
		{"sign of a match", t.MatchMark, markContrast}, {"sign of the current match", t.CurrentMark, markContrast},
		{"sign of a match where the screen is", Over(t.MatchMark, uv.Style{Bg: t.Selected.Bg}), markContrast},
		{"sign of the current match where the screen is", Over(t.CurrentMark, uv.Style{Bg: t.Selected.Bg}), markContrast},
		{"at hand", t.AtHand, markContrast}, {"faint", t.Faint, markContrast}, {"border", t.Border, markContrast}, {"rule", t.Markdown.Rule, markContrast},
	}
	for i, h := range t.Markdown.Headings {
		out = append(out, drawn{"heading " + string(rune('1'+i)), Over(body, h.Style), read})
	}
	for kind, style := range t.Markdown.Syntax {
		out = append(out, drawn{"code: " + kind.String(), Over(Over(body, t.Markdown.CodeBlock), style), read})
	}
	for i, s := range t.Speakers {
		n := string(rune('1' + i))
		out = append(out, drawn{"speaker " + n, s.Name, read}, drawn{"bar " + n, s.Bar, markContrast}, drawn{"speaker in the status line " + n, s.Status, read})
	}
	// The place just jumped to has a background of its own, and so has a highlight, below whatever stands there.
	var marked []drawn
	for _, x := range out {
		if x.style.Bg == nil && x.least > markContrast {
			marked = append(marked, drawn{x.role + " at the place jumped to", Over(x.style, t.Target), min(x.least, readContrast)},
				drawn{x.role + " in a highlight", Over(x.style, t.Highlight), min(x.least, readContrast)})
		}
	}
	return append(out, marked...)
}

// TestContrast: in every built-in theme running text has a contrast of 7:1 with its background, all that is read 4.5:1 (7:1 in those of high contrast), marks 3:1; also
// where the terminal has 256 colours.
func TestContrast(t *testing.T) {
	for _, profile := range []Profile{colorprofile.TrueColor, colorprofile.ANSI256} {
		for _, name := range Names() {
			looks, _ := New(name, true, profile)
			if looks.Background == nil {
				if name != Plain {
					t.Errorf("%s states no background", name)
				}
				continue
			}
			if isDark(hexOf(looks.Background)) != looks.Dark {
				t.Errorf("%s is dark: %t", name, looks.Dark)
			}
			least := map[float64]float64{}
			for _, x := range texts(looks) {
				got := x.contrast(looks, profile)
				if got < x.least {
					t.Errorf("%s, %v: %s has a contrast of %.2f, want %.1f", name, profile, x.role, got, x.least)
				}
				if x.style.Attrs&uv.AttrFaint != 0 {
					t.Errorf("%s: %s is faint: its contrast is the terminal's choice", name, x.role)
				}
				if old, ok := least[x.least]; !ok || got < old {
					least[x.least] = got
				}
			}
			for _, limit := range slices.Sorted(maps.Keys(least)) {
				t.Logf("%s, %v: least contrast of what must have %.1f: %.2f", name, profile, limit, least[limit])
			}
		}
	}
}

// contrast is that of the colours which the terminal shows.
func (x drawn) contrast(t *Theme, profile Profile) float64 {
	fg, bg := x.style.Fg, x.style.Bg
	if fg == nil {
		fg = t.Body.Fg
	}
	if bg == nil {
		bg = t.Background
	}
	return contrast(profile.Convert(fg), profile.Convert(bg))
}

func TestContrastOfColours(t *testing.T) {
	black, white, grey := color.Gray{0}, color.Gray{255}, color.Gray{0x76}
	for _, tt := range []struct {
		a, b color.Color
		want float64
	}{
		{black, white, 21}, {white, black, 21}, {white, white, 1}, {grey, white, 4.54}, // the values of WCAG's own examples
	} {
		if got := contrast(tt.a, tt.b); math.Abs(got-tt.want) > 0.01 {
			t.Errorf("contrast of %v and %v is %.3f, want %.2f", tt.a, tt.b, got, tt.want)
		}
	}
}

// TestReadable: every colour becomes readable on every background, and one that is stays.
func TestReadable(t *testing.T) {
	for l := range 16 {
		ground := color.Gray{uint8(l * 17)}
		for n := range 512 {
			c := color.RGBA{uint8(n&7) * 36, uint8(n>>3&7) * 36, uint8(n>>6) * 36, 0xff}
			got := inks{colorprofile.TrueColor}.readable(c, ground, readContrast)
			if contrast(c, ground) >= readContrast && got != color.Color(c) {
				t.Fatalf("%v on %v was changed to %v", c, ground, got)
			}
			if contrast(got, ground) < readContrast {
				t.Fatalf("%v on %v became %v: %.2f", c, ground, got, contrast(got, ground))
			}
		}
	}
}
