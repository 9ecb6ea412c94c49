package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The grammars of questions without a name. The block of the question is a turn of its own, what follows it up to the next one is the answer.
// They find blocks of one look; whether these are the questions of a talk, the evidence says.

// questionHeading is a heading that asks: `### What hardware do you use?`
type questionHeading struct{}

func (questionHeading) String() string { return "questions as headings" }

func (questionHeading) find(h *head, l *label) bool {
	return h.question(h.block.Kind == Heading && h.block.In == nil, l)
}

// questionEmphasis is a paragraph in bold, or in italics, as a whole: `**你是谁？**`, `*Who are you?*`, `**1. Who are you?**`.
type questionEmphasis struct{ mark string }

func (g questionEmphasis) String() string {
	if g.mark == "**" {
		return "questions in bold"
	}
	return "questions in italics"
}

func (g questionEmphasis) find(h *head, l *label) bool {
	b := h.block
	if b.Kind != Paragraph || b.In != nil && b.In.Kind != Item || !h.opensEmphasis(g.mark) {
		return false
	}
	if h.index == 0 && h.allIn(g.mark, len(b.Lines)) {
		return h.question(true, l)
	}
	// A line in bold above the lines of its answer.
	if h.index+1 < len(b.Lines) && h.allIn(g.mark, h.index+1) {
		*l = label{bare: true, past: h.index + 1}
		return true
	}
	return false
}

// questionAhead is a question in bold at the start of a paragraph, with its answer behind it: `**1. Who are you?** I am Marta.`
type questionAhead struct{}

func (questionAhead) String() string { return "questions in bold before the answer" }

func (questionAhead) find(h *head, l *label) bool {
	b := h.block
	if b.Kind != Paragraph || h.index > 0 || b.In != nil && b.In.Kind != Item || !strings.HasPrefix(unnumbered(h.line), "**") {
		return false
	}
	start := len(h.line) - len(unnumbered(h.line)) + len("**")
	n := strings.Index(h.line[start:], "**")
	if n <= 0 || n > maxQuestion || !asksOutright(h.line[start:start+n]) {
		return false
	}
	at := start + n + len("**")
	at += blank(h.line[at:])
	if at >= len(h.line) { // the answer stands on a line of its own
		return false
	}
	*l = label{bare: true, cut: at}
	return true
}

// asksOutright reports whether s ends with a question mark.
func asksOutright(s string) bool {
	s = strings.TrimRight(s, " \t\u00A0\"'”’)）」』»")
	return endsInQuestionMark(s)
}

// questionQuote is a quote that asks: `> 你是谁？`
type questionQuote struct{}

func (questionQuote) String() string { return "questions as quotes" }

func (questionQuote) find(h *head, l *label) bool {
	in := h.block.In
	return h.question(h.block.Kind == Paragraph && in != nil && in.Kind == Quote && in.Depth == 1, l)
}

// questionNumber is a numbered line that asks, the item of a list or a paragraph: `1. Who are you?`, `12、你是谁？`
type questionNumber struct{}

func (questionNumber) String() string { return "numbered questions" }

func (questionNumber) find(h *head, l *label) bool {
	in := h.block.In
	item := in != nil && in.Kind == Item && in.Depth == 1 && in.Ordered
	return h.question(h.block.Kind == Paragraph && (item || in == nil && h.parts.number) && !h.parts.before.found(), l)
}

// questionPlain is a short paragraph that nothing sets off, and that asks: all that is left of a talk whose marks were lost.
type questionPlain struct{}

func (questionPlain) String() string { return "questions as paragraphs" }

func (questionPlain) find(h *head, l *label) bool {
	const longest = 480 // bytes
	b := h.block
	if h.index > 0 || b.Kind != Paragraph || b.In != nil || b.Span.Len() > longest {
		return false
	}
	last := b.Lines[len(b.Lines)-1]
	return asksOutright(string(h.src[max(last.Start, last.End-16):last.End])) && !opensQuoted(h.line) && !h.bold(0) && h.question(true, l)
}

func isPlainQuestion(g grammar) bool { _, ok := g.(questionPlain); return ok }

// question makes a bare label of the line's block where it is the first line and of the look that is wanted.
func (h *head) question(ok bool, l *label) bool {
	if !ok || h.index > 0 || len(h.text) == 0 {
		return false
	}
	*l = label{bare: true, past: len(h.block.Lines)}
	return true
}

// maxQuestion is the length in bytes past which a paragraph in bold is no question any more.
const maxQuestion = 1500

// opensEmphasis reports whether the line begins with a mark of emphasis, but for a number.
func (h *head) opensEmphasis(mark string) bool {
	if h.line == "" || opensPlainly(h.line[0]) {
		return false
	}
	first := unnumbered(marksOfTags(h.line))
	return strings.HasPrefix(first, mark) || len(mark) == 1 && strings.HasPrefix(first, "_") || len(mark) == 2 && strings.HasPrefix(first, "__")
}

// marksOfTags puts the marks of emphasis in the place of the tags that mean the same, and leaves out those that style no letters.
func marksOfTags(line string) string {
	if strings.IndexByte(line, '<') < 0 {
		return line
	}
	return tagMarksOf.Replace(line)
}

var tagMarksOf = strings.NewReplacer("<strong>", "**", "</strong>", "**", "<b>", "**", "</b>", "**", "<u>", "**", "</u>", "**", "<em>", "*", "</em>", "*", "<i>", "*", "</i>", "*", "<span>", "", "</span>", "", "<br>", "", "<br/>", "", "<br />", "")

// opensPlainly reports whether a line that begins with the byte c begins with a letter, but for Q.
func opensPlainly(c byte) bool { return letterByte(c) && c != 'Q' }

// letterByte reports whether a character that begins with the byte c is a letter of ASCII or, as nearly all of them, of Chinese.
func letterByte(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0xE5 && c <= 0xE9 // U+5000 to U+9FFF
}

func unnumbered(line string) string { return lineNumbers.trimLeft(line) }

var lineNumbers = newCharset(" \t0123456789.、)）(（#Q")

// allIn reports whether all that the lines of h's block from h.index up to past show stands in emphasis by mark; a number before it, and gaps in it, may be outside.
func (h *head) allIn(mark string, past int) bool {
	b := h.block
	lines := b.Lines[h.index:past]
	if lines[len(lines)-1].End-lines[0].Start > maxQuestion {
		return false
	}
	first := unnumbered(marksOfTags(h.line))
	c, n := first[0], len(mark)
	open, inside := false, 0
	for k, l := range lines {
		text := first
		if k > 0 {
			text = marksOfTags(h.source(l))
		}
		for i := 0; i < len(text); {
			if text[i] == c {
				run := 1
				for i+run < len(text) && text[i+run] == c {
					run++
				}
				if run%n == 0 && run/n%2 == 1 || run == 3 && n == 2 {
					open = !open
				}
				i += run
				continue
			}
			r, size := utf8.DecodeRuneInString(text[i:])
			i += size
			switch {
			case open:
				inside++
			case unicode.IsLetter(r) || unicode.IsDigit(r):
				return false
			}
		}
	}
	return inside > 1
}

// What stands around a question besides its words.
var (
	beforeQuestion = newCharset(" \t*_0123456789.、)）(（#:：Q")
	behindQuestion = newCharset(" \t\u00A0\u202F*_\"'”’)）」』»>~`。.")
)

// asks reports whether s is a question or asks to tell something, in what it says and how it ends.
func asks(s string) bool {
	s = behindQuestion.trimRight(s)
	if endsInQuestionMark(s) {
		return true
	}
	if strings.Contains(s, "？") || strings.Contains(s, "? ") || strings.HasSuffix(s, "吗") || strings.HasSuffix(s, "嗎") || strings.HasSuffix(s, "呢") || strings.HasSuffix(s, "か") || strings.HasSuffix(s, "까") || strings.HasSuffix(s, "나요") || asksInKorean(s) {
		return true
	}
	s = beforeQuestion.trimLeft(s)
	if s != "" && s[0] >= utf8.RuneSelf && hasPrefixAny(s, questionOpenings...) {
		return true
	}
	word, rest, _ := strings.Cut(s, " ")
	opens := strings.Trim(word, ",:")
	if len(opens) > len("describe") {
		return false
	}
	switch lowered(opens) {
	case "what", "how", "why", "who", "when", "where", "which", "whose", "what's", "what’s", "how's", "tell", "describe", "can", "could", "would", "do", "did", "does", "are", "is", "was", "were", "have", "has", "should", "will":
		return strings.Contains(" "+lowered(rest)+" ", " you") || strings.HasPrefix(lowered(word), "wh") || strings.EqualFold(word, "how")
	}
	return false
}

// questionOpenings are what Chinese questions begin with.
var questionOpenings = []string{"请", "請", "谈谈", "談談", "说说", "說說", "聊聊", "讲讲", "講講", "介绍一下", "能不能", "能否", "可以", "可否", "如何", "为什么", "為什麼", "怎么", "怎麼", "怎样", "什么", "什麼", "是否", "哪"}

// asksInKorean reports whether s ends as questions do in the plain style of newspapers, which leave their mark out: `언제 왔나`, `무엇인가`.
func asksInKorean(s string) bool {
	for _, end := range [...]string{"나", "는가", "은가", "인가", "던가", "건가", "한가", "냐", "니"} {
		if rest, ok := strings.CutSuffix(s, end); ok {
			r, _ := utf8.DecodeLastRuneInString(rest)
			return r >= 0xAC00 && r <= 0xD7A3
		}
	}
	return false
}
