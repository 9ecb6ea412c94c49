package parse

import (
	"math"
	"sort"
	"strings"
	"unicode/utf8"
)

// topics places the points of the summary, and the headings within the talk, at the turns that discuss them.
func (a *Article) topics(points []point, docs []document) {
	if len(a.Turns) == 0 {
		return
	}
	a.place(points, docs)
	for _, p := range points {
		a.Topics = append(a.Topics, p.Topic)
	}
	a.Topics = append(a.Topics, a.talkHeadings()...)
}

// point is a topic that the summary states, and the words to look for in the talk, by weight.
type point struct {
	Topic
	query map[string]float64
}

// points returns the topics that the summary states: its list items, titled by their bold lead, else by what stands before a colon, else by their first sentence.
func (a *Article) points() []point {
	var out []point
	var item *Container
	for _, s := range a.Sections {
		if s.Role != RoleSummary {
			continue
		}
		for i := s.Blocks.Start; i < s.Blocks.End; i++ {
			b := &a.Blocks[i]
			if b.In == nil || b.In.Kind != Item || b.In == item || b.Kind != Paragraph {
				continue
			}
			item = b.In
			if title := pointTitle(a.Runs(i)); title != "" {
				p := point{Topic: Topic{Title: title, Line: a.LineOf(b.Span.Start), Block: i}}
				p.query = a.query(p.Topic)
				out = append(out, p)
			}
		}
	}
	return out
}

func pointTitle(runs []Run) string {
	var lead, all strings.Builder
	bold := true
	for _, r := range runs {
		all.WriteString(r.Text)
		if bold = bold && (r.Marks&Strong != 0 || strings.TrimSpace(r.Text) == ""); bold {
			lead.WriteString(r.Text)
		}
	}
	title := strings.TrimSpace(lead.String())
	if title == "" {
		title = all.String()
		if at := strings.IndexAny(title, ":：\n"); at > 0 && utf8.RuneCountInString(title[:at]) <= 40 {
			title = title[:at]
		} else if at := strings.IndexAny(title, "。！？"); at > 0 {
			title = title[:at]
		}
	}
	return strings.TrimRight(strings.TrimLeft(strings.TrimSpace(title), "•·- "), ":： 。")
}

// talkHeadings returns the headings of the talk as topics: each is discussed by the turns below it.
func (a *Article) talkHeadings() []Topic {
	var out []Topic
	for i, b := range a.Blocks {
		if b.Kind != Heading || a.Sections[a.SectionOf(i)].Role != RoleTranscript {
			continue
		}
		end := len(a.Blocks)
		for k := i + 1; k < end; k++ {
			if next := a.Blocks[k]; next.Kind == Heading && next.Level <= b.Level {
				end = k
			}
		}
		var turns []int
		for k := sort.Search(len(a.Turns), func(k int) bool { return a.Turns[k].Blocks.Start > i }); k < len(a.Turns) && a.Turns[k].Blocks.Start < end; k++ {
			turns = append(turns, k)
		}
		if title := strings.TrimSpace(a.Text(i)); title != "" && len(turns) > 0 && (len(turns) < len(a.Turns)) {
			out = append(out, Topic{Title: title, Line: a.LineOf(b.Span.Start), Block: i, Turns: turns, Range: Range{i, end}})
		}
	}
	return out
}

// place finds for each point the exchanges that discuss it: BM25 over Chinese character bigrams and Latin words, an exchange a document,
// each lent a part of its neighbours' scores, since an answer goes on where its question began.
func (a *Article) place(points []point, docs []document) {
	units := a.units()
	a.stretches(points, units, func(points []point, from, to int) {
		df, mean := frequencies(docs[from:to])
		for k := range points {
			a.settle(&points[k].Topic, units[from:to], scores(points[k].query, docs[from:to], df, mean))
			a.skipOpening(&points[k].Topic, points[k].query)
		}
	})
}

// frequencies returns in how many documents each term is, and their mean length.
func frequencies(docs []document) (df map[string]int, mean float64) {
	df = map[string]int{}
	for _, d := range docs {
		mean += d.length / float64(len(docs))
		for t := range d.count {
			df[t]++
		}
	}
	return df, mean
}

// units returns what topics are placed in: exchanges, or single turns where nobody asks.
func (a *Article) units() []Exchange {
	if len(a.Exchanges) > 0 {
		return a.Exchanges
	}
	out := make([]Exchange, len(a.Turns))
	for k := range a.Turns {
		out[k] = Exchange{k, k + 1}
	}
	return out
}

// titleWeight is how much more a term of a point's title counts than one of its text.
const titleWeight = 3

func (a *Article) query(p Topic) map[string]float64 {
	q := map[string]float64{}
	terms(p.Title, func(t string) { q[t] = titleWeight })
	item := a.Blocks[p.Block].In
	for i := p.Block; i < len(a.Blocks) && within(a.Blocks[i].In, item); i++ {
		terms(a.Text(i), func(t string) { q[t] = max(q[t], 1) })
	}
	return q
}

func within(c, outer *Container) bool {
	for ; c != nil; c = c.Parent {
		if c == outer {
			return true
		}
	}
	return false
}

// scores rates each document for a query by BM25 (k1 = 1.2, b = 0.6: talk varies in length for reasons other than its subject).
func scores(query map[string]float64, docs []document, df map[string]int, mean float64) []float64 {
	const k1, b = 1.2, 0.6
	out := make([]float64, len(docs))
	for u, d := range docs {
		norm := k1 * (1 - b + b*d.length/max(mean, 1))
		for t, w := range query {
			if c := d.count[t]; c > 0 {
				idf := math.Log(1 + (float64(len(docs))-float64(df[t])+0.5)/(float64(df[t])+0.5))
				out[u] += w * idf * c * (k1 + 1) / (c + norm)
			}
		}
	}
	return out
}

// neighbour is the part of the next unit's score that a unit is lent.
const neighbour = 0.35

// settle gives the point its turns: the unit that the talk about it starts with, then the others by score.
func (a *Article) settle(p *Topic, units []Exchange, raw []float64) {
	smooth := make([]float64, len(raw))
	best := 0
	for u := range raw {
		smooth[u] = raw[u]
		if u+1 < len(raw) {
			smooth[u] += neighbour * raw[u+1]
		}
		if u > 0 {
			smooth[u] += neighbour / 2 * raw[u-1]
		}
		if smooth[u] > smooth[best] {
			best = u
		}
	}
	if smooth[best] <= 0 {
		return
	}
	start, end := best, best+1
	for start > 0 && raw[start-1] > 0.6*raw[best] {
		start--
	}
	for end < len(raw) && raw[end] > 0.6*raw[best] {
		end++
	}
	p.Range = Range{a.Turns[units[start].Start].Blocks.Start, a.Turns[units[end-1].End-1].Blocks.End}
	for u := start; u < end; u++ {
		for t := units[u].Start; t < units[u].End; t++ {
			p.Turns = append(p.Turns, t)
		}
	}
}

// skipOpening drops the turns that open the stretch with no word on the subject, such as a greeting.
func (a *Article) skipOpening(p *Topic, query map[string]float64) {
	for k, t := range p.Turns {
		hits := 0
		for i := a.Turns[t].Blocks.Start; i < a.Turns[t].Blocks.End; i++ {
			terms(a.Text(i), func(t string) {
				if query[t] > 0 {
					hits++
				}
			})
		}
		if hits > 0 {
			p.Turns = p.Turns[k:]
			p.Range.Start = a.Turns[t].Blocks.Start
			return
		}
	}
}
