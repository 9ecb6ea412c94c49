package theme

import (
	"charm.land/glamour/v2/ansi"
	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/reader/words"
)

// role is one of the roles that a scheme gives a look.
type role struct {
	name  string
	means func(*words.Roles) string
	// Where the look goes: into a style of the theme, or into Glamour's style for Markdown.
	surface  func(*Theme) *uv.Style
	markdown func(*ansi.StyleConfig) *ansi.StylePrimitive
}

// roles returns all roles but those of highlighted code, in the order in which they are listed.
func roles() []role {
	return append(markdownRoles(), surfaceRoles()...)
}

func surfaceRoles() []role {
	return []role{
		{name: "body", means: func(w *words.Roles) string { return w.Body }, surface: func(t *Theme) *uv.Style { return &t.Body }},
		{name: "question", means: func(w *words.Roles) string { return w.Question }, surface: func(t *Theme) *uv.Style { return &t.Question }},
		{name: "answer", means: func(w *words.Roles) string { return w.Answer }, surface: func(t *Theme) *uv.Style { return &t.Answer }},
		{name: "muted", means: func(w *words.Roles) string { return w.Muted }, surface: func(t *Theme) *uv.Style { return &t.Muted }},
		{name: "faint", means: func(w *words.Roles) string { return w.Faint }, surface: func(t *Theme) *uv.Style { return &t.Faint }},
		{name: "dim", means: func(w *words.Roles) string { return w.Dim }, surface: func(t *Theme) *uv.Style { return &t.Dim }},
		{name: "promo", means: func(w *words.Roles) string { return w.Promo }, surface: func(t *Theme) *uv.Style { return &t.Promo }},
		{name: "match", means: func(w *words.Roles) string { return w.Match }, surface: func(t *Theme) *uv.Style { return &t.Match }},
		{name: "current", means: func(w *words.Roles) string { return w.Current }, surface: func(t *Theme) *uv.Style { return &t.Current }},
		{name: "target", means: func(w *words.Roles) string { return w.Target }, surface: func(t *Theme) *uv.Style { return &t.Target }},
		{name: "highlight", means: func(w *words.Roles) string { return w.Highlight }, surface: func(t *Theme) *uv.Style { return &t.Highlight }},
		{name: "at-hand", means: func(w *words.Roles) string { return w.AtHand }, surface: func(t *Theme) *uv.Style { return &t.AtHand }},
		{name: "status", means: func(w *words.Roles) string { return w.Status }, surface: func(t *Theme) *uv.Style { return &t.Status }},
		{name: "status-strong", means: func(w *words.Roles) string { return w.StatusStrong }, surface: func(t *Theme) *uv.Style { return &t.StatusStrong }},
		{name: "status-muted", means: func(w *words.Roles) string { return w.StatusMuted }, surface: func(t *Theme) *uv.Style { return &t.StatusMuted }},
		{name: "selected", means: func(w *words.Roles) string { return w.Selected }, surface: func(t *Theme) *uv.Style { return &t.Selected }},
		{name: "border", means: func(w *words.Roles) string { return w.Border }, surface: func(t *Theme) *uv.Style { return &t.Border }},
		{name: "prompt", means: func(w *words.Roles) string { return w.Prompt }, surface: func(t *Theme) *uv.Style { return &t.Prompt }},
		{name: "error", means: func(w *words.Roles) string { return w.Error }, surface: func(t *Theme) *uv.Style { return &t.Error }},
	}
}

func markdownRoles() []role {
	return []role{
		{name: "title", means: func(w *words.Roles) string { return w.Title }, markdown: func(c *ansi.StyleConfig) *ansi.StylePrimitive { return &c.H1.StylePrimitive }},
		{name: "heading", means: func(w *words.Roles) string { return w.Heading }, markdown: func(c *ansi.StyleConfig) *ansi.StylePrimitive { return &c.Heading.StylePrimitive }},
		{name: "strong", means: func(w *words.Roles) string { return w.Strong }, markdown: func(c *ansi.StyleConfig) *ansi.StylePrimitive { return &c.Strong }},
		{name: "emphasis", means: func(w *words.Roles) string { return w.Emphasis }, markdown: func(c *ansi.StyleConfig) *ansi.StylePrimitive { return &c.Emph }},
		{name: "strike", means: func(w *words.Roles) string { return w.Strike }, markdown: func(c *ansi.StyleConfig) *ansi.StylePrimitive { return &c.Strikethrough }},
		{name: "code", means: func(w *words.Roles) string { return w.Code }, markdown: func(c *ansi.StyleConfig) *ansi.StylePrimitive { return &c.Code.StylePrimitive }},
		{name: "code-block", means: func(w *words.Roles) string { return w.CodeBlock }, markdown: func(c *ansi.StyleConfig) *ansi.StylePrimitive { return &c.CodeBlock.StylePrimitive }},
		{name: "link", means: func(w *words.Roles) string { return w.Link }, markdown: func(c *ansi.StyleConfig) *ansi.StylePrimitive { return &c.Link }},
		{name: "image", means: func(w *words.Roles) string { return w.Image }, markdown: func(c *ansi.StyleConfig) *ansi.StylePrimitive { return &c.ImageText }},
		{name: "quote", means: func(w *words.Roles) string { return w.Quote }, markdown: func(c *ansi.StyleConfig) *ansi.StylePrimitive { return &c.BlockQuote.StylePrimitive }},
		{name: "bullet", means: func(w *words.Roles) string { return w.Bullet }, markdown: func(c *ansi.StyleConfig) *ansi.StylePrimitive { return &c.Item }},
		{name: "table", means: func(w *words.Roles) string { return w.Table }, markdown: func(c *ansi.StyleConfig) *ansi.StylePrimitive { return &c.Table.StylePrimitive }},
		{name: "rule", means: func(w *words.Roles) string { return w.Rule }, markdown: func(c *ansi.StyleConfig) *ansi.StylePrimitive { return &c.HorizontalRule }},
	}
}
