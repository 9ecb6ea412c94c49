package typeset

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"fangtan/parse"
	"fangtan/reader/theme"
)

func darkTheme() *theme.Theme {
	t, _ := theme.New("dark", true, colorprofile.TrueColor)
	return t
}

func parsed(t testing.TB, src []byte) *parse.Article {
	t.Helper()
	a, err := parse.Parse(src, "")
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// articles returns the texts that others wrote, where they are there.
func articles(t testing.TB) map[string]*parse.Article {
	t.Helper()
	out := map[string]*parse.Article{}
	for _, pattern := range []string{"articles/*.md", "corpus/dev/*.md"} {
		files, _ := filepath.Glob("../../../shared/" + pattern)
		for _, f := range files {
			src, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			out[filepath.Base(f)] = parsed(t, src)
		}
	}
	if len(out) == 0 {
		t.Skip("no ../shared: no articles to typeset")
	}
	return out
}

// measures returns measures to try: some of them, from a seed, or every width where FANGTAN_ALL_WIDTHS is set.
func measures(seed uint64) []Measure {
	rng := rand.New(rand.NewPCG(seed, 1))
	var out []Measure
	for width := 20; width <= 120; width++ {
		if os.Getenv("FANGTAN_ALL_WIDTHS") == "" && rng.IntN(25) > 0 {
			continue
		}
		out = append(out, Measure{
			Width: width, Method: ansi.Method(rng.IntN(2)), Whole: rng.IntN(2) == 0, Sideways: rng.IntN(3) * 8,
			Indent: rng.IntN(2) == 0, Hang: rng.IntN(3), Thin: rng.IntN(2) == 0, Names: rng.IntN(2) * 16,
		})
	}
	return out
}

func TestArticlesOfOthers(t *testing.T) {
	th := darkTheme()
	seed := uint64(1)
	for name, a := range articles(t) {
		seed++
		for _, m := range measures(seed) {
			s := &Setter{Article: a, Theme: th, Measure: m}
			for i := range a.Blocks {
				if what := violation(s, i); what != "" {
					t.Fatalf("%s, block %d, %+v: %s", name, i, m, what)
				}
			}
		}
	}
}

func TestSameLinesEachTime(t *testing.T) {
	th := darkTheme()
	for name, a := range articles(t) {
		s := &Setter{Article: a, Theme: th, Measure: Measure{Width: 60, Method: ansi.GraphemeWidth}}
		for i := len(a.Blocks) - 1; i >= 0; i -= 1 + len(a.Blocks)/50 {
			first := s.Block(i)
			s.Block(i / 2)
			if !reflect.DeepEqual(first, s.Block(i)) {
				t.Fatalf("%s, block %d: other lines at the second time", name, i)
			}
		}
	}
}
