package cli

import (
	"strings"
	"testing"
	"unicode"

	"fangtan/parse"
	"fangtan/reader/words"
)

func explained(t *testing.T, text string, o parse.Options, w *words.Words) string {
	t.Helper()
	o.Explain = true
	a, err := parse.ParseWith([]byte(text), o)
	if err != nil {
		t.Fatal(err)
	}
	return explain(a, w)
}

func TestExplain(t *testing.T) {
	talk := "# 塔\n\n> 要点：\n>\n> 1. **灯：** 灯怎么亮\n> 2. **雾：** 雾怎么散\n\n## 全文\n\n**林望：** 灯怎么亮的？\n\n**周守（守塔人）：** 我点的，灯芯是我剪的。\n\n**林望：** 雾呢，你怕雾吗？\n\n**周守：** 我怕雾，雾里看不见灯。\n\n**林望：** 你睡得好吗？\n\n**周守：** 我睡得好。\n"
	got := explained(t, talk, parse.Options{}, words.English())
	for _, want := range []string{
		"塔\n\nLabels\n  ✓ bold name and colon  in running text  6 labels, 2 names  score ",
		"\nSpeakers\n  林望: 3 turns, ", "asks  labels: 林望\n", "answers  labels: 周守（守塔人） | 周守\n",
		"\nSections\n  lines 1–1 front 塔\n", " transcript 全文\n", "its heading says",
		"\nTopics\n  line 5 灯\n", "from line 10, ",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("it lacks %q:\n%s", want, got)
		}
	}
	english := "# Lamps\n\n**Ada Quist:** Did you light the lamp?\n\n**Jon Varga:** I did, and I trimmed it.\n\n**Ada Quist:** And your goats?\n\n**Jon Varga:** I fed them.\n\n**Ada Quist:** All of them?\n\n**Jon Varga:** All.\n"
	for _, w := range []*words.Words{words.English(), words.Chinese()} {
		if got, want := explained(t, english, parse.Options{}, w), w.Explain.Speaker("Jon Varga", 3, w.Length.Words(10)); !strings.Contains(got, want) {
			t.Errorf("it lacks %q:\n%s", want, got)
		}
	}
	form := "# 表\n\n名称：北礁\n\n高度：四十米\n\n名称：南礁\n\n高度：二十米\n\n名称：三仙\n\n高度：十米\n"
	if got := explained(t, form, parse.Options{}, words.English()); !strings.Contains(got, "no talk:") || strings.Contains(got, "✓") || strings.Contains(got, "Speakers") {
		t.Errorf("a form is explained as\n%s", got)
	}
	if got := explained(t, form, parse.Options{Labels: `(\p{Han}+)：`}, words.Chinese()); !strings.Contains(got, "✓ 照读者所说") {
		t.Errorf("labels that were told are explained as\n%s", got)
	}
}

// TestExplainIsSafe: what an article holds reaches the terminal as text.
func TestExplainIsSafe(t *testing.T) {
	got := explained(t, "# \x1b[31mred\n\n**A\u009bb:** x\n\n**C:** y?\n\n**A\u009bb:** I do\n\n**C:** you?\n", parse.Options{}, words.English())
	if i := strings.IndexFunc(got, func(r rune) bool { return unicode.IsControl(r) && r != '\n' }); i >= 0 {
		t.Errorf("it holds a control at %d: %q", i, got)
	}
}

// TestExplainTopics: each topic says what placed it, with the scores of its best place and the runner-up, or the drop where it was found.
func TestExplainTopics(t *testing.T) {
	talk := "**林望：** 灯怎么亮的？\n\n**周守：** 我点的，灯芯是我剪的。\n\n**林望：** 雾呢，你怕雾吗？\n\n**周守：** 我怕雾，雾里看不见灯。\n\n### 船\n\n**林望：** 船什么时候来？\n\n**周守：** 船初一来，也送灯芯。\n"
	got := explained(t, "# 塔\n\n## 要点\n\n- **灯芯：** 灯芯谁剪，灯怎么亮\n- **雾里：** 怕雾，雾里看不见灯\n- **船：** 初一来\n- **税收：** 投票推迟，农户不满\n\n## 全文\n\n"+talk, parse.Options{}, words.English())
	for _, want := range []string{"灯芯\n      from line 12, 2 turns, at 0% of the talk  by its words\n      best place: line 12, score ", "  next: line ", "% of its words, 36% are enough\n", "by a heading in the talk", "税收\n      the talk does not take it up\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("it lacks %q:\n%s", want, got)
		}
	}
	got = explained(t, "# Goats\n\n## Chapters\n\n0:00 Lamps\n0:30 Goats\n\n## Transcript\n\nAda Quist (0:00):\nDid you light the lamp?\n\nJon Varga (0:10):\nI did, and I trimmed it.\n\nAda Quist (0:31):\nAnd what about your goats?\n\nJon Varga (0:40):\nI fed them, don't you worry.\n\nAda Quist (0:50):\nWill you sleep now?\n\nJon Varga (0:55):\nI think I will.\n", parse.Options{}, words.Chinese())
	if !strings.Contains(got, "依据时间") {
		t.Errorf("chapters are explained as\n%s", got)
	}
}

// TestExplainInChinese: each grammar, each objection, each reason and each way to place a topic has its Chinese words.
func TestExplainInChinese(t *testing.T) {
	zh := words.Chinese().Explain
	for _, g := range parse.Grammars() {
		if strings.HasPrefix(zh.Grammar(g), "“") {
			t.Errorf("%q has no Chinese name", g)
		}
	}
	for _, r := range []parse.Role{parse.RoleFront, parse.RoleLead, parse.RoleSummary, parse.RoleBio, parse.RolePeople, parse.RoleTranscript, parse.RoleNotes, parse.RoleRelated, parse.RolePromo, parse.RoleComments, parse.RoleBody} {
		if s := zh.Section(string(r), "", 1, 2); strings.Contains(s, string(r)) {
			t.Errorf("the role %q has no Chinese name: %s", r, s)
		}
	}
	for _, p := range parse.Placements() {
		if s := zh.PlacedBy(string(p)); strings.HasPrefix(s, "“") || s == "" {
			t.Errorf("%q has no Chinese words", p)
		}
	}
	for _, r := range parse.Reasons() {
		s := zh.Why(r, "WORD")
		if strings.HasPrefix(s, "“") || s == "" || strings.Contains(r, "…") != strings.Contains(s, "“WORD”") {
			t.Errorf("%q is %q in Chinese", r, s)
		}
	}
	for _, o := range parse.Objections() {
		if strings.HasPrefix(zh.Objection(string(o)), "“") {
			t.Errorf("%q has no Chinese words", o)
		}
	}
}
