package parse

import (
	"strings"
	"testing"
)

// TestWordSets: a word is in its set in whatever case, and nothing is that the set does not list.
func TestWordSets(t *testing.T) {
	sets := map[string]*words{
		"askerWords": askerWords, "answerWords": answerWords, "askingRoles": askingRoles, "otherRoles": otherRoles, "titleWords": titleWords, "keyWords": keyWords,
		"particleWords": particleWords, "articleWords": articleWords, "prepositions": prepositions, "speechVerbs": speechVerbs, "oneAbroad": oneAbroad, "emptyWords": emptyWords,
		"compoundSurnames": compoundSurnames, "japaneseSurnames": japaneseSurnames, "weekdays": weekdays,
	}
	for name, set := range sets {
		for w := range set.in {
			if len(w) > longestWord {
				t.Errorf("%s: %q is longer than any word may be", name, w)
			}
			for _, s := range []string{w, strings.ToUpper(w), strings.ToTitle(w[:1]) + w[1:]} {
				if strings.ToLower(s) == w && !set.has(s) {
					t.Errorf("%s has no %q", name, s)
				}
			}
			for _, s := range []string{"", w + "x", "x" + w, w + "号", strings.Repeat(w, 20)} {
				if set.has(s) != set.in[s] {
					t.Errorf("%s has %q: %v", name, s, set.has(s))
				}
			}
		}
	}
}
