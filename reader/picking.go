package reader

import (
	tea "charm.land/bubbletea/v2"

	"fangtan/reader/pick"
)

// picking is the mode in which a list is over the page. Each list is one function that makes its items and says what choosing does.
type picking struct {
	picker pick.Picker
	items  int
	choose func(m *model, key int) (mode, tea.Cmd)
	only   func(m *model, key int) tea.Cmd // what tab does: it shows only what the item stands for; nil for nothing
}

// newPicking opens a list with the cursor at the item with the key at.
func newPicking(m *model, title string, items []pick.Item, at int, choose func(m *model, key int) (mode, tea.Cmd)) picking {
	w := m.words.Lists
	p := pick.New(pick.Words{Title: title, Hint: w.Narrow, Empty: w.Empty, Count: w.Count}, items).Parting(m.wordStarts).At(at)
	return picking{picker: p, items: len(items), choose: choose}
}

// or returns the list with tab to show only what an item stands for.
func (p picking) or(m *model, only func(m *model, key int) tea.Cmd) picking {
	p.only, p.picker = only, p.picker.Footed(m.words.Folding.ListKeys)
	return p
}

// pickerFrame is the rows of a list that are not items: its border and its input.
const pickerFrame = 3

// box is where the list stands: over the text, a line below the top where there is room.
func (p picking) box(m *model) box {
	b := m.layout.overText(p.items + pickerFrame)
	b.y = min(1, m.layout.body-b.height)
	return b
}

func (p picking) update(m *model, msg tea.Msg) (mode, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok && p.only != nil && k.Keystroke() == "tab" {
		if item, ok := p.picker.Selected(); ok {
			return reading{}, p.only(m, item.Key)
		}
		return p, nil
	}
	picker, action := p.picked(m, msg)
	p.picker = picker
	switch action {
	case pick.Closed:
		return reading{}, nil
	case pick.Chosen:
		if item, ok := p.picker.Selected(); ok {
			return p.choose(m, item.Key)
		}
	}
	return p, nil
}

// picked gives the list a message.
func (p picking) picked(m *model, msg tea.Msg) (pick.Picker, pick.Action) {
	b := p.box(m)
	picker := p.picker.Resized(b.width, b.height)
	if click, ok := msg.(tea.MouseClickMsg); ok {
		return picker.Click(click.X-m.layout.outline-b.x, click.Y-b.y)
	}
	return picker.Update(msg)
}

func (p picking) draw(m *model, s *screen) *tea.Cursor {
	b := p.box(m)
	lines, at := p.picker.Resized(b.width, b.height).View(m.theme, m.method)
	s.lay(b, lines)
	return tea.NewCursor(m.layout.outline+b.x+at.X, b.y+at.Y)
}
