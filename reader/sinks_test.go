package reader

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
	"fangtan/reader/config"
	"fangtan/reader/state"
	"fangtan/reader/wire"
	"fangtan/reader/words"
)

// sinks sends an article to every way out of the program, and tells of each what nobody can have meant.
func sinks(t testing.TB, a *parse.Article, name, typed string, cols, rows int) {
	t.Helper()
	check := func(sink, out string, kind wire.Sink) {
		t.Helper()
		if found := wire.Unmeant(out, kind); found != nil {
			t.Errorf("%s: %s", sink, strings.Join(found[:min(len(found), 5)], "; "))
		}
	}
	var printed bytes.Buffer
	if err := Plain(&printed, a, cols, config.Defaults(), Looks{}); err != nil {
		t.Fatal(err)
	}
	check("--plain", printed.String(), wire.Print)
	coded, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	check("--json", strings.ReplaceAll(string(coded), "\\n", ""), wire.Text)

	store := state.Open(t.TempDir())
	d := underTest(t, begun(thereAt(a, "k"), Options{
		Name: name, Words: words.English(), Store: &store,
		Copy: func(text string) error { check("the clipboard", text, wire.Text); return nil },
		Open: func(link string) tea.Cmd {
			check("an opened link", link, wire.Text)
			if openable(link) != link {
				t.Errorf("%q was opened", link)
			}
			return nil
		},
	}))
	d.after = nothingLater
	d.send(tea.WindowSizeMsg{Width: cols, Height: rows})
	look := func(where string) {
		t.Helper()
		v := d.View()
		check(where, v.Content, wire.Print)
		check(where+": the title of the window", v.WindowTitle, wire.Text)
		if strings.Contains(v.WindowTitle, "\n") {
			t.Errorf("%s: a title of more than one line: %q", where, v.WindowTitle)
		}
	}
	look("the first screen")
	for range min(len(a.Blocks), 200) {
		if d.page.atEnd() {
			break
		}
		d.press("space")
		look("the page")
	}
	for _, p := range [][]string{
		{"g", "H"}, {typed, "enter"}, {"ma"}, {"B"}, {"esc"}, {"t"}, {typed}, {"esc"}, {"s"}, {"esc"}, {"o"}, {"esc"}, {"l"}, {"down", "enter"}, {"y"}, {"?"}, {"esc"}, {"T"}, {"esc"},
		{"/", typed}, {"enter"}, {"L"}, {"esc"}, {"&"}, {"&"}, {"esc"}, {"]"}, {"y"}, {"p"}, {"y"}, {"t"}, {"Y"}, {"s"}, {"y"}, {"l"}, {"enter"}, {"esc"}, {"*"}, {"esc"}, {"W"}, {typed}, {"esc"}, {"r"}, {"e"}, {"c"}, {"Z"}, {"G"},
	} {
		for _, k := range p {
			if k == typed && utf8.RuneCountInString(k) != 1 {
				d.send(tea.PasteMsg{Content: typed})
			} else {
				d.press(k)
			}
		}
		look(fmt.Sprintf("after %q", p))
	}
	notes, _ := exported(a, d.keeper.record, words.Chinese())
	check("the notes", notes, wire.Text)
}

// TestSinks: none of the texts that are known to drive terminals does, in any way out of the program, as an article, a name, or what is pasted.
func TestSinks(t *testing.T) {
	whole := parsed(t, wire.Article())
	for _, width := range []int{24, 80, 160} {
		sinks(t, whole, "name", "typed", width, 24)
	}
	shapes := []string{
		"# %s\n\n**A:** %s?\n\n**B:** yes %s\n", "> 1. **%s:** x\n\n## %s\n\n%s\n", "---\ntitle: \"%s\"\nauthor: %s\n---\n\n- %s\n", "| %s | %s |\n|-|-|\n| %s | x |\n", "%s",
	}
	for i, piece := range wire.Hostile() {
		a, err := parse.Parse([]byte(strings.ReplaceAll(shapes[i%len(shapes)], "%s", piece)), piece)
		if err == nil {
			sinks(t, a, piece, piece, 60, 12)
		}
	}
}

// FuzzSinks does the same with any text.
func FuzzSinks(f *testing.F) {
	f.Add([]byte(wire.Article()), "typed", uint8(80), uint8(24))
	for i, piece := range wire.Hostile() {
		if i%5 != 2 {
			continue // the others are those of TestSinks
		}
		f.Add([]byte("# "+piece+"\n\n**A:** ["+piece+"]("+piece+")\n\n**B:** x\n"), piece, uint8(i*7), uint8(i))
	}
	f.Fuzz(func(t *testing.T, src []byte, typed string, cols, rows uint8) {
		if len(src) > 4096 || len(typed) > 256 {
			t.Skip("longer than a fuzz input needs to be")
		}
		if a, err := parse.Parse(src, typed); err == nil {
			sinks(t, a, "name", typed, 20+int(cols), 5+int(rows%60))
		}
	})
}
