package cohesion

import (
	"fmt"
	"testing"
)

// talked returns the units of a talk in which each word of subjects is asked for, and answered with, in turn.
func talked(subjects ...string) []Unit {
	units := make([]Unit, len(subjects))
	for k, s := range subjects {
		units[k].Add("How did the "+s+" begin?", true)
		units[k].Add(fmt.Sprintf("The %s began small, and the %s grew; every %s does. Nobody asked number%d.", s, s, s, k), false)
	}
	return units
}

// TestCompare: the talk changes most where it changes its subject, and the question there brings what goes on behind it.
func TestCompare(t *testing.T) {
	talk := Compare(talked("bakery", "bakery", "bakery", "lighthouse", "lighthouse", "lighthouse"))
	most := 1
	for g, gap := range talk.Gaps {
		if gap.Cohesion < 0 || gap.Cohesion > 1 || gap.Enough < 0 || gap.Enough > 1 || gap.Drop < 0 {
			t.Errorf("gap %d is %+v", g, gap)
		}
		if g > 0 && gap.Drop > talk.Gaps[most].Drop {
			most = g
		}
	}
	if most != 3 || talk.Gaps[3].Novelty <= talk.Gaps[4].Novelty {
		t.Errorf("the subject changes at %d: %+v", most, talk.Gaps)
	}
	for _, c := range []struct {
		term  string
		there bool
		tells bool // more than one unit has it
	}{{"bakery", true, true}, {"lighthouse", true, true}, {"number3", true, false}, {"harbour", false, false}} {
		n, ok := talk.Number(c.term)
		if ok != c.there || ok && (talk.Weight[n] > 0) != c.tells {
			t.Errorf("%s has number %d, %t", c.term, n, ok)
		}
	}
}

// TestUnit: the terms of the question come first, and a long answer counts with its beginning.
func TestUnit(t *testing.T) {
	var u Unit
	u.Add("Where was the harbour?", true)
	if u.Asked != 1 || len(u.Terms) != 1 {
		t.Errorf("a question of one term has %d of %d", u.Asked, len(u.Terms))
	}
	for k := range 2 * mostTerms {
		u.Add(fmt.Sprintf("word%d", k), false)
	}
	if u.Asked != 1 || len(u.Terms) != mostTerms {
		t.Errorf("%d of %d terms are the question's", u.Asked, len(u.Terms))
	}
	if k := Compare(nil); len(k.Gaps) != 0 || len(k.Weight) != 0 {
		t.Errorf("nothing has %+v", k)
	}
}
