package typeset

import (
	"sort"
	"strings"
	"unicode/utf8"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
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
	if n := k.extending(p); n > 0 {
		last := &k.pieces[len(k.pieces)-1]
		last.Text += p.Text[:n]
		last.Bytes += n
		k.text.WriteString(p.Text[:n])
		p.Text, p.Offset, p.Bytes = p.Text[n:], p.Offset+n, p.Bytes-n
		if p.Text == "" {
			return
		}
	}
	k.starts = append(k.starts, k.text.Len())
	k.pieces = append(k.pieces, p)
	k.text.WriteString(p.Text)
}

// extending returns the bytes at the start of p that belong to the grapheme cluster at the end of the last piece, as a combining mark after bold text does:
// they take its style, so that no cluster stands in two pieces.
func (k *ink) extending(p Piece) int {
	if len(k.pieces) == 0 {
		return 0
	}
	last := k.pieces[len(k.pieces)-1]
	first, _ := utf8.DecodeRuneInString(p.Text)
	if before, _ := utf8.DecodeLastRuneInString(last.Text); !mayExtend(before, first) {
		return 0
	}
	if last.Offset == None || p.Offset != last.Offset+last.Bytes || last.Bytes != len(last.Text) || p.Bytes != len(p.Text) {
		return 0
	}
	tail := last.Text[max(0, len(last.Text)-longCluster):]
	for tail != "" {
		n, _ := cluster(tail+p.Text[:min(len(p.Text), longCluster)], ansi.GraphemeWidth)
		if n > len(tail) {
			return n - len(tail)
		}
		tail = tail[n:]
	}
	return 0
}

// longCluster is the number of bytes in which a grapheme cluster is looked for.
const longCluster = 256

// mayExtend reports whether a cluster may go on from the character before to the next one. Nearly all characters say at once that it does not.
func mayExtend(before, next rune) bool {
	switch {
	case next < 0x300:
		return false
	case ideograph(next), next >= 0x3000 && next < 0x3099 && next&^0xF != 0x3020:
		return before == 0x200D
	}
	return true
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
