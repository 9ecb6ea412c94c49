package reader

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
)

// There is no cursor on the page. What is at hand is the first thing in sight that can be followed: a point of the summary, a link, the call of a
// footnote, or a fold.

// target is a thing that can be followed.
type target struct {
	place     // its first line
	topic int // index into Article.Topics, or -1
	url   string
	note  string // label of a footnote, or ""
	fold  int    // or -1
}

// nowhere is the target of a screen with nothing to follow.
var nowhere = target{place: place{block: -1}, topic: -1, fold: -1}

// targetAt is the target of what is at q, before it is said what.
func targetAt(q place) target {
	t := nowhere
	t.place = q
	return t
}

func (t target) marks(r row) bool { return t.place == r.place }

// targets returns what can be followed on the screen, from the top.
func (m *model) targets(rows []row) []target {
	var out []target
	for n, r := range rows {
		if i, ok := m.page.folds.Closed(r.block); ok {
			if !r.Gap && (n == 0 || rows[n-1].block != r.block || rows[n-1].Gap) {
				t := targetAt(r.place)
				t.fold = i
				out = append(out, t)
			}
			continue
		}
		if r.block == m.front.card {
			continue // where the article is from is not what one comes to follow
		}
		if r.End > r.Start && (n == 0 || rows[n-1].block != r.block || rows[n-1].End == rows[n-1].Start) {
			if topic := m.subjects.pointAt(r.block); topic >= 0 && r.Start == 0 {
				t := targetAt(r.place)
				t.topic = topic
				out = append(out, t)
				continue
			}
		}
		last, note := "", ""
		if n > 0 {
			last = lastLink(rows[n-1])
		}
		for _, p := range r.Pieces {
			if p.Link != "" && p.Link != last {
				t := targetAt(r.place)
				t.url = p.Link
				out = append(out, t)
			}
			if p.Note != "" && p.Note != note {
				t := targetAt(r.place)
				t.note = p.Note
				out = append(out, t)
			}
			last, note = p.Link, p.Note
		}
	}
	return out
}

// lastLink returns the link that goes on into the next line of the block, if one does.
func lastLink(r row) string {
	if len(r.Pieces) == 0 {
		return ""
	}
	return r.Pieces[len(r.Pieces)-1].Link
}

// atHand returns what is at hand: the fold with the cursor or the point last gone to while they are in sight, else the first target on the screen, else the
// open fold that one reads.
func (m *model) atHand(rows []row) target {
	if i, ok := m.heldFold(rows); ok {
		return m.foldTarget(rows, i)
	}
	all := m.targets(rows)
	for _, t := range all {
		if t.topic >= 0 && t.block == m.gone.hand {
			return t
		}
	}
	if len(all) > 0 {
		return all[0]
	}
	if i, ok := m.foldInSight(rows); ok {
		t := m.foldTarget(rows, i)
		t.place = nowhere.place // it is not marked: it is all that shows
		return t
	}
	return nowhere
}

// foldTarget is fold i at its first line in sight.
func (m *model) foldTarget(rows []row, i int) target {
	t := nowhere
	t.fold = i
	closed := !m.page.folds.Open(i)
	for _, r := range rows {
		if m.page.folds.Fold(i).Blocks.Contains(r.block) && (r.Start < r.End && m.article.Blocks[r.block].Kind != parse.Label || closed && !r.Gap) {
			t.place = r.place
			break
		}
	}
	return t
}

// follow goes where what is at hand leads: with a number, the n-th target from there.
func follow(m *model, n int) tea.Cmd {
	rows := m.page.rows()
	hand := m.atHand(rows)
	all := m.targets(rows)
	for i, t := range all {
		if t == hand {
			hand = all[min(len(all)-1, i+max(0, n-1))]
			break
		}
	}
	switch {
	case hand.fold >= 0:
		return m.toggleFold(hand.fold)
	case hand.topic >= 0:
		return m.jumpTopic(hand.topic)
	case hand.url != "":
		m.mode = newConfirming(m, hand.url)
	case hand.note != "":
		m.mode = newFootnote(m, hand.note, hand.place)
	default:
		m.notice = m.words.Status.NothingHere
	}
	return nil
}

// litFor is how long the place that one jumped to is marked.
const litFor = 1200 * time.Millisecond

// gone is where one last jumped to.
type gone struct {
	blocks parse.Range // what is marked in the margin there, for a moment
	words  passage     // what is marked in the text
	lit    bool
	id     int // of the newest mark; the end of an older one is dropped
	hand   int // the summary point from which one came, or that one went to; -1 for none

	to   anchor // the place itself: it is at hand until the reader moves on
	held bool
}

// marks reports whether a row is marked in the margin.
func (g gone) marks(r row) bool { return g.lit && (g.blocks.Contains(r.block) || g.words.touches(r)) }

// goneMsg ends the mark with this id.
type goneMsg int

// light marks blocks for a moment, and the text of the first of them.
func (m *model) light(blocks parse.Range) tea.Cmd {
	cmd := m.lightWords(blockPassage(blocks.Start))
	m.gone.blocks = blocks
	return cmd
}

// lightWords marks a piece of text for a moment. Its start is what one has gone to.
func (m *model) lightWords(s passage) tea.Cmd {
	g := &m.gone
	g.id++
	g.blocks, g.words, g.lit = parse.Range{}, s, true
	g.hold(s.from)
	return m.after(litFor, goneMsg(g.id))
}

// hold notes that one has gone to a.
func (g *gone) hold(a anchor) { g.to, g.held = a, true }

func (g *gone) fade(msg goneMsg) {
	if int(msg) == g.id {
		g.lit = false
	}
}

// leave ends the mark: the reader moves on.
func (g *gone) leave() { g.lit, g.held = false, false }
