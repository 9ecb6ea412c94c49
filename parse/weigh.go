package parse

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
	like    map[string]rating
	words   map[string][]string // of names, see nameWords
	voices  map[heardLabel]voice

	initials map[string]bool // of the names that stand in short lines of the context, as the list of those who attend has them; nil: not yet looked for

	explain   bool // all is to be weighed, though it may be known already that it is no talk
	interview bool // the article says that it is one
	speakers  bool // its front matter has a key for those who speak
	captions  bool // it is captions: what it holds is speech, if broken off at every line
	manual    bool // it says that it is a list of questions for users or pupils
	meeting   bool // it says that people met
	record    bool // its title says that it tells what was done
}

// weighAll weighs those of readings that are not weighed yet, several at once: each goroutine by a weigher of its own, since they remember what they have heard.
func (w *weigher) weighAll(readings []*reading, weigh func(*weigher, *reading)) {
	others := *w.afresh() // which nobody writes to
	w.article.crew.Share(len(readings), func(first bool) func(k int) {
		own := w
		if !first {
			own = others.afresh()
		}
		return func(k int) {
			if r := readings[k]; r.Evidence == (Evidence{}) {
				weigh(own, r)
			}
		}
	})
}

// weigh sets the evidence of a reading, and drops the labels whose names the evidence speaks against.
func (w *weigher) weigh(r *reading) {
	partedNames(r.all)
	w.shortNames(r.all)
	all := w.oneLevel(r)
	kept, names := w.plausible(all, !unmarked(r.grammar))
	r.labels = kept
	r.Evidence = Evidence{Labels: len(r.labels)}
	if len(r.labels) < 3 {
		r.Against = TooFew
		return
	}
	if len(kept) < len(all) {
		names = w.names(kept)
	}
	for name := range names {
		r.Names += 1 - int(share(several(name)))
	}
	changes, last := 0, ""
	for k := range r.labels {
		l := &r.labels[k]
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
	least := w.leastLikely(names)
	r.Cyclic = cyclic(r.labels, names) && (least < 0.6 || least < 0.8 && r.Speech < 0.75) || lettered(r.labels)
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

func isParenName(g grammar) bool { _, ok := g.(parenName); return ok } // by which those are named too who wrote a part, or are spoken of

func isSigned(g grammar) bool { _, ok := g.(signedName); return ok }

func isDashed(g grammar) bool { _, ok := g.(dashedName); return ok }

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
	case r.Labels < 4, w.exercise(r), r.Labels < 8 && (letters(r.labels) || r.Likeness < 0.6 && !r.dialogue() && !w.exchange(r)):
		r.Against = TooFew
	case tells(r) && r.Labels < 6 && r.Speech < 0.6, isDashed(r.grammar) && r.place == inItem && r.Labels < 8 && r.Speech < 0.5:
		r.Against = TooFew
	case isParenName(r.grammar) && r.Likeness < 0.6 && r.Labels < 12: // any word may stand in parentheses
		r.Against = TooFew
	case unmarked(r.grammar) && (r.Likeness < 0.8 && r.Labels*2 < r.Names*5 || w.captions && r.Likeness < 0.6): // a line of captions ends anywhere
		r.Against = NoRecurrence
	case !r.oneAnswers() && !(w.meeting && r.Recurring >= 0.6 && r.Speech >= 0.6 && r.Labels >= 12) && (r.Recurring < 0.5 || r.Names*2 > r.Labels+1 && (r.Likeness < 0.8 || r.Names*3 > r.Labels*2)):
		r.Against = NoRecurrence
	case r.Cyclic:
		r.Against = KeysOfForm
	case (quality < r.leastQuality() || r.Sentences < 0.4 && r.Speech < 0.6 && r.Likeness < 0.85) && !(w.meeting && r.minuted()) && !w.exchange(r):
		r.Against = NoSpeech
	case isHeadingName(r.grammar) && (r.Speech < 0.6 || r.Likeness < 0.8 && r.Speech < 0.85 && (r.Likeness < 0.6 || r.Speech < 0.7)) && !w.exchange(r):
		r.Against = NoSpeech
	case isSigned(r.grammar) && !w.asksOften(r.labels[:min(len(r.labels), samples)], 0.2): // prices and routes are written so too
		r.Against = NoSpeech
	case w.looksAlike(r):
		r.Against = NoSpeech
	case r.labels[0].quotes && !r.unbroken():
		r.Against = LittleText
	case r.Coverage < 0.12 && r.Likeness < 0.95, (r.place == inQuote || isParenName(r.grammar) || r.labels[0].quotes) && r.Coverage < 0.5:
		r.Against = LittleText
	default:
		r.Score = quality * float64(r.Labels) * (0.3 + 0.7*r.Alternation)
	}
}

// oneAnswers reports whether one name has every other label, with one of many names between: somebody whom many ask.
func (r *reading) oneAnswers() bool {
	const least = 4 // answers
	count, most := map[string]int{}, ""
	if r.Names*2 < r.Labels-1 || r.Alternation < 0.9 || r.Speech < 0.6 {
		return false
	}
	for _, l := range r.labels {
		if count[l.who]++; count[l.who] > count[most] {
			most = l.who
		}
	}
	return count[most] >= least && count[most]*9 >= r.Labels*4 && !unmarked(r.grammar) && !role(most)
}

// unbroken reports whether most labels stand right behind the paragraph of another one, with nothing told between.
func (r *reading) unbroken() bool {
	n := 0
	for k := 1; k < len(r.labels); k++ {
		n += int(share(r.labels[k].block <= r.labels[k-1].block+1))
	}
	return n*10 >= (len(r.labels)-1)*6
}

// leastQuality returns the quality that a reading needs: few labels may be alike by chance; of people who are known to be there, as those who attend a meeting, terse notes may tell.
func (r *reading) leastQuality() float64 {
	e := &r.Evidence
	_, bracketed := r.grammar.(bracketName)
	switch {
	case bracketed && e.dialogue(): // what people are called in chats looks like no name
		return 0.5
	case e.Likeness >= 0.85 && e.Recurring >= 0.85 && e.Labels >= 8:
		return 0.45
	case e.Labels < 16:
		return 0.6
	}
	return 0.52
}

// minuted reports whether several names come again and again, by turns, as in the minutes of a meeting: these may tell in few words what everybody said.
func (e *Evidence) minuted() bool {
	if e.Labels >= 20 && e.Names >= 4 && e.Likeness >= 0.29 && e.Speech >= 0.35 && e.Recurring >= 0.9 && e.Alternation >= 0.65 && e.Coverage >= 0.6 { // by what people are called in chats
		return true
	}
	return e.Labels >= 12 && e.Names >= 4 && e.Likeness >= 0.5 && e.quality() >= 0.44 && e.Recurring >= 0.65 && e.Alternation >= 0.6 && e.Coverage >= 0.4
}

// dialogue reports whether two names take turns and sound like speech: a few labels are enough then.
func (e *Evidence) dialogue() bool {
	return e.Names == 2 && e.Recurring == 1 && e.Alternation > 0.6 && e.Speech > 0.6
}

func (e *Evidence) quality() float64 { return 0.45*e.Likeness + 0.55*e.Speech }
