package parse

import (
	"bytes"
	"errors"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// Errors of [Parse]: the only reasons for which an article is refused.
var (
	ErrEmpty  = errors.New("the file is empty")
	ErrBinary = errors.New("the file is not text")
)

// decode returns src as UTF-8 text whose lines end in LF and that holds no control character but tab and newline.
func decode(src []byte) ([]byte, error) {
	if len(bytes.TrimSpace(src)) == 0 {
		return nil, ErrEmpty
	}
	text, err := toUTF8(src)
	if err != nil {
		return nil, err
	}
	text = visible(text)
	if len(bytes.TrimSpace(text)) == 0 {
		return nil, ErrEmpty
	}
	return text, nil
}

// toUTF8 finds the encoding of src by its byte order mark, by being valid, and at last by which reading looks most like written text.
func toUTF8(src []byte) ([]byte, error) {
	if enc := byMark(src); enc != nil {
		return enc.NewDecoder().Bytes(src)
	}
	if looksBinary(src) {
		return nil, ErrBinary
	}
	if utf8.Valid(src) {
		return src, nil
	}
	if broken := brokenShare(src); broken < 0.05 {
		return bytes.ToValidUTF8(src, []byte("\uFFFD")), nil
	}
	best, bestScore := []byte(nil), 0.0
	for _, enc := range legacyEncodings() {
		text, err := enc.NewDecoder().Bytes(src)
		if err != nil {
			continue
		}
		if s := textScore(text); s > bestScore {
			best, bestScore = text, s
		}
	}
	if best == nil {
		return bytes.ToValidUTF8(src, []byte("\uFFFD")), nil
	}
	return best, nil
}

// byMark returns the Unicode encoding that the start of src announces: a byte order mark, or the zero bytes of UTF-16.
func byMark(src []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(src, []byte{0xEF, 0xBB, 0xBF}):
		return unicode.UTF8BOM
	case bytes.HasPrefix(src, []byte{0xFE, 0xFF}), bytes.HasPrefix(src, []byte{0xFF, 0xFE}):
		return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)
	}
	head := src[:min(len(src), 512)]
	var zero [2]int
	for i, b := range head {
		if b == 0 {
			zero[i%2]++
		}
	}
	switch n := len(head) / 2; {
	case n < 4:
		return nil
	case zero[1] > n/4 && zero[0] == 0:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case zero[0] > n/4 && zero[1] == 0:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// looksBinary reports whether more bytes at the start of src than a stray few are controls that no text holds.
func looksBinary(src []byte) bool {
	head := src[:min(len(src), 8192)]
	zeros, controls := 0, 0
	for _, b := range head {
		switch {
		case b == 0:
			zeros++
		case b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B:
			controls++
		}
	}
	for _, magic := range []string{"\x89PNG", "\xFF\xD8\xFF", "GIF8", "\x1F\x8B", "PK\x03\x04", "%PDF-", "\x7FELF", "BZh", "\xFD7zXZ", "\x28\xB5\x2F\xFD", "Rar!", "7z\xBC\xAF", "OggS", "ID3", "fLaC"} {
		if bytes.HasPrefix(head, []byte(magic)) && (zeros+controls > 0 || !utf8.Valid(head)) {
			return true
		}
	}
	return zeros > 4 && zeros*50 > len(head) || controls > 8 && controls*20 > len(head)
}

// brokenShare returns the share of the bytes outside of ASCII that are no part of valid UTF-8.
func brokenShare(src []byte) float64 {
	broken, high := 0, 0
	for i := 0; i < len(src); {
		if src[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(src[i:])
		high += n
		if r == utf8.RuneError && n == 1 {
			broken++
		}
		i += n
	}
	return float64(broken) / float64(max(high, 1))
}

func legacyEncodings() []encoding.Encoding {
	return []encoding.Encoding{simplifiedchinese.GB18030, traditionalchinese.Big5, japanese.ShiftJIS, japanese.EUCJP}
}

// frequent holds characters that nearly every longer Chinese or Japanese text uses often, in simplified and traditional form.
const frequent = "的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于出就分对對成会會可也能下过過子说說种種面而方后後多定行学學所民得经經，。、？！：；“”「」（）" +
	"のはをにがとでたてしるもなかいこれすあっまらくよ"

// textScore rates a decoding: the share of frequent characters among those outside of ASCII, less a fine for what was not decoded.
func textScore(text []byte) float64 {
	text = text[:min(len(text), 64<<10)]
	hits, bad, high := 0, 0, 1
	for _, r := range string(text) {
		switch {
		case r < utf8.RuneSelf:
		case r == utf8.RuneError, 0xE000 <= r && r < 0xF900, 0xFF61 <= r && r <= 0xFF9F:
			bad++
			high++
		default:
			high++
			if bytes.ContainsRune([]byte(frequent), r) {
				hits++
			}
		}
	}
	return float64(hits-4*bad)/float64(high) + 0.001
}
