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

// TestToldInFrontMatter: front matter in every form says of labels and speakers what the options say, and is overruled by them.
func TestToldInFrontMatter(t *testing.T) {
	const want = "林望: 今天的潮水怎么样？\n周守: 比昨天高。\n林望: 船能进来吗？\n周守: 小船能。"
	_, talk, _ := strings.Cut(odd, "\n\n")
	for name, front := range map[string]string{
		"YAML, flow":           "---\ntitle: 潮\nfangtan: {speakers: [林望, 周守], labels: '= (\\S+) ='}\n---\n",
		"YAML, block":          "---\ntitle: 潮\nfangtan:\n  speakers:\n    - 林望\n    - 周守\n  labels: '= (\\S+) ='\n---\n",
		"YAML, double quotes":  "---\nfangtan:\n  labels: \"= (\\\\S+) =\"\n---\n# 潮\n",
		"YAML, without quotes": "---\nfangtan:\n  labels: = (\\S+) =\n---\n# 潮\n",
		"YAML, literal":        "---\nfangtan:\n  labels: |-\n    = (\\S+) =\n---\n# 潮\n",
		"YAML, capitals":       "---\nFangtan:\n  Labels: '= (\\S+) ='\n---\n# 潮\n",
		"TOML, table":          "+++\ntitle = '潮'\n[fangtan]\nspeakers = ['林望', \"周守\"]\nlabels = '= (\\S+) ='\n+++\n",
		"TOML, dotted":         "+++\ntitle = '潮'\nfangtan.labels = '= (\\S+) ='\n+++\n",
		"TOML, inline":         "+++\ntitle = '潮'\nfangtan = {speakers = ['林望'], labels = '= (\\S+) ='}\n+++\n",
		"TOML, double quotes":  "+++\n[fangtan]\nlabels = \"= (\\\\S+) =\"\n+++\n# 潮\n",
	} {
		a := mustParse(t, []byte(front+"\n"+talk))
		checkArticle(t, a)
		if got := turnsOf(a); got != want || a.Title != "潮" || a.Refused() != nil {
			t.Errorf("%s: %q, turns\n%s", name, a.Title, got)
		}
	}
	a, err := ParseWith([]byte("---\nfangtan: {labels: 'nobody'}\n---\n# 潮\n\n"+talk), Options{Labels: `= (\S+) =`})
	if err != nil || turnsOf(a) != want {
		t.Errorf("options do not overrule the front matter: %v\n%s", err, turnsOf(a))
	}
	a = mustParse(t, []byte("---\ntitle: 表\nfangtan:\n  speakers: [\"甲醇\", 乙醚]\n---\n\n甲醇：可燃。\n\n乙醚：易爆。\n\n甲醇：有毒。\n\n乙醚：麻醉。\n"))
	if len(a.Turns) != 4 || len(a.Speakers) != 2 {
		t.Errorf("speakers of the front matter: turns\n%s", turnsOf(a))
	}
	a = mustParse(t, []byte("+++\n[fangtan]\nspeakers = [\"Hale, Ruth\", \"Osei\"]\n+++\n# Form\n\nHale, Ruth: dry.\n\nOsei: wet.\n\nHale, Ruth: cold.\n\nOsei: warm.\n"))
	if len(a.Turns) != 4 {
		t.Errorf("a speaker with a comma: turns\n%s", turnsOf(a))
	}
}

// TestRefusedExpression: an expression of the front matter that is none is said with its line, and the evidence decides.
func TestRefusedExpression(t *testing.T) {
	a := mustParse(t, []byte("---\ntitle: 潮\nfangtan:\n  labels: '(\\S+'\n---\n\n**林望：**你好吗？\n\n**周守：**我很好。\n\n**林望：**我也好，你呢？\n\n**周守：**我还是好。\n"))
	r := a.Refused()
	if r == nil || r.Line != 4 || r.Expression != `(\S+` || !strings.HasPrefix(r.Why, "missing closing )") {
		t.Errorf("refused: %+v", r)
	}
	if len(a.Turns) != 4 {
		t.Errorf("turns\n%s", turnsOf(a))
	}
	checkArticle(t, a)
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
