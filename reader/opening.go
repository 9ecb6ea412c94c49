package reader

import tea "charm.land/bubbletea/v2"

// Folds are opened and closed one by one, each where it stands.

// handLine returns what is at hand and the row of the screen where it stands, from 0: of a fold its first line in sight, else the first line of text.
func (m *model) handLine() (anchor, int) {
	head := 0
	if m.headed(m.page.top) {
		head = 1
	}
	rows := m.page.rows()
	held := -1
	if i, ok := m.heldFold(rows); ok {
		held = i
	}
	for n, r := range rows {
		i, folded := m.page.folds.Find(r.block)
		switch {
		case held >= 0 && (!folded || i != held) || r.Gap:
		case r.Start < r.End, folded && !m.page.folds.Open(i):
			return anchor{r.block, r.Start}, n + head
		}
	}
	return m.page.anchor, head
}

// opened returns where the open folds begin.
func (p *page) opened() []anchor {
	var out []anchor
	for i := range p.folds.Len() {
		if p.folds.Open(i) {
			out = append(out, textOf(p.folds.Fold(i).Blocks.Start))
		}
	}
	return out
}

// openAt opens the folds at some places.
func (p *page) openAt(places []anchor) {
	for _, a := range places {
		p.folds.OpenAt(a.block)
	}
	p.forget()
}

// heldFold returns the fold that the cursor is at: where the reader has gone to or, under the ruler, what that is on.
func (m *model) heldFold(rows []row) (int, bool) {
	folds := m.page.folds
	if folds == nil {
		return 0, false
	}
	at := m.gone.to.block
	if q, ok := m.rulerPlace(rows); ok && m.settings.ruler {
		at = q.block
	} else if !m.gone.held {
		return 0, false
	}
	i, ok := folds.Find(at)
	if !ok {
		return 0, false
	}
	for _, r := range rows {
		if folds.Fold(i).Blocks.Contains(r.block) {
			return i, true
		}
	}
	return 0, false
}

// foldInSight returns the fold at hand: the one with the cursor, else the first one in sight.
func (m *model) foldInSight(rows []row) (int, bool) {
	if i, ok := m.heldFold(rows); ok {
		return i, true
	}
	for _, r := range rows {
		if i, ok := m.page.folds.Find(r.block); ok {
			return i, true
		}
	}
	return 0, false
}

// toggleFold opens a fold, or closes it again. Its words stay in their row.
func (m *model) toggleFold(i int) tea.Cmd {
	folds := m.page.folds
	rows := m.page.rows()
	e, row := folds.Excerpt(i), -1
	for n, r := range rows {
		if folds.Fold(i).Blocks.Contains(r.block) && !r.Gap {
			row = n
			if r.block == e.Block && r.Start <= e.From && e.From < r.End {
				break
			}
		}
		if row >= 0 && !folds.Fold(i).Blocks.Contains(r.block) {
			break
		}
	}
	a := anchor{e.Block, e.From}
	row = max(row, 0) + m.page.height - m.page.room(m.page.top)
	m.gone.leave()
	folds.Toggle(i)
	m.refold()
	m.page.keep(m.page.placeOf(a), row)
	if !folds.Open(i) {
		m.page.put(m.page.upTo(m.page.top))
	}
	m.gone.hold(a)
	return nil
}

// clickFold opens the closed fold on which one clicks, at a cell right of the outline.
func (m *model) clickFold(x, y int) tea.Cmd {
	columns := m.page.spread()
	c := 0
	for c+1 < len(columns) && x >= m.layout.left(c+1)-m.layout.outline-gutter-m.layout.names {
		c++
	}
	n := y - (m.page.height - m.page.room(m.page.top))
	if c >= len(columns) || n < 0 || n >= len(columns[c]) || columns[c][n].Gap {
		return nil
	}
	i, ok := m.page.folds.Closed(columns[c][n].block)
	if !ok {
		return nil
	}
	return m.toggleFold(i)
}
