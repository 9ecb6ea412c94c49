package parse

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// runWriter collects runs and joins neighbours of one style.
type runWriter struct {
	src  []byte
	base Marks
	runs []Run
	tail []byte // the text of the last run, as long as it grows and Run.Text lags behind; else empty
	html htmlState
	soft bool // a source line ended here: a space, or nothing, by the next character

	lined bool // each source line is a line of its own
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
		w.text(n, m, url)
	case *ast.String:
		w.write(string(n.Value), m, url)
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
		w.children(n, m, unescape(string(n.Destination)))
	case *ast.AutoLink:
		target := string(n.URL(w.src))
		if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(target), "mailto:") {
			target = "mailto:" + target
		}
		w.write(string(n.Label(w.src)), m, target)
	case *ast.Image:
		alt := runWriter{src: w.src}
		alt.children(n, 0, "")
		var sb strings.Builder
		for _, r := range alt.done() {
			sb.WriteString(r.Text)
		}
		w.push(Run{Kind: ImageRun, Text: sb.String(), Marks: w.base | m, URL: safeURL(unescape(string(n.Destination)))})
	case *ast.RawHTML:
		var sb strings.Builder
		for i := range n.Segments.Len() {
			s := n.Segments.At(i)
			sb.Write(s.Value(w.src))
		}
		w.tag(sb.String())
	case *maths:
		for i, line := range n.lines {
			w.soft = w.soft || i > 0
			w.write(string(line.Value(w.src)), m|InlineMath, url)
		}
	case *footnoteCall:
		w.push(Run{Kind: FootnoteRun, Text: clean(n.label), Marks: w.base | m})
	default:
		w.children(n, m, url)
	}
}

func (w *runWriter) text(n *ast.Text, m Marks, url string) {
	value := string(n.Segment.Value(w.src))
	if !n.IsRaw() {
		value = unescape(value)
	}
	w.write(value, m, url)
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
			value := string(t.Segment.Value(w.src))
			if s, cut := strings.CutSuffix(value, "\n"); cut {
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
	w.add(Run{Kind: BreakRun, Text: "\n"})
}

// write adds text in the marks m within the link url.
func (w *runWriter) write(s string, m Marks, url string) {
	if s == "" || w.html.silent != "" {
		return
	}
	if url == "" {
		url = w.html.link()
	}
	w.push(Run{Text: clean(s), Marks: w.base | m | w.html.marks(), URL: safeURL(url)})
}

func (w *runWriter) push(r Run) {
	if w.soft {
		w.soft = false
		w.trimRight()
		if prev, next := w.last(), first(r); prev != 0 && softSpace(prev, next) {
			w.join(Run{Text: " ", Marks: r.Marks & w.runs[len(w.runs)-1].Marks})
		}
	}
	if w.atStart() && r.Kind == TextRun && r.Marks&(InlineCode|InlineMath) == 0 {
		if r.Text = strings.TrimLeft(r.Text, " "); r.Text == "" {
			return
		}
	}
	r.Text = apart(r.Text, w.last())
	w.join(r)
}

// atStart reports whether nothing stands on the present line yet.
func (w *runWriter) atStart() bool {
	return len(w.runs) == 0 || w.runs[len(w.runs)-1].Kind == BreakRun
}

func (w *runWriter) join(r Run) {
	if n := len(w.runs); n > 0 && r.Kind == TextRun {
		if p := &w.runs[n-1]; p.Kind == TextRun && p.Marks == r.Marks && p.URL == r.URL {
			if len(w.tail) == 0 {
				w.tail = append(slices.Grow(w.tail, 2*(len(p.Text)+len(r.Text))), p.Text...)
			}
			w.tail = append(w.tail, r.Text...)
			return
		}
	}
	w.add(r)
}

// add begins a new run.
func (w *runWriter) add(r Run) {
	w.seal()
	w.runs = append(w.runs, r)
}

// seal gives the last run the text to which it grew.
func (w *runWriter) seal() {
	if len(w.tail) > 0 {
		w.runs[len(w.runs)-1].Text = string(w.tail)
		w.tail = w.tail[:0]
	}
}

// trimRight takes the white space off the end: it stands before a line end.
func (w *runWriter) trimRight() {
	for n := len(w.runs); n > 0 && w.runs[n-1].Kind == TextRun; n = len(w.runs) {
		p := &w.runs[n-1]
		if p.Marks&(InlineCode|InlineMath) != 0 {
			return
		}
		if len(w.tail) > 0 {
			w.tail = bytes.TrimRight(w.tail, " ")
			p.Text = ""
		} else {
			p.Text = strings.TrimRight(p.Text, " ")
		}
		if len(w.tail) > 0 || p.Text != "" {
			return
		}
		w.runs = w.runs[:n-1]
	}
}

func (w *runWriter) last() rune {
	if n := len(w.runs); n > 0 {
		if w.runs[n-1].Kind == ImageRun {
			return ' '
		}
		if len(w.tail) > 0 {
			r, _ := utf8.DecodeLastRune(w.tail)
			return r
		}
		r, _ := utf8.DecodeLastRuneInString(w.runs[n-1].Text)
		return r
	}
	return 0
}

func first(r Run) rune {
	if r.Kind == ImageRun {
		return ' '
	}
	c, _ := utf8.DecodeRuneInString(r.Text)
	return c
}

func (w *runWriter) done() []Run {
	w.trimRight()
	for n := len(w.runs); n > 0 && w.runs[n-1].Kind == BreakRun; n = len(w.runs) {
		w.runs = w.runs[:n-1]
		w.trimRight()
	}
	w.seal()
	return linkBare(w.runs)
}
