package reader

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// longAnswer is a talk with a short answer and one of about so many lines, to a question that is longer than most screens are wide.
func longAnswer(sentences int) string {
	return "# 钟楼\n\n**林一：** 您听什么？\n\n**乔木：** 听一分钟风。\n\n" +
		"**林一：** 您在书里写过停钟的事，也写过走钟的事。您说的“等它自己停”，到底要等多久？徒弟们等得住吗？\n\n" +
		"**乔木：** 等到它停。\n\n" + strings.Repeat("停不是什么都不做，停是让东西自己回到它的位置上。", sentences) + "\n\n" +
		"**林一：** 那么走呢？\n\n**乔木：** 走要慢慢走。\n"
}

func TestTheQuestionOfALongAnswerStaysInSight(t *testing.T) {
	d := drive(t, longAnswer(60), 80, 16, Options{})
	const question, gone = "到底要等多久", "停不是什么都不做"
	pinned := func() bool { return d.page.headed(d.page.top) }
	d.press("]", "]")
	if rows := d.page.rows(); len(rows) != 15 {
		t.Fatalf("%d rows below no question", len(rows))
	}
	last := -1
	for steps := 0; !strings.Contains(d.top(), "那么走呢"); steps++ {
		asked := false // on the page itself
		for _, r := range d.page.rows() {
			asked = asked || strings.Contains(r.Plain(), question)
		}
		inAnswer := strings.Contains(d.top(), gone)
		if pinned() && (asked || !strings.Contains(d.screen()[0], question)) || inAnswer && !pinned() {
			t.Fatalf("step %d: the question is pinned: %t, on the page: %t\n%s", steps, pinned(), asked, d.text())
		}
		if n := len(d.page.rows()); pinned() && n != 14 {
			t.Fatalf("%d rows below the question", n)
		}
		if pinned() {
			var share int
			line := strings.TrimRight(d.screen()[0], " ┃┊◂")
			for _, r := range line[strings.LastIndex(line, " ")+1:] {
				if r != '%' {
					share = share*10 + int(r-'0')
				}
			}
			if share < last || share > 100 {
				t.Fatalf("%d%% of the answer behind %d%%:\n%s", share, last, d.text())
			}
			last = share
		}
		if steps > 200 || d.page.atEnd() {
			break
		}
		d.press("j")
	}
	if last != 100 {
		t.Errorf("the end of the answer is at %d%%", last)
	}
}

func TestAShortAnswerPinsNothing(t *testing.T) {
	d := drive(t, longAnswer(3), 80, 24, Options{})
	for range 20 {
		if d.page.headed(d.page.top) {
			t.Fatalf("a question is pinned:\n%s", d.text())
		}
		d.press("j")
	}
	d = drive(t, longAnswer(60), 80, 8, Options{}) // and a low window has no row to spare
	d.press("7", "0", "%")
	if d.page.headed(d.page.top) {
		t.Errorf("a question is pinned:\n%s", d.text())
	}
}

// With the question in sight every line of the article is still come by, forward and backward, and the end is reached.
func TestNothingHidesBehindTheQuestion(t *testing.T) {
	for _, cols := range []int{50, 80, 200} {
		d := drive(t, longAnswer(120), cols, 14, Options{})
		if cols == 200 {
			d.press("c")
		}
		for _, keys := range [][2]string{{"space", "b"}, {"d", "u"}, {"j", "k"}} {
			d.press("g")
			seen := map[place]bool{}
			see := func() {
				for _, r := range d.page.rows() {
					seen[r.place] = true
				}
			}
			for see(); !d.page.atEnd(); see() {
				d.press(keys[0])
			}
			check := func(how string) {
				t.Helper()
				for _, q := range d.allText() {
					if !seen[q] {
						t.Fatalf("%d columns, %s does not come by %v", cols, how, q)
					}
				}
			}
			check(keys[0])
			clear(seen)
			for see(); d.page.top != (place{}); see() {
				d.press(keys[1])
			}
			check(keys[1])
		}
		d.press("G")
		if !d.page.atEnd() {
			t.Errorf("%d columns: G does not reach the end", cols)
		}
	}
}

func TestThePinnedQuestionFollowsTheLayout(t *testing.T) {
	d := drive(t, longAnswer(120), 120, 20, Options{})
	d.press("6", "0", "%")
	if line := d.screen()[0]; !strings.Contains(line, "林一  ┃ …您说的“等它自己停”，到底要等多久？徒弟们等得住吗？") {
		t.Errorf("beside the outline: %q", line)
	}
	d.send(tea.WindowSizeMsg{Width: 40, Height: 20})
	if line := d.screen()[0]; !strings.Contains(line, "┃ …您说的“等它自己停”…") {
		t.Errorf("in 40 columns: %q", line)
	}
	d.send(tea.WindowSizeMsg{Width: 200, Height: 20})
	d.press("c")
	if line := d.screen()[0]; !strings.Contains(line, "┃ 您在书里写过停钟的事") || strings.Contains(line, "…您") {
		t.Errorf("in two columns: %q", line)
	}
	d.press("/", "等", "到", "enter") // a match in the answer comes into sight below it
	if !d.page.shows(d.search.current) || !strings.Contains(d.text(), "等到它停") {
		t.Errorf("the match is not in sight:\n%s", d.text())
	}
}

// A question that is a heading, or that goes on in a list, is told too.
func TestAHeadingThatAsksIsPinned(t *testing.T) {
	long := "我等。" + strings.Repeat("停不是什么都不做，停是让东西自己回到它的位置上。", 40) + "\n\n"
	heads := "---\ntitle: 与钟楼过一年\nguest: 乔木\n---\n\n## 您在那里听什么？\n\n" + long + "## 停钟以后您做什么？\n\n" + long + "## 走要怎么走？\n\n" + long
	list := "# 钟楼\n\n**林一：** 您来了。\n\n**乔木：** 来了。\n\n**林一：** 您说：\n\n- 停钟以后您做什么？\n- 走要怎么走？\n\n**乔木：** " + long + "**林一：** 玻璃呢？\n\n**乔木：** " + long
	for text, want := range map[string]string{heads: "┃ 停钟以后您做什么？", list: "停钟以后您做什么？ 走要怎么走？"} {
		d := drive(t, text, 80, 16, Options{})
		d.press("]", "]", "1", "2", "j")
		if !d.page.headed(d.page.top) || !strings.Contains(d.screen()[0], want) {
			t.Errorf("over the answer stands %q, want %q:\n%s", d.screen()[0], want, d.text())
		}
	}
}
