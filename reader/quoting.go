package reader

import (
	"strings"

	"fangtan/parse"
	"fangtan/reader/quote"
	"fangtan/reader/words"
)

// saidIn returns what of the article's text is in a passage, by who says it.
func saidIn(a *parse.Article, p passage) []quote.Said {
	var out []quote.Said
	turn := -2 // of the last part; no turn is -1
	for b := p.from.block; b <= p.to.block && b < len(a.Blocks); b++ {
		kind := a.Blocks[b].Kind
		if kind == parse.Label || kind == parse.Rule || kind == parse.Definition {
			continue
		}
		text := textIn(a, p, b)
		if strings.TrimSpace(text) == "" {
			continue
		}
		if t := a.TurnOf(b); len(out) == 0 || t != turn {
			turn = t
			name := speakerOf(a, b)
			if n := len(out); n == 0 || out[n-1].Speaker != name { // one who goes on speaking under another label is not named again
				out = append(out, quote.Said{Speaker: name})
			}
		}
		last := &out[len(out)-1]
		last.Paragraphs = append(last.Paragraphs, quote.Paragraph{Text: text, Code: kind == parse.Code})
	}
	return out
}

// textIn returns what of the visible text of block b is in a passage.
func textIn(a *parse.Article, p passage, b int) string {
	text := a.Text(b)
	start, end, ok := p.in(b)
	if !ok {
		return ""
	}
	start, end = min(max(0, start), len(text)), min(end, len(text))
	return text[start:max(start, end)]
}

// speakerOf returns the name of who speaks in block b, or "".
func speakerOf(a *parse.Article, b int) string {
	if t := a.TurnOf(b); t >= 0 {
		return a.Speakers[a.Turns[t].Speaker].Name
	}
	return ""
}

// sourceOf says where a quote of an article is from.
func sourceOf(a *parse.Article, w *words.Words) quote.Source {
	f := a.Front
	s := quote.Source{Title: a.Title, Author: strings.Join(f.Authors, w.Card.Between)}
	if !f.Published.IsZero() {
		s.Date = w.Card.Date(f.Published.Year(), int(f.Published.Month()), f.Published.Day())
	}
	s.Link = openable(f.Source)
	return s
}
