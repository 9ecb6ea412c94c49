package typeset

import (
	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/parse"
	"fangtan/reader/theme"
)

// ends draws what the theme puts around marked text, between text with the marks from and text with the marks to. No line ends at its inner side.
func (s *Setter) ends(k *ink, from, to parse.Marks, base uv.Style) {
	if from == to {
		return
	}
	look := &s.Theme.Markdown
	around := []struct {
		mark parse.Marks
		ends theme.Ends
	}{
		{parse.Strike, look.StrikeEnds}, {parse.Strong, look.StrongEnds}, {parse.Emphasis, look.EmphasisEnds}, {parse.InlineCode, look.CodeEnds},
	}
	for i := range around {
		a := around[len(around)-1-i] // what opened last closes first
		if from&^to&a.mark != 0 && a.ends.Suffix != "" {
			k.join()
			k.deco(a.ends.Suffix, s.marked(base, a.mark), "")
		}
	}
	for _, a := range around {
		if to&^from&a.mark != 0 && a.ends.Prefix != "" {
			k.deco(a.ends.Prefix, s.marked(base, a.mark), "")
			k.join()
		}
	}
}
