package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"fangtan/reader/words"
)

// The rows of the help fit the terminal, with what they say in its column or, where that is narrow, below; nothing of it is lost, and no line begins with a stop.
func TestTheHelpFits(t *testing.T) {
	flag := "    \x1b[32m--style\x1b[m                         Looks: as the theme has it, or a style by name\n"
	for _, tt := range []struct {
		w     *words.Words
		text  string
		width int
		want  string
	}{
		{words.English(), flag, 120, "    --style                         Looks: as the theme has it, or a style by name\n"},
		{words.English(), flag, 60, "    --style                         Looks: as the theme has\n                                    it, or a style by name\n"},
		{words.English(), flag, 40, "    --style\n        Looks: as the theme has it, or\n        a style by name\n"},
		{words.Chinese(), "    -h --help    显示帮助，不做别的事，帮助里有各个选项\n", 40, "    -h --help    显示帮助，不做别的事，\n                 帮助里有各个选项\n"},
		{words.Chinese(), "  \x1b[1mFLAGS\x1b[m\n", 40, "  选项\n"},
		{words.English(), "    fangtan --json interview.md\n", 20, "    fangtan --json interview.md\n"},
		{words.English(), "\n", 40, "\n"},
	} {
		h := helpPage{words: func() *words.Words { return tt.w }}
		if got := ansi.Strip(h.set(tt.text, tt.width)); got != tt.want {
			t.Errorf("%q in %d is\n%q, not\n%q", tt.text, tt.width, got, tt.want)
		}
	}
	for _, w := range []*words.Words{words.Chinese(), words.English()} {
		h := helpPage{words: func() *words.Words { return w }}
		for width := 24; width <= 120; width++ {
			got := h.set("  "+w.CLI.Long+"  \n", width)
			if unbroken(got) != unbroken(w.CLI.Long) {
				t.Fatalf("in %d %q is %q", width, w.CLI.Long, got)
			}
			for line := range strings.Lines(got) {
				if first, _ := utf8.DecodeRuneInString(strings.TrimSpace(line)); ansi.StringWidth(line) > width || strings.ContainsRune("，。：；、）", first) {
					t.Errorf("in %d a line is %q", width, line)
				}
			}
		}
	}
}

// What fang writes comes in the pieces that the help is broken by: none of its rows is longer than where there is no terminal.
func TestTheHelpOfFangIsBroken(t *testing.T) {
	out, err := os.Create(filepath.Join(t.TempDir(), "help"))
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	a := newApp()
	a.command.SetOut(helpPage{out, func() *words.Words { return words.English() }})
	a.command.SetArgs([]string{"--help"})
	a.execute()
	text, err := os.ReadFile(out.Name())
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), "--thin-space") {
		t.Errorf("the help is\n%s", text)
	}
	for line := range strings.Lines(string(text)) {
		if ansi.StringWidth(line) > mostHelp {
			t.Errorf("a line of the help has %d cells: %q", ansi.StringWidth(line), line)
		}
	}
}
