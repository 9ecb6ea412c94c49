package parse

// leastVouched is the number of answers from which on questions without a name vouch for the names of those who answer.
const leastVouched = 3

// vouchedNames returns the labels that open all the answers of a talk in which questions are told by their look, by the places of the answers; nil where one has none, or none that
// may be a name. They may be too few for a reading of their own, but no key of a form stands behind every question.
func (w *weigher) vouchedNames(labels []label) map[int]label {
	answers := len(filter(labels, func(l label) bool { return l.answer }))
	if answers < leastVouched {
		return nil
	}
	for _, r := range w.article.readings {
		if len(r.all) < answers || r.all[0].bare || unmarked(r.grammar) || isParenName(r.grammar) || isHeadingName(r.grammar) {
			continue
		}
		opening := map[int]label{} // by block
		for _, l := range r.all {
			if l.line == 0 {
				opening[l.block] = l
			}
		}
		names := map[int]label{}
		for _, l := range labels {
			if name, ok := opening[l.block]; ok && l.answer && l.line == 0 && l.from == 0 && !questionRole(name.name) && w.likeness(name.who) >= 0.7 {
				names[l.block] = name
			}
		}
		if len(names) == answers {
			return names
		}
	}
	return nil
}

// named gives a talk whose questions are told by their look the names that open its answers, and the letters that open its questions.
func (w *weigher) named(labels []label) []label {
	names := w.vouchedNames(labels)
	if names == nil {
		return w.introduced(labels)
	}
	asking := map[int]label{}
	for _, r := range w.article.readings {
		for _, l := range r.all {
			if _, known := asking[l.block]; !known && !l.bare && l.line == 0 && questionRole(l.name) {
				asking[l.block] = l
			}
		}
	}
	out := make([]label, len(labels))
	for k, l := range labels {
		out[k] = l
		if l.answer {
			out[k] = names[l.block]
		} else if letter, ok := asking[l.block]; ok && l.line == 0 {
			out[k] = letter
		}
	}
	return out
}

// answeredByName reports whether all answers open with a name that comes again, and not with what answers are called in manuals too.
func (w *weigher) answeredByName(labels []label) bool {
	names := w.vouchedNames(labels)
	who := map[string]bool{}
	for _, l := range names {
		if role(l.name) {
			return false
		}
		who[l.who] = true
	}
	return len(names) > 0 && len(who)*2 <= len(names)
}

// introduced gives a talk whose questions are told by their look the names that open its first question and its first answer, where one name at
// most opens questions, and one answers: `**Ben Hart (BH): Why?**`, `Ada Low (AL): Because.`, and from there on neither.
func (w *weigher) introduced(labels []label) []label {
	opening := w.openingNames(labels)
	first, ok := w.firstNames(labels, opening)
	if !ok {
		return labels
	}
	out := make([]label, len(labels))
	for k, l := range labels {
		name := first[int(share(l.answer))]
		out[k] = l
		if other, ok := opening[l.block]; ok && other.who == name.who && l.line == 0 && l.from == 0 {
			out[k] = other
		} else {
			out[k].name = name.who
		}
	}
	return out
}

// introducesBoth reports whether both the first question and the first answer open with the name of a person.
func (w *weigher) introducesBoth(labels []label) bool {
	first, ok := w.firstNames(labels, w.openingNames(labels))
	return ok && w.likeness(first[0].who) >= 0.7 && w.likeness(first[1].who) >= 0.7
}

// openingNames returns the labels with what may be a name on the first lines of blocks that labels without a name open, by block.
func (w *weigher) openingNames(labels []label) map[int]label {
	wanted := map[int]bool{}
	for _, l := range labels {
		wanted[l.block] = true
	}
	opening := map[int]label{}
	for _, r := range w.article.readings {
		if r.all[0].bare || unmarked(r.grammar) || isHeadingName(r.grammar) || !explicit(r) {
			continue
		}
		for _, l := range r.all {
			if _, known := opening[l.block]; !known && wanted[l.block] && l.line == 0 && !asksOrAnswers(l.who) && w.likeness(l.who) >= 0.3 {
				opening[l.block] = l
			}
		}
	}
	return opening
}

// firstNames returns the labels that open the first question and the first answer, an empty one where none does; ok is false where there is neither, or where other names open later
// ones.
func (w *weigher) firstNames(labels []label, opening map[int]label) (first [2]label, ok bool) {
	if len(labels) < 2 || isQuestion(labels[1]) {
		return first, false
	}
	var count, all [2]int
	for k, l := range labels {
		side := int(share(l.answer))
		all[side]++
		name, ok := opening[l.block]
		switch {
		case !ok || l.line > 0 || l.from > 0:
		case k < 2:
			first[side] = name
			count[side]++
		case name.who != first[side].who:
			return first, false
		default:
			count[side]++
		}
	}
	for side, name := range first {
		if always := count[side] >= leastVouched && count[side] == all[side]; count[side] > 0 && !w.certainlyNamed(name) && !always {
			return first, false
		}
	}
	return first, count[0]+count[1] > 0 && first[0].who != first[1].who
}
