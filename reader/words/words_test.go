package words

import (
	"reflect"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"fangtan/reader/pace"
)

// walk calls visit for each word of v, a struct of strings, functions and such structs, with its name and its text: a function is called with
// samples, so that a phrase that shows nothing is found too.
func walk(t *testing.T, name string, v reflect.Value, visit func(name, text string)) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			walk(t, strings.TrimPrefix(name+"."+v.Type().Field(i).Name, "."), v.Field(i), visit)
		}
	case reflect.String:
		visit(name, v.String())
	case reflect.Func:
		if v.IsNil() {
			visit(name, "")
			return
		}
		for _, n := range []int{0, 1, 2, 12, 98765} {
			var args []reflect.Value
			for i := range v.Type().NumIn() {
				switch in := v.Type().In(i); in.Kind() {
				case reflect.Int:
					args = append(args, reflect.ValueOf(n))
				case reflect.String:
					args = append(args, reflect.ValueOf("NAME"))
				default:
					t.Fatalf("%s: no sample for an argument of type %v", name, in)
				}
			}
			visit(name, v.Call(args)[0].String())
		}
	default:
		t.Fatalf("%s: a word is a string or a function, not a %v", name, v.Kind())
	}
}

func TestBothLanguagesHaveEveryWord(t *testing.T) {
	for _, w := range []*Words{Chinese(), English()} {
		count := 0
		walk(t, "", reflect.ValueOf(*w), func(name, text string) {
			count++
			switch {
			case strings.TrimSpace(text) == "":
				t.Errorf("%s lacks %s", w.Lang, name)
			case strings.Contains(text, "%!"):
				t.Errorf("%s: %s is badly formatted: %q", w.Lang, name, text)
			case strings.IndexFunc(text, unicode.IsControl) >= 0:
				t.Errorf("%s: %s holds a control character: %q", w.Lang, name, text)
			}
		})
		if count < 100 {
			t.Errorf("%s: only %d words were looked at", w.Lang, count)
		}
	}
}

func TestEachLanguageIsItself(t *testing.T) {
	chinese := map[string]string{}
	walk(t, "", reflect.ValueOf(*Chinese()), func(name, text string) { chinese[name] = text })
	english := map[string]string{}
	walk(t, "", reflect.ValueOf(*English()), func(name, text string) { english[name] = text })
	for name, zh := range chinese {
		hasHan := strings.IndexFunc(zh, func(r rune) bool { return unicode.Is(unicode.Han, r) }) >= 0
		if hasHan && zh == english[name] {
			t.Errorf("%s is the same Chinese in both: %q", name, zh)
		}
		if en := english[name]; name != "CLI.Long" && strings.IndexFunc(en, func(r rune) bool { return unicode.Is(unicode.Han, r) }) >= 0 {
			t.Errorf("%s is Chinese in English: %q", name, en)
		}
		if !hasHan && strings.IndexFunc(zh, unicode.IsLetter) >= 0 && zh == english[name] && name != "Lang" {
			t.Errorf("%s is not translated: %q", name, zh)
		}
	}
}

// A missing word must be seen by the test above: take one away and look.
func TestWalkSeesMissingWords(t *testing.T) {
	w := *English()
	w.Search.Nothing = ""
	w.Status.Left = nil
	var missing []string
	walk(t, "", reflect.ValueOf(w), func(name, text string) {
		if text == "" {
			missing = append(missing, name)
		}
	})
	if got, want := strings.Join(missing, " "), "Status.Left Search.Nothing"; got != want {
		t.Errorf("missing words seen: %q, want %q", got, want)
	}
}

func TestForLocale(t *testing.T) {
	tests := []struct {
		flag string
		env  map[string]string
		want string
	}{
		{"", nil, "en"},
		{"zh", nil, "zh"},
		{"en", map[string]string{"LC_ALL": "zh_CN.UTF-8"}, "en"},
		{"zh-CN", nil, "zh"},
		{"", map[string]string{"LANG": "zh_CN.UTF-8"}, "zh"},
		{"", map[string]string{"LANG": "zh_TW"}, "zh"},
		{"", map[string]string{"LANG": "zh"}, "zh"},
		{"", map[string]string{"LANG": "zha_CN"}, "en"},
		{"", map[string]string{"LANG": "C"}, "en"},
		{"", map[string]string{"LANG": "de_DE.UTF-8"}, "en"},
		{"", map[string]string{"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, "zh"},
		{"", map[string]string{"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"},
		{"", map[string]string{"LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"}, "en"},
	}
	for _, tt := range tests {
		if got := ForLocale(func(name string) string { return tt.env[name] }, tt.flag).Lang; got != tt.want {
			t.Errorf("ForLocale(%v, %q) = %s, want %s", tt.env, tt.flag, got, tt.want)
		}
	}
}

func TestPhrases(t *testing.T) {
	zh, en := Chinese(), English()
	tests := []struct{ got, want string }{
		{zh.Status.Left(12), "约剩 12 分钟"},
		{en.Status.Left(12), "about 12 min left"},
		{en.Status.Left(0), "under 1 min left"},
		{zh.Search.Place(3, 17), "3/17"},
		{en.Search.Counting(3, 17), "3/17…"},
		{en.Search.Counting(0, 17), "17…"},
		{en.Length.Characters(1234567), "1,234,567 characters"},
		{en.Length.Of(pace.Amount{Characters: 1, Wide: 1}), "1 character"},
		{zh.Length.Of(pace.Amount{Characters: 23456, Wide: 20000, Words: 300}), "23,456 字"},
		{zh.Length.Of(pace.Amount{Characters: 5000, Wide: 90, Words: 1100}), "1,100 词"},
		{en.Length.In(true, pace.Amount{Characters: 12, Wide: 10, Words: 1}), "1 word"},
		{zh.Card.DateTime(2024, 11, 4, 9, 7), "2024 年 11 月 4 日 09:07"},
		{en.Card.DateTime(2024, 11, 4, 9, 7), "Nov 4, 2024, 09:07"},
		{zh.Folding.Among("林一、Jon Varga", 4), "林一、Jon Varga 等 4 人"},
		{zh.Folding.Among("Jon、乔木", 4), "Jon、乔木等 4 人"},
		{zh.Folding.Speaker("Jon", 2), "只看 Jon（2 次发言）"},
		{zh.Folding.Speaker("乔木", 2), "只看乔木（2 次发言）"},
		{en.Search.Several(1, 2), "1 match in 2 paragraphs"},
		{grouped(-123), "-123"},
		{grouped(-1234), "-1,234"},
		{grouped(999), "999"},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

// Long times are told in hours.
func TestHours(t *testing.T) {
	zh, en := Chinese(), English()
	for minutes, want := range map[int][2]string{
		0:    {"不到 1 分钟", "under 1 min left"},
		1:    {"约剩 1 分钟", "about 1 min left"},
		119:  {"约剩 119 分钟", "about 119 min left"},
		120:  {"约剩 2 小时", "about 2 h left"},
		125:  {"约剩 2 小时 5 分", "about 2 h 5 min left"},
		599:  {"约剩 9 小时 59 分", "about 9 h 59 min left"},
		629:  {"约剩 10 小时", "about 10 h left"},
		5135: {"约剩 86 小时", "about 86 h left"},
	} {
		if got := [2]string{zh.Status.Left(minutes), en.Status.Left(minutes)}; got != want {
			t.Errorf("%d minutes are %q, want %q", minutes, got, want)
		}
	}
	if got, want := zh.Status.LeftHere(130)+en.Card.Minutes(0), "剩 2 小时 10 分about 1 min"; got != want {
		t.Errorf("said is %q, want %q", got, want)
	}
}

// What the keys are after v, y and Y fits in the line of a window of 80 columns, and of 40 what one does most often, and what would be lost by quitting.
func TestKeysFitTheLine(t *testing.T) {
	for _, w := range []*Words{Chinese(), English()} {
		for _, line := range []string{w.Taking.Copy, w.Taking.CopyPlain, w.Taking.Mark(99)} {
			if n := ansi.StringWidth(line); n > 78 {
				t.Errorf("%q takes %d cells", line, n)
			}
		}
		for _, line := range []string{w.Taking.WouldBeLost, w.Taking.NoLetter, w.Taking.NotCopied, w.Taking.HighlightGone, w.Taking.BookmarkGone("a"), w.Taking.NothingKept, w.Folding.NotFollowed, w.Place.LostNotes(12)} {
			if n := ansi.StringWidth(line); n > 38 {
				t.Errorf("%q takes %d cells", line, n)
			}
		}
		if short := ansi.Truncate(w.Taking.Mark(99), 38, "…"); !strings.Contains(short, "y Y") || !strings.Contains(short, "H ") {
			t.Errorf("in 38 cells it says %q", short)
		}
	}
}
