// Package recall finds a place in an article again after the article was edited: by the words around it.
//
// It compares text without its white space and across the ends of blocks, so that a paragraph that was parted, joined or broken anew is the
// same to it.
package recall

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Article is the text in which places are found. Block indices and byte offsets count in it.
type Article interface {
	// Len returns the number of blocks.
	Len() int
	// Text returns the visible text of block i.
	Text(i int) string
}

// Mark is a place between two characters, with what is needed to find it again.
type Mark struct {
	Block  int    `json:"block"`  // index of the block
	Offset int    `json:"offset"` // byte in its visible text
	Before string `json:"before"` // the words on both sides, white space left out
	After  string `json:"after"`
	End    bool   `json:"end,omitempty"` // it ends a stretch: it belongs to the character before it, else to the one behind
}

// around is the length in runes of the words kept on each side: enough to be found once in a long article.
const around = 32

// At returns the mark of a place. One outside of the article is moved to the nearest within it, one within a rune to the rune's start.
func At(a Article, block, offset int, end bool) Mark {
	if a.Len() == 0 {
		return Mark{End: end}
	}
	block = max(0, min(block, a.Len()-1))
	text := a.Text(block)
	offset = max(0, min(offset, len(text)))
	for offset > 0 && offset < len(text) && !utf8.RuneStart(text[offset]) {
		offset--
	}
	return Mark{Block: block, Offset: offset, Before: before(a, block, text[:offset]), After: after(a, block, text[offset:]), End: end}
}

// before returns the last characters of text, which belongs to a block, and of the blocks before it.
func before(a Article, block int, text string) string {
	var runes []rune
	for {
		for text != "" && len(runes) < around {
			r, n := utf8.DecodeLastRuneInString(text)
			text = text[:len(text)-n]
			if !unicode.IsSpace(r) {
				runes = append(runes, r)
			}
		}
		if block--; block < 0 || len(runes) == around {
			break
		}
		text = a.Text(block)
	}
	var out strings.Builder
	for i := len(runes) - 1; i >= 0; i-- {
		out.WriteRune(runes[i])
	}
	return out.String()
}

// after returns the first characters of text, which belongs to a block, and of the blocks behind it.
func after(a Article, block int, text string) string {
	var out strings.Builder
	n := 0
	for {
		for _, r := range text {
			if n == around {
				return out.String()
			}
			if !unicode.IsSpace(r) {
				out.WriteRune(r)
				n++
			}
		}
		if block++; block >= a.Len() {
			return out.String()
		}
		text = a.Text(block)
	}
}

// squeeze returns s without its white space.
func squeeze(s string) string {
	if strings.IndexFunc(s, unicode.IsSpace) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// Holds reports whether the words of m stand around its place in a, and the one that it belongs to in its block.
func (m Mark) Holds(a Article) bool {
	if m.Block < 0 || m.Block >= a.Len() {
		return false
	}
	text := a.Text(m.Block)
	if m.Offset < 0 || m.Offset > len(text) {
		return false
	}
	own := text[m.Offset:]
	if m.End {
		own = text[:m.Offset]
	}
	if strings.TrimSpace(own) == "" {
		return false
	}
	now := At(a, m.Block, m.Offset, m.End)
	return now.Offset == m.Offset && strings.HasSuffix(now.Before, squeeze(m.Before)) && strings.HasPrefix(now.After, squeeze(m.After))
}

// alike is the part of the character pairs that two stretches of text must have in common to be versions of each other.
const alike = 0.7

// Similar reports whether one text can have come from the other by edits: most of their pairs of characters are the same.
func Similar(a, b string) bool {
	a, b = squeeze(a), squeeze(b)
	if a == b {
		return true
	}
	count := map[[2]rune]int{}
	total := 0
	for p := range pairs(a) {
		count[p]++
		total++
	}
	common := 0
	for p := range pairs(b) {
		if count[p] > 0 {
			count[p]--
			common++
		}
		total++
	}
	return total > 0 && 2*float64(common) >= alike*float64(total)
}

// pairs yields each two characters of s that stand together.
func pairs(s string) func(func([2]rune) bool) {
	return func(yield func([2]rune) bool) {
		last, first := rune(0), true
		for _, r := range s {
			if !first && !yield([2]rune{last, r}) {
				return
			}
			last, first = r, false
		}
	}
}
