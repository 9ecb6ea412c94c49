package typeset

import (
	"strings"

	"fangtan/parse"
	"fangtan/reader/theme"
)

// Name is a speaker's name that hangs in the margin before a line, as a play is set: the whole text of the Label block before.
type Name struct {
	Block  int     // of the label
	Pieces []Piece // offsets are in the label's visible text
	Width  int     // cells, at most Measure.Names
}

// Plain returns the text of the name.
func (n *Name) Plain() string { return n.Line().Plain() }

// Line returns the name as a line of its own.
func (n *Name) Line() Line {
	end := 0
	for _, p := range n.Pieces {
		end = max(end, p.Offset+p.Bytes)
	}
	return Line{Pieces: n.Pieces, Width: n.Width, End: end}
}

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

// hung returns the name of block i where that is a label whose name hangs in the margin, before the paragraph that follows; nil where it does not.
func (s *Setter) hung(i int) *Name {
	blocks := s.Article.Blocks
	if s.Measure.Names <= 0 || i < 0 || i+1 >= len(blocks) || blocks[i].Kind != parse.Label {
		return nil
	}
	if blocks[i+1].Kind != parse.Paragraph || s.Article.Characters(i+1) == 0 {
		return nil
	}
	t := s.Article.TurnOf(i)
	if _, ok := s.speaker(t); !ok || s.Article.TurnOf(i+1) != t {
		return nil
	}
	k := s.labelInk(i)
	width := cells(k.text.String(), s.Measure.Method)
	if width == 0 || width > s.Measure.Names || strings.Contains(k.text.String(), "\n") {
		return nil
	}
	return &Name{Block: i, Pieces: k.pieces, Width: width}
}

// labelInk is the name of the one who speaks, its time stamp muted.
func (s *Setter) labelInk(i int) *ink {
	style := s.Theme.Strong
	t := s.Article.TurnOf(i)
	if look, ok := s.speaker(t); ok {
		style = look.Name
	}
	k := &ink{}
	offset := 0
	for _, r := range s.Article.Runs(i) {
		link := safeLink(r.URL)
		from := len(r.Text)
		if t >= 0 && s.Article.Turns[t].Time != "" {
			if at := strings.Index(r.Text, s.Article.Turns[t].Time); at >= 0 {
				from = at
			}
		}
		s.text(k, r.Text[:from], style, link, offset)
		if from < len(r.Text) {
			end := from + len(s.Article.Turns[t].Time)
			s.text(k, r.Text[from:end], s.Theme.Muted, link, offset+from)
			s.text(k, r.Text[end:], style, link, offset+end)
		}
		offset += len(r.Text)
	}
	return k
}
