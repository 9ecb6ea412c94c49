package parse

import (
	"os"
	"strings"
	"testing"
	"time"
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

// floods are texts of n things that have made readers of Markdown take the square of their number, each with the number that is tried: of the first ones, that of the promise.
func floods() map[string]struct {
	n    int
	text func(n int) string
} {
	type flood = struct {
		n    int
		text func(n int) string
	}
	again := func(s string) func(int) string { return func(n int) string { return strings.Repeat(s, n) } }
	return map[string]flood{
		"nested quotes": {10_000, again("> ")},
		"list levels":   {100_000, again("- ")},
		"columns": {10_000, func(n int) string {
			return "|" + strings.Repeat("a|", n) + "\n|" + strings.Repeat("-|", n) + "\n|" + strings.Repeat("b|", n)
		}},
		"empty links":              {1_000_000, again("[]()")},
		"marks of bold":            {1_000_000, again("**")},
		"a reference defined anew": {1_000_000, again("[a]: x\n")},
		"definitions apart":        {1_000_000, again("[a]: x\n\n")},
		"a line":                   {1_000_000, again("word ")},
		"one word":                 {1_000_000, again("word")},
		"list levels by indent": {500, func(n int) string {
			var steps strings.Builder
			for i := range n {
				steps.WriteString(strings.Repeat(" ", 2*i) + "- x\n")
			}
			return steps.String()
		}},
		// Of these so many are read as fill whole blocks: what is left over in a last one may be few enough to be read as marks.
		"bold that never ends":    {1 << 17, again("**a ")},
		"crossing emphasis":       {1 << 17, again("*a_ ")},
		"brackets":                {1_000_000, again("[")},
		"links that never end":    {1 << 17, again("[a](")},
		"pictures that never end": {1 << 17, again("![a ")},
		"strikes":                 {1 << 17, again("~~a ")},
		"calls of a reference":    {1 << 17, func(n int) string { return "[a]: http://x.example\n\n" + strings.Repeat("[a] ", n) }},
		"tags":                    {100_000, again("<a ")},
		"backticks":               {100_000, again("`a``b```c")},
		"a line of a paragraph":   {300_000, again("a\n")},
	}
}

// TestFloodsAreBounded parses what costs goldmark the square of its length, and keeps every character: four times as much may take ten times as long, once in a few tries, where the
// square would be sixteen times.
func TestFloodsAreBounded(t *testing.T) {
	for name, f := range floods() {
		t.Run(name, func(t *testing.T) {
			flooded(t, f.text(64)) // what is made once for all articles is made
			small, large := f.text(f.n/4), f.text(f.n)
			grown := float64(len(large)) / float64(len(small))
			for try := 1; ; try++ {
				a, b := flooded(t, small), flooded(t, large)
				if b.Seconds() < 2.5*grown*a.Seconds() {
					break
				}
				if try == 5 {
					t.Fatalf("%d bytes take %v, %d bytes %v", len(small), a, len(large), b)
				}
			}
		})
	}
}

// TestOneLineOfAHundredMegabytes takes ten seconds and more, and is skipped where FANGTAN_LONG is not set.
func TestOneLineOfAHundredMegabytes(t *testing.T) {
	if os.Getenv("FANGTAN_LONG") == "" {
		t.Skip("FANGTAN_LONG is not set")
	}
	for name, s := range map[string]string{"words": "word ", "one word": "x", "Chinese": "字，"} {
		small := flooded(t, strings.Repeat(s, 25_000_000/len(s)))
		large := flooded(t, strings.Repeat(s, 100_000_000/len(s)))
		t.Logf("%s: 25 MB in %v, 100 MB in %v", name, small, large)
		if large > 8*small {
			t.Errorf("%s: 25 MB take %v, 100 MB %v", name, small, large)
		}
	}
}

// flooded parses a flood, with a paragraph behind it, and returns how long that and the reading of each block take.
func flooded(t *testing.T, src string) time.Duration {
	t.Helper()
	text := []byte(src + "\n\nthe end\n")
	start := time.Now()
	a, err := Parse(text, "x.md")
	if err != nil {
		t.Fatal(err)
	}
	for i := range a.Blocks {
		a.Runs(i)
	}
	took := time.Since(start)
	if last := len(a.Blocks) - 1; last < 0 || !strings.HasSuffix(a.Text(last), "the end") {
		t.Error("the paragraph behind it is lost")
	}
	return took
}
