package parse

import (
	"strings"
	"testing"
)

// TestMaths: TeX within a line is text with a mark, its lines joined as those of text are; TeX on lines of its own is code.
func TestMaths(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"从 $x_1 * y_2$ 到 *n*", "paragraph: 从 ⟨$x_1 * y_2$⟩ 到 n"},
		{"写成 $a_1 + b_1\n\\cdot c_1$ 也行", "paragraph: 写成 ⟨$a_1 + b_1 \\cdot c_1$⟩ 也行"},
		{"卖$5，买$6", "paragraph: 卖$5，买$6"},
		{"式：\n$$\na_1 * b\n- d * e\n$$\n后", "paragraph: 式：|code tex: $$¶a_1 * b¶- d * e¶$$|paragraph: 后"},
		{"> $$x_1\n> + y$$\n>\n> 后", "code tex: $$x_1¶+ y$$|paragraph: 后"},
		{"$$\na\n\nb", "paragraph: $$ a|paragraph: b"},
	} {
		a := mustParse(t, []byte(c.in))
		var got []string
		for i, b := range a.Blocks {
			var text strings.Builder
			for _, r := range a.Runs(i) {
				if r.Marks&InlineMath != 0 {
					r.Text = "⟨" + r.Text + "⟩"
				}
				text.WriteString(r.Text)
			}
			kind := strings.TrimSpace(b.Kind.String() + " " + b.Info)
			got = append(got, kind+": "+strings.ReplaceAll(text.String(), "\n", "¶"))
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
