package reader

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"fangtan/reader/words"
)

// What is typed before the size of the window is known is done when it is.
func TestKeysBeforeTheFirstFrame(t *testing.T) {
	m := newModel(parsed(t, interview(9)), Options{Words: words.Chinese()})
	d := &driven{TB: t, model: m}
	d.run(m.measureLength())
	d.press("]", "]", "/")
	d.typed("软布")
	d.press("ctrl+j", "n", "t", "down")
	if got := d.View().Content; got != "" {
		t.Errorf("something is drawn: %q", got)
	}
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	d.shows("话题", "1/2")
	if !d.search.found || d.search.query.Source() != "软布" {
		t.Errorf("searched for %q", d.search.query.Source())
	}
	if d.early != nil {
		t.Error("the keys would be done again")
	}
	d.press("esc", "ctrl+o")
	before := d.page.top
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	if d.page.top != before {
		t.Error("keys are done again")
	}
	early := &driven{TB: t, model: newModel(parsed(t, interview(2)), Options{})}
	early.press("j", "ctrl+c")
	if !early.quits {
		t.Error("ctrl+c waits for the window")
	}
}
