// Package maths reads TeX in Markdown, within a line and on lines of its own, as parsers and nodes of goldmark.
package maths

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Inline is TeX within text: kept as it stands, so that no `_` or `*` in it is read as emphasis.
type Inline struct {
	ast.BaseInline
	Segments []text.Segment // one for each of its lines, without line ends; never empty
}

// Kind and Dump make Inline a node of goldmark's tree.
func (*Inline) Kind() ast.NodeKind { return ast.KindRawHTML }

func (m *Inline) Dump(source []byte, level int) { ast.DumpHelper(m, source, level, nil, nil) }

// marks are what stands around TeX.
type marks struct {
	open, end string
	lines     int  // that it may take
	sure      bool // nothing but TeX stands between these marks; else the text must look like it
}

// InlineParser reads `$…$` and `$$…$$` by pandoc's rule (tex_math_dollars): no space inside the single marks, no digit after the closing one, so that
// prices stay prices. `\(…\)` and `\[…\]` it reads where what they hold looks like TeX, since converters write escaped brackets so.
type InlineParser struct{}

// Trigger and Parse make InlineParser an inline parser of goldmark.
func (InlineParser) Trigger() []byte { return []byte{'$', '\\'} }

func (InlineParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	mark, ok := inlineMark(line)
	if !ok {
		return nil
	}
	number, start := block.Position()
	n := &Inline{}
	var body []byte
	from := len(mark.open)
	for range mark.lines {
		line, segment := block.PeekLine()
		if line == nil {
			break
		}
		if size := markEnd(line[from:min(len(line), from+longest)], mark.end); size >= 0 {
			body = append(body, line[from:from+size]...)
			end := from + size + len(mark.end)
			if !mark.holds(body, line[end:], len(n.Segments) > 0) {
				break
			}
			n.Segments = append(n.Segments, segment.WithStop(segment.Start+end))
			block.Advance(end)
			return n
		}
		if len(body)+len(line) > longest {
			break
		}
		content := bytes.TrimRight(line, "\n")
		body = append(append(body, content[min(from, len(content)):]...), ' ')
		n.Segments = append(n.Segments, segment.WithStop(segment.Start+len(content)))
		from = 0
		block.AdvanceLine()
	}
	block.SetPosition(number, start)
	return nil
}

// longest bounds how far the end of inline TeX is looked for, in bytes.
const longest = 1024

func inlineMark(line []byte) (marks, bool) {
	for _, m := range []marks{{"$$", "$$", 8, true}, {"$", "$", 8, false}, {`\(`, `\)`, 1, false}, {`\[`, `\]`, 1, false}} {
		if bytes.HasPrefix(line, []byte(m.open)) {
			return m, true
		}
	}
	return marks{}, false
}

// markEnd returns where the first mark stands in s that no backslash escapes, or -1.
func markEnd(s []byte, mark string) int {
	if !bytes.Contains(s, []byte(mark)) {
		return -1
	}
	for i := 0; i+len(mark) <= len(s); i++ {
		if string(s[i:i+len(mark)]) == mark {
			return i
		}
		if s[i] == '\\' {
			i++
		}
	}
	return -1
}

// texLike matches what hardly stands in text and often in TeX: a raised or lowered letter, a command.
var texLike = regexp.MustCompile(`\^|\\[A-Za-z]|[A-Za-z)}]_[A-Za-z0-9{]`)

// holds reports whether body is TeX between these marks, with rest after them.
func (m marks) holds(body, rest []byte, severalLines bool) bool {
	switch {
	case len(bytes.TrimSpace(body)) == 0:
		return false
	case m.sure:
		return true
	case m.open != "$" || severalLines:
		return texLike.Match(body)
	case isBlankByte(body[0]) || isBlankByte(body[len(body)-1]), len(rest) > 0 && rest[0] >= '0' && rest[0] <= '9':
		return false
	case body[0] == '`' && body[len(body)-1] == '`':
		return true
	}
	return len(body) <= 2 || bytes.ContainsAny(body, `\^_={}+-*/<>()|`)
}

func isBlankByte(b byte) bool { return b == ' ' || b == '\t' || b == '\n' }
