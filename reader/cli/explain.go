package cli

import (
	"strings"

	"fangtan/parse"
	"fangtan/reader/facts"
	"fangtan/reader/pace"
	"fangtan/reader/words"
)

// explain says how an article was understood, so that a wrong reading can be seen and reported: the label grammar and what spoke for it, the others and what spoke against
// them, the speakers and their labels, the sections and why they are what they are, the topics and where they lead.
func explain(a *parse.Article, w *words.Words) string {
	e := explainer{article: a, words: &w.Explain, length: w.Length}
	if a.Title != "" {
		e.line(0, a.Title)
		e.line(0, "")
	}
	e.labels()
	e.speakers()
	e.sections()
	e.topics()
	return e.out.String()
}

type explainer struct {
	article *parse.Article
	words   *words.Explain
	length  words.Length
	out     strings.Builder
}

// line writes a line, made safe to show.
func (e *explainer) line(indent int, parts ...string) {
	e.out.WriteString(strings.TrimRight(strings.Repeat("  ", indent)+visible(strings.Join(parts, "  ")), " ") + "\n")
}

func (e *explainer) labels() {
	e.line(0, e.words.Labels)
	chosen := false
	for _, r := range e.article.Readings() {
		mark := "-"
		if r.Chosen {
			mark, chosen = "✓", true
		}
		verdict := e.words.Score(int(r.Score * 10))
		if r.Against != "" {
			verdict = e.words.Objection(string(r.Against))
		}
		e.line(1, mark+" "+e.words.Grammar(r.Grammar), e.words.Place(r.Place), e.words.Counts(r.Labels, r.Names), verdict)
		if r.Labels > 2 && r.Coverage > 0 {
			e.line(3, e.words.Evidence(percent(r.Recurring), percent(r.Likeness), percent(r.Speech), percent(r.Alternation), percent(r.Coverage)))
		}
	}
	if !chosen {
		e.line(1, e.words.NoTalk)
	}
	e.line(0, "")
}

func percent(share float64) int { return int(share*100 + 0.5) }

func (e *explainer) speakers() {
	if len(e.article.Speakers) == 0 {
		return
	}
	kinds := make([]string, len(e.article.Speakers))
	for _, t := range e.article.Turns {
		kinds[t.Speaker] = map[parse.TurnKind]string{parse.KindQuestion: e.words.Asks, parse.KindAnswer: e.words.Answers, parse.KindOther: e.words.Talks}[t.Kind]
	}
	talk := facts.Talk(e.article, e.amount)
	lengths := make([]string, len(e.article.Speakers))
	for _, s := range talk.Speakers {
		lengths[s.Index] = e.length.In(talk.InWords, s.Amount)
	}
	e.line(0, e.words.Speakers)
	for i, s := range e.article.Speakers {
		e.line(1, e.words.Speaker(s.Name, s.Turns, lengths[i]), kinds[i], e.words.LabelsOf(strings.Join(s.Labels, " | ")))
	}
	e.line(0, "")
}

// amount counts the text of blocks.
func (e *explainer) amount(blocks parse.Range) pace.Amount {
	var all pace.Amount
	for b := blocks.Start; b < blocks.End; b++ {
		all = all.Plus(pace.Of(e.article.Text(b)))
	}
	return all
}

func (e *explainer) sections() {
	e.line(0, e.words.Sections)
	a := e.article
	for _, s := range a.Sections {
		first, last := a.Blocks[s.Blocks.Start].Span, a.Blocks[s.Blocks.End-1].Span
		e.line(1, e.words.Section(string(s.Role), s.Title, a.LineOf(first.Start), a.LineOf(max(last.End-1, last.Start))))
		e.line(3, e.words.Why(parse.ReasonOf(s.Why)))
	}
	e.line(0, "")
}

func (e *explainer) topics() {
	a := e.article
	e.line(0, e.words.Topics)
	for _, t := range a.Topics {
		e.line(1, e.words.Topic(t.Title, t.Line))
		where := []string{e.words.Nowhere}
		if len(t.Turns) > 0 {
			where = []string{e.words.Leads(a.Turns[t.Turns[0]].Line, len(t.Turns), t.Turns[0]*100/len(a.Turns)), e.words.PlacedBy(string(t.Placing.By))}
		}
		e.line(3, where...)
		if how := e.placing(t.Placing); len(how) > 0 {
			e.line(3, how...)
		}
	}
	if len(a.Topics) == 0 {
		e.line(1, e.words.NoTopics)
	}
}

// placing says what spoke for the place of a topic: the scores of the best place for its words and of the runner-up, or how far the cohesion of the talk drops there.
func (e *explainer) placing(p parse.Placing) []string {
	var out []string
	hit := func(h parse.Hit, say func(tenths, line int) string) {
		if h.Score > 0 {
			out = append(out, say(int(h.Score*10+0.5), e.article.Turns[h.Turn].Line))
		}
	}
	hit(p.Best, e.words.Best)
	hit(p.Next, e.words.Next)
	if p.Needed > 0 {
		out = append(out, e.words.Shared(percent(p.Shared), percent(p.Needed)))
	}
	if p.By == parse.PlacedFound && p.Drop > 0 {
		out = append(out, e.words.Drop(percent(p.Drop)))
	}
	return out
}
