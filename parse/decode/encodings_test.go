package decode

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	unicodes "unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// encodingCases says in which encodings the texts of testdata/encodings are saved in the wild.
var encodingCases = []struct {
	text string
	want string // the name that is found
	encoding.Encoding
}{
	{"zh-hans", "UTF-8", unicode.UTF8}, {"fr", "UTF-8", unicode.UTF8}, {"ko", "UTF-8", unicode.UTF8BOM},
	{"zh-hans", "UTF-16LE", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)},
	{"zh-hant", "UTF-16BE", unicode.UTF16(unicode.BigEndian, unicode.UseBOM)},
	{"zh-hans", "UTF-16LE", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
	{"ja", "UTF-16BE", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
	{"ko", "UTF-16LE", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
	{"de", "UTF-16BE", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
	{"zh-hans", "UTF-32LE", utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)},
	{"zh-hant", "UTF-32BE", utf32.UTF32(utf32.BigEndian, utf32.UseBOM)},
	{"ja", "UTF-32LE", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)},
	{"fr", "UTF-32BE", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)},
	{"zh-hans", "GB18030", simplifiedchinese.GB18030}, {"zh-hans", "GB18030", simplifiedchinese.GBK}, {"zh-hant", "GB18030", simplifiedchinese.GB18030},
	{"zh-hant", "Big5", traditionalchinese.Big5},
	{"ja", "Shift_JIS", japanese.ShiftJIS}, {"ja", "EUC-JP", japanese.EUCJP},
	{"ko", "EUC-KR", korean.EUCKR},
	{"fr", "Windows-1252", charmap.Windows1252}, {"de", "Windows-1252", charmap.Windows1252}, {"en", "Windows-1252", charmap.Windows1252},
}

// TestEncodingsAreFound decodes articles of 200 bytes to 200 KB in each encoding, put together at random from sentences. From 500 bytes on, 99 in 100
// must come out as they went in.
func TestEncodingsAreFound(t *testing.T) {
	for _, c := range encodingCases {
		b, err := os.ReadFile(filepath.Join("testdata", "encodings", c.text+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		sentences := strings.Split(strings.TrimSpace(string(b)), "\n")
		for _, size := range []int{200, 500, 1000, 5000, 200_000} {
			t.Run(fmt.Sprintf("%s in %s, %d bytes", c.text, c.want, size), func(t *testing.T) {
				articles := 100
				if size >= 5000 { // longer texts are easier
					articles = 200_000 / size
				}
				rng := rand.New(rand.NewSource(int64(size)))
				right, wrong := 0, map[string]int{}
				for range articles {
					text, src := saved(t, sentences, size, c.Encoding, rng)
					got, err := Bytes(src, "")
					if err == nil && string(got.UTF8) == text && (got.Encoding == c.want || ascii(text)) {
						right++
						continue
					}
					wrong[fmt.Sprint(got.Encoding, err)]++
				}
				if least := articles - articles/100; size >= 500 && right < least || right < articles*9/10 {
					t.Errorf("%d of %d are right; the others were taken for %v", right, articles, wrong)
				}
			})
		}
	}
}

func ascii(s string) bool { return !strings.ContainsFunc(s, func(r rune) bool { return r > 0x7F }) }

// saved returns sentences taken at random, as text and in an encoding, of at least so many bytes there.
func saved(t *testing.T, sentences []string, size int, enc encoding.Encoding, rng *rand.Rand) (string, []byte) {
	t.Helper()
	var text strings.Builder
	for encoded := []byte(nil); ; {
		if len(encoded) >= size {
			return text.String(), encoded
		}
		for more := text.Len() + size - len(encoded); text.Len() < more; {
			text.WriteString(sentences[rng.Intn(len(sentences))] + "\n\n")
		}
		var err error
		if encoded, err = enc.NewEncoder().Bytes([]byte(text.String())); err != nil {
			t.Fatal(err)
		}
	}
}

func TestEncodingByName(t *testing.T) {
	const text = "**記者：**時計は動きますか。\n"
	src, err := japanese.EUCJP.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"EUC-JP", "euc-jp", "eucjp", "x-euc-jp"} {
		got, err := Bytes(src, name)
		if err != nil || string(got.UTF8) != text {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, name := range []string{"gbk", "GB18030", "big5", "sjis", "cp949", "latin1", "UTF-8", "utf16", "UTF-32BE", "koi8-r"} {
		if !Known(name) {
			t.Errorf("%s is not known", name)
		}
		if _, err := Bytes(src, name); errors.Is(err, ErrEncoding) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Bytes(src, "klingon"); !errors.Is(err, ErrEncoding) {
		t.Errorf("klingon: %v, want %v", err, ErrEncoding)
	}
}

// TestBrokenBytesAreCounted: damage inside a good file is neither fatal nor silent.
func TestBrokenBytesAreCounted(t *testing.T) {
	good := strings.Repeat("钟停了，屋子里少了一样东西。\n", 20)
	for _, c := range []struct {
		name, damage string
		want         int
	}{
		{"none", "", 0},
		{"a stray byte", "\xff", 1},
		{"half a character", "\xe5\xa5", 1},
		{"two apart", "\xff好\xfe", 2},
		{"a sentence in another encoding", "\xd6\xd3\xcd\xa3\xc1\xcb", 1},
		{"U+FFFD itself", "\uFFFD", 0},
	} {
		src := good + "在" + c.damage + "这里\n" + good
		d, err := Bytes([]byte(src), "")
		if err != nil || d.Encoding != "UTF-8" {
			t.Errorf("%s: %v, %s", c.name, err, d.Encoding)
			continue
		}
		if got := d.Broken; c.want == 0 && got != 0 || c.want > 0 && (got < c.want || got > len(c.damage)) {
			t.Errorf("%s: %d broken characters, want %d or a few more", c.name, got, c.want)
		}
		if !bytes.HasSuffix(d.UTF8, []byte("这里\n"+good)) {
			t.Errorf("%s: the text after the damage is lost", c.name)
		}
	}
}

// FuzzDecode checks that decoding any bytes in any encoding gives valid text without controls, or says why not.
func FuzzDecode(f *testing.F) {
	names := []string{"", "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR", "Windows-1252"}
	for i := range names {
		for _, s := range []string{"plain", "\xC4\xE3\xBA\xC3", "a\x00b\x00\n\x00", "\x1b]0;t\x07", "\xff\xfe\x1b\x00", "\x1b$B%3", strings.Repeat("\x81\x30\x81\x30", 40)} {
			f.Add([]byte(s), uint8(i))
		}
	}
	f.Fuzz(func(t *testing.T, src []byte, n uint8) {
		d, err := Bytes(src, names[int(n)%len(names)])
		if err != nil {
			return
		}
		checkSafe(t, d.UTF8)
		if d.Encoding == "" || d.Broken < 0 || d.Broken > len(src) {
			t.Errorf("encoding %q, %d broken of %d bytes", d.Encoding, d.Broken, len(src))
		}
	})
}

// checkSafe checks that text is valid and holds nothing that could drive a terminal. It lists the controls apart from the code under test.
func checkSafe(t *testing.T, text []byte) {
	t.Helper()
	if !utf8.Valid(text) {
		t.Error("the text is not valid UTF-8")
	}
	for _, r := range string(text) {
		if r != '\n' && r != '\t' && unicodes.Is(unicodes.Cc, r) || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r >= 0xE0000 && r <= 0xE007F {
			t.Errorf("the text holds %U", r)
			return
		}
	}
}
