package reader

import (
	"strings"
	"testing"
)

const noted = `# 灯塔

守灯人说，灯是夜里的字[^1]，雾是夜里的水[^fog]。

` + "中间的话很多。\n\n中间的话很多。\n\n中间的话很多。\n\n中间的话很多。\n\n中间的话很多。\n\n中间的话很多。\n\n" + `最后一句也有一个注[^1]。

[^1]: 他后来又说，**字是白天的灯**，
    说了两遍。

    第二段，在同一个注里。

[^fog]: 见海图。
`

// TestFootnoteWhereItIsCalled: enter shows the note below its call, a number before it the next one; esc goes back to the same screen.
func TestFootnoteWhereItIsCalled(t *testing.T) {
	for _, cols := range []int{40, 80, 200} {
		d := drive(t, noted, cols, 16, Options{})
		before := d.text()
		d.press("enter")
		d.shows("注", "[1] 他后来又说，字是白天的灯，说了", "第二段，在同一个注里。", "esc 关闭", "守灯人说")
		d.press("esc")
		if got := d.text(); got != before {
			t.Errorf("after esc at %d:\n%s\nwant:\n%s", cols, got, before)
		}
		d.press("2", "enter")
		d.shows("[fog] 见海图。", "守灯人说")
		d.press("q")
		if d.quits {
			t.Error("q in the box leaves the program")
		}
	}
}

// TestFootnoteLeavesItsCall: wherever on the screen the call stands, it stays in sight, and some of the note shows.
func TestFootnoteLeavesItsCall(t *testing.T) {
	for filler := range 12 {
		text := strings.Repeat("一行别的话。\n\n", filler) + "这里有注[^1]。\n\n" + strings.Repeat("后话。\n\n", 12) + "[^1]: " + strings.Repeat("注里的话，", 30) + "\n"
		for rows := 12; rows < 30; rows++ {
			d := drive(t, text, 50, rows, Options{})
			if !strings.Contains(d.text(), "这里有注[1]") {
				continue
			}
			d.press("enter")
			d.shows("这里有注[1]", "[1] 注里的话")
		}
	}
}

// TestFootnoteScrolls: a note longer than the window is read line by line.
func TestFootnoteScrolls(t *testing.T) {
	text := "一句话[^1]。\n\n[^1]: " + strings.Repeat("很长的注，", 200) + "到此为止。\n"
	d := drive(t, text, 40, 10, Options{})
	d.press("enter")
	d.shows("一句话[1]", "下面还有")
	d.press("G")
	d.shows("一句话[1]", "到此为止。", "esc 关闭")
	d.press("k", "k", "k", "g")
	d.shows("[1] 很长的注", "下面还有")
	d.press("j", "enter")
	d.shows("一句话[1]。")
}
