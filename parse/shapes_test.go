package parse

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// talkOf is a talk of two people in one language: a question first, then an answer, and so on.
type talkOf struct {
	language, title, lead string
	asks, answers         string     // who asks, who answers
	said                  [][]string // turns of one paragraph or more
}

var talks = []talkOf{
	{"zh", "# 守塔人：灯不能灭", "他在岛上住了二十一年。这是我们在码头与他的访谈。", "许南", "顾远舟", [][]string{
		{"您第一次上岛是哪一年？"}, {"零三年冬天。我坐的是送煤的船，到的时候已经天黑了。", "船老大说，你看见那个亮光没有，那就是你以后的家。"},
		{"您当时害怕吗？"}, {"怕。我怕的不是黑，是没有人说话。"},
		{"后来怎么习惯的？"}, {"慢慢就习惯了。我跟灯说话，跟鸟说话，也给自己写信。"},
		{"现在灯都自动了，您还留在那里做什么？"}, {"机器会坏。坏的那天晚上，总得有个人在。"},
		{"您想过离开吗？"}, {"想过三次，每次船来了，我又下不了决心。", "最后一次是我女儿来接我，我送她上船，自己又走回去了。"},
		{"谢谢您告诉我们这些。"}, {"不用谢，你们路上小心。"},
	}},
	{"zh-Hant", "# 製琴人談木頭", "本刊在他的工作室裡訪問了他。", "本刊記者", "葉松年", [][]string{
		{"您怎麼挑木頭？"}, {"我先聽，再看。敲一敲，它會告訴你年紀。"},
		{"好木頭還找得到嗎？"}, {"找得到，只是要等。我倉庫裡有一塊等了三十年。"},
		{"三十年裡您沒有想過用它？"}, {"想過，可是我覺得它還沒準備好，我也沒有。"},
		{"年輕人願意這樣等嗎？"}, {"有的願意。我有個學生等了六年才做第一把琴。"},
		{"您最後想說什麼？"}, {"別急，木頭比你活得久。"},
	}},
	{"en", "# The woman who repairs tide clocks", "We met her in the back room of her shop.", "Nora Whitlock", "Imre Saldana", [][]string{
		{"When did you take your first clock apart?"}, {"I was nine. It was my grandmother's, and she never forgave me.", "I did put it back together, mostly."},
		{"Did it work?"}, {"It ran backwards. I thought that was an improvement."},
		{"What makes a tide clock different?"}, {"It has to follow the moon, and the moon doesn't care about your schedule."},
		{"Do you still learn anything from them?"}, {"Every week. Last week I found a spring that somebody had made out of a fish hook.", "It had held for sixty years, you know."},
		{"What will happen to the shop?"}, {"My nephew says he wants it. We'll see whether he can sit still."},
		{"Thank you for your time."}, {"You're welcome. Mind the step."},
	}},
	{"ja", "# 夜の図書館で", "閉館後の図書館で、司書の女性に話を聞いた。", "聞き手", "水野", [][]string{
		{"いつから夜も開けているのですか？"}, {"十年前からです。私が頼んだのです。"},
		{"どんな人が来ますか？"}, {"眠れない人ですね。それから、家に帰りたくない人も来ます。"},
		{"話しかけますか？"}, {"いいえ、私は待ちます。本を探している人は、自分から来ますから。"},
		{"一番の思い出は何ですか？"}, {"朝まで同じ頁を見ていた少年のことです。今は先生になったそうです。"},
		{"これからも続けますか？"}, {"はい、私が歩けるうちは続けます。"},
	}},
	{"ko", "# 섬의 우체부", "그를 부두에서 만났다.", "기자", "한도윤", [][]string{
		{"언제부터 이 일을 하셨어요?"}, {"서른 살 때부터요. 제가 이 섬의 마지막 우체부입니다."},
		{"편지가 아직도 옵니까?"}, {"네, 일주일에 다섯 통쯤 옵니다. 저는 다 기억합니다."},
		{"가장 힘든 날은 언제였나요?"}, {"태풍이 온 날이었어요. 우리 배가 뒤집힐 뻔했습니다."},
		{"그만두고 싶었던 적은 없으세요?"}, {"있죠. 그런데 제가 그만두면 누가 가겠어요?"},
		{"앞으로의 계획은요?"}, {"걸을 수 있을 때까지 걷겠습니다."},
	}},
}

// speech is one turn of a talk, to be written in some shape.
type speech struct {
	name       string
	paragraphs []string
	question   bool
	number     int    // of the turn, from 0
	colon      string // as the language writes it
}

// space returns what the language puts behind a half-width mark.
func (s speech) space() string {
	if s.colon == "：" {
		return ""
	}
	return " "
}

func (s speech) time() string  { return fmt.Sprintf("00:%02d:%02d", s.number/2, s.number%2*30+5) }
func (s speech) short() string { return fmt.Sprintf("%d:%02d", s.number, s.number%2*30+5) }

// rest writes the paragraphs behind the first one.
func (s speech) rest() []string { return s.all(s.paragraphs[1:]) }

func (s speech) all(paragraphs []string) []string {
	lines := []string{""}
	for _, p := range paragraphs {
		lines = append(lines, p, "")
	}
	return lines
}

// shapes are the ways to mark who speaks. Each returns the lines of one turn, the first of which the turn begins on.
var shapes = map[string]func(s speech) []string{
	"bold, colon inside": func(s speech) []string {
		return append([]string{"**" + s.name + s.colon + "**" + s.space() + s.paragraphs[0]}, s.rest()...)
	},
	"bold, colon outside": func(s speech) []string {
		return append([]string{"**" + s.name + "**" + s.colon + s.space() + s.paragraphs[0]}, s.rest()...)
	},
	"bold and alone, with a colon": func(s speech) []string {
		return append([]string{"**" + s.name + s.colon + "**"}, s.all(s.paragraphs)...)
	},
	"bold and alone": func(s speech) []string { return append([]string{"**" + s.name + "**"}, s.all(s.paragraphs)...) },
	"bold above the text": func(s speech) []string {
		return append([]string{"**" + s.name + "**", s.paragraphs[0]}, s.rest()...)
	},
	"bold, split by stray marks": func(s speech) []string {
		return append([]string{"**" + s.name + "** **" + s.colon + "** " + s.paragraphs[0]}, s.rest()...)
	},
	"all of a question in bold": func(s speech) []string {
		if s.question {
			return append([]string{"**" + s.name + s.colon + s.space() + s.paragraphs[0] + "**"}, s.rest()...)
		}
		return append([]string{s.name + s.colon + s.space() + s.paragraphs[0]}, s.rest()...)
	},
	"plain": func(s speech) []string {
		return append([]string{s.name + s.colon + s.space() + s.paragraphs[0]}, s.rest()...)
	},
	"plain, line after line": func(s speech) []string {
		return append([]string{s.name + s.colon + s.space() + s.paragraphs[0]}, s.paragraphs[1:]...)
	},
	"plain above the text": func(s speech) []string { return append([]string{s.name + s.colon, s.paragraphs[0]}, s.rest()...) },
	"alone":                func(s speech) []string { return append([]string{s.name}, s.all(s.paragraphs)...) },
	"alone above the text": func(s speech) []string { return append([]string{s.name, s.paragraphs[0]}, s.rest()...) },
	"capitals": func(s speech) []string {
		return append([]string{strings.ToUpper(s.name) + s.colon + s.space() + s.paragraphs[0]}, s.rest()...)
	},
	"italics": func(s speech) []string {
		return append([]string{"*" + s.name + s.colon + "* " + s.paragraphs[0]}, s.rest()...)
	},
	"tags": func(s speech) []string {
		return append([]string{"<b>" + s.name + s.colon + "</b> " + s.paragraphs[0]}, s.rest()...)
	},
	"heading": func(s speech) []string { return append([]string{"### " + s.name}, s.all(s.paragraphs)...) },
	"heading, with a colon": func(s speech) []string {
		return append([]string{"## " + s.name + s.colon}, s.all(s.paragraphs)...)
	},
	"item": func(s speech) []string {
		lines := []string{"* " + s.name + s.colon + s.space() + s.paragraphs[0]}
		for _, p := range s.paragraphs[1:] {
			lines = append(lines, "", "  "+p)
		}
		return append(lines, "")
	},
	"quote": func(s speech) []string {
		lines := []string{"> " + s.name + s.colon + s.space() + s.paragraphs[0]}
		for _, p := range s.paragraphs[1:] {
			lines = append(lines, ">", "> "+p)
		}
		return append(lines, "")
	},
	"question in a quote": func(s speech) []string {
		line := s.name + s.colon + s.space() + s.paragraphs[0]
		if s.question {
			line = "> " + line
		}
		return append([]string{line}, s.rest()...)
	},
	"time behind, in parentheses": func(s speech) []string {
		return append([]string{s.name + " (" + s.time() + "):", s.paragraphs[0]}, s.rest()...)
	},
	"time before, in brackets": func(s speech) []string {
		return append([]string{"[" + s.time() + "] " + s.name + s.colon + s.space() + s.paragraphs[0]}, s.rest()...)
	},
	"time before, in escaped brackets": func(s speech) []string {
		return append([]string{`\[` + s.time() + `\] **` + s.name + s.colon + "** " + s.paragraphs[0]}, s.rest()...)
	},
	"time behind the colon": func(s speech) []string {
		return append([]string{s.name + s.colon + " " + s.time(), s.paragraphs[0]}, s.rest()...)
	},
	"time before": func(s speech) []string {
		return append([]string{s.time() + " " + s.name, s.paragraphs[0]}, s.rest()...)
	},
	"time behind, as meeting programs export it": func(s speech) []string {
		return append([]string{s.name + "  " + s.short()}, s.all(s.paragraphs)...)
	},
	"time behind, text on the next line": func(s speech) []string {
		return append([]string{s.name + " " + s.time(), s.paragraphs[0]}, s.rest()...)
	},
	"time as a link": func(s speech) []string {
		return append([]string{fmt.Sprintf("**%s** [%s](https://example.org/play?t=%d)", s.name, s.time(), s.number)}, s.all(s.paragraphs)...)
	},
	"time in a heading": func(s speech) []string {
		return append([]string{"### " + s.name + " [" + s.time() + "]"}, s.all(s.paragraphs)...)
	},
	"brackets": func(s speech) []string {
		return append([]string{"【" + s.name + "】" + s.paragraphs[0]}, s.rest()...)
	},
	"dash": func(s speech) []string { return append([]string{s.name + " - " + s.paragraphs[0]}, s.rest()...) },
	"bold and dash": func(s speech) []string {
		return append([]string{"**" + s.name + "** — " + s.paragraphs[0]}, s.rest()...)
	},
	"bar": func(s speech) []string { return append([]string{s.name + "｜" + s.paragraphs[0]}, s.rest()...) },
	"underlined": func(s speech) []string {
		return append([]string{s.name + s.colon, "----", ""}, s.all(s.paragraphs)...)
	},
	"office": func(s speech) []string {
		return append([]string{s.name + " (" + []string{"Tides", "Shop"}[s.number%2] + ")" + s.colon + s.space() + s.paragraphs[0]}, s.rest()...)
	},
}

// unlabelled are the ways to set a question apart without a name.
var unlabelled = map[string]func(s speech) []string{
	"headings": func(s speech) []string { return append([]string{"## " + s.paragraphs[0]}, s.rest()...) },
	"bold":     func(s speech) []string { return append([]string{"**" + s.paragraphs[0] + "**"}, s.rest()...) },
	"italics":  func(s speech) []string { return append([]string{"*" + s.paragraphs[0] + "*"}, s.rest()...) },
	"quotes":   func(s speech) []string { return append([]string{"> " + s.paragraphs[0]}, s.rest()...) },
	"numbers": func(s speech) []string {
		return append([]string{fmt.Sprintf("%d. %s", s.number/2+1, s.paragraphs[0])}, s.rest()...)
	},
	"numbers in bold": func(s speech) []string {
		return append([]string{fmt.Sprintf("**%d、%s**", s.number/2+1, s.paragraphs[0])}, s.rest()...)
	},
	"bold, the answer on the next line": func(s speech) []string { return []string{"**" + s.paragraphs[0] + "**"} },
}

// written writes a talk in a shape, and says on which lines the turns begin.
func (t talkOf) written(shape func(s speech) []string, answer func(s speech) []string) (text string, lines []int) {
	out := []string{t.title, "", t.lead, ""}
	for k, said := range t.said {
		s := speech{t.asks, said, k%2 == 0, k, ": "}
		if t.language != "en" {
			s.colon = "："
		} else {
			s.colon = ":"
		}
		write := shape
		if k%2 == 1 {
			s.name, write = t.answers, answer
		}
		lines = append(lines, len(out)+1)
		out = append(out, write(s)...)
	}
	return strings.Join(out, "\n") + "\n", lines
}

// TestShapes writes each talk in each shape, and wants each turn of it back: its line, its speaker, its kind and its text.
func TestShapes(t *testing.T) {
	for name, shape := range shapes {
		for _, talk := range talks {
			t.Run(name+"/"+talk.language, func(t *testing.T) {
				text, lines := talk.written(shape, shape)
				a := mustParse(t, []byte(text))
				checkArticle(t, a)
				compareTurns(t, a, talk, lines, func(k int) string { return []string{talk.asks, talk.answers}[k%2] })
			})
		}
	}
}

func TestShapesOfQuestions(t *testing.T) {
	plain := func(s speech) []string { return append([]string{s.paragraphs[0]}, s.rest()...) }
	for name, shape := range unlabelled {
		for _, talk := range talks {
			t.Run(name+"/"+talk.language, func(t *testing.T) {
				text, lines := talk.written(shape, plain)
				a := mustParse(t, []byte(text))
				checkArticle(t, a)
				compareTurns(t, a, talk, lines, nil)
			})
		}
	}
}

// TestShapesInPairs writes questions without a name, and answers with one.
func TestShapesInPairs(t *testing.T) {
	for name, shape := range unlabelled {
		if name == "numbers" || strings.Contains(name, "next line") {
			continue
		}
		for _, talk := range talks {
			t.Run(name+"/"+talk.language, func(t *testing.T) {
				text, lines := talk.written(shape, shapes["plain"])
				a := mustParse(t, []byte(text))
				checkArticle(t, a)
				compareTurns(t, a, talk, lines, nil)
				if !slices.ContainsFunc(a.Speakers, func(s Speaker) bool { return s.Name == talk.answers }) {
					t.Errorf("speakers %+v", a.Speakers)
				}
			})
		}
	}
}

func compareTurns(t *testing.T, a *Article, talk talkOf, lines []int, name func(k int) string) {
	t.Helper()
	if len(a.Turns) != len(talk.said) {
		t.Fatalf("%d turns, want %d\n%s", len(a.Turns), len(talk.said), a.Source)
	}
	for k, u := range a.Turns {
		who := a.Speakers[u.Speaker].Name
		kind := []TurnKind{KindQuestion, KindAnswer}[k%2]
		if u.Line != lines[k] || u.Kind != kind {
			t.Errorf("turn %d is a %s by %s on line %d, want a %s on line %d", k, u.Kind, who, u.Line, kind, lines[k])
		}
		if name != nil && !strings.HasPrefix(strings.ToLower(who), strings.ToLower(name(k))) {
			t.Errorf("turn %d is by %q, want %q", k, who, name(k))
		}
		got := strings.NewReplacer("\n", "", " ", "").Replace(a.TurnText(u))
		want := strings.ReplaceAll(strings.Join(talk.said[k], ""), " ", "")
		if !strings.HasSuffix(got, want) {
			t.Errorf("turn %d says %q, want %q", k, got, want)
		}
	}
}
