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
	Speaker   func(name string, turns int, length string) string
	Asks      string // what a speaker's turns are
	Answers   string
	Talks     string
	LabelsOf  func(names string) string
	Section   func(role, title string, first, last int) string
	Why       func(reason, word string) string // the reason for a section's role, as package parse has it, and the word of the article in it
	Topic     func(title string, line int) string
	Leads     func(line, turns, share int) string // to the turn on a line, so many turns, at so many hundredths of the talk
	Nowhere   string
	PlacedBy  func(name string) string      // what told where a topic is taken up, by its name in package parse
	Best      func(tenths, line int) string // the best place for the words of a topic, and its score
	Next      func(tenths, line int) string // the runner-up
	Shared    func(has, needs int) string   // how much of its words the talk has there, and how much it must have, in hundredths
	Drop      func(hundredths int) string   // how far the cohesion of the talk drops where a found topic opens
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
		Speaker: func(name string, turns int, length string) string {
			return name + ": " + plural(turns, "turn") + ", " + length
		},
		Asks:     "asks",
		Answers:  "answers",
		Talks:    "neither asks nor answers",
		LabelsOf: func(names string) string { return "labels: " + names },
		Section: func(role, title string, a, b int) string {
			return strings.TrimSpace(fmt.Sprintf("lines %d–%d %s %s", a, b, role, title))
		},
		Why:   func(reason, word string) string { return strings.Replace(reason, "…", word, 1) },
		Topic: func(title string, line int) string { return fmt.Sprintf("line %d %s", line, title) },
		Leads: func(line, turns, share int) string {
			return fmt.Sprintf("from line %d, %s, at %d%% of the talk", line, plural(turns, "turn"), share)
		},
		Nowhere: "the talk does not take it up",
		PlacedBy: pick(map[string]string{
			"heading": "by a heading in the talk", "time": "by its time", "order": "by its words, in the order of its list", "words": "by its words",
			"found": "found by the program: its question opens a new subject", "nowhere": "by nothing",
		}, "", ""),
		Best:   func(n, line int) string { return fmt.Sprintf("best place: line %d, score %d.%d", line, n/10, n%10) },
		Next:   func(n, line int) string { return fmt.Sprintf("next: line %d, score %d.%d", line, n/10, n%10) },
		Shared: func(has, needs int) string { return fmt.Sprintf("has %d%% of its words, %d%% are enough", has, needs) },
		Drop:   func(n int) string { return fmt.Sprintf("cohesion drops by %d.%02d", n/100, n%100) },
	}
}

func chineseExplain() Explain {
	roles := pick(map[string]string{
		"front": "题头", "lead": "导语", "summary": "要点", "bio": "简介", "people": "人物", "transcript": "对话", "notes": "附注", "related": "相关", "promo": "推广", "comments": "评论", "body": "正文",
	}, "“", "”")
	return Explain{
		Labels:   "标签",
		Speakers: "说话人",
		Sections: "各节",
		Topics:   "话题",
		NoTalk:   "没有对话：没有哪种标明说话人的写法证据足够",
		NoTopics: "没有",
		Grammar: pick(map[string]string{
			"WebVTT voice": "WebVTT 的 <v 姓名>", "bold name and colon": "加粗的姓名加冒号", "name and colon": "姓名加冒号", "name and time stamp": "姓名和时间",
			"name as a heading": "姓名作标题", "name in brackets": "方括号里的姓名", "name in parentheses": "圆括号里的姓名", "name and dot": "姓名加点号", "bold name on a line of its own": "加粗的姓名独占一行",
			"name on a line of its own": "姓名独占一行", "name and dash": "姓名加破折号或竖线", "questions as headings": "提问作标题", "questions in bold": "加粗的提问",
			"questions in bold before the answer": "答话前加粗的提问", "questions in italics": "斜体的提问", "questions as quotes": "引文里的提问", "numbered questions": "编号的提问", "questions behind a sign": "符号后的提问", "questions as paragraphs": "自成一段的提问", "sign of another speaker": "换人说话的符号",
			"bold name and text": "加粗的姓名后接正文", "name and wide space": "姓名加全角空格", "name and sign": "姓名加符号", "name and what is said in quotation marks": "姓名后接引号里的话", "as the reader says": "照读者所说",
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
		Speaker: func(name string, turns int, length string) string {
			return fmt.Sprintf("%s：%d 次发言，%s", name, turns, length)
		},
		Asks:     "提问",
		Answers:  "回答",
		Talks:    "不分问答",
		LabelsOf: func(names string) string { return "标签：" + names },
		Section: func(role, title string, a, b int) string {
			return strings.TrimSpace(fmt.Sprintf("第 %d–%d 行 %s %s", a, b, roles(role), title))
		},
		Why:   chineseWhy(),
		Topic: func(title string, line int) string { return fmt.Sprintf("第 %d 行 %s", line, title) },
		Leads: func(line, turns, share int) string {
			return fmt.Sprintf("从第 %d 行起，%d 次发言，在全文 %d%% 处", line, turns, share)
		},
		Nowhere: "对话里没有谈到",
		PlacedBy: pick(map[string]string{
			"heading": "依据对话里的标题", "time": "依据时间", "order": "依据用词和列表的次序", "words": "依据用词",
			"found": "由程序找出：这个问题开启新话题", "nowhere": "没有依据",
		}, "“", "”"),
		Best: func(n, line int) string {
			return fmt.Sprintf("最合适：第 %d 行，得分 %d.%d", line, n/10, n%10)
		},
		Next:   func(n, line int) string { return fmt.Sprintf("其次：第 %d 行，得分 %d.%d", line, n/10, n%10) },
		Shared: func(has, needs int) string { return fmt.Sprintf("用词相合 %d%%，至少要 %d%%", has, needs) },
		Drop:   func(n int) string { return fmt.Sprintf("前后用词的连贯下降 %d.%02d", n/100, n%100) },
	}
}

// chineseWhy translates the reason for a section's role.
func chineseWhy() func(reason, word string) string {
	known := pick(map[string]string{
		"the title and what the article says about itself":                 "题目和文章关于自己的说明",
		"the header of the captions":                                       "字幕的文件头",
		"it is captions":                                                   "是字幕",
		"it has no heading that tells more":                                "没有能说明用途的标题",
		"no word of its heading tells more":                                "标题里没有能说明用途的词",
		"its heading says “…”":                                             "标题里有“…”",
		"its first line says “…”":                                          "第一行有“…”",
		"its heading says that the talk follows":                           "标题说下面是对话",
		"it holds turns":                                                   "里面有发言",
		"a line of its own between turns heads it":                         "发言之间独占一行的文字是它的标题",
		"it is a list of chapters with time stamps before the talk":        "对话之前带时间的章节",
		"it is a numbered list of points before the talk":                  "对话之前编号的要点",
		"it is a quote with a list of points before the talk":              "对话之前的引文，列出要点",
		"it is a list of points before the talk":                           "对话之前列出的要点",
		"it names the people and their initials or parts":                  "列出人物和他们的缩写或身份",
		"it says of a speaker who that is":                                 "介绍一位说话人",
		"it announces the talk and holds no turn":                          "预告对话，里面没有发言",
		"its heading is the title once more":                               "标题与题目相同",
		"it stands behind the rule that closes the talk":                   "在结束对话的分隔线之后",
		"it says who made the article":                                     "说明文章由谁制作",
		"it is a note":                                                     "是注释",
		"it stands behind promotion that closes the talk":                  "在结束对话的推广之后",
		"it stands behind the mark that ends the talk":                     "在对话的结束标记之后",
		"it speaks of the talk as past":                                    "把对话当作已经过去的事来说",
		"it leads elsewhere":                                               "通向别处",
		"it names a part of its own":                                       "自成一个部分",
		"it is a list of links":                                            "是一列链接",
		"it is a list of links behind the talk":                            "对话之后的一列链接",
		"it stands behind the talk and holds no turn":                      "在对话之后，里面没有发言",
		"it stands behind the talk":                                        "在对话之后",
		"it asks to follow, scan, subscribe, share, buy or read elsewhere": "请人关注、扫码、订阅、转发、购买或到别处阅读",
		"it stands between the front matter and what follows":              "在文前信息与后文之间",
		"its heading is below one that tells its role":                     "上一级标题说明了用途",
		"it follows the points of a summary":                               "在一列要点之后",
	}, "“", "”")
	return func(reason, word string) string { return strings.Replace(known(reason), "…", word, 1) }
}
