package reader

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestShortened(t *testing.T) {
	for _, tt := range []struct {
		text string
		room int
		want string
	}{
		{"您听什么？", 10, "您听什么？"},
		{"您听什么？", 9, "您听什么…"},
		{"您每天上楼，第一件事做什么？", 40, "您每天上楼，第一件事做什么？"},
		{"您每天上楼，第一件事做什么？", 20, "您每天上楼…"},
		{"您每天上楼听一听钟楼里的风，然后呢？", 14, "您每天上楼听…"},        // the clause does not fit
		{"您每天上楼听一听钟楼里的风，然后呢？", 30, "您每天上楼听一听钟楼里的风…"}, // it does
		{"钟，您每天上楼听一听钟楼里的风吗？", 20, "钟，您每天上楼听一…"},      // it fills too little
		{"钟楼很高。您每天上楼吗？累不累？", 20, "…您每天上楼吗？…"},        // what leads up to the question goes first
		{"钟楼很高。您每天上楼吗？累不累？", 26, "…您每天上楼吗？累不累？"},     // and its end stays where it fits
		{"您每天上楼吗？累不累？我听说有人不上楼。", 24, "您每天上楼吗？累不累？…"}, // whole sentences
		{"他说“您每天上楼吗？”您怎么答？", 18, "他说“您每天上楼吗…"},
		{"钟楼很高，风很大。我们谈谈手艺。", 20, "钟楼很高，风很大。…"}, // nobody asks: from the start
		{"You wrote to me about the bells. Is that true?", 30, "…Is that true?"},
		{"Is that what you told the people who came, or not?", 46, "Is that what you told the people who came…"},
		{"Is that what you told the people, or something else?", 24, "Is that what you told…"},
		{"Is it 1,000,000 people or fewer, do you think so now?", 20, "Is it 1,000,000…"},
		{"Don't mother-in-law's bells ring?", 16, "Don't…"},
		{"是 AlphaGo 还是别的什么程序赢了？", 10, "是…"},
		{"", 10, ""},
		{"您听什么？", 1, ""},
		{"您听什么？", 3, "您…"},
		{"您听什么？", 0, ""},
	} {
		got := shortened(tt.text, tt.room, ansi.GraphemeWidth)
		if got != tt.want {
			t.Errorf("%q in %d cells: %q, want %q", tt.text, tt.room, got, tt.want)
		}
	}
}

// At every width: no wider than asked, a piece of the text but for the ellipses, and more room never shows less.
func TestShortenedInEveryRoom(t *testing.T) {
	for _, text := range []string{
		"我们上一次见面是在冬天，那时候钟停了。您说停不是什么都不做，这句话我记到今天。现在钟又走了，是哪一天修好的？谁来听的？",
		"Last winter, when we met, the clock had stopped — you said \"stopping isn't nothing\". So who mended it, and on which day? Who heard it first?",
		strings.Repeat("没有标点的一段话", 30),
		"👩‍👩‍👧‍👦 are they all here? é̂ or not?",
	} {
		for room := range 160 {
			got := shortened(text, room, ansi.GraphemeWidth)
			if w := ansi.StringWidth(got); w > room {
				t.Fatalf("%q is %d cells wide, not %d", got, w, room)
			}
			if !strings.Contains(text, strings.Trim(got, "…")) {
				t.Fatalf("%q is no piece of the text", got)
			}
		}
	}
}
