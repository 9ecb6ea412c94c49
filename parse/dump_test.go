package parse

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write the dumps of testdata/*.txtar anew")

// dump writes an article as it was understood, one line for each thing: see testdata/README.md.
func dump(a *Article) string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("title %q", a.Title)
	for _, p := range a.Meta {
		line("meta %d %q = %q %s", p.Line, p.Key, p.Value, p.Field)
	}
	if !a.Front.Published.IsZero() {
		line("published %s", a.Front.Published.Format("2006-01-02 15:04 -0700"))
	}
	for _, names := range []struct {
		as    string
		names []string
	}{{"authors", a.Front.Authors}, {"guests", a.Front.Guests}, {"hosts", a.Front.Hosts}} {
		if len(names.names) > 0 {
			line("%s %q", names.as, names.names)
		}
	}
	for _, s := range a.Speakers {
		line("speaker %q %d turns %d characters, labels %q", s.Name, s.Turns, s.Characters, s.Labels)
	}
	section, turn := -1, -1
	for i, block := range a.Blocks {
		if k := a.SectionOf(i); k != section {
			section = k
			line("section %s %q: %s", a.Sections[k].Role, a.Sections[k].Title, a.Sections[k].Why)
		}
		if k := a.TurnOf(i); k != turn {
			turn = k
			if k >= 0 {
				u := a.Turns[k]
				line("  turn %d line %d %q %s %s", k, u.Line, a.Speakers[u.Speaker].Name, u.Kind, u.Time)
			} else {
				line("  no turn")
			}
		}
		line("    %s", dumpBlock(a, i, block))
	}
	for _, e := range a.Exchanges {
		line("exchange %d-%d", e.Start, e.End)
	}
	for _, p := range a.Topics {
		line("topic %d %q turns %v found %v", p.Line, p.Title, p.Turns, p.Found)
	}
	for _, m := range a.Images {
		line("image %d %q %q", m.Line, m.URL, m.Alt)
	}
	for _, l := range a.Links {
		line("link block %d %q %q", l.Block, l.URL, l.Title)
	}
	return b.String()
}

// dumpBlock gives a block's number, line, bytes, containers, kind and runs.
func dumpBlock(a *Article, i int, block Block) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d L%d [%d:%d] %s%s", i, a.LineOf(block.Span.Start), block.Span.Start, block.Span.End, dumpContainers(block.In), block.Kind)
	if block.Level > 0 {
		fmt.Fprintf(&b, " %d", block.Level)
	}
	if block.Promo {
		b.WriteString(" promo")
	}
	if block.Info != "" {
		fmt.Fprintf(&b, " %q", block.Info)
	}
	for _, r := range a.Runs(i) {
		fmt.Fprintf(&b, " %s%q", dumpMarks(r.Marks), r.Text)
		if r.Kind != TextRun {
			fmt.Fprintf(&b, "(%s)", [...]string{"", "break", "image", "note"}[r.Kind])
		}
		if r.URL != "" {
			fmt.Fprintf(&b, "<%s>", r.URL)
		}
	}
	return b.String()
}

func dumpContainers(c *Container) string {
	if c == nil {
		return ""
	}
	s := c.Kind.String()
	switch {
	case c.Kind == Item && c.Ordered:
		s = fmt.Sprintf("item %d of %d", c.Number, c.Last)
	case c.Kind == Footnote:
		s += " " + c.Name
	}
	if c.Kind == Item && c.Tight {
		s = "tight " + s
	}
	if c.Task {
		s += map[bool]string{false: " open", true: " done"}[c.Done]
	}
	return dumpContainers(c.Parent) + s + " > "
}

func dumpMarks(m Marks) string {
	s := ""
	for i, name := range []string{"b", "i", "code", "s", "u", "sup", "sub", "kbd", "mark", "math"} {
		if m&(1<<i) != 0 {
			s += name + ":"
		}
	}
	return s
}

// TestDumps compares how each input in testdata is understood with the dump beside it, line by line.
func TestDumps(t *testing.T) {
	paths, _ := filepath.Glob("testdata/*.txtar")
	if len(paths) == 0 {
		t.Fatal("no testdata")
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			files := map[string][]byte{}
			for _, f := range archive.Files {
				files[f.Name] = f.Data
			}
			a, err := Parse(files["input"], "input.md")
			if err != nil {
				t.Fatal(err)
			}
			checkArticle(t, a)
			got := dump(a)
			if *update {
				archive.Files = []txtar.File{{Name: "input", Data: files["input"]}, {Name: "dump", Data: []byte(got)}}
				if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if want := string(files["dump"]); got != want {
				t.Error(firstDifference(got, want))
			}
			if again, _ := Parse(bytes.Clone(files["input"]), "input.md"); dump(again) != got {
				t.Error("a second reading differs from the first")
			}
		})
	}
}

// TestTalkOrNone: the articles of testdata that are named so are a talk, or none.
func TestTalkOrNone(t *testing.T) {
	paths, _ := filepath.Glob("testdata/*.txtar")
	seen := 0
	for _, path := range paths {
		kind, _, _ := strings.Cut(filepath.Base(path), "-")
		if kind != "talk" && kind != "none" {
			continue
		}
		seen++
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if a := mustParse(t, archive.Files[0].Data); (len(a.Turns) > 0) != (kind == "talk") {
			t.Errorf("%s has %d turns", path, len(a.Turns))
		}
	}
	if seen < 30 {
		t.Errorf("only %d articles", seen)
	}
}

// firstDifference names the first line in which two dumps differ.
func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		var x, y string
		if i < len(g) {
			x = g[i]
		}
		if i < len(w) {
			y = w[i]
		}
		if x != y {
			return fmt.Sprintf("line %d of the dump:\n got %s\nwant %s", i+1, x, y)
		}
	}
	return "the dumps differ"
}
