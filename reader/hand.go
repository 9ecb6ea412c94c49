package reader

// handAnchor returns the place at hand: where one has jumped to, until one moves on, else the first text on the screen.
func (m *model) handAnchor() anchor {
	rows := m.page.rows()
	if m.gone.held {
		for _, r := range rows {
			if r.block == m.gone.to.block && r.End > max(0, m.gone.to.offset) {
				return anchor{r.block, max(0, m.gone.to.offset)}
			}
		}
	}
	for _, r := range rows {
		if r.End > r.Start && r.block != m.front.card {
			return anchor{r.block, r.Start}
		}
	}
	return m.page.anchor
}
