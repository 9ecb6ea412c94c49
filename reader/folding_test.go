package reader

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"fangtan/reader/fold"
	"fangtan/reader/words"
)

func TestSkimShowsQuestionsAndHowAnswersBegin(t *testing.T) {
	d := drive(t, interview(6), 80, 60, Options{})
	d.press("z")
	d.shows("▽ 速读：问题，和回答的第一句", "esc 全文", "林一  第3个问题：潮汐表在你手里是什么？AlphaGo Zero 也要看潮汐吗？")
	for _, row := range d.screen() {
		if strings.Contains(row, "乔木  ") && !strings.Contains(row, "是一种礼貌。 ⋯ ") && !strings.Contains(row, "软布，温水") {
			t.Errorf("an answer shows as %q", row)
		}
		if strings.Contains(row, "plain English") {
			t.Errorf("more of an answer shows: %q", row)
		}
	}
	d.shows("乔木简介 ⋯ ", "往期推荐 ⋯ ")
	d.press("z")
	d.shows("▽ 只看问题（7 问）", "第6个问题")
	if strings.Contains(d.text(), "是一种礼貌") {
		t.Errorf("answers show among the questions:\n%s", d.text())
	}
	d.press("z")
	if d.folding.view != viewAll || d.page.folds != nil || strings.Contains(d.text(), "▽") {
		t.Errorf("the third z does not show all:\n%s", d.text())
	}
}

// How to leave a skim is said in a narrow window too.
func TestHowToLeaveIsSaid(t *testing.T) {
	for _, w := range []*words.Words{words.Chinese(), words.English()} {
		d := drive(t, interview(6), 40, 24, Options{Words: w})
		for range 2 {
			d.press("z")
			d.shows(w.Folding.LastKeys[strings.LastIndex(w.Folding.LastKeys, " · ")+len(" · "):])
		}
	}
}

// The card of a text without a heading of its own shows in short as its title, not as the lines that it was written as; these are no text to be found, and
// do not count.
func TestACardOfDataSkimsToItsTitle(t *testing.T) {
	front := "---\nlayout: post\ntitle: 雾里的钟\ntags: [海, 钟]\n---\n\n"
	talk := "**林一：** 钟为什么在雾里敲？\n\n**乔木：** 船看不见灯的时候听得见钟。钟声往哪边偏，船就往哪边靠。\n\n**林一：** 谁来敲？\n\n**乔木：** 我敲，一分钟两下。\n\n**林一：** 敲一夜吗？\n\n**乔木：** 雾不散就不停。\n"
	for _, width := range []int{40, 80, 160} {
		d := drive(t, front+talk, width, 30, Options{})
		d.press("z")
		d.shows("雾里的钟 ⋯", "钟为什么在雾里敲？")
		if strings.Contains(d.text(), "layout") || strings.Contains(d.text(), "title:") {
			t.Errorf("at %d the skim shows what the card is written as:\n%s", width, d.text())
		}
		d.press("k", "enter")
		d.shows("layout", "篇幅")
		d.press("enter", "esc", "/")
		d.typed("layout")
		d.shows("没有找到")
	}
}

// Where one has not moved in the skim, leaving it comes back to the very line, from any place and with any number of z.
func TestLeavingASkimUnmovedComesBack(t *testing.T) {
	for _, cols := range []int{40, 80, 200} {
		d := drive(t, interview(9), cols, 20, Options{})
		for n := range 60 {
			d.press("g")
			for range n {
				d.press("j")
			}
			before := d.page.anchor
			for _, keys := range [][]string{{"z", "esc"}, {"z", "z", "esc"}, {"z", "z", "z"}} {
				d.press(keys...)
				if d.page.anchor != before || d.page.top != d.page.placeOf(before) {
					t.Fatalf("%d columns: %v leads from %v to %v", cols, keys, before, d.page.anchor)
				}
			}
		}
	}
}

// wordsAt returns the row of the screen in which the words at a stand, and where on the line; -1 where they are not in sight.
func (d *driven) wordsAt(a anchor) int {
	head := 0
	if d.headed(d.page.top) {
		head = 1
	}
	for n, r := range d.page.rows() {
		if r.block == a.block && r.Start <= a.offset && a.offset < r.End {
			return n + head
		}
	}
	return -1
}

// Opening a fold and closing it again keeps its words in their row, in one column and in two, wherever it stands.
func TestUnfoldingKeepsTheRow(t *testing.T) {
	for _, tt := range []struct {
		cols, rows int
		keys       []string
	}{{40, 16, nil}, {80, 24, nil}, {120, 40, nil}, {200, 24, []string{"c"}}} {
		d := drive(t, interview(14), tt.cols, tt.rows, Options{})
		d.press(tt.keys...)
		d.press("z", "g")
		for i := range d.page.folds.Len() {
			if d.page.folds.Excerpt(i).Whole && d.page.folds.Fold(i).Group < 0 {
				d.press("j")
				continue
			}
			hand := d.gone.to
			row := d.wordsAt(hand)
			if f, _ := d.page.folds.Find(hand.block); f != i || row < 0 {
				t.Fatalf("%d columns: step %d is at fold %d, row %d:\n%s", tt.cols, i, f, row, d.text())
			}
			d.press("enter")
			slack := 0
			if d.layout.columns > 1 {
				slack = 4 // columns may end early
			}
			if got := d.wordsAt(hand); abs(got-row) > slack || !d.page.folds.Open(i) {
				t.Fatalf("%d columns: fold %d opens from row %d to row %d:\n%s", tt.cols, i, row, got, d.text())
			}
			if n := len(d.page.rows()); n == 0 {
				t.Fatal("an empty screen")
			}
			d.press("enter")
			if got := d.wordsAt(hand); got < row-slack && d.page.top.before(d.page.lastTop()) || got < 0 || d.page.folds.Open(i) {
				t.Fatalf("%d columns: fold %d closes from row %d to row %d:\n%s", tt.cols, i, row, got, d.text())
			}
			d.press("j")
		}
	}
}

// The cursor comes by every fold, down and up, and always stands in sight.
func TestTheCursorComesByEveryFold(t *testing.T) {
	for _, text := range []string{interview(20), ragged(5, 40), longAnswer(80), noAsker, noTalk} {
		for _, cols := range []int{40, 80, 160} {
			d := drive(t, text, cols, 14, Options{})
			d.press("z", "g")
			d.gone.leave()
			seen := map[int]bool{}
			walk := func(key string) {
				clear(seen)
				for n := 0; n < 4*d.page.folds.Len()+40; n++ {
					rows := d.page.rows()
					if i, ok := d.foldInSight(rows); ok {
						seen[i] = true
						e := d.page.folds.Excerpt(i)
						if !d.page.sees(d.page.placeOf(anchor{e.Block, e.From})) {
							t.Fatalf("the cursor is out of sight:\n%s", d.text())
						}
					}
					d.press(key)
				}
				if len(seen) != d.page.folds.Len() {
					t.Fatalf("%d columns: %s comes by %d folds of %d:\n%s", cols, key, len(seen), d.page.folds.Len(), d.text())
				}
			}
			walk("j")
			walk("k")
		}
	}
}

const noAsker = "# 两个人说\n\n" + "**甲：** 先说第一件事，这件事说来话长。后来怎样就不说了。\n\n**乙：** 那就说第二件事，第二件事短一点。它也有后来。\n\n" +
	"**甲：** 第三件事没有人记得了。只好不说。\n\n**乙：** 第四件事是我编的，谁也不信。编了就编了。\n\n**甲：** 就到这里吧，天也晚了。各自回去。\n"

const noTalk = "# 一篇散文\n\n## 山\n\n山在北面，常年有雾。雾里有羊。\n\n羊不怕雾，怕的是狗。狗怕人。\n\n## 水\n\n水从山上来，路上丢了一半。剩下的够用。\n"

func TestSkimWhereNobodyAsks(t *testing.T) {
	d := drive(t, noAsker, 80, 24, Options{})
	if len(d.article.Exchanges) > 0 || len(d.article.Turns) != 5 {
		t.Fatalf("%d exchanges, %d turns", len(d.article.Exchanges), len(d.article.Turns))
	}
	d.press("z")
	d.shows("▽ 速读：每次发言的第一句", "甲  ┃ 先说第一件事，这件事说来话长。 ⋯ ", "乙  ┊ 第四件事是我编的，谁也不信。 ⋯ ")
	d.press("z")
	if d.folding.view != viewAll {
		t.Error("there are no questions to show alone")
	}
	d = drive(t, noTalk, 80, 24, Options{})
	d.press("z")
	d.shows("▽ 速读：每段的第一句", "山在北面，常年有雾。 ⋯ 15 字", "水从山上来，路上丢了一半。 ⋯ ", "水")
	d = drive(t, "![](https://example.org/a.png)\n", 80, 24, Options{})
	d.press("z")
	d.shows(d.words.Folding.NotSkimmed)
}

// A match or a jump into a fold opens it. What one looks at while typing is closed again.
func TestWhatIsGoneToOpensItsFold(t *testing.T) {
	d := drive(t, interview(9), 80, 24, Options{})
	d.press("z", "/")
	d.typed("第7次这样说")
	open := d.page.opened()
	if len(open) != 1 || !d.page.shows(d.search.current) {
		t.Fatalf("%d folds are open:\n%s", len(open), d.text())
	}
	d.press("esc")
	if open := d.page.opened(); len(open) != 0 {
		t.Errorf("after esc %d folds are open", len(open))
	}
	d.press("/")
	d.typed("plain English")
	d.press("enter", "n", "n")
	if open := d.page.opened(); len(open) != 3 || !d.page.shows(d.search.current) {
		t.Errorf("%d folds are open:\n%s", len(open), d.text())
	}
	d.press("L", "down", "down", "esc")
	if open := d.page.opened(); len(open) != 3 {
		t.Errorf("the list leaves %d folds open", len(open))
	}
	d.press("z")
	if open := d.page.opened(); len(open) != 0 {
		t.Errorf("the questions begin with %d open folds", len(open))
	}
	d.press("t", "down", "enter") // a topic is taken up in an answer or a question of an exchange
	if b := d.gone.to.block; !d.page.folds.Shows(d.page.top.block, 0) && d.page.folds.StandsFor(b) != b {
		t.Errorf("the jump leads to block %d, which does not show:\n%s", b, d.text())
	}
}

// Whatever one does, the page shows lines that are there, the jump list leads to what shows, and leaving shows the words at hand in their row.
func TestFoldsHoldWhateverOneDoes(t *testing.T) {
	keys := []string{"z", "z", "j", "k", "j", "j", "]", "[", "}", "{", "n", "N", "enter", "enter", "d", "u", "space", "b", "g", "G", ")", "(", "ctrl+o", "tab", "esc", "c", "+", "-", "Z"}
	speaker, topic, search := []string{"s", "down", "tab"}, []string{"t", "tab"}, []string{"/", "潮", "汐", "enter"}
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 6))
		text := interview(8)
		if seed%3 == 1 {
			text = ragged(seed, 24)
		}
		d := drive(t, text, 60+20*int(seed%4), 16, Options{})
		var done []string
		for range 160 {
			press := []string{keys[r.IntN(len(keys))]}
			switch r.IntN(14) {
			case 0:
				press = speaker
			case 1:
				press = topic
			case 2:
				press = search
			}
			if r.IntN(25) == 0 {
				d.send(tea.WindowSizeMsg{Width: 30 + r.IntN(140), Height: 8 + r.IntN(30)})
			}
			if _, ok := d.mode.(reading); !ok {
				press = []string{"esc"}
			}
			d.press(press...)
			done = append(done, press...)
			checkPage(t, d, fmt.Sprint("seed ", seed, ": ", done[max(0, len(done)-12):]))
		}
	}
}

func checkPage(t *testing.T, d *driven, where string) {
	t.Helper()
	p := &d.page
	if n := len(p.lines(p.top.block)); p.top.line >= n {
		t.Fatalf("%s: the top is line %d of %d of block %d", where, p.top.line, n, p.top.block)
	}
	rows := p.rows()
	if len(rows) == 0 {
		t.Fatalf("%s: an empty page", where)
	}
	for _, r := range rows {
		if i, ok := p.folds.Closed(r.block); ok && r.block != p.folds.Excerpt(i).Block {
			t.Fatalf("%s: block %d shows, which is folded", where, r.block)
		}
		if r.Start < r.End && !p.folds.Shows(r.block, r.Start) {
			t.Fatalf("%s: a line of block %d shows, which is folded", where, r.block)
		}
	}
	for _, a := range append(d.jumps.past, d.jumps.future...) {
		if q := p.placeOf(a); q.line >= len(p.lines(q.block)) {
			t.Fatalf("%s: %v of the jump list is at %v, where nothing is", where, a, q)
		}
	}
	if lines := strings.Split(d.View().Content, "\n"); len(lines) != d.layout.rows {
		t.Fatalf("%s: %d rows", where, len(lines))
	}
}

// What one speaker says shows whole, and one line for each run of turns that is left out.
func TestOnlyWhatOneSpeakerSaysShows(t *testing.T) {
	d := drive(t, interview(5), 80, 24, Options{})
	d.press("s")
	d.shows("tab 只看")
	d.press("down", "tab")
	d.shows("▽ 只看乔木（6 次发言）", "⋯ 林一 1 次发言")
	for _, b := range shownBlocks(d) {
		i, closed := d.page.folds.Closed(b)
		turn := d.article.TurnOf(b)
		switch {
		case closed && d.page.folds.Fold(i).Kind != fold.Rest:
			t.Errorf("block %d shows as an excerpt", b)
		case !closed && (turn < 0 || d.article.Turns[turn].Speaker != 1):
			t.Errorf("block %d shows: %q", b, d.article.Text(b))
		}
	}
	at := func() int { return d.article.TurnOf(d.page.textBlock()) }
	first := at()
	for n := 1; n <= 5; n++ {
		d.press(")")
		if got := at(); got != first+2*n {
			t.Fatalf("the %d. ) leads to turn %d", n, got)
		}
	}
	d.press(")")
	d.shows(d.words.Status.LastOne)
	d.press("2", "(")
	if got := at(); got != first+6 {
		t.Errorf("2( leads to turn %d", got)
	}
	d.press("enter") // the line before it, which is the first in sight
	if open := d.page.opened(); len(open) != 1 {
		t.Errorf("enter opens %d lines:\n%s", len(open), d.text())
	}
	d.press("esc")
	if d.folding.view == viewAll {
		d.shows("显示全文")
	} else {
		d.press("esc")
	}
	d.press(")")
	d.shows(d.words.Folding.NotFollowed)
}

func TestOnlyTheTurnsOfATopicShow(t *testing.T) {
	d := drive(t, interview(9), 80, 24, Options{})
	d.press("t", "down", "tab")
	topic := d.article.Topics[1]
	d.shows("▽ 只看话题“玻璃的脾气”（" + fmt.Sprint(len(topic.Turns)) + " 次发言）")
	shown := map[int]bool{}
	for _, b := range shownBlocks(d) {
		if _, closed := d.page.folds.Closed(b); !closed {
			shown[d.article.TurnOf(b)] = true
		}
	}
	for _, turn := range topic.Turns {
		if !shown[turn] {
			t.Errorf("turn %d does not show", turn)
		}
		delete(shown, turn)
	}
	if len(shown) > 0 {
		t.Errorf("turns %v show too", shown)
	}
	d.press("esc", "esc", "t", "end", "tab")
	d.shows(d.words.Folding.NoTurns)
}

// What is followed or skimmed stays so when the file changes.
func TestFoldsOutliveAChangeOfTheFile(t *testing.T) {
	d := drive(t, interview(5), 80, 24, Options{})
	d.press("z", "z", "]", "]")
	d.run(d.become(newEdition(parsed(t, strings.Replace(interview(5), "第2个问题", "第二个问题", 1)), d.words), "other"))
	d.shows("▽ 只看问题（6 问）", "第二个问题")
	d = drive(t, interview(5), 80, 24, Options{})
	d.press("5", "0", "%")
	before := d.top()
	d.press("z")
	d.run(d.become(newEdition(parsed(t, "# 新的开头\n\n多了一段。\n\n"+interview(5)), d.words), "other"))
	if d.press("esc"); d.top() != before {
		t.Errorf("from %q, the way back leads to %q", before, d.top())
	}
	d.press("z", "]", "]", "enter", "]")
	hand, open := d.article.Text(d.gone.to.block), len(d.page.opened())
	d.run(d.become(newEdition(parsed(t, interview(5)), d.words), "third"))
	if got := d.article.Text(d.gone.to.block); got != hand || len(d.page.opened()) != open || !d.gone.held {
		t.Errorf("%d folds are open, at hand is %q, before %d and %q", len(d.page.opened()), got, open, hand)
	}
	d.press("esc", "esc", "s", "home", "tab")
	d.run(d.become(newEdition(parsed(t, interview(7)), d.words), "third"))
	d.shows("▽ 只看林一（8 次发言）")
}

// An article of 76 turns skims in a few screens.
func TestTheRealArticleSkimsInAFewScreens(t *testing.T) {
	files, _ := filepath.Glob("../../shared/articles/*.md")
	if len(files) == 0 {
		t.Skip("no articles here")
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, size := range [][2]int{{100, 40}, {80, 40}, {160, 50}} {
			d := drive(t, string(text), size[0], size[1], Options{Words: words.Chinese()})
			d.press("z")
			skim := screens(d)
			d.press("z")
			questions := screens(d)
			t.Logf("%dx%d: %d turns skim in %d screens, their questions in %d", size[0], size[1], len(d.article.Turns), skim, questions)
			if most := 2 + len(d.article.Turns)/12; skim > most || questions > skim {
				t.Errorf("%dx%d: %d and %d screens, not %d", size[0], size[1], skim, questions, most)
			}
		}
	}
}

// screens counts the screens from the start to the end.
func screens(d *driven) int {
	d.press("g")
	n := 1
	for ; !d.page.atEnd() && n < 1000; n++ {
		d.press("space")
	}
	return n
}

// While an open answer is longer than the screen its question stands over it, with the sign of the skim.
func TestTheQuestionIsPinnedInASkim(t *testing.T) {
	d := drive(t, longAnswer(60), 80, 16, Options{})
	d.press("z", "]", "]", "enter", "space", "space")
	d.shows("▽", "到底要等多久")
	if !strings.Contains(d.screen()[0], "到底要等多久") || !strings.Contains(d.screen()[0], "▽ ") {
		t.Errorf("the first row is %q", d.screen()[0])
	}
	d.press("enter") // nothing else is at hand: the answer closes
	if len(d.page.opened()) > 1 || !strings.Contains(d.screen()[0], "速读") {
		t.Errorf("the answer does not close:\n%s", d.text())
	}
}

func TestAClickOpensAFold(t *testing.T) {
	for _, cols := range []int{60, 120, 220} {
		d := drive(t, interview(14), cols, 24, Options{})
		if cols == 220 {
			d.press("c")
		}
		d.press("M", "z", "G")
		x, n := d.layout.left(d.layout.columns-1)+4, 0
		for y := range d.layout.body {
			before := len(d.page.opened())
			row := d.screen()[y]
			d.send(tea.MouseClickMsg{Button: tea.MouseLeft, X: x, Y: y})
			if len(d.page.opened()) > before {
				if strings.TrimSpace(row) == "" {
					t.Errorf("a click on the blank row %d opens something", y)
				}
				n++
				d.press("enter")
			}
		}
		if n == 0 {
			t.Errorf("%d columns: no click opens a fold:\n%s", cols, d.text())
		}
	}
}
