package reader

import (
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"fangtan/reader/theme"
)

// dimRows are the rows of the page's text that are drawn in the style dim alone, and those that are not.
func (d *driven) dimRows() (dim, bright []int) {
	light := d.spotlight(d.page.rows())
	lines := d.View().Content
	for _, r := range d.page.rows() {
		if r.Start == r.End {
			continue
		}
		if light.falls(d.article, r.block) {
			bright = append(bright, r.block)
		} else {
			dim = append(dim, r.block)
			if drawn := r.PaintDim(d.theme.Dim); len(d.found(r.block)) == 0 && !containsPainted(lines, drawn) {
				d.Errorf("%q is not drawn dimly", ansi.Strip(drawn))
			}
		}
	}
	return dim, bright
}

func containsPainted(screen, painted string) bool {
	for i := 0; i+len(painted) <= len(screen); i++ {
		if screen[i:i+len(painted)] == painted {
			return true
		}
	}
	return false
}

func TestFocusDimsAllButTheTurnAtHand(t *testing.T) {
	for _, cols := range []int{60, 100, 200} {
		d := drive(t, interview(9), cols, 24, Options{})
		d.press("]", "]")
		if dim, _ := d.dimRows(); dim != nil {
			t.Fatalf("without focus blocks %v are dim", dim)
		}
		d.press("Z")
		d.shows(d.words.Status.FocusOn)
		for range 30 {
			dim, bright := d.dimRows()
			if len(dim) == 0 || len(bright) == 0 {
				t.Fatalf("%d columns: dim are %v, bright %v:\n%s", cols, dim, bright, d.text())
			}
			turn := d.article.TurnOf(bright[0])
			for _, b := range bright {
				if d.article.TurnOf(b) != turn {
					t.Fatalf("%d columns: turns %d and %d are bright", cols, turn, d.article.TurnOf(b))
				}
			}
			if hand := d.article.TurnOf(d.handSentence().from.block); hand != turn {
				t.Fatalf("%d columns: turn %d is bright, %d is at hand:\n%s", cols, turn, hand, d.text())
			}
			d.press("j")
		}
		d.press("/", "第", "8", "个", "enter") // what one has gone to is at hand, wherever it stands on the screen
		if _, bright := d.dimRows(); d.article.TurnOf(bright[0]) != d.article.TurnOf(d.search.current.Block) {
			t.Errorf("%d columns: blocks %v are bright, the match is in %d", cols, bright, d.search.current.Block)
		}
		d.press("Z")
		if dim, _ := d.dimRows(); dim != nil {
			t.Errorf("%d columns: Z does not end it", cols)
		}
	}
}

func TestFocusOutsideOfTheTalk(t *testing.T) {
	d := drive(t, interview(3), 80, 40, Options{})
	d.press("g", "Z")
	dim, bright := d.dimRows()
	for _, b := range bright {
		if d.article.TurnOf(b) >= 0 {
			t.Errorf("the talk is bright at the summary: %v", bright)
		}
	}
	if len(dim) == 0 {
		t.Error("nothing is dim")
	}
	alone := drive(t, "# 一页纸\n\n只有一段话，没有人说话。\n", 60, 12, Options{})
	alone.press("Z")
	if _, bright := alone.dimRows(); len(bright) == 0 {
		t.Error("all of an article without a talk is dim")
	}
}

func TestDimIsSeenWithoutColour(t *testing.T) {
	plain := theme.Automatic(true).Build(theme.Terminal{Dark: true, Profile: colorprofile.ASCII}, nil)
	if plain.Dim == plain.Body {
		t.Error("what is dim looks as all other text")
	}
}
