package reader

import (
	"sort"

	"fangtan/reader/typeset"
)

// Progress is measured in bytes of the source: an article's blocks know theirs, so that it costs nothing to know how much stands
// above a place, and the three bytes of a Chinese character weigh about what three Latin letters do in reading time.

// share returns which part of the article, from 0 to 1, stands above the screen; 1 where its end is on the screen.
func (p *page) share() float64 {
	if p.rest == 0 && (p.atEnd() || p.empty()) {
		return 1
	}
	if _, more := p.above(p.top); !more { // what stands before it does not show
		return 0
	}
	return float64(p.sourceOf(p.top)) / float64(max(1, p.size()))
}

// size returns the bytes of the source, with those that are still to come, as far as these are known.
func (p *page) size() int { return len(p.article.Source) + max(0, p.rest) }

// known returns how many of n equal parts of the article have come.
func (p *page) known(n int) int { return n * len(p.article.Source) / max(1, p.size()) }

// beyond reports whether what stands at a share of the article is still to come.
func (p *page) beyond(share float64) bool {
	return p.rest < 0 && share > 0 || p.rest > 0 && share*float64(p.size()) >= float64(len(p.article.Source))
}

// empty reports whether the article has no line.
func (p *page) empty() bool {
	q := p.end()
	return len(p.lines(q.block)) == 0
}

// percentOf returns a share as a percentage; 100 is the end and nothing before it.
func percentOf(share float64) int {
	if share >= 1 {
		return 100
	}
	return max(0, min(99, int(share*100+0.5)))
}

// sourceOf returns about which byte of the source stands at q: exactly for the first line of a block, in proportion within it.
func (p *page) sourceOf(q place) int {
	if q.block >= len(p.article.Blocks) {
		return 0
	}
	span := p.article.Blocks[q.block].Span
	lines := p.lines(q.block)
	total := textLen(lines)
	if _, folded := p.folds.Closed(q.block); folded || q.line == 0 || q.line >= len(lines) || total == 0 {
		return span.Start
	}
	return span.Start + int(float64(span.Len())*float64(lines[q.line].Start)/float64(total))
}

// goToShare puts at the top of the screen what stands at a share, from 0 to 1, of the article.
func (p *page) goToShare(share float64) {
	blocks := p.article.Blocks
	at := int(share * float64(p.size()))
	b := sort.Search(len(blocks), func(i int) bool { return blocks[i].Span.Start > at }) - 1
	if b < 0 {
		p.put(p.placeOf(anchor{0, blockStart}))
		return
	}
	a := anchor{b, blockStart}
	if n := blocks[b].Span.Len(); n > 0 {
		within := min(1, float64(at-blocks[b].Span.Start)/float64(n))
		if offset := int(within * float64(textLen(p.lines(b)))); offset > 0 {
			a.offset = offset
		}
	}
	p.put(p.upTo(p.placeOf(a)))
}

// textLen returns the bytes of visible text that stand on lines.
func textLen(lines []typeset.Line) int {
	n := 0
	for _, l := range lines {
		n = max(n, l.End)
	}
	return n
}
