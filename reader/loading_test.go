package reader

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
	"fangtan/reader/state"
	"fangtan/reader/words"
)

// piecemeal is an article that comes in parts, one at each call.
type piecemeal struct {
	parts []Part
	next  int
}

func (l *piecemeal) Next() Part {
	l.next++
	return l.parts[l.next-1]
}

func (l *piecemeal) Finish() Part { return l.parts[len(l.parts)-1] }

// inParts parses a text up to each of the cuts, and then all of it. size is what is told of the whole.
func inParts(t testing.TB, text string, size int64, cuts ...int) *piecemeal {
	t.Helper()
	l := &piecemeal{}
	for _, cut := range cuts {
		a, err := parse.Beginning([]byte(text[:cut]), parse.Options{Name: "lamp.md"})
		if err != nil {
			t.Fatal(err)
		}
		l.parts = append(l.parts, Part{Article: a, Bytes: int64(cut), Size: size})
	}
	l.parts = append(l.parts, Part{Article: parsed(t, text), Bytes: int64(len(text)), Size: size, Last: true, Key: state.KeyOf([]byte(text))})
	return l
}

// driveParts opens an article of which the first part has come; the others come with [driven.come].
func driveParts(t testing.TB, l *piecemeal, cols, rows int, o Options) *driven {
	t.Helper()
	if o.Words == nil {
		o.Words = words.Chinese()
	}
	d := underTest(t, loadingModel(l, o))
	d.send(tea.WindowSizeMsg{Width: cols, Height: rows})
	d.run(d.nextPart())
	d.come()
	return d
}

// come brings the part that waits.
func (d *driven) come() {
	d.Helper()
	msg := d.parts[0]
	d.parts = d.parts[1:]
	d.send(msg)
}

// The head shows before the rest is there, with how large all of it is; what tells of all of the article comes with the rest.
func TestTheHeadShowsFirst(t *testing.T) {
	text := interview(40)
	for _, tt := range []struct {
		w    *words.Words
		says string
	}{{words.Chinese(), "载入 "}, {words.English(), "loading "}} {
		tt.says += tt.w.Bytes(int64(len(text)))
		for _, width := range []int{40, 80, 160} {
			d := driveParts(t, inParts(t, text, int64(len(text)), len(text)/3), width, 24, Options{Words: tt.w})
			d.shows("在慢船上修灯塔", tt.says)
			if d.length.known {
				t.Errorf("%d: the head alone tells how long the article is", width)
			}
			for n, cell := range d.column() {
				if (cell != " ") != (n < 23/3) {
					t.Errorf("%d: with a third of the article row %d of the strip is %q:\n%s", width, n, cell, d.text())
				}
			}
			checkFilled(t, d, "with the head alone", [2]int{width, 24})
			before := d.screen()
			d.come()
			checkFilled(t, d, "with all of it", [2]int{width, 24})
			if strings.Contains(d.text(), tt.says) || !d.length.known {
				t.Errorf("%d: it still loads when it is there:\n%s", width, d.text())
			}
			for n, row := range d.screen()[:4] {
				if strings.TrimRight(row, " ┃┊╎▏│║:") != strings.TrimRight(before[n], " ┃┊╎▏│║:") {
					t.Errorf("%d: row %d was %q and is %q", width, n, before[n], row)
				}
			}
		}
	}
}

// While a file is read the dots behind its size move, and nothing else does; when it is there nothing moves any more.
func TestTheDotsMove(t *testing.T) {
	text := interview(40)
	d := driveParts(t, inParts(t, text, int64(len(text)), len(text)/3), 80, 24, Options{})
	says, before := d.words.Loading.Whole(d.words.Bytes(int64(len(text)))), d.screen()
	for _, dots := range []string{"   ", ".  ", ".. ", "...", "   "} {
		d.shows(says + dots + "  0%")
		if rows := d.screen(); !slices.Equal(rows[:23], before[:23]) {
			t.Errorf("with the dots %q more has moved:\n%s", dots, d.text())
		}
		d.wait()
	}
	d.come()
	d.wait()
	d.wait()
	if len(d.later) > 0 {
		t.Errorf("there is still to come %v", d.later)
	}
	d = driveParts(t, inParts(t, text, 0, len(text)/3), 80, 24, Options{})
	d.wait()
	if d.wait(); len(d.later) > 0 {
		t.Errorf("of a pipe, whose size is not known, there is still to come %v", d.later)
	}
}

// What one asks for that is still to come is said, and gone to when it comes.
func TestWhatIsStillToCome(t *testing.T) {
	text := interview(40)
	w := words.Chinese().Loading
	for name, test := range map[string]struct {
		keys []string
		says string
		at   string // on the screen when all is there
	}{
		"the end":        {[]string{"G"}, w.ToEnd, "雾号"},
		"a percentage":   {[]string{"9", "0", "%"}, w.NotYet, "第38个问题"},
		"a question":     {[]string{"G", "]", "]", "]"}, w.NotYet, "第14个问题"},
		"a search":       {[]string{"/", "软", "布", "，", "enter"}, w.Searching, "软布，温水"},
		"a search again": {[]string{"/", "第", "3", "9", "个", "enter", "n"}, w.Searching, "第39个问题"},
		"links":          {[]string{"}", "}", "}", "}"}, w.NotYet, "海图室"},
	} {
		d := driveParts(t, inParts(t, text, int64(len(text)), len(text)/3), 80, 24, Options{})
		d.press(test.keys...)
		d.shows(test.says)
		d.come()
		if !strings.Contains(d.text(), test.at) || strings.Contains(d.text(), test.says) {
			t.Errorf("%s: %q is not gone to, or it still says %q:\n%s", name, test.at, test.says, d.text())
		}

		d = driveParts(t, inParts(t, text, int64(len(text)), len(text)/3), 80, 24, Options{})
		d.press(test.keys...)
		d.press("g")
		top := d.top()
		d.come()
		if d.top() != top {
			t.Errorf("%s: it is gone to although the reader has gone elsewhere:\n%s", name, d.text())
		}
	}
}

// A search that is typed while the article comes is answered while it is typed, and one leaves it for where one was.
func TestTypingWhileItComes(t *testing.T) {
	text := interview(40)
	d := driveParts(t, inParts(t, text, 0, len(text)/3, len(text)/2), 80, 24, Options{})
	d.press("]", "j")
	top := d.top()
	d.press("/", "软", "布", "，", "温")
	d.come()
	d.shows("/软布，温")
	d.come()
	d.shows("/软布，温", "软布，温水，别急", "1/1")
	d.press("esc")
	if d.top() != top {
		t.Errorf("one comes back to %q, not to %q", d.top(), top)
	}
}

// A list or an input that is open when the rest comes keeps what was typed.
func TestNothingTypedIsLost(t *testing.T) {
	text := interview(40)
	for _, test := range []struct{ keys, typed, after string }{{"H", "好的", "enter"}, {"t", "玻璃", "esc"}, {"s", "乔", "esc"}, {"B", "", ""}, {"v", "", "esc"}, {"?", "", "esc"}, {"i", "", "esc"}, {"m", "", "a"}, {"y", "", "s"}, {"T", "", "esc"}} {
		d := driveParts(t, inParts(t, text, int64(len(text)), len(text)/3), 80, 24, Options{})
		d.press("]")
		d.press(test.keys)
		d.typed(test.typed)
		before := d.mode
		d.come()
		d.shows(test.typed)
		if fmt.Sprintf("%T", d.mode) != fmt.Sprintf("%T", before) {
			t.Errorf("%s: the mode is %T, and was %T", test.keys, d.mode, before)
		}
		if d.partial() || len(d.article.Source) != len(text) {
			t.Errorf("%s: the rest does not come", test.keys)
		}
		if test.after != "" {
			d.press(test.after)
		}
		checkFilled(t, d, "after "+test.keys, [2]int{80, 24})
	}
}

// Nothing is written while the text is not whole. What was noted meanwhile joins what was kept before, and the place is gone to unless the reader has moved.
func TestKeepingWhileItComes(t *testing.T) {
	text := interview(40)
	parts := func() *piecemeal { return inParts(t, text, int64(len(text)), len(text)/3) }
	dir := t.TempDir()
	d := drive(t, text, 80, 24, keptIn(dir, ""))
	d.press("7", "0", "%", "H", "a", "enter")
	d.wait()
	there := d.firstSentence()

	o := keptIn(dir, "")
	d = driveParts(t, parts(), 80, 24, o)
	d.wait()
	if d.page.anchor != (anchor{0, blockStart}) || d.keepLast() != nil {
		t.Errorf("with the head alone the place is %v", d.page.anchor)
	}
	d.come()
	if got := d.firstSentence(); got != there || d.resumed == nil {
		t.Errorf("it opens at %q, not at %q", got, there)
	}

	d = driveParts(t, parts(), 80, 24, o)
	d.press("]", "]", "H", "b", "enter")
	d.wait()
	here := d.firstSentence()
	if again := drive(t, text, 80, 24, o); len(again.notes) != 1 {
		t.Errorf("%d notes are kept while the text comes", len(again.notes))
	}
	d.come()
	if d.firstSentence() != here || len(d.notes) != 2 {
		t.Errorf("a reader who has moved is at %q, not at %q, with %d notes", d.firstSentence(), here, len(d.notes))
	}
	d.press("tab")
	if d.firstSentence() != there {
		t.Errorf("tab leads to %q, not to %q", d.firstSentence(), there)
	}
	if again := drive(t, text, 80, 24, o); len(again.notes) != 2 {
		t.Errorf("%d notes are kept", len(again.notes))
	}

	d = driveParts(t, parts(), 80, 24, o)
	d.press("]", "]", "]", "H", "c", "enter")
	if err := d.keepLast(); err != nil { // the program ends before all is there
		t.Fatal(err)
	}
	if again := drive(t, text, 80, 24, o); len(again.notes) != 3 {
		t.Errorf("%d notes are kept of three", len(again.notes))
	}
}

// That a place is to be gone to is said until it is, or the reader does something.
func TestThePlaceIsAwaited(t *testing.T) {
	text := interview(40)
	dir, path := t.TempDir(), "/articles/lamp.md"
	for _, w := range []*words.Words{words.Chinese(), words.English()} {
		o := keptIn(dir, path)
		o.Words = w
		d := driveParts(t, inParts(t, text, int64(len(text)), len(text)/3), 100, 24, o)
		if w.Lang == "zh" && strings.Contains(d.text(), w.Loading.Resuming) {
			t.Error("a place is awaited that there is not")
		}
		d.receive(d.parts[0])
		d.press("5", "0", "%")
		if err := d.keepLast(); err != nil {
			t.Fatal(err)
		}
		d = driveParts(t, inParts(t, text, int64(len(text)), len(text)/3), 100, 24, o)
		d.shows(w.Loading.Resuming)
		d.receive(d.parts[0])
		if strings.Contains(d.text(), w.Loading.Resuming) || d.resumed == nil {
			t.Errorf("the place is not gone to:\n%s", d.text())
		}
	}
}

// A text that ends in an error stays readable, and the error is said; where nothing can be read the program ends with it.
func TestAnErrorLate(t *testing.T) {
	text := interview(40)
	l := inParts(t, text, int64(len(text)), len(text)/3)
	l.parts[1] = Part{Article: l.parts[0].Article, Bytes: l.parts[0].Bytes, Last: true, Err: errors.New("lamp.md: gone")}
	d := driveParts(t, l, 80, 24, Options{})
	d.come()
	d.shows("lamp.md: gone", "在慢船上修灯塔")
	d.press("G")
	if d.partial() || d.page.share() != 1 {
		t.Error("there is no end")
	}
	d = driveParts(t, &piecemeal{parts: []Part{{Last: true, Err: errors.New("lamp.md: nothing")}}}, 80, 24, Options{})
	if !d.quits || d.failure == nil {
		t.Error("the program goes on with nothing to show")
	}
}

// Nothing has come: that is said after a while, and q quits. What is typed ahead is done when there is something.
func TestNothingHasCome(t *testing.T) {
	text := interview(9)
	l := inParts(t, text, 0, len(text)/2)
	d := underTest(t, loadingModel(l, Options{Words: words.Chinese(), Name: "lamp.md"}))
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	if strings.TrimSpace(d.text()) != "" {
		t.Errorf("at first it shows\n%s", d.text())
	}
	d.send(slowMsg{})
	d.shows(d.words.Loading.Waiting, "lamp.md", d.words.Loading.Quit)
	d.press("]", "j")
	d.run(d.nextPart())
	d.come()
	d.shows("第1个问题")
	if d.page.top.block == 0 {
		t.Error("what was typed ahead is not done")
	}
	d = underTest(t, loadingModel(l, Options{}))
	d.press("q")
	if !d.quits {
		t.Error("q does not quit")
	}
}

// The words at the top of the screen stay when more of an article comes, whatever it is and wherever its head was cut.
func checkCarried(t *testing.T, text string, cut, share int, cols int) {
	head, err := parse.Beginning([]byte(text[:cut]), parse.Options{})
	if err != nil {
		t.Skip()
	}
	all, err := parse.ParseWith([]byte(text), parse.Options{})
	if err != nil || !strings.HasPrefix(string(all.Source), string(head.Source)) {
		t.Skip() // it is found to be in another encoding
	}
	l := &piecemeal{parts: []Part{{Article: head, Bytes: int64(cut)}, {Article: all, Bytes: int64(len(text)), Last: true}}}
	d := driveParts(t, l, cols, 12, Options{})
	d.page.goToShare(float64(share%100) / 100)
	a := d.page.anchor
	want := letters(head, a)
	d.come()
	b := d.page.anchor
	got := letters(all, b)
	switch {
	case a.block == 0 && a.offset <= 0:
		return
	case strings.Contains(text, "]:"): // a link that is defined in the rest takes letters away: the page is still at the bytes that it was at
		was, is := head.Blocks[a.block].Span, all.Blocks[b.block].Span
		if is.End < was.Start || was.End < is.Start {
			t.Errorf("cut at %d of %d, the page is at %v and was at %v of the source", cut, len(text), is, was)
		}
		return
	}
	if n := min(len(want), len(got)); want[:n] != got[:n] {
		t.Errorf("cut at %d of %d, the page is at %v %q and was at %v %q", cut, len(text), b, got, a, want)
	}
}

// letters returns the first letters and digits of an article from a on.
func letters(article *parse.Article, a anchor) string {
	var out []rune
	for b := a.block; b < len(article.Blocks) && len(out) < 16; b++ {
		text := article.Text(b)
		if b == a.block {
			text = text[min(max(0, a.offset), len(text)):]
		}
		for _, r := range text {
			if (unicode.IsLetter(r) || unicode.IsDigit(r)) && len(out) < 16 {
				out = append(out, r)
			}
		}
	}
	return string(out)
}

func TestTheWordsAtTheTopStay(t *testing.T) {
	const seed = 7
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, seed))
	all := texts(t)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		s := string(all[name])
		for range 12 {
			cut := 1 + r.IntN(len(s))
			t.Run(fmt.Sprint(name, cut), func(t *testing.T) { checkCarried(t, s, cut, r.IntN(100), 30+r.IntN(100)) })
		}
	}
}

func FuzzTheWordsAtTheTopStay(f *testing.F) {
	f.Add(interview(5), 900, 40, 60)
	f.Add("# a\n\nsee [x] and [y]\n\n**A:** one\n\n[x]: http://example.org\n\n**B:** two\n", 20, 90, 40)
	f.Add("one[^1] two\n\nthree\n\n[^1]: note\n", 14, 50, 40)
	f.Fuzz(func(t *testing.T, text string, cut, share, cols int) {
		if len(text) < 2 || len(text) > 1<<14 {
			t.Skip()
		}
		checkCarried(t, text, 1+max(cut, 0)%(len(text)-1), max(share, 0), 20+max(cols, 0)%200)
	})
}
