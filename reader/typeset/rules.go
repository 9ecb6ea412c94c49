package typeset

import "unicode"

// gap is a place between two characters of a text at which a line might end.
type gap struct {
	before, after rune // the characters at its two sides
	last          rune // the last character before it that is no space: before itself, where no space stands there
	beforeLast    rune // the character before last, or 0
	afterNext     rune // the character after after, or 0
}

// rule forbids line ends that UAX #14 allows, or allows what it forbids.
type rule struct {
	name    string
	source  string
	example string // a text with | where the rule speaks
	holds   func(g gap) bool
}

// rules is the list of what Chinese typesetting forbids on top of UAX #14 (Unicode 16) in its strict form. Some of it UAX #14 forbids too,
// but not after a space, which web pages leave in Chinese text, nor for full-width digits.
// CLREQ is "Requirements for Chinese Text Layout" (W3C); GB/T 15834 is "General rules for punctuation" (2011), whose section 5.1 is about
// the place of marks; JLREQ is "Requirements for Japanese Text Layout" (W3C).
//
// About ASCII marks UAX #14 decides alone, the slash and the tilde apart: in code and in Latin text they stand where they like.
var rules = []rule{
	{"a closing mark or stop does not begin a line", "CLREQ 3.1.4; GB/T 15834 5.1.1 to 5.1.3", "他说 |：好", func(g gap) bool {
		return g.after > 0x7f && closing(g.after)
	}},
	{"an opening mark does not end a line", "CLREQ 3.1.4; GB/T 15834 5.1.3", "他说“ |好”", func(g gap) bool {
		return g.last > 0x7f && opening(g.last)
	}},
	{"a connecting mark or an interpunct does not begin a line", "CLREQ 3.1.4; GB/T 15834 5.1.6, 5.1.7", "让|·雅克", func(g gap) bool {
		return joining(g.after)
	}},
	{"nor does a tilde that stands for ～", "GB/T 15834 4.13.3.3, 5.1.6", "周一|~周五", func(g gap) bool {
		return g.after == '~' && (eastAsian(g.before) || digit(g.before))
	}},
	{"a single dash connects and does not begin a line", "GB/T 15834 4.13.3.2, 5.1.6", "北京|—上海", func(g gap) bool {
		return (g.after == '—' || g.after == '―') && g.last != g.after && g.afterNext != g.after
	}},
	{"a slash may end a line and does not begin one", "CLREQ 3.1.4; GB/T 15834 5.1.9", "苹果|／梨", func(g gap) bool {
		return g.after == '/' || g.after == '／'
	}},
	{"a dash or ellipsis of two characters is one mark", "CLREQ 3.1.5; GB/T 15834 5.1.4, 5.1.5", "他—|—来了", func(g gap) bool {
		return g.after == g.before && dash(g.after)
	}},
	{"full-width digits stand together, with their point", "CLREQ 3.1.5", "涨了５|５元", func(g gap) bool {
		return fullDigit(g.before) && (fullDigit(g.after) || g.after == '．' || g.after == '，') ||
			fullDigit(g.after) && fullDigit(g.beforeLast) && (g.before == '．' || g.before == '，')
	}},
	{"a number keeps its sign", "CLREQ 3.1.5", "约≈|5人", func(g gap) bool {
		return (digit(g.after) || fullDigit(g.after)) && sign(g.before)
	}},
	{"a number keeps its unit mark", "CLREQ 3.1.5", "住了90|㎡", func(g gap) bool {
		return (digit(g.before) || fullDigit(g.before)) && unit(g.after)
	}},
	{"small kana, prolonged sound and iteration marks do not begin a line", "JLREQ 3.1.7; UAX #14 strict", "コンピュ|ータ", func(g gap) bool {
		return smallKana(g.after)
	}},
	{"a character that makes one with the next or with the one before stays with it", "UAX #29 GB9, GB9b", "0|🏽", func(g gap) bool {
		if white(g.before) {
			return unicode.In(g.after, unicode.Mn, unicode.Me, unicode.Join_Control) || g.after == 'ﾞ' || g.after == 'ﾟ'
		}
		return g.after >= 0x1F3FB && g.after <= 0x1F3FF || g.before >= 0x600 && unicode.Is(unicode.Prepended_Concatenation_Mark, g.before)
	}},
	{"a quotation mark that opens in one language and closes in another stays with what it stands at", "UAX #14 before Unicode 16, LB19", "他|‘也’是", func(g gap) bool {
		return turned(g.after) && !white(g.before) || turned(g.before)
	}},
	{"what is quoted keeps the bracket after it", "UAX #14 before Unicode 15.1, LB15", "a 'b' |(c)", func(g gap) bool {
		return g.before == ' ' && opening(g.after) && (g.last == '\'' || g.last == '"' || turned(g.last))
	}},
}

// exceptions is the list of what Chinese typesetting allows though UAX #14 (LB19a), which cannot tell whether a quotation mark is a Chinese one,
// forbids it where a Latin word or a mark stands at its other side. ICU allows the same in Chinese text.
var exceptions = []rule{
	{"a line may begin with an opening quotation mark", "CLREQ 3.1.4", "他说|“OK”", func(g gap) bool {
		if g.after != '“' || opening(g.before) || unit(g.before) || sign(g.before) {
			return false
		}
		return eastAsian(g.before) || g.before == '”' || dash(g.before) && g.before == g.beforeLast
	}},
	{"a line may end with a closing quotation mark", "CLREQ 3.1.4", "说“OK”|然后", func(g gap) bool {
		if g.before != '”' || unit(g.after) {
			return false
		}
		return eastAsian(g.after) || g.after == '—' && g.afterNext == '—' || eastAsian(g.beforeLast) && (latin(g.after) || digit(g.after))
	}},
}

// forbidden reports whether one of the rules forbids a line end at g.
func forbidden(g gap) bool {
	if (ideograph(g.before) || latin(g.before)) && (ideograph(g.after) || latin(g.after)) {
		return false
	}
	return anyHolds(rules, g)
}

// allowed reports whether one of the exceptions allows a line end at g, and no rule forbids it.
func allowed(g gap) bool { return anyHolds(exceptions, g) && !anyHolds(rules, g) }

// anyHolds reports whether one of list holds at g.
func anyHolds(list []rule, g gap) bool {
	for i := range list {
		if list[i].holds(g) {
			return true
		}
	}
	return false
}

// gapAt describes the place before runes[at]. Neither end of the text is a gap.
func gapAt(runes []rune, at int) gap {
	g := gap{before: runes[at-1], after: runes[at]}
	i := at - 1
	for i > 0 && white(runes[i]) {
		i--
	}
	g.last = runes[i]
	if i > 0 {
		g.beforeLast = runes[i-1]
	}
	if at+1 < len(runes) {
		g.afterNext = runes[at+1]
	}
	return g
}
