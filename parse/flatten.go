package parse

import (
	"bytes"
	"regexp"
	"slices"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"fangtan/parse/maths"
	"fangtan/parse/visible"
)

// flattener turns goldmark's tree into blocks with chains of containers.
type flattener struct {
	src    []byte
	blocks []Block
	lines  []Line // of the last blocks
	refs   *references
	lists  int       // number of the last one
	begun  []*inside // each within the one before

	head, tail *inside // the list that the text begins with, and that which it ends with, as far as they are in no container
}

// inside is what is known of a container node of which some may be blocks already.
type inside struct {
	node     ast.Node
	in       *Container // that its children are in
	first    int        // its first block
	children int        // so far
	list     int        // number of a list
	items    []*Container
	loose    bool // a blank line parts the items of a list, or what is in one of them
}

// walk makes blocks of the children of a node, which are in a container.
func (f *flattener) walk(parent ast.Node, in *Container) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		f.node(n, in)
	}
}

func (f *flattener) node(n ast.Node, in *Container) {
	switch n := n.(type) {
	case *ast.List, *ast.ListItem, *ast.Blockquote, *east.DefinitionList, *east.DefinitionDescription, *east.Footnote:
		f.walk(n, f.enter(n, in))
		f.leave(n)
		return
	}
	f.count(n)
	switch n := n.(type) {
	case *east.DefinitionTerm:
		f.leaf(n, Block{Kind: Paragraph, In: child(in, Container{Kind: Term})})
	case *ast.Heading:
		f.leaf(n, Block{Kind: Heading, Level: uint8(n.Level), In: in})
	case *ast.FencedCodeBlock:
		f.leaf(n, Block{Kind: Code, Info: visible.Line(string(n.Language(f.src))), In: in})
	case *maths.Block:
		f.leaf(n, Block{Kind: Code, Info: "tex", In: in})
	case *ast.CodeBlock:
		f.leaf(n, Block{Kind: Code, In: in})
	case *ast.HTMLBlock:
		if n.HasClosure() {
			n.Lines().Append(n.ClosureLine)
		}
		if f.elements(n, in) {
			return
		}
		kind := HTML
		if htmlRule.Match(n.Lines().Value(f.src)) {
			kind = Rule
		}
		f.leaf(n, Block{Kind: kind, In: in})
	case *ast.ThematicBreak:
		f.leaf(n, Block{Kind: Rule, In: in})
	case *table:
		f.leaf(n, Block{Kind: Table, In: in})
	case *ast.LinkReferenceDefinition:
		f.leaf(n, Block{Kind: Definition, In: in})
	default:
		f.leaf(n, Block{Kind: Paragraph, In: in})
	}
}

// enter returns the container that the children of a container node are in, which is made once.
func (f *flattener) enter(n ast.Node, in *Container) *Container {
	if b := f.within(n); b != nil {
		return b.in
	}
	f.count(n)
	b := &inside{node: n, in: in, first: len(f.blocks)}
	around := f.within(n.Parent())
	f.begun = append(f.begun, b)
	switch n := n.(type) {
	case *ast.List:
		f.lists++
		b.list = f.lists
	case *ast.ListItem:
		l := n.Parent().(*ast.List)
		b.in = child(in, Container{Kind: Item, List: around.list, Ordered: l.IsOrdered(), Number: l.Start + len(around.items)})
		around.items = append(around.items, b.in)
	case *ast.Blockquote:
		b.in = child(in, Container{Kind: Quote})
	case *east.DefinitionDescription:
		b.in = child(in, Container{Kind: Description, Tight: !n.HasBlankPreviousLines()})
	case *east.Footnote:
		f.refs.footnotes[string(n.Ref)] = true
		b.in = child(in, Container{Kind: Footnote, Name: string(n.Ref)})
	}
	return b.in
}

// within returns what is known of a container node that is begun, or nil.
func (f *flattener) within(n ast.Node) *inside {
	for _, b := range slices.Backward(f.begun) {
		if b.node == n {
			return b
		}
	}
	return nil
}

// count notes that a node comes within the one around it, and whether a blank line parts the two of a list that it stands between (CommonMark 5.3).
func (f *flattener) count(n ast.Node) {
	parent := n.Parent()
	around := f.within(parent)
	if around == nil {
		return
	}
	if around.children > 0 && n.HasBlankPreviousLines() {
		switch parent.Kind() {
		case ast.KindList:
			around.loose = true
		case ast.KindListItem:
			f.within(parent.Parent()).loose = true
		}
	}
	around.children++
}

// leave completes the containers of a node all of whose children are blocks.
func (f *flattener) leave(n ast.Node) {
	b := f.begun[len(f.begun)-1]
	f.begun = f.begun[:len(f.begun)-1]
	switch n := n.(type) {
	case *ast.List:
		b.complete()
		if n.Parent().Kind() != ast.KindDocument {
			return
		}
		if b.first == 0 {
			f.head = b
		}
		f.tail = b
	case *ast.ListItem:
		if len(f.blocks) > b.first {
			f.task(&f.blocks[b.first], b.in)
			return
		}
		at := max(f.markStart(n), 0) // an empty item still shows its mark
		if b.first > 0 {
			at = max(at, f.blocks[b.first-1].Span.End)
		}
		f.blocks = append(f.blocks, Block{Kind: Paragraph, In: b.in, Span: Span{at, at}})
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
	b.Lines = f.room(n.Lines().Len())
	for i := range n.Lines().Len() {
		s := n.Lines().At(i)
		end := s.Stop
		for end > s.Start && f.src[end-1] == '\n' {
			end--
		}
		line := Line{Span{s.Start, max(end, s.Start)}, s.Padding}
		if b.In != nil && b.In.Kind == Term { // goldmark takes the white space off some lines of terms alone
			line.Start = line.End - len(bytes.TrimLeft(f.src[line.Start:line.End], " \t"))
		}
		b.Lines = append(b.Lines, line)
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
	if crowdedParagraph(&b) || b.Kind == Table && tooWide(f.src, b.Lines) {
		b.Kind = Code
	}
	f.add(b)
}

// room returns an empty list with room for n lines. The lists of many blocks are parts of one.
func (f *flattener) room(n int) []Line {
	const many = 64
	if cap(f.lines)-len(f.lines) < n {
		f.lines = make([]Line, 0, max(n, many))
	}
	start := len(f.lines)
	f.lines = f.lines[:start+n]
	return f.lines[start : start : start+n]
}

func (f *flattener) add(b Block) {
	if n := len(f.blocks); n > 0 && b.Span.Start < f.blocks[n-1].Span.End {
		b.Span.Start = min(f.blocks[n-1].Span.End, b.Span.End)
	}
	f.blocks = append(f.blocks, b)
}
