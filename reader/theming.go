package reader

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"fangtan/reader/entries"
	"fangtan/reader/pick"
	"fangtan/reader/theme"
	"fangtan/reader/words"
)

// theming is the mode in which a theme is chosen: the one under the cursor is worn at once, and leaving brings back the one that was worn before.
type theming struct {
	picking
	shelf  []dress
	before *theme.Scheme
}

// dress is a theme to choose from.
type dress struct {
	name   string
	scheme *theme.Scheme // nil goes by the terminal's background
}

// shelfMsg brings the themes that there are.
type shelfMsg struct {
	shelf    []dress
	problems []entries.Problem
}

// askThemes looks for themes; the list opens when they are there.
func askThemes(m *model, _ int) tea.Cmd {
	library := m.options.Looks.Library
	return func() tea.Msg {
		msg := shelfMsg{shelf: []dress{{name: theme.Auto}}}
		for _, name := range library.Names() {
			s, problems := library.Find(name, entries.Origin{})
			msg.problems = append(msg.problems, problems...)
			if s != nil {
				msg.shelf = append(msg.shelf, dress{name, s})
			}
		}
		return msg
	}
}

// openThemes shows the themes, unless something else has been opened since they were asked for.
func (m *model) openThemes(msg shelfMsg) {
	if _, ok := m.mode.(reading); !ok || m.layout.tooSmall {
		return
	}
	if len(msg.problems) > 0 {
		m.notice = entries.Summary(msg.problems, m.words)
	}
	w := &m.words.Lists
	items, at := make([]pick.Item, len(msg.shelf)), 0
	for i, d := range msg.shelf {
		items[i] = pick.Item{Title: d.name, Key: i}
		if d.scheme != nil {
			items[i].Detail = []string{kindOf(d.scheme, w)}
			if m.scheme != nil && m.scheme.Name == d.name {
				at = i
			}
		}
	}
	if m.scheme != nil && at == 0 { // a file that is not in the directory
		msg.shelf = append(msg.shelf, dress{m.scheme.Name, m.scheme})
		at = len(items)
		items = append(items, pick.Item{Title: m.scheme.Name, Key: at})
	}
	m.mode = theming{picking: newPicking(m, w.Themes, items, at, nil), shelf: slices.Clip(msg.shelf), before: m.scheme}
}

// kindOf says what a theme is for.
func kindOf(s *theme.Scheme, w *words.Lists) string {
	switch {
	case s.Colourless():
		return w.Colourless
	case s.Dark():
		return w.Dark
	}
	return w.Light
}

func (t theming) carried(func(anchor) anchor) mode { return t }

func (t theming) update(m *model, msg tea.Msg) (mode, tea.Cmd) {
	picker, action := t.picked(m, msg)
	t.picker = picker
	switch action {
	case pick.Closed:
		m.wear(t.before)
		return reading{}, nil
	case pick.Chosen:
		if item, ok := picker.Selected(); ok {
			m.wear(t.shelf[item.Key].scheme)
			m.notice = m.words.Status.Theme(t.shelf[item.Key].name)
			return reading{}, nil
		}
	}
	if item, ok := picker.Selected(); ok {
		m.wear(t.shelf[item.Key].scheme)
	}
	return t, nil
}
