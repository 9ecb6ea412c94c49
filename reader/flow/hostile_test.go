package flow

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fangtan/reader/wire"
)

// unmeant fails the test where something was sent that nobody can have meant.
func unmeant(t *testing.T, where, out string, sink wire.Sink) {
	t.Helper()
	if found := wire.Unmeant(out, sink); found != nil {
		t.Errorf("%s: %s", where, strings.Join(found[:min(len(found), 5)], "; "))
	}
}

// TestHostileArticle: an article that is hostile everywhere is read to its end, through every list and prompt, and not one sequence that nobody meant reaches the terminal.
func TestHostileArticle(t *testing.T) {
	path := filepath.Join(t.TempDir(), "hostile.md")
	if err := os.WriteFile(path, []byte(wire.Article()), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, width := range []int{40, 120} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			t.Parallel()
			s := open(t, setting{width: width, height: 24, args: []string{"--mouse", path}, env: []string{"LANG=en_US.UTF-8"}})
			s.see("Title")
			for _, keys := range []string{"t", escape, "s", escape, "o", escape, "o", "l", down + down + enter, escape, "B", escape, "/tides", enter, "n", "L", escape, "i", escape, "]H", "note" + enter, "yp", "Yt", "yl", "?", escape, "T", escape, "*", escape, "W", escape, "&", "&", "c", "Z", "z", "z"} {
				s.press(keys)
				time.Sleep(2 * Quiet)
			}
			for range 40 {
				s.press(" ")
				time.Sleep(Quiet / 5)
			}
			for _, key := range []string{escape, escape, "q"} { // out of whatever the keys have led to on a busy machine
				time.Sleep(4 * Quiet)
				s.press(key)
			}
			s.end(0)
			unmeant(t, "the terminal", string(s.term.Sent()), wire.Screen)
			unmeant(t, "the clipboard", s.term.Clipboard(), wire.Text)
		})
	}
}

// TestHostilePrint: nor in what is printed of it.
func TestHostilePrint(t *testing.T) {
	path := filepath.Join(t.TempDir(), "hostile.md")
	if err := os.WriteFile(path, []byte(wire.Article()), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		flags []string
		sink  wire.Sink
	}{
		{[]string{"--plain"}, wire.Print}, {[]string{"--plain", "--color", "never"}, wire.Text}, {[]string{"--color", "always", "--width", "30"}, wire.Print}, {[]string{"--json"}, wire.Text},
		{[]string{"--explain"}, wire.Text}, {[]string{"notes"}, wire.Text},
	} {
		out := runPiped(t, nil, nil, append(test.flags, path)...)
		unmeant(t, fmt.Sprint(test.flags), out.stdout, test.sink)
		unmeant(t, fmt.Sprint(test.flags, ", standard error"), out.stderr, wire.Text)
	}
}

// TestHostileNames: names of files, flags, settings and themes, which may be anything, are said without what could drive the terminal.
func TestHostileNames(t *testing.T) {
	home := t.TempDir()
	env := []string{"XDG_STATE_HOME=" + home, "XDG_CONFIG_HOME=" + filepath.Join(home, "config")}
	if err := os.MkdirAll(filepath.Join(home, "config", "fangtan"), 0o700); err != nil {
		t.Fatal(err)
	}
	for i, piece := range wire.Hostile() {
		if strings.ContainsAny(piece, "/\x00") || len(piece) > 200 {
			continue
		}
		check := func(what string, out output) {
			t.Helper()
			unmeant(t, fmt.Sprintf("%s of %q", what, piece), out.stdout, wire.Text)
			unmeant(t, fmt.Sprintf("%s of %q, standard error", what, piece), out.stderr, wire.Text)
			if strings.Count(out.stderr, "\n") > 1 {
				t.Errorf("%s of %q takes more than a line: %q", what, piece, out.stderr)
			}
		}
		check("a file that is not there", runPiped(t, nil, env, "./"+piece+".md"))
		if i%6 > 0 { // each of the others starts a program as well
			continue
		}
		check("two files", runPiped(t, nil, env, "./"+piece, "./"+piece))
		check("a flag", runPiped(t, nil, env, "--"+piece))
		check("a value", runPiped(t, nil, env, "--color="+piece, talk))
		check("an encoding", runPiped(t, nil, env, "--encoding="+piece, talk))
		check("labels", runPiped(t, nil, env, "--plain", "--color", "never", "--labels=("+piece, talk))
		check("a theme", runPiped(t, nil, env, "--color=never", "--theme="+piece, talk))
		check("a command", runPiped(t, nil, env, "config", piece))
		path := filepath.Join(home, piece+".md")
		if err := os.WriteFile(path, []byte("# "+piece+"\n\n**A:** x?\n\n**B:** y\n"), 0o600); err != nil {
			continue // the file system takes no such name
		}
		check("a binary file", runPiped(t, nil, env, "--color=never", path))
		s := open(t, setting{width: 60, height: 12, args: []string{path}, env: env})
		s.await("it is shown", func(sc Screen) bool { return strings.TrimSpace(sc.String()) != "" })
		s.press("W")
		s.press(escape)
		s.press("r")
		time.Sleep(2 * Quiet)
		s.press(ctrlC)
		s.end(0)
		unmeant(t, fmt.Sprintf("the terminal, with a file named %q", piece), string(s.term.Sent()), wire.Screen)
		config := piece + " = \"" + piece + "\"\ntheme = \"" + piece + "\"\n"
		if err := os.WriteFile(filepath.Join(home, "config", "fangtan", "config.toml"), []byte(config), 0o600); err != nil {
			t.Fatal(err)
		}
		check("settings", runPiped(t, nil, env, "config"))
		check("an article under such settings", runPiped(t, nil, env, "--color=never", talk))
		if err := os.Remove(filepath.Join(home, "config", "fangtan", "config.toml")); err != nil {
			t.Fatal(err)
		}
	}
	out := runPiped(t, nil, env, "recent")
	unmeant(t, "recent", out.stdout, wire.Text)
	if out.status != 0 || strings.Count(out.stdout, "\n") < 5 {
		t.Errorf("what was read is not listed: %s%s", out.stdout, out.stderr)
	}
}

// TestWhereALinkLeads: a link that seems to lead elsewhere is asked about with the host that it leads to, and is not clickable.
func TestWhereALinkLeads(t *testing.T) {
	path := filepath.Join(t.TempDir(), "links.md")
	text := "# Links\n\n**A:** [one](https://bank.example@evil.example/login) here?\n\n**B:** [two](https://\u0430pple.example/) and [three](javascript:alert(1)).\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	s := open(t, setting{width: 80, height: 24, args: []string{path}, env: []string{"LANG=en_US.UTF-8"}})
	s.see("one here")
	s.press("l")
	s.see("evil.example", "xn--pple-43d.example")
	s.press(enter)
	s.see("evil.example", "“bank.example” is a user name")
	s.press(escape)
	s.await("the question is gone", func(sc Screen) bool { return !sc.Has("user name") })
	s.press("l" + down + enter)
	s.see("xn--pple-43d.example", "look like others")
	s.press("n")
	s.await("the question is gone", func(sc Screen) bool { return !sc.Has("look like others") })
	s.press("l" + down + down + enter)
	s.see("not opened")
	s.press("q")
	s.end(0)
	if bytes.Contains(s.term.Sent(), []byte("\x1b]8;;http")) {
		t.Error("such a link is clickable")
	}
}

// hostileSizes make texts of about n bytes that have made readers of Markdown wait, fall over or take the memory of the machine. They are made one at a time: the most memory that
// a test has had counts for the programs that it starts.
func hostileSizes() map[string]func(n int) string {
	again := func(s string) func(int) string { return func(n int) string { return strings.Repeat(s, n/len(s)) } }
	behind := func(head, s string) func(int) string { return func(n int) string { return head + again(s)(n) } }
	counted := func(format string) func(int) string {
		return func(n int) string {
			var b strings.Builder
			for i := 0; b.Len() < n; i++ {
				fmt.Fprintf(&b, format, i)
			}
			return b.String()
		}
	}
	columns := func(rows, n int) string {
		return strings.Repeat("|"+strings.Repeat("a|", n)+"\n|"+strings.Repeat("-|", n)+"\n|"+strings.Repeat("b|", n)+"\n\n", max(1, rows))
	}
	return map[string]func(int) string{
		"one line": again("word "), "one line of Chinese": again("字，"), "one word": again("x"), "quotes": func(n int) string { return again(">")(n) + " x\n" },
		"list levels": func(n int) string { return again("- ")(n) + "x\n" },
		"list levels by indent": func(n int) string {
			var steps strings.Builder
			for i := 0; steps.Len() < n; i++ {
				steps.WriteString(strings.Repeat(" ", 2*i) + "- x\n")
			}
			return steps.String()
		},
		"list without blank lines": again("- an item\n"), "list with blank lines": again("- an item\n\n"), "numbers": again("1. an item\n"), "terms": again("term\n: what it is\n\n"),
		"columns": func(n int) string { return columns(1, max(1, n/10)) }, "tables of 10,000 columns": func(n int) string { return columns(n/60_000, 10_000) },
		"empty links": again("[](x)"), "stars": again("**"), "brackets": again("["), "backticks": again("`a``b```c"), "entities": again("&amp;"),
		"references": func(n int) string { return again("[a]: x\n")(n) + "\n[a]\n" }, "definitions apart": again("[a]: b\n\n"),
		"distinct references": counted("[a%d]: x\n"), "distinct definitions apart": counted("[a%d]: x\n\n"), "notes": counted("[^a%d]: x\n\n"),
		"list of longer items": again("- an item of a list\n"), "list of counted items": counted("- an item of some list %d\n"),
		"HTML": again("<div>a text</div>\n\n"), "open HTML": again("<p>x y\n\n"), "rules": again("***\n\n"), "short quotes": again("> ab\n\n"), "indented code": again("    abcdef\n\nx\n\n"),
		"cells":    behind("|a|b|c|d|e|\n|-|-|-|-|-|\n", "|a|b|c|d|e|\n"),
		"pictures": again("![](a)\n\n"), "pictures with words": again("![a](picture)\n\n"), "open fence": behind("```\n", "abc def\n\nghi jkl\n\n"), "open fence of long lines": behind("```\n", "abc def ghi jkl\n\n"),
		"paragraphs": again("abcdef\n\n"), "longer paragraphs": again("abcdef ghij\n\n"), "headings": again("## A heading\n\n"),
		"NUL": again("ab\x00c\n\n"), "CR": again("some text\r"), "U+2028": again("text\u2028"),
	}
}

// TestHostileSizes: each is read to its end on the screen and in print, or refused in one line, in time (cost is kept linear by the tests of its stages; this one would
// not end within the deadline).
func TestHostileSizes(t *testing.T) {
	dir := t.TempDir()
	for name, text := range hostileSizes() {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(dir, name+".md")
			if err := os.WriteFile(path, []byte(text(200_000)), 0o600); err != nil {
				t.Fatal(err)
			}
			for _, flag := range []string{"--plain", "--json"} {
				out := runPiped(t, nil, nil, flag, path)
				if out.status != 0 && (out.status != 1 || strings.Count(out.stderr, "\n") != 1) || out.status == 0 && out.stderr != "" {
					t.Errorf("%s: status %d, says %q", flag, out.status, out.stderr[:min(len(out.stderr), 300)])
				}
			}
			s := open(t, setting{width: 80, height: 24, args: []string{path}, env: []string{"LANG=en_US.UTF-8"}})
			if name == "NUL" {
				s.end(1)
				return
			}
			s.await("it is shown", func(sc Screen) bool { return sc.Alt && strings.TrimSpace(sc.String()) != "" })
			s.press("Gbg/zzz" + enter + "50% jk]}n")
			s.press(ctrlC)
			s.end(0)
		})
	}
}
