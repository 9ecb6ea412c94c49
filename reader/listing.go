package reader

import tea "charm.land/bubbletea/v2"

// listing is a list of what an article holds: when more of the article comes, so does more of the list. What was typed to narrow it stays, and so does the cursor.
type listing struct {
	picking
	again func(*model) mode // makes the list anew
}

// listed returns what opens a list of what the article holds.
func listed(list func(*model) mode) func(*model) mode {
	return func(m *model) mode {
		next := list(m)
		if p, ok := next.(picking); ok {
			return listing{p, list}
		}
		return next
	}
}

func (l listing) update(m *model, msg tea.Msg) (mode, tea.Cmd) {
	next, cmd := l.picking.update(m, msg)
	if p, ok := next.(picking); ok {
		return listing{p, l.again}, cmd
	}
	return next, cmd
}

func (l listing) carried(func(anchor) anchor) mode { return l }

func (l listing) remade(m *model) (mode, tea.Cmd) {
	next := listed(l.again)(m)
	if n, ok := next.(listing); ok {
		n.picker = n.picker.Like(l.picker)
		return n, nil
	}
	return next, nil
}
