package parse

import (
	"bytes"
	"html"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// Runs returns the inline content of block i: its visible text in runs of one style. It parses at each call, so that an article costs no
// inline tree for blocks that nobody looks at. For a Code block it is one run with the lines apart by "\n"; for a Table see [Article.Grid].
func (a *Article) Runs(i int) []Run {
	b := &a.Blocks[i]
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
		return joinCells(a.Grid(i))
	case Rule, Definition:
		return nil
	case Label:
		return []Run{{Text: a.labelText(b), Marks: Strong}}
	}
	if len(b.Lines) == 0 {
		return nil
	}
	w := runWriter{src: a.Source, base: b.Base}
	if a.plain(b) {
		for _, l := range b.Lines {
			w.push(Run{Text: strings.Trim(string(a.Source[l.Start:l.End]), " \t"), Marks: b.Base})
			w.soft = true
		}
	} else {
		w.children(a.inlineTree(b).FirstChild(), 0, "")
	}
	return w.done()
}

// plain reports whether b holds nothing that inline parsing would change, which is true of most of a talk and saves the parse.
func (a *Article) plain(b *Block) bool {
	for i, l := range b.Lines {
		s := a.Source[l.Start:l.End]
		if bytes.ContainsAny(s, "\\`*_[]<&$!~@") || bytes.Contains(s, []byte("://")) || bytes.Contains(s, []byte("www.")) {
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
	var sb strings.Builder
	for _, r := range a.Runs(i) {
		sb.WriteString(r.Text)
	}
	return sb.String()
}

// Grid returns the cells of the Table block i.
func (a *Article) Grid(i int) Grid {
	table, ok := a.inlineTree(&a.Blocks[i]).FirstChild().(*east.Table)
	if !ok {
		return Grid{}
	}
	var g Grid
	for _, al := range table.Alignments {
		g.Align = append(g.Align, map[east.Alignment]Align{east.AlignLeft: AlignLeft, east.AlignRight: AlignRight, east.AlignCenter: AlignCenter}[al])
	}
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		cells := make([]Cell, len(g.Align))
		k := 0
		for c := row.FirstChild(); c != nil && k < len(cells); c = c.NextSibling() {
			w := runWriter{src: a.Source}
			w.children(c, 0, "")
			cells[k] = w.done()
			k++
		}
		g.Rows = append(g.Rows, cells)
	}
	return g
}

func joinCells(g Grid) []Run {
	var out []Run
	for y, row := range g.Rows {
		for x, c := range row {
			switch {
			case x > 0:
				out = append(out, Run{Text: "\t"})
			case y > 0:
				out = append(out, Run{Text: "\n"})
			}
			out = append(out, c...)
		}
	}
	return out
}

// rawText returns the lines of b as they stand, apart by "\n".
func (a *Article) rawText(b *Block) string {
	var sb strings.Builder
	for i, l := range b.Lines {
		if i > 0 {
			sb.WriteByte('\n')
		}
		for range l.Pad {
			sb.WriteByte(' ')
		}
		sb.Write(a.Source[l.Start:l.End])
	}
	return sb.String()
}

// runWriter collects runs and joins neighbours of one style.
type runWriter struct {
	src  []byte
	base Marks
	runs []Run
	html htmlState
	soft bool // a source line ended here: a space, or nothing, by the next character
}

func (w *runWriter) children(n ast.Node, m Marks, url string) {
	if n == nil {
		return
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.node(c, m, url)
	}
}

func (w *runWriter) node(n ast.Node, m Marks, url string) {
	switch n := n.(type) {
	case *ast.Text:
		w.text(n, m, url)
	case *ast.String:
		w.write(string(n.Value), m, url)
	case *ast.Emphasis:
		mark := Emphasis
		if n.Level >= 2 {
			mark = Strong
		}
		w.children(n, m|mark, url)
	case *east.Strikethrough:
		w.children(n, m|Strike, url)
	case *ast.CodeSpan:
		w.codeSpan(n, m, url)
	case *ast.Link:
		w.children(n, m, unescape(string(n.Destination)))
	case *ast.AutoLink:
		target := string(n.URL(w.src))
		if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(target), "mailto:") {
			target = "mailto:" + target
		}
		w.write(string(n.Label(w.src)), m, target)
	case *ast.Image:
		alt := runWriter{src: w.src}
		alt.children(n, 0, "")
		var sb strings.Builder
		for _, r := range alt.done() {
			sb.WriteString(r.Text)
		}
		w.push(Run{Kind: ImageRun, Text: sb.String(), Marks: w.base | m, URL: safeURL(unescape(string(n.Destination)))})
	case *ast.RawHTML:
		var sb strings.Builder
		for i := range n.Segments.Len() {
			s := n.Segments.At(i)
			sb.Write(s.Value(w.src))
		}
		w.tag(sb.String())
	case *maths:
		w.write(string(n.segment.Value(w.src)), m|InlineMath, url)
	case *footnoteCall:
		w.push(Run{Kind: FootnoteRun, Text: clean(n.label), Marks: w.base | m})
	default:
		w.children(n, m, url)
	}
}

func (w *runWriter) text(n *ast.Text, m Marks, url string) {
	value := string(n.Segment.Value(w.src))
	if !n.IsRaw() {
		value = unescape(value)
	}
	w.write(value, m, url)
	switch {
	case n.HardLineBreak():
		w.brk()
	case n.SoftLineBreak():
		w.soft = true
	}
}

func (w *runWriter) codeSpan(n *ast.CodeSpan, m Marks, url string) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			value := string(t.Segment.Value(w.src))
			if s, cut := strings.CutSuffix(value, "\n"); cut {
				w.write(s, m|InlineCode, url)
				w.soft = true
				continue
			}
			w.write(value, m|InlineCode, url)
		}
	}
}

// brk writes a hard line break; a second one in a row changes nothing that is seen at the end of a block.
func (w *runWriter) brk() {
	w.soft = false
	w.trimRight()
	w.runs = append(w.runs, Run{Kind: BreakRun, Text: "\n"})
}

// write adds text in the marks m within the link url.
func (w *runWriter) write(s string, m Marks, url string) {
	if s == "" {
		return
	}
	if url == "" {
		url = w.html.link()
	}
	w.push(Run{Text: clean(s), Marks: w.base | m | w.html.marks(), URL: safeURL(url)})
}

func (w *runWriter) push(r Run) {
	if w.soft {
		w.soft = false
		w.trimRight()
		if prev, next := w.last(), first(r); prev != 0 && softSpace(prev, next) {
			w.join(Run{Text: " ", Marks: r.Marks & w.runs[len(w.runs)-1].Marks})
		}
	}
	w.join(r)
}

func (w *runWriter) join(r Run) {
	if n := len(w.runs); n > 0 && r.Kind == TextRun {
		if p := &w.runs[n-1]; p.Kind == TextRun && p.Marks == r.Marks && p.URL == r.URL {
			p.Text += r.Text
			return
		}
	}
	w.runs = append(w.runs, r)
}

// trimRight takes the white space off the end: it stands before a line end.
func (w *runWriter) trimRight() {
	for n := len(w.runs); n > 0 && w.runs[n-1].Kind == TextRun; n = len(w.runs) {
		p := &w.runs[n-1]
		p.Text = strings.TrimRight(p.Text, " \t")
		if p.Text != "" {
			return
		}
		w.runs = w.runs[:n-1]
	}
}

func (w *runWriter) last() rune {
	if n := len(w.runs); n > 0 {
		r, _ := utf8.DecodeLastRuneInString(w.runs[n-1].Text)
		if w.runs[n-1].Kind == ImageRun {
			return ' '
		}
		return r
	}
	return 0
}

func first(r Run) rune {
	if r.Kind == ImageRun {
		return ' '
	}
	c, _ := utf8.DecodeRuneInString(r.Text)
	return c
}

// softSpace reports whether a line end of the source between prev and next reads as a space: not between two characters of a writing that has
// no spaces between words, nor next to a full-width mark, which brings its own (CSS Text 3, segment break transformation).
func softSpace(prev, next rune) bool {
	if prev == '\n' {
		return false
	}
	p, n := spaceless(prev), spaceless(next)
	switch {
	case p && n, p && neutral(next), n && neutral(prev):
		return false
	case fullMark(prev), fullMark(next):
		return false
	}
	return true
}

// spaceless reports whether r belongs to Chinese or Japanese, which are written without spaces.
func spaceless(r rune) bool { return isCJK(r) && !hangul(r) }

func hangul(r rune) bool {
	return 0x1100 <= r && r <= 0x11FF || 0x3130 <= r && r <= 0x318F || 0xA960 <= r && r <= 0xA97F || 0xAC00 <= r && r <= 0xD7FF
}

// neutral reports whether r is a mark that Chinese shares with Latin text.
func neutral(r rune) bool { return strings.ContainsRune("“”‘’—…·", r) }

func fullMark(r rune) bool {
	return 0x3000 <= r && r <= 0x301F || strings.ContainsRune("，．：；！？（）［］｛｝～", r)
}

func (w *runWriter) done() []Run {
	w.trimRight()
	for n := len(w.runs); n > 0 && w.runs[n-1].Kind == BreakRun; n = len(w.runs) {
		w.runs = w.runs[:n-1]
		w.trimRight()
	}
	return linkBare(w.runs)
}

// unescape resolves backslash escapes and entities (CommonMark 2.4 and 2.5).
func unescape(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var sb strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s) && asciiPunct(s[i+1]):
			i++
			sb.WriteByte(s[i])
		case c == '&':
			if end := strings.IndexByte(s[i:min(len(s), i+40)], ';'); end > 0 {
				entity := s[i : i+end+1]
				if v := html.UnescapeString(entity); v != entity {
					sb.WriteString(v)
					i += end
					continue
				}
			}
			sb.WriteByte(c)
		default:
			sb.WriteByte(c)
		}
	}
	return sb.String()
}

func asciiPunct(c byte) bool {
	return '!' <= c && c <= '/' || ':' <= c && c <= '@' || '[' <= c && c <= '`' || '{' <= c && c <= '~'
}

// clean makes text that entities or attributes may have brought in as safe as decoded source.
func clean(s string) string {
	for _, r := range s {
		if hidden(r) || r == utf8.RuneError {
			return string(visible([]byte(strings.ToValidUTF8(s, "\uFFFD"))))
		}
	}
	return s
}

// safeURL drops from a target the characters that no URL holds.
func safeURL(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return hidden(r) || r <= ' ' }) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if hidden(r) || r <= ' ' {
			return -1
		}
		return r
	}, s)
}
