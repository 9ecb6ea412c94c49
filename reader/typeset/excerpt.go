package typeset

import (
	"strings"

	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/parse"
	"fangtan/reader/theme"
)

// Excerpt is a piece of a block that stands for a longer stretch of the article.
type Excerpt struct {
	Block    int
	From, To int    // bytes of the block's visible text
	Name     int    // the label block whose name stands before it: in the margin where names hang, else in its first line; -1 for none
	Clipped  bool   // it ends within a sentence
	Tail     string // what is said behind it, muted; it holds no control character
	Gap      int    // blank lines before it
}

// mostNamed is how many cells of a name stand before an excerpt.
const mostNamed = 24

// Excerpt returns the lines of an excerpt, with the bar of the one who speaks and the marks of what the block stands in. An ellipsis stands for what is left
// out before it, or within its sentence. Their offsets are those of the block.
func (s *Setter) Excerpt(e Excerpt) []Line {
	b := &s.Article.Blocks[e.Block]
	style := s.marked(s.base(e.Block), b.Base)
	if b.Kind == parse.Heading {
		style = theme.Over(style, s.Theme.Heading)
	}
	k := &ink{}
	name := s.nameBefore(k, e.Name)
	if e.From > 0 {
		k.deco("…", s.Theme.Muted, "")
		k.join()
	}
	k.copy(s.ink(clip(s.Article.Runs(e.Block), e.From, e.To), style, e.From), false)
	if e.Clipped {
		k.join()
		k.deco("…", s.Theme.Muted, "")
	}
	if e.Tail != "" {
		k.deco(" ", uv.Style{}, "")
		for part := range strings.SplitAfterSeq(e.Tail, " ") {
			k.deco(part, s.Theme.Muted, "")
			k.join()
		}
	}
	lines := s.set(k, s.prefix(e.Block, -1), 0, 0)
	if len(lines) == 0 {
		return nil
	}
	lines[0].Name = name
	for n := range lines {
		lines[n].trim()
	}
	return append(gaps(e.Gap), lines...)
}

// Instead returns the lines that stand for what is left out, behind so many blank lines: a text in a style and, muted, what is said behind it. Neither holds a
// control character. The lines hold no visible text of a block.
func (s *Setter) Instead(text string, style uv.Style, tail string, gap int) []Line {
	k := &ink{}
	k.deco(text, style, "")
	if text != "" && tail != "" {
		k.deco(" ", uv.Style{}, "")
	}
	k.deco(tail, s.Theme.Muted, "")
	return append(gaps(gap), s.set(k, prefix{}, 0, 0)...)
}

func gaps(n int) []Line {
	lines := make([]Line, n, n+2)
	for i := range lines {
		lines[i].Gap = true
	}
	return lines
}

// nameBefore draws the name of a label before an excerpt, or returns it where it hangs in the margin.
func (s *Setter) nameBefore(k *ink, label int) *Name {
	if label < 0 {
		return nil
	}
	if name := s.hung(label); name != nil {
		return name
	}
	name := s.labelInk(label)
	text := name.text.String()
	if cells(text, s.Measure.Method) > mostNamed {
		text = s.untimed(label, text)
	}
	n, _ := fit(text, mostNamed, s.Measure.Method)
	for _, p := range name.slice(0, n) {
		k.deco(p.Text, p.Style, "")
		k.join()
	}
	if n < len(text) {
		k.deco("…", s.Theme.Muted, "")
	}
	k.deco("  ", uv.Style{}, "")
	return nil
}

// untimed returns the text of a label up to its time stamp, where it has more than that.
func (s *Setter) untimed(label int, text string) string {
	t := s.Article.TurnOf(label)
	if t < 0 || s.Article.Turns[t].Time == "" {
		return text
	}
	if at := strings.Index(text, s.Article.Turns[t].Time); at > 0 {
		if name := strings.TrimRight(text[:at], " ([（【-–—·"); name != "" {
			return name
		}
	}
	return text
}

// clip returns what of runs is between two offsets of their text.
func clip(runs []parse.Run, from, to int) []parse.Run {
	var out []parse.Run
	at := 0
	for _, r := range runs {
		start, end := max(from-at, 0), min(to-at, len(r.Text))
		at += len(r.Text)
		if start < end || r.Text == "" && from <= at && at < to {
			r.Text = r.Text[min(start, len(r.Text)):max(end, 0)]
			out = append(out, r)
		}
	}
	return out
}
