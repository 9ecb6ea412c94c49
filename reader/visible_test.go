package reader

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"fangtan/parse"
	"fangtan/reader/find"
)

// texts returns all articles that the tests have: those of this module, and those of the shared folder where it is there.
func texts(t testing.TB) map[string][]byte {
	t.Helper()
	out := map[string][]byte{"made": []byte(interview(5))}
	shared := 0
	for _, pattern := range []string{"testdata/*.md", "sample/*.md", "flow/testdata/*.md", "../parse/testdata/*.txtar", "typeset/testdata/blocks/*.txtar",
		"../../shared/articles/*.md", "../../shared/corpus/dev/*.md"} {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			out[path] = text
			if pattern[:6] == "../../" {
				shared++
			}
		}
	}
	if shared == 0 {
		t.Log("the shared articles are not here")
	}
	return out
}

// blind is a text that shows no source: all of it is searched exactly.
type blind struct{ visible }

func (blind) Raw(int) []byte { return nil }

// Passing over blocks by their source loses no match: words, and stretches across marks and line ends, taken from anywhere in the text are found the same as without.
func TestTheSourceHidesNoMatch(t *testing.T) {
	const seed = 11
	r := rand.New(rand.NewPCG(seed, 1))
	for name, text := range texts(t) {
		a, err := parse.Parse(text, filepath.Base(name))
		if err != nil {
			continue
		}
		v := visible{a, newFront(a).untold}
		for range 12 {
			query := find.Compile(`"` + stretch(r, v) + `"`)
			if r.IntN(2) == 0 {
				query = find.CompileWords(stretch(r, v))
			}
			if query.Empty() {
				continue
			}
			got, want := find.NewSweep(v, query, nil, 0).Run(), find.NewSweep(blind{v}, query, nil, 0).Run()
			if got.Total() != want.Total() {
				t.Errorf("seed %d, %s: %q is found %d times, of %d", seed, name, query.Source(), got.Total(), want.Total())
			}
		}
	}
}

// stretch returns a piece of the visible text of some block.
func stretch(r *rand.Rand, v visible) string {
	for range 100 {
		text := []rune(v.Text(r.IntN(v.Len())))
		if len(text) > 2 {
			from := r.IntN(len(text) - 1)
			return string(text[from:min(len(text), from+1+r.IntN(12))])
		}
	}
	return ""
}
