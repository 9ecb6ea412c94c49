package quote

import (
	"strings"
	"testing"
	"unicode"

	"fangtan/parse"
	"fangtan/parse/visible"
	"fangtan/reader/words"
)

var (
	one  = []Said{{"乔木", []Paragraph{{Text: "是一种礼貌。"}, {Text: "海不欠我们什么。"}}}}
	two  = []Said{{"林一", []Paragraph{{Text: "玻璃呢？"}}}, {"乔木", []Paragraph{{Text: "软布，\n温水。"}, {Text: "if x {\n\ty()\n}", Code: true}}}}
	lamp = Source{"灯塔", "林一", "2025 年 3 月 2 日", "https://example.org/lamp_1"}
)

func TestPlain(t *testing.T) {
	zh, en := words.Chinese().Quote, words.English().Quote
	for _, tt := range []struct {
		got, want string
	}{
		{Plain(one, &zh), "是一种礼貌。\n\n海不欠我们什么。"},
		{Plain(two, &zh), "林一：玻璃呢？\n\n乔木：软布，\n温水。\n\nif x {\n  y()\n}"},
		{Plain([]Said{{"", []Paragraph{{Text: "a\x1b[31m*b*"}}}, {"C", []Paragraph{{Text: "d"}}}}, &en), "a[31m*b*\n\nC:d"},
		{Plain(nil, &zh), ""},
	} {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

func TestMarkdown(t *testing.T) {
	zh, en := words.Chinese().Quote, words.English().Quote
	for _, tt := range []struct {
		got, want string
	}{
		{Markdown(one, lamp, &zh), "> 是一种礼貌。\n>\n> 海不欠我们什么。\n>\n> —— 乔木，《灯塔》，林一，2025 年 3 月 2 日，<https://example.org/lamp_1>\n"},
		{Markdown(one, Source{Title: "See Also"}, &en), "> 是一种礼貌。\n>\n> 海不欠我们什么。\n>\n> — 乔木, “See Also”\n"},
		{Markdown(two, Source{}, &zh), "> **林一：** 玻璃呢？\n>\n> **乔木：** 软布，\\\n> 温水。\n>\n> ```\n> if x {\n>   y()\n> }\n> ```\n"},
		{Markdown([]Said{{"", []Paragraph{{Text: "无人说话"}}}}, Source{}, &zh), "> 无人说话\n"},
		{Markdown([]Said{{"A\x1b]0;x\a", []Paragraph{{Text: "b"}}}}, Source{Title: "t\x1b[2J\nu", Link: "java script:\x07x"}, &en), "> b\n>\n> — A]0;x, “t[2J u”, java script:x\n"},
	} {
		if tt.got != tt.want {
			t.Errorf("got\n%s\nwant\n%s", tt.got, tt.want)
		}
	}
}

func TestEscapeLeavesWhatMeansNothing(t *testing.T) {
	for text, want := range map[string]string{
		"snake_case and 3 - 2, a + b, x = y, #1, 5. or 5)": "",
		"https://example.org/a_b?c=1&copy=2~d":             "",
		"AT&T, R&D 100% ~ 5":                               "",
		"*a* _b_ `c` [d](e) <f> $g$":                       `\*a\* \_b\_ \` + "`c\\`" + ` [d\](e) \<f> \$g\$`,
		"# 题":                                              `\# 题`, "- 项": `\- 项`, "12. 项": `12\. 项`, "> 引": `\> 引`, "---": `\---`, "==": `\=\=`, "| a |": `\| a |`,
		`a\b a\* &amp; &#10; ~~x~~ ==y==`: `a\b a\\\* \&amp; \&#10; \~\~x\~\~ \=\=y\=\=`,
		"中_文_字":                           `中\_文\_字`,
	} {
		if want == "" {
			want = text
		}
		if got := Escape(text); got != want {
			t.Errorf("Escape(%q) = %q, want %q", text, got, want)
		}
	}
}

// Whatever the text is, the Markdown of a quote shows it, and holds no control character.
func FuzzMarkdown(f *testing.F) {
	for _, s := range []string{
		"是一种礼貌。", "# *a* _b_", "1. x\n2. y", "---", "a\nb", "~~~\nx", "<b>x</b> &lt; &#27;", "[x]: http://e.org", "a\\", "\\", "==x==", "`` ` ``", "$a$ $$",
		"www.example.org/*a*", "https://e.org/*x*", "a@b.org", "[^1]", "[ ] x", "| a | b |\n|---|---|", "张三：你好", "\u200b*a*", "!  ![x](y)", "{x}", "*", "**", "a * b",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = visible.Line(text)
		if strings.TrimSpace(text) == "" {
			return
		}
		w := words.English().Quote
		md := Markdown([]Said{{"", []Paragraph{{Text: text}}}}, Source{}, &w)
		for _, r := range md {
			if unicode.IsControl(r) && r != '\n' || unicode.Is(unicode.Bidi_Control, r) {
				t.Fatalf("%q gives the control character %q", text, r)
			}
		}
		a, err := parse.ParseWith([]byte(md), parse.Options{Encoding: "utf-8"})
		if err != nil {
			t.Fatalf("%q: %v", md, err)
		}
		var shown strings.Builder
		for b := range a.Blocks {
			shown.WriteString(a.Text(b))
		}
		if got, want := bare(shown.String()), bare(text); got != want {
			t.Fatalf("%q is written as %q and reads %q", text, md, shown.String())
		}
	})
}

// bare returns text without what may change: white space, and the characters that have no width of their own.
func bare(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.In(r, unicode.Cf, unicode.Bidi_Control) {
			return -1
		}
		return r
	}, text)
}
