package parse

import "testing"

func TestUnescape(t *testing.T) {
	for text, want := range map[string]string{
		`a &amp; b &lt;c&gt; &#20013; &#x4e2d; &semi;`: "a & b <c> 中 中 ;",
		`\*a\* \&amp; \中`:                              `*a* &amp; \中`,
		`&\&#65;`:                                      `&&#65;`,
		`&copyx; &nothing; & ; &;`:                     `&copyx; &nothing; & ; &;`,
	} {
		if got := unescape(text); got != want {
			t.Errorf("unescape(%q) = %q, want %q", text, got, want)
		}
	}
}
