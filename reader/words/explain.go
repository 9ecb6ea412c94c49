package words

import (
	"fmt"
	"strings"
)

// Explain says how an article was understood: what --explain prints.
type Explain struct {
	Labels    string // headings of the parts
	Speakers  string
	Sections  string
	Topics    string
	NoTalk    string // no grammar was chosen
	NoTopics  string
	Grammar   func(name string) string // a label grammar, by its name in package parse
	Objection func(name string) string // what spoke against one
	Place     func(name string) string // where it is at work: text, quote or item
	Counts    func(labels, names int) string
	Evidence  func(recurring, likeness, speech, turns, covers int) string // shares in hundredths
	Score     func(tenths int) string
	Speaker   func(name string, turns, characters int) string
	Asks      string // what a speaker's turns are
	Answers   string
	Talks     string
	LabelsOf  func(names string) string
	Section   func(role, title string, first, last int) string
	Why       func(why string) string // the reason for a section's role
	Topic     func(title string, line int) string
	Leads     func(line, turns, share int) string // to the turn on a line, so many turns, at so many hundredths of the talk
	Nowhere   string
	Found     string // the program made the topic
}

// pick returns the translation of a name; a name without one is shown as it is, between marks.
func pick(names map[string]string, open, close string) func(string) string {
	return func(name string) string {
		if s, ok := names[name]; ok {
			return s
		}
		return open + name + close
	}
}

func englishExplain() Explain {
	return Explain{
		Labels:    "Labels",
		Speakers:  "Speakers",
		Sections:  "Sections",
		Topics:    "Topics",
		NoTalk:    "no talk: no way to mark who speaks has enough evidence",
		NoTopics:  "none",
		Grammar:   pick(nil, "", ""),
		Objection: pick(nil, "", ""),
		Place:     pick(map[string]string{"text": "in running text", "quote": "in quotes", "item": "in list items"}, "", ""),
		Counts:    func(n, names int) string { return plural(n, "label") + ", " + plural(names, "name") },
		Evidence: func(r, l, s, t, c int) string {
			return fmt.Sprintf("names that recur %d%%, look like names %d%%, sound like speech %d%%, take turns %d%%, cover of the text %d%%", r, l, s, t, c)
		},
		Score: func(n int) string { return fmt.Sprintf("score %d.%d", n/10, n%10) },
		Speaker: func(name string, turns, characters int) string {
			return name + ": " + plural(turns, "turn") + ", " + plural(characters, "character")
		},
		Asks:     "asks",
		Answers:  "answers",
		Talks:    "neither asks nor answers",
		LabelsOf: func(names string) string { return "labels: " + names },
		Section: func(role, title string, a, b int) string {
			return strings.TrimSpace(fmt.Sprintf("lines %d–%d %s %s", a, b, role, title))
		},
		Why:   func(why string) string { return why },
		Topic: func(title string, line int) string { return fmt.Sprintf("line %d %s", line, title) },
		Leads: func(line, turns, share int) string {
			return fmt.Sprintf("from line %d, %s, at %d%% of the talk", line, plural(turns, "turn"), share)
		},
		Nowhere: "the talk does not take it up",
		Found:   "found by the program",
	}
}

func chineseExplain() Explain {
	return Explain{
		Labels:   "标签",
		Speakers: "说话人",
		Sections: "各节",
		Topics:   "话题",
		NoTalk:   "没有对话：没有哪种标明说话人的写法证据足够",
		NoTopics: "没有",
		Grammar: pick(map[string]string{
			"WebVTT voice": "WebVTT 的 <v 姓名>", "bold name and colon": "加粗的姓名加冒号", "name and colon": "姓名加冒号", "name and time stamp": "姓名和时间",
			"name as a heading": "姓名作标题", "name in brackets": "括号里的姓名", "name and dot": "姓名加点号", "bold name on a line of its own": "加粗的姓名独占一行",
			"name on a line of its own": "姓名独占一行", "name and dash": "姓名加破折号或竖线", "questions as headings": "提问作标题", "questions in bold": "加粗的提问",
			"questions in italics": "斜体的提问", "questions as quotes": "引文里的提问", "numbered questions": "编号的提问", "as the reader says": "照读者所说",
		}, "“", "”"),
		Objection: pick(map[string]string{
			"too few labels": "标签太少", "the names do not recur": "姓名很少重复", "it does not sound like people who talk": "不像有人在说话",
			"the labels follow in one order, as the keys of a form do": "标签总按同一次序出现，像表格的项目", "it covers little of the text": "只占正文的一小部分",
			"few of them ask": "多半不是提问", "few of them are answered": "多半没有回答", "nobody speaks to anybody, as in a manual": "没有谁在对谁说话，像说明书",
			"one name alone, and nobody who speaks with it": "只有一个名字，没有人与之对话",
		}, "“", "”"),
		Place:  pick(map[string]string{"text": "在正文里", "quote": "在引文里", "item": "在列表里"}, "“", "”"),
		Counts: func(n, names int) string { return fmt.Sprintf("%d 个标签，%d 个名字", n, names) },
		Evidence: func(r, l, s, t, c int) string {
			return fmt.Sprintf("名字重复 %d%%，像名字 %d%%，像说话 %d%%，轮流 %d%%，占正文 %d%%", r, l, s, t, c)
		},
		Score: func(n int) string { return fmt.Sprintf("得分 %d.%d", n/10, n%10) },
		Speaker: func(name string, turns, characters int) string {
			return fmt.Sprintf("%s：%d 次发言，%s 字", name, turns, grouped(characters))
		},
		Asks:     "提问",
		Answers:  "回答",
		Talks:    "不分问答",
		LabelsOf: func(names string) string { return "标签：" + names },
		Section: func(role, title string, a, b int) string {
			return strings.TrimSpace(fmt.Sprintf("第 %d–%d 行 %s %s", a, b, role, title))
		},
		Why:   chineseWhy,
		Topic: func(title string, line int) string { return fmt.Sprintf("第 %d 行 %s", line, title) },
		Leads: func(line, turns, share int) string {
			return fmt.Sprintf("从第 %d 行起，%d 次发言，在全文 %d%% 处", line, turns, share)
		},
		Nowhere: "对话里没有谈到",
		Found:   "由程序找出",
	}
}

// chineseWhy translates the reason for a section's role; what holds a word of the article has it between the quotation marks.
func chineseWhy(why string) string {
	known := map[string]string{
		"it holds turns": "里面有发言", "it is captions": "是字幕", "the header of the captions": "字幕的文件头",
		"it has no heading that tells more": "没有能说明用途的标题", "no word of its heading tells more": "标题里没有能说明用途的词",
		"it asks to follow, scan or subscribe": "请人关注、扫码或订阅", "it stands between the front matter and the first heading": "在文前信息与第一个标题之间",
		"the title and what stands with it as “key: value”": "标题和与它一起的“项目：内容”", "it is a quote with a list of points before the talk": "对话之前的引文，列出要点",
	}
	if s, ok := known[why]; ok {
		return s
	}
	if _, after, ok := strings.Cut(why, "says “"); ok {
		return "有“" + strings.TrimSuffix(after, "”") + "”一词"
	}
	return "依据：" + why
}
