package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// label is what opens a turn: who speaks. It is found in the source text of a line, never by what the Markdown tree makes of it,
// since CommonMark sees no bold in `**张三：**你好`.
type label struct {
	block, line int    // the line of the block that it opens
	end         int    // offset in Source behind the label, its marks and the white space after it
	name        string // as printed, without marks, colon and time
	open        string // the mark of bold that opens before the name and still holds behind the label, or ""
}

// grammar is one way to mark who speaks. An article uses one; which one, its own evidence says.
type grammar interface {
	// String names the grammar, for people who wonder how an article was understood.
	String() string
	// find reads the label that opens line, which is a line of a block of kind k. Its end counts from the start of the line.
	find(line string, k Kind) (label, bool)
}

// grammars lists the label grammars, the most telling marks first: where two explain the same lines, the first is taken.
func grammars() []grammar {
	return []grammar{boldColon{}}
}

// boldColon is a bold name with a colon, full-width or half-width, inside or outside of the bold:
// `**张三：**你好`, `**Zhang San**: hello`, `**问：为什么？**`.
type boldColon struct{}

func (boldColon) String() string { return "bold name and colon" }

func (boldColon) find(line string, k Kind) (label, bool) {
	if k != Paragraph {
		return label{}, false
	}
	mark := boldMark(line)
	if mark == "" {
		return label{}, false
	}
	at := len(mark)
	closed := false
	var name strings.Builder
	for at < len(line) && name.Len() <= maxName {
		rest := line[at:]
		r, n := utf8.DecodeRuneInString(rest)
		switch {
		case strings.HasPrefix(rest, mark):
			closed = !closed
			at += len(mark)
		case r == ':' || r == '：':
			at += n
			if !closed {
				tail := strings.TrimLeft(line[at:], " \t")
				if strings.HasPrefix(tail, mark) {
					closed = true
					at = len(line) - len(tail) + len(mark)
				}
			}
			l := label{name: strings.TrimSpace(name.String())}
			if !closed {
				l.open = mark
			}
			l.end = len(line) - len(strings.TrimLeft(line[at:], " \t\u3000"))
			return l, l.name != ""
		case r == '\\' && n < len(rest):
			at++
		default:
			name.WriteRune(r)
			at += n
		}
	}
	return label{}, false
}

// maxName is the length, in bytes, past which a stretch before a colon is no name.
const maxName = 72

// boldMark returns the mark of strong emphasis that opens line, or "".
func boldMark(line string) string {
	for _, m := range []string{"**", "__"} {
		if strings.HasPrefix(line, m) && len(line) > 2 && line[2] != m[0] && line[2] != ' ' {
			return m
		}
	}
	return ""
}

// nameLike reports whether s can be what a person, a role or a medium is called: short, and no sentence.
func nameLike(s string) bool {
	if s == "" || len(s) > maxName {
		return false
	}
	letters, words, wide := 0, len(strings.Fields(s)), 0
	for _, r := range s {
		switch {
		case strings.ContainsRune("，。？！；、“”,?!;\"|<>=…#[]{}", r):
			return false
		case unicode.IsLetter(r):
			letters++
			if isCJK(r) {
				wide++
			}
		}
	}
	return letters > 0 && words <= 6 && wide <= 16 && !noSpeaker(s)
}

// noSpeaker reports whether s is a word that stands before a colon and speaks to the reader.
func noSpeaker(s string) bool {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "注意", "提示", "注", "备注", "說明", "说明", "编者按", "編者按", "图", "圖", "来源", "來源", "作者", "编辑", "编译", "责编", "校对", "排版", "摘要", "导读", "内容导读", "关键词", "时间", "地点", "例如", "比如", "总结", "结论", "原文", "原文链接", "参考", "链接", "背景", "观点", "问题", "更多", "嘉宾", "主题",
		"note", "notes", "warning", "tip", "caution", "important", "example", "source", "author", "editor", "summary", "update", "disclaimer", "http", "https", "todo", "image", "photo", "figure", "credit", "date", "title", "link", "location", "time", "read more", "see also", "ps", "p.s.", "p.s", "goal", "background", "conclusion", "definition":
		return true
	}
	return false
}
