package reader

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"fangtan/reader/config"
)

// surfaces are the things that can be on the screen, and the keys that bring them there.
var surfaces = []struct {
	name string
	keys []string
}{
	{"page", nil},
	{"middle", []string{"5", "0", "%"}},
	{"end", []string{"G"}},
	{"number", []string{"4", "2"}},
	{"notice", []string{"ctrl+o"}},
	{"marked", []string{"}", "}", "enter"}},
	{"topics", []string{"t"}},
	{"topics narrowed", []string{"t", "玻"}},
	{"topics none", []string{"t", "x", "q", "z"}},
	{"speakers", []string{"s"}},
	{"outline", []string{"o"}},
	{"links", []string{"l"}},
	{"link", []string{"l", "enter"}},
	{"footnote", []string{"G", "9", "enter"}},
	{"footnote end", []string{"G", "9", "enter", "G"}},
	{"help", []string{"?"}},
	{"help end", []string{"?", "G"}},
	{"search", []string{"/"}},
	{"searching", []string{"/", "潮", "汐"}},
	{"search none", []string{"/", "q", "q", "x"}},
	{"searched", []string{"/", "潮", "enter", "n"}},
	{"columns", []string{"c"}},
	{"columns end", []string{"c", "G"}},
	{"columns narrow", []string{"-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "c", "3", "0", "%"}},
	{"columns topics", []string{"c", "t"}},
	{"names", []string{"/", "@"}},
	{"expression", []string{"/", "/", "["}},
	{"list", []string{"/", "潮", "ctrl+l", "down", "down"}},
	{"list end", []string{"/", "潮", "ctrl+l", "end"}},
	{"mentions", []string{"]", "*"}},
	{"list empty", []string{"L"}},
	{"only", []string{"/", "雾", "enter", "&"}},
	{"only asked", []string{"&", "雾"}},
	{"only speaker", []string{"&", "@", "乔", "enter", "G"}},
	{"copying", []string{"y"}},
	{"copying plain", []string{"5", "0", "%", "Y"}},
	{"marking", []string{"]", "v", "3", "j"}},
	{"copied", []string{"]", "y", "t"}},
	{"pinned", []string{"9", "0", "%"}},
	{"pinned columns", []string{"-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "c", "9", "0", "%"}},
	{"noting", []string{"]", "H"}},
	{"noting again", []string{"]", "H", "长", "批", "enter", "H"}},
	{"bookmarking", []string{"m"}},
	{"returning", []string{"]", "m", "a", "'"}},
	{"shelf", []string{"]", "m", "a", "H", "批", "enter", "]", "H", "enter", "B"}},
	{"writing", []string{"]", "H", "enter", "W"}},
	{"focus", []string{"]", "Z"}},
	{"focus on a match", []string{"Z", "/", "潮", "enter", "n"}},
	{"skim", []string{"z"}},
	{"skim within", []string{"5", "0", "%", "z", "4", "j"}},
	{"skim opened", []string{"]", "z", "j", "enter", "j", "j", "j", "enter"}},
	{"skim end", []string{"z", "G", "enter"}},
	{"skim pinned", []string{"z", "G", "k", "k", "k", "enter", "d"}},
	{"skim columns", []string{"c", "z", "9", "j", "enter", "]"}},
	{"skim searched", []string{"z", "/", "潮", "enter", "n", "n"}},
	{"questions", []string{"z", "z"}},
	{"questions opened", []string{"z", "z", "]", "]", "enter", "}"}},
	{"followed speaker", []string{"s", "tab", ")"}},
	{"followed speaker opened", []string{"s", "down", "tab", ")", "enter", "d"}},
	{"followed topic", []string{"t", "tab", ")", "("}},
	{"followed topic end", []string{"t", "tab", "G", "enter"}},
	{"facts", []string{"i"}},
	{"facts further", []string{"i", "j", "j", "j", "d"}},
	{"facts end", []string{"i", "G"}},
	{"slid", []string{"2", "0", "%", "right", "right"}},
}

func TestEverySizeIsFilledExactly(t *testing.T) {
	for _, s := range surfaces {
		t.Run(s.name, func(t *testing.T) { sweep(t, Options{}, s.keys) })
	}
}

func TestEverySizeIsFilledWithEverySetting(t *testing.T) {
	for name, set := range map[string]func(*config.Settings){
		"ruler":            func(s *config.Settings) { s.Ruler = true },
		"ruler in columns": func(s *config.Settings) { s.Ruler, s.Columns, s.Measure = true, 2, 40 },
		"book":             func(s *config.Settings) { s.Paragraph, s.Columns, s.Measure, s.ThinSpace = config.Indent, 2, 60, true },
		"nothing hangs":    func(s *config.Settings) { s.Hanging = false },
		"narrow":           func(s *config.Settings) { s.Measure, s.Columns = config.LeastMeasure, 2 },
		"wide":             func(s *config.Settings) { s.Measure = config.MostMeasure },
	} {
		t.Run(name, func(t *testing.T) {
			settings := config.Defaults()
			set(&settings)
			sweep(t, Options{Settings: &settings}, []string{"]", "5", "j"})
			sweep(t, Options{Settings: &settings}, []string{"9", "0", "%", "k", "Z"})
		})
	}
}

// sweep opens an article, presses keys and checks the screen at all sizes, and opens it at some of them.
func sweep(t *testing.T, o Options, keys []string) {
	sizes := sweepSizes(t)
	article := strings.Replace(interview(12), "软布，温水，别急。", strings.Repeat("软布，温水，别急。", 300), 1)
	article += "\n\n末尾有一个注[^注]。\n\n[^注]: " + strings.Repeat("注里的话不短，", 30) + "\n"
	resized := drive(t, article, 80, 24, o)
	resized.press(keys...)
	for _, size := range sizes {
		resized.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		checkFilled(t, resized, "resized", size)
	}
	for i, size := range sizes {
		if i%7 != 0 && os.Getenv("FANGTAN_SWEEP") == "" {
			continue
		}
		d := drive(t, article, size[0], size[1], o)
		d.press(keys...)
		checkFilled(t, d, "opened", size)
	}
}

// sweepSizes are all sizes from 1x1 to 300x100 where FANGTAN_SWEEP is set, else the edges and a sample.
func sweepSizes(t *testing.T) [][2]int {
	var out [][2]int
	if os.Getenv("FANGTAN_SWEEP") != "" {
		for cols := 1; cols <= 300; cols++ {
			for rows := 1; rows <= 100; rows++ {
				out = append(out, [2]int{cols, rows})
			}
		}
		return out
	}
	for _, cols := range []int{1, 2, 19, 20, 21, 40, 80, outlineFrom - 1, outlineFrom, 111, 300} {
		for _, rows := range []int{1, 4, 5, 6, 24, 100} {
			out = append(out, [2]int{cols, rows})
		}
	}
	const seed = 7
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 1))
	for range 40 {
		out = append(out, [2]int{1 + r.IntN(300), 1 + r.IntN(100)})
	}
	return out
}

func checkFilled(t *testing.T, d *driven, how string, size [2]int) {
	t.Helper()
	v := d.View()
	lines := strings.Split(v.Content, "\n")
	where := fmt.Sprintf("%s at %dx%d", how, size[0], size[1])
	if len(lines) != size[1] {
		t.Fatalf("%s: %d lines", where, len(lines))
	}
	for n, l := range lines {
		if w := ansi.StringWidthWc(l); w > size[0] {
			t.Fatalf("%s: line %d has %d cells: %q", where, n, w, ansi.Strip(l))
		} else if d.layout.strip > 0 && n < d.layout.body && w < size[0] {
			t.Fatalf("%s: the strip stands at cell %d in line %d: %q", where, w, n, ansi.Strip(l))
		}
	}
	if c := v.Cursor; c != nil && (c.X < 0 || c.Y < 0 || c.X >= size[0] || c.Y >= size[1]) {
		t.Fatalf("%s: cursor at %d,%d", where, c.X, c.Y)
	}
	small := size[0] < leastCols || size[1] < leastRows
	if got := strings.TrimSpace(strings.Join(lines[1:], "")); small && got != "" {
		t.Fatalf("%s: more than one line in a window that is too small", where)
	}
}
