package flow

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// person is one who reads an article, in a home of his own.
type person struct {
	*testing.T
	width, height int
	home          string
	article       string // the path of his copy
	lang          string
	env           []string
	program       string // "" is the program itself
}

const english = "../testdata/english.md"

// inWindows runs a flow at 40, 80 and 160 columns, with an article in Chinese and one in English.
func inWindows(t *testing.T, flow func(p *person)) {
	for _, width := range []int{40, 80, 160} {
		for _, a := range []struct{ name, path, lang string }{{"zh", talk, "zh_CN.UTF-8"}, {"en", english, "en_US.UTF-8"}} {
			t.Run(fmt.Sprint(width, a.name), func(t *testing.T) {
				t.Parallel()
				text, err := os.ReadFile(a.path)
				if err != nil {
					t.Fatal(err)
				}
				home := t.TempDir()
				p := &person{T: t, width: width, height: 24, home: home, article: filepath.Join(home, "article.md"), lang: a.lang}
				p.write(string(text))
				flow(p)
			})
		}
	}
}

// in returns the first of the texts in a Chinese flow and the second in an English one.
func (p *person) in(chinese, english string) string {
	if strings.HasPrefix(p.lang, "zh") {
		return chinese
	}
	return english
}

func (p *person) write(text string) {
	p.Helper()
	if err := os.WriteFile(p.article, []byte(text), 0o600); err != nil {
		p.Fatal(err)
	}
}

func (p *person) text() string {
	p.Helper()
	text, err := os.ReadFile(p.article)
	if err != nil {
		p.Fatal(err)
	}
	return string(text)
}

// open starts the program, on the article where nothing else is said.
func (p *person) open(args ...string) *session {
	p.Helper()
	if args == nil {
		args = []string{p.article}
	}
	started := program
	if p.program != "" {
		started = p.program
	}
	return run(p.T, started, setting{
		width: p.width, height: p.height, args: args,
		env: append([]string{"XDG_STATE_HOME=" + filepath.Join(p.home, "state"), "LANG=" + p.lang}, p.env...),
	})
}

// atTop waits until words stand on one of the first rows.
func (s *session) atTop(words string) Screen {
	s.Helper()
	return s.await(fmt.Sprintf("%q is at the top", words), func(sc Screen) bool {
		row := sc.Find(words)
		return row >= 0 && row <= 2
	})
}

// TestReturn: opening again returns to the sentence at any width, says when, in which question and how much is left, and marks it for a moment.
func TestReturn(t *testing.T) {
	inWindows(t, func(p *person) {
		question, answer := p.in("那准不准怎么判断", "Then let me ask"), p.in("快三秒，每天", "if you remember")
		s := p.open()
		s.see(p.in("桥东茶话", "Tobias"))
		s.press("]]]")
		s.atTop(question)
		s.press("/" + answer + enter + "n")
		s.see(answer)
		s.press("q")
		s.end(0)
		p.width = map[int]int{40: 100, 80: 40, 160: 60}[p.width]
		s = p.open()
		s.see(answer, p.in("刚才", "just now"), p.in("3/8", "3/16"), p.in("约剩", "min left"))
		s.await("the mark ends", func(sc Screen) bool { return !sc.Has("▌") })
		s.press("j")
		s.await("a key goes on", func(sc Screen) bool { return !sc.Has(p.in("刚才", "just now")) })
		s.press("g")
		s.press("q")
		s.end(0)
		s = p.open()
		s.atTop(p.in("修钟人谈走时", "See Also"))
		s.press("]]")
		s.press("q")
		s.end(0)
		s = p.open("--from-start", p.article)
		s.atTop(p.in("修钟人谈走时", "See Also"))
		s.press("q")
		s.end(0)
	})
}

// TestKilled: who is killed while reading loses a few seconds at most, and no note.
func TestKilled(t *testing.T) {
	inWindows(t, func(p *person) {
		s := p.highlighting()
		s.await("the state is written", func(Screen) bool {
			files, _ := filepath.Glob(filepath.Join(p.home, "state", "fangtan", "*.json"))
			return len(files) >= 2
		})
		if err := s.term.Signal(os.Kill); err != nil {
			t.Fatal(err)
		}
		_, _ = s.term.Wait() // the terminal is left as it was when the program was killed
		s = p.open()
		s.atTop(p.in("听什么呢", "Tiredness"))
		s.see("✎")
		s.press("q")
		s.end(0)
	})
}

// TestEdited: the place and the notes are found again in a file that was edited and one that was renamed.
func TestEdited(t *testing.T) {
	inWindows(t, func(p *person) {
		s := p.open()
		s.see(p.in("桥东茶话", "Tobias"))
		s.press("]]]")
		question := p.in("那准不准怎么判断", "Then let me ask")
		s.atTop(question)
		s.press("ma")
		s.press("H" + "!" + enter)
		s.see(p.in("批注记下", "with your note"))
		s.press("q")
		s.end(0)
		first := p.in("**林夏：** 很多人", "**Tobias Okwuosa-Lind:** You told me")
		p.write(strings.Replace(p.text(), first, p.in("**林夏：** 先问一句闲话。\n\n**沈望舒：** 请问。\n\n", "**Tobias Okwuosa-Lind:** A word first.\n\n**Agnes Thorbury:** Yes.\n\n")+first, 1))
		s = p.open()
		s.atTop(question)
		s.see("4/", "a")
		s.press("q")
		s.end(0)
		moved := filepath.Join(p.home, "moved.md")
		if err := os.Rename(p.article, moved); err != nil {
			t.Fatal(err)
		}
		p.article = moved
		s = p.open()
		s.atTop(question)
		s.press("GB")
		s.see("'a", "2/2")
		s.press(enter)
		s.atTop(question)
		s.press("q")
		s.end(0)
	})
}

// TestFileChanges: when the file changes under the reader, the page is the new one and the place the old one; r looks on demand.
func TestFileChanges(t *testing.T) {
	inWindows(t, func(p *person) {
		s := p.open()
		s.see(p.in("桥东茶话", "Tobias"))
		s.press("]]]")
		question := p.in("那准不准怎么判断", "Then let me ask")
		s.atTop(question)
		p.write(strings.Replace(p.text(), "\n\n", "\n\n"+p.in("后来添的一段。", "A paragraph that came later.")+"\n\n", 1))
		s.see(p.in("已重新载入", "loaded again"))
		s.atTop(question)
		s.press("r")
		s.see(p.in("没有改动", "has not changed"))
		s.press("g")
		s.see(p.in("后来添的一段", "A paragraph that came later"))
		if err := os.Remove(p.article); err != nil {
			t.Fatal(err)
		}
		s.see(p.in("已经不在原处", "no longer there"))
		s.press("q")
		s.end(0)
	})
}

// TestEditor: e opens the editor at the line at hand, and what it has changed is on the page when it is left.
func TestEditor(t *testing.T) {
	inWindows(t, func(p *person) {
		log := filepath.Join(p.home, "log")
		vim := filepath.Join(p.home, "vim")
		question := p.in("听什么呢", "Tiredness")
		script := fmt.Sprintf("#!/bin/sh\nprintf '%%s|' \"$@\" > '%s'\nprintf 'editing '\nread -r line\nfor last; do :; done\nsed -i \"s/%s/$line/\" \"$last\"\n", log, question)
		if err := os.WriteFile(vim, []byte(script), 0o700); err != nil {
			t.Fatal(err)
		}
		p.env = []string{"VISUAL=" + vim + " -R", "EDITOR=false"}
		s := p.open()
		s.see(p.in("桥东茶话", "Tobias"))
		s.press("]]")
		s.atTop(question)
		s.press("e")
		screen := s.see("editing")
		if screen.Alt {
			t.Errorf("the editor is on the alternate screen of the reader:\n%s", screen)
		}
		s.press("XYZ\n")
		s.see(p.in("已重新载入", "loaded again"))
		s.atTop("XYZ")
		args, err := os.ReadFile(log)
		line := strings.Count(p.text()[:strings.Index(p.text(), "XYZ")], "\n") + 1
		if want := fmt.Sprintf("-R|+%d|%s|", line, p.article); string(args) != want || err != nil {
			t.Errorf("the editor was started with %q, want %q; %v", args, want, err)
		}
		s.press("q")
		s.end(0)
	})
}

// TestResumeAndRecent: the article last read is opened again, and all are listed with how much of them was read.
func TestResumeAndRecent(t *testing.T) {
	inWindows(t, func(p *person) {
		line := p.open("--resume").end(1).Row(0)
		if !strings.Contains(line, p.in("还没有读过", "nothing was read")) {
			t.Errorf("with nothing read it says %q", line)
		}
		s := p.open()
		s.see(p.in("桥东茶话", "Tobias"))
		s.press("]]")
		question := p.in("听什么呢", "Tiredness")
		s.atTop(question)
		s.press("q")
		s.end(0)
		s = p.open("--resume")
		s.atTop(question)
		s.press("q")
		s.end(0)
		p.width = 160
		screen := p.open("recent").end(0)
		if !screen.Has("%") || !screen.Has(p.in("修钟人谈走时", "See Also")) || !screen.Has(p.article) {
			t.Errorf("the list is\n%s", screen)
		}
		if err := os.Remove(p.article); err != nil {
			t.Fatal(err)
		}
		if screen := p.open("--resume").end(1); !screen.Has(p.article) {
			t.Errorf("a file that is gone is not named:\n%s", screen)
		}
		p.open("--resume", p.article).end(2)
		p.open("recent", "x").end(2)
	})
}

// TestTwoPrograms: two that read one article at once lose nothing, and the place is that of the later close.
func TestTwoPrograms(t *testing.T) {
	inWindows(t, func(p *person) {
		one, two := p.open(), p.open()
		for _, s := range []*session{one, two} {
			s.see(p.in("桥东茶话", "Tobias"))
		}
		note := func(s *session, keys, question, said string) {
			s.press(keys)
			s.atTop(question)
			s.press("H")
			s.see(p.in("批注：", "note:"))
			s.press(said + enter)
			s.see(p.in("批注记下", "with your note"))
		}
		note(one, "]]", p.in("听什么呢", "Tiredness"), "first")
		note(two, "]]]", p.in("那准不准", "Then let me ask"), "second")
		two.press("q")
		two.end(0)
		one.press("q")
		one.end(0)
		s := p.open()
		s.atTop(p.in("听什么呢", "Tiredness"))
		s.press("B")
		s.see("first", "second", "2/2")
		s.press(escape)
		s.await("the list is closed", func(sc Screen) bool { return !sc.Has("2/2") })
		s.press("q")
		s.end(0)
	})
}

// TestNowhereToKeepAnything: no home, and a state directory that is none: each is said, and reading goes on.
func TestNowhereToKeepAnything(t *testing.T) {
	inWindows(t, func(p *person) {
		p.env = []string{"HOME=", "XDG_STATE_HOME="}
		s := p.open()
		s.see(p.in("找不到存放", "no directory"))
		s.press("]]")
		s.atTop(p.in("听什么呢", "Tiredness"))
		s.press("q")
		if screen := s.end(0); !screen.Has(p.in("没能记下", "not kept")) {
			t.Errorf("nothing is said at the end:\n%s", screen)
		}
		p.env = []string{"XDG_STATE_HOME=" + p.article} // a file
		s = p.open()
		s.see(p.in("桥东茶话", "Tobias"))
		s.press("]]")
		s.atTop(p.in("听什么呢", "Tiredness"))
		s.press("ma")
		s.see(p.in("没能记下", "not kept"))
		s.press("q")
		s.see("W")
		s.press("q")
		s.end(1)
	})
}
