package reader

import (
	"math"

	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/parse"
	"fangtan/reader/sentence"
	"fangtan/reader/typeset"
)

// passage is a piece of the article's text: from one place up to another, in one block or over several. The zero value is none.
type passage struct{ from, to anchor }

// toEnd is the offset of a passage that ends with its block.
const toEnd = math.MaxInt

// blockPassage is the text of block b.
func blockPassage(b int) passage { return passage{anchor{b, 0}, anchor{b, toEnd}} }

func (s passage) empty() bool { return !s.from.before(s.to) }

// in returns what of block b is in s: bytes of its visible text. The end may lie beyond it.
func (s passage) in(b int) (start, end int, ok bool) {
	if s.empty() || b < s.from.block || b > s.to.block {
		return 0, 0, false
	}
	end = toEnd
	if b == s.from.block {
		start = s.from.offset
	}
	if b == s.to.block {
		end = s.to.offset
	}
	return start, end, start < end
}

// within reports whether all of s is in p.
func (s passage) within(p passage) bool { return !s.from.before(p.from) && !p.to.before(s.to) }

// touches reports whether text of a row is in s.
func (s passage) touches(r row) bool {
	start, end, ok := s.in(r.block)
	return ok && start < r.End && r.Start < end
}

// over returns the overlay that paints what of block b is in s; none where nothing is.
func (s passage) over(b int, style uv.Style) []typeset.Overlay {
	start, end, ok := s.in(b)
	if !ok {
		return nil
	}
	return []typeset.Overlay{{Start: start, End: end, Style: style}}
}

// sentenceAt returns the sentence of the article at a, or the next one of its block where a stands between two; the whole block where it has none.
// At a label it is the first one that is said under it.
func sentenceAt(article *parse.Article, a anchor) passage {
	if a.block >= 0 && a.block+1 < len(article.Blocks) && article.Blocks[a.block].Kind == parse.Label {
		a = textOf(a.block + 1)
	}
	if a.block < 0 || a.block >= len(article.Blocks) {
		return passage{}
	}
	spans := sentence.Split(article.Text(a.block))
	i := sentence.At(spans, max(0, a.offset))
	if i < 0 {
		return blockPassage(a.block)
	}
	return passage{anchor{a.block, spans[i].Start}, anchor{a.block, spans[i].End}}
}
