package parse

import (
	"errors"
	"strings"
	"testing"
)

// odd is a talk whose labels no grammar knows, and in which keys recur.
const odd = "# 潮\n\n= 林望 = 今天的潮水怎么样？\n\n= 周守 = 比昨天高。\n\n= 林望 = 船能进来吗？\n\n= 周守 = 小船能。\n"

func turnsOf(a *Article) string {
	var out []string
	for _, t := range a.Turns {
		out = append(out, a.Speakers[t.Speaker].Name+": "+a.TurnText(t))
	}
	return strings.Join(out, "\n")
}

func TestToldLabels(t *testing.T) {
	const want = "林望: 今天的潮水怎么样？\n周守: 比昨天高。\n林望: 船能进来吗？\n周守: 小船能。"
	for _, expression := range []string{`= (\S+) =`, `= (?P<name>\S+) =`, `(?:= )(\p{Han}+) =\s*`, `=\s*(?P<name>.*?)\s*=`} {
		a, err := ParseWith([]byte(odd), Options{Labels: expression})
		if err != nil {
			t.Fatal(err)
		}
		checkArticle(t, a)
		if got := turnsOf(a); got != want {
			t.Errorf("%s: turns\n%s", expression, got)
		}
	}
	a, err := ParseWith([]byte("# 潮\n\n<12:30> 林望 ~ 今天？\n\n<12:31> 周守 ~ 高。\n"), Options{Labels: `<(?P<time>[\d:]+)> (?P<name>\S+) ~`})
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Turns) != 2 || a.Turns[1].Time != "12:31" || a.TurnText(a.Turns[1]) != "高。" {
		t.Errorf("turns %+v", a.Turns)
	}
	if _, err := ParseWith([]byte(odd), Options{Labels: "("}); !errors.Is(err, ErrLabels) {
		t.Errorf("a bad expression gives %v", err)
	}
}

// TestToldOverrules tells of speakers where the evidence speaks against all labels, and of labels where it would find others.
func TestToldOverrules(t *testing.T) {
	form := "# 表\n\n甲醇：可燃。\n\n乙醚：易爆。\n\n甲醇：有毒。\n\n乙醚：麻醉。\n"
	if a := mustParse(t, []byte(form)); len(a.Turns) != 0 {
		t.Fatalf("a form has turns: %s", turnsOf(a))
	}
	a, err := ParseWith([]byte(form), Options{Speakers: []string{"甲醇", "乙醚"}})
	if err != nil {
		t.Fatal(err)
	}
	checkArticle(t, a)
	if len(a.Turns) != 4 {
		t.Errorf("turns\n%s", turnsOf(a))
	}
	talk := "**林望：**你好吗？\n\n**周守：**我很好。\n\n**林望：**我也好，你呢？\n\n**周守：**我还是好。\n\n**众人：**好！\n"
	a, err = ParseWith([]byte(talk), Options{Speakers: []string{"林望", "周守"}})
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Turns) != 4 || len(a.Speakers) != 2 {
		t.Errorf("turns\n%s", turnsOf(a))
	}
}
