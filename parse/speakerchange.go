package parse

import (
	"bytes"
	"strings"
)

// changeSigned is the grammar of [weigher.signedChanges], which needs all of an article.
type changeSigned struct{}

func (changeSigned) String() string { return "sign of another speaker" }

func (changeSigned) find(*head, *label) bool { return false }

// leastChanges is the number of signs of another speaker below which these may be anything.
const leastChanges = 4

// signedChanges returns the labels of a talk whose only marks are the signs by which captions say that another one speaks, `>> text`, with or without a time before them; nil where
// there are few. Nobody says who that is: two are taken to speak, and the one who asks more to be asking.
func (w *weigher) signedChanges() []label {
	a := w.article
	if bytes.Count(a.Source, []byte(">>"))+bytes.Count(a.Source, []byte("&gt;&gt;")) < leastChanges {
		return nil
	}
	var out []label
	var asking [2]int // of the turns with an even number, of the others
	h := head{src: a.Source}
	spoken := 0
	var last []byte // line of captions: those that roll show it again
	for i := range a.Blocks {
		b := &a.Blocks[i]
		if b.Kind != Paragraph || b.In != nil || !mayHoldTalk(a.Sections[a.SectionOf(i)].Role) {
			continue
		}
		h.block = b
		for k, l := range b.Lines {
			if w.captions {
				cue := spokenCue(a.Source[l.Start:l.End])
				if bytes.Equal(cue, last) {
					continue
				}
				last = cue
			}
			line := string(a.Source[l.Start:l.End])
			at, signed := changeSign(line)
			if !signed && (len(out) > 0 || !w.captions) {
				continue
			}
			said := line[at:]
			asking[len(out)%2] += int(share(asks(said)))
			spoken += int(share(w.captions || soundsSpoken(said)))
			next := label{block: i, line: k, end: l.Start + at}
			if signed {
				h.read(line)
				if st := h.parts.before; st.found() {
					next.time = string(h.text[st.start:st.end])
				}
			}
			out = append(out, next)
		}
	}
	if len(out) < leastChanges || spoken*2 < len(out) {
		return nil
	}
	names := [2]string{"Q", "A"}
	if asking[1] > asking[0] {
		names = [2]string{"A", "Q"}
	}
	r := &reading{grammar: changeSigned{}, all: out, labels: out, Evidence: Evidence{
		Labels: len(out), Names: 2, Recurring: 1, Speech: float64(spoken) / float64(len(out)), Alternation: 1, Coverage: w.coverage(out), Score: float64(len(out)),
	}}
	a.readings, a.chosen = append(a.readings, r), []*reading{r}
	for k := range out {
		name := names[k%2]
		out[k].name, out[k].who, out[k].shown = name, name, strings.TrimSpace(name+" "+out[k].time)
	}
	return out
}

// changeSign returns the offset behind the sign of another speaker that opens a line, for its time stamp, and whether there is one.
func changeSign(line string) (at int, ok bool) {
	at = len(line) - len(strings.TrimLeft(line, "0123456789:.,[]() \t"))
	for _, sign := range [...]string{">>", "&gt;&gt;", `\>>`, `\>\>`} {
		if rest, ok := strings.CutPrefix(line[at:], sign); ok {
			rest = strings.TrimLeft(rest, "> \t")
			return len(line) - len(rest), rest != ""
		}
	}
	return 0, false
}
