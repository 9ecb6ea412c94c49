package parse

import (
	"strings"
)

// manner is how questions and answers speak. In a talk the questions say you and the answers say I; in a manual it is the other way round,
// or nobody is there at all.
type manner struct {
	asking      float64 // share of the questions that ask
	questionYou float64 // share of the questions that speak to someone
	questionI   float64 // share of the questions that speak of who asks
	answerI     float64 // share of the answers that speak of who answers
	answerYou   float64
	answered    float64 // share of the questions that something follows
}

// weighQuestions weighs a reading of questions without names: it keeps the labels that can be questions, adds the answers, and scores the whole.
func (w *weigher) weighQuestions(r *reading) {
	r.labels = w.questions(r)
	r.Evidence = Evidence{Labels: len(r.labels), Names: 2, Recurring: 1, Likeness: 0.5}
	if len(r.labels) < 3 {
		r.Against = "few questions"
		return
	}
	questions := r.labels
	r.labels = w.answers(questions)
	m := w.manner(r.labels)
	r.Speech = (m.questionYou + m.answerI) / 2
	r.Alternation = alternation(r.labels)
	r.Coverage = w.coverage(r.labels)
	switch {
	case m.asking < 0.6:
		r.Against = "few of them ask"
	case m.answered < 0.75:
		r.Against = "few of them are answered"
	case !w.talks(m):
		r.Against = "nobody speaks to anybody, as in a list of questions"
	case r.Coverage < 0.25:
		r.Against = "it covers little of the text"
	default:
		r.Labels = len(r.labels)
		r.Score = (0.5 + 0.5*r.Speech) * m.asking * float64(r.Labels)
	}
}

// talks reports whether questions and answers are those of two people, and not of a manual.
func (w *weigher) talks(m manner) bool {
	personal := m.questionYou >= 0.25 && m.answerI >= 0.4 && m.questionYou >= m.questionI
	if w.manual {
		return personal && w.interview
	}
	return personal || w.interview && (m.questionYou >= 0.15 || m.answerI >= 0.35)
}

// questions returns the labels that may be questions. A heading counts where its level is the one that asks most; a sentence counts among questions, a
// title does not.
func (w *weigher) questions(r *reading) []label {
	a := w.article
	var level uint8
	if _, ok := r.grammar.(questionHeading); ok {
		var asked [8]int
		for _, l := range r.labels {
			if b := &a.Blocks[l.block]; asks(w.text(l.block)) {
				asked[b.Level&7]++
			}
		}
		for k := range asked {
			if asked[k] > asked[level] {
				level = uint8(k)
			}
		}
	}
	_, numbered := r.grammar.(questionNumber)
	var out []label
	for _, l := range r.labels {
		text := w.text(l.block)
		ok := asks(text) || !numbered && sentence(text)
		if n := len(out); n > 0 && out[n-1].block == l.block-1 {
			continue // a question of two paragraphs
		}
		if ok && (level == 0 || a.Blocks[l.block].Level == level) {
			out = append(out, l)
		}
	}
	return out
}

func (w *weigher) text(i int) string {
	s := w.article.Blocks[i].Span
	return string(w.article.Source[s.Start:min(s.End, s.Start+maxQuestion)])
}

// sentence reports whether s says something, as a title does not: it ends as a sentence, or speaks to someone.
func sentence(s string) bool {
	s = strings.TrimRight(s, " \t*_\"'”’」』>`")
	for _, stop := range [...]string{"。", "！", "!", "…", "."} {
		if strings.HasSuffix(s, stop) && len(s) > 24 {
			return true
		}
	}
	v := heard(s)
	return v.second
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
		if at := w.answerTo(q, end); at > 0 {
			out = append(out, label{block: at, bare: true, kind: KindAnswer})
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
		case b.Kind == Rule || b.Kind == Definition || b.Span.Len() == 0 || a.onlyImage(b):
		case look.Kind == b.Kind && look.In == b.In && look.In != nil && look.In.Kind == Quote:
		default:
			return i
		}
	}
	return 0
}

// onlyImage reports whether a block shows a picture and nothing else.
func (a *Article) onlyImage(b *Block) bool {
	s := strings.TrimSpace(string(a.Source[b.Span.Start:min(b.Span.End, b.Span.Start+2)]))
	return b.Kind == Paragraph && s == "![" && strings.HasSuffix(string(a.Source[b.Span.Start:b.Span.End]), ")") && strings.Count(string(a.Source[b.Span.Start:b.Span.End]), "](") == 1
}

// manner listens to questions and answers.
func (w *weigher) manner(labels []label) manner {
	var m manner
	questions, answers := 0, 0
	for k, l := range labels {
		v := w.hear(labels, k)
		if isQuestion(l) {
			questions++
			text := w.text(l.block)
			v = heard(text)
			m.asking += share(v.asks || asks(text))
			m.questionYou += share(v.second)
			m.questionI += share(saysI(text))
			m.answered += share(k+1 < len(labels) && !isQuestion(labels[k+1]))
			continue
		}
		answers++
		text := w.spoken(labels, k)
		m.answerI += share(saysI(text))
		m.answerYou += share(v.second)
	}
	q, n := float64(max(questions, 1)), float64(max(answers, 1))
	m.asking, m.questionYou, m.questionI, m.answered = m.asking/q, m.questionYou/q, m.questionI/q, m.answered/q
	m.answerI, m.answerYou = m.answerI/n, m.answerYou/n
	return m
}

func share(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}

func isQuestion(l label) bool {
	return l.kind == KindQuestion || !l.bare && questionRole(lower(l.name))
}

// spoken returns the first bytes of what is said under label k.
func (w *weigher) spoken(labels []label, k int) string {
	const enough = 600
	a := w.article
	start, end := labels[k].end, len(a.Source)
	if labels[k].bare {
		start = a.Blocks[labels[k].block].Span.Start
	}
	if k+1 < len(labels) {
		next := a.Blocks[labels[k+1].block]
		end = next.Span.Start
		if labels[k+1].line > 0 {
			end = next.Lines[labels[k+1].line].Start
		}
	}
	return string(a.Source[start:max(start, min(end, start+enough))])
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
		switch strings.ReplaceAll(w, "’", "'") {
		case "I", "I'm", "I've", "I'd", "I'll", "me", "my", "My", "myself":
			return true
		}
	}
	return false
}
