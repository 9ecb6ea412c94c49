package words

import "fmt"

// Taking is what is said about what the reader takes away: copies, highlights, bookmarks, and the file of notes.
type Taking struct {
	Copy       string // the keys after y
	CopyPlain  string // the keys after Y
	Quoted     func(length string) string
	Copied     func(length string) string
	Unsure     func(length string) string // so long that the terminal may refuse it, which it would not tell
	TooLong    func(length string) string // longer than is given to any terminal
	NoLink     string                     // no link at hand to be copied
	LinkCopied string
	NotCopied  string                     // what was pressed after y says nothing of how much
	Mark       func(sentences int) string // the keys while a passage is marked

	NoteAsk, NoteHint, NoteAgain string // what is said about a highlight: before the line, and in it for a new one and for one that is there
	Highlighted, Noted           string
	HighlightGone                string
	BookmarkAsk, ReturnAsk       string // the keys after m and '
	Bookmarked, BookmarkGone     func(letter string) string
	NoBookmark                   func(letter string) string
	NoLetter                     string // what was pressed after m or ' names no bookmark
	NothingGone, BroughtBack     string // ctrl+r, which brings back what was taken away
	Shelf                        string // title of the list
	ShelfKeys                    string // in its frame
	NothingKept                  string
	LostMark                     string // in the list: not in the text any more
	LostOne                      string // the same, when one wants to go there

	WouldBeLost         string // q while notes could not be kept
	NoHighlights        string
	WriteAsk, WriteOver string // where the notes go; that a file is there
	Wrote               func(n int, path string) string
	NotWritten          func(path, why string) string
	NotPlain            string                    // why: what is there is a device or the like
	NotesTitle          func(title string) string // of the file
	NotePrefix          string                    // before what the reader has said
	LostHeading         string                    // over those whose words are gone
}

func chineseTaking() Taking {
	return Taking{
		Copy:      "复制引文：s 句 · p 段 · t 发言 · l 链接 · esc 取消",
		CopyPlain: "复制文字：s 句 · p 段 · t 发言 · l 链接 · esc 取消",
		Quoted:    func(length string) string { return "已复制引文，" + length },
		Copied:    func(length string) string { return "已复制 " + length },
		Unsure: func(length string) string {
			return "已发给终端 " + length + "；这么长，有的终端会拒收而不作声，请粘贴一下看看"
		},
		TooLong:    func(length string) string { return length + "太长，终端的剪贴板放不下，没有复制" },
		NoLink:     "眼前没有链接",
		LinkCopied: "已复制链接",
		NotCopied:  "没有复制：按 s、p、t 或 l",
		Mark: func(n int) string {
			return fmt.Sprintf("选了 %s 句：y Y 复制 · H 划线 · j k 增减 · o 换头尾 · v 重选 · esc", sentences(n))
		},

		NoteAsk:       "批注：",
		NoteHint:      "可以不写 · enter 划线 · esc 取消",
		NoteAgain:     "enter 保存 · ctrl+x 去掉划线 · esc 取消",
		Highlighted:   "已划线",
		Noted:         "已划线，批注记下了",
		HighlightGone: "划线已去掉，ctrl+r 恢复",
		NothingGone:   "没有去掉过什么",
		BroughtBack:   "已恢复",
		BookmarkAsk:   "书签：按一个字母或数字",
		ReturnAsk:     "到书签：按它的字母 · ' 回到跳转之前",
		Bookmarked:    func(l string) string { return "书签 " + l + " 放在这一句" },
		BookmarkGone:  func(l string) string { return "书签 " + l + " 已去掉，ctrl+r 恢复" },
		NoBookmark:    func(l string) string { return "没有书签 " + l },
		NoLetter:      "书签要用一个字母或数字",
		Shelf:         "书签与划线",
		ShelfKeys:     "enter 前往 · ctrl+x 去掉 · ctrl+r 恢复",
		NothingKept:   "还没有书签和划线：m 加书签，H 划线",
		LostMark:      "已不在",
		LostOne:       "原来的话已不在这篇文章里，划线还留着",

		WouldBeLost:  "划线没能记下：W 另存，再按 q 退出",
		NoHighlights: "还没有划线：H 划线",
		WriteAsk:     "写到：",
		WriteOver:    "已有此文件，再按 enter 覆盖：",
		Wrote:        func(n int, p string) string { return fmt.Sprintf("%d 处划线已写到 %s", n, p) },
		NotWritten:   func(p, why string) string { return "没能写到 " + p + "：" + why },
		NotPlain:     "那不是普通的文件",
		NotesTitle:   func(t string) string { return "《" + t + "》摘录" },
		NotePrefix:   "批注：",
		LostHeading:  "原文里已找不到的",
	}
}

func englishTaking() Taking {
	return Taking{
		Copy:      "quote: s sentence · p paragraph · t turn · l link · esc",
		CopyPlain: "text: s sentence · p paragraph · t turn · l link · esc",
		Quoted:    func(length string) string { return "copied as a quote: " + length },
		Copied:    func(length string) string { return "copied: " + length },
		Unsure: func(length string) string {
			return "sent to the terminal: " + length + "; some refuse so much without a word, so paste it and look"
		},
		TooLong: func(length string) string {
			return length + ": too long for the clipboard of a terminal, not copied"
		},
		NoLink:     "no link at hand",
		LinkCopied: "link copied",
		NotCopied:  "nothing copied: press s, p, t or l",
		Mark: func(n int) string {
			const keys = "y Y copy · H highlight · j k extend · o other end · v anew · esc"
			if n == 1 {
				return "1 sentence: " + keys
			}
			return sentences(n) + " sentences: " + keys
		},

		NoteAsk:       "note: ",
		NoteHint:      "may be empty · enter highlights · esc cancels",
		NoteAgain:     "enter keeps · ctrl+x takes the highlight away · esc cancels",
		Highlighted:   "highlighted",
		Noted:         "highlighted, with your note",
		HighlightGone: "highlight gone: ctrl+r brings it back",
		NothingGone:   "nothing was taken away",
		BroughtBack:   "brought back",
		BookmarkAsk:   "bookmark: press a letter or a digit",
		ReturnAsk:     "to a bookmark: press its letter · ' to before the jump",
		Bookmarked:    func(l string) string { return "bookmark " + l + " is at this sentence" },
		BookmarkGone:  func(l string) string { return "bookmark " + l + " gone: ctrl+r brings it back" },
		NoBookmark:    func(l string) string { return "no bookmark " + l },
		NoLetter:      "a bookmark is a letter or a digit",
		Shelf:         "Bookmarks and highlights",
		ShelfKeys:     "enter goes there · ctrl+x takes away · ctrl+r brings back",
		NothingKept:   "nothing kept yet: m and H make notes",
		LostMark:      "gone",
		LostOne:       "these words are no longer in the article; the note is kept",

		WouldBeLost:  "notes not kept: W saves them, q quits",
		NoHighlights: "no highlights yet: H makes them",
		WriteAsk:     "write to: ",
		WriteOver:    "exists; enter overwrites it: ",
		Wrote:        func(n int, p string) string { return plural(n, "highlight") + " written to " + p },
		NotWritten:   func(p, why string) string { return "not written to " + p + ": " + why },
		NotPlain:     "it is not a plain file",
		NotesTitle:   func(t string) string { return "Notes on “" + t + "”" },
		NotePrefix:   "Note: ",
		LostHeading:  "No longer in the text",
	}
}

// MostSentences is up to how many sentences are counted where a passage is marked.
const MostSentences = 999

// sentences is a number of sentences, or that there are more than are counted.
func sentences(n int) string {
	if n > MostSentences {
		return fmt.Sprintf("%d+", MostSentences)
	}
	return fmt.Sprint(n)
}
