package reader

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"fangtan/reader/state"
	"fangtan/reader/words"
)

// highlights lists what is highlighted, with what is said about it.
func (d *driven) highlights() string {
	var out []string
	for _, n := range d.notes {
		switch {
		case n.letter != "":
		case n.lost:
			out = append(out, "lost "+n.text)
		default:
			out = append(out, passageText(d.article, n.passage)+"|"+n.said)
		}
	}
	return strings.Join(out, "\n")
}

func TestHighlights(t *testing.T) {
	for _, width := range []int{40, 80, 160} {
		o := keptIn(t.TempDir(), "")
		d := drive(t, interview(9), width, 24, o)
		d.press("]", "H")
		d.shows(d.words.Taking.NoteHint[:20])
		d.typed("记得问")
		d.press("enter")
		if want := "第1个问题：潮汐表在你手里是什么？|记得问"; d.highlights() != want {
			t.Errorf("%d: highlighted is %q", width, d.highlights())
		}
		if !strings.Contains(d.text(), "✎") {
			t.Errorf("%d: the note is not marked:\n%s", width, d.text())
		}
		d.press("]", "v", "j", "j", "H", "enter")
		again := drive(t, interview(9), 80, 24, o) // no time has passed: notes are kept at once
		want := "第1个问题：潮汐表在你手里是什么？|记得问\n第2个问题：潮汐表在你手里是什么？AlphaGo Zero 也要看潮汐吗？\n是一种礼貌。|"
		if again.highlights() != want {
			t.Errorf("%d: kept is %q", width, again.highlights())
		}
		again.press("g", "]", "H")
		again.shows("记得问")
		again.typed("！")
		again.press("enter", "]", "H", "ctrl+x")
		if want := "第1个问题：潮汐表在你手里是什么？|记得问！"; again.highlights() != want {
			t.Errorf("%d: highlighted is %q", width, again.highlights())
		}
		d.send(saveMsg{})
		d.press("G")
		d.send(saveMsg{})
		if want := "第1个问题：潮汐表在你手里是什么？|记得问！"; d.highlights() != want {
			t.Errorf("%d: after the other program's change it is %q", width, d.highlights())
		}
		d.press("g", "]", "]", "H")
		d.typed("不要")
		d.press("esc")
		if strings.Contains(d.highlights(), "不要") {
			t.Errorf("%d: esc keeps the note", width)
		}
	}
}

// What is highlighted is painted, and nothing else.
func TestHighlightsArePainted(t *testing.T) {
	d := drive(t, interview(3), 80, 24, Options{})
	d.press("]")
	d.send(goneMsg(d.gone.id))
	before := d.View().Content
	d.press("H", "enter")
	d.notice = ""
	p := d.notes[0].passage
	painted := 0
	for _, r := range d.page.rows() {
		over := d.noted(r.block)
		if len(over) > 0 && p.touches(r) {
			painted++
		}
		if len(over) > 0 && r.block != p.from.block {
			t.Errorf("block %d is painted", r.block)
		}
	}
	if painted == 0 || d.View().Content == before {
		t.Error("the highlight does not show")
	}
}

// What is pressed after m, ' or y and means nothing there is said; esc is not.
func TestWhatMeansNothingIsSaid(t *testing.T) {
	for _, w := range []*words.Words{words.Chinese(), words.English()} {
		d := drive(t, interview(9), 40, 24, Options{Words: w})
		for key, want := range map[string]string{"m": w.Taking.NoLetter, "'": w.Taking.NoLetter, "y": w.Taking.NotCopied, "Y": w.Taking.NotCopied} {
			for _, next := range []string{"!", "中", "up", "ctrl+x"} {
				d.press(key, next)
				d.shows(want)
				if _, ok := d.mode.(reading); !ok || len(d.notes) > 0 {
					t.Errorf("after %s %s the mode is %T, with %d notes", key, next, d.mode, len(d.notes))
				}
				d.press("j")
			}
			d.press(key, "esc")
			if d.notice == want {
				t.Errorf("%s esc says %q", key, want)
			}
		}
	}
}

func TestBookmarks(t *testing.T) {
	for _, width := range []int{40, 80, 160} {
		o := keptIn(t.TempDir(), "")
		d := drive(t, interview(20), width, 24, o)
		d.press("]", "]", "m", "a")
		second := d.page.anchor
		d.press("6", "0", "%")
		far := d.page.anchor
		d.press("m", "z", "'", "a")
		top := d.handSentence()
		if got := passageText(d.article, top); got != "第2个问题：潮汐表在你手里是什么？" {
			t.Errorf("%d: 'a leads to %q, from %v", width, got, second)
		}
		d.press("'", "'")
		if d.page.anchor != far {
			t.Errorf("%d: '' leads to %v, not back to %v", width, d.page.anchor, far)
		}
		d.press("'", "'", "'", "'")
		if d.page.anchor != far {
			t.Errorf("%d: '' twice leads to %v, not to %v", width, d.page.anchor, far)
		}
		d.press("'", "q")
		d.shows(d.words.Taking.NoBookmark("q"))
		again := drive(t, interview(20), 50, 24, o)
		again.press("'")
		again.shows("a z")
		again.press("a")
		if got := passageText(again.article, again.handSentence()); got != "第2个问题：潮汐表在你手里是什么？" {
			t.Errorf("%d: after opening again 'a leads to %q", width, got)
		}
		again.press("m", "a") // at its own place: it goes
		again.press("'", "a")
		again.shows(again.words.Taking.NoBookmark("a"))
		again.press("m", "esc", "m", "1", "m", "!")
		if got := again.lettersUsed(); got != statusMiddle+"1 z" {
			t.Errorf("%d: the letters are %q", width, got)
		}
	}
}

func TestTheShelf(t *testing.T) {
	d := drive(t, interview(9), 80, 24, keptIn(t.TempDir(), ""))
	d.press("B")
	d.shows(d.words.Taking.NothingKept)
	d.press("]", "]", "]", "m", "x", "[", "H")
	d.typed("一句批注")
	d.press("enter", "g", "B")
	d.shows("书签与划线", "'x  第3个问题", "第2个问题", "一句批注", "2/2")
	d.press("down", "enter")
	if got := passageText(d.article, d.handSentence()); got != "第3个问题：潮汐表在你手里是什么？" {
		t.Errorf("the second one leads to %q", got)
	}
	d.press("B")
	d.typed("批注")
	d.press("ctrl+x")
	if d.highlights() != "" {
		t.Errorf("ctrl+x leaves %q", d.highlights())
	}
	d.shows("1/1")
	d.press("ctrl+x")
	if _, ok := d.mode.(reading); !ok || len(d.notes) > 0 {
		t.Errorf("the empty list stays: %T, %v", d.mode, d.notes)
	}
}

// Notes are found again in an edited article by the words around them; those whose words are gone are kept, and said.
func TestNotesOutliveEdits(t *testing.T) {
	const seed, rounds = 12, 40
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, seed))
	for range rounds {
		old, dir := interview(12), t.TempDir()
		d := drive(t, old, 80, 24, keptIn(dir, "/articles/lamp.md"))
		for i := range 3 {
			d.press("]", "]", "v", "j", "j", "H")
			d.typed(fmt.Sprint(i))
			d.press("enter")
		}
		want := d.highlights()
		edited := edit1(r, old, "潮汐表在你手里是什么") // paragraphs between are changed, and some are gone
		again := drive(t, edited, 60, 24, keptIn(dir, "/articles/lamp.md"))
		for i := range 3 {
			for _, n := range again.notes {
				if n.said != fmt.Sprint(i) {
					continue
				}
				if !n.lost && !strings.HasPrefix(passageText(again.article, n.passage), fmt.Sprintf("第%d个问题", 2*i+2)) {
					t.Fatalf("note %d is found at %q", i, passageText(again.article, n.passage))
				}
				if n.lost && strings.Contains(again.article.Text(0)+string(again.article.Source), n.text) {
					t.Fatalf("note %d is lost: %q", i, n.text)
				}
			}
		}
		if len(again.notes) != 3 {
			t.Fatalf("%d notes of\n%s", len(again.notes), want)
		}
		// Back to the first version: all are where they were, with what was noted meanwhile.
		again.press("g", "]", "H")
		again.typed("新")
		again.press("enter")
		if err := again.keepLast(); err != nil {
			t.Fatal(err)
		}
		back := drive(t, old, 80, 24, keptIn(dir, "/articles/lamp.md"))
		for line := range strings.SplitSeq(want, "\n") {
			if !strings.Contains(back.highlights(), line) {
				t.Fatalf("back in the first version\n%s\nlacks %q", back.highlights(), line)
			}
		}
		if !strings.Contains(back.highlights(), "|新") {
			t.Fatalf("back in the first version\n%s\nlacks the new note", back.highlights())
		}
	}
}

func TestALostNoteIsKept(t *testing.T) {
	old, dir := strings.Replace(interview(6), "## 往期推荐", "只有这一句提到雾号的声音，别处都没有，它很容易认出来。\n\n## 往期推荐", 1), t.TempDir()
	d := drive(t, old, 80, 24, keptIn(dir, "/articles/lamp.md"))
	d.typed("/雾号的声音")
	d.press("enter", "H")
	d.typed("要紧")
	d.press("enter")
	gone := strings.Replace(old, "只有这一句提到雾号的声音，别处都没有，它很容易认出来。", "换成了完全不同的一段话，说的是灯油和账本。", 1)
	again := drive(t, gone, 80, 24, keptIn(dir, "/articles/lamp.md"))
	again.shows(again.words.Place.LostNotes(1)[:9])
	again.press("B")
	again.shows("雾号的声音", again.words.Taking.LostMark)
	again.press("enter")
	again.shows(again.words.Taking.LostOne)
	if text, n := exported(again.article, again.keeper.record, again.words); n != 1 || !strings.Contains(text, again.words.Taking.LostHeading) || !strings.Contains(text, "雾号的声音") {
		t.Errorf("written is %d:\n%s", n, text)
	}
	if err := again.keepLast(); err != nil {
		t.Fatal(err)
	}
	third := old + "\n完。\n"
	last := drive(t, third, 80, 24, keptIn(dir, "/articles/lamp.md"))
	if want := "只有这一句提到雾号的声音，别处都没有，它很容易认出来。|要紧"; last.highlights() != want {
		t.Errorf("when its words are back it is %q", last.highlights())
	}
}

// A highlight stays with its words when the file changes under the reader.
func TestNotesStayWhenTheFileChanges(t *testing.T) {
	old := interview(9)
	d := drive(t, old, 80, 24, keptIn(t.TempDir(), "/articles/lamp.md"))
	d.press("]", "]", "]", "H", "enter", "m", "k")
	d.send(version(t, strings.Replace(old, "## 访谈全文", "新的一段，不长。\n\n另一段。\n\n## 访谈全文", 1)))
	if want := "第3个问题：潮汐表在你手里是什么？|"; d.highlights() != want {
		t.Errorf("highlighted is %q", d.highlights())
	}
	d.press("g", "'", "k")
	if got := passageText(d.article, d.handSentence()); got != "第3个问题：潮汐表在你手里是什么？" {
		t.Errorf("'k leads to %q", got)
	}
}

func TestExportedNotes(t *testing.T) {
	english, err := os.ReadFile("testdata/english.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		text, keys string
		w          *words.Words
		want       string
	}{
		{interview(4), "]]]Hc\r]vjjHa\r[[[H\r/十九年\rHb\r", words.Chinese(), `# 《在慢船上修灯塔：与守灯人乔木谈耐心》摘录

林一，2025 年 3 月 2 日，<https://example.org/lamp>

## 乔木简介

> 乔木在灯塔上住了十九年，写过一本薄薄的《雾中航行》，出版页还在。

批注：b

## 第 1/5 问：第1个问题：潮汐表在你手里是什么？AlphaGo Zero 也要看潮汐吗？

> 第1个问题：潮汐表在你手里是什么？
>
> —— 林一

## 第 3/5 问：第3个问题：潮汐表在你手里是什么？AlphaGo Zero 也要看潮汐吗？

> 第3个问题：潮汐表在你手里是什么？
>
> —— 林一

批注：c

## 第 4/5 问：第4个问题：潮汐表在你手里是什么？AlphaGo Zero 也要看潮汐吗？

> **林一：** 第4个问题：潮汐表在你手里是什么？AlphaGo Zero 也要看潮汐吗？
>
> **乔木：** 是一种礼貌。

批注：a
`},
		{string(english), "]vjjvHwhy *this*\r", words.English(), `# Notes on “See Also: An Indexer on the Last Twelve Pages”

Tobias Okwuosa-Lind, Mar 2, 2025, <https://example.org/marginalia/see-also>

## question 1/16: You told me on the telephone that you never read a book in order. Is that true?

> It's true of the second reading.
>
> — Agnes Thorbury

Note: why \*this\*
`},
	} {
		d := drive(t, tt.text, 80, 24, Options{Words: tt.w})
		for _, r := range tt.keys {
			if r == '\r' {
				d.press("enter")
				continue
			}
			d.press(string(r))
		}
		got, _ := exported(d.article, d.keeper.record, d.words)
		if got != tt.want {
			t.Errorf("written is\n%s\nnot\n%s", got, tt.want)
		}
	}
}

// Notes reads what the program has kept.
func TestNotes(t *testing.T) {
	text, dir := interview(4), t.TempDir()
	o := keptIn(dir, "/articles/lamp.md")
	d := drive(t, text, 80, 24, o)
	d.press("]", "H", "enter")
	got, n, err := Notes(parsed(t, text), o.Store, state.KeyOf([]byte(text)), "/articles/lamp.md", words.Chinese())
	if err != nil || n != 1 || !strings.Contains(got, "> 第1个问题：潮汐表在你手里是什么？\n") {
		t.Errorf("%d notes, %v:\n%s", n, err, got)
	}
	if _, n, err := Notes(parsed(t, "# 另一篇\n\n没有人说话。\n"), o.Store, state.KeyOf([]byte("another")), "", words.Chinese()); n != 0 || err != nil {
		t.Errorf("another article has %d notes, %v", n, err)
	}
}

func TestWritingNotes(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "lamp.md")
	text := interview(4)
	o := keptIn(t.TempDir(), path)
	d := drive(t, text, 160, 24, o)
	d.press("W")
	d.shows(d.words.Taking.NoHighlights)
	d.press("]", "H", "enter", "W")
	d.shows("lamp.notes.md")
	d.press("enter")
	d.shows(d.words.Taking.Wrote(1, filepath.Join(dir, "lamp.notes.md")))
	want, _ := exported(d.article, d.keeper.record, d.words)
	read := func() string {
		b, err := os.ReadFile(filepath.Join(dir, "lamp.notes.md"))
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	if read() != want {
		t.Errorf("the file holds\n%s", read())
	}
	if err := os.WriteFile(filepath.Join(dir, "lamp.notes.md"), []byte("mine"), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(filepath.Join(dir, "lamp.notes.md"), 0o640); err != nil {
		t.Fatal(err)
	}
	d.press("W", "enter")
	d.shows(d.words.Taking.WriteOver)
	d.press("esc")
	if read() != "mine" {
		t.Error("a file is overwritten that was not to be")
	}
	d.press("W", "enter", "enter")
	info, err := os.Stat(filepath.Join(dir, "lamp.notes.md"))
	if read() != want || err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("the file holds\n%s\n%v %v", read(), info, err)
	}
	d.press("W", "ctrl+u")
	none := filepath.Join(dir, "none", "x.md")
	d.typed(none)
	d.press("enter")
	if want := d.words.Taking.NotWritten(none, d.words.Cause.Missing); d.notice != want {
		t.Errorf("said is %q, want %q", d.notice, want)
	}
	d.press("W")
	d.shows(none) // so that one may mend it
	d.press("ctrl+u")
	d.typed(os.DevNull)
	d.press("enter", "enter")
	if want := d.words.Taking.NotWritten(os.DevNull, d.words.Taking.NotPlain); d.notice != want {
		t.Errorf("said is %q, want %q", d.notice, want)
	}
	d.press("W", "ctrl+u")
	d.typed(dir) // in which the notes have their name
	d.press("enter")
	d.shows(d.words.Taking.WriteOver, "lamp.notes.md")
	d.press("enter")
	if want := d.words.Taking.Wrote(1, filepath.Join(dir, "lamp.notes.md")); d.notice != want {
		t.Errorf("said is %q, want %q", d.notice, want)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("left in the directory: %v, %v", entries, err)
	}
}

// That a file would be overwritten is said in a narrow window too.
func TestOverwritingIsAskedAtAnyWidth(t *testing.T) {
	for _, w := range []*words.Words{words.Chinese(), words.English()} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "lamp.notes.md"), []byte("mine"), 0o600); err != nil {
			t.Fatal(err)
		}
		o := keptIn(t.TempDir(), filepath.Join(dir, "lamp.md"))
		o.Words = w
		d := drive(t, interview(4), 40, 24, o)
		d.press("]", "H", "enter", "W", "enter")
		d.shows(w.Taking.WriteOver)
		for width := 1; width < 40; width++ {
			d.send(tea.WindowSizeMsg{Width: width, Height: 24})
			for _, row := range d.screen() {
				if n := d.method.StringWidth(row); n > width {
					t.Errorf("a row of %d cells in %d: %q", n, width, row)
				}
			}
		}
	}
}

// A full disk: what is noted is said not to be kept, and goes on being tried; q asks once before it is lost.
func TestNotesThatCannotBeKept(t *testing.T) {
	store := state.Open("")
	d := drive(t, interview(5), 80, 24, Options{Store: &store})
	d.press("]", "H", "enter")
	if want := d.words.State.NotKept(state.ErrNoDirectory.Error()); d.notice != want {
		t.Errorf("said is %q, not %q", d.notice, want)
	}
	d.press("q")
	if d.quits {
		t.Error("q loses a note without a word")
	}
	d.shows(d.words.Taking.WouldBeLost)
	d.press("q")
	if !d.quits {
		t.Error("q does not quit when asked twice")
	}
}

// Whatever the state file says, what is drawn and what is written holds no control character.
func FuzzNotes(f *testing.F) {
	f.Add("\x1b]0;x\a", "\u202e\u009b31m", "海不欠我们什么")
	f.Add("a\nb", "", "是一种礼貌。")
	a := parsed(f, interview(3))
	f.Fuzz(func(t *testing.T, said, speaker, marked string) {
		r := state.Record{Highlights: []state.Highlight{{ID: "1", Text: marked, Note: said, Speaker: speaker, Changed: time.Now()}}}
		out, n := exported(a, r, words.English())
		if n != 1 {
			t.Fatalf("%d notes", n)
		}
		for _, c := range out {
			if unicode.IsControl(c) && c != '\n' || unicode.Is(unicode.Bidi_Control, c) {
				t.Fatalf("%q holds %q", out, c)
			}
		}
		d := underTest(t, begun(thereAt(a, ""), Options{Words: words.English()}))
		d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
		d.keeper.record = r
		d.gather()
		d.press("B")
		for _, row := range strings.Split(d.View().Content, "\n") {
			if strings.Contains(row, "\x1b]0") || strings.ContainsAny(row, "\u202e\u009b") {
				t.Fatalf("drawn is %q", row)
			}
		}
	})
}

// What was taken away comes back, the last one first: in the list, on the page, after the file has changed, and in the state that is kept.
func TestANoteThatWasTakenAwayComesBack(t *testing.T) {
	o := keptIn(t.TempDir(), "")
	d := drive(t, interview(9), 80, 24, o)
	d.press("]", "H")
	d.typed("记得问")
	d.press("enter", "]", "m", "a", "]", "H", "enter")
	all, notes := d.highlights(), len(d.notes)
	d.press("B", "home", "ctrl+x", "ctrl+x")
	if len(d.notes) != notes-2 {
		t.Fatalf("%d notes are left of %d", len(d.notes), notes)
	}
	d.press("ctrl+r", "esc")
	if len(d.notes) != notes-1 {
		t.Errorf("%d notes after one came back", len(d.notes))
	}
	d.press("ctrl+r")
	if d.highlights() != all || len(d.notes) != notes {
		t.Errorf("highlighted is %q, was %q", d.highlights(), all)
	}
	d.shows(d.words.Taking.BroughtBack)
	d.press("ctrl+r")
	d.shows(d.words.Taking.NothingGone)
	if again := drive(t, interview(9), 80, 24, o); again.highlights() != all || len(again.notes) != notes {
		t.Errorf("kept is %q", again.highlights())
	}
	d.press("B", "home", "ctrl+x", "esc")
	d.run(d.become(newEdition(parsed(t, "# 新的开头\n\n多了一段。\n\n"+interview(9)), d.words), "other"))
	d.press("ctrl+r")
	if d.highlights() != all {
		t.Errorf("in another version of the article %q comes back of %q", d.highlights(), all)
	}
}
