package parse

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// TestTablesAreGoldmarks: what is a table, and how many lines it has, is what goldmark's own transformer says, for random text of what tables are made of.
func TestTablesAreGoldmarks(t *testing.T) {
	with := func(tables parser.ParagraphTransformer) parser.Parser {
		return parser.NewParser(parser.WithBlockParsers(parser.DefaultBlockParsers()...), parser.WithParagraphTransformers(util.Prioritized(tables, 200)))
	}
	shape := func(p parser.Parser, src string) string {
		var out strings.Builder
		for n := p.Parse(text.NewReader([]byte(src))).FirstChild(); n != nil; n = n.NextSibling() {
			switch n := n.(type) {
			case *east.Table:
				fmt.Fprintf(&out, "table %d;", n.ChildCount()+1) // the row of dashes leaves no node
			case *table:
				fmt.Fprintf(&out, "table %d;", n.Lines().Len())
			case *ast.Paragraph:
				fmt.Fprintf(&out, "paragraph %q;", n.Lines().Value([]byte(src)))
			default:
				fmt.Fprintf(&out, "%v;", n.Kind())
			}
		}
		return out.String()
	}
	theirs, ours := with(extension.NewTableParagraphTransformer()), with(tables{})
	random, found := rand.New(rand.NewPCG(1, 2)), 0
	parts := []string{"|", "a", "-", "--", `\`, "\n", "\n", " ", ":", "`", "|-|", "a|b", "| -- | :-: |", "\u3000", "    ", "> "}
	for range 50_000 {
		var b strings.Builder
		for range 3 + random.IntN(9) {
			b.WriteString(parts[random.IntN(len(parts))])
		}
		want, got := shape(theirs, b.String()), shape(ours, b.String())
		if got != want {
			t.Fatalf("%q is %s, want %s", b.String(), got, want)
		}
		if strings.HasPrefix(want, "table") {
			found++
		}
	}
	if found < 500 {
		t.Errorf("%d tables were tried", found)
	}
}

// TestTablesKeepLittle: a table of many cells takes little more than its text, while it is read as well.
func TestTablesKeepLittle(t *testing.T) {
	src := []byte("|" + strings.Repeat("a|", 20_000) + "\n|" + strings.Repeat("-|", 20_000) + "\n|" + strings.Repeat("b|", 20_000) + "\n")
	p := blockParser()
	most := testing.AllocsPerRun(5, func() { p.Parse(text.NewReader(src)) })
	if most > 200 {
		t.Errorf("a table of 40,000 cells takes %v allocations", most)
	}
}
