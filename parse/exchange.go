package parse

import "strings"

// leastExchange is the number of labels from which on two who talk by turns are enough, however plain their names are.
const leastExchange = 6

// exchange reports whether two names that might be anything are those of two people: they take turns all through and all the text is theirs, one asks and the other one tells, and
// what they say is said to each other. The keys of a form, the entries of a glossary and the questions of a manual are none of it.
func (w *weigher) exchange(r *reading) bool {
	if r.Labels < leastExchange || r.Names != 2 || r.Recurring < 1 || r.Alternation < 0.9 || r.Coverage < 0.8 || r.Likeness < 0.45 || r.place == inItem ||
		w.manual || unmarked(r.grammar) && (!isHeadingName(r.grammar) || r.Likeness < 0.7) || isParenName(r.grammar) || letters(r.labels) {
		return false
	}
	asker := w.mostAsking(r.labels)
	sides := make([]label, len(r.labels)) // as if the labels were those of questions and answers
	for k, l := range r.labels {
		sides[k] = l
		sides[k].name = "A"
		if l.who == asker {
			sides[k].name = "Q"
		}
	}
	m := w.manner(sides)
	if m.asking < 0.5 || m.answered < 0.75 || m.answerAsks > 0.5 {
		return false
	}
	return w.talksByRole(m) && (m.questionYou > 0 || m.answerI > 0) || w.leaning(r.labels)
}

// mostAsking returns the name behind whose labels most is asked.
func (w *weigher) mostAsking(labels []label) string {
	asked, best := map[string]int{}, labels[0].who
	for k, l := range labels {
		asked[l.who] += int(share(asks(w.spoken(labels, k))))
		if asked[l.who] > asked[best] {
			best = l.who
		}
	}
	return best
}

// leaning reports whether several of the questions lean on what was said before: they go on from it (“And the rope?”), or are of a word or two (“Why tar?”).
func (w *weigher) leaning(labels []label) bool {
	leaning, further := 0, 0
	for k := range labels {
		text := strings.TrimSpace(w.spoken(labels, k))
		if !asksOutright(text) {
			continue
		}
		words, opens := 0, false
		for word := range wordsOf(text) {
			opens = opens || words == 0 && speechWord(word) == openWord
			words++
		}
		further += int(share(opens))
		leaning += int(share(opens || 0 < words && words <= 2))
	}
	return further > 0 && leaning*4 >= len(labels)
}
