package flow

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// piped opens the program on a pipe into which the test writes.
func (p *person) piped(args ...string) (*session, *os.File) {
	p.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		p.Fatal(err)
	}
	p.Cleanup(func() { _, _ = r.Close(), w.Close() })
	return open(p.T, setting{
		width: p.width, height: p.height, args: append(args, "-"), stdin: r,
		env: append([]string{"XDG_STATE_HOME=" + filepath.Join(p.home, "state"), "LANG=" + p.lang}, p.env...),
	}), w
}

// halves cuts the article at the blank line before its middle.
func (p *person) halves() (first, rest string) {
	p.Helper()
	text := p.text()
	at := strings.LastIndex(text[:len(text)/2], "\n\n") + 2
	return text[:at], text[at:]
}

func pour(t *testing.T, w io.Writer, text string) {
	t.Helper()
	if _, err := io.WriteString(w, text); err != nil {
		t.Fatal(err)
	}
}

// TestPipeThatComesSlowly: before anything has come that is said and q quits; what has come is shown, with how much that is; the rest joins it, and the page stays.
func TestPipeThatComesSlowly(t *testing.T) {
	inWindows(t, func(p *person) {
		s, _ := p.piped()
		s.see(p.in("正在等待", "waiting"))
		s.press("q")
		s.end(0)

		s, w := p.piped()
		s.see(p.in("正在等待", "waiting"))
		first, rest := p.halves()
		pour(p.T, w, first)
		s.see(p.in("修钟人谈走时", "See Also"), p.in("已读入", "so far"))
		question := p.in("听什么呢", "Tiredness")
		s.press("]]")
		s.atTop(question)
		pour(p.T, w, rest)
		_ = w.Close()
		s.await("all of it is there", func(sc Screen) bool { return !sc.Has(p.in("已读入", "so far")) && sc.Has("%") })
		s.atTop(question)
		s.press("G")
		s.see("100%")
		s.press("q")
		s.end(0)
	})
}

// TestAskedForWhileItComes: the end and a match that have not come are gone to when they come, which is said meanwhile; so is the place where one last read.
func TestAskedForWhileItComes(t *testing.T) {
	inWindows(t, func(p *person) {
		first, rest := p.halves()
		last := p.in("摆渡三十年", "Forty years of")
		for _, ask := range []struct{ keys, says, at string }{
			{"G", p.in("还在读入", "still loading"), last},
			{"/" + last + enter, p.in("读入的部分", "not in what"), last},
			{"90%", p.in("那里还没有", "not there yet"), p.in(last, "Under what?")},
		} {
			s, w := p.piped("--from-start")
			pour(p.T, w, first)
			s.see(p.in("修钟人谈走时", "See Also"))
			s.press(ask.keys)
			s.see(ask.says)
			pour(p.T, w, rest)
			_ = w.Close()
			screen := s.see(ask.at)
			if screen.Has(ask.says) {
				p.Errorf("%q: it still says %q:\n%s", ask.keys, ask.says, screen)
			}
			s.press("q")
			s.end(0)
		}
		place := p.in("快三秒，每天", "Then let me ask")
		s := p.open("--from-start", p.article)
		s.see(p.in("修钟人谈走时", "See Also"))
		s.press("]]]")
		s.see(place)
		s.press("q")
		s.end(0)
		s, w := p.piped()
		pour(p.T, w, first[:len(first)/3])
		s.see(p.in("修钟人谈走时", "See Also"), p.in("已读入", "so far"))
		pour(p.T, w, first[len(first)/3:]+rest)
		_ = w.Close()
		s.see(p.in("刚才", "just now"), place)
		s.press("q")
		s.end(0)
	})
}

// TestPipeWithoutEnd: a producer that never ends is read on and on, and the reader is not held up.
func TestPipeWithoutEnd(t *testing.T) {
	inWindows(t, func(p *person) {
		s, w := p.piped()
		pour(p.T, w, "# "+p.in("没有尽头", "Without end")+"\n\n")
		go func() {
			for n := 1; ; n++ {
				if _, err := fmt.Fprintf(w, "**A:** %d?\n\n**B:** %d.\n\n", n, n); err != nil {
					return
				}
				time.Sleep(time.Millisecond)
			}
		}()
		s.await("it goes on", func(sc Screen) bool { return sc.Has(p.in("没有尽头", "Without end")) && sc.Has("KB") })
		s.press("jj")
		s.await("it has moved", func(sc Screen) bool { return sc.Find(p.in("没有尽头", "Without end")) <= 0 })
		s.press("q")
		s.end(0)
	})
}

// TestTextThatEndsInNone: what is no text from somewhere on is read up to there, and that is said; what was read stays.
func TestTextThatEndsInNone(t *testing.T) {
	inWindows(t, func(p *person) {
		var text strings.Builder
		text.WriteString("# " + p.in("半截", "Half") + "\n\n")
		for n := range 6000 {
			fmt.Fprintf(&text, "**A:** %d?\n\n**B:** %d.\n\n", n, n)
		}
		text.Write(make([]byte, 300<<10))
		p.write(text.String())
		s := p.open()
		s.see(p.in("半截", "Half"), p.article[:5])
		s.press("G")
		s.await("the end", func(sc Screen) bool { return sc.Has("100%") && sc.Has("5999.") && !sc.Has("␀") })
		s.press("q")
		s.end(0)
	})
}
