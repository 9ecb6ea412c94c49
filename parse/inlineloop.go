package parse

import (
	"bytes"
	"slices"
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// inliner reads the inside of a block with goldmark's inline parsers and ours. goldmark's own loop begins with a pass over the lines that looks for blocks, and
// stops at each space and each mark of punctuation; this one goes from one character at which something may begin to the next. It makes the same tree, but
// for where one text node ends and the next begins.
type inliner struct {
	parsers  [256][]parser.InlineParser // those to try at a character that no backslash escapes
	stops    [256]stop
	unlinked [256]stop // the same where no address can stand
	closers  []parser.CloseBlocker

	src              []byte
	marks, addresses inlineMarks // that src has; addresses are those that an address without marks around it has
	desks            sync.Pool   // of *[desk]
}

// desk is what is needed while a block is read. Once it is read, the desk is as it was before.
type desk struct {
	context parser.Context
	lines   *text.Segments
	reader  text.BlockReader
	parent  ast.Paragraph
	texts   []*ast.Text // of which the block has the first, and those before it had more
	used    int         // of texts
}

// stop says whether something may begin at a character within a line.
type stop uint8

const (
	goOn    stop = iota
	tryAll       // its parsers are to be tried, or it escapes the next one
	tryLink      // nothing but an address without marks around it may begin behind it
)

// newInliner returns an inliner for src, of which links has the links that the document defines, with these parsers, tried in the order of their priorities, and with that of
// addresses without marks (GFM 6.9) behind them.
func newInliner(src []byte, links links, all []util.PrioritizedValue, link parser.InlineParser) *inliner {
	in := &inliner{src: src}
	in.addresses = inlineMarks{"@", "://", "www."}.of(src)
	in.marks = append(inlineMarks(strings.Split(markBytes, "")).of(src), in.addresses...)
	in.desks.New = func() any {
		return &desk{context: calling{parser.NewContext(), links}, lines: text.NewSegments(), reader: text.NewBlockReader(src, nil)}
	}
	in.stops['\\'] = tryAll
	sorted := util.PrioritizedSlice(all)
	sorted.Sort()
	for _, v := range sorted {
		p := v.Value.(parser.InlineParser)
		if c, ok := p.(parser.CloseBlocker); ok {
			in.closers = append(in.closers, c)
		}
		for _, c := range p.Trigger() {
			in.parsers[c] = append(in.parsers[c], p)
			in.stops[c] = tryAll
		}
	}
	for _, c := range link.Trigger() {
		if in.parsers[c] = append(in.parsers[c], link); in.stops[c] == goOn {
			in.stops[c] = tryLink
		}
	}
	for c := range 256 { // goldmark calls all white space ' '
		if c != ' ' && c != '\r' && c != '\n' && util.IsSpace(byte(c)) {
			in.parsers[c], in.stops[c] = in.parsers[' '], in.stops[' ']
		}
	}
	for c, s := range in.stops {
		if s == tryAll {
			in.unlinked[c] = s
		}
	}
	return in
}

// markBytes are the marks of one byte that inline parsing reads.
const markBytes = "*[_&\\<`~$]"

// inlineMarks are marks of which nothing that inline parsing reads is without one.
type inlineMarks []string

// of returns those that are in src.
func (all inlineMarks) of(src []byte) inlineMarks {
	return slices.DeleteFunc(all, func(m string) bool { return !bytes.Contains(src, []byte(m)) })
}

// in reports whether one of them is in s. To look for one after the other is faster than for all of them at once, and most articles have few of them.
func (all inlineMarks) in(s []byte) bool {
	for _, m := range all {
		if bytes.Contains(s, []byte(m)) {
			return true
		}
	}
	return false
}

// read parses the text on lines and has w write what it shows.
func (in *inliner) read(lines []Line, w *runWriter) {
	d := in.desks.Get().(*desk)
	d.lay(in.src, lines)
	b := inlineBlock{Reader: d.reader, desk: d, parent: &d.parent, pc: d.context}
	if n := d.lines.Len(); n > 0 {
		all := in.src[d.lines.At(0).Start:d.lines.At(n-1).Stop]
		b.mail = bytes.IndexByte(all, '@') >= 0
		b.stops = &in.stops
		if !b.mail && !bytes.Contains(all, []byte("://")) && !bytes.Contains(all, []byte("www.")) {
			b.stops = &in.unlinked
		}
	}
	for {
		line, start := b.PeekLine()
		if line == nil {
			break
		}
		if !in.line(&b, line, start) {
			b.AdvanceLine()
			b.escaped = false // nothing is escaped by the line before
		}
	}
	parser.ProcessDelimiters(nil, b.pc)
	for _, c := range in.closers {
		c.CloseBlock(b.parent, b.Reader, b.pc)
	}
	w.children(b.parent, 0, "")
	d.parent, d.used = ast.Paragraph{}, 0
	in.desks.Put(d)
}

// lay makes the lines of a block ready to be read, each up to its end, which makes a soft or hard break.
func (d *desk) lay(src []byte, lines []Line) {
	d.lines.SetSliced(0, 0)
	for i, l := range lines {
		end := l.End
		if i+1 < len(lines) {
			end = min(lineEnd(src, end)+1, lines[i+1].Start)
		}
		seg := text.NewSegment(l.Start, end)
		if seg = seg.TrimLeftSpace(src); seg.Len() > 0 {
			d.lines.Append(seg)
		}
	}
	d.reader.Reset(d.lines)
}

// inlineBlock is a block that is being read.
type inlineBlock struct {
	text.Reader
	desk    *desk
	parent  ast.Node
	pc      parser.Context
	stops   *[256]stop
	mail    bool // there is a mail address in it, as far as its `@` tells
	escaped bool // a backslash stands before the reader's place
}

// line reads the rest of a line up to the first thing that is no text, and reports whether there was one.
func (in *inliner) line(b *inlineBlock, line []byte, start text.Segment) bool {
	end, soft, hard, trim := lineBreak(line)
	done := 0 // what the reader is past
	for i := 0; i < end; {
		if ps := in.beginning(b, line[i:], i == 0); ps != nil {
			b.Advance(i - done)
			done = i
			if i > 0 {
				_, here := b.Position()
				b.add(start.Between(here))
				start = here
			}
			if b.try(ps) {
				return true
			}
		}
		b.escaped = line[i] == '\\' && !b.escaped
		i++
		for !b.escaped && i < end && b.stops[line[i]] == goOn {
			i++
		}
	}
	b.Advance(end - done)
	_, here := b.Position()
	seg := start.Between(here)
	if trim {
		seg = seg.TrimRightSpace(b.Source())
	}
	t := b.desk.text(seg)
	t.SetSoftLineBreak(soft)
	t.SetHardLineBreak(hard)
	b.parent.AppendChild(b.parent, t)
	return false
}

// add adds text to the block (as [ast.MergeOrAppendTextSegment] does).
func (b *inlineBlock) add(s text.Segment) {
	if last, ok := b.parent.LastChild().(*ast.Text); ok && last.Segment.Stop == s.Start && !last.SoftLineBreak() {
		last.Segment = last.Segment.WithStop(s.Stop)
		return
	}
	b.parent.AppendChild(b.parent, b.desk.text(s))
}

// text returns a node for text, which is the block's until the desk has the next one.
func (d *desk) text(s text.Segment) *ast.Text {
	if d.used == len(d.texts) {
		d.texts = append(d.texts, new(ast.Text))
	}
	t := d.texts[d.used]
	d.used++
	*t = *ast.NewTextSegment(s)
	return t
}

// beginning returns the parsers of what may begin with s, which is at the start of what is left of a line or further on.
func (in *inliner) beginning(b *inlineBlock, s []byte, first bool) []parser.InlineParser {
	c := s[0]
	switch {
	case util.IsPunct(c):
		if b.escaped && !first {
			return nil
		}
	case first:
		c = ' '
	}
	if in.stops[c] == tryLink && !b.mayLink(s) {
		return nil
	}
	return in.parsers[c]
}

// mayLink reports whether an address can stand at the start of s or behind its first character.
func (b *inlineBlock) mayLink(s []byte) bool {
	switch s[0] {
	case ' ', '*', '_', '~', '(':
		s = s[1:]
	}
	if len(s) == 0 {
		return false
	}
	switch s[0] {
	case 'h':
		return b.mail || bytes.HasPrefix(s, []byte("http"))
	case 'w':
		return b.mail || bytes.HasPrefix(s, []byte("www."))
	case 'f':
		return b.mail || bytes.HasPrefix(s, []byte("ftp:"))
	}
	return b.mail
}

// try lets parsers read what begins at the reader's place, and reports whether one did.
func (b *inlineBlock) try(ps []parser.InlineParser) bool {
	line, here := b.Position()
	for _, p := range ps {
		if n := p.Parse(b.parent, b.Reader, b.pc); n != nil {
			b.parent.AppendChild(b.parent, n)
			return true
		}
		b.SetPosition(line, here)
	}
	return false
}

// lineBreak returns where the text of a line ends, how the line does (CommonMark 6.7 and 6.8), and whether white space before that goes. A backslash before the
// end that is escaped itself makes no hard break; goldmark takes none of three for one.
func lineBreak(line []byte) (end int, soft, hard, trim bool) {
	n := len(line)
	switch {
	case line[n-1] != '\n':
		return n, false, false, true
	case backslashes(line[:n-1])%2 == 1:
		return n - 2, false, true, false
	case n >= 3 && line[n-2] == ' ' && line[n-3] == ' ':
		return n - 3, false, true, true
	}
	return n - 1, true, false, true
}

// backslashes returns how many backslashes line ends with.
func backslashes(line []byte) int { return len(line) - len(bytes.TrimRight(line, `\`)) }
