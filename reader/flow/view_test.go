package flow

import (
	"fmt"
	"testing"
)

// wideSizes are windows from one with no room beside the text to one that holds two measures beside the outline.
func wideSizes(args ...string) []setting {
	return []setting{
		{width: 40, height: 16, args: args}, {width: 80, height: 24, args: args}, {width: 160, height: 40, args: args}, {width: 200, height: 30, args: args},
	}
}

// TestColumns: two columns where the window holds two measures; elsewhere it says what is missing.
func TestColumns(t *testing.T) {
	inSizes(t, wideSizes(), func(s *session, size setting) {
		s.press("]")
		s.see("很多人以为修钟")
		s.press("c")
		switch {
		case size.width < 160:
			s.see("放不下两栏")
			s.golden("refused")
		case size.width < 188:
			s.see("大纲旁边放不下两栏")
			s.press("oc")
			fallthrough
		default:
			s.see("2 栏")
			s.golden("two")
			s.press(" ")
			s.golden("turned")
			s.press("b/三秒")
			s.see("/7")
			s.press(enter + "n")
			s.golden("searched")
			s.press("t")
			s.golden("topics")
			s.press(escape)
			s.await("the list is closed", func(sc Screen) bool { return !sc.Has("输入筛选") })
			s.press("c")
			s.see("1 栏")
		}
		s.press("q")
		s.end(0)
	})
}

// TestColumnsAreSet: the setting holds where there is room, and says nothing where there is none.
func TestColumnsAreSet(t *testing.T) {
	inSizes(t, wideSizes("--columns", "2", "--measure", "50"), func(s *session, size setting) {
		s.press("]")
		s.see("很多人以为修钟")
		s.golden("set")
		if said := s.term.Screen().Has("放不下两栏"); said {
			s.Error("it is said unasked that there is no room")
		}
		s.press("q")
		s.end(0)
	})
}

// TestNames: names hang beside the text where there is room, and stand on lines of their own where there is none.
func TestNames(t *testing.T) {
	inSizes(t, append(wideSizes(), setting{width: 100, height: 24}, setting{width: 120, height: 24}), func(s *session, size setting) {
		s.press("]")
		sc := s.see("很多人以为修钟")
		if hang := sc.Has("林夏  ┃ 很多人以为"); hang != (size.width >= 100) {
			s.Errorf("the name hangs: %t\n%s", hang, sc)
		}
		s.press("/沈望舒" + enter) // a name that hangs is found too
		s.see("/10")
		s.press("q")
		s.end(0)
	})
}

// TestStrip: the strip shows the talk, its topics, the matches; a click on it goes there, and a drag takes the page along.
func TestStrip(t *testing.T) {
	inSizes(t, wideSizes("--mouse"), func(s *session, size setting) {
		s.press("/三秒" + enter)
		s.see("1/7")
		s.golden("matches")
		s.press(escape + "\x1b[<64;5;5M") // the wheel, so that the escape stands alone
		s.await("the matches are gone", func(sc Screen) bool { return !sc.Has("•") })
		at := func(row int, kind string) string { return fmt.Sprintf("\x1b[<%s;%d;%d", kind, size.width, row) }
		s.press(at(size.height/2, "0") + "M")
		s.golden("clicked")
		s.press(at(size.height-1, "32") + "M")
		s.see("钟会自己走的")
		s.press(at(1, "32") + "M" + at(1, "0") + "m")
		s.see("桥东茶话")
		s.press("q")
		s.end(0)
	})
}

// TestPinnedQuestion: the question of a long answer stands at the top while the answer is read.
func TestPinnedQuestion(t *testing.T) {
	low := []setting{{width: 40, height: 16}, {width: 80, height: 11}, {width: 160, height: 11}, {width: 200, height: 11}}
	inSizes(t, low, func(s *session, size setting) {
		const question = "为什么一直不出版"
		top := func(sc Screen) bool { return sc.Find(question) == 0 }
		s.press("/图纸记得住尺寸" + enter + "n")
		s.await("the question is on the page", func(sc Screen) bool { return sc.Has("一直不出版") })
		s.press(escape)
		s.await("the marks are gone", func(sc Screen) bool { return !sc.Has("1/") && !sc.Has("2/") })
		s.press("8j")
		s.await("it stands at the top", top)
		s.golden("begun")
		s.press("4j")
		s.await("it stays there", top)
		s.golden("further")
		s.press("]")
		s.await("the next question is at the top instead", func(sc Screen) bool { return !sc.Has(question) && sc.Find("最后一个问题") <= 1 })
		s.press("q")
		s.end(0)
	})
}
