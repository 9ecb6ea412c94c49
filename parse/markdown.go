package parse

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// references are the definitions that inline text may call, wherever in the document they stand.
type references struct {
	links     parser.Context
	footnotes map[string]bool
}

// footnoteBlock reads footnote definitions where they stand; goldmark's own parser would move them to the end of the tree.
type footnoteBlock struct{ parser.BlockParser }

func (footnoteBlock) Close(ast.Node, text.Reader, parser.Context) {}

// blockParser returns a parser of block structure alone (CommonMark and GFM, definition lists, footnotes). It leaves the inline text unread:
// most of it is never looked at, and the tree of a long talk would cost many times its text.
func blockParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(append(parser.DefaultBlockParsers(),
			util.Prioritized(extension.NewDefinitionListParser(), 101),
			util.Prioritized(extension.NewDefinitionDescriptionParser(), 102),
			util.Prioritized(footnoteBlock{extension.NewFootnoteBlockParser()}, 999),
		)...),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200),
		)...),
	)
}

// markdown builds the flat list of blocks of src[from:]; all offsets are into src.
func markdown(src []byte, from int) ([]Block, *references) {
	pc := parser.NewContext()
	root := blockParser().Parse(tailReader(src, from), parser.WithContext(pc))
	f := &flattener{src: src, refs: &references{links: pc, footnotes: map[string]bool{}}}
	f.walk(root, nil)
	f.close()
	return f.blocks, f.refs
}

// tailReader reads src from the offset from on, which is the start of a line, and keeps offsets into the whole.
func tailReader(src []byte, from int) text.Reader {
	r := text.NewReader(src)
	for {
		if _, seg := r.PeekLine(); seg.Start >= from || seg.Len() <= 0 {
			return r
		}
		r.AdvanceLine()
	}
}

// flattener turns goldmark's tree into blocks with chains of containers.
type flattener struct {
	src    []byte
	blocks []Block
	refs   *references
	lists  int
}

func (f *flattener) walk(parent ast.Node, in *Container) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.List:
			f.list(n, in)
		case *ast.Blockquote:
			f.walk(n, child(in, Container{Kind: Quote}))
		case *east.DefinitionList:
			f.walk(n, in)
		case *east.DefinitionDescription:
			f.walk(n, child(in, Container{Kind: Description, Tight: n.IsTight}))
		case *east.DefinitionTerm:
			f.leaf(n, Block{Kind: Paragraph, In: child(in, Container{Kind: Term})})
		case *east.Footnote:
			f.refs.footnotes[string(n.Ref)] = true
			f.walk(n, child(in, Container{Kind: Footnote, Name: string(n.Ref)}))
		case *ast.Heading:
			f.leaf(n, Block{Kind: Heading, Level: uint8(n.Level), In: in})
		case *ast.FencedCodeBlock:
			f.leaf(n, Block{Kind: Code, Info: string(n.Language(f.src)), In: in})
		case *ast.CodeBlock:
			f.leaf(n, Block{Kind: Code, In: in})
		case *ast.HTMLBlock:
			if n.HasClosure() {
				n.Lines().Append(n.ClosureLine)
			}
			f.leaf(n, Block{Kind: HTML, In: in})
		case *ast.ThematicBreak:
			f.leaf(n, Block{Kind: Rule, In: in})
		case *east.Table:
			f.table(n, in)
		case *ast.LinkReferenceDefinition:
			f.leaf(n, Block{Kind: Definition, In: in})
		default:
			f.leaf(n, Block{Kind: Paragraph, In: in})
		}
	}
}

func child(in *Container, c Container) *Container {
	c.Parent, c.Depth = in, 1
	if in != nil {
		c.Depth = in.Depth + 1
	}
	return &c
}

func (f *flattener) list(l *ast.List, in *Container) {
	f.lists++
	id, number := f.lists, l.Start
	last := l.Start + l.ChildCount() - 1
	for item := l.FirstChild(); item != nil; item = item.NextSibling() {
		c := child(in, Container{Kind: Item, List: id, Ordered: l.IsOrdered(), Number: number, Last: last, Tight: l.IsTight})
		number++
		first := len(f.blocks)
		f.walk(item, c)
		if len(f.blocks) == first { // an empty item still shows its mark
			at := max(item.Pos(), 0)
			if first > 0 {
				at = max(at, f.blocks[first-1].Span.End)
			}
			f.blocks = append(f.blocks, Block{Kind: Paragraph, In: c, Span: Span{at, at}})
			continue
		}
		f.task(&f.blocks[first], c)
	}
}

// task takes the box of a task list item off its first paragraph (GFM, task list items).
func (f *flattener) task(b *Block, c *Container) {
	if b.Kind != Paragraph || b.In != c || len(b.Lines) == 0 {
		return
	}
	l := &b.Lines[0]
	s := f.src[l.Start:l.End]
	if len(s) < 4 || s[0] != '[' || s[2] != ']' || s[3] != ' ' && s[3] != '\t' || !bytes.ContainsRune([]byte(" xX"), rune(s[1])) {
		return
	}
	c.Task, c.Done = true, s[1] != ' '
	l.Start += 4
	b.Span.Start = l.Start
}

func (f *flattener) table(n ast.Node, in *Container) {
	first, last := -1, -1
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		at := row.Pos()
		if c := row.FirstChild(); c != nil && c.Pos() >= 0 {
			at = c.Pos()
		}
		if at < 0 {
			continue
		}
		if first < 0 {
			first = at
		}
		last = at
	}
	if first < 0 {
		return
	}
	first = lineStart(f.src, first)
	last = max(last, lineEnd(f.src, first)+1) // the row of dashes
	b := Block{Kind: Table, In: in}
	for at := first; at <= last; at = lineEnd(f.src, at) + 1 {
		b.Lines = append(b.Lines, Line{Span: Span{contentStart(f.src, at, in), lineEnd(f.src, at)}})
	}
	b.Span = Span{b.Lines[0].Start, trimEnd(f.src, b.Lines[0].Start, b.Lines[len(b.Lines)-1].End)}
	f.add(b)
}

// contentStart returns the offset behind the container marks that open the line at offset at, for a line that was read as part of a block in c.
func contentStart(src []byte, at int, c *Container) int {
	quotes := 0
	for ; c != nil; c = c.Parent {
		if c.Kind == Quote {
			quotes++
		}
	}
	for i := at; i < len(src); i++ {
		switch {
		case src[i] == '>' && quotes > 0:
			quotes--
			at = i + 1
		case src[i] != ' ' && src[i] != '\t':
			return i
		}
	}
	return at
}

func (f *flattener) leaf(n ast.Node, b Block) {
	for i := range n.Lines().Len() {
		s := n.Lines().At(i)
		end := s.Stop
		for end > s.Start && f.src[end-1] == '\n' {
			end--
		}
		b.Lines = append(b.Lines, Line{Span{s.Start, max(end, s.Start)}, s.Padding})
	}
	pos := n.Pos()
	switch {
	case len(b.Lines) == 0 && pos < 0:
		return
	case len(b.Lines) == 0:
		b.Span = Span{pos, trimEnd(f.src, pos, lineEnd(f.src, pos))}
	default:
		b.Span = Span{b.Lines[0].Start, b.Lines[len(b.Lines)-1].End}
		if pos >= 0 && b.Kind != Paragraph {
			b.Span.Start = min(pos, b.Span.Start)
		}
		b.Span.End = trimEnd(f.src, b.Span.Start, b.Span.End)
	}
	if b.Kind == Paragraph && len(b.Lines) > 0 && b.Span.Len() == 0 {
		return
	}
	f.add(b)
}

func (f *flattener) add(b Block) {
	if n := len(f.blocks); n > 0 && b.Span.Start < f.blocks[n-1].Span.End {
		b.Span.Start = min(f.blocks[n-1].Span.End, b.Span.End)
	}
	f.blocks = append(f.blocks, b)
}

// close gives each block the markup that follows its content and that goldmark's lines leave out: closing fences, underlines of headings,
// rules of tables. What then lies between two blocks is white space and container marks.
func (f *flattener) close() {
	for i := range f.blocks {
		b := &f.blocks[i]
		next := len(f.src)
		if i+1 < len(f.blocks) {
			next = f.blocks[i+1].Span.Start
		}
		switch b.Kind {
		case Heading, Code:
			f.extend(b, next)
		}
	}
}

// extend moves the end of b over the rest of its line, and over the closing line of a setext heading or of a fence.
func (f *flattener) extend(b *Block, next int) {
	eol := min(lineEnd(f.src, b.Span.End), next)
	b.Span.End = trimEnd(f.src, b.Span.Start, eol)
	head := f.src[b.Span.Start]
	if eol >= next || b.Kind == Heading && head == '#' {
		return
	}
	if b.Kind == Code && head != '`' && head != '~' {
		return
	}
	at := contentStart(f.src, eol+1, b.In)
	end := min(lineEnd(f.src, min(eol+1, len(f.src))), next)
	if at >= end {
		return
	}
	closing := bytes.Trim(f.src[at:end], " \t")
	marks := "=-"
	if b.Kind == Code {
		marks = string(head)
	}
	if len(closing) > 0 && len(bytes.Trim(closing, marks)) == 0 {
		b.Span.End = trimEnd(f.src, b.Span.Start, end)
	}
}

// lineStart returns the offset of the first byte of the line that holds offset at.
func lineStart(src []byte, at int) int { return bytes.LastIndexByte(src[:at], '\n') + 1 }

// lineEnd returns the offset of the LF that ends the line that holds offset at, or of the end of src.
func lineEnd(src []byte, at int) int {
	if i := bytes.IndexByte(src[at:], '\n'); i >= 0 {
		return at + i
	}
	return len(src)
}

// trimEnd returns end less the white space before it, not before start.
func trimEnd(src []byte, start, end int) int {
	for end > start && (src[end-1] == ' ' || src[end-1] == '\t' || src[end-1] == '\n') {
		end--
	}
	return end
}
