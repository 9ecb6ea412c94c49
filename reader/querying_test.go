package reader

import (
	"path/filepath"
	"slices"
	"testing"

	"fangtan/reader/find"
	"fangtan/reader/state"
)

func TestSearchIsLimitedToASpeaker(t *testing.T) {
	d := drive(t, interview(4), 100, 20, Options{})
	for query, total := range map[string]int{
		"潮汐表": 10, "@乔木 潮汐表": 4, "潮汐表 @林一": 4, "＠林　潮汐表": 4, "@linyi 潮汐表": 4, "@林一 @乔木 潮汐表": 8,
		"#玻璃 透镜": 2, "#玻璃 @乔木 透镜": 1, `"@乔木 潮汐表"`: 0, "@林一 /潮汐.在/": 4,
	} {
		d.press("/")
		d.typed(query)
		if got := d.search.sweep.Total(); got != total {
			t.Errorf("%q is found %d times, want %d", query, got, total)
		}
		d.press("esc")
	}
}

// Who names a speaker and no words is told what to do, at once and by n.
func TestALimitAloneIsSaid(t *testing.T) {
	d := drive(t, interview(5), 80, 16, Options{})
	want := d.words.Search.LimitAlone("@乔木")
	d.press("/")
	d.typed("@乔木")
	d.press("enter")
	d.shows(want)
	d.press("j", "n")
	d.shows(want)
	d.press("&")
	d.shows(d.words.Search.OnlyLimit("@乔木"))
}

func TestWhatIsWrongWithAQueryIsSaid(t *testing.T) {
	d := drive(t, interview(4), 100, 20, Options{})
	d.press("/")
	d.typed("/潮[")
	d.shows("正则有误：缺少 ] [")
	d.typed("汐]")
	d.shows("1/")
	d.press("ctrl+u")
	d.typed("@谁 潮汐")
	d.shows("没有这位说话人：谁")
	d.press("ctrl+u")
	d.typed("#什么 潮汐")
	d.shows("没有这个话题：什么")
	d.press("enter")
	d.shows("没有这个话题：什么")
}

func TestTabCompletesNames(t *testing.T) {
	d := drive(t, interview(4), 100, 20, Options{})
	line := func() string { return d.mode.(searching).line.text() }
	d.press("/")
	d.typed("潮 @乔")
	d.shows("│ 乔木", "5 次")
	d.press("tab")
	if got := line(); got != "潮 @乔木 " {
		t.Errorf("tab makes %q", got)
	}
	d.press("ctrl+u", "@", "tab")
	if got := line(); got != "@林一 " {
		t.Errorf("tab makes %q", got)
	}
	d.press("tab")
	if got := line(); got != "@乔木 " {
		t.Errorf("a second tab makes %q", got)
	}
	d.press("ctrl+u")
	d.typed("@qiao")
	d.press("tab")
	if got := line(); got != "@乔木 " {
		t.Errorf("by its sound tab makes %q", got)
	}
	d.press("ctrl+u")
	d.typed("#boli")
	d.press("tab")
	if got := line(); got != "#玻璃的脾气 " {
		t.Errorf("tab makes %q", got)
	}
	d.press("ctrl+u")
	d.typed("潮")
	d.press("tab")
	if got := line(); got != "潮" {
		t.Errorf("with nothing to complete tab makes %q", got)
	}
}

func TestNamesWithSpacesAreQuoted(t *testing.T) {
	d := drive(t, "# T\n\n**Ann Lee:** Do you read at sea?\n\n**Bo Sun:** I read the tide.\n\n**Ann Lee:** And the sea?\n\n**Bo Sun:** It reads me.\n", 60, 16, Options{})
	d.press("/")
	d.typed("@bo")
	d.press("tab")
	d.typed("read")
	if got := d.mode.(searching).line.text(); got != `@"Bo Sun" read` {
		t.Errorf("the line is %q", got)
	}
	d.shows("1/2")
}

func TestHistoryOfSearches(t *testing.T) {
	store := state.Open(filepath.Join(t.TempDir(), "state"))
	d := drive(t, interview(4), 80, 16, Options{Store: &store})
	for _, query := range []string{"潮汐", "玻璃", "潮汐"} {
		d.press("/")
		d.typed(query)
		d.press("enter")
	}
	again := drive(t, interview(4), 80, 16, Options{Store: &store})
	line := func() string { return again.mode.(searching).line.text() }
	again.press("/")
	again.typed("新")
	var seen []string
	for _, k := range []string{"up", "up", "up", "down", "down", "down"} {
		again.press(k)
		seen = append(seen, line())
	}
	if want := []string{"潮汐", "玻璃", "玻璃", "潮汐", "新", "新"}; !slices.Equal(seen, want) {
		t.Errorf("up and down show %q, want %q", seen, want)
	}
	again.press("up", "up")
	again.shows("/玻璃", "1/4")
}

func TestHistoryWithoutADirectory(t *testing.T) {
	store := state.Open("")
	d := drive(t, interview(4), 80, 16, Options{Store: &store})
	d.press("/")
	d.typed("潮汐")
	d.press("enter")
	if d.notice == "" {
		t.Error("nothing is said")
	}
	d.press("/", "up")
	if got := d.mode.(searching).line.text(); got != "潮汐" {
		t.Errorf("up shows %q", got)
	}
}

func TestCalledPrefersTheWholeName(t *testing.T) {
	d := drive(t, "# T\n\n**Lee:** Do you?\n\n**Lee Ann:** I do.\n\n**Lee:** Do you still?\n\n**Lee Ann:** I still do.\n", 60, 16, Options{})
	if all, best := d.called(find.Limit{Name: "lee"}); len(all) != 2 || best != 1 {
		t.Errorf("lee is %v, the best %d", all, best)
	}
	if all, best := d.called(find.Limit{Name: "le"}); len(all) != 2 || best != 2 {
		t.Errorf("le is %v, the best %d", all, best)
	}
}
