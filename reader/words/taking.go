package words

import "fmt"

// Taking is what is said about what the reader takes away: copies, highlights, bookmarks, and the file of notes.
type Taking struct {
	Copy       string // the keys after y
	CopyPlain  string // the keys after Y
	Quoted     func(characters int) string
	Copied     func(characters int) string
	Unsure     func(characters int) string // so long that the terminal may refuse it, which it would not tell
	TooLong    func(characters int) string // longer than is given to any terminal
	NoLink     string                      // no link at hand to be copied
	LinkCopied string
	Mark       func(sentences int) string // the keys while a passage is marked
}

func chineseTaking() Taking {
	return Taking{
		Copy:      "复制引文：s 句 · p 段 · t 发言 · l 链接 · esc 取消",
		CopyPlain: "复制文字：s 句 · p 段 · t 发言 · l 链接 · esc 取消",
		Quoted:    func(n int) string { return "已复制引文，" + grouped(n) + " 字" },
		Copied:    func(n int) string { return "已复制 " + grouped(n) + " 字" },
		Unsure: func(n int) string {
			return "已发给终端 " + grouped(n) + " 字；这么长，有的终端会拒收而不作声，请粘贴一下看看"
		},
		TooLong:    func(n int) string { return grouped(n) + " 字太长，终端的剪贴板放不下，没有复制" },
		NoLink:     "眼前没有链接",
		LinkCopied: "已复制链接",
		Mark: func(n int) string {
			return fmt.Sprintf("选了 %d 句：j k 增减 · o 换头尾 · v 重选 · y Y 复制 · esc", n)
		},
	}
}

func englishTaking() Taking {
	return Taking{
		Copy:      "copy a quote: s sentence · p paragraph · t turn · l link · esc",
		CopyPlain: "copy as text: s sentence · p paragraph · t turn · l link · esc",
		Quoted:    func(n int) string { return "copied as a quote: " + plural(n, "character") },
		Copied:    func(n int) string { return "copied: " + plural(n, "character") },
		Unsure: func(n int) string {
			return "sent to the terminal: " + plural(n, "character") + "; some refuse so much without a word, so paste it and look"
		},
		TooLong: func(n int) string {
			return plural(n, "character") + ": too long for the clipboard of a terminal, not copied"
		},
		NoLink:     "no link at hand",
		LinkCopied: "link copied",
		Mark: func(n int) string {
			return plural(n, "sentence") + ": j k more or less · o other end · v anew · y Y copy · esc"
		},
	}
}
