package find

import (
	"sync"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"fangtan/reader/find/han"
)

// counts says which differences between query and text matter, as a set of bits.
type counts uint8

const (
	caseCounts    counts = 1 << iota
	accentsCount         // é is not e
	formsCount           // full and half width, compatibility forms, simplified and traditional, quotes and dashes; spaces next to Chinese
	nothingCounts counts = 0
	verbatim      counts = caseCounts | accentsCount | formsCount
)

// folder turns text into its folded form, in which differences that do not count are gone. Each rune of the text becomes none, one or several, whatever
// stands beside it; but for a space next to Chinese, which is dropped. A folder can be used by several goroutines.
type folder struct {
	counts counts
	ascii  [utf8.RuneSelf]byte
	forms  *han.Forms
	pages  [256]atomic.Pointer[page] // of 256 runes each, in the basic plane; made when a rune of theirs is first folded
}

// page holds what its runes become.
type page [256]fold

// fold is what a rune becomes.
type fold struct {
	to    string
	plain bool // to is one rune, as long as the rune in bytes
}

// folderOf returns the folder for which c counts. There is one of each kind, so that what it knows of a rune is found out once.
func folderOf(c counts) *folder {
	f := theFolders()[c]
	if f == nil {
		panic("find: no such folder")
	}
	return f
}

var theFolders = sync.OnceValue(func() (all [verbatim + 1]*folder) {
	for _, c := range []counts{nothingCounts, caseCounts, accentsCount, caseCounts | accentsCount, verbatim} {
		all[c] = newFolder(c)
	}
	return all
})

func newFolder(c counts) *folder {
	f := &folder{counts: c, forms: han.TheForms()}
	for r := range rune(utf8.RuneSelf) {
		f.ascii[r] = f.slow(r)[0]
	}
	return f
}

// rune returns what r becomes.
func (f *folder) rune(r rune) fold {
	if r > 0xFFFF {
		return newFold(r, f.slow(r))
	}
	slot := &f.pages[r>>8]
	p := slot.Load()
	if p == nil {
		p = new(page)
		first := r &^ 0xFF
		for i := range p {
			r := first + rune(i)
			p[i] = newFold(r, f.slow(r))
		}
		slot.Store(p) // two goroutines may both make it, alike
	}
	return p[r&0xFF]
}

func newFold(r rune, to string) fold {
	return fold{to, len(to) == utf8.RuneLen(r) && utf8.RuneCountInString(to) == 1}
}

// slow returns what r becomes, by the tables of Unicode.
func (f *folder) slow(r rune) string {
	switch {
	case unicode.IsSpace(r):
		return " "
	case ignorable(r):
		return ""
	case f.counts == verbatim, 0xAC00 <= r && r <= 0xD7A3: // Korean syllables are no letters with marks
		return string(r)
	}
	parts := norm.NFKD.String(string(r))
	if parts[0] == ' ' { // an accent that stands by itself, which is a space with a mark to Unicode; it is none to who reads
		return string(r)
	}
	s := mapped(parts, func(r rune) string { return string(f.forms.Of(usual(r))) })
	if f.counts&accentsCount == 0 {
		s = mapped(s, bare)
	}
	if f.counts&caseCounts == 0 {
		s = mapped(s, lower)
		if f.counts&accentsCount == 0 {
			s = mapped(norm.NFD.String(s), bare) // İ
		}
	}
	return s
}

// mapped applies to to each rune of s.
func mapped(s string, to func(rune) string) string {
	var out []byte
	for _, r := range s {
		out = append(out, to(r)...)
	}
	return string(out)
}

// usual maps marks that people type in the place of others, and white space.
func usual(r rune) rune {
	switch {
	case unicode.IsSpace(r):
		return ' '
	case 0x2018 <= r && r <= 0x201B:
		return '\''
	case 0x201C <= r && r <= 0x201F:
		return '"'
	case 0x2010 <= r && r <= 0x2015, r == 0x2212:
		return '-'
	case r == 0x2044:
		return '/'
	}
	return r
}

// lower folds the case of a letter, fully: ß becomes ss. An accent has no case, though Unicode makes a letter of one (U+0345).
func lower(r rune) string {
	if accent(r) {
		return string(r)
	}
	if s := cases.Fold().String(string(r)); utf8.RuneCountInString(s) > 1 {
		return s
	}
	return string(unicode.ToLower(smallest(r)))
}

// smallest returns the smallest rune that equals r under simple case folding. The orbit of r ascends but for one step back to its smallest.
func smallest(r rune) rune {
	for {
		next := unicode.SimpleFold(r)
		if next <= r {
			return next
		}
		r = next
	}
}

// bare drops accents: the marks of Latin, Greek and Cyrillic letters, and what of a letter Unicode does not call a mark but writers leave out.
func bare(r rune) string {
	if accent(r) {
		return ""
	}
	switch r {
	case 'ø':
		return "o"
	case 'Ø':
		return "O"
	case 'đ', 'ð':
		return "d"
	case 'Đ', 'Ð':
		return "D"
	case 'ł':
		return "l"
	case 'Ł':
		return "L"
	case 'ı':
		return "i"
	case 'æ':
		return "ae"
	case 'Æ':
		return "AE"
	case 'œ':
		return "oe"
	case 'Œ':
		return "OE"
	}
	return string(r)
}

// accent reports whether r is a mark that stands on the letter before it, in writings where letters can do without.
func accent(r rune) bool {
	return 0x0300 <= r && r <= 0x036F || 0x1AB0 <= r && r <= 0x1AFF || 0x1DC0 <= r && r <= 0x1DFF || 0x20D0 <= r && r <= 0x20FF || 0xFE20 <= r && r <= 0xFE2F
}

// mark reports whether r belongs to the letter before it: a match does not end between the two.
func mark(r rune) bool { return accent(r) || r == 0x3099 || r == 0x309A || r == 0xFF9E || r == 0xFF9F }

// ignorable reports whether r shows nothing: soft hyphens, joiners, variation selectors.
func ignorable(r rune) bool {
	return r == 0xAD || 0x200B <= r && r <= 0x200F || 0x2060 <= r && r <= 0x2064 || r == 0xFEFF || 0xFE00 <= r && r <= 0xFE0F || 0xE0100 <= r && r <= 0xE01EF
}

// spaceless reports whether r is of a writing without spaces between words: a space next to it is for looks.
func spaceless(r rune) bool {
	return han.First <= r && r <= han.Last || 0x3041 <= r && r <= 0x3096 || 0x309D <= r && r <= 0x30FF || 0xF900 <= r && r <= 0xFAFF || 0x20000 <= r && r <= 0x3FFFF
}

// hasUpper reports whether s has an upper-case letter, of any width.
func hasUpper(s string) bool {
	for _, r := range s {
		if unicode.IsUpper(r) || unicode.IsTitle(r) {
			return true
		}
	}
	return false
}

// hasAccent reports whether a letter of s has an accent.
func hasAccent(s string) bool {
	for _, r := range norm.NFD.String(s) {
		if bare(r) != string(r) {
			return true
		}
	}
	return false
}
