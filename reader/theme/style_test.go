package theme

import (
	"encoding/json"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"charm.land/glamour/v2"
	"charm.land/glamour/v2/ansi"
	"charm.land/glamour/v2/styles"
	"charm.land/lipgloss/v2"
	"github.com/alecthomas/chroma/v2"
	registry "github.com/alecthomas/chroma/v2/styles"
	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/reader/entries"
	"fangtan/reader/words"
)

// drawnBy returns the style in which Glamour draws word, where md is drawn in a style of its.
func drawnBy(t *testing.T, c ansi.StyleConfig, md, word string) uv.Style {
	t.Helper()
	delete(registry.Registry, "charm") // Glamour keeps there the colours of the code of the first style that it draws, for all others too
	r, err := glamour.NewTermRenderer(glamour.WithStyles(c), glamour.WithWordWrap(0), glamour.WithChromaFormatter("terminal16m"))
	if err != nil {
		t.Fatal(err)
	}
	out, err := r.Render(md)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(out, "\n")
	screen := uv.NewScreenBuffer(200, len(lines))
	uv.NewStyledString(strings.Join(lines, "\n")).Draw(screen, screen.Bounds())
	for y := range lines {
		line := screen.Line(y)
		for x := range line {
			if strings.HasPrefix(line[x:].String(), word) {
				return line[x].Style
			}
		}
	}
	t.Fatalf("Glamour does not show %q:\n%s", word, out)
	return uv.Style{}
}

// same reports whether two styles look the same, but for the colours that a text inherits where it has none.
func same(ours, glamours uv.Style) bool {
	eq := func(a, b uv.Style) bool { return a.Equal(&b) }
	return eq(exact(ours), exact(glamours))
}

// exact writes the colours of s as numbers of red, green and blue.
func exact(s uv.Style) uv.Style {
	if s.Fg != nil {
		s.Fg = rgba(hexOf(s.Fg))
	}
	if s.Bg != nil {
		s.Bg = rgba(hexOf(s.Bg))
	}
	return s
}

// TestLooksAsGlamourDraws: with each style that Glamour has built in, Markdown looks as Glamour itself draws it.
func TestLooksAsGlamourDraws(t *testing.T) {
	for name, config := range styles.DefaultStyles {
		style, problems := FindStyle(name, entries.Origin{})
		if style == nil {
			t.Fatalf("%s: %v", name, problems)
		}
		look := Automatic(true).Build(on, style)
		m := &look.Markdown
		for _, tt := range []struct {
			what, md string
			ours     uv.Style
		}{
			{"text", "WORD\n", m.Text},
			{"heading 1", "# WORD\n", Over(m.Text, m.Headings[0].Style)},
			{"heading 2", "## WORD\n", Over(m.Text, m.Headings[1].Style)},
			{"heading 3", "### WORD\n", Over(m.Text, m.Headings[2].Style)},
			{"heading 4", "#### WORD\n", Over(m.Text, m.Headings[3].Style)},
			{"heading 5", "##### WORD\n", Over(m.Text, m.Headings[4].Style)},
			{"heading 6", "###### WORD\n", Over(m.Text, m.Headings[5].Style)},
			{"strong", "a **WORD** b\n", Over(m.Text, m.Strong)},
			{"emphasis", "a *WORD* b\n", Over(m.Text, m.Emphasis)},
			{"strike", "a ~~WORD~~ b\n", Over(m.Text, m.Strike)},
			{"code", "a `WORD` b\n", Over(m.Text, m.Code)},
			{"quote", "> WORD\n", Over(m.Text, m.Quote)},
			{"number in code", "```go\nvar a = 12345678\n```\n", Over(m.CodeBlock, m.Syntax.Of(chroma.LiteralNumberInteger))},
			{"comment in code", "```go\n// WORD\n```\n", Over(m.CodeBlock, m.Syntax.Of(chroma.CommentSingle))},
			{"keyword in code", "```go\nfunc a() {}\n```\n", Over(m.CodeBlock, m.Syntax.Of(chroma.KeywordDeclaration))},
		} {
			word := "WORD"
			if strings.Contains(tt.what, "number") {
				word = "12345678"
			} else if strings.Contains(tt.what, "keyword") {
				word = "func"
			}
			if got := drawnBy(t, *config, tt.md, word); !same(tt.ours, got) {
				t.Errorf("%s, %s: %v, Glamour has %v", name, tt.what, tt.ours, got)
			}
		}
	}
}

// TestSigns: what a style draws with signs stands in the theme; the program's own looks have none of them.
func TestSigns(t *testing.T) {
	style, _ := FindStyle("ascii", entries.Origin{})
	m := Automatic(true).Build(on, style).Markdown
	for what, got := range map[string]struct{ got, want string }{
		"heading": {m.Headings[1].Prefix, "## "}, "strong": {m.StrongEnds.Prefix + m.StrongEnds.Suffix, "****"}, "code": {m.CodeEnds.Suffix, "`"},
		"bullet": {m.BulletMark, "• "}, "task": {m.Ticked, "[x] "}, "quote": {m.QuoteBar, "| "}, "rule": {m.RuleText, "--------"},
		"table": {m.Column + m.Row + m.Cross, "|-|"},
	} {
		if got.got != got.want {
			t.Errorf("%s: %q, want %q", what, got.got, got.want)
		}
	}
	own := Automatic(true).Build(on, nil).Markdown
	if own.Headings[1].Prefix+own.StrongEnds.Prefix+own.CodeEnds.Suffix+own.BulletMark+own.QuoteBar+own.RuleText+own.Column != "" || own.Headings[0].Below == "" {
		t.Errorf("the program's own: %+v", own)
	}
}

// TestStyleFile: a JSON file of Glamour is read as Glamour reads it; what is wrong is said with its line; controls in it reach nothing.
func TestStyleFile(t *testing.T) {
	dir := t.TempDir()
	file := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	pink, err := json.Marshal(styles.PinkStyleConfig)
	if err != nil {
		t.Fatal(err)
	}
	style, problems := FindStyle(file("mine.json", string(pink)), entries.Origin{})
	if style == nil || len(problems) > 0 {
		t.Fatal(problems)
	}
	named, _ := FindStyle("pink", entries.Origin{})
	if got, want := Automatic(true).Build(on, style).Markdown.Headings[1], Automatic(true).Build(on, named).Markdown.Headings[1]; got != want {
		t.Errorf("a heading is %v, want %v", got, want)
	}
	nasty, _ := FindStyle(file("nasty.json", `{"h2":{"prefix":"\u001b[31m\u0007> ","color":"\u001b[1m"},"item":{"block_prefix":"\n\u009b*\u202e "}}`), entries.Origin{})
	m := Automatic(true).Build(on, nasty).Markdown
	if m.Headings[1].Prefix != "[31m> " || m.Headings[1].Style.Fg != nil || m.BulletMark != "* " {
		t.Errorf("%+v, %q", m.Headings[1], m.BulletMark)
	}
	theme, _ := FindStyle(file("code.json", `{"code_block":{"theme":"monokai"}}`), entries.Origin{})
	if got := Automatic(true).Build(on, theme).Markdown.Syntax.Of(chroma.KeywordDeclaration); hex(got) != "#66d9ef" {
		t.Errorf("a keyword of the style that the file names is %q", hex(got))
	}
	from := entries.Origin{Name: "--style"}
	for _, tt := range []struct{ name, problem string }{
		{"auto", ""}, {"", ""}, {"dracula", ""},
		{"drakula", `--style: there is no "drakula"; did you mean dracula?`},
		{file("a.json", "{\n\"h1\": {\n\"bold\": 3}}"), "a.json:3: is no style of Glamour: "},
		{file("b.json", "{\n"), "b.json:2: is no style of Glamour: "},
		{file("c.json", ""), "c.json:1: is no style of Glamour: "},
		{filepath.Join(dir, "none.json"), filepath.Join(dir, "none.json") + ": cannot be read: "},
	} {
		s, problems := FindStyle(tt.name, from)
		said := ""
		if len(problems) > 0 {
			said = problems[0].Short(words.English())
		}
		if !strings.HasPrefix(said, tt.problem) || tt.problem == "" && said != "" || tt.problem != "" && s != nil {
			t.Errorf("%q says %q, want %q", tt.name, said, tt.problem)
		}
	}
}

func rgba(s string) color.Color { return lipgloss.Color(s) }
