package typeset

import (
	"reflect"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"fangtan/parse"
)

// FuzzBlock checks that the lines of any text, at any measure, keep the promises of [Setter.Block], are the same each time, and lead from
// places in the text to places on the screen and back.
func FuzzBlock(f *testing.F) {
	for _, ar := range blocks(f) {
		f.Add(ar.Files[0].Data, uint16(24), uint16(0))
		f.Add(ar.Files[0].Data, uint16(72), uint16(0xFFFF))
	}
	for _, text := range []string{
		"🇨**🇳**e**\u0301** 👨**\u200D👩** 字\u302A字",
		"**问：**“A”‘b’——1,5％\n\n**答：** /／～~·\u00AD\u200B\u2060\n",
		"| a\u0301 | ｶﾞ |\n|-|:-:|\n| https://example.org/aaaaaaaaaaaaaaaaaaaaaaa | **x**<br>y |\n",
		"x<sup>2</sup><sub>a\u0301</sub>![](data:x)[^1]\n\n[^1]: y\n",
		"    \tcode\t\u200D\t字\n",
	} {
		f.Add([]byte(text), uint16(20), uint16(0x1234))
	}
	th := darkTheme()
	f.Fuzz(func(t *testing.T, src []byte, width, bits uint16) {
		if len(src) > 4096 {
			t.Skip("longer than a fuzz input needs to be")
		}
		a, err := parse.Parse(src, "")
		if err != nil {
			return
		}
		s := &Setter{Article: a, Theme: th, Measure: Measure{
			Width: 1 + int(width%160), Method: ansi.Method(bits & 1), Whole: bits&2 > 0, Sideways: int(bits >> 12),
			Indent: bits&4 > 0, Hang: int(bits >> 3 & 3), Thin: bits&32 > 0, Names: int(bits>>6&1) * 12,
		}}
		for i := range a.Blocks {
			if what := violation(s, i); what != "" {
				t.Errorf("block %d: %s", i, what)
			}
			if what := astray(s, i); what != "" {
				t.Errorf("block %d: %s", i, what)
			}
			if !reflect.DeepEqual(s.Block(i), s.Block(i)) {
				t.Errorf("block %d: other lines at the second time", i)
			}
		}
	})
}

// astray checks the way from each character of a block to its cell and back.
func astray(s *Setter, i int) string {
	lines := s.Block(i)
	for _, l := range lines {
		for _, p := range l.Pieces {
			if p.Offset == None {
				continue
			}
			for at := 0; at < len(p.Text) && p.Bytes == len(p.Text); {
				n, w := cluster(p.Text[at:], s.Measure.Method)
				if cell := l.CellOf(p.Offset+at, s.Measure.Method); w > 0 && l.OffsetAt(cell, s.Measure.Method) != p.Offset+at {
					r, _ := utf8.DecodeRuneInString(p.Text[at:])
					return "the cell of " + string(r) + " is that of another character in " + l.Plain()
				}
				at += n
			}
		}
	}
	return ""
}
