package parse

import (
	"strings"
	"unicode/utf8"
)

// plausible drops the labels that no evidence can save: names that look like none, and those that stand once and are built unlike the others. names is what is known of each name
// where none is dropped.
func (w *weigher) plausible(labels []label, marked bool) (kept []label, names map[string]*nameFacts) {
	count := map[string]int{}
	for k := range labels {
		count[labels[k].who]++
	}
	if len(labels) >= 3 {
		names = w.names(labels)
	}
	initials := initialsOnly(count)
	star := w.askedByMany(labels, count, names)
	credited := w.creditedRoles(labels, count)
	begun := false // a name that recurs has stood: the talk has begun
	return filterAt(labels, func(k int) bool {
		l := labels[k]
		begun = begun || count[l.who] > 1
		rate := w.rate(l.who)
		like := rate.here
		speech := 0.0
		if f := names[l.who]; f != nil {
			speech = f.speech
		}
		switch {
		case like <= 0.05, l.term && like < 0.7, like < 0.3 && speech < 0.6, count[l.who] > 1 && like+speech < 0.5:
		case star != "" && marked && (like >= 0.3 || like >= 0.1 && w.asksBehind(labels, k)) && speech > 0.5 && l.who != star && w.asksStar(labels, k, star): // one of many who ask somebody
			return true
		case count[l.who] == 1 && like >= 0.3 && w.abbreviated(l.name, count):
			return true
		case !begun && rate.alone < 0.7: // a title, a list of things
		case credited[l.who]*5 > count[l.who]*3 && w.briefly(l): // who was there, time after time
		case count[l.who] <= 2 && (w.credits(l) || role(l.who) && count[w.beside(l)] > 1):
		case count[l.who] == 1 && initials && like < 0.7 && !isInitials(l.who) && !several(l.who): // a decision among the notes
		case marked && like >= 0.45 && speech > 0.5 && count[l.who] == 1 && betweenOne(labels, k, count): // one of many who ask somebody
			return true
		case count[l.who] > 1 || like >= 0.8 || marked && w.belongs(l.who, like, speech, count):
			return true
		}
		return false
	}), names
}

// abbreviated reports whether a name says what it is called from there on: in words, or by the initials, in brackets, that recur.
func (w *weigher) abbreviated(name string, count map[string]int) bool {
	_, office := cutOffice(name)
	return office != "" && (abbreviates(office) || count[office] > 1 && isInitials(office))
}

// askedByMany returns the name of whoever answers again and again those who ask once or twice, as when a forum asks somebody anything; "" where there is no such person.
func (w *weigher) askedByMany(labels []label, count map[string]int, names map[string]*nameFacts) string {
	const least = 4 // answers
	star := ""
	for _, l := range labels {
		if count[l.who] > count[star] {
			star = l.who
		}
	}
	if n := count[star]; n < least || n*5 < len(labels)*2 || len(count)*2 < n || w.likeness(star) < 0.45 || role(star) || names[star].speech < 0.6 {
		return ""
	}
	return star
}

// asksStar reports whether label k stands between two of the name, behind the last one, or before the first one with a question.
func (w *weigher) asksStar(labels []label, k int, name string) bool {
	switch k {
	case 0:
		return labels[1].who == name && w.likeness(labels[k].who) >= 0.3 && w.asksBehind(labels, k)
	case len(labels) - 1:
		return labels[k-1].who == name
	}
	return labels[k-1].who == name && labels[k+1].who == name
}

// betweenOne reports whether the labels before and behind label k are of one person who comes again and again.
func betweenOne(labels []label, k int, count map[string]int) bool {
	return k > 0 && k+1 < len(labels) && labels[k-1].who == labels[k+1].who && count[labels[k-1].who] > 2
}

// partedNames takes a name for the one that recurs most often of those with the same letters: marks within a name part its words by mistake, `**Nora** **Whit lock**`.
func partedNames(labels []label) {
	count, most := map[string]int{}, map[string]string{}
	for k := range labels {
		count[labels[k].who]++
	}
	for who, n := range count {
		letters := strings.ReplaceAll(who, " ", "")
		if best := most[letters]; n > count[best] || n == count[best] && who < best {
			most[letters] = who
		}
	}
	if len(most) == len(count) {
		return
	}
	for k := range labels {
		labels[k].who = most[strings.ReplaceAll(labels[k].who, " ", "")]
	}
}

// initialsOnly reports whether all names that recur are initials.
func initialsOnly(count map[string]int) bool {
	recurring := 0
	for name, n := range count {
		if n > 1 {
			if !isInitials(name) && !several(name) {
				return false
			}
			recurring++
		}
	}
	return recurring > 2
}

// credits reports whether what stands behind a label on its line is a name or an address and no speech: `编辑：张三`, `Guix: https://…`.
func (w *weigher) credits(l label) bool {
	value := w.beside(l)
	if value == "" {
		return false
	}
	if strings.HasPrefix(value, "http") || strings.HasPrefix(value, "<http") {
		return !strings.ContainsAny(value, " \t") && likeness(l.who) < 0.6
	}
	if !askingRoles.has(l.who) && !otherRoles.has(l.who) || endsSentence(value) {
		return false
	}
	if first, second, two := strings.Cut(value, " with "); two { // who helped to ask
		return likeness(first) >= 0.7 && likeness(second) >= 0.7
	}
	base, _ := cutOffice(value)
	return len(base) <= 36 && len(value) <= maxName && (certainName(value) || likeness(value) >= 0.7)
}

// creditedRoles returns how often nothing but a few words stand behind each role that recurs.
func (w *weigher) creditedRoles(labels []label, count map[string]int) map[string]int {
	credited := map[string]int{}
	for who, n := range count {
		if n > 2 && (askingRoles.has(who) || otherRoles.has(who)) {
			credited[who] = 0
		}
	}
	for k := range labels {
		if len(credited) == 0 {
			break
		}
		if _, role := credited[labels[k].who]; role && w.namesHolder(labels[k]) {
			credited[labels[k].who]++
		}
	}
	return credited
}

// namesHolder reports whether a few words stand behind a role on its line that nobody says: they may name whoever has it.
func (w *weigher) namesHolder(l label) bool {
	const longest = 36 // bytes
	return w.briefly(l) && len(w.beside(l)) <= longest && !soundsSpoken(w.beside(l))
}

// briefly reports whether no sentence stands behind a label on its line, but a few words.
func (w *weigher) briefly(l label) bool {
	const longest = 120 // bytes
	value := w.beside(l)
	return value != "" && len(value) <= longest && (!endsSentence(value) || strings.HasSuffix(value, ")"))
}

// beside returns what stands behind a label on its line.
func (w *weigher) beside(l label) string {
	line := w.article.Blocks[l.block].Lines[l.line]
	if l.bare || l.end >= line.End {
		return ""
	}
	value := strings.Trim(w.article.source(Span{l.end, line.End}), "*_ \t")
	if text, comment, ok := strings.Cut(value, "<!--"); ok && strings.HasSuffix(comment, "-->") {
		return strings.TrimSpace(text)
	}
	return value
}

// belongs reports whether a name that stands once is that of one who speaks: it is made of names that recur, it can be little else, or it looks like a name, is built like the
// others, and speaks as they do.
func (w *weigher) belongs(name string, like, speech float64, count map[string]int) bool {
	if several(name) && allKnown(people(name), count) {
		return true
	}
	words := w.nameWords(name)
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	for other, n := range count {
		if n > 1 && len(words) > 1 && like >= 0.2 && shortFor(&person{name: other, words: w.nameWords(other)}, &person{name: name, words: words}) {
			return true
		}
	}
	return like >= 0.7 && speech > 0.5 || like >= 0.45 && speech > 0.5 && likeOthers(name, count)
}

// nameWords is [nameWords] for a name that is asked for again and again.
func (w *weigher) nameWords(name string) []string {
	words, known := w.words[name]
	if !known {
		words = nameWords(name)
		w.words[name] = words
	}
	return words
}

// allKnown reports whether each of names is a label of its own too.
func allKnown(names []string, count map[string]int) bool {
	for _, n := range names {
		if count[n] == 0 {
			return false
		}
	}
	return len(names) > 1
}

// likeOthers reports whether a name that occurs once is built as the recurring ones are: no longer than they are by half, at least by two characters.
func likeOthers(name string, count map[string]int) bool {
	longest := 0
	for n, c := range count {
		if c >= 2 {
			longest = max(longest, utf8.RuneCountInString(n))
		}
	}
	return utf8.RuneCountInString(name) <= max(longest*3/2, longest+2)
}
