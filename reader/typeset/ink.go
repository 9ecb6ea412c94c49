package typeset

import (
	"sort"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
)

// ink is text as it is drawn: pieces whose texts one after the other are its text. Between two pieces of a block's visible text stand only
// pieces that the program adds. A "\n" in it ends a line.
type ink struct {
	text   strings.Builder
	pieces []Piece
	starts []int // offset in text of each piece
	glue   []int // offsets in text, ascending, at which no line may end
}

// add appends visible text that is drawn as it is.
func (k *ink) add(text string, offset int, style uv.Style, link string) {
	if text != "" {
		k.push(Piece{Text: text, Style: style, Offset: offset, Bytes: len(text), Link: link})
	}
}

// draw appends drawn, which stands for the n bytes of visible text at offset.
func (k *ink) draw(drawn string, offset, n int, style uv.Style, link string) {
	if drawn != "" {
		k.push(Piece{Text: drawn, Style: style, Offset: offset, Bytes: n, Link: link})
	}
}

// deco appends text that is no part of the visible text.
func (k *ink) deco(text string, style uv.Style, link string) {
	if text != "" {
		k.push(Piece{Text: text, Style: style, Offset: None, Link: link})
	}
}

// join forbids a line end at the present end of the text.
func (k *ink) join() { k.glue = append(k.glue, k.text.Len()) }

func (k *ink) push(p Piece) {
	k.starts = append(k.starts, k.text.Len())
	k.pieces = append(k.pieces, p)
	k.text.WriteString(p.Text)
}

// slice returns the pieces of the text between the offsets start and end. A piece that is drawn otherwise than it reads is given whole or
// not at all: nothing ends a line within it.
func (k *ink) slice(start, end int) []Piece {
	if start >= end {
		return nil
	}
	i := sort.SearchInts(k.starts, start+1) - 1
	var out []Piece
	for ; i < len(k.pieces) && k.starts[i] < end; i++ {
		p, at := k.pieces[i], k.starts[i]
		from, to := max(start-at, 0), min(end-at, len(p.Text))
		if from > 0 || to < len(p.Text) {
			if p.Offset != None && p.Bytes == len(p.Text) {
				p.Offset += from
				p.Bytes = to - from
			}
			p.Text = p.Text[from:to]
		}
		out = append(out, p)
	}
	return out
}
