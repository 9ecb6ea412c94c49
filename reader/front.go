package reader

import (
	"net/url"
	"strings"

	"fangtan/parse"
	"fangtan/reader/cells"
	"fangtan/reader/typeset"
	"fangtan/reader/words"
)

// front says how the front matter shows: as one card in the place of its blocks. These stay positions, as all blocks are; but for the one
// that is set as the card they have no lines.
type front struct {
	card   int // the block that is set as the card, or -1
	hidden map[int]bool
}

// newFront finds the blocks of the card: the title, and what was understood as front matter. The first of them is the card.
func newFront(a *parse.Article) front {
	f := front{card: -1, hidden: map[int]bool{}}
	for _, s := range a.Sections {
		if s.Role != parse.RoleFront {
			continue
		}
		for b := s.Blocks.Start; b < s.Blocks.End; b++ {
			heading := a.Blocks[b].Kind == parse.Heading
			if !heading && a.Blocks[b].Kind != parse.Data {
				continue
			}
			switch {
			case f.card < 0:
				f.card = b
			case heading: // a heading further down is text
			default:
				f.hidden[b] = true
			}
		}
	}
	if f.card >= 0 && a.Blocks[f.card].Kind == parse.Data {
		f.hidden[f.card] = false
	}
	return f
}

// card is the lines of the front matter.
func (m *model) card(setter *typeset.Setter) []typeset.Line {
	var lines []typeset.Line
	if m.article.Blocks[m.front.card].Kind == parse.Heading {
		lines = setter.Block(m.front.card)
	} else if m.article.Title != "" {
		lines = append(lines, m.added(cells.Clean(m.article.Title), setter, true)...)
	}
	for n, fact := range m.facts() {
		if n == 0 {
			lines = append(lines, typeset.Line{})
		}
		lines = append(lines, m.factLine(fact, setter))
	}
	end := textLen(lines)
	for n := range lines { // what the card adds stands behind the title's text
		if len(lines[n].Pieces) == 0 || lines[n].Pieces[0].Offset == typeset.None && lines[n].End == 0 {
			if n > 0 {
				lines[n].Start, lines[n].End = end, end
			}
		}
	}
	return lines
}

// fact is a line of the card.
type fact struct{ name, value, link string }

// facts are the lines of the card below the title.
func (m *model) facts() []fact {
	w, f := m.words.Card, m.article.Front
	var out []fact
	add := func(name, value, link string) {
		if value = strings.TrimSpace(cells.Clean(value)); value != "" {
			out = append(out, fact{name, value, link})
		}
	}
	add(w.Author, strings.Join(f.Authors, w.Between), "")
	add(w.Published, published(f, w), "")
	add(w.Place, f.Place, "")
	add(w.Source, hostOf(f.Source), f.Source)
	if m.length.known {
		add(w.Length, w.Size(m.length.characters)+w.Between+w.Minutes(m.length.minutes), "")
	} else {
		add(w.Length, "…", "")
	}
	if len(m.article.Turns) > 0 {
		out[len(out)-1].value += w.Between + w.Turns(len(m.article.Turns), len(m.article.Speakers))
	}
	return out
}

func published(f parse.Front, w words.Card) string {
	p := f.Published
	switch {
	case p.IsZero():
		return ""
	case f.HasTime:
		return w.DateTime(p.Year(), int(p.Month()), p.Day(), p.Hour(), p.Minute())
	}
	return w.Date(p.Year(), int(p.Month()), p.Day())
}

// hostOf returns what of a URL says where it leads: the host, or the URL itself where it has none.
func hostOf(link string) string {
	if u, err := url.Parse(link); err == nil && u.Hostname() != "" {
		return u.Hostname()
	}
	return link
}

// factLine sets a fact: its name, then its value in a column.
func (m *model) factLine(f fact, setter *typeset.Setter) typeset.Line {
	method, room := setter.Measure.Method, setter.Measure.Width
	column := 0
	for _, name := range []string{m.words.Card.Author, m.words.Card.Published, m.words.Card.Place, m.words.Card.Source, m.words.Card.Length} {
		column = max(column, method.StringWidth(name))
	}
	name := cells.Truncate(f.name, room, "", method)
	name += strings.Repeat(" ", max(0, min(column+2, room)-method.StringWidth(name)))
	left := room - method.StringWidth(name)
	value := cells.Truncate(f.value, left, "…", method)
	link := ""
	if openable(f.link) {
		link = f.link
	}
	return typeset.Line{
		Pieces: []typeset.Piece{
			{Text: name, Style: setter.Theme.Muted, Offset: typeset.None},
			{Text: value, Style: setter.Theme.Body, Offset: typeset.None, Link: link},
		},
		Width: method.StringWidth(name) + method.StringWidth(value),
	}
}

// added sets text that the source does not have in this place, in the style of a title.
func (m *model) added(text string, setter *typeset.Setter, _ bool) []typeset.Line {
	method, room := setter.Measure.Method, setter.Measure.Width
	var out []typeset.Line
	for text != "" {
		n, width := cells.Prefix(text, room, method)
		if n == 0 {
			break
		}
		out = append(out, typeset.Line{Pieces: []typeset.Piece{{Text: text[:n], Style: setter.Theme.Title, Offset: typeset.None}}, Width: width})
		text = text[n:]
	}
	return out
}
