package term

import (
	"slices"
	"testing"
)

func TestTerms(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"灯塔的灯", []string{"灯塔"}},
		{"The Lighthouse, the SEA and a b", []string{"lighthouse", "sea"}},
		{"用GPT-4写诗", []string{"gpt", "写诗"}},
		{"Ångström été été's", []string{"ångström", "été", "été"}},
		{"\u212A\u212A \u212A", []string{"kk", "k"}},
		{"灯 塔，看🌊海岛", []string{"海岛"}},
		{"かもめ 등대지기", []string{"かも", "もめ", "등대", "대지", "지기"}},
	} {
		var got []string
		Each(c.text, func(s string) { got = append(got, s) })
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestSet(t *testing.T) {
	var s Set
	in := []string{"灯塔", "lighthouse", "k", "ab"}
	for _, w := range in {
		s.Add(w)
	}
	for _, w := range in {
		if key, ok := s.Find(w); !ok || key != w {
			t.Errorf("%q is not in it", w)
		}
	}
	for _, w := range []string{"灯火", "塔灯", "lighthoused", "j", "ba"} {
		if key, ok := s.Find(w); ok {
			t.Errorf("%q is in it as %q", w, key)
		}
	}
}
