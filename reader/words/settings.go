package words

import "fmt"

// Settings says what each setting is, and what is wrong with one. where is a file with a line, a variable or a flag; literal is the value as it was written.
type Settings struct {
	Measure      string // what they are
	Paragraph    string
	Hanging      string
	ThinSpace    string
	Columns      string
	Ruler        string
	Theme        string
	Style        string
	Mouse        string
	Lang         string
	Example      string                   // first line of the example file
	Default      string                   // where a value comes from that nobody has set
	NoFile       func(path string) string // a configuration file that is not there
	Unreadable   func(where, why string) string
	Syntax       func(where, why string) string
	NoExpression func(where, expression, why string) string // a regular expression for labels is none
	NoLabels     func(where, expression string) string      // it matches nothing
	Defaults     func(message string) string                // what follows from the two above
	Unknown      func(where, name string) string
	UnknownNear  func(where, name, near string) string
	Wrong        func(where, name, literal, allowed string) string
	WrongNear    func(where, name, literal, near string) string
	Several      func(first string, more int) string // the first problem, and how many others there are
}

func englishSettings() Settings {
	return Settings{
		Measure:    "length of a line of text, in columns of the terminal",
		Paragraph:  "what parts paragraphs: a blank line, or an indent of two columns as in Chinese books",
		Hanging:    "let full-width stops and closing marks hang in the margin where it has room",
		ThinSpace:  "show a narrow space between Chinese and Latin letters or digits; copying and search see the text as it is",
		Columns:    "columns of text side by side where the window has room for them",
		Ruler:      "a ruler that marks the line being read",
		Theme:      "colours: auto (by the terminal's background), the name of a theme, or a theme file",
		Style:      "how Markdown looks: auto (as the theme has it), the name of a style of Glamour, or its JSON file; GLAMOUR_STYLE stands for it where nothing else says it",
		Mouse:      "the wheel scrolls and clicks jump; the terminal no longer selects text",
		Lang:       "language of the program; auto follows the locale",
		Example:    "Settings of Fangtan. Take away the # before a line to change it.",
		Default:    "default",
		NoFile:     func(path string) string { return path + " (not there)" },
		Unreadable: func(at, why string) string { return at + ": cannot be read: " + why },
		Syntax:     func(at, why string) string { return at + ": is no TOML: " + why },
		NoExpression: func(at, e, why string) string {
			return fmt.Sprintf("%s: the labels %q are no regular expression: %s", at, e, why)
		},
		NoLabels: func(at, e string) string { return fmt.Sprintf("%s: no paragraph begins as %q says", at, e) },
		Defaults: func(m string) string { return m + "; defaults are used" },
		Unknown:  func(at, n string) string { return fmt.Sprintf("%s: no setting is called %q", at, n) },
		UnknownNear: func(at, n, near string) string {
			return fmt.Sprintf("%s: no setting is called %q; did you mean %s?", at, n, near)
		},
		Wrong: func(at, n, v, allowed string) string {
			return fmt.Sprintf("%s: %s cannot be %s: use %s; not used", at, n, v, allowed)
		},
		WrongNear: func(at, n, v, near string) string {
			return fmt.Sprintf("%s: %s cannot be %s: did you mean %s? not used", at, n, v, near)
		},
		Several: func(first string, more int) string { return fmt.Sprintf("%s (and %d more)", first, more) },
	}
}

func chineseSettings() Settings {
	return Settings{
		Measure:    "正文一行的长度，以终端的列计",
		Paragraph:  "段落之间空一行（用 blank），或像中文书那样首行缩进两列（用 indent）",
		Hanging:    "行尾的全角标点在有余地时悬挂到版心外",
		ThinSpace:  "中文与西文、数字之间显示一列空隙；复制和搜索仍按原文",
		Columns:    "窗口放得下时并排几栏正文",
		Ruler:      "标出正在读的那一行",
		Theme:      "配色，可以是 auto（随终端背景）、主题名，或主题文件",
		Style:      "Markdown 的样式，可以是 auto（随主题）、Glamour 样式名，或它的 JSON 文件；别处没写时看 GLAMOUR_STYLE",
		Mouse:      "滚轮滚动、点击跳转；终端不再能选字",
		Lang:       "界面语言，用 auto 则随系统语言",
		Example:    "访谈的设置。去掉一行前面的 # 即可改动。",
		Default:    "默认",
		NoFile:     func(path string) string { return path + "（没有这个文件）" },
		Unreadable: func(at, why string) string { return at + "：无法读取：" + why },
		Syntax:     func(at, why string) string { return at + "：不是 TOML：" + why },
		NoExpression: func(at, e, why string) string {
			return fmt.Sprintf("%s：标签 %q 不是正则表达式：%s", at, e, why)
		},
		NoLabels: func(at, e string) string { return fmt.Sprintf("%s：没有哪一段的开头与 %q 相配", at, e) },
		Defaults: func(m string) string { return m + "；改用默认设置" },
		Unknown:  func(at, n string) string { return fmt.Sprintf("%s：没有叫 %q 的设置", at, n) },
		UnknownNear: func(at, n, near string) string {
			return fmt.Sprintf("%s：没有叫 %q 的设置，是不是 %s？", at, n, near)
		},
		Wrong: func(at, n, v, allowed string) string {
			return fmt.Sprintf("%s：%s 不能是 %s，可以是 %s；此项未采用", at, n, v, allowed)
		},
		WrongNear: func(at, n, v, near string) string {
			return fmt.Sprintf("%s：%s 不能是 %s，是不是 %s？此项未采用", at, n, v, near)
		},
		Several: func(first string, more int) string { return fmt.Sprintf("%s（另有 %d 处）", first, more) },
	}
}
