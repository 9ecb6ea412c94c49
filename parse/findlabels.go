package parse

import (
	"slices"
	"strings"
)

// findLabels collects the candidates of every grammar but those that are known of the later blocks, and lets the evidence choose. It returns the labels in order, none where nothing
// looks like a talk. Questions without names are weighed where nobody is named, or all is to be explained.
func (a *Article) findLabels(late candidates, explain bool) []label {
	w := a.newWeigher()
	w.explain = explain
	if a.told.labels != nil {
		return w.toldLabels()
	}
	gs := grammars()
	early := a.collect(gs, Range{0, late.from})
	a.dropUntalkative(early)
	a.dropUntalkative(late)
	a.readings = readingsOf(gs, append(early.parts, late.parts...)...)
	var named, bare []*reading
	for _, r := range a.readings {
		if r.all[0].bare {
			bare = append(bare, r)
		} else {
			named = append(named, r)
		}
	}
	w.weighAll(named, (*weigher).weigh)
	if explain {
		w.weighAll(bare, (*weigher).weighQuestions)
	}
	if labels := w.toldSpeakers(named); len(labels) > 0 {
		return w.told(labels, bare)
	}
	best := strongest(named)
	if best == nil {
		if labels := w.signedChanges(); labels != nil {
			return labels
		}
		return w.unnamed(bare)
	}
	labels := w.complete(w.silent(w.grow(best, named)), bare)
	if !w.interview && w.article.play() {
		w.refuse(NobodySpeaks)
		return nil
	}
	if labels == nil {
		w.refuse(OneVoice)
	} else if rolesAlone(labels) || questionsAlone(labels) {
		if exam := w.aboutCode(labels, 6); exam || !w.talksByRole(w.manner(labels)) {
			w.manual = w.manual || exam
			labels = nil
			w.refuse(NobodySpeaks)
		}
	}
	if labels == nil {
		return w.unnamed(bare)
	}
	return w.further(labels)
}

// further adds the labels of a talk that goes on where the words of a heading (“Summary”) say that there is none: two or more of the people who talked before speak there
// too, or before the others do, but there a summary may tell what each of them thinks.
func (w *weigher) further(labels []label) []label {
	a := w.article
	known := map[string]bool{}
	for _, l := range labels {
		known[l.who] = true
	}
	var gs []grammar
	for _, r := range a.chosen {
		if r.place == inText && !r.all[0].bare {
			gs = append(gs, r.grammar)
		}
	}
	for _, s := range a.Sections {
		if mayHoldTalk(s.Role) || s.Role == RoleFront || s.Role == RolePromo {
			continue
		}
		before := s.Blocks.Start < labels[0].block
		for _, r := range readingsOf(gs, a.collectIn(s.Blocks, gs)...) {
			if r.place != inText {
				continue
			}
			if more := filter(r.all, func(l label) bool { return known[l.who] }); len(more) >= 2 && (!before || len(more) >= 6 && alternation(more) >= 0.6) {
				labels = merge(labels, more)
			}
		}
	}
	return labels
}

// told returns the labels of those who speak by what the reader says, and the other side of the talk where one side alone has labels.
func (w *weigher) told(labels []label, bare []*reading) []label {
	if all := w.complete(labels, bare); all != nil {
		return all
	}
	return labels
}

// refuse takes back the choice of readings.
func (w *weigher) refuse(why Objection) {
	for _, r := range w.article.chosen {
		r.Score, r.Against = 0, why
	}
	w.article.chosen = nil
}

// rolesAlone reports whether nearly all labels are those of questions and answers: nobody is named, as in the questions that a manual answers.
func rolesAlone(labels []label) bool {
	roles := 0
	for _, l := range labels {
		if l.bare || asksOrAnswers(l.name) {
			roles++
		}
	}
	return roles*20 >= len(labels)*19
}

// aboutCode reports whether code stands before or below so many tenths of the questions, as in an exam.
func (w *weigher) aboutCode(labels []label, tenths int) bool {
	a := w.article
	questions, coded := 0, 0
	for k, l := range labels {
		if !isQuestion(l) {
			continue
		}
		end := len(a.Blocks)
		if k+1 < len(labels) {
			end = labels[k+1].block
		}
		questions++
		for i := max(l.block-1, 0); i < end; i++ {
			if a.Blocks[i].Kind == Code {
				coded++
				break
			}
		}
	}
	return questions > 0 && coded*10 >= questions*tenths
}

// questionsAlone reports whether nothing but questions has a label that comes again, and nobody stands between them: whoever else is named is heard of elsewhere.
func questionsAlone(labels []label) bool {
	count := map[string]int{}
	for _, l := range labels {
		count[l.who]++
	}
	for name, n := range count {
		if n > 1 && !questionRole(name) {
			return false
		}
	}
	return alternation(labels) < 0.75 || len(labels) < 8
}

// grow adds to the strongest reading what belongs to its talk in other ones.
func (w *weigher) grow(best *reading, named []*reading) []label {
	labels := best.labels
	if alternation(labels) < 0.3 {
		labels = merge(labels, w.partners(labels, best))
	}
	chosen := []*reading{best}
	for grown := true; grown; {
		grown = false
		for _, r := range named {
			if slices.Contains(chosen, r) {
				continue
			}
			if more := w.join(labels, r); len(more) > len(labels) {
				labels, grown = more, true
				chosen = append(chosen, r)
			}
		}
	}
	w.article.chosen = chosen
	return labels
}

// unnamed takes the strongest of the readings of questions without names.
func (w *weigher) unnamed(bare []*reading) []label {
	w.weighAll(bare, (*weigher).weighQuestions)
	best := strongest(bare)
	if best == nil {
		return nil
	}
	w.article.chosen = []*reading{best}
	questions := filter(best.labels, isQuestion)
	for _, r := range bare { // some hang in the margin, as items of a list do
		if r == best || r.grammar != best.grammar {
			continue
		}
		if more := w.questions(r); len(more) > 0 && w.enoughAsk(more, 2, 3) {
			questions = merge(questions, more)
			w.article.chosen = append(w.article.chosen, r)
		}
	}
	if len(w.article.chosen) > 1 {
		return w.named(w.answers(questions))
	}
	return w.named(best.labels)
}

// enoughAsk reports whether n of so many questions without a label ask, or more: titles do not.
func (w *weigher) enoughAsk(questions []label, n, of int) bool {
	asking := 0
	for _, q := range questions {
		asking += int(share(asks(w.questionText(q))))
	}
	return asking*of >= len(questions)*n
}

// complete gives a talk in which one side alone has labels its other side: answers have a name and questions none, or questions have a mark and answers none.
// Where that other side is not to be found either, one name that comes again and again is no talk.
func (w *weigher) complete(labels []label, bare []*reading) []label {
	if len(labels) == 0 { // nobody says anything behind any of them
		return nil
	}
	if with := w.namedOnce(labels, bare); with != nil {
		return with
	}
	names := map[string]int{}
	askers, answers, most := 0, 0, 0
	for _, l := range labels {
		name := l.who
		if answerRole(l.name) {
			answers++
			name = "A"
		} else if questionRole(l.name) || askingRoles.has(l.name) {
			askers++
		}
		names[name]++
		most = max(most, names[name])
	}
	lone := answers == len(labels) || most*10 >= len(labels)*9 && len(labels)-most < 4 && w.meanLikeness(labels) < 0.8 // one voice, whoever else is heard once
	few := answers > 0 && answers+askers == len(labels) && answers*2 < askers                                          // few of the answers have a label
	if len(names) > 1 && !lone && !few && askers*20 < len(labels)*19 {
		return w.askedAll(labels, bare)
	}
	if askers*2 > len(labels) {
		return w.answered(labels)
	}
	if w.captions {
		if with := w.changes(labels); len(with) > len(labels) {
			return with
		}
	}
	if with, r := w.asked(labels, bare); r != nil {
		w.article.chosen = append(w.article.chosen, r)
		return with
	}
	if labels[0].time != "" {
		return labels
	}
	return nil
}

// askedAll adds to a talk in which nobody asks the questions that several answer one after another, where such questions have a look of their own.
func (w *weigher) askedAll(labels []label, bare []*reading) []label {
	if w.asksOften(labels, 0.15) {
		return labels
	}
	for _, r := range bare {
		if isPlainQuestion(r.grammar) {
			continue
		}
		questions := w.questionsBefore(labels, r.all)
		if len(questions) >= 3 && w.enoughAsk(questions, 2, 3) && len(questions)*6 >= len(labels) {
			w.article.chosen = append(w.article.chosen, r)
			return merge(labels, questions)
		}
	}
	return labels
}

// asksOften reports whether somebody asks behind a share of the labels or more.
func (w *weigher) asksOften(labels []label, least float64) bool {
	asking, enough := 0, least*float64(len(labels))
	for k, l := range labels {
		if questionRole(l.name) || w.asksBehind(labels, k) {
			if asking++; float64(asking) >= enough {
				return true
			}
		}
	}
	return false
}

// marked returns the labels of answers by the block that they open: where some answers have one, they are too few for a reading of their own.
func (w *weigher) marked() map[int]label {
	out := map[int]label{}
	for _, r := range w.article.readings {
		for _, l := range r.all {
			if _, known := out[l.block]; !known && !l.bare && l.line == 0 && answerRole(l.name) {
				out[l.block] = l
			}
		}
	}
	return out
}

// meanLikeness returns how much the names of labels look like names.
func (w *weigher) meanLikeness(labels []label) float64 {
	sum := 0.0
	for _, l := range labels {
		sum += w.likeness(l.who)
	}
	return sum / float64(max(len(labels), 1))
}

// answered adds to labelled questions the answers, which begin with the first paragraph behind the one that asks.
func (w *weigher) answered(labels []label) []label {
	a := w.article
	marked := w.marked()
	labels = filter(labels, func(l label) bool { return !answerRole(l.name) })
	var out []label
	found := 0
	for k, l := range labels {
		out = append(out, l)
		end := len(a.Blocks)
		if k+1 < len(labels) {
			end = labels[k+1].block
		}
		b := &a.Blocks[l.block]
		if l.end >= b.Span.End || trimEnd(a.Source, l.end, b.Span.End) == l.end { // the label stands alone: what follows is the question
			l.block++
		}
		if l.block >= end || b.Lines == nil {
			continue
		}
		if at := w.answerTo(l, end); at > 0 {
			answer, ok := marked[at]
			if !ok {
				answer = label{block: at, bare: true, answer: true}
			}
			out = append(out, answer)
			found++
		}
	}
	switch {
	case found == 0 && labels[0].time != "": // what a recording is about
		return nil
	case found*2 < len(labels):
		return labels
	}
	return out
}

// asked adds to labelled answers the questions that stand before them, in the look that most of them have.
func (w *weigher) asked(labels []label, bare []*reading) (with []label, look *reading) {
	most := 0
	for _, r := range bare {
		if isPlainQuestion(r.grammar) && look != nil {
			continue
		}
		before := w.questionsBefore(labels, r.all)
		if w.enoughAsk(before, 3, 10) && len(before)*10 >= len(labels)*6 && len(before) > most {
			most, look, with = len(before), r, merge(labels, before)
		}
	}
	return with, look
}

// questionsBefore returns those of questions that lead to a label: nothing but pictures and more of the question stands between.
func (w *weigher) questionsBefore(labels, questions []label) []label {
	var out []label
	q, last := 0, -1
	for _, l := range labels {
		for q < len(questions) && questions[q].block < l.block {
			q++
		}
		first := q - 1
		if first >= 0 && questions[first].block > last && l.block-questions[first].block <= 3 {
			for first > 0 && questions[first-1].block == questions[first].block-1 && questions[first-1].block > last && !w.pulled(questions[first-1], questions[first]) {
				first--
			}
			out = append(out, questions[first])
		}
		last = l.block
	}
	return out
}

// silent leaves out labels behind which nothing is said before the next one: the letters of questions and answers that only adorn a talk whose labels name people, and a
// heading that says with whom the part below it is.
func (w *weigher) silent(labels []label) []label {
	a := w.article
	count := map[string]int{}
	for k := range labels {
		count[labels[k].who]++
	}
	return filterAt(labels, func(k int) bool {
		l := &labels[k]
		if l.time == "" && !l.bare && a.opensCard(l.block) {
			return false
		}
		if k+1 == len(labels) {
			return true
		}
		next, b := &labels[k+1], &a.Blocks[l.block]
		if next.block != l.block+1 || next.line > 0 || l.end < trimEnd(a.Source, l.end, b.Span.End) {
			return true
		}
		if headed := count[l.who] == 1 && l.line == 0 && len(b.Lines) == 1 && l.end >= b.Lines[0].End && !w.captions; headed && w.colonless(l) { // `Questions from the floor`
			return false
		}
		adorns := asksOrAnswers(l.name) && !asksOrAnswers(next.name)
		return !adorns && (b.Kind != Heading || l.bare || a.Blocks[next.block].Kind == Heading)
	})
}

// colonless reports whether no colon ends a label: it may head a part.
func (w *weigher) colonless(l *label) bool {
	line := w.article.Blocks[l.block].Lines[l.line]
	return !hasColon(w.article.Source[line.Start:line.End]) && l.time == ""
}

// strongest returns the reading with the best score, or nil.
func strongest(readings []*reading) *reading {
	var best *reading
	for _, r := range readings {
		if r.Score > 0 && (best == nil || r.Score > best.Score) {
			best = r
		}
	}
	return best
}

// join adds to labels those of r that belong to the same talk: labels of the same names in another look, and labels of others who take turns with them.
func (w *weigher) join(labels []label, r *reading) []label {
	if r.Against == KeysOfForm {
		return labels
	}
	known := map[string]bool{}
	for _, l := range labels {
		known[l.who] = true
	}
	count := map[string]int{}
	if _, dotted := r.grammar.(dottedName); dotted || isHeadingName(r.grammar) {
		for _, l := range r.all {
			count[l.who]++
		}
	}
	article := isSpacedName(r.grammar) && !lettersBoth(r.all)
	around := tells(r) // who the people are, before the talk and behind it
	same := merge(labels, filter(r.all, func(l label) bool {
		if article && l.who == "A" { // `A tree grows`
			return false
		}
		if count[l.who] == 1 && !known[l.who] { // “Questions” heads a part; `Mr. Hale. Good morning.` greets him
			return false
		}
		if around && (precedes(l, labels[0]) || precedes(labels[len(labels)-1], l)) {
			return false
		}
		if strings.ContainsAny(l.time, "-/年") { // when, and by whom it was published
			return false
		}
		return explicit(r) && (known[l.who] || !l.bare && (official(l.who) || role(l.who)) && !w.article.Blocks[l.block].Fact && !w.credits(l))
	}))
	if r.Score > 0 {
		all := merge(labels, r.labels)
		if alternation(all) >= alternation(labels)-0.1 {
			return all
		}
	}
	if alternation(labels) < 0.3 {
		return merge(same, w.partners(labels, r))
	}
	return same
}

// partners returns the labels of r whose names answer those of a talk in which one side alone has labels so far: each of them stands behind most of these labels, before the
// next one. Such a place says more than how a name looks.
func (w *weigher) partners(labels []label, r *reading) []label {
	behind, last := map[string]int{}, map[string]int{}
	k := 0
	for _, l := range r.all {
		for k < len(labels) && precedes(labels[k], l) {
			k++
		}
		if k > 0 && last[l.who] < k {
			behind[l.who]++
			last[l.who] = k
		}
	}
	return filter(r.all, func(l label) bool {
		return behind[l.who] >= 3 && behind[l.who]*10 >= len(labels)*6 && (w.likeness(l.who) > 0.1 || isInitials(l.who))
	})
}

func isSpacedName(g grammar) bool { s, ok := g.(spacedName); return ok && !s.bold }

// lettersBoth reports whether the letter of a question is there more than once and that of an answer too.
func lettersBoth(labels []label) bool {
	questions, answers := 0, 0
	for _, l := range labels {
		questions += int(share(l.who == "Q"))
		answers += int(share(l.who == "A"))
	}
	return questions > 1 && answers > 1
}

// tells reports whether a grammar finds names too of which a list or a paragraph tells whose they are: `- **Ada Low**, pilot`, `**Ada Low** *is a pilot.*`
func tells(r *reading) bool {
	switch r.grammar.(type) {
	case lineName:
		return r.place != inText
	case spacedName:
		return true
	}
	return false
}

// explicit reports whether a grammar marks its names with more than their being alone, in parentheses or before a dash.
func explicit(r *reading) bool {
	switch g := r.grammar.(type) {
	case lineName:
		return g.bold
	case dashedName, signedName, quotingName, parenName:
		return false
	}
	return true
}

func filter(labels []label, keep func(label) bool) []label {
	return filterAt(labels, func(k int) bool { return keep(labels[k]) })
}

// filterAt is [filter] by index. Of a long talk the labels take much memory: where all of them are kept there is no copy.
func filterAt(labels []label, keep func(k int) bool) []label {
	same := 0
	for same < len(labels) && keep(same) {
		same++
	}
	out := labels[:same:same]
	for k := same + 1; k < len(labels); k++ {
		if keep(k) {
			out = append(out, labels[k])
		}
	}
	return out
}

// merge returns both lists in the order of the text; where both have a label on one line, that of a stays.
func merge(a, b []label) []label {
	if len(b) == 0 {
		return a[:len(a):len(a)]
	}
	out := make([]label, 0, len(a)+len(b))
	for len(a) > 0 || len(b) > 0 {
		switch {
		case len(b) == 0 || len(a) > 0 && precedes(a[0], b[0]):
			out, a = append(out, a[0]), a[1:]
		case len(a) > 0 && !precedes(b[0], a[0]):
			b = b[1:]
		default:
			out, b = append(out, b[0]), b[1:]
		}
	}
	return out
}

func precedes(a, b label) bool {
	return a.block < b.block || a.block == b.block && (a.line < b.line || a.line == b.line && a.from < b.from)
}

// alternation returns the share of labels that another name stands before.
func alternation(labels []label) float64 {
	changes := 0
	for k := 1; k < len(labels); k++ {
		if labels[k].who != labels[k-1].who {
			changes++
		}
	}
	return float64(changes) / float64(max(len(labels)-1, 1))
}
