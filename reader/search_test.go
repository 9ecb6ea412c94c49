package reader

import (
	"testing"

	"fangtan/reader/find"
)

func TestSearchShowsTheNearestMatch(t *testing.T) {
	d := drive(t, interview(9), 80, 16, Options{})
	d.press("]", "]", "]")
	before := d.top()
	d.press("/", "玻", "璃")
	d.shows("玻璃呢", "/玻璃")
	c := d.View().Cursor
	if c == nil || c.X != 5 || c.Y != 15 {
		t.Errorf("cursor at %+v, want the cell behind two wide characters", c)
	}
	d.press("esc")
	if d.top() != before {
		t.Errorf("esc leads to %q, not %q", d.top(), before)
	}
	if !d.search.query.Empty() {
		t.Errorf("esc leaves the search %q", d.search.query.Source())
	}
}

func TestSearchFindsAcrossLineEndsAndMarks(t *testing.T) {
	d := drive(t, "# 题\n\n他提到 **AlphaGo\nZero** 的例子，又说**合成**数据。\n", 40, 10, Options{})
	for query, rank := range map[string]string{"alphago zero": "1/1", "合成数据": "1/1", "的例子": "1/1"} {
		d.press("/")
		for _, r := range query {
			if r == ' ' {
				d.press("space")
				continue
			}
			d.press(string(r))
		}
		d.shows(rank)
		d.press("esc")
	}
}

// ctrl+w takes a Chinese word of the article back, not all that stands before the cursor without a space.
func TestTypingTakesWordsBack(t *testing.T) {
	d := drive(t, interview(9), 80, 24, Options{})
	d.press("/")
	d.typed("@乔木 在AlphaGo潮汐表")
	for _, want := range []string{"@乔木 在AlphaGo", "@乔木 在", "@乔木 ", "@", ""} {
		d.press("ctrl+w")
		if got := d.mode.(searching).line.text(); got != want {
			t.Fatalf("%q is left, not %q", got, want)
		}
	}
	d.press("esc", "t")
	d.typed("潮汐表")
	d.typed("乔木")
	d.press("ctrl+w")
	if got := d.mode.(listing).picker.Input(); got != "潮汐表" {
		t.Errorf("in a list %q is left", got)
	}
}

func TestNextMatchGoesAround(t *testing.T) {
	d := drive(t, interview(4), 80, 12, Options{})
	d.press("/", "潮", "enter")
	total := d.search.sweep.Total()
	if total < 5 {
		t.Fatalf("%d matches", total)
	}
	for i := 2; i <= total; i++ {
		d.press("n")
		if rank, ok := d.search.sweep.Rank(d.search.current); !ok || rank != i {
			t.Fatalf("n leads to match %d %v, want %d", rank, ok, i)
		}
	}
	d.press("n")
	d.shows("1/", d.words.Search.Wrapped)
	d.press("N")
	if rank, _ := d.search.sweep.Rank(d.search.current); rank != total {
		t.Fatalf("N leads to match %d, want %d", rank, total)
	}
	d.press("3", "N")
	if rank, _ := d.search.sweep.Rank(d.search.current); rank != total-3 {
		t.Fatalf("3N leads to match %d, want %d", rank, total-3)
	}
}

func TestNoMatchSaysSo(t *testing.T) {
	d := drive(t, interview(4), 80, 12, Options{})
	before := d.top()
	d.press("/", "z", "z", "q")
	d.shows(d.words.Search.Nothing)
	d.press("enter")
	d.shows(d.words.Search.Gone("zzq"))
	if d.top() != before {
		t.Errorf("a search without a match moved the page to %q", d.top())
	}
	d.press("n")
	d.shows(d.words.Search.Gone("zzq"))
}

func TestHiddenFrontMatterIsNotFound(t *testing.T) {
	d := drive(t, interview(2), 80, 12, Options{})
	d.press("/")
	for _, r := range "发布时间" {
		d.press(string(r))
	}
	d.shows(d.words.Search.Nothing)
}

func TestAStaleSweepIsDropped(t *testing.T) {
	d := drive(t, interview(4), 80, 12, Options{})
	d.look(find.Compile("潮"), find.Place{})
	old := sweptMsg{d.search.id, d.search.sweep}
	d.look(find.Compile("玻璃"), find.Place{})
	d.search.sweeping = true
	d.send(old)
	if got := d.search.sweep.Query().Source(); got != "玻璃" {
		t.Errorf("the search is that for %q", got)
	}
}

func TestSearchFindsChineseByItsSound(t *testing.T) {
	d := drive(t, interview(9), 80, 16, Options{})
	for query, word := range map[string]string{"chaoxibiao": "潮汐表", "ruanbu": "软布", "bldpq": "玻璃的脾气"} {
		d.press("/")
		for _, r := range query {
			d.press(string(r))
		}
		d.shows(word, "1/")
		d.press("esc")
	}
	d.press("/", "p", "l", "a", "i", "n") // it stands in the text
	d.shows("plain English", "1/9")
}
