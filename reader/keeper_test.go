package reader

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
	"fangtan/reader/sentence"
	"fangtan/reader/state"
	"fangtan/reader/words"
)

// keptIn is the options of a reader that keeps its state in dir, with an article at this path.
func keptIn(dir, path string) Options {
	store := state.Open(dir)
	o := Options{Store: &store}
	if path != "" {
		o.File = &File{Path: path}
	}
	return o
}

// firstSentence returns the sentence at the top of the screen.
func (d *driven) firstSentence() string {
	for _, r := range d.page.rows() {
		if r.End > r.Start && d.article.Blocks[r.block].Kind != parse.Label {
			text := d.article.Text(r.block)
			spans := sentence.Split(text)
			s := spans[sentence.At(spans, r.Start)]
			return text[s.Start:s.End]
		}
	}
	return ""
}

func TestThePlaceIsKept(t *testing.T) {
	o := keptIn(t.TempDir(), "")
	d := drive(t, interview(20), 80, 24, o)
	if d.notice != "" || d.resumed != nil {
		t.Errorf("the first time says %q", d.notice)
	}
	d.press("5", "0", "%", "j")
	at := d.page.anchor
	d.wait() // a few seconds later
	again := drive(t, interview(20), 50, 12, o)
	if r := again.page.rows()[0]; r.block != at.block || r.Start > max(0, at.offset) || at.offset >= r.End {
		t.Errorf("after a kill it opens at block %d [%d,%d), not at %v", r.block, r.Start, r.End, at)
	}
	again.press("G")
	top := again.top()
	if err := again.keepLast(); err != nil {
		t.Fatal(err)
	}
	if third := drive(t, interview(20), 50, 12, o); third.top() != top {
		t.Errorf("opens at %q, not at %q", third.top(), top)
	}
}

// One line says when one last read, in which question, and the minutes left; the sentence is marked for a moment; any key goes on.
func TestTheReturnIsSaid(t *testing.T) {
	english, err := os.ReadFile("testdata/english.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		text  string
		w     *words.Words
		says  []string
		short []string // in a narrow window
	}{
		{interview(20), words.Chinese(), []string{"3 小时前读到这里", "约剩", "第 2/21 问：第2个问题"}, []string{"3 小时前", "约剩", "问 2/21"}},
		{string(english), words.English(), []string{"last here 3 hours ago", "min left", "question 2/"}, []string{"3 hours ago", "min l", "Q2/16"}},
	} {
		for _, width := range []int{40, 80, 160} {
			o := keptIn(t.TempDir(), "")
			o.Words = tt.w
			d := drive(t, tt.text, 80, 24, o)
			d.press("]", "]", "j", "j")
			want := d.firstSentence()
			d.now = func() time.Time { return time.Now().Add(-3 * time.Hour) }
			if err := d.keepLast(); err != nil {
				t.Fatal(err)
			}
			again := drive(t, tt.text, width, 24, o)
			if got := again.firstSentence(); got != want {
				t.Errorf("%d: it opens at %q, not at %q", width, got, want)
			}
			if !strings.Contains(again.text(), "▌") {
				t.Errorf("%d: the sentence is not marked:\n%s", width, again.text())
			}
			status := again.screen()[23]
			texts := tt.says
			if width == 40 {
				texts = tt.short
			}
			for _, says := range texts {
				if !strings.Contains(status, says) {
					t.Errorf("%d: %q is not said: %q", width, says, status)
				}
			}
			again.send(goneMsg(again.gone.id)) // a moment later
			if strings.Contains(again.text(), "▌") {
				t.Errorf("%d: the mark does not end", width)
			}
			again.press("j")
			if strings.Contains(again.text(), texts[0]) || again.firstSentence() == "" {
				t.Errorf("%d: a key does not go on:\n%s", width, again.text())
			}
		}
	}
}

func TestFromStart(t *testing.T) {
	o := keptIn(t.TempDir(), "")
	d := drive(t, interview(9), 80, 24, o)
	d.press("G")
	if err := d.keepLast(); err != nil {
		t.Fatal(err)
	}
	o.FromStart = true
	d = drive(t, interview(9), 80, 24, o)
	d.shows("在慢船上修灯塔", "潮汐表的用处")
	if d.resumed != nil || d.page.anchor.block != 0 {
		t.Errorf("it opens at %v", d.page.anchor)
	}
	o.FromStart = false
	d = drive(t, interview(9), 80, 24, o)
	d.press("g")
	if err := d.keepLast(); err != nil {
		t.Fatal(err)
	}
	if d = drive(t, interview(9), 80, 24, o); d.resumed != nil || d.page.anchor.block != 0 {
		t.Errorf("after g it opens at %v", d.page.anchor)
	}
}

// The place outlives edits of the file between two runs, whatever they are, as long as its sentence is there.
func TestThePlaceOutlivesEdits(t *testing.T) {
	const seed, rounds = 9, 60
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, seed))
	old := interview(20)
	for range rounds {
		dir, path := t.TempDir(), "/articles/lamp.md"
		d := drive(t, old, 80, 20, keptIn(dir, path))
		d.page.goTo(textOf(20 + r.IntN(len(d.article.Blocks)-40)))
		want := d.firstSentence()
		if strings.Count(old, want) != 1 { // which of several is meant, nobody can tell after an edit
			continue
		}
		if err := d.keepLast(); err != nil {
			t.Fatal(err)
		}
		edited := edit1(r, old, want)
		again := drive(t, edited, 50, 20, keptIn(dir, path))
		if got := again.firstSentence(); strings.Contains(edited, want) && got != want {
			t.Fatalf("it opens at %q, not at %q", got, want)
		}
	}
}

// edit1 changes paragraphs of text other than the one with the words that stay.
func edit1(r *rand.Rand, text, stay string) string {
	paragraphs := strings.Split(text, "\n\n")
	for range 1 + r.IntN(6) {
		i := 8 + r.IntN(len(paragraphs)-8)
		if strings.Contains(paragraphs[i], stay) {
			continue
		}
		switch r.IntN(3) {
		case 0:
			paragraphs[i] += "\n\n后来添的一段，说的是另一件事。"
		case 1:
			paragraphs = append(paragraphs[:i], paragraphs[i+1:]...)
		case 2:
			paragraphs[i] += "又补了一句。"
		}
	}
	return strings.Join(paragraphs, "\n\n")
}

// Words that are gone lead to about the place, and that is said.
func TestAPlaceThatIsGone(t *testing.T) {
	dir, path := t.TempDir(), "/articles/lamp.md"
	old := interview(20)
	d := drive(t, old, 80, 24, keptIn(dir, path))
	d.press("5", "0", "%")
	if err := d.keepLast(); err != nil {
		t.Fatal(err)
	}
	edited := strings.ReplaceAll(old, "是一种礼貌。海不欠我们什么，潮汐表告诉我们什么时候该让开，什么时候可以过去", "全都改写过了，一个字也没有留下来")
	edited = strings.ReplaceAll(edited, "再说一句 plain English words in the middle of it, for the sake of width，然后我们继续。", "这里也换了别的话。")
	edited = strings.ReplaceAll(edited, "潮汐表在你手里是什么？AlphaGo\nZero 也要看潮汐吗？", "问的是别的。")
	again := drive(t, edited, 80, 24, keptIn(dir, path))
	again.shows(again.words.Place.Lost)
	if s := again.page.share(); s < 0.35 || s > 0.65 {
		t.Errorf("it opens at %v", s)
	}
}

func TestAPlaceThatCannotBeKeptIsSaid(t *testing.T) {
	store := state.Open("")
	d := drive(t, interview(5), 80, 24, Options{Store: &store})
	d.shows(d.words.State.NoDirectory)
	d.press("G")
	d.wait()
	if want := d.words.State.NotKept(state.ErrNoDirectory.Error()); d.notice != want {
		t.Errorf("said is %q, not %q", d.notice, want)
	}
	if err := d.keepLast(); err == nil || err.Error() != d.words.State.NotKept(state.ErrNoDirectory.Error()) {
		t.Errorf("at the end: %v", err)
	}
}

// A broken record is said and set aside; reading goes on, and the place is kept again.
func TestABrokenRecordIsSaid(t *testing.T) {
	dir := t.TempDir()
	o := keptIn(dir, "")
	path := filepath.Join(dir, string(state.KeyOf([]byte(interview(9))))+".json")
	for text, says := range map[string]string{"{": ".broken-1", `{"version": 99}`: "更新的版本"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		d := drive(t, interview(9), 160, 24, o)
		d.shows(says)
		d.press("G")
		d.wait()
		if again := drive(t, interview(9), 80, 24, o); again.page.anchor.block == 0 {
			t.Errorf("%s: the place is not kept", text)
		}
	}
}

// Of two programs the later close counts, also where it has not moved.
func TestTheLaterCloseCounts(t *testing.T) {
	o := keptIn(t.TempDir(), "")
	one, two := drive(t, interview(20), 80, 24, o), drive(t, interview(20), 80, 24, o)
	one.press("3", "0", "%")
	one.wait()
	at := one.page.anchor
	two.press("8", "0", "%")
	if err := two.keepLast(); err != nil {
		t.Fatal(err)
	}
	if err := one.keepLast(); err != nil {
		t.Fatal(err)
	}
	if again := drive(t, interview(20), 80, 24, o); again.page.anchor.block != at.block {
		t.Errorf("it opens at %v, not at %v", again.page.anchor, at)
	}
}

// version is what a file holds after an edit.
func version(t *testing.T, text string) readMsg {
	a := parsed(t, text)
	return readMsg{version: Version{a, state.KeyOf([]byte(text))}, edition: newEdition(a, words.Chinese())}
}

// A file that changes while it is read is loaded again: the place stays, the jump list leads to the same words, and a line says so.
func TestTheFileChanges(t *testing.T) {
	old := interview(20)
	edited := strings.Replace(old, "## 访谈全文", "## 编者的话\n\n这一节是后来添的，有好几段。\n\n第二段在这里。\n\n## 访谈全文", 1)
	for _, width := range []int{40, 80, 160} {
		d := drive(t, old, width, 24, keptIn(t.TempDir(), "/articles/lamp.md"))
		d.press("]", "]")
		second := d.top()
		d.press("6", "0", "%", "j", "j")
		want := d.firstSentence()
		d.send(version(t, edited))
		d.shows(d.words.Place.Reloaded[:12])
		if got := d.firstSentence(); got != want {
			t.Errorf("%d: the page is at %q, not at %q", width, got, want)
		}
		d.press("ctrl+o")
		if d.top() != second {
			t.Errorf("%d: ctrl+o leads to %q, not to %q", width, d.top(), second)
		}
		d.press("g", "}")
		for range 6 {
			d.press("}")
		}
		checkFilled(t, d, "after a reload", [2]int{width, 24})
		found := false
		for _, e := range d.outline.entries {
			found = found || strings.Contains(e.title, "编者的话")
		}
		if !found {
			t.Errorf("%d: the outline is that of the old text", width)
		}
	}
}

func TestAChangeWaitsWhileSomethingIsTyped(t *testing.T) {
	old := interview(9)
	d := drive(t, old, 80, 24, keptIn(t.TempDir(), "/articles/lamp.md"))
	d.press("/", "玻", "璃")
	before := d.article
	d.send(version(t, old+"\n又一段。\n"))
	if d.article != before {
		t.Error("the article changes under a prompt")
	}
	d.shows("/玻璃")
	d.press("enter")
	if d.article == before {
		t.Error("the new text does not come after the prompt")
	}
	if d.search.query.Source() != "玻璃" {
		t.Errorf("the search is lost: %q", d.search.query.Source())
	}
}

func TestReloading(t *testing.T) {
	text := interview(3)
	o := keptIn(t.TempDir(), "/articles/lamp.md")
	answer := version(t, text)
	o.File.Read = func() (Version, error) { return answer.version, answer.err }
	d := drive(t, text, 80, 24, o)
	d.press("r")
	d.shows(d.words.Place.Same)
	answer.err = errors.New("lamp.md：没有读取权限")
	before := d.article
	d.press("r")
	d.shows("没有读取权限")
	if d.article != before {
		t.Error("an unreadable file takes the page away")
	}
	answer = version(t, text+"\n\n完。\n")
	d.press("r")
	d.shows(d.words.Place.Reloaded)

	d = drive(t, text, 80, 24, Options{})
	d.press("r")
	d.shows(d.words.Place.NoFile)
	d.press("e")
	d.shows(d.words.Place.NoFile)
}

// The file is looked at until it is not as it was, and has settled.
func TestTheFileIsWatched(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lamp.md")
	if err := os.WriteFile(path, []byte(interview(2)), 0o600); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	m := newModel(parsed(t, interview(2)), Options{File: &File{Path: path, Stamp: StampOf(info), Read: func() (Version, error) { return Version{}, nil }}})
	got := make(chan tea.Msg)
	go func() { got <- m.watchFile()() }()
	if err := os.WriteFile(path, []byte(interview(3)), 0o600); err != nil {
		t.Fatal(err)
	}
	msg := (<-got).(stampMsg)
	if msg.gone || msg.stamp.Size != int64(len(interview(3))) {
		t.Errorf("a change gives %v", msg)
	}
	go func() { got <- m.watch(msg.stamp, false)() }()
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if msg := (<-got).(stampMsg); !msg.gone {
		t.Errorf("a file that goes gives %v", msg)
	}
	m.Update(stampMsg{gone: true})
	if m.notice != m.words.Place.Gone {
		t.Errorf("said is %q", m.notice)
	}
}

func TestSourceLine(t *testing.T) {
	text := "# 题\n\n第一段。\n第二行在这里，很长。\n\n- 一项\n- **第二项**里的字\n\n```\ncode one\ncode two\n```\n"
	a := parsed(t, text)
	for _, tt := range []struct {
		words string
		line  int
	}{{"第一段", 3}, {"第二行在", 4}, {"一项", 6}, {"第二项", 7}, {"里的字", 7}, {"code two", 11}} {
		found := false
		for b := range a.Blocks {
			if at := strings.Index(a.Text(b), tt.words); at >= 0 && !found {
				found = true
				if got := sourceLine(a, anchor{b, at}); got != tt.line {
					t.Errorf("%s is on line %d, not %d", tt.words, got, tt.line)
				}
			}
		}
		if !found {
			t.Errorf("%s is not in the article", tt.words)
		}
	}
	for _, a2 := range []anchor{{-1, 0}, {999, 3}, {0, blockStart}, {1, 9999}} {
		if got := sourceLine(a, a2); got < 1 || got > 12 {
			t.Errorf("%v is on line %d", a2, got)
		}
	}
}

// A jump list, whatever is done with it, is walked back to the start and forward again.
func TestJumpListProperty(t *testing.T) {
	const seed = 4
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, seed))
	for range 300 {
		var j jumps
		now := anchor{0, 0}
		var trail []anchor // what back must lead through, the nearest last
		for range r.IntN(3 * jumpLimit) {
			j.leave(now)
			if len(trail) == 0 || trail[len(trail)-1] != now {
				trail = append(trail, now)
			}
			now = anchor{r.IntN(50), r.IntN(3)}
		}
		trail = trail[max(0, len(trail)-jumpLimit):]
		end := now
		var went []anchor
		for {
			a, ok := j.back(now)
			if !ok {
				break
			}
			went, now = append(went, a), a
		}
		if fmt.Sprint(reversed(went)) != fmt.Sprint(without(trail, end)) {
			t.Fatalf("back leads through %v, not %v", reversed(went), trail)
		}
		for range went {
			a, ok := j.forward(now)
			if !ok {
				t.Fatalf("forward ends at %v", now)
			}
			now = a
		}
		if now != end {
			t.Fatalf("back and forward end at %v, not at %v", now, end)
		}
		if len(j.past) > jumpLimit || len(j.future) > jumpLimit {
			t.Fatalf("the list grows to %d and %d", len(j.past), len(j.future))
		}
	}
}

func reversed(in []anchor) []anchor {
	out := make([]anchor, 0, len(in))
	for i := len(in) - 1; i >= 0; i-- {
		out = append(out, in[i])
	}
	return out
}

// without drops the places at the end of a trail at which one is already.
func without(trail []anchor, now anchor) []anchor {
	if n := len(trail); n > 0 && trail[n-1] == now {
		return trail[:n-1]
	}
	return trail
}
