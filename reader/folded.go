package reader

import (
	"strings"

	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/parse"
	"fangtan/reader/cells"
	"fangtan/reader/fold"
	"fangtan/reader/pace"
	"fangtan/reader/typeset"
)

// folded sets what stands for the closed fold i, in the place of block b.
func (m *model) folded(setter *typeset.Setter, i, b int) []typeset.Line {
	folds := m.page.folds
	f, e := folds.Fold(i), folds.Excerpt(i)
	switch {
	case b != e.Block:
		return nil
	case f.Kind == fold.Rest:
		return setter.Instead("", uv.Style{}, m.restOf(f), m.foldGap(i))
	}
	tail := ""
	if !e.Whole {
		tail = m.lengthOfFold(f)
	}
	if m.front.untold[b] { // the card, which is closed to its title
		return setter.Instead(cells.Clean(m.title()), setter.Theme.Heading, tail, m.foldGap(i))
	}
	return setter.Excerpt(typeset.Excerpt{
		Block: b, From: e.From, To: e.To, Name: e.Name, Clipped: e.Clipped, Tail: tail, Gap: m.foldGap(i),
	})
}

// foldGap returns the blank lines before fold i. Folds of one kind stand close, and the answers close to their question.
func (m *model) foldGap(i int) int {
	folds := m.page.folds
	f := folds.Fold(i)
	if f.Blocks.Start == 0 {
		return 0
	}
	if i == 0 || folds.Open(i-1) || folds.Fold(i-1).Blocks.End != f.Blocks.Start {
		return 1
	}
	before := folds.Fold(i - 1).Kind
	if f.Kind == fold.Question || f.Kind == fold.Rest {
		return 1
	}
	if before == f.Kind || before == fold.Question && f.Kind == fold.Answer {
		return 0
	}
	return 1
}

// lengthOfFold says how long what a fold stands for is: of a question with all that is said to it, the answers.
func (m *model) lengthOfFold(f fold.Fold) string {
	w := m.words.Folding
	blocks := f.Blocks
	if f.Kind == fold.Question && f.Turns.End-f.Turns.Start > 1 {
		reply := f.Turns.Start
		for reply+1 < f.Turns.End && m.article.Turns[reply].Kind == parse.KindQuestion {
			reply++
		}
		blocks.Start = max(blocks.Start, m.article.Turns[reply].Blocks.Start)
	}
	amount := m.amountOf(blocks)
	if amount.Characters == 0 {
		return w.More
	}
	return w.More + " " + m.words.Length.Of(amount)
}

// amountOf counts the text of blocks, names left out.
func (m *model) amountOf(blocks parse.Range) pace.Amount {
	var out pace.Amount
	for b := blocks.Start; b < blocks.End; b++ {
		if m.article.Blocks[b].Kind != parse.Label && !m.front.untold[b] {
			out = out.Plus(pace.Of(m.article.Text(b)))
		}
	}
	return out
}

// mostNamed is how many names say whose turns are left out.
const mostNamed = 3

// restOf says what a fold leaves out: whose turns or, outside of the talk, which parts.
func (m *model) restOf(f fold.Fold) string {
	w, a := m.words.Folding, m.article
	var names []string
	known := map[string]bool{}
	add := func(name string) {
		if name = strings.TrimSpace(cells.Clean(name)); name != "" && !known[name] {
			known[name] = true
			names = append(names, name)
		}
	}
	turns := a.Turns[f.Turns.Start:f.Turns.End]
	if len(turns) == 0 {
		for _, s := range a.Sections {
			if s.Blocks.Start < f.Blocks.End && f.Blocks.Start < s.Blocks.End {
				add(m.partName(s))
			}
		}
		if len(names) == 0 {
			add(w.Some)
		}
		return w.Other(strings.Join(names, w.Between))
	}
	if f.Group >= 0 || f.Turns.End-f.Turns.Start > 1 {
		turns = turnsWithin(a, f.Blocks)
	}
	for _, t := range turns {
		add(a.Speakers[t.Speaker].Name)
	}
	who := strings.Join(names[:min(len(names), mostNamed)], w.Between)
	if len(names) > mostNamed {
		who = w.Among(who, len(names))
	}
	return w.Turns(who, len(turns))
}

// partName is what a section that is left out is called: by what it is for, else by its title.
func (m *model) partName(s parse.Section) string {
	if name := sectionName(s.Role, m.words.Page); name != "" {
		return name
	}
	return s.Title
}
