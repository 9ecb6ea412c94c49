package reader

import (
	tea "charm.land/bubbletea/v2"

	"fangtan/reader/find"
	"fangtan/reader/prompt"
)

// queryLine is the line in which a query is typed: with the history of searches, and tab to complete the name of a speaker or a topic.
type queryLine struct {
	prompt prompt.Prompt
	cycle  cycle
	back   int    // steps back in the history; 0 is what was typed
	typed  string // what stood there before one went back
}

// cycle is the names that tab goes through.
type cycle struct {
	names []named // nil where tab was not the last key
	limit find.Limit
	at    int // where in the line the limit begins
	now   int // index into names
}

func (q queryLine) text() string { return q.prompt.Text() }

// update applies a key or a paste. ok is false for what is the owner's.
func (q queryLine) update(m *model, msg tea.Msg) (next queryLine, ok bool) {
	if k, isKey := msg.(tea.KeyPressMsg); isKey {
		switch k.Keystroke() {
		case "tab":
			return q.complete(m, 1), true
		case "shift+tab":
			return q.complete(m, -1), true
		case "up":
			return q.recall(m, 1), true
		case "down":
			return q.recall(m, -1), true
		}
	}
	if q.prompt, ok = q.prompt.Update(msg, m.wordStarts); ok {
		q.cycle, q.back = cycle{}, 0
	}
	return q, ok
}

// complete puts the next name that fits in the place of what was typed of it.
func (q queryLine) complete(m *model, step int) queryLine {
	if len(q.cycle.names) == 0 {
		l, at, ok := find.LimitAt(q.prompt.Before())
		if !ok {
			return q
		}
		names, _ := m.called(l)
		if len(names) == 0 {
			return q
		}
		q.cycle = cycle{names: names, limit: l, at: at}
		if step < 0 {
			q.cycle.now = len(names) - 1
		}
	} else {
		n := len(q.cycle.names)
		q.cycle.now = (q.cycle.now + step + n) % n
	}
	l := find.Limit{Topic: q.cycle.limit.Topic, Name: q.cycle.names[q.cycle.now].names[0]}
	q.prompt = q.prompt.Put(q.cycle.at, l.String()+" ")
	q.back = 0
	return q
}

// recall goes back in the history of searches, or forward again to what was typed.
func (q queryLine) recall(m *model, step int) queryLine {
	past := m.history.searches
	if q.back == 0 {
		q.typed = q.text()
	}
	back := max(0, min(q.back+step, len(past)))
	if back > 0 && q.back == 0 && past[len(past)-1] == q.typed && len(past) > 1 {
		back = 2 // the last search stands there already
	}
	q.cycle, q.back = cycle{}, back
	q.prompt = prompt.New(q.typed)
	if back > 0 {
		q.prompt = prompt.New(past[len(past)-back])
	}
	return q
}

// draw writes the line, with a sign before it, into the last row of the screen, and the names that fit over it.
func (q queryLine) draw(m *model, scr *screen, sign string) *tea.Cursor {
	t := m.theme
	p := painter{method: m.method, room: m.layout.cols}
	right, style := m.search.status(m.words.Search), t.Muted
	if m.search.trouble != "" {
		right, style = m.search.trouble, t.Error
	} else if m.search.none() {
		style = t.Error
	}
	width := m.method.StringWidth(right)
	if most := m.layout.cols * 2 / 3; width > most && m.search.trouble != "" {
		right, width = fit(right, most, m.method), most
	} else if width > m.layout.cols/2 && m.search.trouble == "" {
		right, width = "", 0
	}
	p.add(sign, t.Prompt)
	signWidth := m.layout.cols - p.room
	room := p.room - width - 2
	text, x := q.prompt.View(room, m.method)
	if q.text() == "" {
		p.add(fit(m.words.Search.Hint, room, m.method), t.Muted)
	} else {
		p.add(fit(text, room, m.method), t.Body)
	}
	p.add(" "+right, style)
	scr.status = p.String()
	q.drawNames(m, scr)
	return tea.NewCursor(signWidth+x, m.layout.rows-1)
}

// mostNames is how many names are shown over the line.
const mostNames = 6

// drawNames shows the names that fit what is typed of one, over the line.
func (q queryLine) drawNames(m *model, scr *screen) {
	names, now := q.cycle.names, q.cycle.now
	if len(names) == 0 {
		l, _, ok := find.LimitAt(q.prompt.Before())
		if !ok {
			return
		}
		names, _ = m.called(l)
		now = -1
	}
	rows := min(len(names), mostNames, max(0, m.layout.body-2))
	if rows == 0 {
		return
	}
	top := max(0, min(now-rows/2, len(names)-rows))
	b := m.layout.overText(rows)
	b.y = m.layout.body - rows
	lines := make([]string, rows)
	for n := range lines {
		name := names[top+n]
		style, detail := m.theme.Body, m.theme.Muted
		if top+n == now {
			style, detail = m.theme.Selected, m.theme.Selected
		}
		p := painter{method: m.method, room: b.width}
		p.add("│", m.theme.Border)
		right := m.method.StringWidth(name.detail) + 2
		if right > b.width/2 {
			right = 0
		}
		p.add(fit(" "+name.names[0], p.room-right, m.method), style)
		if right > 0 {
			p.add(" "+name.detail+" ", detail)
		}
		p.fill(p.room, style)
		lines[n] = p.String()
	}
	scr.lay(b, lines)
}
