package flow

import (
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// styleOf returns the style of the first cell of text, which must stand on the screen.
func (s *session) styleOf(sc Screen, text string) uv.Style {
	s.Helper()
	for _, row := range sc.Cells {
		var line strings.Builder
		for _, c := range row {
			line.WriteString(c.Content)
		}
		before, _, found := strings.Cut(line.String(), text)
		for x := 0; found && x < len(row); x++ {
			if before == "" {
				for row[x].Content == "" { // the right half of the wide character before
					x++
				}
				return row[x].Style
			}
			before = strings.TrimPrefix(before, row[x].Content)
		}
	}
	s.Fatalf("%q is not on the screen:\n%s", text, sc)
	return uv.Style{}
}

// firstTurns opens the article at the first question.
func firstTurns(t *testing.T, env ...string) (*session, Screen) {
	t.Helper()
	s := open(t, setting{width: 100, height: 30, args: []string{talk}, env: env})
	s.see("1,300 字")
	s.press("]")
	return s, s.await("the first question is at the top", func(sc Screen) bool {
		return sc.Find("很多人以为修钟") == 0
	})
}

// toldApart checks that the first question and its answer look different, in styles that the terminal has.
func (s *session) toldApart(sc Screen, allowed func(uv.Style) bool) {
	s.Helper()
	question, answer := s.styleOf(sc, "很多人以为修钟"), s.styleOf(sc, "第一件事是站着不动")
	if question.Equal(&answer) {
		s.Errorf("question and answer look the same: %v", question)
	}
	for _, row := range sc.Cells {
		for _, c := range row {
			if !allowed(c.Style) {
				s.Fatalf("%q is drawn with colours that the terminal does not have: %v on %v", c.Content, c.Style.Fg, c.Style.Bg)
			}
		}
	}
}

func TestSpeakersAreToldApart(t *testing.T) {
	for _, test := range []struct {
		name    string
		env     []string
		colours bool
		allowed func(uv.Style) bool
	}{
		{"true colour", nil, true, func(uv.Style) bool { return true }},
		{"16 colours", []string{"TERM=xterm", "COLORTERM="}, true, func(s uv.Style) bool { return basic(s.Fg) && basic(s.Bg) }},
		{"NO_COLOR", []string{"NO_COLOR=yes please"}, false, func(s uv.Style) bool { return s.Fg == nil && s.Bg == nil }},
	} {
		t.Run(test.name, func(t *testing.T) {
			s, sc := firstTurns(t, test.env...)
			asks, answers := s.styleOf(sc, "林夏"), s.styleOf(sc, "沈望舒")
			if same := colourOf(asks) == colourOf(answers); same == test.colours {
				t.Errorf("the names are %v and %v", asks.Fg, answers.Fg)
			}
			if !sc.Has("林夏  ┃ 很多人以为修钟") || !sc.Has("沈望舒  ┊ 第一件事是") {
				t.Error("the bars of the speakers have no shapes of their own")
			}
			s.toldApart(sc, test.allowed)
			s.press("q")
			s.end(0)
		})
	}
}

func colourOf(s uv.Style) string {
	if s.Fg == nil {
		return ""
	}
	r, g, b, _ := s.Fg.RGBA()
	return string([]rune{rune(r), rune(g), rune(b)})
}

func basic(c any) bool {
	_, ok := c.(ansi.BasicColor)
	return c == nil || ok
}

// TestMatchesAreMarked: all matches on the screen, the current one differently.
func TestMatchesAreMarked(t *testing.T) {
	s := open(t, setting{width: 100, height: 30, args: []string{talk}})
	s.see("1,300 字")
	s.press("/三秒" + enter)
	sc := s.see("1/7")
	text, current, other := s.styleOf(sc, "一座钟每天"), s.styleOf(sc, "三秒不要紧"), s.styleOf(sc, "三秒。稳定")
	if current.Equal(&other) || current.Equal(&text) || other.Equal(&text) {
		t.Errorf("text %v, current match %v, other match %v:\n%s", text, current, other, sc)
	}
	s.press("q")
	s.end(0)
}

// TestJumpIsMarked: the turn that a topic leads to is marked for a moment.
func TestJumpIsMarked(t *testing.T) {
	s := open(t, setting{width: 100, height: 30, args: []string{talk}})
	s.see("1,300 字")
	s.press("t" + enter)
	s.see("林夏▌ ┃")
	s.await("the mark is gone", func(sc Screen) bool { return !sc.Has("▌") && sc.Has("林夏  ┃") })
	s.press("q")
	s.end(0)
}
