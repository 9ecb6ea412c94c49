package flow

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestCopy: sentence, paragraph and turn, as a quote and as text, by the terminal and by the program of the system.
func TestCopy(t *testing.T) {
	inWindows(t, func(p *person) {
		taken := filepath.Join(p.home, "taken")
		if err := os.WriteFile(filepath.Join(p.home, "xclip"), []byte("#!/bin/sh\ncat > '"+taken+"'\n"), 0o700); err != nil {
			t.Fatal(err)
		}
		p.env = []string{"DISPLAY=:0", "PATH=" + p.home + ":" + os.Getenv("PATH")}
		s := p.open()
		s.see(p.in("桥东茶话", "Tobias"))
		copied := func(keys, says, want string) {
			t.Helper()
			for _, key := range keys {
				s.press(string(key))
			}
			s.see(says)
			s.await("the clipboards hold "+want, func(Screen) bool {
				system, _ := os.ReadFile(taken)
				return s.term.Clipboard() == want && string(system) == want
			})
		}
		s.press("]]]")
		s.atTop(p.in("那准不准怎么判断", "Then let me ask"))
		s.press("y")
		s.see(p.in("s 句", "s sentence"))
		s.press(escape)
		s.await("the keys are gone", func(sc Screen) bool { return !sc.Has(p.in("s 句", "s sentence")) })
		first, second := p.in("那准不准怎么判断？", "Then let me ask the rude question."), p.in("现在手机上的时间精确到毫秒，您的钟每天差多少？", "I search.")
		from := p.in("\n>\n> —— 林夏，《修钟人谈走时：一座钟楼里的三十年》，桥东茶话，2026 年 3 月 8 日，<https://example.org/talks/clock-tower>\n",
			"\n>\n> — Tobias Okwuosa-Lind, “See Also: An Indexer on the Last Twelve Pages”, Tobias Okwuosa-Lind, Mar 2, 2025, <https://example.org/marginalia/see-also>\n")
		says, plainly := p.in("已复制引文", "copied as a quote"), p.in("已复制", "copied: ")
		copied("ys", says, "> "+first+from)
		copied("Ys", plainly, first)
		copied("vjY", plainly, first+p.in("", " ")+second)
		copied("vjvY", plainly, second)
		copied("Yt", plainly, p.in(first+second, first+" I search. I press a key and type a word and I'm there. What's an index for?"))
		s.press("q")
		s.end(0)
	})
}

// TestNotesAndBookmarks: what is highlighted and marked is listed, written, and there again.
func TestNotesAndBookmarks(t *testing.T) {
	inWindows(t, func(p *person) {
		s := p.open()
		s.see(p.in("桥东茶话", "Tobias"))
		s.press("]]")
		s.atTop(p.in("听什么呢", "Tiredness"))
		s.press("ma")
		s.see(p.in("书签 a", "bookmark a"))
		s.press("]")
		s.atTop(p.in("那准不准怎么判断", "Then let me ask"))
		s.press("v")
		s.see(p.in("选了 1 句", "1 sentence"))
		s.press("j")
		s.see(p.in("选了 2 句", "2 sentences"))
		s.press("H")
		s.see(p.in("批注：", "note:"))
		s.press(p.in("好问题", "good *one*") + enter)
		s.see(p.in("批注记下", "with your note"), "✎")
		s.press("B")
		s.see("'a", "2/2")
		s.golden("shelf")
		s.press("\x18") // ctrl+x takes the note away
		s.see("1/1")
		s.press("\x12") // and ctrl+r brings it back
		s.see("2/2")
		s.press(escape)
		s.await("the list is closed", func(sc Screen) bool { return !sc.Has("2/2") })
		s.press("'a")
		s.atTop(p.in("听什么呢", "Tiredness"))
		s.press("''")
		s.atTop(p.in("那准不准怎么判断", "Then let me ask"))
		s.press("W")
		s.see(p.in("写到", "write to"))
		s.press(enter)
		s.see(p.in("1 处划线已写到", "1 highlight written"))
		s.press("q")
		s.end(0)
		want := p.in(`# 《修钟人谈走时：一座钟楼里的三十年》摘录

桥东茶话，2026 年 3 月 8 日，<https://example.org/talks/clock-tower>

## 第 3/8 问：那准不准怎么判断？现在手机上的时间精确到毫秒，您的钟每天差多少？

> 那准不准怎么判断？现在手机上的时间精确到毫秒，您的钟每天差多少？
>
> —— 林夏

批注：好问题
`, `# Notes on “See Also: An Indexer on the Last Twelve Pages”

Tobias Okwuosa-Lind, Mar 2, 2025, <https://example.org/marginalia/see-also>

## question 3/16: Then let me ask the rude question. I search. I press a key and type a word and I'm there. What's an index for?

> Then let me ask the rude question. I search.
>
> — Tobias Okwuosa-Lind

Note: good \*one\*
`)
		written, err := os.ReadFile(filepath.Join(p.home, "article.notes.md"))
		if string(written) != want {
			t.Errorf("written is\n%s\n%v", written, err)
		}
		cmd := exec.Command(program, "notes", p.article)
		cmd.Env = []string{"HOME=" + p.home, "LANG=" + p.lang, "XDG_STATE_HOME=" + filepath.Join(p.home, "state")}
		var out, errs bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, &errs
		if err := cmd.Run(); err != nil || out.String() != want || errs.Len() > 0 {
			t.Errorf("fangtan notes prints\n%s\n%s%v", out.String(), errs.String(), err)
		}
	})
}

// TestNotesOfNothing: a file without highlights, and none named.
func TestNotesOfNothing(t *testing.T) {
	if out := runPiped(t, nil, nil, "notes", talk); out.stdout != "" || out.status != 0 || !strings.Contains(out.stderr, "no highlights") {
		t.Errorf("%+v", out)
	}
	if out := runPiped(t, nil, nil, "notes"); out.status != 2 || !strings.Contains(out.stderr, "needs a file") {
		t.Errorf("%+v", out)
	}
	if out := runPiped(t, nil, nil, "notes", "none.md"); out.status != 1 || !strings.Contains(out.stderr, "none.md") {
		t.Errorf("%+v", out)
	}
}
