package reader

import (
	"strings"

	"fangtan/parse"
	"fangtan/reader/cells"
	"fangtan/reader/link"
	"fangtan/reader/typeset"
	"fangtan/reader/words"
)

// card is the lines of the front matter: the title, and what is told of the article in two columns.
func (m *model) card(setter *typeset.Setter) []typeset.Line {
	var lines []typeset.Line
	if !m.front.untold[m.front.card] {
		lines = setter.Block(m.front.card)
		for m.front.opens() && len(lines) > 1 && len(lines[0].Pieces) == 0 { // they part it from data that does not show
			lines = lines[1:]
		}
	} else if m.article.Title != "" {
		lines = setter.Added("", cells.Clean(m.article.Title), setter.Theme.Title, "", 0)
	}
	end := textLen(lines)
	added := []typeset.Line{{Gap: true}}
	facts := m.cardFacts()
	column := columnOf(facts, setter.Measure)
	for _, f := range facts {
		added = append(added, m.factLines(f, column, setter)...)
	}
	for n := range added { // they stand behind the title's text
		added[n].Start, added[n].End = end, end
	}
	return append(lines, added...)
}

// fact is something that the card tells.
type fact struct{ name, value, link string }

// cardFacts are what the card tells below the title: the known fields, then what else the front matter holds, then how long the article is.
func (m *model) cardFacts() []fact {
	w, f := m.words.Card, m.article.Front
	var out []fact
	add := func(name, value, link string) {
		if value = strings.TrimSpace(cells.Clean(value)); value != "" {
			out = append(out, fact{cells.Clean(name), value, link})
		}
	}
	add(w.Author, strings.Join(f.Authors, w.Between), "")
	add(w.Published, published(f, w), "")
	add(w.Place, f.Place, "")
	add(w.Publisher, f.Publisher, "")
	add(w.Source, hostOf(f.Source), f.Source)
	add(w.Guests, strings.Join(f.Guests, w.Between), "")
	add(w.Hosts, strings.Join(f.Hosts, w.Between), "")
	for _, p := range m.untyped() {
		text, target := p.Shown()
		if len(p.List) > 1 {
			text = strings.Join(p.List, w.Between)
		}
		if target == "" {
			target = text
		}
		add(p.Key, hostOf(text), target)
	}
	return append(out, fact{w.Length, m.size(), ""})
}

// untyped are the facts of the front matter that no known field holds: those of unknown keys, and those of known keys behind the first.
func (m *model) untyped() []parse.Pair {
	last := 0
	for _, s := range m.article.Sections {
		if s.Role == parse.RoleFront {
			last = m.article.LineOf(m.article.Blocks[s.Blocks.End-1].Span.End)
		}
	}
	seen := map[parse.Field]bool{parse.FieldTitle: true, parse.FieldCover: true}
	var out []parse.Pair
	for _, p := range m.article.Meta {
		if p.Line > last || seen[p.Field] && (p.Field == parse.FieldTitle || p.Field == parse.FieldCover) {
			continue
		}
		if p.Field == parse.FieldOther || p.Field == parse.FieldCredit || seen[p.Field] || p.Field == parse.FieldPublished && m.article.Front.Published.IsZero() {
			out = append(out, p)
		}
		seen[p.Field] = true
	}
	return out
}

// size says how long the article and its talk are.
func (m *model) size() string {
	w := m.words.Card
	size := "…"
	if m.partial() {
		return size
	}
	if m.length.known {
		all := m.length.all()
		size = m.words.Length.Of(all) + w.Between + w.Minutes(rounded(m.pace.Minutes(all)))
	}
	if len(m.article.Turns) > 0 {
		size += w.Between + w.Turns(len(m.article.Turns), len(m.article.Speakers))
	}
	return size
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

// hostOf returns what of a URL says where it leads: the host, or the text itself where it is no URL with one.
func hostOf(target string) string {
	if t, ok := link.Parse(target); ok {
		return t.Host
	}
	return cells.Clean(target)
}

// Widths of the card in cells.
const (
	mostName   = 16 // of the column of names
	leastValue = 20 // beside it; where there is less, a value goes on below its name
	valueUnder = 2  // indent of such a value
)

// columnOf returns the cells of the column of names, the space behind it included; 0 where there is no room for one.
func columnOf(facts []fact, m typeset.Measure) int {
	column := 0
	for _, f := range facts {
		if w := m.Method.StringWidth(f.name); w <= mostName {
			column = max(column, w+2)
		}
	}
	if m.Width-column < leastValue {
		return 0
	}
	return column
}

// factLines sets a fact: its name, and its value behind the column of names.
func (m *model) factLines(f fact, column int, setter *typeset.Setter) []typeset.Line {
	name, indent := f.name+"  ", valueUnder
	if w := setter.Measure.Method.StringWidth(name); w <= column {
		name, indent = name+strings.Repeat(" ", column-w), column
	}
	return setter.Added(name, f.value, setter.Theme.Body, f.link, indent)
}
