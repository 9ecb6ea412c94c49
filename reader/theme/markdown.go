package theme

import (
	"strings"

	"charm.land/glamour/v2/ansi"
	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/reader/cells"
)

// Markdown is how the Markdown inside a block looks: a style of Glamour, as far as it concerns what is set here. Margins and the breaking of lines are not.
type Markdown struct {
	Text                     uv.Style // of all text, below the others
	Headings                 [6]Heading
	Strong, Emphasis, Strike uv.Style
	Code, CodeBlock          uv.Style // inline; a block

	// Around inline text.
	StrongEnds, EmphasisEnds, StrikeEnds, CodeEnds Ends

	Syntax              Syntax
	Link, Image, Quote  uv.Style
	Term                uv.Style // of a definition
	Bullet, Table, Rule uv.Style

	// The program's own characters stand where these are empty.
	BulletMark, Ticked, Unticked string // before items, with the space that follows
	QuoteBar                     string // before the lines of a quote
	RuleText                     string // a thematic break
	Column, Row, Cross           string // lines of a table
}

// Heading is how headings of one level look.
type Heading struct {
	Style uv.Style
	Ends
	Below string // a character that makes a line below, or ""
}

// Ends is what stands before and behind a text.
type Ends struct{ Prefix, Suffix string }

// markdownOf returns what a style of Glamour says.
func markdownOf(c *ansi.StyleConfig, k inks) Markdown {
	m := Markdown{
		Text:      k.style(over(c.Document.StylePrimitive, over(c.Paragraph.StylePrimitive, c.Text))),
		Strong:    k.style(c.Strong),
		Emphasis:  k.style(c.Emph),
		Strike:    k.style(c.Strikethrough),
		Code:      k.style(c.Code.StylePrimitive),
		CodeBlock: k.style(c.CodeBlock.StylePrimitive),
		Syntax:    syntaxOf(&c.CodeBlock, k),
		Link:      k.style(over(c.Link, c.LinkText)), // the text stands for the address
		Image:     k.style(over(c.Image, c.ImageText)),
		Quote:     k.style(c.BlockQuote.StylePrimitive),
		Term:      k.style(over(c.Strong, c.DefinitionTerm)),
		Bullet:    k.style(c.Item),
		Table:     k.style(c.Table.StylePrimitive),
		Rule:      k.style(c.HorizontalRule),

		StrongEnds: endsOf(c.Strong), EmphasisEnds: endsOf(c.Emph), StrikeEnds: endsOf(c.Strikethrough), CodeEnds: endsOf(c.Code.StylePrimitive),

		BulletMark: line(c.Item.BlockPrefix),
		Ticked:     line(c.Task.Ticked),
		Unticked:   line(c.Task.Unticked),
		QuoteBar:   text(c.BlockQuote.IndentToken),
		RuleText:   strings.TrimSpace(line(c.HorizontalRule.Format)),
		Column:     text(c.Table.ColumnSeparator),
		Row:        text(c.Table.RowSeparator),
		Cross:      text(c.Table.CenterSeparator),
	}
	for i, h := range []*ansi.StyleBlock{&c.H1, &c.H2, &c.H3, &c.H4, &c.H5, &c.H6} {
		p := over(c.Heading.StylePrimitive, h.StylePrimitive)
		m.Headings[i] = Heading{Style: k.style(p), Ends: endsOf(p)}
	}
	return m
}

// endsOf returns what p puts around a text within its line.
func endsOf(p ansi.StylePrimitive) Ends {
	return Ends{line(p.BlockPrefix) + line(p.Prefix), line(p.Suffix) + line(p.BlockSuffix)}
}

// text is what a style file writes, where it does.
func text(s *string) string {
	if s == nil {
		return ""
	}
	return line(*s)
}

// line makes s safe to show in a line: line ends, which part blocks in Glamour, are taken away, and what cannot be seen is replaced.
func line(s string) string {
	return cells.Clean(strings.ReplaceAll(s, "\n", ""))
}
