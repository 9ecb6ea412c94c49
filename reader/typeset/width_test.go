package typeset

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestWidths(t *testing.T) {
	for _, c := range []struct {
		text          string
		points, whole int // cells where the screen measures code points, and where it measures clusters
		clusters      int
	}{
		{"字", 2, 2, 1},
		{"a", 1, 1, 1},
		{"ａ", 2, 2, 1},
		{"“”…·—", 5, 5, 5},           // ambiguous ones are narrow
		{"ｶﾞ", 2, 1, 1},              // half-width kana with its voicing mark
		{"か\u3099", 2, 2, 1},         // kana with a combining one
		{"한글", 4, 4, 2},              // syllables
		{"ᄒ\u1161\u11ab", 4, 2, 1},   // letters that make one: by code points x/ansi counts each
		{"e\u0301", 1, 1, 1},         // combining accent
		{"葛\U000E0100", 2, 2, 1},     // ideographic variation
		{"⚠", 1, 1, 1},               // a sign,
		{"⚠\uFE0F", 1, 2, 1},         // and the emoji made of it
		{"1\uFE0F\u20E3", 1, 2, 1},   // keycap
		{"👨\u200D👩\u200D👧", 6, 2, 1}, // family
		{"👍🏽", 4, 2, 1},              // skin tone
		{"🇯🇵🇰🇷", 4, 4, 2},            // flags
		{"a\u200Bb", 2, 2, 3},        // zero width space
		{"a\u2060b\uFEFF", 2, 2, 4},  // word joiner, byte order mark
		{"क्षि", 3, 1, 1},            // conjunct
	} {
		if got := cells(c.text, ansi.WcWidth); got != c.points {
			t.Errorf("%q is %d cells by code points, want %d", c.text, got, c.points)
		}
		if got := cells(c.text, ansi.GraphemeWidth); got != c.whole {
			t.Errorf("%q is %d cells by clusters, want %d", c.text, got, c.whole)
		}
		n := 0
		for rest := c.text; rest != ""; n++ {
			size, _ := cluster(rest, ansi.GraphemeWidth)
			rest = rest[size:]
		}
		if n != c.clusters {
			t.Errorf("%q is %d clusters, want %d", c.text, n, c.clusters)
		}
	}
}

// TestCellsAgree: the short cuts of this package measure as x/ansi does, which is how the screen measures.
func TestCellsAgree(t *testing.T) {
	seed := rand.Uint64()
	random := rand.New(rand.NewPCG(seed, 0))
	alphabet := []rune("a1 .字，「ーかｶﾞﾟ한한e\u0301\u0302\uFE0F\uFE0E\u200D\u200B👨👍🏽🇯🇵⚠⃣☰“…—└क्षि\u3099\u302A\u00A0〇々𠮷\U000E0100\u0E33\u1160")
	for range 20000 {
		var b strings.Builder
		for range 1 + random.IntN(6) {
			if random.IntN(4) == 0 {
				r := rune(0xA0 + random.IntN(0x20000))
				if r < 0xD800 || r > 0xDFFF {
					b.WriteRune(r)
				}
				continue
			}
			b.WriteRune(alphabet[random.IntN(len(alphabet))])
		}
		text := b.String()
		for _, m := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
			if got, want := cells(text, m), m.StringWidth(text); got != want {
				t.Fatalf("seed %d: %+q is %d cells by method %d, x/ansi says %d", seed, text, got, m, want)
			}
		}
	}
}

// TestAmbiguousWide runs the tests of widths anew as a user does whose terminal draws ambiguous characters wide: x/ansi reads the variable when it starts.
func TestAmbiguousWide(t *testing.T) {
	const wide = "RUNEWIDTH_EASTASIAN"
	if os.Getenv(wide) != "" {
		if got := cells("“”…·—│", ansi.GraphemeWidth); got != 12 {
			t.Errorf("six ambiguous characters are %d cells", got)
		}
		return
	}
	again := exec.Command(os.Args[0], "-test.run=^(TestAmbiguousWide|TestCellsAgree|TestBlocksKeepThePromises)$")
	again.Env = append(os.Environ(), wide+"=1")
	if out, err := again.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
