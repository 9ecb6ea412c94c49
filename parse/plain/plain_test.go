package plain

import "testing"

func TestLine(t *testing.T) {
	for _, c := range []struct{ in, text, target string }{
		{"", "", ""},
		{"  **作者：** 林望 ", "作者： 林望", ""},
		{"__By__ *Jane* `Doe` ~~x~~", "By Jane Doe x", ""},
		{"[The **Tide**](https://example.org/a_(b) \"t\") and [more](https://example.org/c)", "The Tide and more", "https://example.org/a_(b)"},
		{"[The Tide][1] ![cover](c.png)", "The Tide cover", "c.png"},
		{"from <https://example.org> <b>now</b>", "from https://example.org now", "https://example.org"},
		{`3 \* 4 \中 \`, `3 * 4 \中 \`, ""},
		{"[x] a < b, and [", "[x] a < b, and [", ""},
	} {
		text, target := Line(c.in)
		if text != c.text || target != c.target {
			t.Errorf("%q: %q to %q, want %q to %q", c.in, text, target, c.text, c.target)
		}
	}
}

func TestUnescape(t *testing.T) {
	for text, want := range map[string]string{
		`a &amp; b &lt;c&gt; &#20013; &#x4e2d; &semi;`: "a & b <c> 中 中 ;",
		`\*a\* \&amp; \中`:                              `*a* &amp; \中`,
		`&\&#65;`:                                      `&&#65;`,
		`&copyx; &nothing; & ; &;`:                     `&copyx; &nothing; & ; &;`,
	} {
		if got := Unescape(text); got != want {
			t.Errorf("Unescape(%q) = %q, want %q", text, got, want)
		}
	}
}
