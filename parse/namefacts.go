package parse

import (
	"strings"
	"unicode/utf8"

	"fangtan/parse/parallel"
)

// samples is how many turns of a reading are listened to: enough to tell speech from other text, and no cost that grows with the article.
const samples = 300

// nameFacts is what is known of one name under a reading.
type nameFacts struct {
	count, heard, spoken, ended int
	like, speech, sentences     float64
}

// names gathers what is known of each name.
func (w *weigher) names(labels []label) map[string]*nameFacts {
	names := map[string]*nameFacts{}
	for k := range labels {
		l := &labels[k] // it is large
		n := names[l.who]
		if n == nil {
			n = &nameFacts{like: w.rateLabel(l).here}
			names[l.who] = n
		}
		n.count++
	}
	step := max(1, len(labels)/samples)
	for n, v := range w.listen(labels, step) {
		n := names[labels[n*step].who]
		if v.short {
			continue
		}
		n.heard++
		if v.spoken {
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

// rating is how much a name looks like one: by itself, and by whether the article names it before the talk.
type rating struct{ alone, here float64 }

// likeness rates a name by how it looks and by whether the article names it before the talk.
func (w *weigher) likeness(name string) float64 { return w.rate(name).here }

func (w *weigher) rate(name string) rating {
	if known, ok := w.like[name]; ok {
		return known
	}
	return w.rateAs(name, likeness(name))
}

// rateLabel rates the name of a label, whose likeness the label knows unless it is printed otherwise.
func (w *weigher) rateLabel(l *label) rating {
	if known, ok := w.like[l.who]; ok {
		return known
	}
	if l.who == l.name {
		return w.rateAs(l.who, l.like)
	}
	return w.rateAs(l.who, likeness(l.who))
}

// rateAs rates a name of which the [likeness] is known.
func (w *weigher) rateAs(name string, alone float64) rating {
	r := rating{alone: alone, here: alone}
	if several(name) && r.alone > 0 {
		r.here = 1
		for _, p := range people(name) {
			r.here = min(r.here, w.likeness(p))
		}
	} else if r.alone == initialsOrKey && w.attends(name) {
		r.here = 0.9
	} else if r.alone > 0.2 && w.mentions(name) {
		r.here = min(1, r.alone+0.3)
	}
	w.like[name] = r
	return r
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
	for from := 0; ; {
		at := strings.Index(w.context[from:], base)
		if at < 0 {
			return false
		}
		at += from
		from = at + len(base)
		if opensAsLabel(w.context[strings.LastIndexByte(w.context[:at], '\n')+1:], base) { // what follows is said by it, or of it where it is no person
			line, _, _ := strings.Cut(w.context[from:], "\n")
			from += len(line)
		} else if !endsLabel(w.context[from:]) {
			return true
		}
	}
}

// opensAsLabel reports whether a line opens with a name as a label does: a colon or a bracket ends it, or the line.
func opensAsLabel(line, name string) bool {
	line = strings.TrimLeft(line, "*_` \t“\"‘")
	inside := strings.TrimLeft(line, "[(（【<")
	rest, own := strings.CutPrefix(inside, name)
	return own && (endsLabel(rest) || len(inside) < len(line) && hasPrefixAny(rest, "]", ")", "）", "】", ">"))
}

// endsLabel reports whether what stands behind a name ends a label.
func endsLabel(rest string) bool {
	next := strings.TrimLeft(rest, "*_` \t】])）”\"’")
	return next == "" || next[0] == '\n' || next[0] == ':' || next[0] == '[' || next[0] == '(' || strings.HasPrefix(next, "：")
}

// attends reports whether a short line before the talk is a name with these initials, as in the list of those who attend: `Lin Wang`, `- Lin Wang (LW), Some Institute`.
func (w *weigher) attends(initials string) bool {
	if w.initials == nil {
		w.initials = map[string]bool{}
		for line := range strings.Lines(w.context) {
			named := false
			for entry := range entryMarks.parts(line) {
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

// entryMarks part the entries of such a list, and a name from what it is for.
var entryMarks = newCharset(",;|()（）[]，、；")

// voice is what is heard of a turn.
type voice struct {
	short  bool // there is next to nothing
	spoken bool // it sounds like speech
	ends   bool // it ends as a sentence does
}

// heardLabel is a label and the one behind it, which tell what is heard between them.
type heardLabel struct {
	block, line, end, nextBlock, nextLine int32
	quotes                                bool
}

// listen returns what is heard under every step-th of labels, from the first one on. Most are listened to more than once: those that stay do so while others are dropped, and most
// grammars find some that others find too.
func (w *weigher) listen(labels []label, step int) []voice {
	voices := make([]voice, (len(labels)+step-1)/step)
	keys := make([]heardLabel, len(voices))
	var unheard []int
	for n := range voices {
		known := false
		keys[n] = heardLabelOf(labels, n*step)
		if voices[n], known = w.voices[keys[n]]; !known {
			unheard = append(unheard, n)
		}
	}
	parallel.Parts(w.article.crew, len(unheard), func(start, end int) struct{} {
		for _, n := range unheard[start:end] {
			voices[n] = w.hear(labels, n*step)
		}
		return struct{}{}
	})
	for _, n := range unheard {
		w.voices[keys[n]] = voices[n]
	}
	return voices
}

// heardLabelOf returns label k, and the one behind it.
func heardLabelOf(labels []label, k int) heardLabel {
	l := &labels[k]
	of := heardLabel{block: int32(l.block), line: int32(l.line), end: int32(l.end), nextBlock: -1, quotes: l.quotes}
	if l.bare {
		of.end = -1
	}
	if k+1 < len(labels) {
		of.nextBlock, of.nextLine = int32(labels[k+1].block), int32(labels[k+1].line)
	}
	return of
}

// hear listens to the turn of label k: the text behind the label, and the block that follows where that is short.
func (w *weigher) hear(labels []label, k int) voice {
	text, tail, size := w.said(labels, k)
	opening := trimOpening(text)
	if labels[k].quotes { // what is said stands within them
		opening = strings.TrimLeft(opening, "“「『\"«")
	}
	v := voice{short: len(opening) < 12, spoken: soundsSpoken(opening) || hasQuestionMark(tail) && !beginsQuote(opening)}
	if len(tail) < 8 {
		tail = text
	}
	v.ends = endsSentence(tail) || size > 2000 // nothing but speech is as long; a paragraph that has no end may be cut anywhere
	return v
}

// asksBehind reports whether there is a question behind label k.
func (w *weigher) asksBehind(labels []label, k int) bool {
	text, tail, _ := w.said(labels, k)
	return speechSigns().asking.has(text) || hasQuestionMark(tail)
}

// said returns what is listened to of the turn of label k, the last bytes of the label's block or of as much of it as is the turn's, and how many bytes that is.
func (w *weigher) said(labels []label, k int) (text, tail string, size int) {
	const enough = 240
	a := w.article
	l := &labels[k]
	b := &a.Blocks[l.block]
	start := l.end
	if l.bare {
		start = l.start(b)
	}
	end, next := b.Span.End, len(a.Blocks)
	if k+1 < len(labels) {
		next = labels[k+1].block
	}
	if next == l.block {
		end = labels[k+1].start(b)
	}
	if start < end {
		text = a.source(Span{start, min(end, start+enough)})
	}
	for i := l.block + 1; len(text) < 60 && i < next && i < l.block+4; i++ {
		n := &a.Blocks[i]
		if n.Kind == Heading && l.block+1 < i {
			break
		}
		if n.Kind == Paragraph {
			text += " " + a.source(Span{n.Span.Start, min(n.Span.End, n.Span.Start+enough)})
		}
	}
	return text, a.source(Span{max(start, end-48), max(start, end)}), end - start
}
