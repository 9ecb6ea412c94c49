package parse

import "strings"

// label is what opens a turn: who speaks. It is found in the source text of a line, never by what the Markdown tree makes of it,
// since CommonMark sees no bold in `**张三：**你好`.
type label struct {
	block, line int     // the line of the block that it opens
	end         int     // offset in Source behind the label, its marks and the white space after it
	name        string  // as printed, without marks, colon and time
	who         string  // the name without the office behind it, which is printed once and left out later
	like        float64 // the likeness of the name as printed
	shown       string  // what the label shows: the name with its number, then the time
	time        string  // as in the source, or ""
	// mark is the mark of emphasis that opens before the name and still holds behind the label, or the sign that a bare question opens with, or "".
	mark string
	past int // of a bare question: the line of the block behind it

	// bare: nothing is cut out, since no label marks the question or the answer that begins on the line.
	bare    bool
	answer  bool  // of a bare label: it is no question
	told    bool  // the reader says that it is one
	term    bool  // it stands in code or in quotation marks, as words do that are explained
	quotes  bool  // what is said stands in quotation marks, as all that its grammar finds
	reading uint8 // of a candidate: the number of its grammar, and its place
	from    int   // of a bare answer on the line of its question: the offset in Source where it begins; else 0
	cut     int   // of a bare question that its answer follows on the line: the offset where it does; else 0
}

// start returns the offset in Source where a label of block b begins.
func (l label) start(b *Block) int {
	switch {
	case l.from > 0:
		return l.from
	case l.line == 0:
		return b.Span.Start
	}
	return b.Lines[l.line].Start
}

// grammar is one way to mark who speaks. An article uses one, or one for questions and another one for answers; which ones, its own
// evidence says.
type grammar interface {
	// String names the grammar, for people who wonder how an article was understood.
	String() string
	// find sets l to the label that opens a line, whose end counts from the start of the line; false where there is none. Nearly always there is none, and a label is large.
	find(h *head, l *label) bool
}

// grammars lists the label grammars, the most telling marks first: where two explain a line, the first is taken.
//
// To add one: write its value in a file of its own, with an article of its shape in testdata; put it here before all grammars that would take its
// labels for theirs; the evidence (weigh.go) does the rest.
func grammars() []grammar {
	return []grammar{
		voiceName{},            // <v 张三>你好
		colonName{bold: true},  // **张三：**你好   **张三**：你好   **问：为什么？**
		timedName{},            // 张三 00:01:02   [00:01] 张三   **Name**  0:03
		colonName{},            // 张三：你好   Name: hello   NAME: hello   RW/BE: hello
		headingName{},          // ### 张三   ## Name:
		bracketName{},          // 【张三】你好   [Name] hello   <name> hello
		parenName{},            // （张三）你好
		dottedName{},           // Q. Why?   Q1、为什么？   Senator Hale. Thank you.
		lineName{bold: true},   // **张三** alone on its line
		dashedName{},           // Q - Why?   张三｜你好   Name — hello
		signedName{},           // Ada> hello   Ada → hello   水野／十年前です。   기자= 왜요?
		quotingName{},          // 水野「十年前です」
		spacedName{bold: true}, // **水野** 十年前です。
		spacedName{},           // 水野　十年前です。
		lineName{},             // 张三 alone on its line
		questionHeading{},      // ## 你是谁？
		questionEmphasis{mark: "**"},
		questionAhead{}, // **你是谁？** 我是张三。
		questionQuote{},
		questionNumber{},
		questionSign{}, // ■你是谁？   ――どんな人ですか。
		questionEmphasis{mark: "*"},
		questionPlain{}, // 你是谁？ and nothing else in the paragraph
	}
}

// namesNobody reports whether a grammar finds questions without a name. In the list of grammars these come last.
func namesNobody(g grammar) bool {
	switch g.(type) {
	case questionHeading, questionEmphasis, questionAhead, questionQuote, questionNumber, questionSign, questionPlain:
		return true
	}
	return false
}

// labelAt makes l the label of the name in h.text from p.name to an end.
func (h *head) labelAt(e nameEnd, l *label) bool {
	name := cutCount(joinWide(string(trimSpaces(h.text[h.parts.name:e.at]))))
	wiki := strings.HasPrefix(name, "'") // the name may be in the bold of wikis: `'''Ada:''' hello`
	if wiki {
		name = strings.Trim(name, "' ")
	}
	if name == "" {
		return false
	}
	*l = label{name: h.boldName(name, e.at), shown: name}
	if base := numberedRole(name); base != name {
		if asksOrAnswers(base) {
			l.name = base
		}
	}
	switch st := e.time; {
	case st.found():
		l.time = string(h.text[st.start:st.end])
	case h.parts.before.found():
		l.time = string(h.text[h.parts.before.start:h.parts.before.end])
	}
	if l.time != "" {
		l.shown += " " + l.time
	}
	l.end, l.mark = h.close(e.next)
	if wiki {
		l.end = len(h.line) - len(strings.TrimLeft(h.line[l.end:], "' "))
	}
	l.term = h.parts.quoted || h.inCode(h.parts.name)
	return true
}

// boldName returns a name in bold without what stands in brackets behind the bold: `**Ada Low** (Low Sedge):`.
func (h *head) boldName(name string, end int) string {
	if len(h.marks) == 0 || name[len(name)-1] != ')' && !strings.HasSuffix(name, "）") {
		return name
	}
	base, office := cutOffice(name)
	if office == "" || base == "" || role(base) || isOffice(base[strings.LastIndexByte(base, ' ')+1:]) && likeness(office) >= 0.7 { // `The Chair (Ada Low)`
		return name
	}
	at := h.parts.name + len(base)
	for at < end && blankByte(h.text[at]) {
		at++
	}
	if h.bold(h.parts.name) && !h.bold(at) {
		return base
	}
	return name
}

// cutCount takes off a name what a forum counts, in brackets behind it, or the number of an account: `Ada [120 points]`, `Ada(10001)`.
func cutCount(name string) string {
	const account = 5 // digits at least
	last := name[max(len(name)-1, 0):]
	if last != "]" && last != ")" {
		return name
	}
	at := strings.LastIndexAny(name, "[(")
	if at <= 0 {
		return name
	}
	n := digits([]byte(name), at+1)
	if number := at+1+n == len(name)-1; last == "]" && name[at] == '[' && n > 0 && !number || last == ")" && number && n >= account {
		return strings.TrimRight(name[:at], " ")
	}
	return name
}
