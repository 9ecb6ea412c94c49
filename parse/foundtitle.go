package parse

import (
	"math"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"fangtan/parse/cjk"
	"fangtan/parse/term"
)

// How much a title must tell of what the talk goes on with: a word or two where somebody asks, more where what is said is no question.
const (
	enoughAsked = 2
	enoughTold  = 4
)

// title names the subject that unit u opens by words of its opening: of its sentences, or the clauses of those that are too long, the one that has most of
// what the talk goes on with, a question before others. told is how much that is.
func (s *subjectFinder) title(u int) (title string, told float64) {
	const sentences = 12
	s.lookAhead(u)
	n := 0
	for sentence := range sentencesOf(s.docs[u].opening.text) {
		for _, c := range s.candidates(sentence) {
			if score := s.titleScore(c, sentence, n, u); score > told {
				title, told = c.text, score
			}
		}
		if n++; n == sentences {
			break
		}
	}
	return strings.TrimRight(title, "。. "), told
}

// titleScore says how well a candidate from sentence n of the opening of a unit names the subject: what it tells, more for a whole sentence, a question, words that
// announce it; less for what is cut, leans on what is not there, or says next to nothing.
func (s *subjectFinder) titleScore(c candidate, sentence string, n, unit int) float64 {
	const short = 20 // columns
	score := s.tells(c.text, unit)
	if score == 0 || !balanced(c.text) {
		return 0
	}
	if columns(c.text) < short {
		score *= 0.7
	}
	if endsWithAny(sentence, "?？") {
		if endsWithAny(c.text, "?？") {
			score = 1.5*score + 1
		} else {
			score *= 1.3
		}
	} else {
		switch signs := subjectSigns().in(lowered(sentence)); {
		case signs&signOpener != 0:
			score = 1.3*score + 1
		case signs&signCourtesy != 0:
			score *= 0.4
		case n > 0:
			score *= 0.8
		}
	}
	if c.cut {
		score *= 0.8
	}
	if dangling(c.text) {
		score *= 0.35
	}
	const later = 0.95 // what comes first is likelier to be what it is about
	return score * math.Pow(later, float64(n))
}

// balanced reports whether the quotation marks and brackets of s are in pairs.
func balanced(s string) bool {
	for _, pair := range [...]string{"“”", "「」", "『』", "（）", "()", "《》", "[]", "【】"} {
		r, n := utf8.DecodeRuneInString(pair)
		if strings.Count(s, string(r)) != strings.Count(s, pair[n:]) {
			return false
		}
	}
	return strings.Count(s, "\"")%2 == 0
}

// lookAhead marks the terms that the talk goes on with behind the opening of unit u.
func (s *subjectFinder) lookAhead(u int) {
	const units = 3
	for k := u; k < min(len(s.talk.Units), u+units); k++ {
		list := s.talk.Units[k].Terms
		if k == u {
			list = list[s.talk.Units[k].Asked:]
		}
		for _, t := range list {
			s.ahead[t] = int32(u + 1)
		}
	}
}

// tells is how much a title of a unit that [subjectFinder.lookAhead] has looked at tells: its terms by their weight, those most that the talk goes on with.
func (s *subjectFinder) tells(title string, unit int) float64 {
	const (
		alone = 0.3 // of a term that does not come again
		once  = 0.1 // for a term that no other unit has
	)
	sum := 0.0
	term.Each(title, func(t string) {
		w, comesAgain := once, false
		if number, ok := s.talk.Number(t); ok {
			w, comesAgain = max(float64(s.talk.Weight[number]), once), s.ahead[number] == int32(unit+1)
		}
		w *= fullness(t)
		if !comesAgain {
			w *= alone
		}
		sum += w
	})
	return sum
}

// fullness is how much of a term names a thing, from 0 to 1: words of asking and joining name none.
func fullness(t string) float64 {
	if t[0] < utf8.RuneSelf {
		if emptyWords.has(t) {
			return 0
		}
		return 1
	}
	full, all := 0.0, 0.0
	for _, r := range t {
		all++
		if _, empty := slices.BinarySearch(emptyHan, r); !empty {
			full++
		}
	}
	return full / all
}

// emptyHan are characters of Chinese that ask, point and join, and emptyWords such words of English.
var emptyHan = slices.Sorted(slices.Values([]rune("什么麼怎为為吗嗎呢吧啊你您我他她它们們这這那哪有没沒是不会會能可以想觉覺得认認知道说說个個一些样樣很还還要去来來到过過对對于於里裡中上下后後前候时時多少大家自己如何看其它所以因但却只又再更最")))

var emptyWords = wordSet("think know mean good great really sense thing things something anything someone get got getting going gonna go kind sort yeah yep okay ok sure talk tell question questions say said saying want wanted could should make makes made lot don doesn didn isn wasn ve re ll am im any all some one two my me us them him it's that's well now here very much many because been being did were those these take come see look feel guess maybe little bit way right yes no oh hmm um uh thank thanks")

// candidate is a title that a sentence may give.
type candidate struct {
	text string
	cut  bool // it is a part of the sentence
}

// candidates returns the sentence without what only leads in, where that is short enough, else as many of its first clauses as fit, and of its last ones.
func (s *subjectFinder) candidates(sentence string) []candidate {
	bare := s.withoutLead(sentence)
	if !strings.ContainsFunc(bare, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return nil
	}
	if fits(bare) {
		return []candidate{{bare, false}}
	}
	var out []candidate
	cuts := clauses(bare)
	for k := 1; k < len(cuts); k++ {
		if tail := s.withoutLead(bare[cuts[k]:]); fits(tail) {
			out = append(out, candidate{tail, true})
			break
		}
	}
	for k := len(cuts) - 1; k > 0; k-- {
		if head := strings.TrimRight(bare[:cuts[k]], " ，,；;：:、—-"); fits(head) {
			return append(out, candidate{head + "…", true})
		}
	}
	return append(out, candidate{clipped(bare), true})
}

// maxFound is the length of a found title in columns: what is set wide says more in as many, and has half as many characters.
const (
	maxFoundWide   = 56
	maxFoundNarrow = 68
)

func fits(s string) bool {
	return utf8.RuneCountInString(s) <= maxFoundNarrow && columns(s) <= widest(s)
}

func widest(s string) int {
	if r, _ := utf8.DecodeRuneInString(s); cjk.Is(r) || columns(s)*2 > 3*utf8.RuneCountInString(s) {
		return maxFoundWide
	}
	return maxFoundNarrow
}

// dangling reports whether a clause leans on the one before it.
func dangling(s string) bool { return leanings().begin(s) }

// leanings are what such clauses begin with.
var leanings = sync.OnceValue(func() *beginnings {
	return newBeginnings(
		"这", "這", "那", "它", "他", "她", "对此", "對此", "还是", "還是", "或者", "以及", "并且", "你怎么看", "您怎么看", "对吗", "是吗", "特别是", "尤其", "比如", "例如", "将是", "关键是",
		"that ", "this ", "it ", "it'", "they ", "which ", "and ", "or ", "but ", "because ", "so ", "right", "isn't", "if ", "he ", "she ", "is it ", "is that ", "is this ", "was it ", "was that ", "does it ", "does that ", "do they ", "are they ", "did it ", "did that ",
	)
})

// clauses returns where the clauses of s begin, from 0 on.
func clauses(s string) []int {
	out := []int{0}
	depth := 0
	for i, r := range s {
		switch r {
		case '“', '「', '（', '(', '《', '『':
			depth++
		case '”', '」', '）', ')', '》', '』':
			depth--
		case '，', '；', '：', '—', ',', ';', ':':
			n := utf8.RuneLen(r)
			if depth <= 0 && i+n < len(s) && (r >= utf8.RuneSelf || s[i+n] == ' ') {
				out = append(out, i+n)
			}
		}
	}
	return out
}

// clipped cuts s behind the last word that fits and does not lead on to the next one.
func clipped(s string) string {
	most := widest(s)
	width, cut := 0, 0
	for i, r := range s {
		if width += runeColumns(r); width >= most {
			break
		}
		switch {
		case term.Unspaced(r):
			cut = i + utf8.RuneLen(r)
		case r == ' ' && !term.Stop(strings.ToLower(s[strings.LastIndexByte(s[:i], ' ')+1:i])):
			cut = i
		}
	}
	if cut == 0 {
		for i := range s {
			if cut = i; i >= most {
				break
			}
		}
	}
	return strings.TrimRight(s[:cut], " ，,；;：:、—-") + "…"
}

func runeColumns(r rune) int {
	if cjk.Is(r) {
		return 2
	}
	return 1
}

func columns(s string) int {
	n := 0
	for _, r := range s {
		n += runeColumns(r)
	}
	return n
}

func endsWithAny(s, marks string) bool {
	s = strings.TrimRight(s, " ”’\"'）)」』")
	r, _ := utf8.DecodeLastRuneInString(s)
	return s != "" && strings.ContainsRune(marks, r)
}

// capital returns s with a capital at its start.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if unicode.ToUpper(r) == r {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// withoutLead takes off what stands before the matter of a sentence: a vocative, and words that only lead in.
func (s *subjectFinder) withoutLead(sentence string) string {
	sentence = strings.TrimSpace(sentence)
	rest := sentence
	for {
		next := strings.TrimLeft(rest, " ，,、…—-\"“")
		next = cutLead(next)
		next = s.cutVocative(next)
		if next == rest {
			break
		}
		rest = next
	}
	if len(rest) < utf8.UTFMax*6 && columns(rest) < 6 {
		return sentence
	}
	return capital(rest)
}
