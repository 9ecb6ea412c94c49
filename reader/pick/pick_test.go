package pick

import (
	"fmt"
	"image/color"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"fangtan/reader/theme"
)

func testWords() Words {
	return Words{
		Title: "话题", Hint: "输入文字以筛选", Empty: "没有匹配的条目",
		Count: func(shown, all int) string { return fmt.Sprintf("%d/%d", shown, all) },
	}
}

func testTheme() *theme.Theme {
	return &theme.Theme{
		Frame:    lipgloss.RoundedBorder(),
		Body:     uv.Style{Fg: color.White},
		Selected: uv.Style{Attrs: uv.AttrReverse},
		Match:    uv.Style{Attrs: uv.AttrBold},
		Muted:    uv.Style{Attrs: uv.AttrFaint},
	}
}

func testItems() []Item {
	return []Item{
		{Title: "耐心是怎样练成的", Detail: []string{"5%", "3 分钟"}, Key: 10},
		{Title: "终端里的排版 Typesetting", Detail: []string{"18%", "12 分钟"}, Depth: 1, Key: 11},
		{Title: "合成数据与真实的读者", Detail: []string{"40%", "不到 1 分钟"}, Key: 12},
		{Title: "Café at the corner", Detail: []string{"77%"}, Key: 13},
		{Title: "家人 👨‍👩‍👧 与旗 🇨🇳 和é", Key: 14},
	}
}

func press(p Picker, keys ...tea.Key) (Picker, Action) {
	action := None
	for _, k := range keys {
		p, action = p.Update(tea.KeyPressMsg(k))
	}
	return p, action
}

func typing(text string) []tea.Key {
	var out []tea.Key
	for _, r := range text {
		out = append(out, tea.Key{Text: string(r), Code: r})
	}
	return out
}

var (
	down  = tea.Key{Code: tea.KeyDown}
	up    = tea.Key{Code: tea.KeyUp}
	enter = tea.Key{Code: tea.KeyEnter}
	esc   = tea.Key{Code: tea.KeyEscape}
)

func TestKeys(t *testing.T) {
	ctrl := func(r rune) tea.Key { return tea.Key{Code: r, Mod: tea.ModCtrl} }
	tests := []struct {
		name   string
		keys   []tea.Key
		key    int    // of the selected item; -1 for none
		action Action // of the last key
	}{
		{"nothing", nil, 10, None},
		{"down", []tea.Key{down}, 11, Moved},
		{"ctrl+n", []tea.Key{ctrl('n')}, 11, Moved},
		{"up at the top", []tea.Key{up}, 10, None},
		{"down and up", []tea.Key{down, down, ctrl('p')}, 11, Moved},
		{"end", []tea.Key{{Code: tea.KeyEnd}}, 14, Moved},
		{"down at the end", []tea.Key{{Code: tea.KeyEnd}, down}, 14, None},
		{"home", []tea.Key{down, down, {Code: tea.KeyHome}}, 10, Moved},
		{"page down", []tea.Key{{Code: tea.KeyPgDown}}, 12, Moved},
		{"page up", []tea.Key{{Code: tea.KeyEnd}, {Code: tea.KeyPgUp}}, 12, Moved},
		{"enter", []tea.Key{down, enter}, 11, Chosen},
		{"esc", []tea.Key{esc}, 10, Closed},
		{"narrow", typing("合成"), 12, None},
		{"narrow without case", typing("TYPE"), 11, None},
		{"every word counts", typing("type 终端"), 11, None},
		{"narrow by a detail", typing("77%"), 13, None},
		{"nothing matches", typing("zzz"), -1, None},
		{"enter on nothing", append(typing("zzz"), enter), -1, None},
		{"widen again", append(typing("zzz"), ctrl('u')), 10, Moved},
		{"the cursor stays at its item", append([]tea.Key{down, down}, typing("%")...), 12, None},
		{"a letter is typed, not obeyed", typing("q"), -1, Moved},
		{"function keys do nothing", []tea.Key{{Code: tea.KeyF5}}, 10, None},
	}
	for _, tt := range tests {
		p, action := press(New(testWords(), testItems()).Resized(40, 6), tt.keys...)
		key := -1
		if item, ok := p.Selected(); ok {
			key = item.Key
		}
		if key != tt.key || action != tt.action {
			t.Errorf("%s: at %d with action %d, want %d with %d", tt.name, key, action, tt.key, tt.action)
		}
	}
}

func TestAt(t *testing.T) {
	p := New(testWords(), testItems()).Resized(40, 6)
	if item, _ := p.At(13).Selected(); item.Key != 13 {
		t.Errorf("at %d, want 13", item.Key)
	}
	if item, _ := p.At(99).Selected(); item.Key != 10 {
		t.Errorf("an unknown key moves the cursor to %d", item.Key)
	}
}

// view draws p without styles.
func view(p Picker) string {
	lines, _ := p.View(testTheme(), ansi.GraphemeWidth)
	return ansi.Strip(strings.Join(lines, "\n"))
}

func TestView(t *testing.T) {
	p, _ := press(New(testWords(), testItems()).Resized(44, 8), down)
	want := strings.Join([]string{
		"╭─ 话题 ───────────────────────────── 5/5 ─╮",
		"│ › 输入文字以筛选                         │",
		"│   耐心是怎样练成的       5%       3 分钟 │",
		"│ ▸   终端里的排版 Type…  18%      12 分钟 │",
		"│   合成数据与真实的读者  40%  不到 1 分钟 │",
		"│   Café at the corner    77%              │",
		"│   家人 👨‍👩‍👧 与旗 🇨🇳 和é                    │",
		"╰──────────────────────────────────────────╯",
	}, "\n")
	if got := view(p); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// check holds for every list at every size: the box is filled exactly, and the selected item, the cursor and the mark are in it.
func check(t *testing.T, where string, p Picker, width, height int) {
	t.Helper()
	for _, method := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
		lines, cursor := p.View(testTheme(), method)
		if len(lines) != height {
			t.Fatalf("%s at %dx%d: %d lines", where, width, height, len(lines))
		}
		for i, l := range lines {
			if w := method.StringWidth(l); w != width {
				t.Fatalf("%s at %dx%d, method %d: line %d is %d cells wide: %q", where, width, height, method, i, w, l)
			}
		}
		if cursor.X < 0 || cursor.X >= width || cursor.Y < 0 || cursor.Y >= height {
			t.Fatalf("%s at %dx%d: cursor at %v", where, width, height, cursor)
		}
		_, selected := p.Selected()
		if shows := strings.Contains(strings.Join(lines, ""), "▸"); width >= 14 && height >= 4 && shows != selected {
			t.Fatalf("%s at %dx%d: selected %v, marked %v\n%s", where, width, height, selected, shows, strings.Join(lines, "\n"))
		}
	}
}

func TestSizes(t *testing.T) {
	surfaces := map[string]Picker{
		"empty":    New(testWords(), nil),
		"items":    New(testWords(), testItems()),
		"at end":   New(testWords(), testItems()).At(14),
		"narrowed": New(testWords(), testItems()),
		"nothing":  New(testWords(), testItems()),
		"deep":     New(testWords(), []Item{{Title: strings.Repeat("深", 200), Depth: 50, Detail: []string{strings.Repeat("宽", 90), "x"}}}),
		"hostile":  New(testWords(), []Item{{Title: "\x1b[31mred\a\n\u202Etxt\xff", Detail: []string{"\x1b]8;;x\x1b\\"}}}),
	}
	surfaces["narrowed"], _ = press(surfaces["narrowed"], typing("旗 é")...)
	surfaces["nothing"], _ = press(surfaces["nothing"], typing("没有这样的条目 no such item at all")...)
	for name, p := range surfaces {
		for width := 1; width <= 80; width++ {
			for _, height := range []int{1, 2, 3, 4, 5, 6, 10, 30} {
				check(t, name, p.Resized(width, height), width, height)
			}
		}
	}
}

// Random keys at random sizes keep what check asks for.
func TestRandomKeys(t *testing.T) {
	const seed = 7
	r := rand.New(rand.NewPCG(seed, seed))
	keys := append(typing("合a旗 é%1👧"), down, up, down, tea.Key{Code: tea.KeyBackspace}, tea.Key{Code: tea.KeyPgDown},
		tea.Key{Code: tea.KeyEnd}, tea.Key{Code: tea.KeyHome}, tea.Key{Code: 'w', Mod: tea.ModCtrl}, tea.Key{Code: tea.KeyLeft})
	var items []Item
	for i := range 40 {
		item := testItems()[i%5]
		item.Title, item.Key = fmt.Sprint(i, item.Title), i
		items = append(items, item)
	}
	p := New(testWords(), items).Resized(40, 10)
	width, height := 40, 10
	for step := range 3000 {
		switch r.IntN(12) {
		case 0:
			width, height = 1+r.IntN(60), 1+r.IntN(20)
			p = p.Resized(width, height)
		case 1:
			p, _ = p.Click(r.IntN(60)-5, r.IntN(20)-5)
		case 2:
			p, _ = p.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
		default:
			p, _ = press(p, keys[r.IntN(len(keys))])
		}
		check(t, fmt.Sprintf("seed %d step %d", seed, step), p, width, height)
	}
}

func TestClickChoosesWhatIsThere(t *testing.T) {
	p := New(testWords(), testItems()).Resized(44, 6).At(14)
	lines, _ := p.View(testTheme(), ansi.GraphemeWidth)
	for y, l := range lines {
		next, action := p.Click(3, y)
		item, _ := next.Selected()
		if isItem := y >= 2 && y <= 4; isItem != (action == Chosen) {
			t.Errorf("click on line %d gives action %d: %s", y, action, l)
		} else if isItem && !strings.Contains(ansi.Strip(l), strings.Fields(item.Title)[0]) {
			t.Errorf("click on %q chooses %q", l, item.Title)
		}
	}
	for _, at := range [][2]int{{-1, 3}, {44, 3}, {3, -1}, {3, 6}, {3, 100}} {
		if _, action := p.Click(at[0], at[1]); action != None {
			t.Errorf("click outside, at %v, gives action %d", at, action)
		}
	}
}

// A list that is longer than its box scrolls by single rows, and not further than its end.
func TestScrolling(t *testing.T) {
	p := New(testWords(), testItems()).Resized(30, 5) // two rows
	var tops []int
	for range 5 {
		tops = append(tops, p.top)
		p, _ = press(p, down)
	}
	for range 5 {
		tops = append(tops, p.top)
		p, _ = press(p, up)
	}
	if got, want := fmt.Sprint(tops), "[0 0 1 2 3 3 3 2 1 0]"; got != want {
		t.Errorf("first rows %s, want %s", got, want)
	}
	p = p.At(14).Resized(30, 20)
	if p.top != 0 {
		t.Errorf("a box with room for all begins at row %d", p.top)
	}
}

func TestMatchesAreMarked(t *testing.T) {
	p, _ := press(New(testWords(), testItems()).Resized(40, 8), typing("数据")...)
	p, _ = press(p, down)
	lines, _ := p.View(testTheme(), ansi.GraphemeWidth)
	if want := testTheme().Match; !strings.Contains(lines[2], want.Styled("数据")) {
		t.Errorf("no marked match in %q", lines[2])
	}
	p, _ = press(New(testWords(), testItems()).Resized(40, 8), typing("77")...)
	lines, _ = p.View(testTheme(), ansi.GraphemeWidth)
	if want := testTheme().Match; !strings.Contains(lines[2], want.Styled("77")) {
		t.Errorf("no marked match in the details of %q", lines[2])
	}
}

func TestNothingOfAnItemIsAControl(t *testing.T) {
	p := New(testWords(), []Item{{Title: "\x1b[31mred\a\n\u202Etxt\xff", Detail: []string{"\x1b]8;;x\x1b\\"}}}).Resized(40, 5)
	if got := view(p); strings.ContainsAny(got, "\x1b\a\u202E") || !utf8.ValidString(got) || !strings.Contains(got, "[31mred txt") {
		t.Errorf("got %q", got)
	}
}

func TestNarrowsBySound(t *testing.T) {
	p := New(Words{Count: func(int, int) string { return "" }}, []Item{{Title: "潮汐表的用处"}, {Title: "玻璃的脾气"}, {Title: "Glass"}}).Resized(40, 10)
	for input, want := range map[string]string{"chaoxi": "潮汐表的用处", "boli": "玻璃的脾气", "bldpq": "玻璃的脾气", "gla": "Glass", "pi qi": "玻璃的脾气"} {
		q := p
		for _, r := range input {
			q, _ = q.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
		}
		if item, ok := q.Selected(); !ok || item.Title != want || len(q.shown) != 1 {
			t.Errorf("%q chooses %q of %d", input, item.Title, len(q.shown))
		}
	}
}
