package sentence

import (
	"slices"
	"strings"
	"unicode"
)

// abbreviates reports whether the single full stop at dot is that of an abbreviation or of a number in a list, and no end. next and word are what
// follows.
func (s *scanner) abbreviates(dot int, next rune, word string) bool {
	before := s.text[s.start:dot]
	from := strings.LastIndexFunc(before, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.'
	})
	if from >= 0 {
		from += len(string([]rune(before[from:])[:1]))
	}
	name := before[max(0, from):]
	switch {
	case name == "":
		return false
	case strings.TrimSpace(before) == name && len(name) <= 3 && strings.Trim(name, "0123456789") == "":
		return true // "1. First"
	case slices.Contains(titles(), name):
		return true
	case unicode.IsDigit(next) && slices.Contains(beforeNumbers(), strings.ToLower(name)):
		return true
	case initials(name) || slices.Contains(shortened(), strings.ToLower(name)):
		return !slices.Contains(beginnings(), word) && !opens(next)
	}
	return false
}

// titles stand before a name or within a clause: a sentence never ends with them.
func titles() []string {
	return []string{
		"Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "St", "Mt", "Ft", "Gen", "Sen", "Rep", "Gov", "Capt", "Cmdr", "Lt", "Col", "Sgt", "Maj", "Rev", "Hon",
		"Pres", "Fr", "Mme", "Mlle", "Messrs", "vs", "e.g", "i.e", "cf", "viz", "ca", "approx",
	}
}

// beforeNumbers are abbreviations where a number follows, and words or ends of sentences where none does.
func beforeNumbers() []string {
	return []string{"no", "nos", "p", "pp", "fig", "figs", "vol", "vols", "ch", "sec", "art", "op", "ed", "para"}
}

// shortened are words that may be followed by the rest of their sentence or by a new one.
func shortened() []string {
	return []string{
		"etc", "inc", "ltd", "co", "corp", "jr", "sr", "al", "bros", "dept", "univ", "est", "ph.d",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
	}
}

// initials reports whether name is a single capital letter, as before a family name, or letters apart by full stops, as in U.S or p.m.
func initials(name string) bool {
	if strings.Contains(name, ".") {
		for part := range strings.SplitSeq(name, ".") {
			if len(part) != 1 || !unicode.IsLetter(rune(part[0])) {
				return false
			}
		}
		return true
	}
	return len(name) == 1 && name[0] >= 'A' && name[0] <= 'Z'
}

// beginnings are words with a capital letter that begin sentences and are no names: behind "J." they tell a new sentence from the rest of a name.
func beginnings() []string {
	return []string{
		"The", "A", "An", "This", "That", "These", "Those", "There", "Here", "It", "It's", "It’s", "He", "She", "They", "We", "I", "I'm", "I’m", "I've", "I’ve", "You",
		"My", "Our", "His", "Her", "Their", "Your", "Its", "In", "On", "At", "For", "From", "With", "By", "To", "As", "If", "When", "While", "After", "Before",
		"Since", "But", "And", "Or", "So", "Then", "Now", "Yet", "Still", "Because", "Although", "What", "Who", "Why", "How", "Where", "Which",
		"No", "Not", "Yes", "Some", "Most", "Many", "All", "Every", "One", "Also", "However",
	}
}
