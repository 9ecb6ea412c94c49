package parse

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// flattener turns goldmark's tree into blocks with chains of containers.
type flattener struct {
	src    []byte
	blocks []Block
	refs   *references
	lists  int // number of the last one
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
			f.leaf(n, Block{Kind: Code, Info: clean(string(n.Language(f.src))), In: in})
		case *mathsBlock:
			f.leaf(n, Block{Kind: Code, Info: "tex", In: in})
		case *ast.CodeBlock:
			f.leaf(n, Block{Kind: Code, In: in})
		case *ast.HTMLBlock:
			if n.HasClosure() {
				n.Lines().Append(n.ClosureLine)
			}
			kind := HTML
			if htmlRule.Match(n.Lines().Value(f.src)) {
				kind = Rule
			}
			f.leaf(n, Block{Kind: kind, In: in})
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

// htmlRule matches an HTML block that is a thematic break and nothing else.
var htmlRule = regexp.MustCompile(`(?i)^\s*<hr(?:\s[^<>]*)?/?>\s*$`)

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

func (f *flattener) leaf(n ast.Node, b Block) {
	if n := n.Lines().Len(); n > 0 {
		b.Lines = make([]Line, 0, n)
	}
	for i := range n.Lines().Len() {
		s := n.Lines().At(i)
		end := s.Stop
		for end > s.Start && f.src[end-1] == '\n' {
			end--
		}
		b.Lines = append(b.Lines, Line{Span{s.Start, max(end, s.Start)}, s.Padding})
	}
	pos := f.markStart(n)
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
	if crowdedParagraph(&b) {
		b.Kind = Code
	}
	f.add(b)
}

func (f *flattener) add(b Block) {
	if n := len(f.blocks); n > 0 && b.Span.Start < f.blocks[n-1].Span.End {
		b.Span.Start = min(f.blocks[n-1].Span.End, b.Span.End)
	}
	f.blocks = append(f.blocks, b)
}
