package parse

import (
	"slices"
	"sort"
)

// Reading is what one label grammar, in one place, made of an article, and the evidence for and against it.
type Reading struct {
	Grammar string // its name in English
	Place   string // "text", "quote" or "item": what the labels stand in
	Chosen  bool   // its labels open turns
	Evidence
}

// Readings returns what the label grammars made of the article: those that were chosen first, then the others, the best first. Grammars that found nothing
// are not in it.
func (a *Article) Readings() []Reading {
	out := make([]Reading, 0, len(a.readings))
	for _, r := range a.readings {
		out = append(out, Reading{r.grammar.String(), [...]string{"text", "quote", "item"}[r.place], slices.Contains(a.chosen, r), r.Evidence})
	}
	sort.SliceStable(out, func(i, j int) bool {
		if out[i].Chosen != out[j].Chosen {
			return out[i].Chosen
		}
		if out[i].Score != out[j].Score {
			return out[i].Score > out[j].Score
		}
		return out[i].Labels > out[j].Labels
	})
	return out
}
