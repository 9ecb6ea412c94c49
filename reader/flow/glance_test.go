package flow

import (
	"fmt"
	"strings"
	"testing"
)

// glance is what the flows of the talk at a glance look for in an article of each language.
type glance struct {
	language
	mouse         string // said when the mouse is on
	begins, ends  string // on the first screen and on the last
	within, asked string // words in the middle of a long answer, and what of its question stands over it

	first, second, third string // the beginnings of questions
	nothing              string // said where tab leads nowhere

	topic        string // the beginning of a topic, for tab to complete
	there        int    // how often the word stands in that topic
	folded, none string // words that stand in another form only, and what is said of them in quotes
}

const back = "\x0f" // ctrl+o

func glances() map[string]glance {
	l := languages()
	return map[string]glance{
		l["zh"].article: {
			language: l["zh"], mouse: "鼠标已开", begins: "柳堤镇", ends: "钟会自己走的", within: "去年我改了主意", asked: "为什么一直不出版",
			first: "很多人以为修钟", second: "听什么呢", third: "那准不准怎么判断", nothing: "没有可以前进的地方",
			topic: "#误差", there: 5, folded: "遊絲", none: "没有找到",
		},
		l["en"].article: {
			language: l["en"], mouse: "mouse on", begins: "Ludlow", ends: "lost-property", within: "declines to be thanked", asked: "Has an author",
			first: "You told me", second: "Tiredness?", third: "Then let me ask", nothing: "no place to go forward",
			topic: "#mach", there: 1, folded: "ｐａｓｓｉｍ", none: "no match",
		},
	}
}

// inGlance runs flow in windows of three sizes, on an article of each language.
func inGlance(t *testing.T, flow func(*session, glance)) {
	all := glances()
	inEachLanguage(t, func(s *session, l language) { flow(s, all[l.article]) })
}

// A click on the strip goes there, a drag takes the page along, and ctrl+o comes back from both at once.
func TestMouseOnTheStrip(t *testing.T) {
	inGlance(t, func(s *session, l glance) {
		first := s.see(l.begins)
		width, height := len(first.Cells[0]), len(first.Cells)
		mouse := func(button, row int, end string) string {
			return fmt.Sprintf("\x1b[<%d;%d;%d%s", button, width, row, end)
		}
		s.press("M")
		s.see(l.mouse)
		s.press(mouse(0, height/2, "M"))
		clicked := s.await("the page is elsewhere, and what was said is gone", func(sc Screen) bool { return !sc.Has(l.begins) && !sc.Has(l.mouse) })
		s.press(mouse(32, height, "M")) // below the strip
		s.see(l.ends, "100%")
		s.press(mouse(32, 1, "M"))
		s.see(l.begins, " 0%")
		s.press(mouse(32, height/2, "M") + mouse(0, height/2, "m"))
		s.await("the page is where the click was", func(sc Screen) bool { return sc.String() == clicked.String() })
		s.press(mouse(32, 1, "M")) // the button is not held
		s.press(back)
		s.see(l.begins, " 0%")
		s.press("M")
	})
}

// The question of an answer that is longer than the screen stands over it, until the next one is asked.
func TestQuestionInSight(t *testing.T) {
	for _, l := range glances() {
		for _, width := range []int{40, 80, 160} {
			t.Run(fmt.Sprint(l.locale[:2], "-", width), func(t *testing.T) {
				t.Parallel()
				s := open(t, setting{width: width, height: 11, args: []string{l.article}, env: []string{"LANG=" + l.locale}})
				s.see(l.begins)
				s.press("/" + l.within + enter)
				s.await("the question stands over the answer", func(sc Screen) bool { return sc.Find(l.asked) == 0 && strings.Contains(sc.Row(0), "%") })
				s.golden("within")
				s.press("]")
				s.await("the next one is asked", func(sc Screen) bool { return !sc.Has(l.asked) })
				s.press("[")
				s.await("the question is in its place", func(sc Screen) bool { return sc.Has(l.asked) && !strings.Contains(sc.Row(0), "%") })
				s.press("q")
				s.end(0)
			})
		}
	}
}

// ctrl+o goes back over the places that one jumped from, tab forward again, and a new jump leaves nothing ahead.
func TestJumpList(t *testing.T) {
	inGlance(t, func(s *session, l glance) {
		s.see(l.begins)
		s.press("]")
		s.atTop(l.first)
		s.press("]]")
		s.atTop(l.third)
		s.press("G")
		s.see(l.ends)
		s.press(back)
		s.atTop(l.third)
		s.press("2" + back)
		s.atTop(l.first)
		s.press(tab)
		s.await("the second question is at the top", func(sc Screen) bool { return !sc.Has(l.first) && sc.Find(l.second) >= 0 && sc.Find(l.second) <= 2 })
		s.press("9" + tab)
		s.see(l.ends)
		s.press("2" + back + "g")
		s.see(l.begins)
		s.press(tab)
		s.see(l.begins, l.nothing)
	})
}

// A topic limits a search, and quotes keep it as it is typed.
func TestFindInATopicAndAsItIs(t *testing.T) {
	inGlance(t, func(s *session, l glance) {
		s.press("/" + l.word)
		s.see(fmt.Sprintf("/%d", l.all))
		s.press(ctrlU + l.topic + tab + l.word)
		s.see(fmt.Sprintf("1/%d", l.there))
		s.golden("topic")
		s.press(ctrlU + l.folded)
		s.await("it is found in each form", func(sc Screen) bool { return sc.Has("1/") })
		s.press(ctrlU + `"` + l.folded + `"`)
		s.see(l.none)
		s.press(enter)
	})
}
