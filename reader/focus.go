package reader

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
	"fangtan/reader/sentence"
	"fangtan/reader/typeset"
)

// Focus: all but the turn at hand is dim.

func toggleFocus(m *model, _ int) tea.Cmd {
	m.focused = !m.focused
	m.notice = m.words.Status.FocusOff
	if m.focused {
		m.notice = m.words.Status.FocusOn
	}
	return nil
}

// spotlight is what is not dim in focus: a turn or, where what is at hand is no turn's text, what of its section is none either.
type spotlight struct {
	everywhere    bool // no focus
	turn, section int
}

// spotlight returns what is not dim.
func (m *model) spotlight(rows []row) spotlight {
	if !m.focused {
		return spotlight{everywhere: true}
	}
	b := m.handBlock(rows)
	if b < 0 {
		return spotlight{everywhere: true}
	}
	return spotlight{false, m.article.TurnOf(b), m.article.SectionOf(b)}
}

// falls reports whether block b is not dim.
func (s spotlight) falls(a *parse.Article, b int) bool {
	return s.everywhere || a.TurnOf(b) == s.turn && (s.turn >= 0 || a.SectionOf(b) == s.section)
}

// handBlock returns the block of the sentence at hand, or -1. Other than [model.handSentence] it looks at what is on the screen only, since it is asked for each
// frame.
func (m *model) handBlock(rows []row) int {
	if m.gone.held {
		for _, r := range rows {
			if r.holds(anchor{m.gone.to.block, max(0, m.gone.to.offset)}) {
				return r.block
			}
		}
	}
	if a, ok := m.underRuler(rows); ok {
		return a.block
	}
	first := -1
	for n := 0; n < len(rows); {
		block, from := rows[n].block, n
		for n < len(rows) && rows[n].block == block {
			n++
		}
		if !m.said(block) {
			continue
		}
		if m.wholly(rows[from:n]) {
			return block
		}
		if first < 0 {
			first = block
		}
	}
	return first
}

// wholly reports whether a sentence of a block is wholly on the screen, as far as the block's rows there tell.
func (m *model) wholly(rows []row) bool {
	var text strings.Builder
	start := -1
	for _, r := range rows {
		for _, p := range r.Pieces {
			if p.Offset == typeset.None {
				continue
			}
			if start < 0 {
				start = p.Offset
			}
			text.WriteString(p.Text)
		}
		text.WriteByte(' ')
	}
	last := rows[len(rows)-1]
	whole := len(sentence.Split(text.String()))
	if start > 0 {
		whole-- // it may have begun above
	}
	if last.line+1 < len(m.page.lines(last.block)) {
		whole-- // it may go on below
	}
	return whole > 0
}
