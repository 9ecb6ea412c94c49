package tty

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"fangtan/parse/parallel"
)

// faulty is a model that panics where it is told to.
type faulty struct{ where string }

func (f faulty) fails(where string) {
	if f.where == where {
		panic(errors.New("broken\x1b]0;title\x07\nlines " + strings.Repeat("long ", 1000)))
	}
}

func (f faulty) Init() tea.Cmd { f.fails("init"); return nil }

func (f faulty) Update(tea.Msg) (tea.Model, tea.Cmd) {
	f.fails("update")
	return f, tea.Batch(nil, func() tea.Msg { f.fails("command"); return nil }, func() tea.Msg {
		parallel.Do(2, func(k int) { f.fails("goroutine") })
		return nil
	})
}

func (f faulty) View() tea.View { f.fails("view"); return tea.NewView("whole") }

// TestGuard: a panic anywhere in a model ends the program once, is told in lines that can be shown, and leaves the last view.
func TestGuard(t *testing.T) {
	for _, where := range []string{"init", "update", "view", "command", "goroutine", ""} {
		ended := 0
		g := &guard{inner: faulty{where}, failed: func() { ended++ }}
		g.Init()
		_, cmd := g.Update(nil)
		g.View()
		if cmd != nil {
			for _, c := range cmd().(tea.BatchMsg) {
				if c != nil {
					c()
				}
			}
		}
		if where == "" {
			if g.fault() != nil || g.View().Content != "whole" {
				t.Errorf("a fault where there is none: %v", g.fault())
			}
			continue
		}
		if g.fault() == nil || ended != 1 {
			t.Errorf("%s: %v, ended %d times", where, g.fault(), ended)
			continue
		}
		report := g.fault().Report()
		if !strings.Contains(report, "faulty.fails fault_test.go:") || strings.Count(report, "\n") != 3 || len(report) > 1500 || strings.ContainsAny(report, "\x1b\x07") {
			t.Errorf("%s: reported as %q", where, report)
		}
		if _, cmd := g.Update(nil); cmd != nil {
			t.Errorf("%s: it goes on", where)
		}
	}
}
