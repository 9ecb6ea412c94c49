package reader

import (
	"slices"

	"fangtan/parse"
	"fangtan/reader/cells"
	"fangtan/reader/find"
)

// named is what a limit of a search can name: a speaker or a topic.
type named struct {
	names  []string // how it is called; the first is shown and completed
	detail string
	blocks []parse.Range
}

// speakersNamed are the speakers, each by name and labels.
func (m *model) speakersNamed() []named {
	out := make([]named, len(m.article.Speakers))
	for i, s := range m.article.Speakers {
		out[i].names = append([]string{cells.Clean(s.Name)}, s.Labels...)
		out[i].detail = m.words.Lists.Turns(s.Turns)
	}
	for _, t := range m.article.Turns {
		out[t.Speaker].blocks = append(out[t.Speaker].blocks, t.Blocks)
	}
	return out
}

// topicsNamed are the topics that the talk takes up, each with the stretch that discusses it.
func (m *model) topicsNamed() []named {
	var out []named
	for _, t := range m.article.Topics {
		if t.Range.Len() > 0 {
			out = append(out, named{names: []string{cells.Clean(t.Title)}, detail: m.words.Lists.Length(m.minutesIn(t.Range)), blocks: []parse.Range{t.Range}})
		}
	}
	return out
}

// called returns what a limit can mean, the best first: those of exactly this name, else those whose name begins so, else those that have it within, else
// those that sound so. best is how many are as good as the first. An empty name means all.
func (m *model) called(l find.Limit) (all []named, best int) {
	list := m.speakersNamed()
	if l.Topic {
		list = m.topicsNamed()
	}
	if l.Name == "" {
		return list, len(list)
	}
	ranks := rankNames(list, find.CompileWords(l.Name))
	if len(ranks) == 0 {
		if sound, ok := find.CompileWords(l.Name).Pinyin(); ok {
			ranks = rankNames(list, sound)
		}
	}
	slices.SortStableFunc(ranks, func(a, b ranked) int { return a.rank - b.rank })
	for _, r := range ranks {
		if r.rank == ranks[0].rank {
			best++
		}
		all = append(all, r.named)
	}
	return all, best
}

// ranked is something named, and how well its name fits: 0 best.
type ranked struct {
	named
	rank int
}

func rankNames(list []named, q find.Query) []ranked {
	var out []ranked
	for _, n := range list {
		const none = 3
		best := none
		for _, name := range n.names {
			for _, match := range q.In(name) {
				switch {
				case match.Start == 0 && match.End == len(name):
					best = 0
				case match.Start == 0:
					best = min(best, 1)
				default:
					best = min(best, 2)
				}
			}
		}
		if best < none {
			out = append(out, ranked{n, best})
		}
	}
	return out
}

// within returns the blocks to which a query is limited, nil for all. A name that nobody has is returned too.
func (m *model) within(q find.Query) (set find.Set, unknown *find.Limit) {
	sets := map[bool]find.Set{}
	for _, l := range q.Limits() {
		if l.Name == "" {
			continue
		}
		if sets[l.Topic] == nil {
			sets[l.Topic] = find.NewSet(len(m.article.Blocks))
		}
		all, best := m.called(l)
		if best == 0 {
			unknown = &l
		}
		for _, n := range all[:best] {
			for _, r := range n.blocks {
				sets[l.Topic].Add(r.Start, r.End)
			}
		}
	}
	return sets[false].And(sets[true]), unknown
}
