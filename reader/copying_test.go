package reader

import (
	"errors"
	"os"
	"strings"
	"testing"

	"fangtan/reader/clip"
	"fangtan/reader/words"
)

// copied is options whose clipboard is *text.
func copied(text *string) Options {
	return Options{Copy: func(s string) error {
		*text = s
		return nil
	}}
}

func TestCopying(t *testing.T) {
	english, err := os.ReadFile("testdata/english.md")
	if err != nil {
		t.Fatal(err)
	}
	const lamp = "，《在慢船上修灯塔：与守灯人乔木谈耐心》，林一，2025 年 3 月 2 日，<https://example.org/lamp>\n"
	const index = ", “See Also: An Indexer on the Last Twelve Pages”, Tobias Okwuosa-Lind, Mar 2, 2025, <https://example.org/marginalia/see-also>\n"
	for _, tt := range []struct {
		text string
		w    *words.Words
		keys string
		want string
		says string
	}{
		{interview(9), words.Chinese(), "]]ys", "> 第2个问题：潮汐表在你手里是什么？\n>\n> —— 林一" + lamp, "引文，17 字"},
		{interview(9), words.Chinese(), "]]Ys", "第2个问题：潮汐表在你手里是什么？", "复制 17 字"},
		{interview(9), words.Chinese(), "]]Yp", "第2个问题：潮汐表在你手里是什么？AlphaGo Zero 也要看潮汐吗？", "字"},
		{interview(9), words.Chinese(), "]yt", "> 第1个问题：潮汐表在你手里是什么？AlphaGo Zero 也要看潮汐吗？\n>\n> —— 林一" + lamp, "引文"},
		{interview(9), words.Chinese(), "]yy", "> 第1个问题：潮汐表在你手里是什么？\n>\n> —— 林一" + lamp, "引文"},
		{interview(9), words.Chinese(), "]vjjjY", "林一：第1个问题：潮汐表在你手里是什么？AlphaGo Zero 也要看潮汐吗？\n\n乔木：是一种礼貌。海不欠我们什么，潮汐表告诉我们什么时候该让开，什么时候可以过去（第1次这样说）。", "复制"},
		{interview(9), words.Chinese(), "]v2jokY", "乔木在灯塔上住了十九年，写过一本薄薄的《雾中航行》，出版页还在。\n\n访谈全文\n\n林一：第1个问题：潮汐表在你手里是什么？AlphaGo Zero 也要看潮汐吗？\n\n乔木：是一种礼貌。", ""},
		{interview(9), words.Chinese(), "]vjjvY", "是一种礼貌。", "复制 6 字"},
		{interview(9), words.Chinese(), "]v]Y", "林一：第1个问题：潮汐表在你手里是什么？AlphaGo Zero 也要看潮汐吗？\n\n乔木：是一种礼貌。海不欠我们什么，潮汐表告诉我们什么时候该让开，什么时候可以过去（第1次这样说）。\n\n再说一句 plain English words in the middle of it, for the sake of width，然后我们继续。\n\n林一：第2个问题：潮汐表在你手里是什么？", ""},
		{string(english), words.English(), "]]ys", "> Tiredness?\n>\n> — Tobias Okwuosa-Lind" + index, "quote: 1 word"},
		{string(english), words.English(), "]vjvY", "Is that true?", "copied: 3 words"},
	} {
		for _, width := range []int{40, 80, 160} {
			var got string
			o := copied(&got)
			o.Words = tt.w
			d := drive(t, tt.text, width, 24, o)
			for _, k := range tt.keys {
				d.press(string(k))
			}
			if got != tt.want {
				t.Errorf("%s at %d copies\n%q, not\n%q", tt.keys, width, got, tt.want)
			}
			if !strings.Contains(d.notice, tt.says) {
				t.Errorf("%s at %d says %q, not %q", tt.keys, width, d.notice, tt.says)
			}
		}
	}
}

// After y the sentence at hand is marked, and the status line says what the next key does; any other key takes nothing.
func TestTheKeysOfCopyingAreShown(t *testing.T) {
	var got string
	d := drive(t, interview(9), 80, 24, copied(&got))
	d.press("y")
	d.shows("s 句", "p 段", "t 发言")
	d.press("esc")
	d.press("y", "x")
	if got != "" {
		t.Errorf("copied is %q", got)
	}
	if _, ok := d.mode.(reading); !ok {
		t.Errorf("the mode is %T", d.mode)
	}
	d.press("l")
	d.press("enter", "esc")
	d.press("g", "Y", "l")
	if got != "" && !strings.HasPrefix(got, "https://") {
		t.Errorf("copied is %q", got)
	}
}

func TestALinkIsCopied(t *testing.T) {
	var got string
	d := drive(t, interview(3), 80, 40, copied(&got))
	d.press("/")
	for _, r := range "薄薄的" {
		d.press(string(r))
	}
	d.press("enter", "y", "l")
	if got != "https://example.org/book" {
		t.Errorf("copied is %q", got)
	}
	d.press("G", "k", "]", "[", "y", "l")
	d.shows(d.words.Taking.NoLink)
}

// What the terminal does with a text, it does not tell: that is said where the text is longer than all take, and the system has no clipboard.
func TestALongCopy(t *testing.T) {
	text := "# 题\n\n**甲：** 问？\n\n**乙：** " + strings.Repeat("很长的话。", clip.Limit/15+1) + "\n\n**甲：** 完？\n\n**乙：** 完。\n"
	for name, put := range map[string]func(string) error{"no clipboard": nil, "one that fails": func(string) error { return errors.New("no display") }} {
		d := drive(t, text, 120, 24, Options{Copy: put})
		d.press("/")
		d.press("很", "长", "enter", "y", "s")
		if !strings.Contains(d.notice, "引文") {
			t.Errorf("%s: a short copy says %q", name, d.notice)
		}
		d.press("y", "t")
		if want := d.words.Taking.Unsure(d.words.Length.Characters(len([]rune(strings.Repeat("很长的话。", clip.Limit/15+1))))); d.notice != want {
			t.Errorf("%s: a long copy says %q, not %q", name, d.notice, want)
		}
	}
	var got string
	d := drive(t, text, 120, 24, copied(&got))
	d.press("/")
	d.press("很", "长", "enter", "y", "t")
	if strings.Contains(d.notice, "终端") || len(got) < clip.Limit {
		t.Errorf("%d bytes copied, said %q", len(got), d.notice)
	}
	d = drive(t, strings.Replace(text, "很长", strings.Repeat("更长的话", mostSent/12+1), 1), 120, 24, Options{})
	d.press("/")
	d.press("更", "长", "enter", "y", "t")
	if !strings.Contains(d.notice, "没有复制") {
		t.Errorf("a copy that is too long says %q", d.notice)
	}
}

// A marked passage stays in sight and counts its sentences; leaving it changes nothing.
// Of a book that is marked not all sentences are counted: the line with the keys is drawn for each key.
func TestMarkingABook(t *testing.T) {
	d := drive(t, interview(600), 80, 16, Options{})
	d.press("v", "G", "o", "g")
	d.shows("选了 999+ 句")
	if n := d.sentencesIn(d.mode.(marking).marked()); n <= words.MostSentences || n > words.MostSentences+9 {
		t.Errorf("%d sentences are counted", n)
	}
}

func TestMarking(t *testing.T) {
	d := drive(t, interview(20), 80, 16, Options{})
	d.press("]", "v")
	d.shows("选了 1 句")
	for n := 2; n < 60; n++ {
		d.press("j")
		v := d.mode.(marking)
		if got := d.sentencesIn(v.marked()); got != n {
			t.Fatalf("after %d steps %d sentences are marked", n-1, got)
		}
		seen := false
		for _, r := range d.page.rows() {
			seen = seen || v.cursor.touches(r)
		}
		if !seen {
			t.Fatalf("after %d steps the cursor is out of sight", n-1)
		}
	}
	for range 200 {
		d.press("k")
	}
	if v := d.mode.(marking); v.cursor != d.sentenceBefore(v.cursor) {
		t.Errorf("the first sentence has one before it")
	}
	d.press("G")
	if v := d.mode.(marking); v.cursor != d.sentenceAfter(v.cursor) {
		t.Errorf("the last sentence has one behind it")
	}
	for _, k := range []string{"d", "u", "space", "b", "g", "]", "]", "[", "o", "3", "j", "5", "k", "G", "d", "}", "x"} {
		d.press(k)
		if v, ok := d.mode.(marking); !ok || v.cursor.empty() || v.marked().empty() {
			t.Fatalf("%s leaves %v", k, d.mode)
		}
	}
	d.press("esc")
	if _, ok := d.mode.(reading); !ok {
		t.Errorf("esc leaves %T", d.mode)
	}
}

// The sentence at hand is one that is on the screen.
func TestTheSentenceAtHandIsInSight(t *testing.T) {
	for _, width := range []int{30, 80, 200} {
		d := drive(t, interview(9), width, 12, Options{})
		for range 60 {
			p := d.handSentence()
			seen := false
			for _, r := range d.page.rows() {
				seen = seen || p.touches(r)
			}
			if !seen {
				t.Fatalf("%d: %v is at hand and out of sight:\n%s", width, p, d.text())
			}
			d.press("j", "j")
		}
	}
}
