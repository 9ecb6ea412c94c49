package typeset

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/tools/txtar"

	"fangtan/parse"
)

var update = flag.Bool("update", false, "write the goldens anew")

// page returns the text of all lines of an article, without styles and without white space at the lines' ends.
func page(a *parse.Article, m Measure) string {
	s := &Setter{Article: a, Theme: darkTheme(), Measure: m}
	var b strings.Builder
	for i := range a.Blocks {
		for _, l := range s.Block(i) {
			b.WriteString(strings.TrimRight(margin(l, m.Names)+l.Plain(), " "))
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// margin returns the margin of so many cells before a line, and a space.
func margin(l Line, names int) string {
	switch {
	case names == 0:
		return ""
	case l.Name == nil:
		return strings.Repeat(" ", names+1)
	}
	return strings.Repeat(" ", names-l.Name.Width) + l.Name.Plain() + " "
}

func blocks(t testing.TB) map[string]*txtar.Archive {
	t.Helper()
	files, err := filepath.Glob("testdata/blocks/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no testdata/blocks", err)
	}
	out := map[string]*txtar.Archive{}
	for _, f := range files {
		ar, err := txtar.ParseFile(f)
		if err != nil {
			t.Fatal(err)
		}
		out[f] = ar
	}
	return out
}

// TestBlocks compares how each construct is set at four widths with the pages in testdata/blocks: the input in.md first, then the pages by width,
// each with the options after it ("72 hang=2").
func TestBlocks(t *testing.T) {
	for file, ar := range blocks(t) {
		a := parsed(t, ar.Files[0].Data)
		if *update {
			ar.Files = ar.Files[:1]
			for _, width := range []string{"24", "40", "72", "100"} {
				ar.Files = append(ar.Files, txtar.File{Name: width})
			}
			for _, more := range goldenOptions[filepath.Base(file)] {
				ar.Files = append(ar.Files, txtar.File{Name: more})
			}
		}
		for i := range ar.Files[1:] {
			f := &ar.Files[1+i]
			got := []byte(page(a, measureOf(t, f.Name)))
			if *update {
				f.Data = got
			} else if !bytes.Equal(got, f.Data) {
				t.Errorf("%s at %s:\n%s\nwant:\n%s", file, f.Name, got, f.Data)
			}
		}
		if *update {
			if err := os.WriteFile(file, txtar.Format(ar), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// goldenOptions are the pages that -update adds to the four widths.
var goldenOptions = map[string][]string{
	"paragraphs.txtar": {"40 indent", "40 hang=2", "40 thin"},
	"turns.txtar":      {"40 names=12", "72 names=12", "40 names=3", "40 indent"},
	"code.txtar":       {"40 sideways=12", "40 whole"},
	"tables.txtar":     {"24 whole"},
}

// measureOf reads a measure: its width and its options.
func measureOf(t *testing.T, name string) Measure {
	t.Helper()
	m := Measure{Method: ansi.GraphemeWidth}
	for i, word := range strings.Fields(name) {
		key, value, _ := strings.Cut(word, "=")
		n, err := strconv.Atoi(value)
		if i == 0 {
			n, err = strconv.Atoi(key)
			key = "width"
		}
		switch key {
		case "width":
			m.Width = n
		case "sideways":
			m.Sideways = n
		case "hang":
			m.Hang = n
		case "names":
			m.Names = n
		case "indent":
			m.Indent, err = true, nil
		case "thin":
			m.Thin, err = true, nil
		case "whole":
			m.Whole, err = true, nil
		default:
			err = fmt.Errorf("unknown option %q", key)
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	return m
}

func TestBlocksKeepThePromises(t *testing.T) {
	th := darkTheme()
	for file, ar := range blocks(t) {
		a := parsed(t, ar.Files[0].Data)
		for width := 1; width <= 120; width++ {
			if os.Getenv("FANGTAN_ALL_WIDTHS") == "" && width > 12 && width%7 != 0 {
				continue
			}
			for n := range 8 {
				m := Measure{
					Width: width, Method: ansi.Method(n & 1), Whole: n&2 > 0, Sideways: n * 3, Indent: n&4 > 0, Hang: n & 3,
					Thin: n&1 > 0, Names: (n & 2) * 6,
				}
				s := &Setter{Article: a, Theme: th, Measure: m}
				for i := range a.Blocks {
					if what := violation(s, i); what != "" {
						t.Fatalf("%s, block %d, %+v: %s", file, i, m, what)
					}
				}
			}
		}
	}
}
