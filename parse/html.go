package parse

import (
	"strings"

	"golang.org/x/net/html"

	"fangtan/parse/visible"
)

// htmlState is what the open tags of HTML mean for the text after them.
type htmlState struct {
	open   []htmlTag
	lists  []htmlList
	silent string // the open tag whose content does not show, or ""
	cells  int    // cells that began in the present row of a table
	pre    bool   // line ends and spaces stay
}

type htmlTag struct {
	name string
	mark Marks
	url  string
}

// htmlList is an open list.
type htmlList struct {
	ordered bool
	items   int
}

// tagMarks gives the tags that style text their marks.
func tagMarks(name string) Marks {
	switch name {
	case "b", "strong", "summary", "th", "dt", "caption", "h1", "h2", "h3", "h4", "h5", "h6":
		return Strong
	case "i", "em", "cite", "dfn", "var":
		return Emphasis
	case "u", "ins":
		return Underline
	case "s", "del", "strike":
		return Strike
	case "sup":
		return Superscript
	case "sub":
		return Subscript
	case "kbd":
		return Keyboard
	case "code", "samp", "tt", "pre":
		return InlineCode
	case "mark":
		return Highlight
	}
	return 0
}

// silentTag reports whether what stands in a tag does not show: it is no text, or it is for readers that cannot show the tag.
func silentTag(name string) bool {
	switch name {
	case "script", "style", "rp":
		return true
	}
	return false
}

// bracketsOf returns what stands around the text of a tag.
func bracketsOf(name string) (before, after string) {
	switch name {
	case "q":
		return "“", "”"
	case "rt":
		return "（", "）" // the reading of the characters before
	}
	return "", ""
}

func (h *htmlState) marks() Marks {
	var m Marks
	for _, t := range h.open {
		m |= t.mark
	}
	return m
}

func (h *htmlState) link() string {
	for i := len(h.open) - 1; i >= 0; i-- {
		if h.open[i].url != "" {
			return h.open[i].url
		}
	}
	return ""
}

// maxOpenTags bounds the work that a flood of unclosed tags can ask for.
const maxOpenTags = 64

func (h *htmlState) start(t htmlTag) {
	before, _ := bracketsOf(t.name)
	if (t.mark != 0 || t.url != "" || before != "") && len(h.open) < maxOpenTags {
		h.open = append(h.open, t)
	}
}

// end closes the innermost open tag of that name. It reports whether there was one.
func (h *htmlState) end(name string) bool {
	for i := len(h.open) - 1; i >= 0; i-- {
		if h.open[i].name == name {
			h.open = append(h.open[:i], h.open[i+1:]...)
			return true
		}
	}
	return false
}

// tag takes up one inline tag by its meaning; comments and tags without one vanish.
func (w *runWriter) tag(raw string) {
	z := html.NewTokenizer(strings.NewReader(raw))
	if kind := z.Next(); kind != html.ErrorToken {
		w.token(kind, z.Token())
	}
}

func (w *runWriter) token(kind html.TokenType, t html.Token) {
	if t.Data == "rt" || t.Data == "rp" || t.Data == "ruby" { // the end tags before them may be left out
		if w.html.silent == "rp" {
			w.html.silent = ""
		}
		w.endTag("rt")
	}
	switch kind {
	case html.StartTagToken, html.SelfClosingTagToken:
		if w.html.silent == "" {
			w.startTag(t, kind == html.SelfClosingTagToken)
		}
	case html.EndTagToken:
		if w.html.silent == "" {
			w.endTag(t.Data)
		} else if w.html.silent == t.Data {
			w.html.silent = ""
		}
	}
}

// startTag takes up a tag that opens, or one that stands alone, empty.
func (w *runWriter) startTag(t html.Token, empty bool) {
	switch t.Data {
	case "br":
		w.brk()
	case "img":
		w.push(Run{Kind: ImageRun, Marks: w.base, URL: visible.URL(attribute(t, "src"))}, []byte(visible.Line(attribute(t, "alt"))))
	case "iframe", "video", "audio", "embed", "source":
		if url := attribute(t, "src"); strings.HasPrefix(url, "http") {
			w.write([]byte(url), 0, url)
		}
	case "wbr", "hr", "input":
	default:
		if empty {
			return
		}
		if silentTag(t.Data) {
			w.html.silent = t.Data
			return
		}
		before, _ := bracketsOf(t.Data)
		w.write([]byte(before), 0, "")
		w.html.start(htmlTag{t.Data, tagMarks(t.Data), visible.URL(attribute(t, "href"))})
	}
}

func (w *runWriter) endTag(name string) {
	if w.html.end(name) {
		_, after := bracketsOf(name)
		w.write([]byte(after), 0, "")
	}
}

func attribute(t html.Token, name string) string {
	for _, a := range t.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
