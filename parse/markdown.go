package parse

import (
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"fangtan/parse/maths"
	"fangtan/parse/parallel"
)

// references are the definitions that inline text may call, wherever in the document they stand.
type references struct {
	links     links
	footnotes map[string]bool
}

func newReferences() *references {
	return &references{links: links{}, footnotes: map[string]bool{}}
}

// footnoteBlock reads footnote definitions where they stand; goldmark's own parser would move them to the end of the tree.
type footnoteBlock struct{ parser.BlockParser }

func (footnoteBlock) Close(ast.Node, text.Reader, parser.Context) {}

// unread takes all of a block at its first character for one inline node that nobody looks at. goldmark always reads the inside of the blocks that it has found,
// and goes through each character of them even where it knows no inline parser.
type unread struct{}

// Trigger returns what goldmark tries an inline parser at, at the start of a line: marks of punctuation, and ' ' for all else.
func (unread) Trigger() []byte { return []byte(" !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~") }

func (unread) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	for line, _ := block.PeekLine(); line != nil; line, _ = block.PeekLine() {
		block.AdvanceLine()
	}
	return pc.ComputeIfAbsent(unreadKey, func() any { return ast.NewString(nil) }).(ast.Node)
}

// unreadKey is where a parser's context has the node for what is left unread: one for all blocks, which moves from one to the next.
var unreadKey = parser.NewContextKey()

// blockParser returns the parser of block structure alone (CommonMark and GFM, definition lists, footnotes). It leaves the inline text unread:
// most of it is never looked at, and the tree of a long talk would cost many times its text.
var blockParser = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(sheddingAll(append(blockParsers(),
			util.Prioritized(extension.NewDefinitionListParser(), 101),
			util.Prioritized(extension.NewDefinitionDescriptionParser(), 102),
			util.Prioritized(maths.BlockParser{}, 710),
			util.Prioritized(footnoteBlock{extension.NewFootnoteBlockParser()}, 999),
		))...),
		parser.WithParagraphTransformers(append(paragraphTransformers(),
			util.Prioritized(tables{}, 200),
		)...),
		parser.WithInlineParsers(util.Prioritized(unread{}, 100)),
	)
})

// markdown builds the flat list of blocks of src[from:], which is Markdown or a saved page; all offsets are into src.
func markdown(crew *parallel.Crew, src []byte, from int) ([]Block, *references) {
	return markdownIn(crew, src, from, portionSize(src[from:]))
}

// markdownIn is [markdown] by portions of about size bytes.
func markdownIn(crew *parallel.Crew, src []byte, from, size int) ([]Block, *references) {
	f := readPage(src, from)
	if f == nil {
		starts := portionStarts(src, from, size)
		f = joinPortions(src, starts, readPortions(crew, src, starts))
	}
	f.close()
	f.spoken()
	f.talkTables()
	f.talkCode()
	f.cutLong()
	return f.blocks, f.refs
}
