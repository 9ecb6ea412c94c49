package parse

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// Evidence is what speaks for and against a reading of an article: shares and rates go from 0 to 1.
type Evidence struct {
	Labels, Names int
	Recurring     float64 // share of the labels whose name is there more than once
	Likeness      float64 // how much the names look like those of people, roles and media
	Speech        float64 // share of the turns that sound like speech
	Sentences     float64 // share of the turns whose first paragraph ends as a sentence does
	Alternation   float64 // share of the labels that another name stands before
	Coverage      float64 // share of the text, from its first label on to the ends of its turns
	Cyclic        bool    // three names or more that always follow in the same order, as the keys of a form do
	Score         float64 // 0: no talk
	Against       Objection
}

// Objection is what speaks against a reading whose score is 0.
type Objection string

// The objections.
const (
	TooFew       Objection = "too few labels"
	NoRecurrence Objection = "the names do not recur"
	NoSpeech     Objection = "it does not sound like people who talk"
	KeysOfForm   Objection = "the labels follow in one order, as the keys of a form do"
	LittleText   Objection = "it covers little of the text"
	NoQuestions  Objection = "few of them ask"
	NoAnswers    Objection = "few of them are answered"
	NobodySpeaks Objection = "nobody speaks to anybody, as in a manual"
	OneVoice     Objection = "one name alone, and nobody who speaks with it"
)

// weigher weighs readings of one article.
type weigher struct {
	article *Article
	context string // title, front matter, and what stands before the talk: where people are named
	like    map[string]float64

	initials map[string]bool // of the names that stand in short lines of the context, as the list of those who attend has them; nil: not yet looked for

	interview bool // the article says that it is one
	captions  bool // it is captions: what it holds is speech, if broken off at every line
	manual    bool // it says that it is a list of questions for users or pupils
}

// samples is how many turns of a reading are listened to: enough to tell speech from other text, and no cost that grows with the article.
const samples = 300

// weigh sets the evidence of a reading, and drops the labels whose names the evidence speaks against.
func (w *weigher) weigh(r *reading) {
	shortNames(r.all)
	r.labels = w.plausible(w.oneLevel(r), !unmarked(r.grammar))
	r.Evidence = Evidence{Labels: len(r.labels)}
	if len(r.labels) < 3 {
		r.Against = TooFew
		return
	}
	names := w.names(r.labels)
	for name := range names {
		r.Names += 1 - int(share(several(name)))
	}
	changes, last := 0, ""
	for _, l := range r.labels {
		n := names[l.who]
		r.Likeness += n.like
		r.Speech += n.speech
		r.Sentences += n.sentences
		if n.count > 1 {
			r.Recurring++
		}
		if l.who != last {
			changes++
		}
		last = l.who
	}
	total := float64(len(r.labels))
	r.Likeness /= total
	r.Speech /= total
	r.Sentences /= total
	r.Recurring /= total
	r.Alternation = float64(changes-1) / (total - 1)
	r.Cyclic = cyclic(r.labels, names) && w.leastLikely(names) < 0.8
	r.Coverage = w.coverage(r.labels)
	w.judge(r)
}

// leastLikely returns the likeness of that recurring name which looks least like one.
func (w *weigher) leastLikely(names map[string]*nameFacts) float64 {
	least := 1.0
	for _, n := range names {
		if n.count > 1 {
			least = min(least, n.like)
		}
	}
	return least
}

// unmarked reports whether a grammar takes a name for a label because it stands alone, as titles do too.
func unmarked(g grammar) bool {
	switch g := g.(type) {
	case headingName:
		return true
	case lineName:
		return !g.bold
	}
	return false
}

func isHeadingName(g grammar) bool { _, ok := g.(headingName); return ok }

// oneLevel returns the candidates of a reading; of headings, those of the level on which most names recur.
func (w *weigher) oneLevel(r *reading) []label {
	if !isHeadingName(r.grammar) {
		return r.all
	}
	var names [8]map[string]int
	var recurring [8]int
	best := 0
	for _, l := range r.all {
		k := int(w.article.Blocks[l.block].Level & 7)
		if names[k] == nil {
			names[k] = map[string]int{}
		}
		if names[k][l.who]++; names[k][l.who] > 1 {
			recurring[k]++
		}
		if recurring[k] > recurring[best] {
			best = k
		}
	}
	return filter(r.all, func(l label) bool { return int(w.article.Blocks[l.block].Level&7) == best })
}

// judge gives a reading its score. A talk has names that recur, and sounds like speech; where names are certain, less speech will do.
func (w *weigher) judge(r *reading) {
	quality := r.quality()
	switch {
	case r.Labels < 8 && r.Likeness < 0.6 && !r.dialogue() || r.Labels < 4:
		r.Against = TooFew
	case unmarked(r.grammar) && r.Likeness < 0.8 && r.Labels*2 < r.Names*5:
		r.Against = NoRecurrence
	case r.Recurring < 0.5 || r.Names*2 > r.Labels+1 && (r.Likeness < 0.8 || r.Names*3 > r.Labels*2):
		r.Against = NoRecurrence
	case quality < r.leastQuality(), r.Sentences < 0.4 && r.Speech < 0.6 && r.Likeness < 0.85:
		r.Against = NoSpeech
	case r.Cyclic:
		r.Against = KeysOfForm
	case isHeadingName(r.grammar) && r.Likeness < 0.8 && r.Speech < 0.85 && (r.Likeness < 0.6 || r.Speech < 0.7):
		r.Against = NoSpeech
	case r.Coverage < 0.12 && r.Likeness < 0.95, r.place == inQuote && r.Coverage < 0.5:
		r.Against = LittleText
	default:
		r.Score = quality * float64(r.Labels) * (0.3 + 0.7*r.Alternation)
	}
}

// leastQuality returns the quality that a reading needs: few labels may be alike by chance; of people who are known to be there, as those who attend a meeting, terse notes may tell.
func (e *Evidence) leastQuality() float64 {
	switch {
	case e.Likeness >= 0.85 && e.Recurring >= 0.85 && e.Labels >= 8:
		return 0.45
	case e.Labels < 16:
		return 0.6
	}
	return 0.52
}

// dialogue reports whether two names take turns and sound like speech: a few labels are enough then.
func (e *Evidence) dialogue() bool {
	return e.Names == 2 && e.Recurring == 1 && e.Alternation > 0.6 && e.Speech > 0.6
}

func (e *Evidence) quality() float64 { return 0.45*e.Likeness + 0.55*e.Speech }

// name is what is known of one name under a reading.
type nameFacts struct {
	count, heard, spoken, ended int
	like, speech, sentences     float64
}

// names gathers what is known of each name.
func (w *weigher) names(labels []label) map[string]*nameFacts {
	names := map[string]*nameFacts{}
	for _, l := range labels {
		n := names[l.who]
		if n == nil {
			n = &nameFacts{like: w.likeness(l.who)}
			names[l.who] = n
		}
		n.count++
	}
	step := max(1, len(labels)/samples)
	for k := 0; k < len(labels); k += step {
		n := names[labels[k].who]
		v := w.hear(labels, k)
		if v.short {
			continue
		}
		n.heard++
		if v.spoken() {
			n.spoken++
		}
		if v.ends {
			n.ended++
		}
	}
	for _, n := range names {
		n.speech = (float64(n.spoken) + 0.5) / (float64(n.heard) + 1)
		n.sentences = (float64(n.ended) + 0.5) / (float64(n.heard) + 1)
		if w.captions {
			n.speech = max(n.speech, 0.8)
		}
	}
	return names
}

// likeness rates a name by how it looks and by whether the article names it before the talk.
func (w *weigher) likeness(name string) float64 {
	if known, ok := w.like[name]; ok {
		return known
	}
	like := likeness(name)
	if several(name) && like > 0 {
		like = 1
		for _, p := range people(name) {
			like = min(like, w.likeness(p))
		}
	} else if like == initialsOrKey && w.attends(name) {
		like = 0.9
	} else if like > 0.2 && w.mentions(name) {
		like = min(1, like+0.3)
	}
	w.like[name] = like
	return like
}

// mentions reports whether the article names the person before the talk, other than as a label.
func (w *weigher) mentions(name string) bool {
	base, _ := cutOffice(name)
	if utf8.RuneCountInString(base) < 2 {
		return false
	}
	if isInitials(base) && w.attends(base) {
		return true
	}
	for line := range strings.Lines(w.context) {
		if rest, own := strings.CutPrefix(strings.TrimLeft(line, "*_ \t"), base); own && endsLabel(rest) {
			continue // what follows is said by it, or of it where it is no person
		}
		for rest := line; ; {
			at := strings.Index(rest, base)
			if at < 0 {
				break
			}
			rest = rest[at+len(base):]
			if !endsLabel(rest) {
				return true
			}
		}
	}
	return false
}

// endsLabel reports whether what stands behind a name ends a label.
func endsLabel(rest string) bool {
	next := strings.TrimLeft(rest, "*_ \t】])）")
	return next == "" || next[0] == '\n' || next[0] == ':' || next[0] == '[' || next[0] == '(' || strings.HasPrefix(next, "：")
}

// attends reports whether a short line before the talk is a name with these initials, as in the list of those who attend: `Lin Wang`, `- Lin Wang (LW), Some Institute`.
func (w *weigher) attends(initials string) bool {
	if w.initials == nil {
		w.initials = map[string]bool{}
		for line := range strings.Lines(w.context) {
			named := false
			for _, entry := range strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(",;|()（）[]，、；", r) }) {
				entry = strings.Trim(entry, "-*+ \t\n")
				switch {
				case len(entry) > maxName || latinLikeness(entry) < 0.6:
				case isInitials(entry):
					w.initials[entry] = w.initials[entry] || named
				default:
					named = true
					w.initials[strings.ToUpper(initialsOf(nameWords(entry)))] = true
				}
			}
		}
	}
	return w.initials[initials]
}

// plausible drops the labels that no evidence can save: names that look like none, and those that stand once and are built unlike the others.
func (w *weigher) plausible(labels []label, marked bool) []label {
	count := map[string]int{}
	for _, l := range labels {
		count[l.who]++
	}
	facts := map[string]*nameFacts{}
	if len(labels) >= 3 {
		facts = w.names(labels)
	}
	initials := initialsOnly(count)
	kept := labels[:0:0]
	begun := false // a name that recurs has stood: the talk has begun
	for k, l := range labels {
		begun = begun || count[l.who] > 1
		like := w.likeness(l.who)
		speech := 0.0
		if f := facts[l.who]; f != nil {
			speech = f.speech
		}
		switch {
		case like <= 0.05, like < 0.3 && speech < 0.6, count[l.who] > 1 && like+speech < 0.5:
		case !begun && likeness(l.who) < 0.7: // a title, a list of things
		case count[l.who] <= 2 && w.credits(l):
		case count[l.who] == 1 && initials && like < 0.7 && !isInitials(l.who) && !several(l.who): // a decision among the notes
		case marked && like >= 0.45 && speech > 0.5 && count[l.who] == 1 && betweenOne(labels, k, count): // one of many who ask somebody
			kept = append(kept, l)
		case count[l.who] > 1 || like >= 0.8 || marked && w.belongs(l.who, like, speech, count):
			kept = append(kept, l)
		}
	}
	return kept
}

// betweenOne reports whether the labels before and behind label k are of one person who comes again and again.
func betweenOne(labels []label, k int, count map[string]int) bool {
	return k > 0 && k+1 < len(labels) && labels[k-1].who == labels[k+1].who && count[labels[k-1].who] > 2
}

// shortNames takes a single word that is the first or the last one of just one longer name for that name, as broadcasters print it: `NORA WHITLOCK, HOST:`, then `WHITLOCK:`.
func shortNames(labels []label) {
	full := map[string]string{} // word to the name it is of, "" where there are two
	for _, l := range labels {
		words := strings.Fields(l.who)
		if len(words) < 2 || len(words) > 3 || several(l.who) {
			continue
		}
		for _, w := range [...]string{words[0], words[len(words)-1]} {
			if known, ok := full[w]; ok && known != l.who {
				full[w] = ""
			} else {
				full[w] = l.who
			}
		}
	}
	if len(full) == 0 {
		return
	}
	for k := 1; k < len(labels); k++ { // who answer each other are two
		for _, pair := range [...][2]string{{labels[k-1].who, labels[k].who}, {labels[k].who, labels[k-1].who}} {
			if full[pair[0]] == pair[1] {
				full[pair[0]] = ""
			}
		}
	}
	for k := range labels {
		if name := full[labels[k].who]; name != "" {
			labels[k].who = name
		}
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
	line := w.article.Blocks[l.block].Lines[l.line]
	if l.bare || l.end >= line.End {
		return false
	}
	value := strings.Trim(string(w.article.Source[l.end:line.End]), "*_ \t")
	if strings.HasPrefix(value, "http") || strings.HasPrefix(value, "<http") {
		return !strings.ContainsAny(value, " \t") && likeness(l.who) < 0.6
	}
	low := lower(l.who)
	return (askingRoles[low] || otherRoles[low]) && len(value) <= 36 && !endsSentence(value) && (certainName(value) || likeness(value) >= 0.7)
}

// belongs reports whether a name that stands once is that of one who speaks: it is made of names that recur, it can be little else, or it looks like a name, is built like the
// others, and speaks as they do.
func (w *weigher) belongs(name string, like, speech float64, count map[string]int) bool {
	if several(name) && allKnown(people(name), count) {
		return true
	}
	words := nameWords(name)
	for other, n := range count {
		if n > 1 && len(words) > 1 && shortFor(&person{name: other, words: nameWords(other)}, &person{name: name, words: words}) {
			return true
		}
	}
	return like >= 0.7 && speech > 0.5 || like >= 0.45 && speech > 0.5 && likeOthers(name, count)
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

// hear listens to the turn of label k: the text behind the label, and the block that follows where that is short.
func (w *weigher) hear(labels []label, k int) voice {
	const enough = 240
	a := w.article
	l := labels[k]
	b := &a.Blocks[l.block]
	if l.bare {
		l.end = b.Lines[l.line].Start
	}
	end := b.Span.End
	next := label{block: len(a.Blocks)}
	if k+1 < len(labels) {
		next = labels[k+1]
	}
	if next.block == l.block {
		end = b.Lines[next.line].Start
	}
	text := ""
	if l.end < end {
		text = string(a.Source[l.end:min(end, l.end+enough)])
	}
	for i := l.block + 1; len(text) < 60 && i < next.block && i < l.block+4; i++ {
		n := &a.Blocks[i]
		if n.Kind == Heading && l.block+1 < i {
			break
		}
		if n.Kind == Paragraph {
			text += " " + string(a.Source[n.Span.Start:min(n.Span.End, n.Span.Start+enough)])
		}
	}
	v := heard(text)
	tail := string(a.Source[max(l.end, end-48):max(l.end, end)])
	v.asks = v.asks || containsAny(tail, "?", "？")
	if len(tail) < 8 {
		tail = text
	}
	v.ends = endsSentence(tail) || end-l.end > 2000 // nothing but speech is as long; a paragraph that has no end may be cut anywhere
	return v
}

// cyclic reports whether three names or more nearly always follow in the same order and come back to the first of them. Two who answer each other, whatever others say
// now and then, are no such ring.
func cyclic(labels []label, names map[string]*nameFacts) bool {
	if len(names) < 3 || len(labels) < 2*len(names) {
		return false
	}
	type pair struct{ a, b string }
	follows := map[pair]int{}
	changes := 0
	for k := 1; k < len(labels); k++ {
		if labels[k-1].who != labels[k].who {
			follows[pair{labels[k-1].who, labels[k].who}]++
			changes++
		}
	}
	if changes < 2*len(names) || changes*2 < len(labels) {
		return false
	}
	most, next := map[string]int{}, map[string]string{}
	for p, n := range follows {
		if n > most[p.a] || n == most[p.a] && p.b < next[p.a] {
			most[p.a], next[p.a] = n, p.b
		}
	}
	sum := 0
	for _, n := range most {
		sum += n
	}
	return float64(sum) >= 0.85*float64(changes) && ring(labels, names, next) >= 3
}

// ring returns how many names stand in the circle that leads on from the most frequent one.
func ring(labels []label, names map[string]*nameFacts, next map[string]string) int {
	at := labels[0].who
	for _, l := range labels {
		if names[l.who].count > names[at].count {
			at = l.who
		}
	}
	seen := map[string]int{}
	for step := 0; ; step++ {
		if before, ok := seen[at]; ok {
			return step - before
		}
		seen[at] = step
		if at = next[at]; at == "" {
			return 0
		}
	}
}

// coverage returns the share of the text of the sections that may hold a talk which stands in the turns of labels.
func (w *weigher) coverage(labels []label) float64 {
	a := w.article
	total, covered := 0, 0
	for _, s := range a.Sections {
		if !mayHoldTalk(s.Role) {
			continue
		}
		start, end := a.Blocks[s.Blocks.Start].Span.Start, a.Blocks[s.Blocks.End-1].Span.End
		total += end - start
		k := sort.Search(len(labels), func(k int) bool { return labels[k].block >= s.Blocks.Start })
		covered += w.covered(labels[k:], s.Blocks.End, end)
	}
	return float64(covered) / float64(max(total, 1))
}

// covered returns how much text stands in the turns of those of labels that are before block last, whose text ends at end. Nothing says where the last turn ends: it
// counts for no more than three times the longest one.
func (w *weigher) covered(labels []label, last, end int) int {
	sum, longest, start, n := 0, 0, 0, 0
	for _, l := range labels {
		if l.block >= last {
			break
		}
		at := w.article.Blocks[l.block].Lines[l.line].Start
		if n > 0 {
			sum += at - start
			longest = max(longest, at-start)
		}
		start = at
		n++
	}
	switch {
	case n == 0:
		return 0
	case n < 4:
		return sum + end - start
	}
	return sum + min(end-start, 3*longest)
}
