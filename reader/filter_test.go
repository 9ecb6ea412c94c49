package reader

import (
	"strings"
	"testing"

	"fangtan/parse"
)

// shownBlocks returns the blocks that stand on the page, from its start to its end, each once.
func shownBlocks(d *driven) []int {
	var out []int
	q := d.page.placeOf(anchor{0, blockStart})
	for {
		if n := len(out); len(d.page.lines(q.block)) > 0 && (n == 0 || out[n-1] != q.block) {
			out = append(out, q.block)
		}
		next, ok := d.page.after(q)
		if !ok {
			return out
		}
		q = next
	}
}

func TestOnlyTheParagraphsThatMatchShow(t *testing.T) {
	d := drive(t, interview(9), 80, 16, Options{})
	d.press("]", "]")
	d.press("/")
	d.typed("礼貌")
	d.press("enter", "&")
	d.shows("“礼貌”：只看 10 段", "esc 看全文")
	matches := 0
	for _, b := range shownBlocks(d) {
		text := d.article.Text(b)
		switch {
		case strings.Contains(text, "礼貌"):
			matches++
		case d.article.Blocks[b].Kind != parse.Label || !strings.Contains(d.article.Text(b+1), "礼貌"):
			t.Errorf("block %d shows: %q", b, text)
		}
	}
	if matches != 10 {
		t.Errorf("%d paragraphs show", matches)
	}
	d.press("G")
	if !d.page.atEnd() {
		t.Error("G does not lead to the end")
	}
	d.press("g")
	d.shows("1. 潮汐表的用处")
	d.press("n", "n")
	at := d.search.current.Place().Block
	d.press("esc")
	d.shows("乔木")
	if got := len(shownBlocks(d)); got < len(d.article.Blocks)-20 {
		t.Errorf("esc shows %d blocks of %d", got, len(d.article.Blocks))
	}
	if !d.page.shows(d.search.current) {
		t.Errorf("esc leaves the match in block %d", at)
	}
	if d.search.query.Empty() {
		t.Error("the first esc ends the search too")
	}
	d.press("esc")
	if !d.search.query.Empty() {
		t.Error("the second esc does not end the search")
	}
}

// Who leaves the paragraphs that match sees the one that he was at in its row, with what stands around it.
func TestTheMatchStaysWhenAllShowsAgain(t *testing.T) {
	for _, width := range []int{40, 80, 160} {
		for _, leave := range []string{"esc", "&"} {
			d := drive(t, interview(9), width, 24, Options{})
			d.press("/")
			d.typed("AlphaGo")
			d.press("enter", "&", "n", "n", "n")
			at := func() int {
				for n, l := range d.screen() {
					if strings.Contains(l, "第4个问题") {
						return n
					}
				}
				return -1
			}
			was := at()
			d.press(leave)
			if now := at(); was < 2 || now != was {
				t.Errorf("width %d, %s: the match was on row %d and is on row %d:\n%s", width, leave, was, now, d.text())
			}
			d.shows("是一种礼貌")
		}
	}
}

func TestOnlyAsksForWhatIsNotSearchedYet(t *testing.T) {
	d := drive(t, interview(5), 80, 16, Options{})
	d.press("&")
	d.typed("软布")
	d.shows("&软布")
	d.press("enter")
	d.shows("“软布”：只看 2 段")
	d.press("&")
	d.shows(d.words.Search.All)
	d.press("esc", "esc", "&")
	d.typed("没有的")
	d.press("enter")
	d.shows(d.words.Search.OnlyNothing("没有的"))
	if d.filter.on {
		t.Error("an empty page shows")
	}
	d.press("&", "enter")
}

// A limit alone shows all of a speaker; searches look only at what shows.
func TestOnlyASpeaker(t *testing.T) {
	d := drive(t, interview(5), 80, 16, Options{})
	d.press("&")
	d.typed("@林一")
	d.press("enter")
	for _, b := range shownBlocks(d) {
		if turn := d.article.TurnOf(b); turn < 0 || d.article.Speakers[d.article.Turns[turn].Speaker].Name != "林一" {
			t.Errorf("block %d shows: %q", b, d.article.Text(b))
		}
	}
	d.press("/")
	d.typed("潮汐表")
	d.shows("1/5")
	d.press("enter", "esc", "/")
	d.typed("潮汐表")
	d.shows("/12")
}

// While the search for what shows goes on, the page does not move.
func TestTheShownGrow(t *testing.T) {
	d := drive(t, interview(300), 80, 16, Options{})
	d.press("]", "]", "]")
	d.press("/")
	d.typed("潮汐表告诉我们")
	d.press("enter")
	m := d.model
	cmd := m.press(keyOf("&"))
	top := d.top()
	first := len(shownBlocks(d))
	d.run(cmd)
	if d.top() != top {
		t.Errorf("the page moves from %q to %q", top, d.top())
	}
	if all := len(shownBlocks(d)); all <= first || all != 600 {
		t.Errorf("%d blocks show, then %d", first, all)
	}
}
