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

// Readings returns what the label grammars made of the article: those that were chosen first, then the others, the best first. Grammars that found nothing like a label
// are not in it.
func (a *Article) Readings() []Reading {
	out := make([]Reading, 0, len(a.readings))
	for _, r := range a.readings {
		if r.Labels == 0 && r.Against == TooFew {
			continue
		}
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

// Grammars returns the names of all label grammars, as [Reading] has them.
func Grammars() []string {
	var out []string
	for _, g := range append(grammars(), changeSigned{}, toldLabel{}) {
		out = append(out, g.String())
	}
	return out
}

// Objections returns all that may speak against a reading.
func Objections() []Objection {
	return []Objection{TooFew, NoRecurrence, NoSpeech, KeysOfForm, LittleText, NoQuestions, NoAnswers, NobodySpeaks, OneVoice}
}
