package parse

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// blockTag reports whether a tag begins a new line.
func blockTag(name string) bool {
	switch name {
	case "p", "div", "li", "ul", "ol", "dl", "tr", "table", "caption", "section", "article", "header", "footer", "figure", "figcaption", "details", "summary",
		"blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "hr", "center", "aside", "main", "nav", "form", "fieldset", "address",
		"iframe", "video", "audio":
		return true
	}
	return false
}

// htmlBlock writes what an HTML block shows: its text, images and links, each block element on a line of its own, the items of lists behind a bullet or
// a number, the cells of a table side by side.
func (w *runWriter) htmlBlock(raw string) {
	z := html.NewTokenizer(strings.NewReader(raw))
	for {
		kind := z.Next()
		switch {
		case kind == html.ErrorToken:
			return
		case kind != html.TextToken:
			t := z.Token()
			w.blockToken(kind, t)
			w.token(kind, t)
			if kind == html.StartTagToken && t.Data == "li" {
				w.bullet()
			}
		case w.html.silent != "":
		case w.html.pre:
			w.preformatted(z.Token().Data)
		default:
			w.htmlText(z.Token().Data)
		}
	}
}

// blockToken takes up what a tag means for the lines of a block.
func (w *runWriter) blockToken(kind html.TokenType, t html.Token) {
	if w.html.silent != "" || kind == html.CommentToken || kind == html.DoctypeToken {
		return
	}
	if blockTag(t.Data) {
		w.breakLine()
	}
	h, start := &w.html, kind == html.StartTagToken
	switch t.Data {
	case "tr":
		h.cells = 0
	case "td", "th":
		if start && h.cells > 0 {
			w.soft = false
			w.trimRight()
			w.join(Run{}, []byte(" │ "))
		}
		if start {
			h.cells++
		}
	case "pre":
		h.pre = start
	case "ul", "ol", "menu":
		if start && len(h.lists) < maxOpenTags {
			h.lists = append(h.lists, htmlList{ordered: t.Data == "ol"})
		} else if !start && len(h.lists) > 0 {
			h.lists = h.lists[:len(h.lists)-1]
		}
	}
}

// bullet writes what stands before the item of a list, items of inner lists further to the right.
func (w *runWriter) bullet() {
	lists := w.html.lists
	depth := max(len(lists)-1, 0)
	mark := [...]string{"• ", "◦ ", "▪ "}[depth%3]
	if n := len(lists); n > 0 && lists[n-1].ordered {
		lists[n-1].items++
		mark = strconv.Itoa(lists[n-1].items) + ". "
	}
	w.write([]byte(strings.Repeat(noBreak, 2*min(depth, 8))+mark), 0, "")
}

// preformatted writes text whose lines stay as they are.
func (w *runWriter) preformatted(s string) {
	for i, line := range strings.Split(strings.Trim(s, "\n"), "\n") {
		if i > 0 {
			w.brk()
		}
		rest := strings.TrimLeft(line, " ")
		w.write([]byte(strings.Repeat(noBreak, len(line)-len(rest))+rest), 0, "")
	}
}

// noBreak is a space that stays at the start of a line.
const noBreak = "\u00A0"

// htmlText writes running text of an HTML block, in which all white space is one space.
func (w *runWriter) htmlText(s string) {
	words := strings.Fields(s)
	if len(words) == 0 || strings.ContainsAny(s[:1], " \t\n") {
		w.soft = w.soft || len(w.open) > 0
	}
	for i, word := range words {
		if i > 0 {
			w.soft = true
		}
		w.write([]byte(word), 0, "")
	}
	if len(words) > 0 && strings.ContainsAny(s[len(s)-1:], " \t\n") {
		w.soft = true
	}
}

// breakLine begins a new line unless one has just begun.
func (w *runWriter) breakLine() {
	if n := len(w.open); n > 0 && w.open[n-1].Kind != BreakRun {
		w.brk()
	}
	w.soft = false
}
