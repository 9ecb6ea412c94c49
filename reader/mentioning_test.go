package reader

import (
	"strings"
	"testing"
)

func TestMentions(t *testing.T) {
	d := drive(t, interview(9), 80, 24, Options{})
	d.press("]", "]", "*")
	d.shows(d.words.Search.Words, "潮汐表", "AlphaGo Zero", "林一")
	d.typed("alpha")
	d.press("enter")
	d.shows("/AlphaGo Zero", d.words.Search.List, "9 段里共 9 处")
	d.sees(d.search.current)
	d.press("down", "enter")
	if !d.page.shows(d.search.current) {
		t.Error("enter shows no mention")
	}
	d.press("*")
	d.shows(d.words.Search.WordPicked, "AlphaGo")
}

func TestMentionsOfAMarkedPassage(t *testing.T) {
	d := drive(t, interview(9), 80, 24, Options{})
	d.press("]", "v", "j", "j", "*")
	d.shows(d.words.Search.Words, "潮汐表")
}

func TestNoMentions(t *testing.T) {
	d := drive(t, "# 题\n\n一二三四五。\n", 80, 24, Options{})
	d.press("*")
	d.shows(d.words.Search.NoWords)
	d = drive(t, "# T\n\nThe tide comes.\n\nThe tide goes.\n", 80, 24, Options{})
	d.press("*") // one word alone is chosen already
	d.shows("/tide", d.words.Search.List)
}

// What was asked for before the reader went on is dropped.
func TestLateMentionsAreDropped(t *testing.T) {
	d := drive(t, interview(9), 80, 24, Options{})
	d.press("]")
	m := d.model
	cmd := m.press(keyOf("*"))
	d.press("/")
	d.run(cmd)
	if _, ok := d.mode.(searching); !ok {
		t.Errorf("the mode is %T", d.mode)
	}
}

func TestAsQuery(t *testing.T) {
	for word, want := range map[string]string{"灯塔": "灯塔", "AlphaGo Zero": "AlphaGo Zero", "@x": `"@x"`, "/etc": `"/etc"`, "＃话题": `"＃话题"`} {
		if got := asQuery(word); got != want {
			t.Errorf("%s: %s, want %s", word, got, want)
		}
	}
}

// A name that begins with what begins a limit is found as it is.
func TestMentionsOfOddWords(t *testing.T) {
	d := drive(t, "# T\n\n**A:** one\n\n**B:** two\n", 80, 24, Options{})
	next, cmd := d.listMentions("#one")
	d.mode = next
	d.run(cmd)
	if got := next.(searching).line.text(); got != `"#one"` || !strings.Contains(d.text(), "没有找到") {
		t.Errorf("%q:\n%s", got, d.text())
	}
}
