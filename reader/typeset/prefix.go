package typeset

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/parse"
	"fangtan/reader/theme"
)

// maxDepth is how many containers around a block are looked at, the innermost ones.
const maxDepth = 64

// minText is the least number of cells that containers leave to the text, where the measure is as wide.
const minText = 12

// prefix is what stands before the lines of a block: first before the first one, rest before all others, as wide as it.
type prefix struct {
	first, rest []Piece
	width       int
}

// prefix returns the prefix of block i: the turn's bar and the marks of the containers around it, outermost first. prev is the block set
// before it, or -1: a container that holds it too has had its number or bullet.
func (s *Setter) prefix(i, prev int) prefix {
	var p prefix
	s.turnBar(&p, i)
	for _, c := range s.shown(i, p.width) {
		p.add(s.mark(c, prev >= 0 && holds(c, s.Article.Blocks[prev].In)))
	}
	return p
}

func (p *prefix) add(part prefix) {
	p.first = append(p.first, part.first...)
	p.rest = append(p.rest, part.rest...)
	p.width += part.width
}

// shown returns the containers around block i whose marks show behind taken cells, outermost first. Where not all of them leave room for the text, the
// innermost does and of the others as many of the outer ones as fit, so that their marks stand below each other line after line.
func (s *Setter) shown(i, taken int) []*parse.Container {
	var all []*parse.Container
	for c := s.Article.Blocks[i].In; c != nil && len(all) < maxDepth; c = c.Parent {
		all = append(all, c)
	}
	if len(all) == 0 {
		return nil
	}
	slices.Reverse(all)
	inner := all[len(all)-1]
	room := s.Measure.Width - taken - minText - s.mark(inner, true).width
	if room < 0 {
		return nil
	}
	n := 0
	for ; n < len(all)-1; n++ {
		if room -= s.mark(all[n], true).width; room < 0 {
			break
		}
	}
	return append(all[:n], inner)
}

// holds reports whether inner is c or stands in c, as far as is looked.
func holds(c, inner *parse.Container) bool {
	for n := 0; inner != nil && n < 2*maxDepth; inner, n = inner.Parent, n+1 {
		if inner == c {
			return true
		}
	}
	return false
}

// mark returns the prefix of one container. begun says that a line of it stands before.
func (s *Setter) mark(c *parse.Container, begun bool) prefix {
	var first string
	style := s.Theme.Muted
	switch c.Kind {
	case parse.Quote:
		look := &s.Theme.Markdown
		text := cmp.Or(look.QuoteBar, "│ ")
		bar := []Piece{{Text: text, Style: theme.Over(look.Rule, look.Quote), Offset: None}}
		return prefix{bar, bar, cells(text, s.Measure.Method)}
	case parse.Item:
		first, style = s.bullet(c), theme.Over(style, s.Theme.Markdown.Bullet)
	case parse.Footnote:
		name, _ := fit(c.Name, 12, s.Measure.Method)
		first = "[" + c.Name[:name] + "] "
	case parse.Term:
		return prefix{}
	case parse.Description:
		first, begun = "    ", true
	}
	width := cells(first, s.Measure.Method)
	rest := []Piece{{Text: strings.Repeat(" ", width), Style: uv.Style{}, Offset: None}}
	if begun {
		return prefix{rest, rest, width}
	}
	return prefix{[]Piece{{Text: first, Style: style, Offset: None}}, rest, width}
}

// bullet returns what stands before an item: its number, right-aligned with the others of its list, its box, or a bullet that changes with the depth.
func (s *Setter) bullet(c *parse.Container) string {
	look := &s.Theme.Markdown
	mark := ""
	switch {
	case c.Ordered:
		n := strconv.Itoa(c.Number) + "."
		widest := max(len("00."), len(strconv.Itoa(c.Last))+1)
		mark = strings.Repeat(" ", max(widest-len(n), 0)) + n + " "
	default:
		mark = " " + cmp.Or(look.BulletMark, []string{"• ", "◦ ", "▪ "}[itemDepth(c)%3])
	}
	if c.Task {
		if !c.Ordered {
			mark = ""
		}
		mark = " " + strings.TrimLeft(mark, " ")
		if c.Done {
			return mark + cmp.Or(look.Ticked, "[x] ")
		}
		return mark + cmp.Or(look.Unticked, "[ ] ")
	}
	return mark
}

// itemDepth returns the number of items around c, as far as is looked.
func itemDepth(c *parse.Container) int {
	depth := 0
	for p, n := c.Parent, 0; p != nil && n < maxDepth; p, n = p.Parent, n+1 {
		if p.Kind == parse.Item {
			depth++
		}
	}
	return depth
}

// turnBar sets the bar of the turn that block i is in.
func (s *Setter) turnBar(p *prefix, i int) {
	look, ok := s.speaker(s.Article.TurnOf(i))
	if !ok {
		return
	}
	bar := look.Shape + " "
	piece := Piece{Text: bar, Style: look.Bar, Offset: None}
	p.first, p.rest = append(p.first, piece), append(p.rest, piece)
	p.width += cells(bar, s.Measure.Method)
}
