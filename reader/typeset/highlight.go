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
		out = append(out, inked{t.Value, theme.Over(base, s.Theme.Markdown.Syntax.Of(t.Type))})
	}
	if rest != "" {
		out = append(out, inked{rest, base})
	}
	return out
}
