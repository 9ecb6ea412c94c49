package reader

import (
	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
	"fangtan/reader/pace"
)

// length is how much there is to read.
type length struct {
	known  bool
	before []pace.Amount // what stands before each block, and what all blocks hold; front matter, related articles and promotion count as nothing
}

type lengthMsg length

// quickly is the size in bytes of a source whose length is counted before the first frame: it takes about a millisecond.
const quickly = 128 << 10

// measureLength counts what there is to read, a long article in the background.
func (m *model) measureLength() tea.Cmd {
	if len(m.article.Source) <= quickly {
		m.length = lengthOf(m.article)
		return nil
	}
	a := m.article
	return func() tea.Msg { return lengthMsg(lengthOf(a)) }
}

func lengthOf(a *parse.Article) length {
	l := length{known: true, before: make([]pace.Amount, len(a.Blocks)+1)}
	for _, s := range a.Sections {
		read := true
		switch s.Role {
		case parse.RoleFront, parse.RoleRelated, parse.RolePromo:
			read = false
		}
		for b := s.Blocks.Start; b < s.Blocks.End; b++ {
			l.before[b+1] = l.before[b]
			if read {
				l.before[b+1] = l.before[b].Plus(pace.Of(a.Text(b)))
			}
		}
	}
	return l
}

// all is what there is to read.
func (l *length) all() pace.Amount { return l.of(parse.Range{Start: 0, End: len(l.before) - 1}) }

// of is what there is to read in blocks; nothing while it is not known.
func (l *length) of(r parse.Range) pace.Amount {
	if r.Start < 0 || r.End >= len(l.before) || r.Start >= r.End {
		return pace.Amount{}
	}
	return l.before[r.End].Minus(l.before[r.Start])
}

// minutesIn returns how long blocks take to read.
func (m *model) minutesIn(r parse.Range) int { return rounded(m.pace.Minutes(m.length.of(r))) }

// minutesLeft returns how long it takes to read from the top of the screen to the end of block end, excluded.
func (m *model) minutesLeft(end int) int {
	q := m.page.top
	left := m.length.of(parse.Range{Start: q.block, End: end})
	begun := m.length.of(parse.Range{Start: q.block, End: q.block + 1}).Times(m.page.within(q))
	return rounded(m.pace.Minutes(left.Minus(begun)))
}

func rounded(minutes float64) int { return int(max(0, minutes) + 0.5) }
