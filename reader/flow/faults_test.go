//go:build unix

package flow

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// shell runs a line of shell in which $fangtan and $article stand for the program and the article of the flows, without a terminal.
func shell(t *testing.T, line string, env ...string) output {
	t.Helper()
	article, err := filepath.Abs(talk)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("sh", "-c", line)
	cmd.Env = append([]string{"PATH=" + os.Getenv("PATH"), "LANG=en_US.UTF-8", "fangtan=" + program, "article=" + article}, env...)
	var stdout, stderr strings.Builder
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	_ = cmd.Run()
	return output{stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()}
}

// TestClosedFiles: standard files that are closed, full or broken are no reason to hang or to say much.
func TestClosedFiles(t *testing.T) {
	for name, test := range map[string]struct {
		line   string
		status int
		prints string // on standard output
		says   string // the one line on standard error, "" for none
	}{
		"no input":            {`"$fangtan" --plain "$article" <&-`, 0, "那就走吧，钟会自己走的。", ""},
		"no input, asked for": {`"$fangtan" - <&-`, 1, "", "fangtan: standard input: is empty"},
		"no output":           {`"$fangtan" --plain "$article" >&-`, 0, "", ""},
		"no error":            {`"$fangtan" --plain "$article" 2>&-`, 0, "那就走吧，钟会自己走的。", ""},
		"nothing at all":      {`"$fangtan" "$article" <&- >&- 2>&-`, 0, "", ""},
		"head":                {`"$fangtan" --plain "$article" | head -c 10 >/dev/null`, 0, "", ""},
		"head of a lot":       {`for i in 1 2 3 4 5 6 7 8 9 10; do cat "$article"; done | "$fangtan" --width 1000 - | head -n 1 >/dev/null`, 0, "", ""},
		"head of JSON":        {`"$fangtan" --json "$article" | head -c 10 >/dev/null`, 0, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			out := shell(t, test.line, "HOME="+t.TempDir())
			if out.status != test.status || !strings.Contains(out.stdout, test.prints) || strings.TrimSuffix(out.stderr, "\n") != test.says {
				t.Errorf("status %d, %d bytes printed, says %q", out.status, len(out.stdout), out.stderr)
			}
		})
	}
}

// TestFullDisk: what cannot be printed is said in one line; what cannot be kept is said in the status line, and when notes are lost, at the end too.
func TestFullDisk(t *testing.T) {
	t.Run("output", func(t *testing.T) {
		if _, err := os.Stat("/dev/full"); err != nil {
			t.Skip(err)
		}
		for _, flag := range []string{"--plain", "--json", "--explain"} {
			out := shell(t, `"$fangtan" `+flag+` "$article" > /dev/full`, "HOME="+t.TempDir())
			if out.status != 1 || strings.Count(out.stderr, "\n") != 1 || !strings.Contains(out.stderr, "no space left") {
				t.Errorf("%s: status %d, says %q", flag, out.status, out.stderr)
			}
		}
	})
	t.Run("state", func(t *testing.T) {
		p := alone(t)
		small := filepath.Join(p.home, "state")
		if err := os.Mkdir(small, 0o700); err != nil {
			t.Fatal(err)
		}
		script := filepath.Join(p.home, "full")
		mount := "mount -t tmpfs -o size=4k none '" + small + "'"
		if err := exec.Command("unshare", "-rm", "sh", "-c", mount).Run(); err != nil {
			t.Skip("no small file system can be made here: ", err)
		}
		text := "#!/bin/sh\nexec unshare -rm sh -c '" + strings.ReplaceAll(mount, "'", `"`) + ` && { cat /dev/zero > "$XDG_STATE_HOME/filler"; exec "$0" "$@"; } 2>/dev/null' "` + program + `" "$@"` + "\n"
		if err := os.WriteFile(script, []byte(text), 0o700); err != nil {
			t.Fatal(err)
		}
		p.program = script
		s := p.open()
		s.see("桥东茶话")
		s.press("]]")
		s.atTop("听什么呢")
		s.press("H")
		s.see("批注：")
		s.press("abc" + enter)
		s.see("磁盘已满")
		s.press("j")
		s.await("it reads on", func(sc Screen) bool { return !sc.Has("磁盘已满") })
		s.press("q")
		s.see("q") // notes would be lost: it asks once more
		s.press("q")
		s.end(1)
	})
}

// TestPoorSurroundings: whatever the environment lacks, the article is shown or said why not.
func TestPoorSurroundings(t *testing.T) {
	for name, env := range map[string][]string{
		"no HOME":      {"HOME=", "XDG_STATE_HOME=", "XDG_CONFIG_HOME="},
		"no LANG":      {"LANG="},
		"TERM unknown": {"TERM=frobnicator"},
		"TERM=linux":   {"TERM=linux", "COLORTERM="},
		"TERM=vt100":   {"TERM=vt100", "COLORTERM="},
		"TERM=screen":  {"TERM=screen", "COLORTERM=", "STY=1.a"},
		"no colour":    {"NO_COLOR=1"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := open(t, setting{width: 80, height: 24, args: []string{talk}, env: env})
			s.see("桥东茶话")
			s.press("G")
			s.see("那就走吧，钟会自己走的。")
			s.press("q")
			s.end(0)
		})
	}
	for _, name := range []string{"TERM=dumb", "TERM="} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := open(t, setting{width: 80, height: 24, args: []string{talk}, env: []string{name, "COLORTERM="}})
			screen := s.end(0)
			if !screen.Has("摆渡三十年") || strings.Contains(string(s.term.Sent()), "\x1b") {
				t.Errorf("a terminal that knows no sequences is sent %q", s.term.Sent())
			}
		})
	}
}

// TestTinyTerminal: a window of any size is no reason to fail, and no row or column too many is drawn.
func TestTinyTerminal(t *testing.T) {
	for _, size := range [][2]int{{1, 1}, {2, 1}, {1, 2}, {3, 3}, {9, 4}, {200, 1}, {1, 100}, {20, 5}, {500, 200}} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			t.Parallel()
			s := open(t, setting{width: size[0], height: size[1], args: []string{talk}})
			s.await("something is drawn", func(sc Screen) bool { return size[0] == 1 || strings.TrimSpace(sc.String()) != "" })
			s.press("jG?" + escape)
			time.Sleep(2 * Quiet)
			s.press("/a" + enter + "tl" + escape + escape)
			s.resize(setting{width: 80, height: 24})
			s.see("修钟人谈走时")
			s.press(ctrlC)
			s.end(0)
		})
	}
}

// TestResizeStorm: a window whose edge is dragged about is in the end as if it had always had its size.
func TestResizeStorm(t *testing.T) {
	s := open(t, setting{width: 80, height: 24, args: []string{talk}})
	s.see("桥东茶话")
	s.press("]]")
	before := s.atTop("听什么呢")
	for i := range 1000 {
		s.resize(setting{width: 1 + i*7%200, height: 1 + i*3%60})
		time.Sleep(time.Millisecond)
	}
	s.resize(setting{width: 80, height: 24})
	s.await("the screen is as it was", func(sc Screen) bool { return sc.String() == before.String() })
	s.press("q")
	s.end(0)
}

// pasted is text as a terminal sends it when it is pasted.
func pasted(text string) string { return "\x1b[200~" + text + "\x1b[201~" }

// TestDrawnAnew: what another program has written over the screen goes when one asks for it.
func TestDrawnAnew(t *testing.T) {
	s := open(t, setting{width: 60, height: 20, args: []string{talk}})
	before := s.see("桥东茶话")
	s.term.mu.Lock()
	_, _ = s.term.emu.WriteString("\x1b[5;3Ha message to all\r\nof you\x1b[H")
	s.term.mu.Unlock()
	s.see("a message to all")
	s.press("r")
	s.await("the screen is as it was", func(sc Screen) bool { return sc.Row(4) == before.Row(4) && sc.Row(5) == before.Row(5) })
}

// TestPaste: what is pasted is text, not keys.
func TestPaste(t *testing.T) {
	s := open(t, setting{width: 80, height: 24, args: []string{talk}})
	s.see("桥东茶话", "1,300 字")
	before := s.term.Screen()
	s.press(pasted("qG/x\r\x03\x1a\x1b[B" + strings.Repeat("j", 10000)))
	s.press("?")
	s.see("按键")
	s.press(pasted("q") + escape)
	s.await("the page is as it was", func(sc Screen) bool { return sc.String() == before.String() })
	s.press("/")
	s.press(pasted("擒纵轮\r放\x1b[31m\x07"))
	s.see("/擒纵轮 放")
	s.press(escape + ctrlC)
	s.end(0)
}

// TestTypedAhead: ten thousand keys are all answered, in order, and none is left for the shell.
func TestTypedAhead(t *testing.T) {
	s := open(t, setting{width: 80, height: 24, args: []string{talk}})
	s.see("桥东茶话", "1,300 字")
	s.press("g3j")
	want := s.await("three lines down", func(sc Screen) bool { return !sc.Has("━━━") })
	s.press(strings.Repeat("jjjkkk]", 1400) + "/时" + enter + strings.Repeat("nN", 100) + "g" + strings.Repeat("jk", 100))
	s.press("&&" + "g3j/擒纵轮XX" + enter)
	s.press("\x0c") // ctrl+l means nothing here, and parts the escape that follows from the keys
	s.press("g3j")
	s.await("they lead where a few do", func(sc Screen) bool { return sc.Row(0) == want.Row(0) && sc.Row(5) == want.Row(5) })
	s.press(strings.Repeat("j", 5000) + "q")
	s.end(0)
}

// TestMouseFlood: floods of mouse events, whole, broken and unasked for, neither stop the program nor count as keys.
func TestMouseFlood(t *testing.T) {
	var flood strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&flood, "\x1b[<65;%d;%dM\x1b[<0;%d;%dM\x1b[<32;80;%dM\x1b[<0;%d;%dm", i%80, i%24, i%80, i%24, i%24, i%80, i%24)
	}
	for name, args := range map[string][]string{"unasked for": {talk}, "asked for": {"--mouse", talk}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := open(t, setting{width: 80, height: 24, args: args})
			s.see("桥东茶话", "1,300 字")
			s.press(flood.String())
			s.press("\x1b[<65;999999999;9999999999999M\x1b[<;;M\x1b[<65M\x1b[M\xff\xff\xff")
			for _, keys := range []struct{ press, see string }{{"G", ""}, {"g", "桥东茶话"}, {"G", "那就走吧，钟会自己走的。"}} {
				s.press(keys.press)
				if keys.see != "" {
					s.see(keys.see)
				}
			}
			s.press("q")
			s.end(0)
		})
	}
}

// TestSilentAndLateAnswers: what a terminal answers late, in pieces, or not at all is never taken for keys.
func TestSilentAndLateAnswers(t *testing.T) {
	silent := func(_ io.Writer, terminal io.Reader) { _, _ = io.Copy(io.Discard, terminal) }
	late := func(program io.Writer, terminal io.Reader) {
		time.Sleep(700 * time.Millisecond)
		_, _ = io.Copy(program, terminal)
	}
	slow := func(program io.Writer, terminal io.Reader) { // in pieces that may end anywhere, behind an escape too
		b := make([]byte, 1)
		for n := 0; ; n++ {
			if _, err := terminal.Read(b); err != nil {
				return
			}
			_, _ = program.Write(b)
			if n%7 == 3 || b[0] == 0x1b {
				time.Sleep(120 * time.Millisecond)
			}
		}
	}
	for name, answers := range map[string]Answers{"silent": silent, "late": late, "slow": slow} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := open(t, setting{width: 80, height: 24, args: []string{talk}, answers: answers})
			first := s.see("桥东茶话", "1,300 字")
			time.Sleep(3 * time.Second)
			s.await("nothing was typed", func(sc Screen) bool { return sc.String() == first.String() })
			s.press("]")
			s.see("很多人以为修钟")
			s.press("q")
			s.end(0)
		})
	}
}

// TestNothingIsAsked: what only prints asks the terminal nothing, for which it would have to wait where no answer comes.
func TestNothingIsAsked(t *testing.T) {
	queries := regexp.MustCompile(`\x1b\][0-9;]*\?|\x1b\[[<=>?]?[0-9;]*(?:[cnqtu]|\$p)|\x1bP[+$]q`)
	for _, args := range [][]string{
		{"--help"}, {"help", "recent"}, {"config", "--help"}, {"--version"}, {"--plain", talk}, {"--json", talk}, {"--explain", talk},
		{"notes", talk}, {"recent"}, {"config"}, {"--no-such-flag"}, {"--width", "x", talk}, {"no-such-file"}, {"--theme", "no-such-theme", talk}, {"help", "no-such-command"},
	} {
		t.Run(strings.Join(args, " "), func(t *testing.T) {
			t.Parallel()
			s := open(t, setting{width: 80, height: 50, args: args, answers: func(_ io.Writer, terminal io.Reader) { _, _ = io.Copy(io.Discard, terminal) }})
			if _, err := s.term.Wait(); err != nil {
				t.Fatal(err)
			}
			if asked := queries.FindAll(s.term.Sent(), -1); asked != nil {
				t.Errorf("it has asked %q", asked)
			}
		})
	}
}
