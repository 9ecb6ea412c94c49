package parse

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// maths is inline TeX: kept as it stands, so that no `_` or `*` in it is read as emphasis.
type maths struct {
	ast.BaseInline
	segment text.Segment
}

// Kind and Dump make maths a node of goldmark's tree.
func (*maths) Kind() ast.NodeKind { return ast.KindRawHTML }

func (m *maths) Dump(source []byte, level int) { ast.DumpHelper(m, source, level, nil, nil) }

// mathsParser reads `$…$` and `$$…$$` within a line by pandoc's rule (tex_math_dollars): no space inside the marks, no digit after the closing one,
// so that prices stay prices.
type mathsParser struct{}

func (mathsParser) Trigger() []byte { return []byte{'$'} }

func (mathsParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	mark := []byte("$")
	if bytes.HasPrefix(line, []byte("$$")) {
		mark = []byte("$$")
	}
	body := line[len(mark):]
	n := bytes.Index(body, mark)
	if n <= 0 || len(mark) == 1 && (isBlankByte(body[0]) || isBlankByte(body[n-1])) {
		return nil
	}
	end := len(mark) + n + len(mark)
	if end < len(line) && line[end] >= '0' && line[end] <= '9' || len(mark) == 1 && !bytes.ContainsAny(body[:n], `\^_={}+-*/<>()|`) && n > 2 {
		return nil
	}
	m := &maths{segment: segment.WithStop(segment.Start + end)}
	block.Advance(end)
	return m
}

func isBlankByte(b byte) bool { return b == ' ' || b == '\t' || b == '\n' }
