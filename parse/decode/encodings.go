package decode

import (
	"fmt"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

const nameUTF8 = "UTF-8"

// named is an encoding under the name that people know it by.
type named struct {
	encoding.Encoding
	name string
}

// legacy lists the encodings that text is found to be in where it is in no form of Unicode. GB18030 holds GBK and GB 2312.
func legacy() []named {
	return []named{
		{simplifiedchinese.GB18030, "GB18030"},
		{traditionalchinese.Big5, "Big5"},
		{japanese.ShiftJIS, "Shift_JIS"},
		{japanese.EUCJP, "EUC-JP"},
		{korean.EUCKR, "EUC-KR"},
		{charmap.Windows1252, "Windows-1252"},
	}
}

func utf16Of(e unicode.Endianness) named {
	return named{unicode.UTF16(e, unicode.UseBOM), map[unicode.Endianness]string{unicode.LittleEndian: "UTF-16LE", unicode.BigEndian: "UTF-16BE"}[e]}
}

func utf32Of(e utf32.Endianness) named {
	return named{utf32.UTF32(e, utf32.UseBOM), map[utf32.Endianness]string{utf32.LittleEndian: "UTF-32LE", utf32.BigEndian: "UTF-32BE"}[e]}
}

// encodingNamed returns the encoding that a person names: one of the program's own list, or any that the web knows (WHATWG Encoding, labels).
func encodingNamed(name string) (encoding.Encoding, string, error) {
	plain := strings.ToLower(strings.NewReplacer("-", "", "_", "", " ", "").Replace(name))
	switch plain {
	case "utf8":
		return unicode.UTF8BOM, nameUTF8, nil
	case "utf16", "utf16le":
		return utf16Of(unicode.LittleEndian).Encoding, "UTF-16LE", nil
	case "utf16be":
		return utf16Of(unicode.BigEndian).Encoding, "UTF-16BE", nil
	case "utf32", "utf32le":
		return utf32Of(utf32.LittleEndian).Encoding, "UTF-32LE", nil
	case "utf32be":
		return utf32Of(utf32.BigEndian).Encoding, "UTF-32BE", nil
	case "gb", "gbk", "gb2312":
		plain = "gb18030"
	case "cp932", "sjis":
		plain = "shiftjis"
	case "cp949", "uhc":
		plain = "euckr"
	case "cp1252", "latin1":
		plain = "windows1252"
	}
	for _, l := range legacy() {
		if strings.ToLower(strings.NewReplacer("-", "", "_", "").Replace(l.name)) == plain {
			return l.Encoding, l.name, nil
		}
	}
	enc, err := htmlindex.Get(name)
	if err != nil {
		return nil, "", fmt.Errorf("%w: %q", ErrEncoding, name)
	}
	return enc, strings.ToUpper(name), nil
}

// Known reports whether name names an encoding that [Bytes] can read: by its common name, or by a label of the WHATWG Encoding standard.
func Known(name string) bool {
	_, _, err := encodingNamed(name)
	return err == nil
}
