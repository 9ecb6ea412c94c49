package maths

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Block is TeX on lines of its own. It shows as code does: line by line, as it stands.
type Block struct {
	ast.BaseBlock
	end    string // what ends it, at the end of a line
	closed bool
}

// Kind and Dump make Block a node of goldmark's tree; IsRaw keeps its text from being read.
func (*Block) Kind() ast.NodeKind { return ast.KindCodeBlock }

func (*Block) IsRaw() bool { return true }

func (b *Block) Dump(source []byte, level int) { ast.DumpHelper(b, source, level, nil, nil) }

// BlockParser reads lines from one that begins with `$$`, or is `\[` or `\begin{…}`, to the one that ends with the mark that closes it. A mark that
// nothing closes before the next blank line opens nothing. Where all of it stands on one line, it is the text of a paragraph.
type BlockParser struct{}

// Trigger and the methods below make BlockParser a block parser of goldmark.
func (BlockParser) Trigger() []byte { return []byte{'$', '\\'} }

func (BlockParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	pos := pc.BlockOffset()
	if pos < 0 {
		return nil, parser.NoChildren
	}
	open, end := blockMarks(bytes.TrimSpace(line[pos:]))
	if end == "" || markEnd(line[pos+len(open):], end) >= 0 || !endsBelow(reader.Source()[segment.Stop:], end) {
		return nil, parser.NoChildren
	}
	b := &Block{end: end}
	b.take(reader, segment.WithStart(segment.Start+pos))
	return b, parser.NoChildren
}

func (BlockParser) Continue(node ast.Node, reader text.Reader, _ parser.Context) parser.State {
	b := node.(*Block)
	line, segment := reader.PeekLine()
	if b.closed || util.IsBlank(line) {
		return parser.Close
	}
	b.closed = bytes.HasSuffix(bytes.TrimSpace(line), []byte(b.end))
	b.take(reader, segment)
	return parser.Continue | parser.NoChildren
}

// take adds a line.
func (b *Block) take(reader text.Reader, s text.Segment) {
	s.ForceNewline = true
	b.Lines().Append(s)
	reader.AdvanceToEOL()
}

func (BlockParser) Close(ast.Node, text.Reader, parser.Context) {}
func (BlockParser) CanInterruptParagraph() bool                 { return true }
func (BlockParser) CanAcceptIndentedLine() bool                 { return false }

// blockMarks returns the mark that opens TeX on a line and the one that closes it, or nothing.
func blockMarks(line []byte) (open, end string) {
	switch {
	case bytes.HasPrefix(line, []byte("$$")) && !bytes.HasPrefix(line, []byte("$$$")):
		return "$$", "$$"
	case string(line) == `\[`:
		return `\[`, `\]`
	case bytes.HasPrefix(line, []byte(`\begin{`)):
		if n := bytes.IndexByte(line, '}'); n > 0 {
			return string(line[:n+1]), `\end` + string(line[len(`\begin`):n+1])
		}
	}
	return "", ""
}

// mostLines is how many lines TeX may have.
const mostLines = 200

// endsBelow reports whether a line of src ends with the mark before a blank line, and not too far below.
func endsBelow(src []byte, mark string) bool {
	for range mostLines {
		line, rest, more := bytes.Cut(src, []byte{'\n'})
		line = bytes.Trim(line, "> \t")
		if len(line) == 0 {
			return false
		}
		if bytes.HasSuffix(line, []byte(mark)) {
			return true
		}
		if src = rest; !more {
			return false
		}
	}
	return false
}

// MayHold reports whether src, up to the end of a line, ends in lines, none of them blank, that may be in a block of TeX: what looks like a mark of Markdown below them may mean
// nothing.
func MayHold(src []byte) bool {
	for range mostLines {
		at := bytes.LastIndexByte(src[:max(len(src)-1, 0)], '\n') + 1
		line := bytes.TrimSpace(src[at:])
		if len(line) == 0 {
			return false
		}
		if open, _ := blockMarks(content(line)); open != "" {
			return true
		}
		if src = src[:at]; at == 0 {
			return false
		}
	}
	return false
}

// content returns a line without the marks of items, quotes, descriptions and notes that may open it.
func content(line []byte) []byte {
	line = bytes.TrimLeft(line, " \t>-+*:.)0123456789")
	if note, ok := bytes.CutPrefix(line, []byte("[^")); ok {
		if _, behind, ok := bytes.Cut(note, []byte("]:")); ok {
			return content(behind)
		}
	}
	return line
}
