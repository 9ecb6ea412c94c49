package parse

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"fangtan/parse/visible"
)

// wholeBlock is a block parser that takes all lines of its reader as one paragraph.
type wholeBlock struct{}

func (wholeBlock) Trigger() []byte                             { return nil }
func (wholeBlock) CanInterruptParagraph() bool                 { return false }
func (wholeBlock) CanAcceptIndentedLine() bool                 { return true }
func (wholeBlock) Close(ast.Node, text.Reader, parser.Context) {}

func (wholeBlock) Open(_ ast.Node, r text.Reader, _ parser.Context) (ast.Node, parser.State) {
	n := ast.NewParagraph()
	for line, seg := r.PeekLine(); line != nil; line, seg = r.PeekLine() {
		n.Lines().Append(seg.TrimLeftSpace(r.Source()))
		r.AdvanceLine()
	}
	return n, parser.NoChildren
}

func (wholeBlock) Continue(ast.Node, text.Reader, parser.Context) parser.State { return parser.Close }

// byGoldmark returns the runs of a paragraph as goldmark's own loop reads them, with the same parsers.
func byGoldmark(src []byte, refs *references) []Run {
	inline := append(inlineParsers(refs), util.Prioritized(extension.NewLinkifyParser(), 999))
	p := parser.NewParser(parser.WithBlockParsers(util.Prioritized(wholeBlock{}, 100)), parser.WithInlineParsers(inline...))
	root := p.Parse(text.NewReader(src), parser.WithContext(calling{parser.NewContext(), refs.links}))
	w := runWriter{src: src}
	if root.FirstChild() != nil {
		w.children(root.FirstChild(), 0, "")
	}
	runs, _ := w.done()
	return runs
}

// byLoop is the same by the loop of this package.
func byLoop(src []byte, refs *references) []Run {
	var lines []Line
	at := 0
	for line := range bytes.Lines(src) {
		lines = append(lines, Line{Span: Span{at, at + len(bytes.TrimRight(line, "\n"))}})
		at += len(line)
	}
	w := runWriter{src: src}
	inlineParser(src, refs).read(lines, &w)
	runs, _ := w.done()
	return runs
}

// inlines hold what may begin within a line, also next to each other, escaped, unfinished, and over line ends.
var inlines = []string{
	"plain text, no marks at all", "**bold** and *slanted* __b__ _s_ ***both***", "a*b*c snake_case_word **a*b**c* _x*y_z*", "~~gone~~ ~x~ ~~~y~~~",
	"[link](http://a.example \"t\") [b](<c d>) [no](link [a][ref] [ref] [ref][] ![pic](p.png) ![x][ref] [[a](b)](c) ] [",
	"`code` ``a ` b`` `open <b>tag</b> <!-- c --> <http://a.example> <a@b.example> & &amp; &#35; \\* \\\\ \\` \\[x^2\\] \\(a_1\\) $x_1$ $5 $$y^2$$",
	"http://a.example/x_y_z www.b.example/(c) (http://d.example) *www.e.example* _http://f.example_ f@g.example, ftp://h.example x@y a_b@c.example.",
	"hard  \nbreak\\\nsoft\nend\\", "x\\\\\n*a*", "a  \n  b", "\\\n\\\n", "**  \nx**", "[^1] [^2] [^1]", "**张三：**你好 **\"你\"**好 ~~删~~。",
	"tab\there\thttp://a.example\t*x*", "a_", "_", "*", "\\", "!", "![", "](", "www.", "@", " @a.example",
}

func sameInlines(t *testing.T, src []byte) {
	t.Helper()
	src = bytes.Trim(src, "\n")
	for line := range bytes.Lines(src) {
		if len(bytes.TrimSpace(line)) == 0 {
			return // no paragraph has a blank line
		}
		if n := backslashes(bytes.TrimSuffix(line, []byte("\n"))); n > 1 && n%2 == 1 {
			return // goldmark takes them for no hard break, and the next line's first mark for escaped
		}
	}
	_, refs := markdown(nil, []byte("[ref]: http://r.example 't'\n\n[^1]: note\n"), 0)
	want, got := byGoldmark(src, refs), byLoop(src, refs)
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("%q\nreads %+v\n want %+v", src, got, want)
	}
}

// TestInlinesAsGoldmark: the loop over a block finds what goldmark's finds.
func TestInlinesAsGoldmark(t *testing.T) {
	for _, a := range inlines {
		sameInlines(t, []byte(a))
		for _, b := range inlines {
			sameInlines(t, []byte(a+b))
			sameInlines(t, []byte(a+"\n"+b))
		}
	}
}

// TestSpans: what is read without a tree is what the loop reads, and all lines with plain pairs of marks are.
func TestSpans(t *testing.T) {
	pieces := []string{"", "a", "灯", "。", " ", "\t", "“", "塚\U000E0100", "*", "**", "***", "`", "``", "*a*", "**灯：**", "（*甲*）", "`a b`", "` a `", "`*`", "**`a`**", "`[_&\\`", "_a_", "&amp;", "!", "www.a.example", "h`$@a.b`"}
	read := 0
	for n := range len(pieces) * len(pieces) * len(pieces) {
		src := []byte(pieces[n%len(pieces)] + pieces[n/len(pieces)%len(pieces)] + pieces[n/len(pieces)/len(pieces)])
		got := runWriter{src: src}
		if !inlineParser(src, &references{}).spans(Line{Span: Span{0, len(src)}}, &got) {
			continue
		}
		read++
		runs, _ := got.done()
		if want := byLoop(src, &references{}); !reflect.DeepEqual(runs, want) {
			t.Fatalf("%q\nreads %+v\n want %+v", src, runs, want)
		}
	}
	if read == 0 {
		t.Error("nothing is read without a tree")
	}
	for _, src := range []string{"plain", "**灯：**他说", "**Who?** asks *me* about `a` and `b*`.", "*a **`**b*", "说**（灯）**吧", "`a_b`, `<c>` or `[d](e)`!"} {
		in := inlineParser([]byte(src), &references{})
		want := src != "*a **`**b*"
		if got := in.spans(Line{Span: Span{0, len(src)}}, &runWriter{src: []byte(src)}); got != want {
			t.Errorf("%q is read without a tree: %t", src, got)
		}
	}
}

// TestBackslashesBeforeBreak: each two of the backslashes that end a line are one (CommonMark 2.4); one that is left makes a hard break (6.7), and none escapes what
// the next line begins with.
func TestBackslashesBeforeBreak(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"a\\\n*b*", "a\n[b]"},
		{`a\\` + "\n*b*", `a\` + " [b]"},
		{`a\\\` + "\n*b*", `a\` + "\n[b]"},
		{`a\\\` + "\n\\(0", `a\` + "\n(0"},
		{`a\\\\` + "\n\\*b*", `a\\` + " *b*"},
	} {
		got := ""
		for _, r := range byLoop([]byte(c.src), &references{}) {
			switch {
			case r.Marks != 0:
				got += "[" + r.Text + "]"
			default:
				got += r.Text
			}
		}
		if got != c.want {
			t.Errorf("%q reads %q, want %q", c.src, got, c.want)
		}
	}
}

func FuzzInlines(f *testing.F) {
	for _, s := range inlines {
		f.Add(s)
	}
	f.Add(strings.Join(inlines, "\n"))
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 1<<12 {
			t.Skip("longer than a paragraph needs to be")
		}
		sameInlines(t, visible.Text([]byte(strings.ToValidUTF8(s, "\uFFFD"))))
	})
}
