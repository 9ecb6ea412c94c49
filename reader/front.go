package reader

import "fangtan/parse"

// front says how the front matter shows: as one card in the place of its blocks. These stay positions, as all blocks are; but for the one
// that is set as the card they have no lines.
type front struct {
	card   int // the block that is set as the card, or -1
	hidden map[int]bool
}

// newFront finds the blocks of the card: the title, and what was understood as front matter. The first of them is the card.
func newFront(a *parse.Article) front {
	f := front{card: -1, hidden: map[int]bool{}}
	for _, s := range a.Sections {
		if s.Role != parse.RoleFront {
			continue
		}
		for b := s.Blocks.Start; b < s.Blocks.End; b++ {
			heading := a.Blocks[b].Kind == parse.Heading
			if !heading && a.Blocks[b].Kind != parse.Data {
				continue
			}
			switch {
			case f.card < 0:
				f.card = b
			case heading: // a heading further down is text
			default:
				f.hidden[b] = true
			}
		}
	}
	if f.card >= 0 && a.Blocks[f.card].Kind == parse.Data {
		f.hidden[f.card] = false
	}
	return f
}
