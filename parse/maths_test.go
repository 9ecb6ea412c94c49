package parse

import (
	"strings"
	"testing"
)

// mathsIn returns the inline TeX of a text.
func mathsIn(t *testing.T, src string) string {
	t.Helper()
	a := mustParse(t, []byte(src))
	var found []string
	for i := range a.Blocks {
		for _, r := range a.Runs(i) {
			if r.Marks&InlineMath != 0 {
				found = append(found, r.Text)
			}
		}
	}
	return strings.Join(found, " & ")
}

func TestMaths(t *testing.T) {
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
		if got := mathsIn(t, c.in); got != c.want {
			t.Errorf("%q holds %q, want %q", c.in, got, c.want)
		}
	}
}

func TestMathsBlock(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"式：\n$$\na_1 * b\n+ c_1 \\\\\n- d * e\n$$\n后", "式：|$$¶a_1 * b¶+ c_1 \\\\¶- d * e¶$$|后"},
		{"\\[\nx^2\n\\]\n", "\\[¶x^2¶\\]"},
		{"\\begin{aligned}\na &= b \\\\\n\\end{aligned}", "\\begin{aligned}¶a &= b \\\\¶\\end{aligned}"},
		{"> $$x_1\n> + y$$\n>\n> 后", "$$x_1¶+ y$$|后"},
		{"- 一\n\n  $$\n  a*b*c\n  $$\n- 二", "一|$$¶a*b*c¶$$|二"},
		// Nothing closes it: it is text.
		{"$$\na\n\nb", "$$ a|b"},
		{"$$$ 太贵\n了 $$", "$$$ 太贵了 $$"},
		{"\\begin{x} y", "\\begin{x} y"},
	} {
		a := mustParse(t, []byte(c.in))
		var got []string
		for i := range a.Blocks {
			got = append(got, strings.ReplaceAll(a.Text(i), "\n", "¶"))
		}
		if all := strings.Join(got, "|"); all != c.want {
			t.Errorf("%q reads %q, want %q", c.in, all, c.want)
		}
	}
}

// BenchmarkMathsMarks reads 256 KiB of marks that nothing closes.
func BenchmarkMathsMarks(b *testing.B) {
	for _, unit := range []string{"\\(", "\\[", "$$", "$a ", "\\[\n", "$$a\n", "\\begin{x}\n"} {
		b.Run(unit, func(b *testing.B) {
			src := []byte(strings.Repeat(unit, 1<<18/len(unit)))
			b.SetBytes(int64(len(src)))
			for b.Loop() {
				a := mustParse(b, src)
				for i := range a.Blocks {
					a.Runs(i)
				}
			}
		})
	}
}
