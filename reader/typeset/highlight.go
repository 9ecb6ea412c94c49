package typeset

import (
	"strings"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/reader/theme"
)

// maxHighlight is the longest code that is highlighted, in bytes: lexers of regular expressions are slow.
const maxHighlight = 64 << 10

// inked is a stretch of code in one style.
type inked struct {
	text  string
	style uv.Style
}

// highlight returns code in stretches of one style, whose texts one after the other are the code. The lexers are those that Glamour links;
// nothing of them is set up before the first code in a known language is.
func (s *Setter) highlight(code, language string, base uv.Style) []inked {
	plain := []inked{{code, base}}
	language, _, _ = strings.Cut(strings.TrimSpace(language), " ")
	if language == "" || len(code) > maxHighlight {
		return plain
	}
	lexer := lexers.Get(language)
	if lexer == nil {
		return plain
	}
	tokens, err := lexer.Tokenise(&chroma.TokeniseOptions{State: "root"}, code)
	if err != nil {
		return plain
	}
	var out []inked
	rest := code
	for t := tokens(); t != chroma.EOF; t = tokens() {
		if !strings.HasPrefix(rest, t.Value) {
			break // the lexer adds or changes something: from here on the code is as it is
		}
		rest = rest[len(t.Value):]
		out = append(out, inked{t.Value, over(base, syntax(s.Theme.Syntax, t.Type))})
	}
	if rest != "" {
		out = append(out, inked{rest, base})
	}
	return out
}

// syntax returns the style of a token.
func syntax(y theme.Syntax, t chroma.TokenType) uv.Style {
	switch {
	case t.InCategory(chroma.Comment):
		return y.Comment
	case t == chroma.KeywordType, t == chroma.NameClass, t == chroma.NameBuiltin:
		return y.Type
	case t.InCategory(chroma.Keyword), t == chroma.NameTag, t == chroma.OperatorWord:
		return y.Keyword
	case t.InSubCategory(chroma.LiteralString):
		return y.String
	case t.InCategory(chroma.Literal), t == chroma.NameConstant:
		return y.Number
	case t == chroma.NameFunction, t == chroma.NameAttribute, t == chroma.NameDecorator:
		return y.Function
	case t == chroma.GenericDeleted:
		return y.Deleted
	case t == chroma.GenericInserted:
		return y.Inserted
	}
	return uv.Style{}
}
