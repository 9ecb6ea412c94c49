package typeset

import "strings"

// gap is a place between two characters of a text at which a line might end.
type gap struct {
	before, after rune // the characters at its two sides
	last          rune // the last character before it that is no space: before itself, where no space stands there
	beforePrev    rune // the character before last, or 0
	afterNext     rune // the character after after, or 0
}

// rule forbids line ends that UAX #14 allows.
type rule struct {
	name    string
	source  string
	example string // a text with | where the rule forbids to end a line
	forbids func(g gap) bool
}

// Marks by their place at the ends of lines, as CLREQ 3.1.4 to 3.1.6 ("Prohibition rules for line start and line end") has them.
const (
	closingMarks = "。．，、：；！？‼⁇⁈⁉」』）》〉】〗〕］｝〙〛〞〟’”｠»›)]}!?,.;:%‰℃％"
	openingMarks = "「『（《〈【〖〔［｛〘〚〝‘“｟«‹([{"
	joiningMarks = "～·・‧•～〜–－―⁓~゠‐"
	smallKana    = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿー々〻ヽヾゝゞ"
)

// rules is the list of what Chinese typesetting forbids on top of UAX #14, revision 53, in its strict form.
// CLREQ is "Requirements for Chinese Text Layout" (W3C); GB/T 15834 is "General rules for punctuation" (2011), JLREQ "Requirements for
// Japanese Text Layout" (W3C).
func rules() []rule {
	return []rule{
		{"a closing mark or stop does not begin a line", "CLREQ 3.1.4; GB/T 15834 5.1.1 to 5.1.3", "他说 |：好", func(g gap) bool {
			return wideMark(g.after) && strings.ContainsRune(closingMarks, g.after)
		}},
		{"an opening mark does not end a line", "CLREQ 3.1.4; GB/T 15834 5.1.3", "他说“ |好”", func(g gap) bool {
			return wideMark(g.last) && strings.ContainsRune(openingMarks, g.last)
		}},
		{"a joining or separating mark does not begin a line", "CLREQ 3.1.4; GB/T 15834 5.1.6, 5.1.7", "达里奥|·阿莫迪", func(g gap) bool {
			return strings.ContainsRune(joiningMarks, g.after) && g.after != g.last
		}},
		{"a single dash joins and does not begin a line", "GB/T 15834 4.13.3.2, 5.1.6", "北京|—上海", func(g gap) bool {
			return g.after == '—' && g.last != '—' && g.afterNext != '—'
		}},
		{"a slash may end a line and does not begin one", "GB/T 15834 5.1.9", "苹果|／梨", func(g gap) bool {
			return g.after == '/' || g.after == '／'
		}},
		{"a dash or ellipsis of two characters is one mark", "CLREQ 3.1.5; GB/T 15834 5.1.4, 5.1.5", "他—|—来了", func(g gap) bool {
			return g.after == g.before && strings.ContainsRune("—―…⋯⸺", g.after)
		}},
		{"full-width digits stand together, with their point, sign and unit mark", "CLREQ 3.1.5", "涨了５|％", func(g gap) bool {
			return fullDigit(g.before) && (fullDigit(g.after) || strings.ContainsRune("．，％‰°℃", g.after)) ||
				fullDigit(g.after) && (strings.ContainsRune("＋－±＄￥￡￠", g.before) || fullDigit(g.beforePrev) && strings.ContainsRune("．，", g.before))
		}},
		{"a number keeps its sign and its unit mark", "CLREQ 3.1.5", "约±|5", func(g gap) bool {
			return digit(g.after) && strings.ContainsRune("+-−±≈<>≤≥$¥€£￥＄#№§", g.before) && !spaced(g) ||
				digit(g.before) && strings.ContainsRune("%‰°℃℉′″％", g.after)
		}},
		{"small kana, prolonged sound and iteration marks do not begin a line", "JLREQ 3.1.7; UAX #14 strict", "コンピュ|ータ", func(g gap) bool {
			return strings.ContainsRune(smallKana, g.after)
		}},
	}
}

func spaced(g gap) bool     { return g.before != g.last }
func digit(r rune) bool     { return r >= '0' && r <= '9' }
func fullDigit(r rune) bool { return r >= '０' && r <= '９' }

// wideMark reports whether r is no ASCII character: around these UAX #14 alone decides, since ":" or "(" in Latin text and code stand where they like.
func wideMark(r rune) bool { return r > 0x7f }
