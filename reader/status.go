package reader

import (
	"strconv"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/reader/cells"
)

// textBlock returns the block that the reader is in: that of the first line with text on the screen.
func (p *page) textBlock() int {
	for _, r := range p.rows() {
		if r.End > r.Start {
			return r.block
		}
	}
	return p.top.block
}

// speakerAt returns who speaks in block b, or -1.
func (m *model) speakerAt(b int) int {
	if b < len(m.article.Blocks) {
		if t := m.article.TurnOf(b); t >= 0 {
			return m.article.Turns[t].Speaker
		}
	}
	return -1
}

// topicAt returns the title of the topic that is discussed in block b; "" where there is none.
func (m *model) topicAt(b int) string {
	if i := m.subjects.at(b); i >= 0 {
		return cells.Clean(topicTitle(m.article.Topics[i]))
	}
	return ""
}

// statusLine draws the last row: what is read and who speaks at the left, how far one is at the right. A notice takes the left part, or the whole row where it needs that.
func (m *model) statusLine([]row) string {
	t := m.theme
	p := painter{method: m.method, room: m.layout.cols}
	right := m.statusRight()
	room := p.room - m.method.StringWidth(right) - 2 - statusGap
	if room < 8 {
		right, room = "", p.room-1
	}
	if m.notice == "" && m.resumed != nil && m.layout.cols < leftFrom {
		return m.statusSaying(m.resumed.line(m))
	}
	if m.count == 0 && m.method.StringWidth(cells.Clean(m.notice)) > room {
		return m.statusSaying(m.notice)
	}
	p.fill(1, t.Status)
	switch {
	case m.notice == "" && m.resumed != nil:
		p.add(cells.Truncate(m.resumed.line(m), room, "…", m.method), t.StatusStrong)
	case m.notice != "":
		p.add(cells.Truncate(cells.Clean(m.notice), room, "…", m.method), t.StatusStrong)
	default:
		m.statusLeft(&p, room)
	}
	p.fill(p.room-m.method.StringWidth(right)-1, t.Status)
	p.add(right, t.Status)
	p.fill(p.room, t.Status)
	return p.String()
}

// statusSaying draws the last row with text alone: what the keys of a mode do.
func (m *model) statusSaying(text string) string {
	p := painter{method: m.method, room: m.layout.cols}
	p.fill(1, m.theme.Status)
	p.add(cells.Truncate(cells.Clean(text), p.room-1, "…", m.method), m.theme.StatusStrong)
	p.fill(p.room, m.theme.Status)
	return p.String()
}

// statusRight says how far one is: the number being typed, the match, the share read, the minutes left.
func (m *model) statusRight() string {
	var parts []string
	if m.count > 0 {
		parts = append(parts, strconv.Itoa(m.count))
	}
	if s := m.search.status(m.words.Search); s != "" && !m.search.none() { // that there is nothing was said when it was searched for
		parts = append(parts, s)
	}
	if s := m.progress(); s != "" {
		parts = append(parts, s)
	}
	share := m.page.share()
	if m.page.rest >= 0 {
		parts = append(parts, m.words.Status.Percent(percentOf(share)))
	}
	if m.length.known && m.layout.cols >= leftFrom {
		if share == 1 {
			parts = append(parts, m.words.Status.Done)
		} else {
			parts = append(parts, m.words.Status.Left(m.minutesLeft(len(m.article.Blocks))))
		}
	}
	return strings.Join(parts, "  ")
}

// leftFrom is the columns of a window whose status line has room for the minutes left.
const leftFrom = 60

// Widths in cells that the parts of the status line are worth.
const (
	leastTitle   = 10 // a title with less room than this is left out
	mostTitle    = 40
	leastTopic   = 8
	shortTopic   = 24 // a topic no longer than this stands whole, if need be at the cost of the title
	mostSpeaker  = 24
	statusGap    = 2 // at least, between what is read and how far one is
	statusMiddle = " · "
)

// statusLeft writes the title, the speaker and the topic into room cells. Where these are few, the title goes first, then the topic: who speaks matters most.
func (m *model) statusLeft(p *painter, room int) {
	t := m.theme
	here := m.page.textBlock()
	speaker, style := "", t.StatusStrong
	if i := m.speakerAt(here); i >= 0 {
		speaker = cells.Truncate(cells.Clean(m.article.Speakers[i].Name), mostSpeaker, "…", m.method)
		if len(t.Speakers) > 0 {
			style = t.Speakers[i%len(t.Speakers)].Status
		}
	}
	topic := m.topicAt(here)
	title := cells.Clean(m.title())
	width := m.method.StringWidth
	middle := width(statusMiddle)

	left := room
	if speaker != "" {
		left -= width(speaker) + middle
	}
	if topic != "" {
		if left < leastTopic {
			topic = ""
		} else {
			topic = cells.Truncate(topic, max(left/2, min(left, shortTopic)), "…", m.method)
			left -= width(topic) + middle
		}
	}
	if left < leastTitle && speaker+topic != "" {
		title = ""
	}
	if speaker+topic != "" {
		left = min(left, mostTitle)
	}
	start := p.room
	part := func(text string, style uv.Style) {
		if text == "" {
			return
		}
		if p.room < start {
			p.add(statusMiddle, t.StatusMuted)
		}
		p.add(cells.Truncate(text, max(0, room-(start-p.room)), "…", m.method), style)
	}
	part(cells.Truncate(title, left, "…", m.method), t.StatusMuted)
	part(speaker, style)
	part(topic, t.Status)
}
