package link

import (
	"strings"
	"unicode"
)

// alike reports whether a host's name can be taken for another: one of its labels mixes scripts that no language writes together, or is made of letters
// of another script that all look like Latin ones (UTS #39, sections 4 and 5.2; the letters are those of its table of confusables that are letters of
// hosts' names).
func alike(host string) bool {
	for label := range strings.SplitSeq(host, ".") {
		if mixed(label) || disguised(label) {
			return true
		}
	}
	return false
}

// mixed reports whether label has letters of scripts that do not belong together: more than one but for those of Chinese, Japanese and Korean, with which
// Latin letters may stand (UTS #39, "highly restrictive").
func mixed(label string) bool {
	const latin, other, eastern = 1, 2, 4
	have, script := 0, (*unicode.RangeTable)(nil)
	for _, r := range label {
		switch {
		case !unicode.IsLetter(r):
		case unicode.Is(unicode.Latin, r):
			have |= latin
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Bopomofo):
			have |= eastern
		default:
			of := scriptOf(r)
			if of == nil { // a letter of several scripts, such as that of long Japanese vowels
				continue
			}
			if script != nil && of != script {
				return true
			}
			have, script = have|other, of
		}
	}
	return have&other != 0 && have != other
}

// scriptOf returns the script of a letter; nil for one of several.
func scriptOf(r rune) *unicode.RangeTable {
	for name, table := range unicode.Scripts {
		if name != "Common" && name != "Inherited" && unicode.Is(table, r) {
			return table
		}
	}
	return nil
}

// lookalikes are letters that look like Latin ones, of Cyrillic, Greek, Armenian and others.
const lookalikes = "аеіјорсухѕһԁԛԝӏьгүѵԍкмтнвпиԋ" + "αορνικυγωχτεηѡ" + "օսոցհզգյ" + "ᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢɑɡɩıĸƽꝛ" + "ꓐꓑꓓꓔ" + "ԁɗƅɓ"

// disguised reports whether label is of another script than Latin but for numbers and hyphens, or of its rare letters, and looks like it throughout.
func disguised(label string) bool {
	some := false
	for _, r := range label {
		switch {
		case r == '-' || r >= '0' && r <= '9':
		case r >= 'a' && r <= 'z':
		case strings.ContainsRune(lookalikes, r):
			some = true
		default:
			return false
		}
	}
	return some
}
