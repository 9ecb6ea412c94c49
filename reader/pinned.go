package reader

import (
	"sort"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/parse"
	"fangtan/reader/cells"
	"fangtan/reader/typeset"
)

// The question stays in sight: while a long answer is read, its question stands in one line at the top of the screen, with how much of the answer one has read
// at the end of the screen.

// leastPinned is the rows of a page that has one to spare for a question.
const leastPinned = 8

// answer is what is said to a question: the turns of an exchange behind those that ask.
type answer struct {
	exchange int
	asked    int         // the first turn that asks
	blocks   parse.Range // those of the answer, with what stands between its turns
}

// pin is what was last worked out about the question to show.
type pin struct {
	replyTo int // exchange
	reply   int // its first turn that does not ask; 0 before one was looked for
	long    longKey
	isLong  bool
	text    string // the question's words, as far as they fit
	textKey textKey
}

type longKey struct {
	start   int // first block of the answer
	folds   int // version of the folds
	measure typeset.Measure
	rows    int
}

type textKey struct{ exchange, room int }

// answerAt returns the answer in which block b stands.
func (m *model) answerAt(b int) (answer, bool) {
	a := m.article
	i := sort.Search(len(a.Exchanges), func(i int) bool { return a.Turns[a.Exchanges[i].Start].Blocks.Start > b }) - 1
	if i < 0 {
		return answer{}, false
	}
	e, first := a.Exchanges[i], m.replyOf(i)
	if first == e.End {
		return answer{}, false
	}
	out := answer{i, e.Start, parse.Range{Start: a.Turns[first].Blocks.Start, End: a.Turns[e.End-1].Blocks.End}}
	return out, out.blocks.Contains(b)
}

// replyOf returns the first turn of exchange i that does not ask, or the end of its turns.
func (m *model) replyOf(i int) int {
	e := m.article.Exchanges[i]
	if m.pin.replyTo == i && m.pin.reply > 0 {
		return m.pin.reply
	}
	first := e.Start
	for first < e.End && m.article.Turns[first].Kind == parse.KindQuestion {
		first++
	}
	m.pin.replyTo, m.pin.reply = i, first
	return first
}

// pinned returns the answer whose question stands over a screen of text that begins at q: one that is longer than a screen, and has begun.
func (m *model) pinned(q place) (answer, bool) {
	if m.layout.body < leastPinned || m.filter.on {
		return answer{}, false
	}
	if _, closed := m.page.folds.Closed(q.block); closed {
		return answer{}, false
	}
	a, ok := m.answerAt(q.block)
	return a, ok && m.long(a)
}

// long reports whether an answer is longer than a screen.
func (m *model) long(a answer) bool {
	p := &m.page
	key := longKey{a.blocks.Start, p.folds.Version(), p.measure, p.columns * p.height}
	if m.pin.long == key {
		return m.pin.isLong
	}
	q, lines := p.placeOf(textOf(a.blocks.Start)), 1
	for ok := true; ok && lines <= key.rows; lines++ {
		if q, ok = p.after(q); !ok || q.block >= a.blocks.End {
			break
		}
	}
	m.pin.long, m.pin.isLong = key, lines > key.rows
	return m.pin.isLong
}

// headed reports whether the first row of a screen whose text begins at q is taken.
func (m *model) headed(q place) bool {
	if m.filter.on || m.folding.view != viewAll {
		return m.layout.body > 2
	}
	_, ok := m.pinned(q)
	return ok
}

// headLine draws the row that is taken.
func (m *model) headLine(rows []row) string {
	if a, ok := m.pinned(m.page.top); ok {
		return m.questionLine(a, rows)
	}
	if m.folding.view != viewAll {
		return m.shownLine(m.folding.title(m))
	}
	return m.filterLine()
}

// questionLine draws a question dimly: the name of the one who asks in the margin where names hang, the words over the text, and at the right how far one
// is in the answer.
func (m *model) questionLine(a answer, rows []row) string {
	l, t := m.layout, m.theme
	p := painter{method: m.method, room: l.cols - l.outline - l.strip}
	p.fill(l.text-l.outline-gutter-l.names, uv.Style{})
	speaker := m.article.Turns[a.asked].Speaker
	name := cells.Truncate(cells.Clean(m.article.Speakers[speaker].Name), l.names, "…", m.method)
	p.fill(l.names-m.method.StringWidth(name), uv.Style{})
	p.add(name, t.Muted)
	short := ""
	if m.folding.view != viewAll {
		short = "▽"
	}
	p.add(fit(short, gutter, m.method), t.Heading)
	width := l.left(l.columns-1) + l.measure - l.text
	bar := ""
	if n := len(t.Speakers); n > 0 {
		bar = t.Speakers[speaker%n].Shape + " "
	}
	right := "  " + m.answered(a, rows)
	room := width - m.method.StringWidth(bar) - m.method.StringWidth(right)
	p.add(bar, t.Muted)
	p.add(fit(m.question(a, room), room, m.method), t.Muted)
	p.add(right, t.Muted)
	return p.String()
}

// question returns what of the words of a question fits.
func (m *model) question(a answer, room int) string {
	key := textKey{a.exchange, room}
	if m.pin.textKey == key && m.pin.text != "" {
		return m.pin.text
	}
	var words []string
	for b := m.article.Turns[a.asked].Blocks.Start; b < a.blocks.Start; b++ {
		switch m.article.Blocks[b].Kind { // a question may be a heading, or go on in a list
		case parse.Label, parse.Rule, parse.Definition, parse.Code, parse.Table:
		default:
			words = append(words, strings.TrimSpace(cells.Clean(m.article.Text(b))))
		}
	}
	m.pin.textKey, m.pin.text = key, shortened(strings.Join(words, " "), room, m.method)
	return m.pin.text
}

// answered says how long an answer still takes, where there is room, and how much of it is read when the end of the screen is reached.
func (m *model) answered(a answer, rows []row) string {
	left := ""
	if n := m.minutesLeft(a.blocks.End); n > 0 && m.layout.measure >= leastLeft {
		left = m.words.Status.LeftHere(n) + statusMiddle
	}
	span := bytesOf(m.article, a.blocks)
	share := 100
	if n := len(rows); n > 0 {
		if next, ok := m.page.after(rows[n-1].place); ok && next.block < a.blocks.End {
			share = percent(m.page.sourceOf(next)-span.Start, span.Len())
		}
	}
	return left + m.words.Status.Percent(share)
}

// leastLeft is the measure of a text over which there is room to say how long an answer still takes.
const leastLeft = 50
