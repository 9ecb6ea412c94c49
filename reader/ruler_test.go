package reader

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/parse"
	"fangtan/reader/config"
	"fangtan/reader/theme"
)

func withRuler(t *testing.T, text string, cols, rows, columns int) *driven {
	t.Helper()
	s := config.Defaults()
	s.Ruler, s.Columns = true, columns
	return drive(t, text, cols, rows, Options{Settings: &s})
}

// ruled returns the line under the ruler, which must be on the screen.
func (d *driven) ruled() place {
	d.Helper()
	q, ok := d.rulerPlace(d.page.rows())
	if !ok {
		d.Fatalf("there is no ruler:\n%s", d.text())
	}
	return q
}

// TestTheRulerComesByEveryLine: down and up, in one column and in two.
func TestTheRulerComesByEveryLine(t *testing.T) {
	for _, tt := range []struct{ cols, rows, columns int }{{60, 12, 1}, {80, 30, 1}, {200, 9, 2}, {200, 40, 2}, {40, 5, 1}} {
		d := withRuler(t, longAnswer(40), tt.cols, tt.rows, tt.columns)
		var text []place
		for _, q := range d.allText() {
			if d.page.hasText(q) {
				text = append(text, q)
			}
		}
		for i, want := range text {
			if got := d.ruled(); got != want {
				t.Fatalf("%+v: the ruler is on %v after %d steps, not on %v:\n%s", tt, got, i, want, d.text())
			}
			d.press("j")
		}
		if got := d.ruled(); got != text[len(text)-1] {
			t.Fatalf("%+v: the ruler leaves the last line for %v", tt, got)
		}
		for i := len(text) - 1; i >= 0; i-- {
			if got := d.ruled(); got != text[i] {
				t.Fatalf("%+v: on the way up the ruler is on %v, not on %v", tt, got, text[i])
			}
			d.press("k")
		}
		if d.page.top != (place{}) {
			t.Errorf("%+v: with the ruler on the first line the page begins at %v", tt, d.page.top)
		}
		d.press("7", "j")
		if got := d.ruled(); got != text[7] {
			t.Errorf("%+v: 7j leads to %v, not to %v", tt, got, text[7])
		}
	}
}

func TestTheRulerStaysOnItsWords(t *testing.T) {
	d := withRuler(t, longAnswer(40), 80, 24, 1)
	d.press("1", "2", "j")
	at := d.ruler.at
	for _, size := range [][2]int{{50, 20}, {200, 30}, {40, 9}, {80, 24}} {
		d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		if q, ok := d.rulerPlace(d.page.rows()); ok && q == d.page.placeOf(at) {
			continue
		}
		for _, r := range d.page.rows() {
			if r.holds(at) {
				t.Errorf("at %v the ruler has left its words", size)
			}
		}
	}
	d.press("]") // what one jumps to comes under it
	if got := d.page.lines(d.ruled().block)[d.ruled().line].Plain(); !strings.Contains(got, "林一") && !strings.Contains(got, "您") {
		t.Errorf("after a jump the ruler is on %q", got)
	}
	d.press("/", "那", "么", "enter", "k", "j")
	if q := d.ruled(); q.block != d.search.current.Block {
		t.Errorf("after a search the ruler is on %v", q)
	}
	for range 4 { // what is at hand is under it: at a name, what is said there
		hand, q := d.handSentence().from.block, d.ruled()
		if hand != q.block && (hand != q.block+1 || d.article.Blocks[q.block].Kind != parse.Label) {
			t.Errorf("at hand is block %d, under the ruler %d", hand, q.block)
		}
		d.press("k")
	}
}

func TestTheRulerIsDrawn(t *testing.T) {
	for _, profile := range []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI, colorprofile.ASCII} {
		d := withRuler(t, longAnswer(4), 100, 24, 1)
		d.send(tea.ColorProfileMsg{Profile: profile})
		d.press("3", "j")
		q := d.ruled()
		buffer := uv.NewScreenBuffer(100, 24)
		uv.NewStyledString(d.View().Content).Draw(buffer, buffer.Bounds())
		want := rulerStyle(d.theme)
		row := -1
		for n, r := range d.page.rows() {
			if r.place == q {
				row = n
			}
		}
		for y := range d.layout.body {
			for x := d.layout.text; x < d.layout.text+d.layout.measure; x++ {
				c := buffer.CellAt(x, y)
				if c.Width == 0 {
					continue
				}
				marked := c.Style.Underline != 0 && want.Underline != 0 || want.Bg != nil && c.Style.Bg != nil
				if marked != (y == row) {
					t.Fatalf("profile %v: cell %d of row %d is marked: %t, the ruler is on row %d", profile, x, y, marked, row)
				}
			}
		}
	}
	if s := rulerStyle(theme.Automatic(true).Build(theme.Terminal{Profile: colorprofile.ASCII}, nil)); s.IsZero() {
		t.Error("without colour there is no ruler")
	}
}

func TestTheWheelMovesThePageUnderTheRuler(t *testing.T) {
	d := withRuler(t, longAnswer(40), 80, 24, 1)
	d.press("9", "j", "M")
	top, at := d.page.top, d.ruled()
	d.send(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	if d.page.top != d.page.placeOf(d.page.anchor) || d.page.top == top {
		t.Errorf("the wheel leaves the page at %v", d.page.top)
	}
	if d.ruled() != at {
		t.Errorf("the wheel moves the ruler from %v to %v", at, d.ruled())
	}
}
