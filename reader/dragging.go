package reader

import tea "charm.land/bubbletea/v2"

// The mouse on the strip: a click goes to what the cell shows, and a drag takes the page along.

// grab goes where a click on the strip points, and holds it until the button is let go.
func (m *model) grab(y int) tea.Cmd {
	m.depart()
	m.strip.held = true
	return m.drag(y)
}

// drag goes on to where the mouse points that holds the strip; a row beyond the strip is its first or last.
func (m *model) drag(y int) tea.Cmd {
	if !m.strip.held || len(m.strip.cells) == 0 {
		return nil
	}
	n := max(0, min(y, len(m.strip.cells)-1))
	m.page.put(m.page.upTo(m.page.placeOf(m.strip.place(m, n))))
	return nil
}

// release ends a drag.
func (m *model) release() tea.Cmd {
	m.strip.held = false
	return nil
}

// place is where row n of the strip leads: to the topic or the turn that starts on it, else to the text at its upper end. The first row and the last
// lead to the ends of the article.
func (s *strip) place(m *model, n int) anchor {
	cell := s.cells[n]
	switch {
	case n == 0:
		return anchor{0, blockStart}
	case n == len(s.cells)-1:
		return anchor{len(m.article.Blocks), 0}
	case cell.topic >= 0:
		return textOf(cell.topic)
	}
	if cell.turn >= 0 {
		if b := m.article.Turns[cell.turn].Blocks.Start; s.row(b, 0) == n {
			return textOf(b)
		}
	}
	b, within := s.scale.find(float64(n) / float64(len(s.cells)))
	a := anchor{b, blockStart}
	if offset := int(within * float64(textLen(m.page.lines(b)))); offset > 0 {
		a.offset = offset
	}
	return a
}
