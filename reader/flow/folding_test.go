package flow

import (
	"testing"
)

// short is what the flows of folding look for in an article of each language.
type short struct {
	language
	skim, questions string // the lines over the page
	speaker         string // the line over what one speaker says
	facts           string // the title of the facts
	who             string // typed to find the speaker in the list
}

func shorts() map[string]short {
	l := languages()
	return map[string]short{
		l["zh"].article: {language: l["zh"], skim: "▽ 速读：", questions: "▽ 只看问题", speaker: "▽ 只看沈望舒", facts: "这篇文章", who: "wangshu"},
		l["en"].article: {language: l["en"], skim: "▽ skim", questions: "questions alone", speaker: "▽ only Agnes", facts: "Facts", who: "agnes"},
	}
}

// inShort runs flow in windows of three sizes, on an article of each language.
func inShort(t *testing.T, flow func(*session, short)) {
	all := shorts()
	inEachLanguage(t, func(s *session, l language) { flow(s, all[l.article]) })
}

// z goes from all to the skim, to the questions alone, and back; enter opens what is at hand in its row.
func TestSkim(t *testing.T) {
	inShort(t, func(s *session, l short) {
		s.press("z")
		s.see(l.skim)
		s.press("]]")
		s.golden("skim")
		s.press("z")
		s.see(l.questions)
		s.golden("questions")
		s.press("]")
		s.golden("asked")
		asked := s.term.Screen()
		row := asked.Find("›")
		s.press(enter)
		s.await("it is open in its row", func(sc Screen) bool { return sc.Find("›") == row && sc.String() != asked.String() })
		s.golden("open")
		s.press("z")
		s.await("all shows", func(sc Screen) bool { return !sc.Has("▽") })
	})
}

// A match in a folded answer opens it.
func TestSkimAndSearch(t *testing.T) {
	inShort(t, func(s *session, l short) {
		s.press("z")
		s.see(l.skim)
		s.press("/" + l.word + enter + "nn")
		s.see("3/")
		s.golden("match")
		s.leave("▽")
	})
}

// From the lists, tab shows only what one speaker says, and only the turns of one topic.
func TestFollow(t *testing.T) {
	inShort(t, func(s *session, l short) {
		s.press("s")
		s.see("tab ")
		s.press(l.who)
		s.golden("speakers")
		s.press(tab)
		s.see(l.speaker)
		s.golden("speaker")
		s.press("))")
		s.golden("second")
		s.leave("▽")
		s.press("t")
		s.see("tab ")
		s.press(tab)
		s.see("▽")
		s.press("g")
		s.golden("topic")
		s.press(")")
		s.leave("▽")
	})
}

// The facts are drawn as bars; enter goes to the longest answer.
func TestFacts(t *testing.T) {
	inShort(t, func(s *session, l short) {
		s.press("i")
		s.see("─ "+l.facts, "█")
		s.golden("facts")
		s.press("d")
		s.golden("further")
		s.press("gjj")
		s.see("▸")
		s.press(enter)
		s.await("the longest answer", func(sc Screen) bool { return !sc.Has("─ " + l.facts) })
		s.golden("longest")
	})
}
