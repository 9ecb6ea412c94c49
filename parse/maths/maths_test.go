package maths

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// read parses Markdown with TeX in it.
func read(src string) ast.Node {
	p := parser.NewParser(
		parser.WithBlockParsers(append(parser.DefaultBlockParsers(), util.Prioritized(BlockParser{}, 710))...),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(), util.Prioritized(InlineParser{}, 150))...),
	)
	return p.Parse(text.NewReader([]byte(src)))
}

// inlineIn returns the inline TeX of a text, each with a space for a line end.
func inlineIn(t *testing.T, src string) string {
	t.Helper()
	var found []string
	err := ast.Walk(read(src), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if m, ok := n.(*Inline); ok && entering {
			var lines []string
			for _, s := range m.Segments {
				lines = append(lines, string(s.Value([]byte(src))))
			}
			found = append(found, strings.Join(lines, " "))
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(found, " & ")
}

func TestInline(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"从 $x_1 * y_2$ 到 $n$", "$x_1 * y_2$ & $n$"},
		{"$$\\int_0^1 f(x)\\,dx$$", "$$\\int_0^1 f(x)\\,dx$$"},
		{"$$E = mc^2 \\\\ a*b*c$$", "$$E = mc^2 \\\\ a*b*c$$"},
		{"\\(a_b * c_d\\)，\\[x^2\\]", "\\(a_b * c_d\\) & \\[x^2\\]"},
		{"写成 $a_1 + b_1\n\\cdot c_1$ 也行", "$a_1 + b_1 \\cdot c_1$"},
		{"$`a_1`$", "$`a_1`$"},
		{"$\\text{\\$5} * 2$", "$\\text{\\$5} * 2$"},
		// Prices and escaped brackets are none.
		{"卖$5，买$6", ""},
		{"US$100-$200, $5 or $6", ""},
		{"\\[1\\] \\(注\\) \\[a\\_b\\]", ""},
		{"从 $a 到\nb$ 止", ""},
		{"`$x$` \\$y\\$ $", ""},
	} {
		if got := inlineIn(t, c.in); got != c.want {
			t.Errorf("%q holds %q, want %q", c.in, got, c.want)
		}
	}
}

func TestBlock(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"式：\n$$\na_1 * b\n+ c_1 \\\\\n- d * e\n$$\n后", "$$¶a_1 * b¶+ c_1 \\\\¶- d * e¶$$¶"},
		{"\\[\nx^2\n\\]\n", "\\[¶x^2¶\\]¶"},
		{"\\begin{aligned}\na &= b \\\\\n\\end{aligned}", "\\begin{aligned}¶a &= b \\\\¶\\end{aligned}¶"},
		{"> $$x_1\n> + y$$\n>\n> 后", "$$x_1¶+ y$$¶"},
		{"- 一\n\n  $$\n  a*b*c\n  $$\n- 二", "$$¶a*b*c¶$$¶"},
		// Nothing closes it, or it is text on one line.
		{"$$\na\n\nb", ""},
		{"$$$ 太贵\n了 $$", ""},
		{"\\begin{x} y", ""},
		{"$$x$$", ""},
	} {
		var got strings.Builder
		err := ast.Walk(read(c.in), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
			if b, ok := n.(*Block); ok && entering {
				got.Write(b.Lines().Value([]byte(c.in)))
			}
			return ast.WalkContinue, nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if text := strings.ReplaceAll(got.String(), "\n", "¶"); text != c.want {
			t.Errorf("%q holds %q, want %q", c.in, text, c.want)
		}
	}
}

// TestMayHold: what may be within a block of TeX is told from the lines above alone.
func TestMayHold(t *testing.T) {
	for src, want := range map[string]bool{
		"":                false,
		"text\n- item\n":  false,
		"$$\na\n":         true,
		"$$\na\n\nb\n":    false,
		"\\[\n":           true,
		"\\begin{x}\na\n": true,
		"$$\n" + strings.Repeat("a\n", mostLines): false,
	} {
		if got := MayHold([]byte(src)); got != want {
			t.Errorf("%.40q: %t", src, got)
		}
	}
}
