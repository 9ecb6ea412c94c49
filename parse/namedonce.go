package parse

// namedOnce gives a talk in which one name opens all that is said by one side, and the other side has a name at its first words alone, the rest of that side: the questions in the
// look that the first one has, or the paragraphs behind each question. It returns nil where the labels are of no such talk.
func (w *weigher) namedOnce(labels []label, bare []*reading) []label {
	const least = 3 // labels of the side that is always named
	star := labels[len(labels)-1].who
	if len(labels) < least || role(star) {
		return nil
	}
	var others []label
	for k := range labels {
		if w.samePerson(labels[k].who, star) {
			continue
		}
		if others = append(others, labels[k]); len(others) > 1 || k > 1 { // nearly every talk
			return nil
		}
	}
	if len(labels)-len(others) < least || len(others) == 1 && !w.certainlyNamed(others[0]) {
		return nil
	}
	always := filter(labels, func(l label) bool { return len(others) == 0 || l.who != others[0].who })
	var with []label
	var other label
	if len(others) == 1 && others[0].block == labels[1].block { // the first answer
		if !w.asksOften(always, 0.6) {
			return nil
		}
		other, with = others[0], w.answered(always)
		if len(with) <= len(always) {
			return nil
		}
	} else {
		asked, look := w.asked(always, bare)
		if look == nil || !asked[0].bare {
			return nil
		}
		name, named := w.openingNames(asked)[asked[0].block]
		if !named || !w.certainlyNamed(name) || w.samePerson(name.who, star) || len(others) == 1 && others[0].block != name.block {
			return nil
		}
		other, with = name, asked
		w.article.chosen = append(w.article.chosen, look)
	}
	for k := range with {
		switch l := &with[k]; {
		case l.block == other.block && l.line == other.line:
			*l = other
		case l.bare:
			l.name, l.who = other.who, other.who
		}
	}
	return with
}

// samePerson reports whether two names are of one person, as far as their words tell.
func (w *weigher) samePerson(one, other string) bool {
	if one == other {
		return true
	}
	p, q := &person{name: one, words: w.nameWords(one)}, &person{name: other, words: w.nameWords(other)}
	return shortFor(p, q) || shortFor(q, p)
}

// certainlyNamed reports whether a label has the name of a person or a medium, and not a word that a question or an answer may open with.
func (w *weigher) certainlyNamed(l label) bool {
	return !asksOrAnswers(l.who) && (w.likeness(l.who) >= 0.7 || isInitials(l.who) && w.likeness(l.who) >= 0.6)
}
