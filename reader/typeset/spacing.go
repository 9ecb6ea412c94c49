package typeset

import "fangtan/parse"

// blanks returns the blank lines between the blocks prev and i, with the bars of what both stand in. There are none before the first block.
func (s *Setter) blanks(prev, i int) []Line {
	if prev < 0 {
		return nil
	}
	n := s.gap(prev, i)
	if n == 0 {
		return nil
	}
	p := s.between(prev, i)
	lines := make([]Line, n)
	for j := range lines {
		lines[j] = newLine(p.rest, p.width, 0)
		lines[j].Gap = true
	}
	return lines
}

// gap returns the number of blank lines between two blocks.
func (s *Setter) gap(prev, i int) int {
	a, b := &s.Article.Blocks[prev], &s.Article.Blocks[i]
	switch {
	case b.Joined:
		return 0
	case b.Kind == parse.Heading && b.Level <= 2 && b.In == nil:
		return 2
	case b.Kind == parse.Heading, b.Kind == parse.Label:
		return 1
	case a.Kind == parse.Label:
		return 0
	case a.Kind == parse.Data && b.Kind == parse.Data:
		return 0
	case tight(a.In, b.In):
		return 0
	case a.Kind == parse.Paragraph && a.In == b.In && s.indented(i):
		return 0
	}
	return 1
}

// tight reports whether two blocks follow each other without a blank line because of the containers they stand in: in a tight list, in one
// note after another, or as a term and its description.
func tight(a, b *parse.Container) bool {
	for c, n := b, 0; c != nil && n < maxDepth; c, n = c.Parent, n+1 {
		switch c.Kind {
		case parse.Item:
			if inList(a, c.List) {
				return c.Tight
			}
		case parse.Description, parse.Term:
			if a != nil && a.Kind == parse.Term {
				return true
			}
		case parse.Footnote:
			if a != nil && a.Kind == parse.Footnote && a != c {
				return true
			}
		case parse.Quote:
			if !holds(c, a) {
				continue
			}
			return false
		}
	}
	return false
}

// inList reports whether a block in the container c stands in the list.
func inList(c *parse.Container, list int) bool {
	for n := 0; c != nil && n < 2*maxDepth; c, n = c.Parent, n+1 {
		if c.Kind == parse.Item && c.List == list {
			return true
		}
	}
	return false
}

// between returns the prefix of the blank lines between two blocks: what they have in common.
func (s *Setter) between(prev, i int) prefix {
	var p prefix
	if t := s.Article.TurnOf(i); t >= 0 && t == s.Article.TurnOf(prev) {
		s.turnBar(&p, i)
	}
	for _, c := range s.shown(i, p.width) {
		if holds(c, s.Article.Blocks[prev].In) {
			p.add(s.mark(c, true))
		}
	}
	return p
}

// indented reports whether block i is set as a paragraph of a Chinese book, its first line two cells in.
func (s *Setter) indented(i int) bool {
	b := &s.Article.Blocks[i]
	return s.Measure.Indent && b.Kind == parse.Paragraph && !b.Joined && (b.In == nil || b.In.Kind == parse.Quote)
}
