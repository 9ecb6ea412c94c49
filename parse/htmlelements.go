package parse

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"
)

// elements takes an HTML block apart whose elements are those that Markdown has marks for, as pages are saved: `<p><strong>Name:</strong> text</p>`,
// `<h2>…</h2>`, `<li>…</li>`. Each of them becomes the block that the marks would make. It reports whether it has; any other HTML stays as it is.
func (f *flattener) elements(n *ast.HTMLBlock, in *Container) bool {
	lines := n.Lines()
	if n.HTMLBlockType < ast.HTMLBlockType6 || lines.Len() == 0 {
		return false
	}
	for i := 1; i < lines.Len(); i++ { // marks of containers may stand between its lines
		if lines.At(i).Start != lines.At(i-1).Stop {
			return false
		}
	}
	start, end := lines.At(0).Start, lines.At(lines.Len()-1).Stop
	e := elementReader{src: f.src, in: in, outer: in, lists: f.lists, from: start, at: start, begun: -1}
	if !e.read(f.src[start:end]) || len(e.blocks) == 0 {
		return false
	}
	e.blocks[len(e.blocks)-1].Span.End = trimEnd(f.src, start, end)
	f.lists = e.lists
	for _, b := range e.blocks {
		if crowdedParagraph(&b) {
			b.Kind = Code
		}
		f.add(b)
	}
	return true
}

// elementReader reads the elements of an HTML block.
type elementReader struct {
	src    []byte
	blocks []Block
	in     *Container // that is open
	outer  *Container // that the HTML block is in
	open   []openList
	lists  int   // number of the last list
	level  uint8 // of the open heading, or 0
	from   int   // offset behind the last block
	at     int   // offset of the token at hand
	begun  int   // offset where the text at hand begins, or -1
	shows  bool  // the text at hand has more than white space and tags
}

// openList is a list that is open: its items follow in the container it stands in.
type openList struct {
	id, items int
	ordered   bool
}

// read reads all tokens. It reports whether it knows each element.
func (e *elementReader) read(raw []byte) bool {
	z := html.NewTokenizer(bytes.NewReader(raw))
	for {
		kind := z.Next()
		size := len(z.Raw())
		switch kind {
		case html.ErrorToken:
			e.flush(e.at, e.at)
			return true
		case html.TextToken:
			e.text(z.Raw())
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			if t := z.Token(); !e.tag(kind, t, size) {
				return false
			}
		}
		e.at += size
	}
}

func (e *elementReader) text(raw []byte) {
	if len(bytes.TrimSpace(raw)) == 0 {
		return
	}
	if e.begun < 0 {
		e.begun = e.at
	}
	e.shows = true
}

// tag takes up a tag of so many bytes. It reports whether it is one that Markdown has a mark for, or one within a line.
func (e *elementReader) tag(kind html.TokenType, t html.Token, size int) bool {
	starts := kind == html.StartTagToken
	switch t.Data {
	case "p", "div", "section", "article", "header", "footer", "main", "figure", "figcaption", "center":
		e.boundary(kind, size)
	case "h1", "h2", "h3", "h4", "h5", "h6":
		e.boundary(kind, size)
		e.level = 0
		if starts {
			e.level = t.Data[1] - '0'
		}
	case "blockquote":
		e.boundary(kind, size)
		e.nest(starts, Container{Kind: Quote})
	case "dt":
		e.boundary(kind, size)
		e.nest(starts, Container{Kind: Term})
	case "dd":
		e.boundary(kind, size)
		e.nest(starts, Container{Kind: Description, Tight: true})
	case "ul", "ol":
		e.boundary(kind, size)
		if starts {
			e.lists++
			e.open = append(e.open, openList{id: e.lists, ordered: t.Data == "ol"})
		} else if len(e.open) > 0 {
			e.open = e.open[:len(e.open)-1]
		}
	case "li":
		e.boundary(kind, size)
		e.item(starts)
	case "dl":
		e.boundary(kind, size)
	default:
		if blockTag(t.Data) || silentTag(t.Data) || t.Data == "td" || t.Data == "th" || len(e.open) > maxOpenTags {
			return false
		}
		if e.begun < 0 && kind != html.EndTagToken {
			e.begun = e.at
		}
		e.shows = e.shows || t.Data == "img"
	}
	return true
}

// boundary ends the text at hand before a tag of so many bytes; an end tag belongs to it.
func (e *elementReader) boundary(kind html.TokenType, size int) {
	if kind == html.EndTagToken {
		e.flush(e.at, e.at+size)
		return
	}
	e.flush(e.at, e.at)
}

// nest opens a container, or closes the innermost one of its kind.
func (e *elementReader) nest(starts bool, c Container) {
	if starts && (e.in == nil || e.in.Depth < maxOpenTags) {
		e.in = child(e.in, c)
	} else if !starts && e.in != nil && e.in.Kind == c.Kind {
		e.in = e.in.Parent
	}
}

func (e *elementReader) item(starts bool) {
	if !starts || len(e.open) == 0 {
		e.nest(false, Container{Kind: Item})
		return
	}
	l := &e.open[len(e.open)-1]
	if e.in != nil && e.in.Kind == Item && e.in.List == l.id { // the item before it was left open
		e.in = e.in.Parent
	}
	l.items++
	e.nest(true, Container{Kind: Item, List: l.id, Ordered: l.ordered, Number: l.items, Last: l.items, Tight: true})
}

// flush makes a block of the text at hand, which ends before offset end; the block ends at offset behind.
func (e *elementReader) flush(end, behind int) {
	begun := e.begun
	if !e.shows {
		e.begun = -1
		return
	}
	e.begun, e.shows = -1, false
	b := Block{Kind: Paragraph, In: e.in}
	if e.level > 0 {
		b.Kind, b.Level = Heading, e.level
	}
	b.Lines = e.linesOf(Span{begun, end})
	e.tagsAbove(lineStart(e.src, begun))
	for e.from < begun && strings.IndexByte(" \t\n", e.src[e.from]) >= 0 {
		e.from++
	}
	b.Span = Span{e.from, trimEnd(e.src, e.from, behind)}
	e.from = b.Span.End
	e.blocks = append(e.blocks, b)
}

// tagsAbove gives the tags on the lines above a block, which starts on the line at offset at, to the block before it, or makes a block of them that shows nothing.
func (e *elementReader) tagsAbove(at int) {
	end := trimEnd(e.src, e.from, max(at, e.from))
	if end == e.from {
		return
	}
	if n := len(e.blocks); n > 0 {
		e.blocks[n-1].Span.End = end
	} else {
		e.blocks = append(e.blocks, Block{Kind: HTML, In: e.outer, Span: Span{e.from, end}, Lines: e.linesOf(Span{e.from, end})})
	}
	e.from = end
}

func (e *elementReader) linesOf(s Span) []Line {
	var out []Line
	for at := s.Start; at < s.End; {
		stop := min(lineEnd(e.src, at), s.End)
		if l := trimSpan(e.src, Span{at, stop}); l.Len() > 0 {
			out = append(out, Line{Span: l})
		}
		at = stop + 1
	}
	return out
}
