package theme

import (
	"charm.land/glamour/v2/ansi"
	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/styles"
	uv "github.com/charmbracelet/ultraviolet"
)

// Syntax is how the parts of highlighted code look, over the style of a block of code.
type Syntax map[chroma.TokenType]uv.Style

// Of returns the style of a token: its own, or that of the nearest kind of which it is one.
func (s Syntax) Of(t chroma.TokenType) uv.Style {
	for _, kind := range []chroma.TokenType{t, t.SubCategory(), t.Category()} {
		if style, ok := s[kind]; ok {
			return style
		}
	}
	return s[chroma.Text]
}

// token is a part of code that Glamour's styles know. In a scheme its name follows "syntax.".
type token struct {
	name string
	kind chroma.TokenType
	at   func(*ansi.Chroma) *ansi.StylePrimitive
}

func tokens() []token {
	return []token{
		{"text", chroma.Text, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.Text }},
		{"error", chroma.Error, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.Error }},
		{"comment", chroma.Comment, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.Comment }},
		{"comment-preproc", chroma.CommentPreproc, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.CommentPreproc }},
		{"keyword", chroma.Keyword, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.Keyword }},
		{"keyword-reserved", chroma.KeywordReserved, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.KeywordReserved }},
		{"keyword-namespace", chroma.KeywordNamespace, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.KeywordNamespace }},
		{"keyword-type", chroma.KeywordType, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.KeywordType }},
		{"operator", chroma.Operator, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.Operator }},
		{"punctuation", chroma.Punctuation, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.Punctuation }},
		{"name", chroma.Name, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.Name }},
		{"name-builtin", chroma.NameBuiltin, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.NameBuiltin }},
		{"name-tag", chroma.NameTag, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.NameTag }},
		{"name-attribute", chroma.NameAttribute, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.NameAttribute }},
		{"name-class", chroma.NameClass, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.NameClass }},
		{"name-constant", chroma.NameConstant, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.NameConstant }},
		{"name-decorator", chroma.NameDecorator, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.NameDecorator }},
		{"name-exception", chroma.NameException, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.NameException }},
		{"name-function", chroma.NameFunction, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.NameFunction }},
		{"name-other", chroma.NameOther, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.NameOther }},
		{"literal", chroma.Literal, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.Literal }},
		{"literal-number", chroma.LiteralNumber, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.LiteralNumber }},
		{"literal-date", chroma.LiteralDate, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.LiteralDate }},
		{"literal-string", chroma.LiteralString, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.LiteralString }},
		{"literal-string-escape", chroma.LiteralStringEscape, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.LiteralStringEscape }},
		{"generic-deleted", chroma.GenericDeleted, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.GenericDeleted }},
		{"generic-emph", chroma.GenericEmph, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.GenericEmph }},
		{"generic-inserted", chroma.GenericInserted, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.GenericInserted }},
		{"generic-strong", chroma.GenericStrong, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.GenericStrong }},
		{"generic-subheading", chroma.GenericSubheading, func(c *ansi.Chroma) *ansi.StylePrimitive { return &c.GenericSubheading }},
	}
}

// syntaxOf returns the looks of code in a style of Glamour: its own, or those of the style of chroma that it names.
func syntaxOf(b *ansi.StyleCodeBlock, k inks) Syntax {
	out := Syntax{}
	if b.Chroma != nil {
		for _, t := range tokens() {
			if style := k.style(*t.at(b.Chroma)); !style.IsZero() {
				out[t.kind] = style
			}
		}
		return out
	}
	named, ok := styles.Registry[b.Theme]
	if !ok {
		return out
	}
	for _, kind := range named.Types() {
		if style := k.entry(named.Get(kind)); !style.IsZero() {
			out[kind] = style
		}
	}
	return out
}

// entry returns the style of an entry of a style of chroma. Its background is that of the whole block, which is not painted.
func (k inks) entry(e chroma.StyleEntry) uv.Style {
	var s uv.Style
	if e.Colour.IsSet() {
		s.Fg = k.color(e.Colour.String())
	}
	s.Attrs = attribute(e.Bold == chroma.Yes, uv.AttrBold) | attribute(e.Italic == chroma.Yes, uv.AttrItalic)
	if e.Underline == chroma.Yes {
		s.Underline = uv.UnderlineSingle
	}
	return s
}
