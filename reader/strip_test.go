package reader

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"fangtan/parse"
)

// ragged is a talk of turns of very different lengths.
func ragged(seed uint64, turns int) string {
	r := rand.New(rand.NewPCG(seed, 2))
	said := []string{"海面上什么也没有发生，", "我们等了很久，", "灯是天黑以后才亮的，", "他把绳子收了三次，", "雾散得比往年早，", "没有人问过这件事，", "那年秋天船少，"}
	var s strings.Builder
	s.WriteString("# 长短不一的谈话\n\n作者: 林一\n\n## 谈话\n\n")
	for n := range turns {
		name := []string{"林一", "乔木", "陈三", "乔木"}[n%4]
		fmt.Fprintf(&s, "**%s：** %s第%d段话，", name, said[r.IntN(len(said))], n)
		for range r.IntN(4) {
			for range 1 + r.IntN(1+r.IntN(60)) {
				s.WriteString(said[r.IntN(len(said))])
			}
			s.WriteString("\n\n")
		}
		s.WriteString([]string{"后来呢，是这样吗？", "后来就是这样。"}[n%2] + "\n\n")
	}
	return s.String()
}

// TestTurnsGetTheirShareOfTheStrip: within one cell, whatever the rows.
func TestTurnsGetTheirShareOfTheStrip(t *testing.T) {
	for seed := range uint64(6) {
		d := drive(t, ragged(seed, 40), 80, 24, Options{})
		a := d.article
		if len(a.Turns) != 40 {
			t.Fatalf("seed %d: %d turns", seed, len(a.Turns))
		}
		all := 0
		for b := range a.Blocks {
			if !d.front.hidden[b] {
				all += a.Characters(b)
			}
		}
		for _, rows := range []int{5, 6, 23, 40, 99} {
			d.send(tea.WindowSizeMsg{Width: 80, Height: rows})
			d.View()
			got := map[int]int{}
			last := -1
			for _, c := range d.strip.cells {
				got[c.turn]++
				if c.turn >= 0 && c.turn < last {
					t.Fatalf("the turns are out of order: %d behind %d", c.turn, last)
				}
				last = max(last, c.turn)
			}
			for i, turn := range a.Turns {
				n := 0
				for b := turn.Blocks.Start; b < turn.Blocks.End; b++ {
					n += a.Characters(b)
				}
				share := float64(n) / float64(all) * float64(rows-1)
				if off := float64(got[i]) - share; off <= -1 || off >= 1 {
					t.Errorf("seed %d, %d rows: turn %d has %d cells, its share is %.2f", seed, rows-1, i, got[i], share)
				}
			}
		}
	}
}

// column returns what is drawn in the last cell of each row of the page.
func (d *driven) column() []string {
	var out []string
	for _, line := range d.screen()[:d.layout.body] {
		r := []rune(line)
		out = append(out, string(r[len(r)-1]))
	}
	return out
}

func TestSpeakersDifferOnTheStripWithoutColour(t *testing.T) {
	d := drive(t, ragged(1, 40), 80, 50, Options{})
	d.send(tea.ColorProfileMsg{Profile: colorprofile.ASCII})
	shapes := map[string]map[int]bool{}
	for n, shape := range d.column() {
		turn := d.strip.cells[n].turn
		if turn < 0 || d.strip.cells[n].topic >= 0 {
			continue
		}
		if shapes[shape] == nil {
			shapes[shape] = map[int]bool{}
		}
		shapes[shape][d.article.Turns[turn].Speaker] = true
	}
	if len(shapes) != len(d.article.Speakers) {
		t.Errorf("%d shapes for %d speakers: %v", len(shapes), len(d.article.Speakers), shapes)
	}
	for shape, who := range shapes {
		if len(who) != 1 {
			t.Errorf("%q stands for speakers %v", shape, who)
		}
	}
	if d.narrow("宽", "w") != "w" || d.sign("宽", "w") != "w" {
		t.Error("a wide shape is not replaced")
	}
	d.terminal.Console = true
	if d.sign("◂", "<") != "<" {
		t.Error("a console that has no such sign is given it")
	}
}

// TestMatchesOnTheStrip: the rows are those of all matches, found one by one; also in a paragraph that is longer than the strip.
func TestMatchesOnTheStrip(t *testing.T) {
	long := "# 长段\n\n**林一：** 问。\n\n**乔木：** " + strings.Repeat("水面很平。", 900) + "鲸鱼！" + strings.Repeat("水面很平。", 300) + "鲸鱼。\n\n**林一：** 鲸鱼？\n"
	for _, tt := range []struct{ text, query string }{{long, "鲸鱼"}, {ragged(3, 60), "第3"}, {ragged(3, 60), "海面"}, {ragged(4, 20), "没有这样的话"}} {
		d := drive(t, tt.text, 80, 31, Options{})
		d.press("/")
		for _, r := range tt.query {
			d.press(string(r))
		}
		d.press("enter")
		d.View()
		want := make([]bool, 30)
		for b := range d.article.Blocks {
			text := d.article.Text(b)
			for _, m := range d.search.sweep.Block(b) {
				share := d.strip.scale.at(b, float64(m.Start)/float64(len(text)))
				n := int(share*30 + 1e-9)
				if d.strip.row(b, 0) == d.strip.row(b, 1) { // where in its row does not matter
					n = d.strip.row(b, 0)
				}
				want[n] = true
			}
		}
		if got := fmt.Sprint(d.strip.hits); got != fmt.Sprint(want) {
			t.Errorf("%s:\n%v, want\n%v", tt.query, got, want)
		}
		for n, shape := range d.column() {
			if marked := shape == "•" || shape == "●"; marked != want[n] {
				t.Errorf("%s: row %d shows %q", tt.query, n, shape)
			}
		}
		d.press("esc")
		if s := strings.Join(d.column(), ""); strings.ContainsAny(s, "•●") {
			t.Errorf("the matches stay when the search is left: %s", s)
		}
	}
}

func TestNotesOnTheStrip(t *testing.T) {
	d := drive(t, ragged(2, 40), 80, 31, Options{})
	b, c := d.article.Turns[20].Blocks.Start+1, d.article.Turns[30].Blocks.Start+1
	d.bookmark("a", textOf(b))
	d.bookmark("b", textOf(0))
	d.bookmark("b", textOf(0)) // a second time takes it away
	d.highlight("", sentenceAt(d.article, textOf(c)), "")
	d.notice = ""
	column := d.column()
	if got := column[d.strip.row(b, 0)]; got != "◆" {
		t.Errorf("the bookmark shows as %q", got)
	}
	if got := column[d.strip.row(c, 0)]; got != "▪" {
		t.Errorf("the highlight shows as %q", got)
	}
	if column[0] == "◆" {
		t.Error("a removed bookmark shows")
	}
}

func TestTheStripShowsTopicsAndTheScreen(t *testing.T) {
	d := drive(t, interview(40), 80, 31, Options{})
	column := d.column()
	for _, topic := range d.article.Topics {
		if b, ok := topicStart(d.article, topic); ok && column[d.strip.row(b, 0)] != "◂" {
			t.Errorf("topic %q does not show in row %d: %q", topic.Title, d.strip.row(b, 0), column)
		}
	}
	last := -1
	for d.View(); ; d.press("space") {
		from, to := d.strip.screen(&d.page, d.page.rows())
		if from < last || to <= from || from > last+2 && last >= 0 {
			t.Fatalf("the screen stands at %d to %d, before at %d", from, to, last)
		}
		last = from
		if d.page.atEnd() {
			if to != 30 {
				t.Errorf("the last screen ends at row %d", to)
			}
			break
		}
	}
}

func TestTheMouseOnTheStrip(t *testing.T) {
	d := drive(t, interview(40), 100, 31, Options{})
	d.press("M")
	d.View()
	click := func(x, y int) { d.send(tea.MouseClickMsg{Button: tea.MouseLeft, X: x, Y: y}) }
	before := d.page.top
	click(98, 20)
	if d.page.top != before {
		t.Fatal("a click beside the strip moves the page")
	}
	click(99, 15)
	if from, _ := d.strip.screen(&d.page, d.page.rows()); from < 14 || from > 15 {
		t.Errorf("a click on row 15 leads to row %d", from)
	}
	for _, y := range []int{16, 20, 25, 9} {
		d.send(tea.MouseMotionMsg{Button: tea.MouseLeft, X: 90, Y: y})
		if from, _ := d.strip.screen(&d.page, d.page.rows()); from < y-1 || from > y {
			t.Errorf("a drag to row %d leads to row %d", y, from)
		}
	}
	d.send(tea.MouseMotionMsg{Button: tea.MouseLeft, X: 90, Y: 31})
	if !d.page.atEnd() {
		t.Error("a drag below the strip does not lead to the end")
	}
	d.send(tea.MouseMotionMsg{Button: tea.MouseLeft, X: 90, Y: 0})
	if d.page.top != (place{}) {
		t.Error("a drag to the first row does not lead to the start")
	}
	d.send(tea.MouseReleaseMsg{X: 90, Y: 0})
	d.send(tea.MouseMotionMsg{X: 99, Y: 20})
	if d.page.top != (place{}) {
		t.Error("the mouse drags after it was let go")
	}
	d.press("ctrl+o")
	if d.page.top != before {
		t.Errorf("ctrl+o leads back to %v, not to %v where the drag began", d.page.top, before)
	}
	for n, c := range d.strip.cells { // a click on the first cell of a turn leads to its first words
		if turn := c.turn; n > 0 && n < 28 && turn >= 0 && c.topic < 0 && d.strip.row(d.article.Turns[turn].Blocks.Start, 0) == n {
			click(99, n)
			if b := d.article.Turns[turn].Blocks.Start; d.page.top != d.page.placeOf(textOf(b)) {
				t.Errorf("a click on row %d leads to %v, not to turn %d", n, d.page.top, turn)
			}
			d.send(tea.MouseReleaseMsg{})
		}
	}
}

func TestTheStripOfAnArticleWithoutText(t *testing.T) {
	d := drive(t, "![](https://example.org/a.png)\n", 80, 10, Options{})
	if got := len(d.column()); got != 9 {
		t.Errorf("%d rows", got)
	}
	empty := newScale(&parse.Article{}, nil)
	if b, within := empty.find(0.5); b != 0 || within != 1 || empty.at(3, 0) != 0 {
		t.Errorf("an empty article: block %d, %v", b, within)
	}
}
