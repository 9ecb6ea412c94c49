package terms

import (
	"fmt"
	"strings"
	"testing"
)

func TestIn(t *testing.T) {
	text := blocks{
		"潮汐表是一种礼貌，守灯人都读潮汐表。", "没有潮汐表就没有礼貌，守灯人这样说。", "Because the lamp turns, Orla Pettifer wrote 1987 letters. The lamp turned in 1987.",
		"Letters came back; 老守灯人收到了信，潮汐表也寄来了。Orla Pettifer 说潮汐表不准。", "Again and again the lamp; letters, letters.",
	}
	got := fmt.Sprint(In(text, 5))
	for _, want := range []string{"{潮汐表 5}", "{守灯人 3}", "{Orla Pettifer 2}", "{lamp 3}", "{letters 4}"} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is not among %s", want, got)
		}
	}
	if got := In(text, 2); len(got) != 2 {
		t.Errorf("%d words, not 2", len(got))
	}
	for _, w := range In(text, 99) {
		if w.Text == "1987" || w.Text == "Letters" || w.Text == "Because" {
			t.Errorf("%q stands out", w.Text)
		}
	}
	if len(In(blocks{}, 3)) != 0 {
		t.Error("words of nothing")
	}
}

// BenchmarkIn is what the facts of an article of 30 KB cost.
func BenchmarkIn(b *testing.B) {
	var text blocks
	for i := range 300 {
		text = append(text, fmt.Sprintf("第%d次谈到潮汐表和守灯人，说了一些 lamp 的事，每次都不一样，%s。", i, strings.Repeat(string(rune('一'+i*7)), 1+i%5)))
	}
	for b.Loop() {
		In(text, 12)
	}
}
