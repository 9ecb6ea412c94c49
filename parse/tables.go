package parse

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// table is a table (GFM 4.10) as its lines: the head, the row of dashes, and the other rows. goldmark's own keeps a node of hundreds of bytes for each cell, which may be two bytes.
type table struct{ ast.BaseBlock }

// Kind and Dump make table a node of goldmark's tree; IsRaw keeps its text from being read.
func (*table) Kind() ast.NodeKind { return ast.KindTextBlock }

func (*table) IsRaw() bool { return true }

func (t *table) Dump(source []byte, level int) { ast.DumpHelper(t, source, level, nil, nil) }

// tables makes tables of the same paragraphs that goldmark's own transformer does.
type tables struct{}

func (tables) Transform(p *ast.Paragraph, r text.Reader, pc parser.Context) {
	lines, src := p.Lines(), r.Source()
	for i := 1; i < lines.Len(); i++ {
		dashes := lines.At(i)
		columns := dashColumns(dashes.Value(src))
		if columns == 0 {
			continue
		}
		if head := lines.At(i - 1); headColumns(head.Value(src)) > columns {
			return
		}
		t := &table{}
		for _, l := range lines.Sliced(i-1, lines.Len()) {
			t.Lines().Append(l.TrimLeftSpace(src))
		}
		t.SetPos(t.Lines().At(0).Start)
		parent := p.Parent()
		parent.InsertAfter(parent, p, t)
		if lines.SetSliced(0, i-1); i > 1 {
			last := lines.At(i - 2)
			last.Stop-- // its line end
			lines.Set(i-2, last)
			above := asClosed(p)
			parent.InsertBefore(parent, p, above)
			parser.NewParagraphParser().Close(above, r, pc)
		}
		parent.RemoveChild(parent, p) // what comes behind the table goes on with no paragraph: no line of dashes makes a heading of it
		return
	}
}

// asClosed returns p, which is open, as a paragraph to which nothing is added.
func asClosed(p *ast.Paragraph) *ast.Paragraph {
	closed := ast.NewParagraph()
	closed.SetLines(p.Lines())
	closed.SetBlankPreviousLines(p.HasBlankPreviousLines())
	closed.SetPos(p.Pos())
	return closed
}

// dashColumns returns how many columns a row of dashes has, such as `| --- | :-: |`; 0 where the line is none.
func dashColumns(line []byte) int {
	if indent, _ := util.IndentWidth(line, 0); indent > 3 || !bytes.ContainsAny(line, "|: \t\n") {
		return 0
	}
	n, first := 0, true
	for rest, more := line, true; more; first = false {
		var cell []byte
		cell, rest, more = bytes.Cut(rest, []byte{'|'})
		if cell = trimLine(cell); len(cell) == 0 && (first || !more) {
			continue
		}
		cell = bytes.TrimSuffix(bytes.TrimPrefix(cell, []byte{':'}), []byte{':'})
		if len(cell) == 0 || len(bytes.Trim(cell, "-")) > 0 {
			return 0
		}
		n++
	}
	return n
}

// headColumns returns how many columns the head of a table has.
func headColumns(line []byte) int {
	bar, escaped := []byte{'|'}, []byte(`\|`)
	line = bytes.TrimSuffix(bytes.TrimPrefix(trimLine(line), bar), bar)
	n := bytes.Count(line, bar) - bytes.Count(line, escaped)
	if len(line) > 0 && (!bytes.HasSuffix(line, bar) || bytes.HasSuffix(line, escaped)) {
		n++
	}
	return n
}

func trimLine(s []byte) []byte { return bytes.Trim(s, " \t\n") }
