package parse

import (
	"strings"
	"testing"
)

// TestLongBlocksAreCut: a paragraph or code of a megabyte is many blocks, which hold all of it and go on without a gap.
func TestLongBlocksAreCut(t *testing.T) {
	for name, src := range map[string]string{
		"one line, Chinese":        strings.Repeat("钟停了，屋子里少了一样东西。", 25_000),
		"one line, English":        strings.Repeat("The clock stopped and nobody said so. ", 27_000),
		"one line without a place": strings.Repeat("好", 350_000),
		"one word":                 strings.Repeat("a", 1_000_000),
		"many lines":               strings.Repeat("word word word\n", 70_000),
		"code":                     "```go\n" + strings.Repeat("value := n + 1\n", 80_000) + "```\n",
	} {
		a, err := Parse([]byte(src+"\n\nthe end\n"), "x.md")
		if err != nil {
			t.Fatal(err)
		}
		checkArticle(t, a)
		if len(a.Blocks) < 10 || a.Blocks[0].Joined || !a.Blocks[1].Joined || a.Blocks[len(a.Blocks)-1].Joined {
			t.Errorf("%s: %d blocks, joined wrongly", name, len(a.Blocks))
		}
		squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
		var text strings.Builder
		for i, b := range a.Blocks {
			text.WriteString(a.Text(i))
			if b.Span.Len() > maxBlock+8 {
				t.Errorf("%s: block %d has %d bytes", name, i, b.Span.Len())
			}
		}
		want := squeeze(strings.NewReplacer("```go", "", "```", "").Replace(src) + "the end")
		if got := squeeze(text.String()); got != want {
			t.Errorf("%s: %d bytes of visible text, want %d", name, len(got), len(want))
		}
	}
}

// TestFloodsAreBounded parses what costs goldmark the square of its length, at a length where that would be minutes, and keeps every character.
func TestFloodsAreBounded(t *testing.T) {
	for name, src := range map[string]string{
		"nested quotes":            strings.Repeat("> ", 10_000) + "deep",
		"list levels":              strings.Repeat("- ", 100_000) + "deep",
		"columns":                  "|" + strings.Repeat("a|", 10_000) + "\n|" + strings.Repeat("-|", 10_000) + "\n|" + strings.Repeat("b|", 10_000),
		"empty links":              strings.Repeat("[]()", 300_000),
		"marks of bold":            strings.Repeat("**", 1_000_000),
		"bold that never ends":     strings.Repeat("**a ", 100_000),
		"crossing emphasis":        strings.Repeat("*a_ ", 100_000),
		"brackets":                 strings.Repeat("[", 1_000_000),
		"links that never end":     strings.Repeat("[a](", 100_000),
		"pictures that never end":  strings.Repeat("![a ", 100_000),
		"strikes":                  strings.Repeat("~~a ", 100_000),
		"a reference defined anew": strings.Repeat("[a]: http://x.example\n", 200_000),
		"calls of a reference":     "[a]: http://x.example\n\n" + strings.Repeat("[a] ", 100_000),
		"tags":                     strings.Repeat("<a ", 100_000),
		"a line of a paragraph":    strings.Repeat("a\n", 300_000),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a, err := Parse([]byte(src+"\n\nthe end\n"), "x.md")
			if err != nil {
				t.Fatal(err)
			}
			if last := len(a.Blocks) - 1; last < 0 || a.Text(last) != "the end" && !strings.HasSuffix(a.Text(last), "the end") {
				t.Error("the paragraph behind it is lost")
			}
			for i := range a.Blocks {
				a.Runs(i)
			}
		})
	}
}
