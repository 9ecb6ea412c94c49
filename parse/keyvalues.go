package parse

import (
	"unicode/utf8"

	"fangtan/parse/plain"
)

// keyValues reads the lines of b as data, and each that holds several credits as these.
func (f *fronting) keyValues(b *Block) []statement {
	var out []statement
	for k, l := range b.Lines {
		source := string(f.Source[l.Start:l.End])
		text, target := plain.Line(source)
		credits := f.creditLine(source, text, target)
		if severalCredits(credits) {
			for n := range credits {
				credits[n].at = l.Start
			}
			out = append(out, credits...)
			continue
		}
		line := *b
		line.Lines = b.Lines[k : k+1]
		out = append(out, f.dataLines(&line)...)
	}
	return out
}

// severalCredits reports whether the credits of a line are more than one for sure: titles hold colons, and a word of Latin letters before one may go on a name.
func severalCredits(credits []statement) bool {
	if len(credits) < 2 || credits[0].field == FieldTitle {
		return false
	}
	for _, s := range credits[1:] {
		if s.field != FieldPublished && s.key[0] < utf8.RuneSelf {
			return false
		}
	}
	return true
}
