package parse

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// shore is a talk long enough to be found in its encoding wherever it is cut, with the characters that encodings have in common.
func shore(exchanges int) string {
	var s strings.Builder
	s.WriteString("# 海岸\n\n作者: 林一\n\n")
	for i := range exchanges {
		fmt.Fprintf(&s, "**林一：** 第%d次到海上去是在什么地方？\n\n**木言：** 那一年的冬天，我们在海岸上走了一天，所有的人都说不要去。\n\n", i+1)
	}
	return s.String()
}

// The source of a beginning begins that of the whole, wherever it is cut and in whatever encoding, and ends where a block does.
func TestBeginning(t *testing.T) {
	text := shore(60)
	for name, enc := range map[string]encoding.Encoding{
		"UTF-8": encoding.Nop, "UTF-8 with mark": unicode.UTF8BOM, "GB18030": simplifiedchinese.GB18030, "Big5": traditionalchinese.Big5, "Shift_JIS": japanese.ShiftJIS,
		"UTF-16LE": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
	} {
		said := text
		if name == "Big5" || name == "Shift_JIS" {
			said = strings.NewReplacer("说", "云", "么", "人", "么", "人", "们", "人", "冬", "冬", "岸", "岸", "这", "人").Replace(text)
		}
		src, err := enc.NewEncoder().Bytes([]byte(said))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		o := Options{}
		if name == "Big5" || name == "Shift_JIS" {
			o.Encoding = name
		}
		whole, err := ParseWith(src, o)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for cut := len(src) / 2; cut < len(src)/2+400; cut++ {
			head, err := Beginning(src[:cut], o)
			switch {
			case err != nil:
				t.Fatalf("%s: cut at %d: %v", name, cut, err)
			case !bytes.HasPrefix(whole.Source, head.Source):
				t.Fatalf("%s: cut at %d: %q ends a beginning, and the whole goes on otherwise", name, cut, tailOf(head.Source))
			case !bytes.HasSuffix(head.Source, []byte("\n\n")) && !strings.HasPrefix(name, "UTF-16"):
				t.Fatalf("%s: cut at %d: it ends with %q", name, cut, tailOf(head.Source))
			case len(head.Turns) < 40:
				t.Fatalf("%s: cut at %d: %d turns", name, cut, len(head.Turns))
			}
		}
	}
}

func tailOf(b []byte) []byte { return b[max(0, len(b)-60):] }

func TestLastBreak(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"one\n\ntwo\n\nthr", "one\n\ntwo\n\n"},
		{"one\n\ntwo\n \t\nthr", "one\n\ntwo\n \t\n"},
		{"one\ntwo\nthr", "one\ntwo\n"},
		{"a\n\n" + strings.Repeat("长", 40), "a\n\n" + strings.Repeat("长", 40)},
		{"a\n\n" + strings.Repeat("b", 20) + "\n" + strings.Repeat("c", 20), "a\n\n" + strings.Repeat("b", 20) + "\n"},
		{strings.Repeat("长", 40) + "\uFFFD", strings.Repeat("长", 40)},
		{"", ""},
	} {
		if got := test.text[:lastBreak([]byte(test.text))]; got != test.want {
			t.Errorf("%q is cut to %q, not %q", test.text, got, test.want)
		}
	}
}

func TestWholeRunes(t *testing.T) {
	text := "a长🀄"
	for cut, want := range []int{0, 1, 1, 1, 4, 4, 4, 4, 8} {
		if got := wholeRunes([]byte(text[:cut])); got != want {
			t.Errorf("of %d bytes %d are whole, not %d", cut, got, want)
		}
	}
}
