package parse

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"fangtan/parse/maths"
)

// footnoteCall is a call of a footnote that the document defines.
type footnoteCall struct {
	ast.BaseInline
	label string
}

// Kind and Dump make footnoteCall a node of goldmark's tree.
func (*footnoteCall) Kind() ast.NodeKind { return ast.KindRawHTML }

func (n *footnoteCall) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

type footnoteCallParser struct{ defined map[string]bool }

func (footnoteCallParser) Trigger() []byte { return []byte{'['} }

func (p footnoteCallParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	if !bytes.HasPrefix(line, []byte("[^")) {
		return nil
	}
	end := bytes.IndexByte(line, ']')
	if end < 3 || !p.defined[string(line[2:end])] {
		return nil
	}
	block.Advance(end + 1)
	return &footnoteCall{label: string(line[2:end])}
}

// inlineParser returns what reads the inside of one block of src, given the document's definitions.
func inlineParser(src []byte, refs *references, more ...util.PrioritizedValue) *inliner {
	return newInliner(src, refs.links, append(more, inlineParsers(refs)...), extension.NewLinkifyParser())
}

// inlineParsers are those that read the inside of a block, but for the one that makes links of addresses, which comes after all others.
func inlineParsers(refs *references) []util.PrioritizedValue {
	return []util.PrioritizedValue{
		util.Prioritized(parser.NewCodeSpanParser(), 100),
		util.Prioritized(maths.InlineParser{}, 150),
		util.Prioritized(footnoteCallParser{refs.footnotes}, 190),
		util.Prioritized(parser.NewLinkParser(), 200),
		util.Prioritized(parser.NewAutoLinkParser(), 300),
		util.Prioritized(parser.NewRawHTMLParser(), 400),
		util.Prioritized(emphasisParser{}, 500),
	}
}
