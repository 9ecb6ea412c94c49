package words

import "fmt"

// Chinese returns the words in simplified Chinese.
func Chinese() *Words {
	return &Words{
		Lang:   "zh",
		Length: chineseLength(),
		Status: Status{
			Percent:  func(p int) string { return fmt.Sprintf("%d%%", p) },
			Left:     chineseLeft,
			LeftHere: func(n int) string { return minutesOr(n, "剩不到 1 分", "剩 %s", chineseHours("分")) },
			Done:     "读完",
			Top:      "开头",
			Question: "提问",
			Answer:   "回答",
			MouseOn:  "鼠标已开：滚轮翻动，点击大纲或右边的长条跳转",
			MouseOff: "鼠标已关：可用终端自己的选择",
			FocusOn:  "专注：只亮这一段发言",
			FocusOff: "专注已关",
			Measure:  func(n int) string { return fmt.Sprintf("行宽 %d 格", n) },
			Columns:  func(n, cells int) string { return fmt.Sprintf("%d 栏，行宽 %d 格", n, cells) },
			NoColumns: func(cells, needs, has int) string {
				return fmt.Sprintf("放不下两栏：行宽 %d 格要窗口宽 %d 格，现在是 %d 格；按 - 收窄", cells, needs, has)
			},
			NoneBeside: func(cells int) string {
				return fmt.Sprintf("大纲旁边放不下两栏（行宽 %d 格）：按 o 收起大纲，或按 - 收窄", cells)
			},
			NoQuestions: "这篇文章没有问答",
			NoTopics:    "这篇文章没有话题",
			NoSpeakers:  "这篇文章没有说话人",
			NoOutline:   "这篇文章没有大纲",
			NoLinks:     "这篇文章没有链接",
			FirstOne:    "前面没有了",
			LastOne:     "后面没有了",
			Theme:       func(n string) string { return "主题 " + n },
			NothingBack: "没有可以退回的地方",
			NothingNext: "没有可以前进的地方",
			NothingHere: "这里没有可以跟随的要点或链接",
			NotDiscuss:  "正文没有谈到这一点",
			LinkCopied:  "链接已复制",
			LinkRefused: "这种链接不会打开",
			TooSmall:    func(w, h int) string { return fmt.Sprintf("窗口太小：至少 %d×%d", w, h) },
		},
		Card: Card{
			Author:    "作者",
			Published: "时间",
			Place:     "地点",
			Publisher: "媒体",
			Source:    "来源",
			Guests:    "嘉宾",
			Hosts:     "采访",
			Length:    "篇幅",
			Minutes:   func(n int) string { return minutesOr(max(n, 1), "", "约 %s", chineseHours("分钟")) },
			Turns:     func(t, s int) string { return fmt.Sprintf("%d 人，%d 次发言", s, t) },
			Date:      func(y, m, d int) string { return fmt.Sprintf("%d 年 %d 月 %d 日", y, m, d) },
			DateTime: func(y, m, d, h, min int) string {
				return fmt.Sprintf("%d 年 %d 月 %d 日 %02d:%02d", y, m, d, h, min)
			},
			Between: "、",
		},
		Page: Page{
			Untitled:  "无题",
			Nothing:   "（没有可以显示的文字）",
			Note:      "注",
			Summary:   "要点",
			Lead:      "编者按",
			Bio:       "嘉宾简介",
			People:    "人物",
			Talk:      "访谈",
			Notes:     "注释",
			Related:   "相关阅读",
			Promotion: "推广",
			Comments:  "评论",
			Front:     "文章信息",
			Body:      "正文",
		},
		Lists: Lists{
			Topics:     "话题",
			Speakers:   "说话人",
			Outline:    "大纲",
			Links:      "链接",
			Themes:     "主题",
			Dark:       "深色",
			Light:      "浅色",
			Colourless: "无色",
			Narrow:     "输入文字以筛选",
			Empty:      "没有匹配的条目",
			Turns:      func(n int) string { return fmt.Sprintf("%d 次", n) },
			Share:      func(p int) string { return fmt.Sprintf("占 %d%%", p) },
			At:         func(p int) string { return fmt.Sprintf("%d%% 处", p) },
			Length:     func(n int) string { return minutesOr(n, "不到 1 分钟", "%s", chineseHours("分钟")) },
			Nowhere:    "未谈到",
			Found:      "话题（程序从对话里找出）",
			Count:      func(shown, all int) string { return fmt.Sprintf("%d/%d", shown, all) },
		},
		Place:   chinesePlace(),
		Loading: chineseLoading(),
		Quote:   chineseQuote(),
		Taking:  chineseTaking(),
		Links: Links{
			Ask:     "在浏览器中打开这个链接？",
			Answer:  "enter 打开，esc 取消",
			Opening: func(host string) string { return "正在打开 " + host + "……" },
			Opened:  func(host string) string { return "已打开 " + host },
			Failed:  func(why string) string { return "链接无法打开：" + why },
			User:    func(name string) string { return "注意：“" + name + "”只是用户名，不是网站" },
			Written: func(host string) string { return "原文写作 " + host },
			Alike:   func(host string) string { return "注意：原文写作 " + host + "，字母形似而不同" },
		},
		Search:  chineseSearch(),
		Folding: chineseFolding(),
		Facts:   chineseFacts(),
		Help:    chineseHelp(),
		Keys:    chineseKeys(),
		Error:   chineseErrors(),
		Cause:   chineseCause(),
		State: State{
			SetAside: func(p string) string { return "阅读记录已损坏，另存为 " + p },
			Newer:    func(p string) string { return "这份阅读记录来自更新的版本，没有动它：" + p },
			Left: func(p, why string) string {
				return "这份阅读记录用不了（" + why + "），没有动它：" + p
			},
			NoDirectory: "找不到存放阅读记录的目录，这次读到哪里不会记下",
			NotKept:     func(why string) string { return "位置和划线没能记下：" + why },
			NotRead:     func(why string) string { return "没能读出上次的位置：" + why },
		},
		Settings: chineseSettings(),
		Explain:  chineseExplain(),
		Roles:    chineseRoles(),
		CLI:      chineseCLI(),
	}
}

func chineseLeft(minutes int) string {
	return minutesOr(minutes, "不到 1 分钟", "约剩 %s", chineseHours("分钟"))
}

// minutesOr formats n minutes, as long says how long they are; less than one has words of its own.
func minutesOr(n int, under, format string, long func(minutes int) string) string {
	if n < 1 {
		return under
	}
	return fmt.Sprintf(format, long(n))
}

// chineseHours formats minutes, with the word for them where they are few.
func chineseHours(minute string) func(int) string {
	return func(n int) string { return hours(n, "%d "+minute, "%d 小时", "%d 小时 %d 分") }
}

func englishHours(n int) string { return hours(n, "%d min", "%d h", "%d h %d min") }

// hours formats minutes: from two hours on by these and the rest, from ten on by whole hours, since nobody knows so long a time better.
func hours(minutes int, few, whole, both string) string {
	switch h, rest := minutes/60, minutes%60; {
	case h < 2:
		return fmt.Sprintf(few, minutes)
	case h >= 10:
		return fmt.Sprintf(whole, (minutes+30)/60)
	case rest == 0:
		return fmt.Sprintf(whole, h)
	default:
		return fmt.Sprintf(both, h, rest)
	}
}

// counting is where one is among matches that are still being counted: "3/17…", or "17…" while the place is not known.
func counting(at, soFar int) string {
	if at < 1 {
		return fmt.Sprintf("%d…", soFar)
	}
	return fmt.Sprintf("%d/%d…", at, soFar)
}

// grouped writes n with commas between thousands.
func grouped(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func chineseHelp() Help {
	return Help{
		Title:  "按键",
		Move:   "移动",
		Jump:   "跳转",
		Lists:  "列表",
		Search: "搜索",
		Show:   "显示",
		Take:   "带走", Marking: "选取时",
		Program: "程序",
		Picker:  "在列表里",
		Typing:  "输入搜索时",
		Close:   "esc 关闭",
		Counts:  "按键前加数字表示次数：5j 下移五行，50% 到一半处",
		More:    "下面还有",
	}
}

func chineseKeys() Keys {
	return Keys{
		LineDown: "下移一行", LineUp: "上移一行",
		ScreenDown: "下一屏", ScreenUp: "上一屏",
		HalfDown: "下半屏", HalfUp: "上半屏",
		Top: "到开头", Bottom: "到结尾",
		Percent: "到百分之几处",
		Left:    "宽代码左移", Right: "宽代码右移",
		NextQuestion: "下一个问题", PrevQuestion: "上一个问题",
		NextSection: "下一节或话题", PrevSection: "上一节或话题",
		Follow: "跟随眼前的要点、链接或注号，展开折叠",
		Back:   "回到跳转之前", Forward: "再次前进",
		Topics: "话题", Speakers: "说话人",
		Outline: "大纲", Links: "链接",
		Facts:     "篇幅、各人所占、话题、常见的词",
		Search:    "搜索",
		NextMatch: "下一处", PrevMatch: "上一处",
		OnlyMatches: "只看含有的段落", Mentions: "查找眼前的词",
		ListMatches: "列出所有匹配", History: "以前的搜索", Complete: "补全 @人名 或 #话题", Matches: "列出所有匹配",
		Skim: "全文、速读、只看问题", NextFollowed: "所看的人或话题的下一次发言", LastFollowed: "上一次",
		ShowOnly: "只看这个人或这个话题",
		Focus:    "只亮当前发言",
		Columns:  "单栏或双栏",
		Wider:    "加宽", Narrower: "收窄",
		ResetMeasure: "恢复行宽",
		Theme:        "主题",
		Copy:         "复制：引文", CopyPlain: "复制：文字", Mark: "选取一段",
		Highlight: "划线，可加批注", WriteNotes: "把划线和批注写成文件", BringBack: "恢复刚去掉的划线或书签",
		Shelf:    "书签与划线",
		Bookmark: "给这一句加书签，接一个字母", ToBookmark: "到书签；'' 回到跳转之前",
		SentenceDown: "下一句", SentenceUp: "上一句",
		OtherEnd: "换到另一头", MarkAnew: "从这一句重新选",
		Edit: "在编辑器里打开这一行", Reload: "重新载入文件，重画屏幕",
		Mouse: "开关鼠标",
		Help:  "帮助",
		Leave: "关闭最上面的一层",
		Quit:  "退出", QuitNow: "立即退出",
		Suspend:  "挂起",
		Narrow:   "输入文字以筛选",
		ItemDown: "下一项", ItemUp: "上一项",
		PageDown: "下一页", PageUp: "上一页",
		First: "第一项", Last: "最后一项",
		Choose: "选定", Close: "关闭",
		ClearInput: "清除光标前的文字", DeleteWord: "删去前一个词",
		AcceptSearch: "停在这里", LeaveSearch: "回到原处",
	}
}

func chineseErrors() Error {
	return Error{
		NoSuchFile:  func(n string) string { return n + "：没有这个文件" },
		IsDirectory: func(n string) string { return n + "：这是目录，不是文件" },
		NoAccess:    func(n string) string { return n + "：没有读取权限" },
		Unreadable:  func(n, why string) string { return n + "：无法读取：" + why },
		Binary:      func(n string) string { return n + "：这是二进制文件，不是文字" },
		Empty:       func(n string) string { return n + "：里面没有文字" },
		TextEnds:    func(n, at string) string { return n + "：" + at + " 之后不是文字，没有读" },
		CutOff:      func(n, at, why string) string { return n + "：读到 " + at + " 处中断：" + why },
		TooMuch:     func(n, at string) string { return n + "：太长，只读了开头的 " + at },
		IsDevice:    func(n string) string { return n + "：这是设备，不是文件" },
		TooMany: func(names string, n int) string {
			return fmt.Sprintf("%s：一次只能读一个文件，给了 %d 个", names, n)
		},
		Stdin:      "标准输入",
		NoTerminal: "没有可以读取按键的终端",
		Panic:      "程序出了错，请把下面几行报告给作者",
		PanicAbove: "程序出了错，请把上面的内容报告给作者",
		Write:      func(why string) string { return "写不出去：" + why },
	}
}

func chineseCLI() CLI {
	return CLI{
		Short:       "在终端里读长篇访谈",
		Long:        "访谈（fangtan）打开存成 Markdown 的访谈：分清说话人，列出话题，可以搜索，记得读到哪里。不给文件时打开自带的样例。",
		UsageLine:   "用法：fangtan 文件.md，或 命令 | fangtan",
		Usage:       "用法",
		Flags:       "选项",
		Commands:    "命令",
		Examples:    "例子",
		ExampleFile: "读一篇文章",
		ExamplePipe: "读管道里的文字",
		ExampleJSON: "输出解析的结果",
		Plain:       "不打开界面，直接输出排好的文字",
		JSON:        "以 JSON 输出解析的结果",
		Width:       "输出的行宽（列）",
		Color:       "输出的颜色 auto、always 或 never",
		Encoding:    "文章的编码，如 gb18030；不写则自动识别",
		Explain:     "说明文章是怎样读懂的：标签、说话人、各节、话题",
		LabelsFlag:  "行首与此正则表达式相配的是标签，第一组是说话人",
		FromStart:   "从头打开，不回到上次读到的地方",
		Resume:      "打开上次读的文章",
		Recent:      "列出读过的文章和读了多少",
		Notes:       "把一篇文章的划线和批注输出成 Markdown",
		NoNotes:     func(n string) string { return fmt.Sprintf("%s：还没有划线", n) },
		NeedsFile:   func(c string) string { return fmt.Sprintf("%s 后面要有一个文件", c) },
		NothingRead: "还没有读过文章",
		LastGone: func(p string) string {
			return fmt.Sprintf("上次读的 %s 已经不在了；fangtan recent 列出读过的文章", p)
		},
		HelpFlag:    "显示帮助",
		VersionFlag: "显示版本",
		Completion:  "生成命令行补全脚本",
		Config:      "列出生效的设置，以及各自从哪里来",
		ExampleFlag: "改为输出一份配置文件样例",
		ThemeFlag:   "改为输出一份主题文件样例",
		HelpCommand: "显示某个命令的帮助",
		UnknownFlag: func(f string) string { return "没有这个选项：" + f },
		DidYouMean:  func(n string) string { return "是不是 " + n + "？" },
		NeedsValue:  func(f string) string { return "选项需要一个值：" + f },
		BadValue: func(f, v, a string) string {
			return fmt.Sprintf("选项 %s 的值 %q 不对，可以是：%s", f, v, a)
		},
		NoArgument: func(c, a string) string {
			return fmt.Sprintf("fangtan %s 后面不跟别的：%s；叫这个名字的文件用 ./%s 打开", c, a, c)
		},
		Exclusive: func(a, b string) string { return fmt.Sprintf("选项 %s 和 %s 不能同时使用", a, b) },
		TryHelp:   "用 fangtan --help 查看用法",
		Misuse:    func(what, help string) string { return what + "；" + help },
	}
}
