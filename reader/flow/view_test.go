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
			s.await("the page is turned", func(sc Screen) bool { return !sc.Has("很多人以为修钟") })
			s.golden("turned")
			s.press("b/三秒")
			s.see("/7")
			s.press(enter + "n")
			s.see("2/7")
			s.golden("searched")
			s.press("t")
			s.see("输入文字以筛选")
			s.golden("topics")
			s.press(escape)
			s.await("the list is closed", func(sc Screen) bool { return !sc.Has("输入文字以筛选") })
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
		s.await("the page has moved", func(sc Screen) bool { return !sc.Has("桥东茶话") })
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

// TestFocus: all but the turn at hand is dim, with colours and without.
func TestFocus(t *testing.T) {
	for name, env := range map[string][]string{"colours": nil, "NO_COLOR": {"NO_COLOR=1"}} {
		t.Run(name, func(t *testing.T) {
			inSizes(t, wideSizes(), func(s *session, size setting) {
				s.press("]")
				before := s.see("很多人以为修钟")
				s.press("Z")
				sc := s.see("专注")
				question := s.styleOf(sc, "很多人以为修钟")
				if was := s.styleOf(before, "很多人以为修钟"); !question.Equal(&was) {
					s.Errorf("the question at hand is %v in focus, %v before", question, was)
				}
				answer, was := s.styleOf(sc, "第一件事是站着"), s.styleOf(before, "第一件事是站着")
				if answer.Equal(&was) {
					s.Errorf("the answer is not dim: %v", answer)
				}
				s.golden("focus")
				s.press("/一分钟" + enter)
				sc = s.see("/3")
				if answer := s.styleOf(sc, "第一件事是站着"); !answer.Equal(&was) {
					s.Errorf("the answer that one has gone to is %v, not %v", answer, was)
				}
				s.press("Z")
				s.see("专注已关")
				s.press("q")
				s.end(0)
			}, env...)
		})
	}
}

// TestRuler: the ruler goes down the lines, marked by its ground or, without colours, by an underline.
func TestRuler(t *testing.T) {
	for name, env := range map[string][]string{"colours": nil, "NO_COLOR": {"NO_COLOR=1"}} {
		t.Run(name, func(t *testing.T) {
			inSizes(t, wideSizes("--ruler"), func(s *session, size setting) {
				s.press("]")
				s.see("很多人以为修钟")
				s.press("2j")
				sc := s.await("the ruler is on one row", func(sc Screen) bool { return len(ruled(sc, env == nil)) == 1 })
				first := ruled(sc, env == nil)[0]
				s.press("j")
				s.await("it is further down", func(sc Screen) bool {
					rows := ruled(sc, env == nil)
					return len(rows) == 1 && rows[0] > first
				})
				s.golden("down")
				s.press("G")
				s.see("钟会自己走的")
				s.press("99j")
				s.await("it comes to the last line", func(sc Screen) bool {
					rows := ruled(sc, env == nil)
					return len(rows) == 1 && rows[0] == size.height-2
				})
				s.press("q")
				s.end(0)
			}, env...)
		})
	}
}

// ruled returns the rows in which most cells of the text have a ground, or an underline.
func ruled(sc Screen, colours bool) []int {
	var out []int
	outline := 0
	if len(sc.Cells[0]) >= 110 {
		outline = 40
	}
	for y, row := range sc.Cells[:len(sc.Cells)-1] {
		marked, run := 0, 0
		for _, c := range row[outline:] {
			if colours && c.Style.Bg != nil || !colours && c.Style.Underline != 0 || c.Content == "" && run > 0 {
				run++
				marked = max(marked, run)
			} else {
				run = 0
			}
		}
		if marked >= 30 {
			out = append(out, y)
		}
	}
	return out
}

// TestBookForm: paragraphs with an indent, a cell of space between Chinese and Latin, in two columns.
func TestBookForm(t *testing.T) {
	inSizes(t, wideSizes("--paragraph", "indent", "--thin-space", "--columns", "2", "--measure", "60"), func(s *session, size setting) {
		s.press("40%")
		s.await("a paragraph with an indent is at the top", func(sc Screen) bool { return sc.Find("┊   所以我跟徒弟说") == 0 })
		s.golden("page")
		s.press("q")
		s.end(0)
	})
}
