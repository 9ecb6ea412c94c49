package parse

import (
	"bytes"
	"unicode/utf8"

	"fangtan/parse/decode"
	"fangtan/parse/parallel"
)

// Beginning understands the beginning of a text of which more follows. What is after its last blank line, or its last line end where no such line is near,
// may be the half of something and is left out. Where the whole text is in the encoding that its beginning is found to be in, the [Article.Source] of the beginning begins
// that of the whole. It fails as [ParseWith] does.
func Beginning(src []byte, o Options) (*Article, error) {
	crew := parallel.Muster()
	defer crew.Dismiss()
	d, err := decode.Bytes(src[:wholeRunes(src)], o.Encoding)
	if err != nil {
		return nil, err
	}
	d.UTF8 = d.UTF8[:lastBreak(d.UTF8)]
	if len(bytes.TrimSpace(d.UTF8)) == 0 {
		return nil, decode.ErrEmpty
	}
	return understand(crew, d, o)
}

// wholeRunes returns the length of src without a character of UTF-8 that its end cuts.
func wholeRunes(src []byte) int {
	for back := 1; back < utf8.UTFMax && back <= len(src); back++ {
		if at := len(src) - back; utf8.RuneStart(src[at]) {
			if !utf8.FullRune(src[at:]) {
				return at
			}
			break
		}
	}
	return len(src)
}

// lastBreak returns where a text of which more follows is best cut: behind its last blank line, else its last line, each in its latter three quarters, else
// at its end, without what a character that was cut has left.
func lastBreak(text []byte) int {
	least := len(text) / 4
	for end := len(text); ; {
		at := bytes.LastIndexByte(text[:end], '\n')
		if at < least {
			break
		}
		before := bytes.TrimRight(text[:at], " \t")
		if bytes.HasSuffix(before, []byte{'\n'}) {
			return at + 1
		}
		end = at
	}
	if at := bytes.LastIndexByte(text, '\n'); at >= least {
		return at + 1
	}
	return len(bytes.TrimRight(text, "\uFFFD"))
}
