package parse

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Where goldmark's cost grows with the square of what a text holds, the text is shown plainly once it holds more than any article does. Up to these
// bounds the worst text costs some tens of milliseconds.
const (
	maxDelimiters       = 4096    // characters in one block that open or close emphasis, links and the like
	maxNesting          = 128     // quotes and lists within each other; what is deeper is text of the innermost
	maxDefinitionsLines = 4096    // lines of a paragraph that is looked at for link reference definitions
	maxCells            = 1 << 17 // of a table, those included that its shorter rows lack
)

// paired are the characters that goldmark's inline parsers pair.
const paired = "*_~[]<`$"

// flooded reports whether b holds more delimiters than inline parsing can bear.
func (a *Article) flooded(b *Block) bool {
	if b.Span.Len() <= maxDelimiters {
		return false
	}
	n := 0
	for _, l := range b.Lines {
		s := a.Source[l.Start:l.End]
		for at := bytes.IndexAny(s, paired); at >= 0; at = bytes.IndexAny(s, paired) {
			if n++; n > maxDelimiters {
				return true
			}
			s = s[at+1:]
		}
	}
	return false
}

// boundedContainer is the parser of a container that opens none deeper than [maxNesting].
type boundedContainer struct{ parser.BlockParser }

func (c boundedContainer) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	depth := 0
	for n := parent; n != nil; n = n.Parent() {
		switch n.Kind() {
		case ast.KindList, ast.KindBlockquote:
			depth++
		}
	}
	if depth >= maxNesting {
		return nil, parser.NoChildren
	}
	return c.BlockParser.Open(parent, r, pc)
}

// blockParsers are goldmark's for CommonMark, within the bounds.
func blockParsers() []util.PrioritizedValue {
	out := parser.DefaultBlockParsers()
	for i, p := range out {
		switch p.Value {
		case parser.NewListParser(), parser.NewBlockquoteParser():
			out[i].Value = boundedContainer{p.Value.(parser.BlockParser)}
		}
	}
	return out
}

// boundedDefinitions reads link reference definitions (CommonMark 4.7) off the start of paragraphs that are not too long for it.
type boundedDefinitions struct{ parser.ParagraphTransformer }

func (d boundedDefinitions) Transform(p *ast.Paragraph, r text.Reader, pc parser.Context) {
	lines := p.Lines()
	if n := lines.Len(); n > maxDefinitionsLines || n > 0 && !opensBracket(r.Source(), lines.At(0)) {
		return
	}
	d.ParagraphTransformer.Transform(p, r, pc)
}

// opensBracket reports whether a line of src begins as the definition of a link does. goldmark makes a reader for each paragraph to find that out.
func opensBracket(src []byte, line text.Segment) bool {
	return bytes.HasPrefix(bytes.TrimLeft(src[line.Start:line.Stop], " \t"), []byte{'['})
}

// A table of many cells is crowded where next to nothing stands in them: each takes hundreds of bytes where it is set.
const (
	crowdedCells = 4096 // below which a table may be any
	crowdedCell  = 4    // bytes in a cell with its bar, on average
)

// tooWide reports whether a table of these lines has more cells than it may; one row that is long makes all others as long.
func tooWide(src []byte, lines []Line) bool {
	columns, size := 1, 0
	for _, l := range lines {
		columns, size = max(columns, bytes.Count(src[l.Start:l.End], []byte{'|'})), size+l.Len()
	}
	cells := len(lines) * columns
	return cells > maxCells || cells > crowdedCells && size < cells*crowdedCell
}

// paragraphTransformers are goldmark's, within the bounds.
func paragraphTransformers() []util.PrioritizedValue {
	out := parser.DefaultParagraphTransformers()
	for i, t := range out {
		if t.Value == parser.LinkReferenceParagraphTransformer {
			out[i].Value = boundedDefinitions{parser.LinkReferenceParagraphTransformer}
		}
	}
	return out
}
