package parse

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"fangtan/parse/cjk"
	"fangtan/parse/maths"
	"fangtan/parse/plain"
	"fangtan/parse/visible"
)

// runWriter collects runs and joins neighbours of one style. Their texts are written one behind the other, and are parts of one string in the end. It may be used for one block
// after the other.
type runWriter struct {
	src  []byte
	base Marks
	text []byte    // of all runs
	open []openRun // the runs so far
	out  []Run
	html htmlState
	soft bool // a source line ended here: a space, or nothing, by the next character

	lined bool // each source line is a line of its own
}

// openRun is a run whose text begins at an offset of what is written, and goes on to the next one.
type openRun struct {
	Run
	start int
}

// begin makes w ready for b, which is a block of src or a part of one. The runs of the block before it are forgotten.
func (w *runWriter) begin(src []byte, b *Block) {
	*w = runWriter{src: src, base: b.Base, lined: b.Lined, text: w.text[:0], open: w.open[:0], out: w.out[:0]}
}

func (w *runWriter) children(n ast.Node, m Marks, url string) {
	if n == nil {
		return
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.node(c, m, url)
	}
}

func (w *runWriter) node(n ast.Node, m Marks, url string) {
	switch n := n.(type) {
	case *ast.Text:
		w.words(n, m, url)
	case *ast.String:
		w.write(n.Value, m, url)
	case *ast.Emphasis:
		mark := Emphasis
		if n.Level >= 2 {
			mark = Strong
		}
		w.children(n, m|mark, url)
	case *east.Strikethrough:
		w.children(n, m|Strike, url)
	case *ast.CodeSpan:
		w.codeSpan(n, m, url)
	case *ast.Link:
		w.children(n, m, plain.Unescape(string(n.Destination)))
	case *ast.AutoLink:
		target := string(n.URL(w.src))
		if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(target), "mailto:") {
			target = "mailto:" + target
		}
		w.write(n.Label(w.src), m, target)
	case *ast.Image:
		alt := runWriter{src: w.src}
		alt.children(n, 0, "")
		alt.done()
		w.push(Run{Kind: ImageRun, Marks: w.base | m, URL: visible.URL(plain.Unescape(string(n.Destination)))}, alt.text)
	case *ast.RawHTML:
		var sb strings.Builder
		for i := range n.Segments.Len() {
			s := n.Segments.At(i)
			sb.Write(s.Value(w.src))
		}
		w.tag(sb.String())
	case *maths.Inline:
		for i, line := range n.Segments {
			w.soft = w.soft || i > 0
			w.write(line.Value(w.src), m|InlineMath, url)
		}
	case *footnoteCall:
		w.push(Run{Kind: FootnoteRun, Marks: w.base | m}, []byte(visible.Line(n.label)))
	default:
		w.children(n, m, url)
	}
}

func (w *runWriter) words(n *ast.Text, m Marks, url string) {
	switch value := n.Segment.Value(w.src); {
	case !n.IsRaw() && (bytes.IndexByte(value, '\\') >= 0 || bytes.IndexByte(value, '&') >= 0):
		w.write([]byte(plain.Unescape(string(value))), m, url)
	default:
		w.source(value, m, url)
	}
	switch {
	case n.HardLineBreak(), w.lined && n.SoftLineBreak():
		w.brk()
	case n.SoftLineBreak():
		w.soft = true
	}
}

func (w *runWriter) codeSpan(n *ast.CodeSpan, m Marks, url string) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			value := t.Segment.Value(w.src)
			if s, cut := bytes.CutSuffix(value, []byte("\n")); cut {
				w.write(s, m|InlineCode, url)
				w.soft = true
				continue
			}
			w.write(value, m|InlineCode, url)
		}
	}
}

// brk writes a hard line break; a second one in a row changes nothing that is seen at the end of a block.
func (w *runWriter) brk() {
	w.soft = false
	w.trimRight()
	w.add(Run{Kind: BreakRun}, []byte("\n"))
}

// write adds text in the marks m within the link url.
func (w *runWriter) write(s []byte, m Marks, url string) {
	if !visible.Calm(s) {
		s = []byte(visible.Line(string(s)))
	}
	w.safe(s, m, url)
}

// source is [runWriter.write] for a part of the source, of which nothing but tabs and line ends must be replaced.
func (w *runWriter) source(s []byte, m Marks, url string) {
	if bytes.IndexByte(s, '\t') >= 0 || bytes.IndexByte(s, '\n') >= 0 {
		w.write(s, m, url)
		return
	}
	w.safe(s, m, url)
}

// safe is [runWriter.write] for text that is one safe line.
func (w *runWriter) safe(s []byte, m Marks, url string) {
	if len(s) == 0 || w.html.silent != "" {
		return
	}
	if url == "" {
		url = w.html.link()
	}
	w.push(Run{Marks: w.base | m | w.html.marks(), URL: visible.URL(url)}, s)
}

// push adds a run with the text s, behind the space that a line end of the source stands for.
func (w *runWriter) push(r Run, s []byte) {
	if w.soft {
		w.soft = false
		w.trimRight()
		if prev := w.last(); prev != 0 && cjk.SoftSpace(prev, first(r, s)) {
			w.join(Run{Marks: r.Marks & w.open[len(w.open)-1].Marks}, []byte(" "))
		}
	}
	if w.atStart() && r.Kind == TextRun && r.Marks&(InlineCode|InlineMath) == 0 {
		if s = bytes.TrimLeft(s, " "); len(s) == 0 {
			return
		}
	}
	if c, n := utf8.DecodeRune(s); visible.Selector(c) && visible.Selector(w.last()) { // two variation selectors would join a flood of them across two runs
		s = append([]byte(string(utf8.RuneError)), s[n:]...)
	}
	w.join(r, s)
}

// atStart reports whether nothing stands on the present line yet.
func (w *runWriter) atStart() bool { return len(w.open) == 0 || w.open[len(w.open)-1].Kind == BreakRun }

// join adds text to the last run where that is of the same style, or else begins a new one.
func (w *runWriter) join(r Run, s []byte) {
	if n := len(w.open); n > 0 && r.Kind == TextRun {
		if p := &w.open[n-1]; p.Kind == TextRun && p.Marks == r.Marks && p.URL == r.URL {
			w.text = append(w.text, s...)
			return
		}
	}
	w.add(r, s)
}

// add begins a new run.
func (w *runWriter) add(r Run, s []byte) {
	w.open = append(w.open, openRun{r, len(w.text)})
	w.text = append(w.text, s...)
}

// trimRight takes the white space off the end: it stands before a line end.
func (w *runWriter) trimRight() {
	for n := len(w.open); n > 0 && w.open[n-1].Kind == TextRun && w.open[n-1].Marks&(InlineCode|InlineMath) == 0; n = len(w.open) {
		start := w.open[n-1].start
		w.text = w.text[:start+len(bytes.TrimRight(w.text[start:], " "))]
		if len(w.text) > start {
			return
		}
		w.open = w.open[:n-1]
	}
}

// last returns the character before what comes next, 0 where there is none.
func (w *runWriter) last() rune {
	n := len(w.open)
	if n == 0 {
		return 0
	}
	if w.open[n-1].Kind == ImageRun {
		return ' '
	}
	r, _ := utf8.DecodeLastRune(w.text[w.open[n-1].start:])
	return r
}

// first returns the character that a run with the text s begins with.
func first(r Run, s []byte) rune {
	if r.Kind == ImageRun {
		return ' '
	}
	c, _ := utf8.DecodeRune(s)
	return c
}

// done returns the runs and the text of all of them. They hold until w begins again.
func (w *runWriter) done() (runs []Run, text string) {
	w.trimRight()
	for n := len(w.open); n > 0 && w.open[n-1].Kind == BreakRun; n = len(w.open) {
		w.text, w.open = w.text[:w.open[n-1].start], w.open[:n-1]
		w.trimRight()
	}
	if len(w.open) == 0 {
		return nil, ""
	}
	text = string(w.text)
	if cap(w.out) < len(w.open) {
		w.out = make([]Run, 0, len(w.open))
	}
	for k, r := range w.open {
		end := len(text)
		if k+1 < len(w.open) {
			end = w.open[k+1].start
		}
		r.Text = text[r.start:end]
		w.out = append(w.out, r.Run)
	}
	if strings.Contains(text, "://") {
		return linkBare(w.out), text
	}
	return w.out, text
}
