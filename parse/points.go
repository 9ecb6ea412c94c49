package parse

import (
	"strings"
	"unicode/utf8"

	"fangtan/parse/alike"
	"fangtan/parse/plain"
	"fangtan/parse/pointmark"
)

// stated is a point that the article states about its talk: an item of its summary, an entry of its outline, a chapter with a time stamp.
type stated struct {
	block, end int // the blocks that state it
	line       int
	title      string  // without its mark and closing colon
	text       string  // all of it
	numbered   bool    // it opens with a number
	seconds    float64 // of its time stamp, or -1
}

// statedIn reads the points that blocks state, in whatever form: items of a list, numbered or bulleted lines, paragraphs with words in bold at their start,
// rows of a table with stamps, and a paragraph that lists them.
func (a *Article) statedIn(blocks Range) []stated {
	p := pointReader{Article: a}
	p.ends = p.endStamps(blocks)
	for i := blocks.Start; i < blocks.End; i++ {
		b := &a.Blocks[i]
		switch {
		case b.Promo:
		case b.Kind == Heading && i == blocks.Start:
			p.heading(i)
		case b.Kind == Table:
			p.rows(i)
		case b.Kind != Paragraph || len(b.Lines) == 0:
		case itemOf(b.In) != nil:
			p.item(i)
		default:
			p.paragraph(i)
		}
	}
	if len(p.out) == 0 {
		p.out = a.boldLines(blocks)
	}
	if len(p.out) < 2 {
		if listed := a.listings(blocks); len(listed) > 0 {
			return listed
		}
	}
	return p.out
}

// pointReader collects points.
type pointReader struct {
	*Article
	out   []stated
	level *Container // an item of the list whose items are points
	last  *Container // the last one of them
	ends  bool       // lines end with the time stamps of chapters
}

// endStamps reports whether two lines or more outside of lists open or end with a time stamp: then it is a table of contents, and a stamp that ends a line is no word of it.
func (p *pointReader) endStamps(blocks Range) bool {
	found := 0
	for i := blocks.Start; i < blocks.End && found < 2; i++ {
		if b := &p.Blocks[i]; b.Kind == Paragraph && !b.Promo && itemOf(b.In) == nil {
			for k := range b.Lines {
				text := p.lineText(b, k)
				_, _, opens := pointmark.CutStamp(text)
				_, _, ends := pointmark.CutStampEnd(text)
				found += int(share(opens || ends))
			}
		}
	}
	return found >= 2
}

// lineText returns line k of b without its marks.
func (p *pointReader) lineText(b *Block, k int) string {
	text, _ := plain.Line(string(p.Source[b.Lines[k].Start:b.Lines[k].End]))
	return text
}

// heading takes the heading of a part of the summary as a point, unless it is the summary's own.
func (p *pointReader) heading(i int) {
	if _, ok := roleWordIn(p.Text(i)); !ok && p.Blocks[i].Kind == Heading {
		if s := p.SectionOf(i); s < len(p.Sections) && p.Sections[s].Why == whyWithin {
			p.add(i, p.LineOf(p.Blocks[i].Span.Start), p.Runs(i))
		}
	}
}

// add takes a point that is stated by runs.
func (p *pointReader) add(i, line int, runs []Run) bool {
	text := strings.TrimSpace(visibleText(runs))
	m, rest, marked := pointmark.Cut(text)
	if !marked {
		rest = text
		m.Seconds = -1
		if sec, head, ok := pointmark.CutStampEnd(text); ok {
			m.Seconds, rest = sec, head
		}
	}
	title := pointTitle(runs, rest)
	if title == "" {
		return false
	}
	p.out = append(p.out, stated{block: i, end: i + 1, line: line, title: title, text: rest, numbered: m.Number > 0, seconds: m.Seconds})
	return true
}

// more adds text to the last point.
func (p *pointReader) more(i int, text string) {
	if n := len(p.out); n > 0 {
		p.out[n-1].end = max(p.out[n-1].end, i+1)
		p.out[n-1].text += "\n" + text
	}
}

// item reads a block of a list: the first one of an outer item is a point, what else is in it belongs to that.
func (p *pointReader) item(i int) {
	c := itemOf(p.Blocks[i].In)
	if p.level == nil || c.Depth < p.level.Depth {
		p.level = c
	}
	if c == p.last || c.Depth > p.level.Depth && p.last != nil {
		p.more(i, p.Text(i))
		return
	}
	if p.add(i, p.LineOf(p.Blocks[i].Span.Start), p.Runs(i)) {
		p.last = c
	}
}

// paragraph reads a paragraph outside of lists: each line that opens with a mark is a point, or all of it where words in bold open it.
func (p *pointReader) paragraph(i int) {
	b := &p.Blocks[i]
	marked := false
	for from := 0; from < len(b.Lines); {
		end := from + 1
		for end < len(b.Lines) && !p.marked(b, end) {
			end++
		}
		part := *b
		part.Lines = b.Lines[from:end]
		runs := p.runs(&part)
		if p.marked(b, from) {
			if p.add(i, p.LineOf(part.Lines[0].Start), runs) {
				marked = true
			}
		} else if from == 0 && len(p.out) > 0 && end == len(b.Lines) && !boldLead(runs) {
			p.more(i, visibleText(runs))
			return
		} else if boldLead(runs) && !strings.HasSuffix(strings.TrimSpace(visibleText(runs)), "：") {
			p.add(i, p.LineOf(b.Span.Start), runs)
		}
		from = end
	}
	if marked {
		p.last, p.level = nil, nil
	}
}

// marked reports whether line k of b opens with the mark of a point, or is one by the time stamp at its end.
func (p *pointReader) marked(b *Block, k int) bool {
	text := p.lineText(b, k)
	if p.ends {
		if _, _, ok := pointmark.CutStampEnd(text); ok {
			return true
		}
	}
	_, _, ok := pointmark.Cut(text)
	return ok
}

// boldLead reports whether runs open with words in bold and go on without.
func boldLead(runs []Run) bool {
	for k, r := range runs {
		if strings.TrimSpace(r.Text) == "" || r.Kind != TextRun {
			continue
		}
		if r.Marks&Strong == 0 {
			return false
		}
		for _, rest := range runs[k+1:] {
			if rest.Marks&Strong == 0 && strings.Trim(rest.Text, " :：。.") != "" {
				return true
			}
		}
		return false
	}
	return false
}

// rows reads a table with a time stamp in each row.
func (p *pointReader) rows(i int) {
	for n, row := range p.Grid(i).Rows {
		var stamp float64 = -1
		title := ""
		for _, cell := range row {
			text := strings.TrimSpace(visibleText(cell))
			if sec, size := pointmark.Seconds(strings.TrimLeft(text, "([（【")); size > 0 && stamp < 0 {
				stamp = sec
			} else if title == "" {
				title = text
			}
		}
		if stamp >= 0 && title != "" {
			line := min(n, 1) + n // the line below the head parts it from the rows
			p.out = append(p.out, stated{block: i, end: i + 1, line: p.LineOf(p.Blocks[i].Span.Start) + line, title: title, text: title, seconds: stamp})
		}
	}
}

// maxTitle is the length of a title in characters of Chinese, past which only its first clause is taken.
const maxTitle = 40

// pointTitle returns what a point is called: its words in bold, else what stands before a colon, else its first sentence.
func pointTitle(runs []Run, text string) string {
	var lead strings.Builder
	for _, r := range runs {
		if r.Marks&Strong == 0 && strings.TrimSpace(r.Text) != "" {
			break
		}
		lead.WriteString(r.Text)
	}
	title := strings.TrimSpace(lead.String())
	if _, rest, ok := pointmark.Cut(title); ok {
		title = rest
	} else if strings.Trim(alike.Fold(title), "0123456789") == "" {
		title = "" // only the mark is bold
	}
	if title == "" {
		title = strings.TrimSpace(text)
		if at := strings.IndexAny(title, ":：\n"); at > 0 && utf8.RuneCountInString(title[:at]) <= maxTitle {
			title = title[:at]
		} else if at := strings.IndexAny(title, "。！"); at > 0 {
			title = title[:at]
		}
	}
	title = strings.TrimRight(strings.TrimLeft(strings.TrimSpace(title), "•·- "), ":： 。；;")
	if bare, ok := strings.CutSuffix(title, "."); ok && !strings.Contains(bare, ".") {
		return bare // a stop, and no ellipsis or short form
	}
	return title
}
