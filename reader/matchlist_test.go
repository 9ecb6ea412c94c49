package reader

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"fangtan/reader/find"
)

func TestListOfMatches(t *testing.T) {
	d := drive(t, interview(9), 80, 24, Options{})
	d.press("]", "]", "]")
	start, top := d.page.anchor, d.top()
	d.press("/")
	d.typed("礼貌")
	d.press("ctrl+l")
	d.shows("搜索结果", "10 段里共 10 处", "esc 回到原处", "/礼貌", "林一 第3个问题：潮汐表在你手里是什么？", "是一种礼貌。海不欠我们什么")
	rank := func() int { n, _ := d.search.sweep.Rank(d.search.current); return n }
	first := rank()
	for _, k := range []struct {
		key string
		by  int
	}{{"down", 1}, {"down", 1}, {"up", -1}, {"ctrl+n", 1}, {"ctrl+p", -1}} {
		before := rank()
		d.press(k.key)
		if rank() != before+k.by {
			t.Errorf("%s goes from match %d to %d", k.key, before, rank())
		}
		d.sees(d.search.current)
	}
	if rank() != first+1 {
		t.Errorf("at match %d", rank())
	}
	d.press("end")
	if rank() != 10 {
		t.Errorf("end goes to match %d", rank())
	}
	d.sees(d.search.current)
	d.press("home")
	if rank() != 1 {
		t.Errorf("home goes to match %d", rank())
	}
	d.shows("内容导读", "乔木认为潮汐表先是")
	d.press("esc")
	if d.page.anchor != start || d.top() != top {
		t.Errorf("esc leads to %v, not back to %v", d.page.anchor, start)
	}
	if d.page.covered != 0 {
		t.Error("the page is still covered")
	}
}

// sees fails unless a match is on the rows of the page that no list covers, and in the list.
func (d *driven) sees(match find.Match) {
	d.Helper()
	seen := false
	for n, r := range d.page.rows() {
		seen = seen || n < d.layout.body-d.page.covered && r.holds(anchor{match.Block, match.Start})
	}
	if !seen {
		d.Errorf("the match %v is not on the page:\n%s", match, d.text())
	}
	if !strings.Contains(d.text(), "▸") {
		d.Errorf("the list shows no current match:\n%s", d.text())
	}
}

func TestListGoesThere(t *testing.T) {
	d := drive(t, interview(9), 80, 24, Options{})
	d.press("/")
	d.typed("软布")
	d.press("enter", "g", "L")
	d.shows("/软布", "要点", "乔木认为")
	d.press("down", "enter")
	d.shows("软布，温水，别急", "2/2")
	if _, ok := d.mode.(reading); !ok {
		t.Errorf("enter leads to %T", d.mode)
	}
	d.press("ctrl+o")
	d.shows("篇幅")
	d.press("L")
	d.typed("，温")
	d.shows("/软布，温", "1/1")
	d.press("esc")
	if got := d.search.query.Source(); got != "软布" {
		t.Errorf("esc leaves the search %q", got)
	}
}

func TestListOfNothing(t *testing.T) {
	d := drive(t, interview(3), 80, 24, Options{})
	d.press("L")
	d.shows("搜索结果", d.words.Search.ListHint)
	d.typed("没有的")
	d.shows("没有找到")
	d.press("down", "up", "home", "enter")
	d.shows(d.words.Search.Gone("没有的"))
	d.press("L")
	d.typed("[")
	d.press("ctrl+u")
	d.typed("/[")
	d.shows("正则有误")
}

func TestClickInTheList(t *testing.T) {
	d := drive(t, interview(9), 80, 24, Options{})
	d.press("M", "/")
	d.typed("礼貌")
	d.press("ctrl+l")
	row := -1
	for n, line := range d.screen() {
		if strings.Contains(line, "第2次这样说") {
			row = n
		}
	}
	d.send(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	d.send(tea.MouseWheelMsg{Button: tea.MouseWheelUp})
	if row < 0 {
		for n, line := range d.screen() {
			if strings.Contains(line, "是一种礼貌") && n > 13 {
				row = n
			}
		}
	}
	d.send(tea.MouseClickMsg{X: 20, Y: row, Button: tea.MouseLeft})
	if _, ok := d.mode.(reading); !ok {
		t.Fatalf("a click leads to %T", d.mode)
	}
	if !d.page.shows(d.search.current) {
		t.Error("a click shows nothing")
	}
}

// The list grows while the search goes on, and its current match stays.
func TestTheListGrows(t *testing.T) {
	d := drive(t, interview(1200), 80, 24, Options{})
	d.press("5", "0", "%", "/")
	d.typed("潮汐表告诉")
	m := d.model
	m.press(keyOf("ctrl+u"))
	cmd := m.look(find.Compile("潮汐表告诉我们"), m.page.findPlace())
	if !m.search.sweeping {
		t.Fatal("all is found at once: the test looks at nothing")
	}
	d.press("ctrl+l", "down")
	at := d.search.current
	d.sees(at)
	d.run(cmd)
	if d.search.current != at {
		t.Errorf("the current match moves from %v to %v", at, d.search.current)
	}
	d.sees(at)
	if n, ok := d.search.sweep.Rank(at); !ok || n < 500 || d.search.sweep.Total() != 1200 {
		t.Errorf("it is match %d of %d", n, d.search.sweep.Total())
	}
}

func TestAround(t *testing.T) {
	d := drive(t, "# T\n\n甲乙丙丁戊己庚辛壬癸子丑寅卯**辰巳**午未申酉戌亥\n", 80, 12, Options{})
	d.press("/")
	d.typed("辰巳")
	for room, want := range map[int]string{
		4: "||", 6: "|…|", 12: "…|午未申…", 100: "甲乙丙丁戊己庚辛壬癸子丑寅卯|午未申酉戌亥", 40: "…丁戊己庚辛壬癸子丑寅卯|午未申酉戌亥",
	} {
		before, text, after := d.around(d.search.current, room)
		if w := d.method.StringWidth(before + text + after); w > room {
			t.Errorf("%d cells: %q has %d", room, before+text+after, w)
		}
		if got := before + "|" + after; room > 6 && (got != want || text != "辰巳") {
			t.Errorf("%d cells: %q %q, want %q", room, got, text, want)
		}
	}
}

// What stands around a match begins and ends with whole words; only a word that is longer than the room is cut.
func TestAroundKeepsWordsWhole(t *testing.T) {
	d := drive(t, "# T\n\nThe lamplighter of the northern harbour wrote it down: a lamp that isn't well-trimmed smokes, 灯芯剪短再点，别怕麻烦, whatever the weather report says. Hippopotomonstrosesquippedaliophobia lamp\n", 80, 12, Options{})
	text := d.article.Text(1)
	word := func(s string) bool { return s >= "a" && s <= "z" }
	for _, query := range []string{"wrote", "smokes", "剪短", "weather"} {
		for m := range find.NewSweep(visible{d.article, nil}, find.Compile(query), nil, 0).Run().From(0) {
			for room := 12; room < 90; room++ {
				before, _, after := d.around(m, room)
				if w := d.method.StringWidth(before + query + after); w > room {
					t.Fatalf("%d cells: %q has %d", room, before+query+after, w)
				}
				kept, cut := strings.CutPrefix(before, "…")
				at := m.Start - len(kept)
				if cut && len(kept) > 14 && (word(text[at:at+1]) && word(text[at-1:at]) || strings.ContainsAny(kept[:1], " ,.")) {
					t.Errorf("%d cells: %q begins within a word", room, before+query)
				}
				kept, cut = strings.CutSuffix(after, "…")
				at = m.End + len(kept)
				if cut && len(kept) > 14 && len(kept) < 70 && (word(text[at:at+1]) && word(text[at-1:at]) || strings.HasSuffix(kept, " ")) {
					t.Errorf("%d cells: %q ends within a word", room, query+after)
				}
			}
		}
	}
	for query, want := range map[string]string{"northern": "…of the [northern] harbour wrote it…", "phobia": "…potomonstrosesquippedalio[phobia] lamp"} {
		at := strings.Index(text, query)
		before, match, after := d.around(find.Match{Block: 1, Start: at, End: at + len(query)}, 37)
		if got := before + "[" + match + "]" + after; got != want {
			t.Errorf("around a match stands %q, want %q", got, want)
		}
	}
}
