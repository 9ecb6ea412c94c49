package parse

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// A node of goldmark's tree takes hundreds of bytes, and an item of a list may take five. So no more than a few nodes are kept beside each other: what lies further back, which
// nothing changes any more, becomes blocks while goldmark still reads on, and leaves the tree.
const (
	mostSiblings = 64 // beside each other
	lastSiblings = 4  // that stay, since a line may still change what the one before it has made: a paragraph into a term, a heading, a table
)

// shedding is the parser of a block that has the tree shed what is behind it.
type shedding struct{ parser.BlockParser }

// flattenerKey is where a parser's context has its flattener.
var flattenerKey = parser.NewContextKey()

func (s shedding) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	_, here := r.Position()
	n, state := s.BlockParser.Open(parent, r, pc)
	if n != nil && here.Padding > 0 && state&parser.RequireParagraph == 0 {
		n.SetAttribute(padding, here.Padding)
	}
	if n != nil && parent.ChildCount() >= mostSiblings {
		if f, ok := pc.Get(flattenerKey).(*flattener); ok {
			f.shed(parent)
		}
	}
	return n, state
}

// sheddingAll has each of the block parsers shed.
func sheddingAll(ps []util.PrioritizedValue) []util.PrioritizedValue {
	for i := range ps {
		ps[i].Value = shedding{ps[i].Value.(parser.BlockParser)}
	}
	return ps
}

// shed takes all but the last children of an open node out of the tree, and all that stands before it.
func (f *flattener) shed(parent ast.Node) {
	stay := parent.LastChild() // goldmark's own count may be too high
	for range lastSiblings - 1 {
		if stay.PreviousSibling() == nil {
			return
		}
		stay = stay.PreviousSibling()
	}
	in := f.behind(parent)
	for parent.FirstChild() != stay {
		f.takeFirst(parent, in)
	}
}

// behind takes what stands before an open node out of the tree, and returns the container that its children are in.
func (f *flattener) behind(n ast.Node) *Container {
	parent := n.Parent()
	if parent == nil {
		return nil
	}
	in := f.behind(parent)
	for parent.FirstChild() != n {
		f.takeFirst(parent, in)
	}
	return f.enter(n, in)
}

// takeFirst makes blocks of the first child of a node and takes it out of the tree.
func (f *flattener) takeFirst(parent ast.Node, in *Container) {
	first := parent.FirstChild()
	f.node(first, in)
	parent.RemoveChild(parent, first)
}
