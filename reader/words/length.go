package words

import "fangtan/reader/pace"

// Length says how long a text is.
type Length struct {
	Characters func(n int) string
	Words      func(n int) string
}

// Of says how long a text is, in the unit that it is read by: words where most of it is in letters with spaces between words, else characters.
func (l Length) Of(a pace.Amount) string { return l.In(a.ByWords(), a) }

// In says how long a part of a text is in the unit of the whole: words, or characters.
func (l Length) In(words bool, a pace.Amount) string {
	if words {
		return l.Words(a.Words)
	}
	return l.Characters(a.Characters)
}

func chineseLength() Length {
	return Length{
		Characters: func(n int) string { return grouped(n) + " 字" },
		Words:      func(n int) string { return grouped(n) + " 词" },
	}
}

func englishLength() Length {
	return Length{
		Characters: func(n int) string { return plural(n, "character") },
		Words:      func(n int) string { return plural(n, "word") },
	}
}
