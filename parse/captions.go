package parse

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"fangtan/parse/plain"
	"fangtan/parse/visible"
)

// Captions are files of cues: a time, then what is said (WebVTT, https://www.w3.org/TR/webvtt1/; SubRip, which has no standard). They are no Markdown, so they have a
// block pass of their own: a block without visible text for the number, the time and the settings of a cue, and a paragraph for what it shows. Once the
// labels are known, the cues of one speaker are joined into turns (joincues.go).
//
// A library that reads such files gives their text, not where it stands, and refuses what is not well formed: that is why none is used here. Its reading of
// well formed files is what the tests compare with.

// cueInfo is the Info of the blocks that hold the time of a cue.
const cueInfo = "cue"

var (
	cueTime    = regexp.MustCompile(`^\s*((?:\d+:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)\s*-->\s*(?:\d+:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`)
	cueNumber  = regexp.MustCompile(`^\s*\d+\s*$`)
	cueArrow   = []byte("-->") // between the times of a cue
	inlineTime = regexp.MustCompile(`<(?:\d+:)?\d{2}:\d{2}\.\d{3}>`)
)

// captions returns the blocks of a file of captions and the title that its header gives, or nil where src is no such file.
func captions(src []byte) (blocks []Block, title string) {
	r := cueReader{src: src}
	switch {
	case r.webVTT():
		title = r.header()
	case !r.subRip():
		return nil, ""
	}
	for r.at < len(src) {
		r.next()
	}
	return r.blocks, title
}

// cueReader goes through the lines of captions.
type cueReader struct {
	src    []byte
	at     int // start of the next line
	blocks []Block
}

// line returns the line that starts at offset at, without its end and white space there, and the start of the next one.
func (r *cueReader) line(at int) (l Line, next int) {
	end := lineEnd(r.src, at)
	return Line{Span: Span{at, trimEnd(r.src, at, end)}}, min(end+1, len(r.src))
}

func (r *cueReader) text(l Line) []byte { return r.src[l.Start:l.End] }

// skipBlankLines moves to the next line that holds something.
func (r *cueReader) skipBlankLines() {
	for r.at < len(r.src) {
		l, next := r.line(r.at)
		if l.Len() > 0 {
			return
		}
		r.at = next
	}
}

// webVTT reports whether the text says that it is WebVTT.
func (r *cueReader) webVTT() bool {
	r.skipBlankLines()
	l, _ := r.line(r.at)
	s := r.text(l)
	return bytes.HasPrefix(s, []byte("WEBVTT")) && (len(s) == 6 || s[6] == ' ' || s[6] == '\t')
}

// subRip reports whether the text begins with a cue: its number, which some leave out, and its time.
func (r *cueReader) subRip() bool {
	r.skipBlankLines()
	l, next := r.line(r.at)
	if cueNumber.Match(r.text(l)) {
		l, _ = r.line(next)
	}
	return r.timed(l)
}

// timed reports whether a line has the time of a cue.
func (r *cueReader) timed(l Line) bool {
	s := r.text(l)
	return bytes.Contains(s, cueArrow) && cueTime.Match(s)
}

// header takes the lines up to the first blank one as front matter, and returns what stands behind the name of the format.
func (r *cueReader) header() (title string) {
	b := Block{Kind: Data}
	for r.at < len(r.src) {
		l, next := r.line(r.at)
		if l.Len() == 0 || r.timed(l) {
			break
		}
		b.Lines = append(b.Lines, l)
		r.at = next
	}
	b.Span = Span{b.Lines[0].Start, b.Lines[len(b.Lines)-1].End}
	r.blocks = append(r.blocks, b)
	return visible.Line(string(bytes.Trim(r.text(b.Lines[0])[len("WEBVTT"):], " \t-–—")))
}

// next takes up the lines to the next blank one: a cue, or a comment, a style or a region, which show nothing.
func (r *cueReader) next() {
	r.skipBlankLines()
	var lines []Line
	timed := -1
	for r.at < len(r.src) {
		l, next := r.line(r.at)
		if l.Len() == 0 {
			break
		}
		if r.timed(l) {
			if timed >= 0 { // a cue without a blank line before it; its number is the line before
				if n := len(lines); n > timed+1 && cueNumber.Match(r.text(lines[n-1])) {
					r.at = lines[n-1].Start
					lines = lines[:n-1]
				}
				break
			}
			timed = len(lines)
		}
		lines = append(lines, l)
		r.at = next
	}
	if len(lines) == 0 {
		return
	}
	shown := lines[len(lines):]
	if timed >= 0 {
		shown = lines[timed+1:]
		lines = lines[:timed+1]
	}
	r.blocks = append(r.blocks, Block{Kind: Definition, Info: cueInfo, Lines: lines, Span: Span{lines[0].Start, lines[len(lines)-1].End}})
	if len(shown) > 0 {
		r.blocks = append(r.blocks, Block{Kind: Paragraph, Lines: shown, Span: Span{shown[0].Start, shown[len(shown)-1].End}})
	}
}

// voiceName is the voice of a WebVTT cue: `<v Lin>hello`, `<v.loud Lin>hello`.
type voiceName struct{}

func (voiceName) String() string { return "WebVTT voice" }

var voiceTag = regexp.MustCompile(`^(?:\s|-|<[ibu]>)*<v(?:\.[^ \t>]*)?[ \t]+([^>]+)>`)

func (voiceName) find(h *head, l *label) bool {
	if h.block.Kind != Paragraph || !strings.Contains(h.line[:min(len(h.line), 24)], "<v") {
		return false
	}
	m := voiceTag.FindStringSubmatchIndex(h.line)
	if m == nil {
		return false
	}
	name := visible.Line(plain.Unescape(h.line[m[2]:m[3]]))
	*l = label{name: name, shown: name, end: m[1] + blank(h.line[m[1]:])}
	return name != "" && len(name) <= maxName
}

// changes adds to captions in which one speaker alone has a name the turns of the other one: what stands before the first name, and lines that open as captions do where the speaker
// changes, with `>>` or a dash. Nothing says who that is.
func (w *weigher) changes(labels []label) []label {
	a := w.article
	var others []label
	for i := range a.Blocks {
		b := &a.Blocks[i]
		if b.Kind != Paragraph {
			continue
		}
		for k, l := range b.Lines {
			line := a.Source[l.Start:l.End]
			said := bytes.TrimLeft(line, "->–— \t")
			marked := len(said) < len(line)
			if first := len(others) == 0 && precedes(label{block: i, line: k}, labels[0]); len(said) == 0 || !marked && !first {
				continue
			}
			others = append(others, label{block: i, line: k, end: l.End - len(said), name: "Q", who: "Q", shown: "Q"})
		}
	}
	if len(others) < 2 {
		return labels
	}
	return merge(labels, others)
}

// cueTimeParser reads a time within a cue, `<00:00:01.500>`, which says when the next word is spoken and shows nothing.
type cueTimeParser struct{}

func (cueTimeParser) Trigger() []byte { return []byte{'<'} }

func (cueTimeParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, seg := block.PeekLine()
	m := inlineTime.FindIndex(line[:min(len(line), 32)])
	if m == nil || m[0] > 0 {
		return nil
	}
	n := ast.NewRawHTML()
	n.Segments.Append(text.NewSegment(seg.Start, seg.Start+m[1]))
	block.Advance(m[1])
	return n
}
