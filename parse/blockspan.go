package parse

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
)

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
	last := b.Span.End
	if n := len(b.Lines); n > 0 {
		last = max(last, b.Lines[n-1].End) // of code, blank lines at the end count
	}
	eol := min(lineEnd(f.src, last), next)
	b.Span.End = trimEnd(f.src, b.Span.Start, eol)
	head := f.src[b.Span.Start]
	// An ATX heading and a fence stand before the content; a setext heading and indented code begin with it.
	marked := len(b.Lines) == 0 || b.Lines[0].Start > b.Span.Start
	if eol >= next || marked == (b.Kind == Heading) {
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

// padding is the attribute of a node that opens behind spaces which are left of a tab, since a container took a part of it: how many there are. goldmark counts them as bytes.
var padding = []byte("padding")

// markStart returns the offset of the markup that opens n, negative where goldmark knows none.
func (f *flattener) markStart(n ast.Node) int {
	spaces, _ := n.Attribute(padding)
	before, _ := spaces.(int)
	return min(n.Pos()-before, len(f.src))
}
