package parse

import (
	"bytes"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"
)

// elements takes an HTML block apart whose elements are those that Markdown has marks for, as pages are saved: `<p><strong>Name:</strong> text</p>`,
// `<h2>…</h2>`, `<li>…</li>`. Each of them becomes the block that the marks would make; tables and what is set as it stands stay HTML, each a block of its own. It reports whether
// it has; HTML that shows nothing stays as it is.
func (f *flattener) elements(n *ast.HTMLBlock, in *Container) bool {
	lines := n.Lines()
	if lines.Len() == 0 {
		return false
	}
	for i := 1; i < lines.Len(); i++ { // marks of containers may stand between its lines
		if lines.At(i).Start != lines.At(i-1).Stop {
			return false
		}
	}
	return f.elementsIn(Span{lines.At(0).Start, lines.At(lines.Len() - 1).Stop}, in)
}

// elementsIn is elements for HTML that stands in s.
func (f *flattener) elementsIn(s Span, in *Container) bool {
	e := elementReader{src: f.src, in: in, outer: in, lists: f.lists, start: s.Start, from: s.Start, at: s.Start, begun: -1, kind: Paragraph}
	if !e.read(f.src[s.Start:s.End]) || len(e.blocks) == 0 {
		return false
	}
	e.blocks[len(e.blocks)-1].Span.End = trimEnd(f.src, s.Start, s.End)
	f.lists = e.lists
	for _, b := range e.blocks {
		if crowdedParagraph(&b) {
			b.Kind = Code
		}
		f.add(b)
	}
	return true
}

// savedPage reports whether a text is a page as a browser saves it, in which blank lines and indents mean nothing.
func savedPage(src []byte) bool {
	src = bytes.TrimLeftFunc(src[:min(len(src), 1<<10)], unicode.IsSpace)
	opens := func(tag string) bool { return bytes.EqualFold(src[:min(len(src), len(tag))], []byte(tag)) }
	return opens("<!doctype html") || opens("<html")
}

// readPage makes blocks of src[from:] where that is a saved page; else it returns nil.
func readPage(src []byte, from int) *flattener {
	f := &flattener{src: src, refs: newReferences(), lists: from}
	if !savedPage(src[from:]) || !f.elementsIn(Span{from, len(src)}, nil) {
		return nil
	}
	return f
}

// elementReader reads the elements of an HTML block.
type elementReader struct {
	src    []byte
	blocks []Block
	in     *Container // that is open
	outer  *Container // that the HTML block is in
	open   []openList
	lists  int    // number of the last list
	kind   Kind   // of the block at hand
	level  uint8  // of the open heading, or 0
	kept   string // the element that is kept as HTML, or ""
	depth  int    // of elements of its name that are open
	silent string // the element whose text does not show, or ""
	start  int    // offset of the HTML
	from   int    // offset behind the last block
	at     int    // offset of the token at hand
	begun  int    // offset where the text at hand begins, or -1
	shows  bool   // the text at hand has more than white space and tags
}

// openList is a list that is open: its items follow in the container it stands in.
type openList struct {
	id, items int
	ordered   bool
}

// Where elements are shorter than this in the mean, past a number of them that anything may have, nobody reads them: they stay HTML.
const (
	fewElements  = 4096
	leastElement = 16 // bytes
)

// read reads all tokens. It reports whether no more lists are open than can be, and the elements are not crowded.
func (e *elementReader) read(raw []byte) bool {
	z := html.NewTokenizer(bytes.NewReader(raw))
	for {
		kind := z.Next()
		size := len(z.Raw())
		switch kind {
		case html.ErrorToken:
			e.shows = e.shows || e.kept != ""
			e.flush(e.at, e.at)
			return true
		case html.TextToken:
			if e.kept == "" && e.silent == "" {
				e.text(z.Raw())
			}
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			e.tag(kind, z.Token(), size)
			if len(e.open) > maxOpenTags || len(e.blocks) > fewElements && len(e.blocks)*leastElement > e.at-e.start {
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

// keptTag reports whether an element stays HTML, which is set as it asks for.
func keptTag(name string) bool {
	switch name {
	case "table", "pre", "details", "iframe", "video", "audio":
		return true
	}
	return false
}

// tag takes up a tag of so many bytes.
func (e *elementReader) tag(kind html.TokenType, t html.Token, size int) {
	starts := kind == html.StartTagToken
	switch {
	case e.kept != "":
		e.keep(kind, t.Data, size)
		return
	case e.silent != "":
		if kind == html.EndTagToken && t.Data == e.silent {
			e.silent = ""
		}
		return
	case silentTag(t.Data):
		if starts {
			e.silent = t.Data
		}
		return
	case keptTag(t.Data):
		e.boundary(kind, size)
		if starts {
			e.kept, e.depth, e.begun = t.Data, 1, e.at
		}
		return
	}
	switch t.Data {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		e.boundary(kind, size)
		e.level = 0
		if starts {
			e.level = t.Data[1] - '0'
		}
	case "hr":
		e.boundary(kind, size)
		if kind != html.EndTagToken {
			e.kind, e.begun, e.shows = Rule, e.at, true
			e.flush(e.at+size, e.at+size)
			e.kind = Paragraph
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
	case "title", "body", "td", "th":
		e.boundary(kind, size)
	default:
		if blockTag(t.Data) {
			e.boundary(kind, size)
			return
		}
		if e.begun < 0 && kind != html.EndTagToken {
			e.begun = e.at
		}
		e.shows = e.shows || t.Data == "img"
	}
}

// keep takes up a tag within an element that is kept as HTML, and makes a block of that at its end.
func (e *elementReader) keep(kind html.TokenType, name string, size int) {
	switch {
	case name != e.kept:
	case kind == html.StartTagToken:
		e.depth++
	case kind == html.EndTagToken:
		e.depth--
	}
	if e.depth == 0 {
		e.shows = true
		e.flush(e.at+size, e.at+size)
		e.kept = ""
	}
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
	b := Block{Kind: e.kind, In: e.in}
	switch {
	case e.kept != "":
		b.Kind = HTML
	case e.kind == Paragraph && e.level > 0:
		b.Kind, b.Level = Heading, e.level
	}
	b.Lines = e.linesOf(Span{begun, end}, e.kept == "pre")
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
		e.blocks = append(e.blocks, Block{Kind: HTML, In: e.outer, Span: Span{e.from, end}, Lines: e.linesOf(Span{e.from, end}, false)})
	}
	e.from = end
}

// linesOf returns the lines of s that are not blank, without the white space around them; where the text stands as it is, all lines whole.
func (e *elementReader) linesOf(s Span, asItIs bool) []Line {
	var out []Line
	for at := s.Start; at < s.End; {
		stop := min(lineEnd(e.src, at), s.End)
		l := Span{at, stop}
		if !asItIs {
			l = trimSpan(e.src, l)
		}
		if asItIs || l.Len() > 0 {
			out = append(out, Line{Span: l})
		}
		at = stop + 1
	}
	return out
}
