// Package decode reads the bytes of a file, in whatever encoding they are, as text that can do a terminal no harm. The encoding is found by the evidence of the bytes, or named.
package decode

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/encoding"

	"fangtan/parse/visible"
)

// Errors of [Bytes].
var (
	ErrEmpty    = errors.New("the file is empty") // or holds nothing but white space
	ErrBinary   = errors.New("the file is not text")
	ErrEncoding = errors.New("unknown encoding") // the name that was given is no encoding's
)

// Text is a text and how it was read from its bytes.
type Text struct {
	UTF8     []byte // not empty; lines end in LF; no control character but tab and newline
	Encoding string // that the bytes are in: "UTF-8", "GB18030", ...
	Broken   int    // characters that stand for bytes that are nothing in that encoding
}

// Bytes reads src. named is the encoding to read it in, by a name that is [Known], or "" to find it by the evidence. It fails with [ErrEmpty], [ErrBinary] or [ErrEncoding], or
// where the decoder does.
func Bytes(src []byte, named string) (Text, error) {
	if len(bytes.TrimSpace(src)) == 0 {
		return Text{}, ErrEmpty
	}
	d, err := toUTF8(src, named)
	if err != nil {
		return Text{}, err
	}
	d.UTF8 = visible.Text(d.UTF8)
	if len(bytes.TrimSpace(d.UTF8)) == 0 {
		return Text{}, ErrEmpty
	}
	return d, nil
}

// mostBroken is the share of bytes outside of ASCII that may be damaged in a text that is taken for UTF-8 all the same. In text of another encoding
// nearly all of them are no UTF-8.
const mostBroken = 0.3

// toUTF8 reads src in the encoding that its reader named, that its byte order mark names, that it is valid in, or that it looks most like.
func toUTF8(src []byte, named string) (Text, error) {
	if named != "" {
		enc, name, err := encodingNamed(named)
		if err != nil {
			return Text{}, err
		}
		return decodeIn(src, enc, name)
	}
	if enc, name := byMark(src); enc != nil {
		return decodeIn(src, enc, name)
	}
	valid := utf8.Valid(src)
	if !valid || bytes.IndexByte(src, 0) >= 0 { // what is valid and holds no zero is not in units of 16 bits
		if enc, name := withoutMark(src); enc != nil {
			return decodeIn(src, enc, name)
		}
	}
	if looksBinary(src) {
		return Text{}, ErrBinary
	}
	if valid {
		return Text{src, nameUTF8, 0}, nil
	}
	if brokenShare(src) > mostBroken {
		if enc, name := detect(src); enc != nil {
			return decodeIn(src, enc, name)
		}
	}
	return mended(src, nameUTF8), nil
}

// decodeIn reads src in an encoding. Bytes that are nothing in it become U+FFFD.
func decodeIn(src []byte, enc encoding.Encoding, name string) (Text, error) {
	text, err := enc.NewDecoder().Bytes(src)
	if err != nil {
		return Text{}, fmt.Errorf("reading the text as %s: %w", name, err)
	}
	d := mended(text, name)
	d.Broken = bytes.Count(d.UTF8, []byte("\uFFFD"))
	return d, nil
}

// mended replaces each run of bytes that are no UTF-8 by U+FFFD.
func mended(text []byte, name string) Text {
	if utf8.Valid(text) {
		return Text{text, name, 0}
	}
	before := bytes.Count(text, []byte("\uFFFD"))
	text = bytes.ToValidUTF8(text, []byte("\uFFFD"))
	return Text{text, name, bytes.Count(text, []byte("\uFFFD")) - before}
}

// magics open the files that are often taken for text by mistake.
const magics = "\x89PNG \xFF\xD8\xFF GIF8 \x1F\x8B PK\x03\x04 %PDF- \x7FELF BZh \xFD7zXZ \x28\xB5\x2F\xFD Rar! 7z\xBC\xAF OggS ID3 fLaC"

// looksBinary reports whether more bytes at the start of src than a stray few are controls that no text holds.
func looksBinary(src []byte) bool {
	head := src[:min(len(src), 8192)]
	zeros, controls := countControls(head)
	for magic := range bytes.SplitSeq([]byte(magics), []byte(" ")) {
		if bytes.HasPrefix(head, magic) && (zeros+controls > 0 || !utf8.Valid(head)) {
			return true
		}
	}
	return manyControls(zeros, controls, len(head))
}

// countControls counts the zeros and the other bytes of controls that no text holds.
func countControls(src []byte) (zeros, controls int) {
	for _, b := range src {
		switch {
		case b == 0:
			zeros++
		case b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B:
			controls++
		}
	}
	return zeros, controls
}

// manyControls reports whether so many of so many bytes are more than a stray few.
func manyControls(zeros, controls, all int) bool {
	return zeros > 4 && zeros*50 > all || controls > 8 && controls*20 > all
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

// Binary reports whether a piece from within a text is none: it holds more controls than a stray few.
func Binary(piece []byte) bool {
	zeros, controls := countControls(piece)
	return manyControls(zeros, controls, len(piece))
}
