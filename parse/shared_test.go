package parse

import (
	"os"
	"path/filepath"
	"testing"
)

// shared reads the files of the shared directory beside the project that match pattern. It skips the test where there are none: they are
// texts of others, which the project may be measured on and may not hold.
func shared(t testing.TB, pattern string) map[string][]byte {
	t.Helper()
	paths, _ := filepath.Glob(filepath.Join("..", "..", "shared", pattern))
	if len(paths) == 0 {
		t.Skipf("no %s beside the project", filepath.Join("shared", pattern))
	}
	out := map[string][]byte{}
	for _, p := range paths {
		src, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(p)] = src
	}
	return out
}

// corpus returns all shared texts.
func corpus(t testing.TB) map[string][]byte {
	t.Helper()
	out := shared(t, "articles/*.md")
	for _, pattern := range []string{"corpus/dev/*.md", "corpus/dev/*.vtt", "corpus/dev/*.srt"} {
		paths, _ := filepath.Glob(filepath.Join("..", "..", "shared", pattern))
		if len(paths) > 0 {
			for name, src := range shared(t, pattern) {
				out[name] = src
			}
		}
	}
	return out
}

func mustParse(t testing.TB, src []byte) *Article {
	t.Helper()
	a, err := Parse(src, "")
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestCorpusInvariants(t *testing.T) {
	for name, src := range corpus(t) {
		t.Run(name, func(t *testing.T) { checkArticle(t, mustParse(t, src)) })
	}
}
