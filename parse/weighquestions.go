package parse

import (
	"strings"

	"fangtan/parse/parallel"
)

// manner is how questions and answers speak. In a talk the questions say you and the answers say I; in a manual it is the other way round,
// or nobody is there at all.
type manner struct {
	asking      float64 // share of the questions that ask
	questionYou float64 // share of the questions that speak to someone
	questionI   float64 // share of the questions that speak of who asks
	answerI     float64 // share of the answers that speak of who answers
	answerYou   float64
	answerAsks  float64 // share of the answers that are questions themselves
	answerEnds  float64 // share of the answers whose first block ends as a sentence does
	answered    float64 // share of the questions that something follows
	mayI        float64 // share of the questions in which who reads asks what he may do
	whoAreYou   float64 // share of the questions that want to know whom they ask
	quoted      float64 // share of the answers that stand in quotation marks, as what somebody said
}

// weighQuestions weighs a reading of questions without names: it keeps the labels that can be questions, adds the answers, and scores the whole.
func (w *weigher) weighQuestions(r *reading) {
	r.labels = w.questions(r)
	r.Evidence = Evidence{Labels: len(r.labels), Names: 2, Recurring: 1, Likeness: 0.5}
	if _, sign := r.grammar.(questionSign); len(r.labels) < 3 || sign && r.place == inItem && len(r.labels) < 4 { // any list has a sign
		r.Against = TooFew
		return
	}
	questions := r.labels
	plain := isPlainQuestion(r.grammar) // any text may ask
	unlikely := plain && (!w.interview || w.manual || len(questions) < 4 || !w.dense(questions))
	if unlikely && !w.explain {
		r.Against = NobodySpeaks
		return
	}
	if !w.interview && !w.explain && w.askedShare(questions) < mostAsk { // whatever the answers are
		r.Against = NoQuestions
		return
	}
	r.labels = w.answers(questions)
	m := w.manner(r.labels)
	r.Speech = (m.questionYou + m.answerI) / 2
	r.Alternation = alternation(r.labels)
	r.Coverage = w.coverage(r.labels)
	switch {
	case unlikely, plain && !(m.questionYou >= 0.5 && m.answerI >= 0.5 && m.answerAsks < 0.2 && r.Coverage > 0.7):
		r.Against = NobodySpeaks
	case !w.asks(m, r):
		r.Against = NoQuestions
	case w.dialogue(r):
		r.Against = NobodySpeaks
	case m.answered < 0.75, m.answerAsks > 0.5, r.place == inItem && m.answerEnds < 0.4:
		r.Against = NoAnswers
	case !w.talks(m, r) && !(m.questionYou >= 0.25 && !w.manual && w.answeredByName(r.labels)) && !w.introducesBoth(r.labels):
		r.Against = NobodySpeaks
	case r.Coverage < 0.25:
		r.Against = LittleText
	default:
		r.Labels = len(r.labels)
		r.Score = (0.5 + 0.5*r.Speech) * max(m.asking, 0.35) * float64(r.Labels)
		if plain { // where others have a look of their own, these are a part of them
			r.Score /= float64(4 * r.Labels)
		}
	}
}

// mostAsk is the share of questions that have to ask where nothing else says that they are some.
const mostAsk = 0.6

// askedShare returns the share of the questions that ask.
func (w *weigher) askedShare(questions []label) float64 {
	n := 0
	for _, q := range questions {
		n += int(share(asked(q, w.questionText(q))))
	}
	return float64(n) / float64(len(questions))
}

// asked reports whether a question asks by its text. A link is the title of another article, whatever that asks.
func asked(l label, text string) bool {
	return !(l.bare && strings.HasPrefix(text, "[") && strings.Contains(text, "](")) && (speechSigns().asking.has(text) || asks(text))
}

// dense reports whether the questions come again and again: where ten paragraphs stand between two of them, others may speak there, who ask nothing.
func (w *weigher) dense(questions []label) bool {
	const most = 6 // blocks from a question to the next one, on average
	first, last := questions[0].block, questions[len(questions)-1].block
	return last-first <= most*(len(questions)-1)
}

// asks reports whether the questions of a reading are some. Who is asked in an interview may be told things too, if they are of him and he answers as himself: then nothing
// else in the text may be set so.
func (w *weigher) asks(m manner, r *reading) bool {
	spokenTo := w.interview && m.questionYou >= 0.35 && m.answerI >= 0.35
	if m.asking >= mostAsk || m.asking >= 0.35 && spokenTo {
		return true
	}
	return spokenTo && m.questionI <= 0.2 && m.answerI >= 0.5 && m.answered == 1 && len(r.labels) >= 10 && r.Coverage >= 0.7
}

// dialogue reports whether the answers to questions behind a sign have the same sign: so a story has what its people say.
func (w *weigher) dialogue(r *reading) bool {
	if _, ok := r.grammar.(questionSign); !ok {
		return false
	}
	answers, same := 0, 0
	for _, l := range r.labels {
		if l.answer {
			b := &w.article.Blocks[l.block]
			answers++
			same += int(share(b.In == nil && openingSign(w.article.source(b.Lines[l.line].Span)) == r.labels[0].mark))
		}
	}
	return same*2 > answers
}

// talks reports whether questions and answers are those of two people, and not of a manual.
func (w *weigher) talks(m manner, r *reading) bool {
	you := 0.25
	if _, heads := r.grammar.(questionHeading); heads { // so a text may head its parts for its readers
		you = 0.3
	}
	if !w.interview && (m.mayI >= 0.2 || w.aboutCode(r.labels, 3) || !w.mostHeadingsAsk(r)) {
		return false
	}
	personal := m.questionYou >= you && m.answerI >= 0.4 && m.questionYou >= m.questionI
	if m.quoted >= 0.8 && m.asking >= 0.6 { // what was said, word for word
		personal = true
	}
	if m.whoAreYou > 0 && m.questionYou >= 0.5 && m.questionI == 0 && m.answerYou < 0.2 && m.answerAsks < 0.2 {
		personal = true
	}
	if w.manual {
		return personal && w.interview
	}
	return personal || w.interview && (m.questionYou >= 0.15 || m.answerI >= 0.35)
}

// mostHeadingsAsk reports whether nearly all headings of the level of a reading's questions are among these, but for those whose words say what their part is.
func (w *weigher) mostHeadingsAsk(r *reading) bool {
	if _, heads := r.grammar.(questionHeading); !heads {
		return true
	}
	level := w.article.Blocks[r.labels[0].block].Level
	asking, others := len(filter(r.labels, isQuestion)), -len(filter(r.labels, isQuestion))
	for i := range w.article.Blocks {
		if b := &w.article.Blocks[i]; b.Kind == Heading && b.Level == level && b.In == nil && w.article.Sections[w.article.SectionOf(i)].Role == RoleBody {
			others++
		}
	}
	return others*4 <= asking
}

// talksByRole is [weigher.talks] for questions and answers that are labelled as such, which most are of a talk: only signs of a manual speak against it.
func (w *weigher) talksByRole(m manner) bool {
	if w.manual {
		return m.questionYou >= max(m.questionI, 0.25) && m.answerI >= 0.3
	}
	if w.interview && (m.answerI >= 0.2 || m.questionYou >= 0.3) || w.speakers && m.questionYou+m.answerI+m.answerYou >= 0.1 {
		return true
	}
	asked := m.questionI > m.questionYou                        // how do I …?
	told := m.answerYou > m.answerI+0.1 && m.answerI < 0.3      // you can …
	nobody := m.questionYou+m.answerI < 0.1 && m.answerI < 0.05 // what is …? it is …
	return !asked && !told && !nobody
}

// questions returns the labels that may be questions. A heading counts where its level is the one that asks most; a sentence counts among questions, a
// title does not.
func (w *weigher) questions(r *reading) []label {
	a := w.article
	var level uint8
	if _, ok := r.grammar.(questionHeading); ok {
		var asked [8]int
		for _, l := range r.labels {
			if b := &a.Blocks[l.block]; asks(w.questionText(l)) {
				asked[b.Level&7]++
			}
		}
		for k := range asked {
			if asked[k] > asked[level] {
				level = uint8(k)
			}
		}
	}
	sign := ""
	if _, ok := r.grammar.(questionSign); ok {
		sign = w.askingSign(r.labels)
	}
	_, numbered := r.grammar.(questionNumber)
	number := 0
	var out []label
	for _, l := range r.labels {
		text := w.questionText(l)
		ok := asks(text)
		if numbered { // what does not ask must have the next number, since answers count too
			n := w.number(l)
			ok = ok || n == number+1 && sentence(text)
			if ok {
				number = n
			}
		} else {
			ok = ok || sentence(text)
		}
		if n := len(out); n > 0 && out[n-1].block == l.block-1 && l.line == 0 && out[n-1].past == len(a.Blocks[l.block-1].Lines) {
			if ok && (w.pulled(out[n-1], l) || n == 1 && w.leads(out[0]) && asks(text)) {
				out[n-1] = l
			}
			continue // a question of two paragraphs
		}
		if ok && l.mark == sign && (level == 0 || a.Blocks[l.block].Level == level) {
			out = append(out, l)
		}
	}
	if len(out) > 4 && w.leads(out[0]) && w.enoughAsk(out[1:], 9, 10) {
		return out[1:]
	}
	return out
}

// leads reports whether a question without a label is none, but tells the reader what the talk is about, in the look that its questions have: it asks nothing and speaks to nobody.
func (w *weigher) leads(q label) bool {
	text := w.questionText(q)
	return !asks(text) && !addresses(text) && !asksInSpanish(text)
}

// pulled reports whether a paragraph that stands right before a question, in its look, is words that were pulled out of the talk: it asks nothing, and is in quotation marks or
// in a quote of its own.
func (w *weigher) pulled(l, question label) bool {
	text := w.questionText(l)
	next := w.questionText(question)
	if asks(text) {
		return false
	}
	return opensQuoted(text) && !opensQuoted(next) || asks(next) && w.article.Blocks[l.block].In != w.article.Blocks[question.block].In
}

// opensQuoted reports whether s opens with a quotation mark.
func opensQuoted(s string) bool {
	return hasPrefixAny(strings.TrimLeft(s, " \t*_>"), "“", "\"", "「", "『", "«", "„", "‘")
}

// questionText returns the source of a question without a label.
func (w *weigher) questionText(l label) string {
	lines := w.article.Blocks[l.block].Lines
	past := l.past
	if past == 0 || past > len(lines) {
		past = len(lines)
	}
	start, end := lines[l.line].Start, lines[past-1].End
	if l.cut > 0 {
		end = l.cut
	}
	return marksOfTags(w.article.source(Span{start, min(end, start+maxQuestion)}))
}

// number returns the number of a numbered question: that of its list item, or the one it opens with.
func (w *weigher) number(l label) int {
	b := &w.article.Blocks[l.block]
	if b.In != nil && b.In.Kind == Item && b.In.Ordered {
		return b.In.Number
	}
	n := 0
	for _, c := range []byte(strings.TrimLeft(w.questionText(l), " *_（(第Q")) {
		if c < '0' || c > '9' || n > 999 {
			break
		}
		n = n*10 + int(c-'0')
	}
	return n
}

// sentence reports whether s says something, as a title does not: it ends as a sentence, or speaks to someone.
func sentence(s string) bool {
	s = strings.TrimRight(s, " \t\u00A0\u202F*_\"'”’」』»>`")
	for _, stop := range [...]string{"。", "！", "!", "…", "."} {
		if strings.HasSuffix(s, stop) && len(s) > 16 {
			return true
		}
	}
	return addresses(s)
}

// answers adds to each question the label of its answer: the first block behind it that has text, unless the next question or a label stands there.
func (w *weigher) answers(questions []label) []label {
	a := w.article
	var out []label
	for k, q := range questions {
		out = append(out, q)
		end := len(a.Blocks)
		if k+1 < len(questions) {
			end = questions[k+1].block
		}
		if b := &a.Blocks[q.block]; q.cut > 0 {
			out = append(out, label{block: q.block, line: q.line, bare: true, answer: true, from: q.cut})
		} else if q.past > 0 && q.past < len(b.Lines) && (k+1 == len(questions) || questions[k+1].block > q.block || questions[k+1].line > q.past) {
			out = append(out, label{block: q.block, line: q.past, bare: true, answer: true})
		} else if at := w.answerTo(q, end); at > 0 {
			out = append(out, label{block: at, bare: true, answer: true})
		}
	}
	return out
}

// answerTo returns the block that the answer to a question begins with, before block end; 0 where there is none.
func (w *weigher) answerTo(q label, end int) int {
	a := w.article
	section := a.Sections[a.SectionOf(q.block)].Blocks
	look := &a.Blocks[q.block]
	for i := q.block + 1; i < min(end, section.End); i++ {
		b := &a.Blocks[i]
		switch {
		case b.Kind == Heading:
			return 0
		case b.Kind == Rule || b.Kind == Definition || b.Span.Len() == 0 || len(b.Lines) == 0 || a.onlyImage(b):
		case look.Kind == b.Kind && look.In == b.In && look.In != nil && look.In.Kind == Quote:
		default:
			return i
		}
	}
	return 0
}

// onlyImage reports whether a block shows a picture and nothing else.
func (a *Article) onlyImage(b *Block) bool {
	s := strings.TrimSpace(a.source(b.Span))
	if b.Kind != Paragraph || !strings.HasPrefix(s, "![") {
		return false
	}
	return strings.HasSuffix(s, ")") && strings.Count(s, "](") == 1 || strings.HasSuffix(s, "]") && strings.Count(s, "][") == 1 && strings.Count(s, "]") == 2
}

// manner listens to questions and answers.
func (w *weigher) manner(labels []label) manner {
	var m manner
	questions, answers := 0.0, 0.0
	for _, part := range parallel.Parts(w.article.crew, len(labels), func(start, end int) mannerSum { return w.mannerIn(labels, Range{start, end}) }) {
		questions, answers = questions+part.questions, answers+part.answers
		m.asking, m.questionYou, m.questionI, m.answered = m.asking+part.asking, m.questionYou+part.questionYou, m.questionI+part.questionI, m.answered+part.answered
		m.answerI, m.answerYou = m.answerI+part.answerI, m.answerYou+part.answerYou
		m.answerAsks, m.answerEnds = m.answerAsks+part.answerAsks, m.answerEnds+part.answerEnds
		m.mayI, m.whoAreYou, m.quoted = m.mayI+part.mayI, m.whoAreYou+part.whoAreYou, m.quoted+part.quoted
	}
	q, n := max(questions, 1), max(answers, 1)
	m.asking, m.questionYou, m.questionI, m.answered = m.asking/q, m.questionYou/q, m.questionI/q, m.answered/q
	m.answerI, m.answerYou = m.answerI/n, m.answerYou/n
	m.answerAsks, m.answerEnds = m.answerAsks/n, m.answerEnds/n
	m.mayI, m.whoAreYou, m.quoted = m.mayI/q, m.whoAreYou/q, m.quoted/n
	return m
}

// mannerSum has sums instead of shares.
type mannerSum struct {
	manner
	questions, answers float64
}

func (w *weigher) mannerIn(labels []label, part Range) mannerSum {
	var m mannerSum
	for k := part.Start; k < part.End; k++ {
		l := labels[k]
		if isQuestion(l) {
			m.questions++
			text := w.questionText(l)
			if !l.bare {
				text = w.spoken(labels, k)
			}
			m.asking += share(asked(l, text))
			m.questionYou += share(addresses(text) || speechSigns().polite.has(text) || asksInSpanish(text))
			m.questionI += share(saysI(text))
			m.mayI += share(asksForUse(text))
			m.whoAreYou += share(asksWho(text))
			m.answered += share(k+1 < len(labels) && !isQuestion(labels[k+1]))
			continue
		}
		m.answers++
		text := w.spoken(labels, k)
		m.quoted += share(opensQuoted(text))
		m.answerI += share(saysI(text) || speechSigns().oneself.has(text))
		heard, tail, _ := w.said(labels, k)
		m.answerYou += share(addresses(heard))
		m.answerEnds += share(endsSentence(tail) || len(heard) > 200)
		m.answerAsks += share(asks(strings.TrimRight(text, " \t\n*+-•■●")))
	}
	return m
}

// asksForUse reports whether a question is that of a reader who wants to know what he may do and how, as none is in a talk: `Can I use your pictures?`
func asksForUse(s string) bool {
	s = strings.TrimLeft(s, " \t*_#>0123456789.、)）(（:：Q")
	return hasPrefixAny(strings.ToLower(s[:min(len(s), 32)]), "can i ", "may i ", "could i ", "should i ", "how do i ", "how can i ", "where can i ", "what if i ", "do i ", "am i ", "can we ", "我可以", "我能", "我该", "我該", "我怎么", "我怎麼", "我如何", "kann ich ", "darf ich ", "puis-je ", "puedo ", "posso ")
}

// asksWho reports whether a question wants to know who is asked, which only he can tell, whether he says I or not.
func asksWho(s string) bool {
	return containsAny(strings.ToLower(s), "who are you", "introduce yourself", "about yourself", "自我介绍", "自我介紹", "介绍一下自己", "介绍下自己", "介紹一下自己", "自己紹介", "자기소개", "本人を紹介", "quién eres", "qui êtes-vous", "wer sind sie", "wer bist du", "chi sei", "quem é você", "stellen sie sich", "présentez-vous", "preséntate", "preséntese")
}

// In Japanese and Korean who is meant is seldom said; how it is asked and told shows it.
var (
	politeQuestions = strings.Fields("ですか ますか ましたか でしょうか ませんか でしたか のですか んですか 셨어요 셨나요 십니까 셨나 시나 습니까 으세요 시나요 세요? 나요? 인가요 신가요 은요? 는요?")
	toldOfOneself   = strings.Fields("ですね ですよ んです のです ました ましたね と思い と思う かな でしたね でした。 ました。 つもり んけど ませんから たいです たかった そうです ですから ますから ますね 어요 아요 에요 예요 거든요 네요 죠. 죠, 겠습니다 었습니다 았습니다 했습니다 싶")
)

// asksInSpanish reports whether a question asks somebody whom Spanish, out of courtesy, calls as it calls a third one: `¿Qué le dice el mar?`
func asksInSpanish(s string) bool {
	_, asked, ok := strings.Cut(s, "¿")
	return ok && containsAny(" "+strings.ToLower(asked), " le ", " su ", " sus ", " se ")
}

func share(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}

func isQuestion(l label) bool {
	return l.bare && !l.answer || !l.bare && questionRole(l.name)
}

// spoken returns the first bytes of what is said under label k.
func (w *weigher) spoken(labels []label, k int) string {
	const enough = 600
	a := w.article
	start, end := labels[k].end, len(a.Source)
	if l := labels[k]; l.bare {
		start = l.start(&a.Blocks[l.block])
	}
	if k+1 < len(labels) {
		end = labels[k+1].start(&a.Blocks[labels[k+1].block])
	}
	return a.source(Span{start, max(start, min(end, start+enough))})
}

// saysI reports whether s is said by one who speaks of himself, as one person.
func saysI(s string) bool {
	for _, w := range [...]string{"我", "私", "僕", "저는", "제가", "나는", "내가"} {
		for rest := s; ; {
			at := strings.Index(rest, w)
			if at < 0 {
				break
			}
			if rest = rest[at+len(w):]; !strings.HasPrefix(rest, "们") && !strings.HasPrefix(rest, "們") && !strings.HasPrefix(rest, "国") && !strings.HasPrefix(rest, "國") {
				return true
			}
		}
	}
	for w := range wordsOf(s) {
		if oneSpeaks(w) {
			return true
		}
	}
	return false
}

// oneSpeaks reports whether a word is of one person who speaks of himself.
func oneSpeaks(w string) bool {
	switch w {
	case "I", "me", "my", "My", "myself":
		return true
	}
	if at := strings.IndexByte(w, '\''); at == 1 || at < 0 && strings.HasPrefix(w[1:], "’") { // I'm, j'ai
		switch w[0] {
		case 'I':
			end := strings.TrimPrefix(w[1:], "’")
			end = strings.TrimPrefix(end, "'")
			return end == "m" || end == "ve" || end == "d" || end == "ll"
		case 'j', 'J', 'm', 'M':
			return true
		}
		return false
	}
	return oneAbroad.has(w)
}

// oneAbroad are words of other languages than English for one person who speaks; the plural ones of [speechWords] are said in leaflets too.
var oneAbroad = wordSet("أنا لي كنت أريد أعتقد jeg meg mig minun minua olen jag ik mij mijn mnie mną mój moja jestem byłem byłam chciałem chciałam bana beni benim tôi jsem saya aku мені vorrei volevo avevo posso devo faccio voglio quero vou hago puedo quiero je moi mon ma mes moi-même ich mich mir mein meine meinen meinem meiner yo mí mis conmigo creo tengo estoy soy eu meu minha comigo acho estou mio mia miei penso sono я мне меня мной мой моя мои")
