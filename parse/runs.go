package parse

import (
	"bytes"
	"strings"

	"fangtan/parse/visible"
)

// Runs returns the inline content of block i: its visible text in runs of one style. It parses at each call, so that an article costs no
// inline tree for blocks that nobody looks at. For a Code or Data block it is one run with the lines apart by "\n" and tabs expanded; a Label shows
// its name; a Rule and a Definition show nothing; for a Table see [Article.Grid].
func (a *Article) Runs(i int) []Run { return a.runs(&a.Blocks[i]) }

// Text returns the visible text of block i.
func (a *Article) Text(i int) string {
	if a.shown != nil {
		return a.shown[i].text
	}
	var w runWriter
	_, text := a.read(&w, &a.Blocks[i])
	return text
}

// runs returns the inline content of b, which may be a part of a block.
func (a *Article) runs(b *Block) []Run {
	var w runWriter
	runs, _ := a.read(&w, b)
	return runs
}

// read is what [Article.Runs] and [Article.Text] return for b, written by w. The runs hold until w is used again.
func (a *Article) read(w *runWriter, b *Block) ([]Run, string) {
	w.begin(a.Source, b)
	switch b.Kind {
	case Code, Data:
		return w.alone(a.rawText(b), 0)
	case HTML:
		w.htmlBlock(a.rawText(b))
		return w.done()
	case Table:
		runs := joinCells(a.grid(b))
		return runs, visibleText(runs)
	case Rule, Definition:
		return nil, ""
	case Label:
		w.out = append(w.out, Run{Text: a.labelText(b), Marks: Strong})
		return w.out, w.out[0].Text
	}
	if len(b.Lines) == 0 {
		return nil, ""
	}
	plain, line := a.plain(b), len(b.Lines) == 1
	switch {
	case plain && line:
		return w.alone(sourceLine(a.source(b.Lines[0].Span)), b.Base)
	case line && a.inline.spans(b.Lines[0], w):
	case plain || a.flooded(b):
		for k, l := range b.Lines {
			if b.Lined && k > 0 {
				w.brk()
			}
			w.source(trimBlank(a.Source[l.Start:l.End]), 0, "")
			w.soft = !b.Lined
		}
	default:
		a.inline.read(b.Lines, w)
	}
	return w.done()
}

// alone returns one run with all of a text, none where there is no text.
func (w *runWriter) alone(text string, m Marks) ([]Run, string) {
	if text == "" {
		return nil, ""
	}
	w.out = append(w.out, Run{Text: text, Marks: m})
	return w.out, text
}

// sourceLine returns a line of the source as one safe line: see [runWriter.source].
func sourceLine(s string) string {
	s = strings.Trim(s, " \t")
	if strings.IndexByte(s, '\t') >= 0 {
		return visible.Line(s)
	}
	return s
}

func trimBlank(s []byte) []byte { return bytes.Trim(s, " \t") }

// plain reports whether b holds nothing that inline parsing would change, which is true of most of a talk and saves the parse.
func (a *Article) plain(b *Block) bool {
	for i, l := range b.Lines {
		s := a.Source[l.Start:l.End]
		if a.inline.marks.in(s) {
			return false
		}
		if i+1 < len(b.Lines) && (bytes.HasSuffix(s, []byte("  ")) || a.Source[l.End] != '\n') {
			return false
		}
	}
	return true
}

// visibleText returns the text of runs.
func visibleText(runs []Run) string {
	if len(runs) == 1 {
		return runs[0].Text
	}
	n := 0
	for _, r := range runs {
		n += len(r.Text)
	}
	var sb strings.Builder
	sb.Grow(n)
	for _, r := range runs {
		sb.WriteString(r.Text)
	}
	return sb.String()
}

// rawText returns the lines of b as they stand, apart by "\n", tabs expanded to columns of [tabStop].
func (a *Article) rawText(b *Block) string {
	var sb strings.Builder
	sb.Grow(b.Span.Len())
	for i, l := range b.Lines {
		if i > 0 {
			sb.WriteByte('\n')
		}
		sb.WriteString(strings.Repeat(" ", l.Pad))
		line := a.Source[l.Start:l.End]
		if bytes.IndexByte(line, '\t') < 0 {
			sb.Write(line)
			continue
		}
		column := l.Pad
		for _, r := range string(line) {
			if r != '\t' {
				sb.WriteRune(r)
				column++
				continue
			}
			n := tabStop - column%tabStop
			sb.WriteString(strings.Repeat(" ", n))
			column += n
		}
	}
	return sb.String()
}

// tabStop is the distance of tab stops in columns, that of CommonMark (2.2).
const tabStop = 4
