package reader

import (
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/reader/theme"
)

// cellsOf returns the cells of what is drawn.
func (d *driven) cellsOf() uv.ScreenBuffer {
	b := uv.NewScreenBuffer(d.layout.cols, d.layout.rows)
	uv.NewStyledString(d.View().Content).Draw(b, b.Bounds())
	return b
}

// TestThemesAreWornAtOnce: the theme under the cursor shows behind the list, esc brings back the one before, enter takes it.
func TestThemesAreWornAtOnce(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "sea.toml"), []byte("base = \"dusk\"\nbackground = \"#001020\"\nboddy = \"#fff\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	d := drive(t, interview(5), 80, 24, Options{Looks: Looks{Dark: true, Library: theme.Library{Dir: dir}}})
	auto := d.theme
	d.press("T")
	d.shows("主题", "auto", "dark-contrast", "sea", "无色", "sea.toml:3")
	d.press("down", "down", "down")
	if d.theme.Name != "light" && d.theme.Name != "dusk" {
		t.Errorf("at the third theme %s is worn", d.theme.Name)
	}
	d.press("esc")
	if d.theme.Name != auto.Name || d.theme.Painted {
		t.Errorf("esc leaves %s", d.theme.Name)
	}
	d.press("T", "s", "e", "a")
	if d.theme.Name != "sea" {
		t.Errorf("narrowed to sea, %s is worn", d.theme.Name)
	}
	d.press("enter")
	if d.theme.Name != "sea" || d.scheme == nil {
		t.Errorf("enter takes %s", d.theme.Name)
	}
	d.shows("主题 sea")
	d.press("T")
	if d.theme.Name != "sea" {
		t.Errorf("opened again, %s is worn", d.theme.Name)
	}
	d.press("home", "enter")
	if d.scheme != nil || d.theme.Name != "dark" || d.theme.Painted {
		t.Errorf("auto gives %s", d.theme.Name)
	}
	d.send(tea.BackgroundColorMsg{Color: rgb(255, 255, 255)})
	if d.theme.Name != "light" {
		t.Errorf("a light terminal gets %s", d.theme.Name)
	}
}

// TestAThemeStaysWhateverTheTerminalTells: one that was chosen does not go by the background.
func TestAThemeStaysWhateverTheTerminalTells(t *testing.T) {
	s, _ := theme.BuiltIn("paper")
	d := drive(t, interview(2), 60, 12, Options{Looks: Looks{Dark: true, Scheme: s}})
	d.send(tea.BackgroundColorMsg{Color: rgb(0, 0, 0)})
	if d.theme.Name != "paper" || !d.theme.Painted {
		t.Errorf("%s, painted %t", d.theme.Name, d.theme.Painted)
	}
	d.send(tea.ColorProfileMsg{Profile: colorprofile.ANSI})
	if d.theme.Painted {
		t.Error("a background is painted with 16 colours")
	}
}

// TestTheBackgroundFillsTheScreen: every cell of every surface stands on the theme's background or on one of its own, and has a colour; the text is as without.
func TestTheBackgroundFillsTheScreen(t *testing.T) {
	paper, _ := theme.BuiltIn("paper")
	for _, size := range [][2]int{{1, 1}, {24, 6}, {80, 24}, {161, 40}} {
		for _, keys := range [][]string{nil, {"]"}, {"t"}, {"?"}, {"/", "灯"}, {"T"}, {"G"}} {
			bare := drive(t, interview(5), size[0], size[1], Options{})
			d := drive(t, interview(5), size[0], size[1], Options{Looks: Looks{Scheme: paper}})
			bare.press(keys...)
			d.press(keys...)
			if len(keys) == 0 || keys[0] != "T" { // there the cursor is at another theme
				if got, want := d.text(), bare.text(); trimmed(got) != trimmed(want) {
					t.Fatalf("%v %v: painted\n%s\nwant\n%s", size, keys, got, want)
				}
			}
			if d.layout.tooSmall {
				continue
			}
			screen := d.cellsOf()
			for y := range size[1] {
				for x, c := range screen.Line(y) {
					if !c.IsZero() && (c.Style.Bg == nil || c.Style.Fg == nil) {
						t.Fatalf("%v %v: the cell %d,%d, %q, has no colours", size, keys, x, y, c.Content)
					}
				}
			}
		}
	}
}

func trimmed(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return strings.Join(lines, "\n")
}

// TestLinksStayOnABackground: painting keeps what can be clicked.
func TestLinksStayOnABackground(t *testing.T) {
	paper, _ := theme.BuiltIn("paper")
	d := drive(t, interview(2), 80, 24, Options{Looks: Looks{Scheme: paper}})
	if !strings.Contains(d.View().Content, "\x1b]8;;https://example.org/lamp") {
		t.Error("the link of the card is lost")
	}
}

func rgb(r, g, b uint8) color.Color { return color.RGBA{r, g, b, 255} }
