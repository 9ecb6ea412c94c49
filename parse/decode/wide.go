package decode

import (
	"bytes"
	"encoding/binary"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// byMark returns the encoding that a byte order mark at the start of src names (Unicode 23.8), or nil.
func byMark(src []byte) (encoding.Encoding, string) {
	for _, m := range []struct {
		mark string
		named
	}{ // the mark of UTF-16LE opens that of UTF-32LE
		{"\xFF\xFE\x00\x00", utf32Of(utf32.LittleEndian)},
		{"\x00\x00\xFE\xFF", utf32Of(utf32.BigEndian)},
		{"\xEF\xBB\xBF", named{unicode.UTF8BOM, nameUTF8}},
		{"\xFF\xFE", utf16Of(unicode.LittleEndian)},
		{"\xFE\xFF", utf16Of(unicode.BigEndian)},
	} {
		if bytes.HasPrefix(src, []byte(m.mark)) {
			return m.Encoding, m.name
		}
	}
	return nil, ""
}

// withoutMark returns the form of UTF-16 or UTF-32 that src is in without saying so, or nil. Text in one of them, read as such, is made of
// characters that text is made of, nearly all; bytes that are something else are not.
func withoutMark(src []byte) (encoding.Encoding, string) {
	head := src[:min(len(src), 4096)&^3]
	if len(head) < 8 {
		return nil, ""
	}
	order := [2]binary.ByteOrder{binary.LittleEndian, binary.BigEndian}
	for i, o := range order {
		if written(head, 4, func(b []byte) rune { return rune(o.Uint32(b) & 0x7FFFFFFF) }) {
			e := utf32Of([2]utf32.Endianness{utf32.LittleEndian, utf32.BigEndian}[i])
			return e.Encoding, e.name
		}
	}
	for i, o := range order {
		if written(head, 2, func(b []byte) rune { return rune(o.Uint16(b)) }) {
			e := utf16Of([2]unicode.Endianness{unicode.LittleEndian, unicode.BigEndian}[i])
			return e.Encoding, e.name
		}
	}
	return nil, ""
}

// written reports whether units of so many bytes are the characters of a text: nearly all are letters, marks or white space that writing uses, and
// a tenth at least are white space, punctuation, kana, or others that no text of some length lacks.
func written(head []byte, size int, unit func([]byte) rune) bool {
	units, good, telling := 0, 0, 0
	for i := 0; i+size <= len(head); i += size {
		r := unit(head[i:])
		units++
		switch {
		case r == '\n', r == '\r', r == '\t', r >= 0x20 && r < 0x7F,
			r >= 0x3000 && r < 0x3100, r >= 0xFF00 && r < 0xFFEF, r >= 0x2010 && r < 0x2030: // ASCII, kana, and the punctuation of the East and West
			good++
			telling++
		case r >= 0xA0 && r < 0x530, r >= 0x4E00 && r < 0xA000, r >= 0xAC00 && r < 0xD7A4, r >= 0x1F300 && r < 0x1FB00, r >= 0x20000 && r < 0x30000,
			size == 2 && r >= 0xD800 && r < 0xE000:
			good++
		}
	}
	return good*100 >= units*97 && telling*10 >= units
}
