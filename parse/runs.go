package parse

import (
	"bytes"
	"strings"
)

// Runs returns the inline content of block i: its visible text in runs of one style. It parses at each call, so that an article costs no
// inline tree for blocks that nobody looks at. For a Code or Data block it is one run with the lines apart by "\n" and tabs expanded; a Label shows
// its name; a Rule and a Definition show nothing; for a Table see [Article.Grid].
func (a *Article) Runs(i int) []Run { return a.runs(&a.Blocks[i]) }

// runs returns the inline content of b, which may be a part of a block.
func (a *Article) runs(b *Block) []Run {
	switch b.Kind {
	case Code, Data:
		if text := a.rawText(b); text != "" {
			return []Run{{Text: text}}
		}
		return nil
	case HTML:
		w := runWriter{base: b.Base}
		w.htmlBlock(a.rawText(b))
		return w.done()
	case Table:
		return joinCells(a.grid(b))
	case Rule, Definition:
		return nil
	case Label:
		return []Run{{Text: a.labelText(b), Marks: Strong}}
	}
	if len(b.Lines) == 0 {
		return nil
	}
	w := runWriter{src: a.Source, base: b.Base, lined: b.Lined}
	if a.plain(b) || a.flooded(b) {
		for k, l := range b.Lines {
			if b.Lined && k > 0 {
				w.brk()
			}
			w.push(Run{Text: clean(strings.Trim(string(a.Source[l.Start:l.End]), " \t")), Marks: b.Base})
			w.soft = !b.Lined
		}
	} else {
		w.children(a.inline.read(b.Lines), 0, "")
	}
	return w.done()
}

// plain reports whether b holds nothing that inline parsing would change, which is true of most of a talk and saves the parse.
func (a *Article) plain(b *Block) bool {
	for i, l := range b.Lines {
		s := a.Source[l.Start:l.End]
		if bytes.ContainsAny(s, "\\`*_[]<&$~@") || bytes.Contains(s, []byte("://")) || bytes.Contains(s, []byte("www.")) {
			return false
		}
		if i+1 < len(b.Lines) && (bytes.HasSuffix(s, []byte("  ")) || a.Source[l.End] != '\n') {
			return false
		}
	}
	return true
}

// Text returns the visible text of block i.
func (a *Article) Text(i int) string {
	return visibleText(a.Runs(i))
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
	for i, l := range b.Lines {
		if i > 0 {
			sb.WriteByte('\n')
		}
		sb.WriteString(strings.Repeat(" ", l.Pad))
		column := l.Pad
		for _, r := range string(a.Source[l.Start:l.End]) {
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
