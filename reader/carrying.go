package reader

import (
	"slices"
	"sort"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
	"fangtan/reader/find"
	"fangtan/reader/recall"
)

// Where another version of the article takes the place of the one that is shown, every place that is remembered is carried over to it.

// carried is a mode that goes on in another version of the article, with its places moved. For the other modes the new version waits.
type carried interface {
	mode
	carried(to func(anchor) anchor) mode
}

// remade is a mode that shows what is made of the article: it is made anew, and keeps what the reader has done there.
type remade interface {
	carried
	remade(m *model) (mode, tea.Cmd)
}

// carryPlaces moves all places that are remembered. They are collected first, so that all can be looked for at once; the page's comes first.
func (m *model) carryPlaces(carry func([]anchor) []anchor) {
	var all []anchor
	m.eachPlace(func(a anchor) anchor {
		all = append(all, a)
		return a
	})
	moved := map[anchor]anchor{}
	for i, a := range carry(all) {
		if _, known := moved[all[i]]; !known {
			moved[all[i]] = a
		}
	}
	m.eachPlace(func(a anchor) anchor { return moved[a] })
}

// eachPlace puts what to returns in the stead of each place that is remembered.
func (m *model) eachPlace(to func(anchor) anchor) {
	m.page.anchor = to(m.page.anchor)
	if m.keeper.kept.block >= 0 {
		m.keeper.kept = to(m.keeper.kept)
	}
	for _, a := range []*anchor{&m.folding.was, &m.folding.left, &m.folding.hand} {
		if a.block >= 0 {
			*a = to(*a)
		}
	}
	for _, list := range []*[]anchor{&m.jumps.past, &m.jumps.future, &m.folding.opened} {
		out := make([]anchor, len(*list))
		for i, a := range *list {
			out[i] = to(a)
		}
		*list = out
	}
	m.ruler.at = to(m.ruler.at)
	g := &m.gone
	g.to, g.words = to(g.to), g.words.carried(to)
	g.blocks.Start, g.blocks.End = to(textOf(g.blocks.Start)).block, to(textOf(g.blocks.End)).block
	if g.hand >= 0 {
		g.hand = to(textOf(g.hand)).block
	}
	m.search = m.search.carried(to)
	if c, ok := m.mode.(carried); ok {
		m.mode = c.carried(to)
	}
}

// carried returns s in another version of the article.
func (s passage) carried(to func(anchor) anchor) passage {
	from, end := to(s.from), s.to
	if end.offset == toEnd {
		end.block = to(textOf(end.block)).block
	} else {
		end = to(end)
	}
	return passage{from, end}
}

// carried returns s with its places in another version of the article. What it has found there it does not know.
func (s search) carried(to func(anchor) anchor) search {
	place := func(p find.Place) find.Place {
		a := to(anchor{p.Block, p.Offset})
		return find.Place{Block: a.block, Offset: max(0, a.offset)}
	}
	s.from, s.seek.from = place(s.from), place(s.seek.from)
	start, end := to(anchor{s.current.Block, s.current.Start}), to(anchor{s.current.Block, s.current.End})
	s.current = find.Match{Block: start.block, Start: max(0, start.offset), End: end.offset}
	s.found = s.found && start.block == end.block && start.before(end)
	return s
}

// byWords returns where the words at places of one version stand in another, and for each whether they were found there.
func byWords(from, to *parse.Article, at []anchor) ([]anchor, []bool) {
	marks := make([]recall.Mark, len(at))
	for i, a := range at {
		marks[i] = recall.At(whole{from}, a.block, a.offset, false)
	}
	out, found := make([]anchor, len(at)), make([]bool, len(at))
	for i, p := range recall.Find(whole{to}, marks) {
		out[i], found[i] = anchor{p.Block, p.Offset}, p.Found
		if at[i].offset == blockStart && p.Offset == 0 {
			out[i].offset = blockStart
		}
	}
	return out, found
}

// byOffset returns where places of the beginning of an article stand in more of it: at the same bytes of the source, which one of the two begins with the other.
func byOffset(from, to *parse.Article, at []anchor) []anchor {
	out := make([]anchor, len(at))
	for i, a := range at {
		out[i] = offsetPlace(from, to, a)
	}
	return out
}

func offsetPlace(from, to *parse.Article, a anchor) anchor {
	if len(to.Blocks) == 0 || a.block < 0 || a.block >= len(from.Blocks) || a.block == 0 && a.offset <= 0 {
		return a
	}
	start := from.Blocks[a.block].Span.Start
	i := blockFrom(to, start)
	same := to.Blocks[i].Span.Start == start
	if a.offset == blockStart && same {
		return anchor{i, blockStart}
	}
	offset := max(0, a.offset)
	text, now := from.Text(a.block), to.Text(i)
	offset = min(offset, len(text))
	if same && len(now) >= len(text) && now[:offset] == text[:offset] {
		return anchor{i, offset}
	}
	if b, ok := counted(from, to, anchor{a.block, offset}, i); ok {
		return b
	}
	return shared(from, to, anchor{a.block, offset})
}

// blockFrom returns the first block that begins at an offset of the source, else the last one that begins before, or 0.
func blockFrom(a *parse.Article, offset int) int {
	i := sort.Search(len(a.Blocks), func(i int) bool { return a.Blocks[i].Span.Start >= offset })
	if i < len(a.Blocks) && a.Blocks[i].Span.Start == offset {
		return i
	}
	return max(0, i-1)
}

// countedBlocks is how many blocks back it is looked for one that begins at the same byte in both versions.
const countedBlocks = 16

// counted finds the place a by the characters since the last byte at which a block begins in both versions: where more of the text is known, blocks may be cut otherwise, and
// a link may be one that was none. i is a block of to at about the same byte. ok is false where the two have no such byte near.
func counted(from, to *parse.Article, a anchor, i int) (out anchor, ok bool) {
	j := a.block
	for n := 0; from.Blocks[j].Span.Start != to.Blocks[i].Span.Start; n++ {
		if n == countedBlocks || i == 0 && j == 0 {
			return anchor{}, false
		}
		if j > 0 && from.Blocks[j].Span.Start > to.Blocks[i].Span.Start {
			j--
		} else {
			i = max(0, i-1)
		}
	}
	was, is := characters{article: from}, characters{article: to}
	for ; j < a.block; j++ {
		was.add(j)
	}
	was.add(a.block)
	for ; i < len(to.Blocks) && len(is.runes) < len(was.runes)+mostSkipped; i++ {
		is.add(i)
	}
	n := sort.Search(len(was.places), func(k int) bool { return !was.places[k].before(a) })
	k := aligned(was.runes, is.runes, n)
	switch {
	case len(is.places) == 0:
		return anchor{}, false
	case k == len(is.places):
		last := is.places[k-1]
		return anchor{last.block, len(to.Text(last.block))}, true
	}
	return is.places[k], true
}

// characters are those of some blocks of an article that are no white space, and where they stand.
type characters struct {
	article *parse.Article
	runes   []rune
	places  []anchor
}

func (c *characters) add(block int) {
	for offset, r := range c.article.Text(block) {
		if !unicode.IsSpace(r) {
			c.runes, c.places = append(c.runes, r), append(c.places, anchor{block, offset})
		}
	}
}

const (
	mostSkipped = 256 // characters that one of two versions of a text may have where the other has none
	sameAgain   = 4   // that must be the same for the two to be taken for the same again
)

// aligned returns which character of is stands for number n of was. The two are versions of one text that begin with the same; where they differ, the least is skipped.
func aligned(was, is []rune, n int) int {
	i, j := 0, 0
	for i < n && j < len(is) {
		if was[i] == is[j] {
			i, j = i+1, j+1
			continue
		}
		di, dj, ok := again(was[i:], is[j:])
		switch {
		case !ok:
			return min(j+n-i, len(is))
		case i+di > n: // it stands in what is skipped
			return j + min(dj, n-i)
		}
		i, j = i+di, j+dj
	}
	return j
}

// again returns how many characters of each of two texts must be skipped, together the fewest, until they are the same again.
func again(a, b []rune) (skipA, skipB int, ok bool) {
	for all := 1; all <= mostSkipped; all++ {
		for skip := range all + 1 {
			if x, y := min(skip, len(a)), min(all-skip, len(b)); begins(a[x:], b[y:]) {
				return x, y, true
			}
		}
	}
	return 0, 0, false
}

// begins reports whether two texts begin with the same characters, so many as tell or all that are left of one.
func begins(a, b []rune) bool {
	n := min(sameAgain, len(a), len(b))
	return n > 0 && slices.Equal(a[:n], b[:n])
}

// shared finds the place a by the share of its block before it.
func shared(from, to *parse.Article, a anchor) anchor {
	span := from.Blocks[a.block].Span
	at := span.Start + int(float64(a.offset)/float64(max(1, len(from.Text(a.block))))*float64(span.Len()))
	b := blockFrom(to, at)
	text := to.Text(b)
	offset := int(min(1, float64(at-to.Blocks[b].Span.Start)/float64(max(1, to.Blocks[b].Span.Len()))) * float64(len(text)))
	for offset > 0 && offset < len(text) && !utf8.RuneStart(text[offset]) {
		offset--
	}
	return anchor{b, offset}
}
