package words

import "fmt"

// Roles says what each role of a theme is, and what is wrong with a theme. where is a file with a line, a variable or a flag.
type Roles struct {
	Example      string // first lines of the example file
	Background   string
	Base         string
	Colors       string
	Glamour      string
	Contrast     string
	Speakers     string
	Body         string
	Question     string
	Answer       string
	Muted        string
	Faint        string
	Dim          string
	Promo        string
	Title        string
	Heading      string
	Strong       string
	Emphasis     string
	Strike       string
	Code         string
	CodeBlock    string
	Link         string
	Image        string
	Quote        string
	Bullet       string
	Table        string
	Rule         string
	Match        string
	Current      string
	Target       string
	Highlight    string
	AtHand       string
	Status       string
	StatusStrong string
	StatusMuted  string
	Selected     string
	Border       string
	Prompt       string
	Error        string
	Syntax       string
	Parts        string // what a look is made of
	Unknown      func(where, name string) string
	UnknownNear  func(where, name, near string) string
	NoTheme      func(where, name, known string) string
	NoThemeNear  func(where, name, near string) string
	NoStyle      func(where, why string) string
}

func englishRoles() Roles {
	return Roles{
		Example:      "A theme of Fangtan. Put it into the directory themes beside config.toml: its name there is the theme's. What is left out is as in its base.",
		Base:         "the built-in theme that holds where this file is silent",
		Background:   "the background that the theme is for and that it paints; \"\" leaves the terminal's",
		Colors:       "false takes all colours away",
		Glamour:      "the style of Glamour below the roles for Markdown and for highlighted code",
		Contrast:     "the contrast that colours of Glamour's style are brought to at least, and speakers in the status line",
		Speakers:     "colours of the speakers, in the order in which they speak first",
		Body:         "running text",
		Question:     "running text of questions",
		Answer:       "running text of answers",
		Muted:        "secondary text",
		Faint:        "marks that are seen, not read",
		Dim:          "text out of focus",
		Promo:        "promotion",
		Title:        "the title and headings of the first level",
		Heading:      "headings of the other levels",
		Strong:       "bold text",
		Emphasis:     "text in italics",
		Strike:       "text struck through",
		Code:         "code in running text",
		CodeBlock:    "blocks of code",
		Link:         "links",
		Image:        "what stands for an image",
		Quote:        "quotes",
		Bullet:       "bullets and numbers of lists",
		Table:        "the lines of tables",
		Rule:         "lines between sections and beside quotes",
		Match:        "what a search has found",
		Current:      "the one found that is gone to",
		Target:       "the place just jumped to",
		Highlight:    "what you have highlighted",
		AtHand:       "the mark of what is at hand",
		Status:       "the status line",
		StatusStrong: "its notices",
		StatusMuted:  "its title",
		Selected:     "the selected row of a list",
		Border:       "frames",
		Prompt:       "the mark before what is typed",
		Error:        "what went wrong",
		Syntax:       "parts of highlighted code, as Glamour calls them",
		Parts:        "a colour alone, or { color = …, background_color = …, bold = true } with italic, underline, faint, inverse, crossed_out",
		Unknown:      func(at, n string) string { return fmt.Sprintf("%s: no role is called %q", at, n) },
		UnknownNear: func(at, n, near string) string {
			return fmt.Sprintf("%s: no role is called %q; did you mean %s?", at, n, near)
		},
		NoTheme: func(at, n, known string) string {
			return fmt.Sprintf("%s: there is no %q: use %s", at, n, known)
		},
		NoThemeNear: func(at, n, near string) string {
			return fmt.Sprintf("%s: there is no %q; did you mean %s?", at, n, near)
		},
		NoStyle: func(at, why string) string { return at + ": is no style of Glamour: " + why },
	}
}

func chineseRoles() Roles {
	return Roles{
		Example:      "访谈的一个主题。放进 config.toml 旁边的 themes 目录，文件名就是主题名。没写的按所依据的主题。",
		Base:         "没写的地方依据哪个自带主题",
		Background:   "主题所配的背景色，会铺满屏幕；\"\" 用终端自己的",
		Colors:       "false 去掉所有颜色",
		Glamour:      "Markdown 和代码高亮以 Glamour 的哪个样式打底",
		Contrast:     "Glamour 样式的颜色和状态行里说话人的颜色至少要有的对比度",
		Speakers:     "说话人的颜色，按第一次发言的先后",
		Body:         "正文",
		Question:     "提问的正文",
		Answer:       "回答的正文",
		Muted:        "次要文字",
		Faint:        "看得见、不必读的符号",
		Dim:          "聚焦以外的文字",
		Promo:        "推广",
		Title:        "题目和一级标题",
		Heading:      "其他标题",
		Strong:       "粗体",
		Emphasis:     "斜体",
		Strike:       "删除线",
		Code:         "行内代码",
		CodeBlock:    "代码块",
		Link:         "链接",
		Image:        "图片的占位",
		Quote:        "引文",
		Bullet:       "列表的符号和编号",
		Table:        "表格的线",
		Rule:         "分隔线和引文旁的线",
		Match:        "搜到的文字",
		Current:      "当前的那一处",
		Target:       "刚跳到的地方",
		Highlight:    "划了线的地方",
		AtHand:       "手边之处的记号",
		Status:       "状态行",
		StatusStrong: "状态行里的提示",
		StatusMuted:  "状态行里的题目",
		Selected:     "列表里选中的一行",
		Border:       "边框",
		Prompt:       "输入前的记号",
		Error:        "出错",
		Syntax:       "代码高亮的各部分，名字同 Glamour",
		Parts:        "只写颜色，或 { color = …, background_color = …, bold = true }，还有 italic、underline、faint、inverse、crossed_out",
		Unknown:      func(at, n string) string { return fmt.Sprintf("%s：没有叫 %q 的角色", at, n) },
		UnknownNear: func(at, n, near string) string {
			return fmt.Sprintf("%s：没有叫 %q 的角色，是不是 %s？", at, n, near)
		},
		NoTheme: func(at, n, known string) string {
			return fmt.Sprintf("%s：没有 %q，可以是 %s", at, n, known)
		},
		NoThemeNear: func(at, n, near string) string {
			return fmt.Sprintf("%s：没有 %q，是不是 %s？", at, n, near)
		},
		NoStyle: func(at, why string) string { return at + "：不是 Glamour 的样式：" + why },
	}
}
