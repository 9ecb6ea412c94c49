package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// The line breaking classes of UAX #14 before which (or after which) no line may end, as far as Chinese, Japanese and Western texts have them, and what
// GB/T 15834 and CLREQ add.
const (
	classCL = "}⁆⁾₎〉、。〉》」』】〕〗〙〛〞〟），．］｝｠｡｣､"
	classCP = ")]"
	classEX = "!?！？"
	classIS = ",.:;"
	classSY = "/"
	classNS = "‼⁇⁈⁉々〻゛゜ゝゞ゠・ヽヾ：；･ﾞﾟ"
	classCJ = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶーㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯｰ"
	classIN = "…‥⋯"
	classPf = "”’»›"
	classOP = "([{¡¿〈「『【〔〖〘〚〝〈《（［｛｟｢"
	classPi = "“‘«‹"

	joined     = "～〜·‧•–－／％℃℉‰°" // CLREQ, GB/T 15834: no line begins with them
	pairs      = "—…⋯"           // two are one mark
	signs      = "+−±$¥€£￥＄≈"    // before a number
	unitMarks  = "%‰°℃℉％"        // after a number
	neverFirst = classCL + classCP + classEX + classIS + classSY + classNS + classCJ + classIN + classPf + joined
	neverLast  = classOP + classPi
)

// ends checks where the lines of one block end.
func (j *judge) ends(lines []string, text string) {
	spaces := gaps(text)
	seen := 0 // visible characters of the lines so far
	for n := 1; n < len(lines); n++ {
		before, after := strings.TrimSpace(lines[n-1]), strings.TrimSpace(lines[n])
		seen += utf8.RuneCountInString(solid(before))
		if before == "" || after == "" {
			continue
		}
		if seen >= len(spaces) || strings.Contains(spaces[seen], "\n") {
			continue
		}
		space := spaces[seen]
		last, _ := utf8.DecodeLastRuneInString(before)
		first, _ := utf8.DecodeRuneInString(after)
		if why := j.forbidden(last, first, space != ""); why != "" && !j.long(before, after, space) {
			j.fault("%s: %q | %q", why, tail(before), clipped(after))
		}
	}
}

// forbidden says why no line may end between two characters, or returns "".
func (j *judge) forbidden(last, first rune, space bool) string {
	number := unicode.IsDigit(last) || unicode.IsDigit(first)
	switch {
	case strings.ContainsRune(neverFirst, first) && !(space && first < 0x80):
		return "begins with what must not"
	case strings.ContainsRune(neverLast, last):
		return "ends with what must not"
	case unicode.In(first, unicode.Mn, unicode.Me) || first == 0x200D || unicode.Is(unicode.Variation_Selector, first):
		return "parts a character"
	case space:
		return ""
	case strings.ContainsRune(pairs, last) && last == first:
		return "parts a mark"
	case unicode.IsDigit(last) && unicode.IsDigit(first),
		number && (strings.ContainsRune(signs, last) || strings.ContainsRune(unitMarks, first)):
		return "parts a number"
	case western(last) && western(first):
		return "parts a word"
	}
	return ""
}

func western(r rune) bool { return unicode.IsLetter(r) && r < 0x2E80 && !unicode.Is(unicode.Hangul, r) }

// long reports whether the words that a line end parts are longer than any line could be: what stands between spaces and Chinese characters.
// A third of the width is left to bars, bullets and numbers.
func (j *judge) long(before, after, space string) bool {
	if space != "" {
		return false
	}
	start := strings.LastIndexFunc(before, breakable)
	end := strings.IndexFunc(after, breakable)
	if end < 0 {
		end = len(after)
	}
	if start >= 0 {
		_, n := utf8.DecodeRuneInString(before[start:])
		start += n
	}
	word := before[max(start, 0):] + after[:end]
	if strings.Contains(word, "://") {
		return false // a URL stays whole, however long
	}
	return ansi.StringWidth(word) > j.width*2/3-4
}

func breakable(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Han, r) }

// gaps returns for each visible character of text the white space that stands before it.
func gaps(text string) []string {
	var out []string
	start := -1
	for i, r := range text {
		switch {
		case solid(string(r)) == "" && start < 0:
			start = i
		case solid(string(r)) == "":
		case start >= 0:
			out, start = append(out, text[start:i]), -1
		default:
			out = append(out, "")
		}
	}
	return out
}

func tail(s string) string {
	for utf8.RuneCountInString(s) > 12 {
		_, n := utf8.DecodeRuneInString(s)
		s = s[n:]
	}
	return s
}
