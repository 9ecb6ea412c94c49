package typeset

import (
	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/parse"
	"fangtan/reader/theme"
)

// marked returns base with the styles of marks.
func (s *Setter) marked(base uv.Style, marks parse.Marks) uv.Style {
	if marks == 0 {
		return base
	}
	for _, m := range []struct {
		mark  parse.Marks
		style uv.Style
	}{
		{parse.Strong, s.Theme.Markdown.Strong},
		{parse.Emphasis, s.Theme.Markdown.Emphasis},
		{parse.InlineCode, s.Theme.Markdown.Code},
		{parse.InlineMath, s.Theme.Markdown.Code},
		{parse.Keyboard, uv.Style{Attrs: uv.AttrReverse}},
		{parse.Highlight, s.Theme.Target},
		{parse.Strike, s.Theme.Markdown.Strike},
		{parse.Underline, uv.Style{Underline: uv.UnderlineSingle}},
	} {
		if marks&m.mark != 0 {
			base = theme.Over(base, m.style)
		}
	}
	return base
}

// base returns the style of the running text of block i, by what it is a part of.
func (s *Setter) base(i int) uv.Style {
	b := &s.Article.Blocks[i]
	style := s.Theme.Body
	if t := s.Article.TurnOf(i); t >= 0 {
		switch s.Article.Turns[t].Kind {
		case parse.KindQuestion:
			style = theme.Over(style, s.Theme.Question)
		case parse.KindAnswer:
			style = theme.Over(style, s.Theme.Answer)
		}
	}
	if b.Kind == parse.Data {
		style = theme.Over(style, s.Theme.Muted)
	}
	if b.In != nil && within(b.In, parse.Quote) {
		style = theme.Over(style, s.Theme.Markdown.Quote)
	}
	if b.Promo {
		style = theme.Over(style, s.Theme.Promo)
	} else if n := s.Article.SectionOf(i); n >= 0 && n < len(s.Article.Sections) && s.Article.Sections[n].Role == parse.RolePromo {
		style = theme.Over(style, s.Theme.Promo)
	}
	return style
}

// within reports whether one of the containers around a block, as many as are looked at, is of the kind.
func within(c *parse.Container, kind parse.ContainerKind) bool {
	for n := 0; c != nil && n < maxDepth; c, n = c.Parent, n+1 {
		if c.Kind == kind {
			return true
		}
	}
	return false
}
