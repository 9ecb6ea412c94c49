package parse

import (
	"bytes"
	"strings"
	"testing"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
	xhtml "golang.org/x/net/html"
)

// rendered returns the visible characters of Markdown as goldmark and an HTML tokenizer see them, knowing nothing of blocks, turns and runs:
// white space is left out. Its emphasis is that of this package, which [TestEmphasis] compares with CommonMark.
func rendered(t *testing.T, src []byte) string {
	t.Helper()
	md := goldmark.New(
		goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList, extension.DefinitionList),
		goldmark.WithParserOptions(parser.WithInlineParsers(util.Prioritized(emphasisParser{}, 499))),
		goldmark.WithRendererOptions(html.WithUnsafe()),
	)
	var out bytes.Buffer
	if err := md.Convert(src, &out); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	z := xhtml.NewTokenizer(&out)
	for silent := false; ; {
		switch z.Next() {
		case xhtml.ErrorToken:
			return solid(b.String())
		case xhtml.TextToken:
			if !silent {
				b.WriteString(string(z.Text()))
			}
		case xhtml.StartTagToken, xhtml.SelfClosingTagToken:
			token := z.Token()
			if token.Data == "img" {
				b.WriteString(attribute(token, "alt"))
			}
			silent = token.Data == "script" || token.Data == "style"
		case xhtml.EndTagToken:
			silent = false
		}
	}
}

// solid returns s without white space and without bullets and asterisks: a label may be bold here where CommonMark sees no bold.
func solid(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '•' || r == '*' {
			return -1
		}
		return r
	}, s)
}

// shown returns the visible characters of the article's blocks in order, a label as its source reads.
func shown(t *testing.T, a *Article) string {
	var b strings.Builder
	for i, block := range a.Blocks {
		switch {
		case block.Kind == Label:
			text := rendered(t, append([]byte("x"), a.Source[block.Span.Start:block.Span.End]...)) // x: so that it is no list, no heading
			b.WriteString(strings.NewReplacer("*", "", "_", "").Replace(strings.TrimPrefix(text, "x")))
		case block.Kind == Data && block.Info != "":
		default:
			b.WriteString(a.Text(i))
		}
	}
	return solid(b.String())
}

// TestNothingLost compares the text of all blocks with an independent rendering: each visible character is there once and in order.
func TestNothingLost(t *testing.T) {
	texts := corpus(t)
	for name, src := range texts {
		if strings.HasSuffix(name, ".vtt") || strings.HasSuffix(name, ".srt") {
			continue // captions are no Markdown; see TestCaptionsRead
		}
		t.Run(name, func(t *testing.T) { compareRendering(t, src) })
	}
}

func TestNothingLostOfConstructs(t *testing.T) {
	for _, src := range constructs {
		if strings.Contains(src, "[^") || strings.Contains(src, "$") || strings.ContainsAny(src, "\x1b\x00\u202e") || strings.Contains(src, "&#27;") || strings.Contains(src, "more |") || strings.Contains(src, "[X]no") {
			continue // footnotes, maths, controls, rows longer than their table's head and boxes without a space show otherwise here, on purpose
		}
		t.Run("", func(t *testing.T) { compareRendering(t, []byte(src)) })
	}
}

func compareRendering(t *testing.T, src []byte) {
	a := mustParse(t, src)
	from := 0
	if len(a.Blocks) > 0 && a.Blocks[0].Kind == Data && a.Blocks[0].Info != "" {
		from = a.Blocks[0].Span.End
	}
	got, want := shown(t, a), rendered(t, a.Source[from:])
	if got == want {
		return
	}
	at := 0
	for at < len(got) && at < len(want) && got[at] == want[at] {
		at++
	}
	t.Errorf("the texts part at byte %d:\n got …%q\nwant …%q", at, clip([]byte(got[max(0, at-30):])), clip([]byte(want[max(0, at-30):])))
}
