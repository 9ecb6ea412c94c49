package parse

import (
	"maps"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"fangtan/parse/alike"
	"fangtan/parse/pointmark"
	"fangtan/parse/term"
)

// point is a topic that the article states, and the words to look for in the talk, by weight.
type point struct {
	Topic
	query   map[string]float64
	words   []string // of query, in an order that is always the same: a sum of fractions depends on it in its last digits, and so might what is best
	seconds float64  // of its time stamp, or -1
	ordered bool     // the list that it is in follows the talk
	talk    Range    // the units of the talk that the list speaks of
}

// points returns the topics that an article with a talk states: the points of its summary, the entries of its outline, its chapters.
func (a *Article) points() []point {
	if len(a.Turns) == 0 {
		return nil
	}
	var out []point
	for _, s := range a.Sections {
		if s.Role != RoleSummary {
			continue
		}
		all := a.statedIn(s.Blocks)
		ordered := inOrder(s.Title, all)
		for _, p := range all {
			q := point{Topic: Topic{Title: p.title, Line: p.line, Block: p.block}, seconds: p.seconds, ordered: ordered}
			q.query = query(p.title, p.text)
			q.words = slices.Sorted(maps.Keys(q.query))
			out = append(out, q)
		}
	}
	return out
}

// merged makes one topic of the points that two lists state of the same talk, such as an outline before it and chapters behind it.
func merged(points []point) []Topic {
	const nearly, many = 0.85, 200
	var out []Topic
	var titles []string
	seen := map[Range][]int{} // by the talk that they speak of
	for _, p := range points {
		title, known := alike.Fold(p.Title), -1
		for _, k := range seen[p.talk] {
			if titles[k] == title || len(seen[p.talk]) < many && out[k].Block != p.Block && alike.Share(titles[k], title) >= nearly {
				known = k
				break
			}
		}
		if known < 0 {
			seen[p.talk] = append(seen[p.talk], len(out))
			out, titles = append(out, p.Topic), append(titles, title)
			continue
		}
		out[known].Also = append(out[known].Also, p.Block)
		if len(out[known].Turns) == 0 || p.seconds >= 0 && len(p.Turns) > 0 {
			out[known].Turns, out[known].Range, out[known].Placing = p.Turns, p.Range, p.Placing
		}
	}
	return out
}

// inOrder reports whether a list of points follows the talk: it has stamps, its heading says that it is an outline, or its entries are bare titles.
func inOrder(title string, all []stated) bool {
	stamped, bare := 0, 0
	for _, p := range all {
		if p.seconds >= 0 {
			stamped++
		}
		if weight(p.text) <= maxTitle && alike.Fold(p.title) == alike.Fold(p.text) {
			bare++
		}
	}
	if w, ok := roleWordIn(title); ok && strings.Contains(" 目录 目錄 本文目录 大纲 大綱 提纲 内容大纲 访谈提纲 章节 章節 节目大纲 contents table of contents outline agenda chapters 目次 もくじ 목차 차례 ", " "+w.word+" ") {
		return true
	}
	return len(all) > 0 && (stamped*2 > len(all) || bare == len(all))
}

// titleWeight is how much more a term of a point's title counts than one of its text.
const titleWeight = 3

func query(title, text string) map[string]float64 {
	q := make(map[string]float64, (len(title)+len(text))/6) // about as many as there are
	term.Each(title, func(t string) { q[t] = titleWeight })
	term.Each(text, func(t string) { q[t] = max(q[t], 1) })
	return q
}

// topics places what the article states, and the headings within its talk, at the turns that discuss them; where it has neither, it finds topics in the talk itself.
func (a *Article) topics(points []point, heads []Topic, docs []document) {
	if len(a.Turns) == 0 {
		return
	}
	if len(points) == 0 && len(heads) == 0 {
		a.Topics = a.found(a.subjectUnits(), docs)
		return
	}
	units := a.units()
	used := make([]bool, len(heads))
	a.stretches(points, units, func(points []point, from, to int) {
		first := sort.Search(len(heads), func(k int) bool { return heads[k].Turns[0] >= units[from].Start })
		last := sort.Search(len(heads), func(k int) bool { return heads[k].Turns[0] >= units[to-1].End })
		p := a.placer(points, docs[from:to], units[from:to], heads[first:last], used[first:last])
		p.byHeadings()
		p.byTime()
		p.byWords()
		for k := range points {
			points[k].talk = Range{from, to}
		}
	})
	a.Topics = merged(points)
	for k := range a.Topics {
		if len(a.Topics[k].Turns) == 0 {
			a.Topics[k].Placing.By = PlacedNowhere
		}
	}
	for k, h := range heads {
		if !used[k] {
			a.Topics = append(a.Topics, h)
		}
	}
}

// talkHeadings returns the headings of the talk as topics: each is discussed by the turns below it.
func (a *Article) talkHeadings() []Topic {
	var open []int // headings within each other, as indices into out
	var out []Topic
	var levels []uint8
	shut := func(level uint8, end int) {
		for len(open) > 0 && levels[len(open)-1] >= level {
			out[open[len(open)-1]].Range.End = end
			open, levels = open[:len(open)-1], levels[:len(levels)-1]
		}
	}
	for i := range a.Blocks {
		b := &a.Blocks[i]
		if b.Kind != Heading || b.In != nil && b.In.Kind != Item {
			continue
		}
		shut(b.Level, i)
		if a.Sections[a.SectionOf(i)].Role != RoleTranscript {
			continue
		}
		title := strings.TrimSpace(a.headline(i))
		if role, _ := roleByWords(title); title == "" || role == RoleTranscript {
			continue
		}
		open, levels = append(open, len(out)), append(levels, b.Level)
		out = append(out, Topic{Title: title, Line: a.LineOf(b.Span.Start), Block: i, Range: Range{i, len(a.Blocks)}, Placing: Placing{By: PlacedHeading}})
	}
	kept := out[:0]
	for _, t := range out {
		first := sort.Search(len(a.Turns), func(k int) bool { return a.Turns[k].Blocks.Start > t.Block })
		for k := first; k < len(a.Turns) && a.Turns[k].Blocks.Start < t.Range.End; k++ {
			t.Turns = append(t.Turns, k)
		}
		if len(t.Turns) > 0 && len(t.Turns) < len(a.Turns) {
			kept = append(kept, t)
		}
	}
	unnumber(kept)
	return kept
}

// unnumber takes the numbers off headings that are numbered one after another.
func unnumber(heads []Topic) {
	next, numbered := 1, 0
	for _, h := range heads {
		if m, _, ok := pointmark.Cut(h.Title); ok && m.Number >= next {
			next = m.Number + 1
			numbered++
		}
	}
	if numbered < 2 || numbered*2 < len(heads) {
		return
	}
	for k, h := range heads {
		if m, rest, ok := pointmark.Cut(h.Title); ok && m.Number > 0 && utf8.RuneCountInString(rest) > 1 {
			heads[k].Title = rest
		}
	}
}
