package parse

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
)

// crowds are texts of a great many blocks, lines and cells with next to nothing in each.
func crowds() map[string]string {
	number := func(format string) string {
		var b strings.Builder
		for i := range 20_000 {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	return map[string]string{
		"blocks of one letter":     strings.Repeat("a\n\n", 100_000),
		"empty headings":           strings.Repeat("#\n", 100_000),
		"items of one letter":      strings.Repeat("- a\n", 100_000),
		"lines of one letter":      strings.Repeat("a\n", 200_000),
		"short paragraphs":         strings.Repeat("abcdef\n\n", 50_000),
		"short headings":           strings.Repeat("# abcd\n\n", 50_000),
		"short items":              strings.Repeat("- abcde\n", 50_000),
		"short quotes":             strings.Repeat("> abcde\n\n", 50_000),
		"a definition in one text": strings.Repeat("[a]: b\n", 60_000),
		"a definition apart":       strings.Repeat("[a]: b\n\n", 50_000),
		"definitions":              number("[%d]: b\n\n"),
		"footnotes":                number("[^%d]: note\n\n"),
		"headings":                 number("## Heading %d\n\ntext\n\n"),
		"names":                    number("**名%d：** 好\n\n"),
		"pictures":                 strings.Repeat("![](a)\n\n", 50_000),
		"a tall table":             "|a|b|\n|-|-|\n" + strings.Repeat("|c|d|\n", 80_000),
		"a wide row":               "|a|\n|-|\n|" + strings.Repeat("x|", 20_000) + "\n" + strings.Repeat("|c|\n", 20_000),
		"an open fence":            "```\n" + strings.Repeat("abc def\n\nghi jkl\n\n", 30_000),
		"an open comment":          "<!--\n" + strings.Repeat("abc def\n\nghi jkl\n\n", 30_000),
	}
}

// TestCrowdsKeepLittle: what stays in memory of a text is at most 40 times its size, whatever the text is made of, and nothing of it is lost.
func TestCrowdsKeepLittle(t *testing.T) {
	for name, src := range crowds() {
		t.Run(name, func(t *testing.T) {
			before := kept()
			a := mustParse(t, []byte(src))
			if after := kept(); after > before+40*uint64(len(src)) {
				t.Errorf("%d bytes are kept for %d", after-before, len(src))
			}
			var out []string
			spans(a, func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) })
			if len(out) > 0 {
				t.Error(out[0])
			}
		})
	}
}

// kept returns the bytes of memory that are in use.
func kept() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// TestCrowdedTextStandsAsItIs: the marks of what is too short to be read are shown, and text beside it is read as ever.
func TestCrowdedTextStandsAsItIs(t *testing.T) {
	list := strings.Repeat("- a\n", 40_000)
	text := strings.Repeat("A paragraph of some length.\n\n", 10_000)
	a := mustParse(t, []byte("# Title\n\n"+text+list+"\n"+text+"the end\n"))
	shown := 0
	for i, b := range a.Blocks {
		if b.Kind == Code {
			shown += strings.Count(a.Text(i), "- a")
		}
	}
	if shown != 40_000 {
		t.Errorf("%d of 40,000 lines stand as they are", shown)
	}
	if a.Title != "Title" || a.Text(len(a.Blocks)-1) != "the end" || a.Blocks[len(a.Blocks)-1].Kind != Paragraph {
		t.Error("the text around it is not read")
	}
}

// TestTablesOfTooManyCells are text or code, and one of many cells is a table.
func TestTablesOfTooManyCells(t *testing.T) {
	table := func(rows, columns int) string {
		return "|" + strings.Repeat("aaaa|", columns) + "\n|" + strings.Repeat("--|", columns) + "\n" + strings.Repeat("|"+strings.Repeat("bbbb|", columns)+"\n", rows)
	}
	for _, c := range []struct {
		name string
		src  string
		want bool
	}{
		{"of 2,000 rows", table(2_000, 20), true},
		{"of 100 columns", table(500, 100), true},
		{"of 10,000 columns with a letter in each", "|" + strings.Repeat("a|", 10_000) + "\n|" + strings.Repeat("-|", 10_000) + "\n|" + strings.Repeat("b|", 10_000) + "\n", false},
		{"of 1,000 columns with a letter in each", "|" + strings.Repeat("a|", 1_000) + "\n|" + strings.Repeat("-|", 1_000) + "\n|" + strings.Repeat("b|", 1_000) + "\n", true},
		{"of 200,000 rows", table(200_000, 1), false},
		{"with one long row", table(20_000, 2) + "|" + strings.Repeat("x|", 1_000) + "\n", false},
	} {
		a := mustParse(t, []byte("text\n\n"+c.src))
		if got := a.Blocks[1].Kind == Table; got != c.want {
			t.Errorf("%s: it is a %v", c.name, a.Blocks[1].Kind)
		}
	}
}
