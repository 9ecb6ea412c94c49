package parse

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fangtan/parse/cjk"
)

// shortNames takes a single word that is the first or the last one of just one longer name for that name, as broadcasters print it: `NORA WHITLOCK, HOST:`, then `WHITLOCK:`; so it
// does with the initials of a name that labels have: `The Ridge Review:`, then `RR:`; and with the family name of a Chinese or Korean one: `林望：`, then `林：`.
func (w *weigher) shortNames(labels []label) {
	forms := w.nameFormsOf(labels)
	if len(forms.full) == 0 {
		return
	}
	forms.partAnswering(labels)
	stray := w.strayInitials(forms)
	seen := map[string]bool{} // initials are printed once the name has been
	for k := range labels {
		who := labels[k].who
		if name := forms.full[who]; name != "" && (!forms.initials[who] || seen[name] && !seen[who]) {
			labels[k].who = name
		}
		if short := stray[who]; short != "" {
			labels[k].who = short
		}
		seen[labels[k].who] = true
	}
}

// nameForms are what may stand for the names of a reading.
type nameForms struct {
	full     map[string]string // form to the name it is of, "" where there are two
	initials map[string]bool   // the forms that are the initials of a name
}

// nameFormsOf returns the forms that may stand for the names of labels.
func (w *weigher) nameFormsOf(labels []label) nameForms {
	forms := nameForms{map[string]string{}, map[string]bool{}}
	seen := map[string]bool{}
	short := slices.ContainsFunc(labels, func(l label) bool { return mayAbbreviate(l.who) })
	family := slices.ContainsFunc(labels, func(l label) bool { return len(l.who) == oneHan && cjk.Is(firstRune(l.who)) })
	for k := range labels {
		who := labels[k].who
		if seen[who] {
			continue
		}
		if family && fullName(who) {
			seen[who] = true
			forms.add(who, who[:oneHan])
			continue
		}
		if !strings.ContainsFunc(who, unicode.IsSpace) {
			continue
		}
		seen[who] = true
		words := strings.Fields(who)
		if len(words) < 2 || len(words) > 3 || several(who) {
			continue
		}
		initials := ""
		if short {
			initials = w.capitalInitials(who)
		}
		forms.initials[initials] = true
		forms.add(who, words[0], words[len(words)-1], initials)
	}
	return forms
}

// add notes what a name may be called.
func (f nameForms) add(name string, forms ...string) {
	for _, form := range forms {
		if known, ok := f.full[form]; ok && known != name {
			f.full[form] = ""
		} else if form != "" {
			f.full[form] = name
		}
	}
}

// partAnswering has no form stand for a name that answers it: who answer each other are two.
func (f nameForms) partAnswering(labels []label) {
	for k := 1; k < len(labels); k++ {
		for _, pair := range [...][2]string{{labels[k-1].who, labels[k].who}, {labels[k].who, labels[k-1].who}} {
			if f.full[pair[0]] == pair[1] {
				f.full[pair[0]] = ""
			}
		}
	}
}

// strayInitials returns what is no name but initials with a stray mark, `. RW`, and what initials. No initials stand for what is no name: `Ask RW`.
func (w *weigher) strayInitials(forms nameForms) map[string]string {
	stray := map[string]string{}
	for short, name := range forms.full {
		if name == "" || !isInitials(short) || forms.initials[short] || w.likeness(name) >= 0.3 {
			continue
		}
		forms.full[short] = ""
		if strings.Trim(name, " .-*") == short {
			stray[name] = short
		}
	}
	return stray
}

// fullName reports whether a name is a Chinese or Korean one with more than its family name.
func fullName(name string) bool {
	runes := []rune(name)
	return len(runes) > 1 && (chineseName(runes) || koreanName(runes))
}

// oneHan is the bytes of a Chinese character or a Korean syllable, which a family name alone mostly is.
const oneHan = len("林")

// mayAbbreviate reports whether a name may be the initials of another one: a few letters, none of them small.
func mayAbbreviate(name string) bool {
	const most = 6 // letters: a word of each name may be a double one
	return len(name) <= most*utf8.UTFMax && utf8.RuneCountInString(name) <= most && unicode.IsUpper(firstRune(name)) && !strings.ContainsFunc(name, unicode.IsLower)
}

// capitalInitials returns the initials of a name, "" of words that are none since some of them are small: `Open questions`.
func (w *weigher) capitalInitials(name string) string {
	for _, word := range strings.Fields(name) {
		if unicode.IsLower(firstRune(word)) && !particleWords.has(word) {
			return ""
		}
	}
	return strings.ToUpper(initialsOf(w.nameWords(name)))
}
