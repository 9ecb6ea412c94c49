package decode

import (
	"bytes"
	"slices"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/text/encoding"
)

// detectBytes is how much of a text's lines outside of ASCII is looked at to find its encoding.
const detectBytes = 16 << 10

// detect returns the encoding of src, which is in no form of Unicode, or nil. The detector (byte sequences and character frequencies) proposes; what
// it proposes must decode without a fault. Where it does not, the reading that looks most like written text is taken.
func detect(src []byte) (encoding.Encoding, string) {
	sample := highLines(src)
	candidates := slices.DeleteFunc(legacy(), func(l named) bool { return faults(l, sample) > len(sample)/200+1 })
	if len(candidates) == 0 {
		return nil, ""
	}
	for _, guess := range chardet.DetectAll(sample) {
		name := familiar(guess.Encoding)
		for _, c := range candidates {
			if c.name == name && (name != singleByte || !anyWritten(candidates, sample)) {
				return c.Encoding, c.name
			}
		}
	}
	best := slices.MaxFunc(candidates, func(a, b named) int {
		return int(1e6 * (textScore(a, sample) - textScore(b, sample)))
	})
	return best.Encoding, best.name
}

const singleByte = "Windows-1252"

// familiar maps a name of the detector to one of [legacy]: what it tells apart of the single-byte encodings of Western Europe is one here.
func familiar(name string) string {
	switch name {
	case "GB2312", "GB18030", "GBK":
		return "GB18030"
	case "Big5", "EUC-TW":
		return "Big5"
	case "SHIFT_JIS", "CP932":
		return "Shift_JIS"
	case "EUC-JP":
		return "EUC-JP"
	case "EUC-KR", "CP949":
		return "EUC-KR"
	case "Ascii", "ISO-8859-1", "ISO-8859-9", "ISO-8859-15", "Windows-1252", "Windows-1254", "MacRoman":
		return singleByte
	}
	return ""
}

// anyWritten reports whether sample, read in one of the encodings of several bytes, has much of the most frequent characters.
func anyWritten(candidates []named, sample []byte) bool {
	return slices.ContainsFunc(candidates, func(c named) bool { return c.name != singleByte && textScore(c, sample) > 0.2 })
}

// highLines returns the first lines of src that hold bytes outside of ASCII.
func highLines(src []byte) []byte {
	var out []byte
	for line := range bytes.Lines(src) {
		if len(out) >= detectBytes {
			break
		}
		if slices.ContainsFunc(line, func(b byte) bool { return b >= utf8.RuneSelf }) {
			out = append(out, line[:min(len(line), detectBytes)]...)
		}
	}
	return out
}

// faults counts what of sample is nothing in an encoding. A character cut by the end of the sample is one.
func faults(c named, sample []byte) int {
	text, err := c.NewDecoder().Bytes(sample)
	if err != nil {
		return len(sample)
	}
	n := 0
	for _, r := range string(text) {
		if r == utf8.RuneError || r >= 0x80 && r < 0xA0 || 0xE000 <= r && r < 0xF900 {
			n++
		}
	}
	return n
}

// frequent holds characters that nearly every longer Chinese, Japanese or Korean text uses often.
const frequent = "的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于出就分对對成会會可也能下过過子说說种種面而方后後多定行学學所民得经經，。、？！：；“”「」（）" +
	"のはをにがとでたてしるもなかいこれすあっまらくよ" + "이다는에가을를은의한고하지로서도기니습사있그어나"

// textScore rates sample in an encoding: the share of frequent characters among those outside of ASCII.
func textScore(c named, sample []byte) float64 {
	text, err := c.NewDecoder().Bytes(sample)
	if err != nil {
		return 0
	}
	hits, high := 0, 1
	for _, r := range string(text) {
		if r < utf8.RuneSelf {
			continue
		}
		high++
		if bytes.ContainsRune([]byte(frequent), r) {
			hits++
		}
	}
	return float64(hits) / float64(high)
}
