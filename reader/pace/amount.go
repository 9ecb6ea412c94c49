// Package pace says how long a text takes to read: from how much of it there is, and from how fast this reader has been seen to read.
package pace

import "unicode"

// Amount is how much text there is.
type Amount struct {
	Characters int // visible ones, white space not counted
	Wide       int // of them those that are read one by one: ideographs, kana, hangul
	Words      int // of all other text
}

// Of counts a text.
func Of(text string) Amount {
	var a Amount
	word := false
	for _, r := range text {
		switch {
		case unicode.IsSpace(r):
			word = false
			continue
		case r >= 0x2E80 && !unicode.IsPunct(r):
			a.Wide++
			word = false
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if !word {
				a.Words++
			}
			word = true
		case r != '\'' && r != '’' && r != '-':
			word = false
		}
		a.Characters++
	}
	return a
}

// Plus returns what two texts have together.
func (a Amount) Plus(b Amount) Amount {
	return Amount{a.Characters + b.Characters, a.Wide + b.Wide, a.Words + b.Words}
}

// Minus returns what is left of a text without a part of it.
func (a Amount) Minus(b Amount) Amount {
	return Amount{a.Characters - b.Characters, a.Wide - b.Wide, a.Words - b.Words}
}

// Times returns a share of a text.
func (a Amount) Times(share float64) Amount {
	return Amount{int(float64(a.Characters)*share + 0.5), int(float64(a.Wide)*share + 0.5), int(float64(a.Words)*share + 0.5)}
}

// ByWords reports whether a text is measured by its words and not by its characters: whether most of it is read so.
func (a Amount) ByWords() bool { return a.Words > a.Wide }

// Length returns the number of words, or that of characters.
func (a Amount) Length(inWords bool) int {
	if inWords {
		return a.Words
	}
	return a.Characters
}
