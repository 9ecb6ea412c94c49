package typeset

import (
	"strings"

	"fangtan/parse"
	"fangtan/reader/theme"
)

// speaker returns how the speaker of turn t looks.
func (s *Setter) speaker(t int) (theme.Speaker, bool) {
	if t < 0 || t >= len(s.Article.Turns) || len(s.Theme.Speakers) == 0 {
		return theme.Speaker{}, false
	}
	n := s.Article.Turns[t].Speaker
	if n < 0 {
		return theme.Speaker{}, false
	}
	return s.Theme.Speakers[n%len(s.Theme.Speakers)], true
}

// nameMargin returns the cells at the left that names hang in, the gap before the bar included; 0 where they do not, or where the measure is too
// narrow for them.
func (s *Setter) nameMargin() int {
	if s.Measure.Names < 6 || s.Measure.Width-s.Measure.Names < 2*minText {
		return 0
	}
	return s.Measure.Names
}

// hangs reports whether block i is a label whose name hangs in the margin, before the paragraph that follows.
func (s *Setter) hangs(i int) bool {
	margin := s.nameMargin()
	blocks := s.Article.Blocks
	if margin == 0 || blocks[i].Kind != parse.Label || i+1 >= len(blocks) || blocks[i+1].Kind != parse.Paragraph {
		return false
	}
	t := s.Article.TurnOf(i)
	if _, ok := s.speaker(t); !ok || s.Article.TurnOf(i+1) != t {
		return false
	}
	return cells(s.Article.Text(i), s.Measure.Method) < margin
}

// marginName returns the name of the label block i, set to the right of a margin.
func (s *Setter) marginName(i, turn, margin int) Piece {
	look, _ := s.speaker(turn)
	k := &ink{}
	s.text(k, s.Article.Text(i), look.Name, "", 0)
	name := strings.ReplaceAll(k.text.String(), "\n", " ")
	pad := max(margin-1-cells(name, s.Measure.Method), 0)
	return Piece{Text: strings.Repeat(" ", pad) + name + " ", Style: look.Name, Offset: None}
}
