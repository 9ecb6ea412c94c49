package reader

import (
	"slices"
	"testing"

	"fangtan/reader/words"
)

// unheaded is a talk with neither summary nor headings, of three subjects.
const unheaded = `# 修伞人谈雨

**苏禾：** 您第一把伞是跟谁学着修的？

**老丁：** 跟我外公。外公的伞摊摆在桥洞里，伞骨挂成一排。他让我磨了半年伞骨。

**苏禾：** 磨伞骨苦吗？

**老丁：** 手苦。外公说伞骨不光滑，伞面就要破，所以伞骨要磨到像筷子。

**苏禾：** 我们聊聊那年的洪水吧，桥洞淹了以后您去了哪里？

**老丁：** 洪水来的那夜我在阁楼上。洪水退了，桥洞里全是泥，泥里有别人家的锅。

**苏禾：** 洪水以后生意怎么样？

**老丁：** 好得很。洪水以后人人怕水，连晴天也带伞。泥我挖了一个月。

**苏禾：** 现在您教孩子们画伞面，他们最喜欢画什么？

**老丁：** 画鱼。孩子们说伞面是水的背面，鱼要画在伞面里头，撑开才看得见。

**苏禾：** 孩子们画坏了怎么办？

**老丁：** 画坏了就再画一条鱼盖住。孩子们的颜料比我的桐油还贵，伞面上一层又一层。
`

// TestFoundTopics: topics that the program found are listed as such in both languages, and stand in the outline and on the strip; } goes through them.
func TestFoundTopics(t *testing.T) {
	for _, w := range []*words.Words{words.Chinese(), words.English()} {
		d := drive(t, unheaded, 160, 30, Options{Words: w})
		if len(d.article.Topics) != 3 || !d.article.Topics[0].Found {
			t.Fatalf("topics %+v", d.article.Topics)
		}
		d.View()
		marks := 0
		for n := range d.strip.cells {
			if d.strip.cells[n].topic >= 0 {
				marks++
			}
		}
		if marks != 3 {
			t.Errorf("%d marks on the strip", marks)
		}
		d.shows(foundMark + "我们聊聊那年的洪水吧") // in the outline
		d.press("t")
		d.shows(w.Lists.Found, foundMark+"您第一把伞是跟谁学着修的？")
		d.press("down", "down", "enter")
		if got, want := d.page.anchor.block, d.article.Topics[2].Block; got < want || got > want+1 {
			t.Errorf("the third topic leads to block %d, not %d", got, want)
		}
		d.press("{")
		if got, want := d.page.anchor.block, d.article.Topics[1].Block; got < want || got > want+1 {
			t.Errorf("{ leads to block %d, not %d", got, want)
		}
		d.press("}")
		if got, want := d.page.anchor.block, d.article.Topics[2].Block; got < want || got > want+1 {
			t.Errorf("} leads to block %d, not %d", got, want)
		}
	}
}

// TestRefusedLabelsAreSaid: an expression for labels that is none is said when the article opens, and when it is read again.
func TestRefusedLabelsAreSaid(t *testing.T) {
	bad := "---\nfangtan:\n  labels: '(\\S+'\n---\n" + unheaded
	d := drive(t, bad, 160, 30, Options{Name: "rain.md", Words: words.English()})
	d.shows(`rain.md:3: the labels "(\\S+" are no regular expression: missing closing )`)
	o := keptIn(t.TempDir(), "/articles/rain.md")
	o.Name = "rain.md"
	answer := version(t, bad)
	o.File.Read = func() (Version, error) { return answer.version, answer.err }
	d = drive(t, unheaded, 160, 30, o)
	d.press("r")
	d.shows("rain.md:3", "missing closing )")
}

// TestNumberedHeading: a heading of the talk stands in the outline once, though its topic leaves out the number before its title.
func TestNumberedHeading(t *testing.T) {
	const talk = "# 灯塔\n\n## 一、上岛\n\n**林远：**您怎么上岛的？\n\n**缪春山：**划船，我划了一夜。\n\n## 二、守灯\n\n**林远：**您怕黑吗？\n\n**缪春山：**不怕，我有灯。\n"
	d := drive(t, talk, 80, 30, Options{Words: words.Chinese()})
	var titles []string
	for _, e := range d.outline.entries {
		titles = append(titles, d.titleOf(e))
	}
	if want := []string{"灯塔", "一、上岛", "二、守灯"}; !slices.Equal(titles, want) {
		t.Errorf("the outline is %q, want %q", titles, want)
	}
}
