package reader

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"fangtan/reader/config"
)

func TestCardShowsTheFrontMatter(t *testing.T) {
	d := drive(t, interview(3), 80, 24, Options{})
	d.shows("在慢船上修灯塔", "作者", "林一", "2025 年 3 月 2 日 08:15", "厦门", "example.org", "分钟")
	if s := d.text(); strings.Contains(s, "发布时间:") || strings.Contains(s, "原文链接:") {
		t.Errorf("front matter stands outside of the card:\n%s", s)
	}
}

// TestCardStandsForAllFrontMatter: a title that the data and a heading both have shows once, and what else the data holds shows too.
func TestCardStandsForAllFrontMatter(t *testing.T) {
	text := "---\ntitle: Three Lamps\nauthor: [Lin, \"Qiao\"]\ntags: [light, sea]\nmood: quiet\nlink to the tape: https://example.org/tape/1\n---\n\n# Three Lamps\n\n**Lin:** One?\n\n**Qiao:** Two.\n"
	d := drive(t, text, 120, 24, Options{})
	d.shows("Lin、Qiao", "light、sea", "mood", "quiet", "link to the tape  example.org")
	if s := d.text(); strings.Count(s, "Three Lamps") != 3 { // card, outline, status line
		t.Errorf("the title shows %d times:\n%s", strings.Count(s, "Three Lamps"), s)
	}
	if d.page.share() != 0 && d.page.share() != 1 {
		t.Errorf("the top is at %v of the article", d.page.share())
	}
	alone := drive(t, "---\ntitle: Three Lamps\n---\n\n**Lin:** One?\n\n**Qiao:** Two.\n", 80, 24, Options{})
	if got := alone.screen()[0]; strings.TrimSpace(got) != "Three Lamps" {
		t.Errorf("a title without a heading is %q", got)
	}
}

func TestTextInWhichNothingShows(t *testing.T) {
	for _, text := range []string{"#\n", "<!-- nobody reads this -->\n", "[a]: https://example.org/\n"} {
		d := drive(t, text, 60, 8, Options{})
		d.shows(d.words.Page.Nothing, d.words.Status.Percent(100))
		d.press("j", "G", "k", "]", "}", "5", "0", "%", "/", "x", "enter", "n", "t", "o", "esc")
		d.shows(d.words.Page.Nothing)
	}
}

func TestQuestionsAreWalked(t *testing.T) {
	d := drive(t, interview(5), 80, 12, Options{})
	for _, step := range []struct{ key, shows string }{
		{"]", "第1个问题"}, {"]", "第2个问题"}, {"j", ""}, {"[", "第2个问题"}, {"[", "第1个问题"},
		{"3", ""}, {"]", "第4个问题"}, {"2", ""}, {"[", "第2个问题"},
	} {
		d.press(step.key)
		if step.shows == "" {
			continue
		}
		if got := strings.Join(d.screen()[:3], "\n"); !strings.Contains(got, step.shows) {
			t.Fatalf("after %s: %q is not at the top:\n%s", step.key, step.shows, d.text())
		}
	}
	d.press("g", "[")
	d.shows(d.words.Status.FirstOne)
}

func TestSectionsAndTopicsAreWalked(t *testing.T) {
	d := drive(t, interview(5), 80, 12, Options{})
	seen := ""
	for range 8 {
		d.press("}")
		seen += d.top() + "\n"
	}
	for _, want := range []string{"乔木简介", "访谈全文", "往期推荐"} {
		if !strings.Contains(seen, want) {
			t.Errorf("} does not come by %s:\n%s", want, seen)
		}
	}
}

func TestEnterFollowsAPoint(t *testing.T) {
	d := drive(t, interview(5), 80, 40, Options{})
	before := d.top()
	d.press("2", "enter")
	if !strings.Contains(d.text(), "▌") {
		t.Errorf("the place is not marked:\n%s", d.text())
	}
	if d.top() == before {
		t.Errorf("nothing was followed:\n%s", d.text())
	}
	d.wait()
	if strings.Contains(d.text(), "▌") {
		t.Errorf("the mark does not end:\n%s", d.text())
	}
	after := d.top()
	d.press("ctrl+o")
	if d.top() != before {
		t.Errorf("ctrl+o leads to %q, not %q", d.top(), before)
	}
	d.press("tab")
	if d.top() != after {
		t.Errorf("tab leads to %q, not %q", d.top(), after)
	}
}

func TestAMarkOutlivesAnOlderOne(t *testing.T) {
	d := drive(t, interview(5), 80, 20, Options{})
	d.press("t", "enter")
	first := d.later
	d.later = nil
	d.press("t", "down", "enter")
	for _, msg := range first {
		d.send(msg)
	}
	d.shows("▌")
}

func TestATopicThatIsNotTakenUpSaysSo(t *testing.T) {
	d := drive(t, interview(5), 80, 24, Options{})
	for i := range d.article.Topics {
		d.article.Topics[i].Turns, d.article.Topics[i].Range.End = nil, d.article.Topics[i].Range.Start
	}
	d.press("t")
	d.shows(d.words.Lists.Nowhere)
	d.press("enter")
	d.shows(d.words.Status.NotDiscuss)
}

func TestPercentGoesToAShare(t *testing.T) {
	d := drive(t, interview(40), 80, 24, Options{})
	for _, want := range []int{0, 10, 50, 77} {
		for _, c := range []byte{byte('0' + want/10), byte('0' + want%10)} {
			d.press(string(c))
		}
		d.press("%")
		if got := int(d.page.share()*100 + 0.5); got < want-2 || got > want+1 {
			t.Errorf("%d%% leads to %d%%", want, got)
		}
	}
	d.press("G")
	if d.page.share() != 1 {
		t.Errorf("the end is at %v", d.page.share())
	}
	d.press("1", "0", "0", "%")
	if d.page.share() != 1 {
		t.Errorf("100%% is at %v", d.page.share())
	}
}

func TestScrollingComesByEveryLineOnce(t *testing.T) {
	d := drive(t, interview(6), 60, 10, Options{})
	var all []string
	for b := range d.article.Blocks {
		for _, l := range d.page.lines(b) {
			all = append(all, l.Plain())
		}
	}
	check := func(at int) {
		t.Helper()
		for n, r := range d.page.rows() {
			if got := r.Plain(); got != all[at+n] {
				t.Fatalf("row %d of the screen at line %d is %q, not %q", n, at, got, all[at+n])
			}
		}
	}
	last := len(all) - d.page.height
	for at := 0; at < last; at++ {
		check(at)
		d.press("j")
	}
	check(last)
	d.press("j", "5", "j", "space", "d")
	check(last)
	for at := last; at > 0; at-- {
		check(at)
		d.press("k")
	}
	d.press("k", "b", "u")
	check(0)
	d.press("7", "j")
	check(7)
	d.press("G")
	check(last)
	d.press("g")
	check(0)
}

func TestResizeKeepsTheWordsAtTheTop(t *testing.T) {
	d := drive(t, interview(20), 80, 24, Options{})
	for _, share := range []string{"1", "3", "6", "8"} {
		d.press(share, "5", "%")
		top := d.page.anchor
		head := []rune(d.top())[0]
		for _, size := range [][2]int{{40, 20}, {200, 50}, {20, 5}, {1, 1}, {110, 30}, {61, 9}} {
			d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			if d.layout.tooSmall {
				continue
			}
			r := d.page.rows()[0]
			if !(r.block == top.block && top.offset <= 0) && !r.holds(top) {
				t.Fatalf("at %v the top is block %d [%d,%d), not %v (%q)", size, r.block, r.Start, r.End, top, head)
			}
		}
		d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
		if d.page.anchor != top {
			t.Fatalf("resizing moved the page from %v to %v", top, d.page.anchor)
		}
	}
}

func TestMeasureChanges(t *testing.T) {
	d := drive(t, interview(5), 100, 24, Options{})
	d.press("-", "-")
	if d.layout.measure != config.Defaults().Measure-2*measureStep {
		t.Errorf("measure %d", d.layout.measure)
	}
	d.press("=")
	if d.layout.measure != config.Defaults().Measure {
		t.Errorf("measure %d after =", d.layout.measure)
	}
	for range 50 {
		d.press("-")
	}
	if d.layout.measure != config.LeastMeasure {
		t.Errorf("narrowest measure %d", d.layout.measure)
	}
	for range 90 {
		d.press("+")
	}
	if d.layout.measure != d.layout.widest(1) {
		t.Errorf("widest measure %d, room for %d", d.layout.measure, d.layout.widest(1))
	}
}

func TestEscapeLeavesTheTopmostThingAndNeverQuits(t *testing.T) {
	for _, s := range surfaces {
		d := drive(t, interview(3), 80, 24, Options{})
		d.press(s.keys...)
		d.press("esc", "esc", "esc", "esc")
		if d.quits {
			t.Errorf("%s: esc quits", s.name)
		}
		if _, ok := d.mode.(reading); !ok || d.count != 0 || !d.search.query.Empty() {
			t.Errorf("%s: esc leaves %T, number %d, search %q", s.name, d.mode, d.count, d.search.query.Source())
		}
		d.press("q")
		if !d.quits {
			t.Errorf("%s: q does not quit", s.name)
		}
	}
}

func TestControlCQuitsFromEverywhere(t *testing.T) {
	for _, s := range surfaces {
		d := drive(t, interview(3), 80, 24, Options{})
		d.press(s.keys...)
		d.press("ctrl+c")
		if !d.quits {
			t.Errorf("%s: ctrl+c does not quit", s.name)
		}
	}
}

func TestHelpNamesEveryKeyThatActs(t *testing.T) {
	d := drive(t, interview(3), 100, 100, Options{})
	d.press("?")
	for _, g := range d.keys {
		for _, c := range g.commands {
			if c.Enabled() {
				d.shows(c.Help().Key, c.Help().Desc)
			}
		}
	}
}

func TestNoKeyIsBoundTwice(t *testing.T) {
	d := drive(t, interview(1), 80, 24, Options{})
	seen := map[string]string{}
	for _, g := range d.keys {
		for _, c := range g.commands {
			for _, k := range c.Keys() {
				if other, ok := seen[k]; ok {
					t.Errorf("%s is %q and %q", k, other, c.Help().Desc)
				}
				seen[k] = c.Help().Desc
			}
		}
	}
}

func TestAnArticleWithoutATalkReads(t *testing.T) {
	d := drive(t, "# 一页纸\n\n只有一段话，没有人说话。\n", 60, 12, Options{})
	for _, key := range []string{"t", "s", "l", "]", "["} {
		d.press(key)
		if _, ok := d.mode.(reading); !ok || d.notice == "" {
			t.Errorf("%s: %T, notice %q", key, d.mode, d.notice)
		}
	}
	d.press("?")
	if s := d.text(); strings.Contains(s, d.words.Keys.Speakers) {
		t.Errorf("the help names a key that cannot act:\n%s", s)
	}
}

func TestMouse(t *testing.T) {
	d := drive(t, interview(9), 120, 20, Options{})
	if d.View().MouseMode != tea.MouseModeNone {
		t.Error("the mouse is captured without being asked")
	}
	d.press("M")
	if d.View().MouseMode == tea.MouseModeNone {
		t.Error("M does not capture the mouse")
	}
	before := d.page.top
	d.send(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	if want := d.page.back(d.page.top, wheelLines); want != before {
		t.Errorf("the wheel moved from %v to %v", before, d.page.top)
	}
	row := -1
	for n, l := range d.screen() {
		if strings.Contains(strings.SplitN(l, "│", 2)[0], "乔木简介") {
			row = n
		}
	}
	d.send(tea.MouseClickMsg{Button: tea.MouseLeft, X: 5, Y: row})
	if !strings.Contains(d.top(), "乔木简介") {
		t.Errorf("a click on row %d of the outline leads to %q:\n%s", row, d.top(), d.text())
	}
}

// What the status line says makes room for the place as soon as one goes on, by the mouse too.
func TestTheMouseGoesOn(t *testing.T) {
	for name, msg := range map[string]tea.Msg{
		"wheel": tea.MouseWheelMsg{Button: tea.MouseWheelDown},
		"strip": tea.MouseClickMsg{Button: tea.MouseLeft, X: 119, Y: 9},
	} {
		d := drive(t, interview(9), 120, 20, Options{})
		d.press("M")
		if !strings.Contains(d.text(), d.words.Status.MouseOn) {
			t.Fatalf("M says %q", d.text())
		}
		d.send(msg)
		if strings.Contains(d.text(), d.words.Status.MouseOn) {
			t.Errorf("%s: it still says %q", name, d.text())
		}
	}
}

func TestOutlineFollowsThePlace(t *testing.T) {
	d := drive(t, interview(9), 120, 20, Options{})
	for _, e := range d.outline.entries {
		d.page.goTo(textOf(e.block))
		i := d.outline.current(d.model)
		if got := d.outline.entries[i].block; got != e.block {
			t.Errorf("at block %d the outline is at block %d", e.block, got)
		}
	}
	d.press("o")
	if d.layout.outline != 0 {
		t.Error("o does not hide the outline")
	}
	d.press("o")
	if d.layout.outline == 0 {
		t.Error("o does not show the outline again")
	}
}
