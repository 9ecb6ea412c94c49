package flow

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Keys as the bytes that a terminal sends.
const (
	enter  = "\r"
	escape = "\x1b"
	down   = "\x1b[B"
	pgdown = "\x1b[6~"
	end    = "\x1b[F"
	f1     = "\x1bOP"
	ctrlC  = "\x03"
	ctrlO  = "\x0f"
)

// sizes are the windows in which the flows run.
func sizes() []setting {
	return []setting{{width: 40, height: 16}, {width: 80, height: 24}, {width: 100, height: 30}, {width: 160, height: 40}}
}

// inEverySize runs flow in a window of each size, on the article of the flows.
func inEverySize(t *testing.T, flow func(*session, setting)) { inSizes(t, sizes(), flow) }

// inSizes runs flow in windows of these sizes, with these variables set.
func inSizes(t *testing.T, sizes []setting, flow func(*session, setting), env ...string) {
	for _, size := range sizes {
		t.Run(fmt.Sprint(size.width), func(t *testing.T) {
			t.Parallel()
			size.args, size.env = append([]string{talk}, size.args...), env
			s := open(t, size)
			s.see("桥东茶话", "1,300 字") // the length is counted after the first frame
			flow(s, size)
		})
	}
}

func TestOpen(t *testing.T) {
	inEverySize(t, func(s *session, _ setting) {
		s.golden("open")
		if title := s.term.Screen().Title; title != "修钟人谈走时：一座钟楼里的三十年" {
			s.Errorf("the title of the window is %q", title)
		}
		s.press("q")
		s.end(0)
	})
}

func TestScroll(t *testing.T) {
	inEverySize(t, func(s *session, _ setting) {
		s.press("3j")
		s.golden("lines")
		s.press(" ")
		s.golden("screen")
		s.press("G")
		s.golden("end")
		s.press("b")
		s.press("g")
		s.golden("start")
		s.press("50%")
		s.golden("half")
		s.press("q")
		s.end(0)
	})
}

func TestOutline(t *testing.T) {
	inEverySize(t, func(s *session, size setting) {
		s.press("]")
		s.see("很多人以为修钟")
		s.press("o")
		s.golden("toggled")
		if size.width >= 110 { // it stands beside the text there; else over it, as a list to choose from
			s.press("o")
		} else {
			s.press(escape)
		}
		s.golden("again")
		s.press("q")
		s.end(0)
	})
}

func TestTopic(t *testing.T) {
	inEverySize(t, func(s *session, _ setting) {
		s.press("t")
		s.golden("topics")
		s.press("停")
		s.golden("narrowed")
		s.press(enter)
		screen := s.await("the turn that the topic leads to is at the top", func(sc Screen) bool {
			return sc.Find("您带过六个徒弟") >= 0 && sc.Find("您带过六个徒弟") <= 2
		})
		if !screen.Has("徒弟要先学会停") {
			s.Errorf("the status line does not say the topic:\n%s", screen)
		}
		s.await("the mark of the jump is gone", func(sc Screen) bool { return !sc.Has("▌") })
		s.golden("there")
		s.press(ctrlO)
		s.see("桥东茶话", "1,300 字")
		s.press("q")
		s.end(0)
	})
}

func TestSearch(t *testing.T) {
	inEverySize(t, func(s *session, _ setting) {
		s.press("/")
		s.press("三秒")
		screen := s.see("1/7")
		row := screen.Find("/三秒")
		if row != len(screen.Cells)-1 || screen.Cursor.X != 5 || screen.Cursor.Y != row || screen.Hidden {
			s.Errorf("the cursor stands at %v (hidden: %t), not behind what was typed:\n%s", screen.Cursor, screen.Hidden, screen)
		}
		s.golden("typed")
		s.press(enter)
		s.press("n")
		s.see("2/7")
		s.press("2n")
		s.see("4/7")
		s.golden("fourth")
		s.press("N")
		s.see("3/7")
		s.press("/")
		s.press("没有的话")
		s.see("没有找到")
		s.press(escape)
		s.await("the prompt is gone", func(sc Screen) bool { return !sc.Has("没有的话") })
		s.press("q")
		s.end(0)
	})
}

func TestHelp(t *testing.T) {
	inEverySize(t, func(s *session, _ setting) {
		s.press("?")
		s.golden("help")
		s.press(escape)
		s.see("桥东茶话")
		s.press(f1)
		s.golden("help")
		s.press("q")
		s.press(ctrlC)
		s.end(0)
	})
}

// TestResize: whatever the size becomes, the words at the top stay at the top.
func TestResize(t *testing.T) {
	inEverySize(t, func(s *session, size setting) {
		s.press("]]")
		const words = "听什么呢？"
		top := func(sc Screen) bool { row := sc.Find(words); return row >= 0 && row <= 2 }
		s.await("the second question is at the top", top)
		for _, to := range []setting{{width: 60, height: 12}, {width: 130, height: 50}, {width: 20, height: 5}, size} {
			s.resize(to)
			s.await(fmt.Sprintf("%q is at the top in %dx%d", words, to.width, to.height), top)
		}
		s.golden("back")
		s.resize(setting{width: 12, height: 3})
		s.see("窗口太小")
		s.resize(size)
		s.golden("back")
		s.press("q")
		s.end(0)
	})
}

// TestPlaceIsKept: the place is that of the article, at any width; g begins anew.
func TestPlaceIsKept(t *testing.T) {
	state := filepath.Join(t.TempDir(), "state")
	again := func(width int) *session {
		return open(t, setting{width: width, height: 20, args: []string{talk}, env: []string{"XDG_STATE_HOME=" + state}})
	}
	s := again(100)
	s.see("1,300 字")
	s.press("]]]")
	s.see("那准不准怎么判断")
	s.press("q")
	s.end(0)
	s = again(50)
	s.await("the third question is at the top", func(sc Screen) bool {
		row := sc.Find("那准不准怎么判断")
		return row >= 0 && row <= 2
	})
	s.press("g")
	s.see("桥东茶话")
	s.press(ctrlC)
	s.end(0)
	s = again(80)
	s.see("1,300 字")
	s.press("q")
	s.end(0)
}

// TestArticleFromPipe: the article comes from standard input, the keys from the terminal.
func TestArticleFromPipe(t *testing.T) {
	for name, args := range map[string][]string{"dash": {"-"}, "no argument": nil} {
		t.Run(name, func(t *testing.T) {
			r, w, err := os.Pipe()
			if err != nil {
				t.Fatal(err)
			}
			text, err := os.ReadFile(talk)
			if err != nil {
				t.Fatal(err)
			}
			go func() {
				_, _ = w.Write(text)
				_ = w.Close()
			}()
			s := open(t, setting{width: 80, height: 20, args: args, stdin: r})
			_ = r.Close()
			s.see("桥东茶话", "1,300 字")
			s.press("]")
			s.see("很多人以为修钟")
			s.press("q")
			s.end(0)
		})
	}
}

// TestLanguage: the locale chooses the language, and the flag overrules it.
func TestLanguage(t *testing.T) {
	s := open(t, setting{width: 80, height: 20, args: []string{talk}, env: []string{"LC_ALL=en_US.UTF-8"}})
	s.see("min left")
	s.press("q")
	s.end(0)
	s = open(t, setting{width: 80, height: 20, args: []string{"--lang", "zh", talk}, env: []string{"LC_ALL=en_US.UTF-8"}})
	s.see("约剩")
	s.press("q")
	s.end(0)
}

// TestDumbTerminal: where the cursor cannot be moved, the article is printed.
func TestDumbTerminal(t *testing.T) {
	s := open(t, setting{width: 80, height: 200, args: []string{talk}, env: []string{"TERM=dumb"}})
	screen := s.end(0)
	if !screen.Has("桥东茶话") || !screen.Has("钟会自己走的") {
		t.Errorf("not printed:\n%s", screen)
	}
}

// TestHostileText: escape sequences of the article are shown, never sent.
func TestHostileText(t *testing.T) {
	path := filepath.Join(t.TempDir(), "hostile\x1b]0;file\a.md")
	text := "# Ti\x1b]0;pwned\atle\n\n**A：** one\x1b[2J two\u009b31m three\u202e four\r\n\n**B：** [link](javascript:alert) \x1b[?1049l [x](https://e.org/\x1b]0;pwned\a)\n\n**A：** end\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	s := open(t, setting{width: 80, height: 20, args: []string{path}})
	screen := s.see("one", "two", "three", "four", "end")
	if !screen.Alt || strings.Contains(screen.Title, "pwned\a") || screen.Title == "pwned" || screen.Title == "file" {
		t.Errorf("the article has reached the terminal: title %q\n%s", screen.Title, screen)
	}
	s.press("l")
	s.see("e.org")
	s.press("q" + ctrlC)
	s.end(0)
}

// TestInterrupted: a signal ends the program with the terminal as it was.
func TestInterrupted(t *testing.T) {
	s := open(t, setting{width: 80, height: 20, args: []string{talk}})
	s.see("1,300 字")
	if err := s.term.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if screen := s.end(130); strings.TrimSpace(screen.String()) != "" {
		t.Errorf("something is left on the screen:\n%s", screen)
	}
}

// TestSample: without a file the built-in interview opens.
func TestSample(t *testing.T) {
	s := open(t, setting{width: 100, height: 30})
	s.await("an interview is shown, with its card and its outline of topics", func(sc Screen) bool {
		return sc.Has("次发言")
	})
	s.press("t")
	s.see("8/8")
	s.press(escape) // alone: with a key right behind it, it would be a sequence
	s.await("the topics are closed", func(sc Screen) bool { return !sc.Has("8/8") })
	s.press("]")
	s.await("the first question", func(sc Screen) bool { return sc.Has("┃") })
	s.press("q")
	s.end(0)
}

// TestMouse: the terminal keeps the mouse until it is asked for; then the wheel scrolls and a click in the outline jumps.
func TestMouse(t *testing.T) {
	const wheel, click = "\x1b[<65;80;10M", "\x1b[<0;%d;%dM\x1b[<0;%[1]d;%dm"
	for name, setting := range map[string]setting{
		"flag": {width: 130, height: 30, args: []string{"--mouse", talk}},
		"key":  {width: 130, height: 30, args: []string{talk}},
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t, setting)
			s.see("1,300 字")
			if name == "key" {
				if s.term.Captured() {
					t.Error("the mouse is captured unasked")
				}
				s.press("M")
				s.see("鼠标已开")
			}
			if !s.term.Captured() {
				t.Error("the mouse is not captured")
			}
			s.press(wheel)
			s.await("the page has scrolled", func(sc Screen) bool { return !sc.Has("━━━") })
			row := s.term.Screen().Find("图纸与手感") + 1
			s.press(fmt.Sprintf(click, 8, row, row))
			s.await("the topic is at the top", func(sc Screen) bool {
				at := sc.Find("为什么一直不出版")
				return at >= 0 && at <= 2
			})
			s.press("M")
			s.see("鼠标已关")
			s.press("q")
			s.end(0)
		})
	}
}
