package reader

import (
	"maps"

	"fangtan/parse"
)

// front says how the front matter shows: as one card in the place of its blocks. These stay positions, as all blocks are; but for the one
// that is set as the card they have no lines.
type front struct {
	card   int // the block that is set as the card, or -1
	hidden map[int]bool
	untold map[int]bool // blocks of whose text nothing shows: the hidden ones, and the card's where the text has no title
}

// newFront finds the blocks of the card: the title, and what was understood as front matter. The card stands in the place of the title, where the
// text has one, else in that of the first data.
func newFront(a *parse.Article) front {
	f := front{card: -1, hidden: map[int]bool{}}
	for _, s := range a.Sections {
		if s.Role != parse.RoleFront {
			continue
		}
		for b := s.Blocks.Start; b < s.Blocks.End; b++ {
			switch {
			case a.Blocks[b].Kind == parse.Data || a.Blocks[b].Fact:
				f.hidden[b] = true
			case a.Blocks[b].Kind == parse.Heading && f.card < 0: // one further down is text
				f.card = b
			}
		}
	}
	for b := 0; f.card < 0 && len(f.hidden) > 0; b++ {
		if f.hidden[b] {
			f.card = b
		}
	}
	f.untold = f.hidden
	if f.hidden[f.card] {
		f.untold = maps.Clone(f.hidden)
		delete(f.hidden, f.card)
	}
	return f
}

// opens reports whether nothing stands before the card.
func (f front) opens() bool {
	for b := range f.card {
		if !f.hidden[b] {
			return false
		}
	}
	return true
}
