package reader

import (
	"fangtan/parse"
	"fangtan/reader/sentence"
)

// handSentence returns the sentence at hand: the one that one has jumped to, until one moves on, else the one under the ruler, else the first that is wholly on the screen, or the
// first of which some is.
func (m *model) handSentence() passage {
	rows := m.page.rows()
	if m.gone.held {
		for _, r := range rows {
			if r.block == m.gone.to.block && r.End > max(0, m.gone.to.offset) || r.Name != nil && r.Name.Block == m.gone.to.block {
				return sentenceAt(m.article, m.gone.to)
			}
		}
	}
	if a, ok := m.underRuler(rows); ok {
		return sentenceAt(m.article, a)
	}
	first := passage{}
	for len(rows) > 0 {
		block, start, end := rows[0].block, rows[0].Start, rows[0].End
		n := 1
		for ; n < len(rows) && rows[n].block == block; n++ {
			if end == start { // blank lines before the text
				start = rows[n].Start
			}
			end = max(end, rows[n].End)
		}
		rows = rows[n:]
		if end == start || !m.said(block) {
			continue
		}
		for _, s := range sentence.Split(m.article.Text(block)) {
			p := passage{anchor{block, s.Start}, anchor{block, s.End}}
			switch {
			case s.Start >= start && s.End <= end:
				return p
			case s.End > start && first.empty():
				first = p
			}
		}
	}
	if first.empty() {
		return sentenceAt(m.article, m.page.anchor)
	}
	return first
}

// said reports whether block b is text that one would take away: none of the front matter's card, no heading, no name.
func (m *model) said(b int) bool {
	switch m.article.Blocks[b].Kind {
	case parse.Heading, parse.Label, parse.Rule, parse.Definition, parse.Data:
		return false
	}
	return b != m.front.card && !m.front.hidden[b]
}

// linkIn returns the first link in a passage, or of its first block where there is none in it; "" where that has none either.
func (m *model) linkIn(p passage) string {
	offset, first := 0, ""
	for _, run := range m.article.Runs(p.from.block) {
		if run.URL != "" && run.Kind != parse.ImageRun {
			if offset < p.to.offset && p.from.offset < offset+len(run.Text) {
				return run.URL
			}
			if first == "" {
				first = run.URL
			}
		}
		offset += len(run.Text)
	}
	return first
}
