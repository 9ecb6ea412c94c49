package reader

import (
	"image/color"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/parse"
	"fangtan/reader/find"
)

// plainMatches finds text the plain way: in each block's visible text, letter by letter, without regard to ASCII case where the query has no capital.
func plainMatches(v visible, query string) []find.Match {
	fold := func(s string) string { return s }
	if query == strings.ToLower(query) {
		fold = func(s string) string {
			return strings.Map(func(r rune) rune {
				if r < 0x80 {
					return unicode.ToLower(r)
				}
				return r
			}, s)
		}
	}
	var out []find.Match
	for b := range v.Len() {
		text := fold(v.Text(b))
		for at := 0; ; {
			n := strings.Index(text[at:], fold(query))
			if n < 0 {
				break
			}
			out = append(out, find.Match{Block: b, Start: at + n, End: at + n + len(query)})
			at += n + len(query)
		}
	}
	return out
}

// plainQuery returns a random query that folding leaves alone: Chinese characters that have one form, or ASCII letters; "" where none was found.
func plainQuery(r *rand.Rand, v visible) string {
	for range 200 {
		s := strings.TrimSpace(stretch(r, v))
		simple := strings.IndexFunc(s, func(c rune) bool {
			return !(c < 0x80 && (unicode.IsLetter(c) || unicode.IsDigit(c)) || 0x4E00 <= c && c <= 0x9FFF)
		}) < 0
		if simple && s != "" && unique(s, v) {
			return s
		}
	}
	return ""
}

// unique reports whether the folded search and the plain one must agree on s: no other form of its characters stands in the text.
func unique(s string, v visible) bool {
	n := 0
	for b := range v.Len() {
		for _, m := range find.Compile(s).In(v.Text(b)) {
			if got := v.Text(b)[m.Start:m.End]; !strings.EqualFold(got, s) || len(got) != len(s) {
				return false
			}
			n++
		}
	}
	return n < 60
}

// marked returns what stands on the screen in the colours of the current match, without white space.
func marked(d *driven) string {
	l := d.layout
	scr := uv.NewScreenBuffer(l.cols, l.rows)
	uv.NewStyledString(d.View().Content).Draw(scr, scr.Bounds())
	same := func(a, b color.Color) bool {
		if a == nil || b == nil {
			return a == b
		}
		r, g, bl, _ := a.RGBA()
		r2, g2, b2, _ := b.RGBA()
		return r == r2 && g == g2 && bl == b2
	}
	var out strings.Builder
	for y := range l.body {
		for x := l.outline; x < l.cols-l.strip; x++ {
			if c := scr.CellAt(x, y); c != nil && c.Width > 0 && same(c.Style.Bg, d.theme.Current.Bg) && same(c.Style.Fg, d.theme.Current.Fg) {
				out.WriteString(c.Content)
			}
		}
	}
	return strings.Join(strings.Fields(out.String()), "")
}

// At every width a search finds what a plain one finds in the visible text, in the same order, and the cells that are marked spell each match.
func TestSearchAgainstAPlainOne(t *testing.T) {
	english, err := os.ReadFile("testdata/english.md")
	if err != nil {
		t.Fatal(err)
	}
	const seed = 31
	r := rand.New(rand.NewPCG(seed, 1))
	checked := 0
	for name, text := range map[string]string{"zh": interview(12), "en": string(english)} {
		v := visible{parsed(t, text), nil}
		v.untold = newFront(v.article).untold
		for width := 20; width <= 120; width += 1 + r.IntN(9) {
			query := plainQuery(r, v)
			if query == "" {
				t.Fatalf("seed %d: no query", seed)
			}
			want := plainMatches(v, query)
			d := drive(t, text, width, 30, Options{})
			d.typed("/" + query)
			var got []find.Match
			for m := range d.search.sweep.From(0) {
				got = append(got, m)
			}
			if !slices.Equal(got, want) {
				t.Fatalf("seed %d, %s, width %d: %q gives\n%v, want\n%v", seed, name, width, query, got, want)
			}
			d.press("enter")
			d.search.found = false
			d.press("g", "n")
			for i, m := range want {
				if d.search.current != m {
					t.Fatalf("seed %d, %s, width %d: match %d of %q is %v, want %v", seed, name, width, i, query, d.search.current, m)
				}
				if spelt := marked(d); inSight(d, m) && spelt != strings.Join(strings.Fields(v.Text(m.Block)[m.Start:m.End]), "") {
					t.Fatalf("seed %d, %s, width %d: the marked cells of match %d of %q spell %q:\n%s", seed, name, width, i, query, spelt, d.text())
				} else if spelt != "" {
					checked++
				}
				d.press("n")
			}
		}
	}
	if checked < 100 {
		t.Errorf("only %d matches were looked at", checked)
	}
}

// inSight reports whether all of a match is on the screen, in text that shows all of its own.
func inSight(d *driven, m find.Match) bool {
	if d.article.Blocks[m.Block].Kind == parse.Code || m.Block == d.front.card {
		return false // wide code is cut, the card is set otherwise than its text
	}
	end := false
	for _, r := range d.page.rows() {
		end = end || r.holds(anchor{m.Block, m.End - 1})
	}
	return end && d.page.shows(m)
}
