package parse

import (
	"strings"

	"golang.org/x/net/html"
)

// htmlState is what the open tags of inline HTML mean for the text after them.
type htmlState struct {
	open []htmlTag
}

type htmlTag struct {
	name string
	mark Marks
	url  string
}

// tagMarks gives the tags that style text their marks.
func tagMarks(name string) Marks {
	switch name {
	case "b", "strong":
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
	case "code", "samp", "tt":
		return InlineCode
	case "mark":
		return Highlight
	}
	return 0
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
	if (t.mark != 0 || t.url != "") && len(h.open) < maxOpenTags {
		h.open = append(h.open, t)
	}
}

func (h *htmlState) end(name string) {
	for i := len(h.open) - 1; i >= 0; i-- {
		if h.open[i].name == name {
			h.open = append(h.open[:i], h.open[i+1:]...)
			return
		}
	}
}

// tag takes up one inline tag by its meaning; comments and tags without one vanish.
func (w *runWriter) tag(raw string) {
	z := html.NewTokenizer(strings.NewReader(raw))
	if kind := z.Next(); kind != html.ErrorToken {
		w.token(kind, z.Token())
	}
}

func (w *runWriter) token(kind html.TokenType, t html.Token) {
	switch kind {
	case html.StartTagToken, html.SelfClosingTagToken:
		switch t.Data {
		case "br":
			w.brk()
		case "img":
			w.push(Run{Kind: ImageRun, Text: clean(attribute(t, "alt")), Marks: w.base, URL: safeURL(attribute(t, "src"))})
		default:
			if kind == html.StartTagToken {
				w.html.start(htmlTag{t.Data, tagMarks(t.Data), safeURL(attribute(t, "href"))})
			}
		}
	case html.EndTagToken:
		w.html.end(t.Data)
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

// blockTag reports whether a tag begins a new line.
func blockTag(name string) bool {
	switch name {
	case "p", "div", "li", "ul", "ol", "tr", "table", "section", "article", "header", "footer", "figure", "figcaption", "details", "summary",
		"blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "hr", "center", "aside", "main", "nav":
		return true
	}
	return false
}

// htmlBlock writes what an HTML block shows: its text, images and links, each block element on a line of its own.
func (w *runWriter) htmlBlock(raw string) {
	z := html.NewTokenizer(strings.NewReader(raw))
	silent := ""
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return
		}
		t := z.Token()
		switch {
		case silent != "":
			if kind == html.EndTagToken && t.Data == silent {
				silent = ""
			}
		case kind == html.StartTagToken && (t.Data == "script" || t.Data == "style"):
			silent = t.Data
		case kind == html.TextToken:
			w.htmlText(t.Data)
		default:
			if blockTag(t.Data) {
				w.breakLine()
			}
			if t.Data == "td" || t.Data == "th" {
				w.soft = true
			}
			if t.Data == "li" && kind == html.StartTagToken {
				w.write("• ", 0, "")
			}
			w.token(kind, t)
		}
	}
}

// htmlText writes running text of an HTML block, in which all white space is one space.
func (w *runWriter) htmlText(s string) {
	words := strings.Fields(s)
	if len(words) == 0 || strings.ContainsAny(s[:1], " \t\n") {
		w.soft = w.soft || len(w.runs) > 0
	}
	for i, word := range words {
		if i > 0 {
			w.soft = true
		}
		w.write(word, 0, "")
	}
	if len(words) > 0 && strings.ContainsAny(s[len(s)-1:], " \t\n") {
		w.soft = true
	}
}

// breakLine begins a new line unless one has just begun.
func (w *runWriter) breakLine() {
	if n := len(w.runs); n > 0 && w.runs[n-1].Kind != BreakRun {
		w.brk()
	}
	w.soft = false
}
