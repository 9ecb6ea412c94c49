package theme

import (
	"maps"

	"charm.land/glamour/v2/ansi"
	"charm.land/glamour/v2/styles"
)

// Scheme is a theme as it is written: colours and attributes by role, in Glamour's form.
type Scheme struct {
	Name string

	dark       bool
	colourless bool
	painted    bool    // it stands on its own background, not on the terminal's
	background string  // "" is the terminal's
	contrast   float64 // least contrast of the colours that are not the scheme's own; 0 is [readContrast]
	glamour    string  // the built-in style of Glamour below its roles for Markdown
	speakers   []string
	roles      map[string]ansi.StylePrimitive // by name of the role, or "syntax." and that of a token
}

// Dark reports whether the scheme is for a dark background.
func (s *Scheme) Dark() bool { return s.dark }

// Colourless reports whether the scheme has no colours at all.
func (s *Scheme) Colourless() bool { return s.colourless }

// copied returns a scheme that can be changed without changing s.
func (s *Scheme) copied() *Scheme {
	c := *s
	c.roles = maps.Clone(s.roles)
	return &c
}

// config returns Glamour's style for Markdown with the changes of this program and the roles of the scheme on top.
func (s *Scheme) config(k inks) *ansi.StyleConfig {
	base := &styles.DarkStyleConfig
	if named, ok := styles.DefaultStyles[s.glamour]; ok {
		base = named
	}
	c := *base
	ours(&c)
	chroma := ansi.Chroma{}
	if c.CodeBlock.Chroma != nil {
		chroma = *c.CodeBlock.Chroma
	}
	for _, t := range tokens() {
		at := t.at(&chroma)
		*at = s.legible(*at, k)
		*at = over(*at, s.roles[syntaxPrefix+t.name])
	}
	c.CodeBlock.Chroma = &chroma
	for _, r := range markdownRoles() {
		at := r.markdown(&c)
		*at = over(*at, s.roles[r.name])
	}
	return &c
}

// syntaxPrefix begins the names of the roles of highlighted code.
const syntaxPrefix = "syntax."

// ours makes of a style of Glamour one for reading at length: what is drawn with words and boxes there (signs before headings, coloured boxes behind titles
// and code) is drawn with weight, lines and colour here, and the colours are the scheme's.
func ours(c *ansi.StyleConfig) {
	yes, no := true, false
	c.Document.StylePrimitive, c.Paragraph.StylePrimitive, c.Text = ansi.StylePrimitive{}, ansi.StylePrimitive{}, ansi.StylePrimitive{}
	c.Heading.StylePrimitive = ansi.StylePrimitive{Bold: &yes}
	for _, h := range []*ansi.StyleBlock{&c.H1, &c.H2, &c.H3, &c.H4, &c.H5, &c.H6} {
		h.StylePrimitive = ansi.StylePrimitive{}
	}
	c.H3.Underline = &yes
	c.H5.Bold, c.H5.Underline = &no, &yes
	c.H6.Bold, c.H6.Italic = &no, &yes
	c.Code.StylePrimitive, c.CodeBlock.StylePrimitive = ansi.StylePrimitive{}, ansi.StylePrimitive{}
	c.Link.Color, c.LinkText = nil, ansi.StylePrimitive{}
	c.Image, c.ImageText = ansi.StylePrimitive{}, ansi.StylePrimitive{}
	c.BlockQuote.IndentToken = nil
	c.HorizontalRule = ansi.StylePrimitive{}
	c.Item, c.Enumeration, c.Task = ansi.StylePrimitive{}, ansi.StylePrimitive{}, ansi.StyleTask{}
	c.Table = ansi.StyleTable{}
}
