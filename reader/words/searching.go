package words

import (
	"fmt"
	"regexp/syntax"
	"strings"
)

// Search is the words around a search.
type Search struct {
	Nothing    string                         // no match
	Place      func(at, total int) string     // match at (from 1) of total
	Counting   func(at, soFar int) string     // the same while counting goes on; at is 0 while not known
	Wrapped    string                         // the search went on from the start (or the end)
	Empty      string                         // n with nothing searched
	LimitAlone func(limit string) string      // a speaker or a topic, and nothing to look for there
	Found      func(total int) string         // how many, while none of them is the current one
	Gone       func(query string) string      // no match for a query that is shown
	Hint       string                         // in the empty input line: what can be typed
	Several    func(total, blocks int) string // matches in so many paragraphs

	NoSpeaker func(name string) string // a limit that names nobody
	NoTopic   func(name string) string
	NotKept   func(why string) string // the history could not be written
	NotRead   func(why string) string

	// BadExpression says what is wrong with a regular expression, by the code of regexp/syntax, and with which piece of it, which may be empty.
	BadExpression func(code, piece string) string

	Only        func(query string, blocks int) string // the line over a page that shows only paragraphs with matches
	OnlyLimit   func(limit string) string             // the same where only a speaker or a topic was named
	OnlyLooking func(query string) string             // the same while they are being looked for
	OnlyLeave   string                                // how to leave it
	OnlyNothing func(query string) string             // nothing to show
	All         string                                // the whole article shows again

	List        string // title of the list of matches
	ListHint    string // in its empty input line
	Front       string // group of matches that stand in no question and no section with a name
	NoWords     string // nothing at hand to list the mentions of
	Words       string // title of the list of words at hand
	Times       func(n int) string
	WordName    string // a word that is a speaker's name
	WordPicked  string // a word that is what was last searched for
	ListLeave   string
	ListWaiting string
}

func chineseSearch() Search {
	return Search{
		Nothing:    "没有找到",
		Place:      func(at, total int) string { return fmt.Sprintf("%d/%d", at, total) },
		Counting:   counting,
		Wrapped:    "已绕回",
		Empty:      "还没有搜索过：按 / 开始",
		LimitAlone: func(l string) string { return l + " 后面写要找的文字；& 只看这些" },
		Found:      func(n int) string { return fmt.Sprintf("共 %d 处", n) },
		Gone:       func(q string) string { return "没有找到：" + q },
		Hint:       `搜索，拼音也行 · @说话人 · #话题 · "原样" · /正则/`,
		Several:    func(n, b int) string { return fmt.Sprintf("%d 段里共 %d 处", b, n) },
		NoSpeaker:  func(name string) string { return "没有这位说话人：" + name },
		NoTopic:    func(name string) string { return "没有这个话题：" + name },
		NotKept:    func(why string) string { return "没能记下这次搜索：" + why },
		NotRead:    func(why string) string { return "没能读出以前的搜索：" + why },

		BadExpression: func(code, piece string) string {
			return withPiece("正则有误："+chineseExpression(syntax.ErrorCode(code)), piece, " ")
		},

		Only:        func(q string, n int) string { return fmt.Sprintf("“%s”：只看 %d 段", q, n) },
		OnlyLimit:   func(l string) string { return "只看 " + l },
		OnlyLooking: func(q string) string { return fmt.Sprintf("“%s”：正在查找……", q) },
		OnlyLeave:   "esc 看全文",
		OnlyNothing: func(q string) string { return "没有哪一段含有：" + q },
		All:         "显示全文",

		List:        "搜索结果",
		ListHint:    "输入要找的文字",
		Front:       "开头",
		NoWords:     "这里没有可以查找的词",
		Words:       "查找哪个词",
		Times:       func(n int) string { return fmt.Sprintf("%d 处", n) },
		WordName:    "说话人",
		WordPicked:  "正在搜索",
		ListLeave:   "esc 回到原处",
		ListWaiting: "正在查找……",
	}
}

func englishSearch() Search {
	return Search{
		Nothing:    "no match",
		Place:      func(at, total int) string { return fmt.Sprintf("%d/%d", at, total) },
		Counting:   counting,
		Wrapped:    "wrapped around",
		Empty:      "nothing searched yet: press /",
		LimitAlone: func(l string) string { return "type what to look for behind " + l + "; & shows only that" },
		Found:      matches,
		Gone:       func(q string) string { return "no match: " + q },
		Hint:       `search · @speaker · #topic · "as is" · /regexp/`,
		Several:    func(n, b int) string { return matches(n) + " in " + plural(b, "paragraph") },
		NoSpeaker:  func(name string) string { return "nobody is called " + name },
		NoTopic:    func(name string) string { return "no topic is called " + name },
		NotKept:    func(why string) string { return "the search was not kept: " + why },
		NotRead:    func(why string) string { return "earlier searches could not be read: " + why },

		BadExpression: func(code, piece string) string {
			return withPiece("regexp: "+code, piece, ": ")
		},

		Only:        func(q string, n int) string { return fmt.Sprintf("“%s”: only %s", q, plural(n, "paragraph")) },
		OnlyLimit:   func(l string) string { return "only " + l },
		OnlyLooking: func(q string) string { return fmt.Sprintf("“%s”: looking…", q) },
		OnlyLeave:   "esc shows all",
		OnlyNothing: func(q string) string { return "no paragraph has " + q },
		All:         "showing all",

		List:        "Matches",
		ListHint:    "type what to look for",
		Front:       "Beginning",
		NoWords:     "no word at hand",
		Words:       "Which word?",
		Times:       func(n int) string { return plural(n, "time") },
		WordName:    "speaker",
		WordPicked:  "searched",
		ListLeave:   "esc goes back",
		ListWaiting: "looking…",
	}
}

func withPiece(what, piece, between string) string {
	piece = strings.TrimSpace(piece)
	if piece == "" {
		return what
	}
	return what + between + piece
}

// chineseExpression says what can be wrong with a regular expression.
func chineseExpression(code syntax.ErrorCode) string {
	switch code {
	case syntax.ErrInvalidCharClass:
		return "字符组不对"
	case syntax.ErrInvalidCharRange:
		return "字符范围不对"
	case syntax.ErrInvalidEscape:
		return "没有这种转义"
	case syntax.ErrInvalidNamedCapture:
		return "分组的名字不对"
	case syntax.ErrInvalidPerlOp:
		return "不支持这种写法"
	case syntax.ErrInvalidRepeatOp:
		return "重复号叠在一起"
	case syntax.ErrInvalidRepeatSize:
		return "重复次数不对"
	case syntax.ErrInvalidUTF8:
		return "不是 UTF-8"
	case syntax.ErrMissingBracket:
		return "缺少 ]"
	case syntax.ErrMissingParen:
		return "缺少 )"
	case syntax.ErrMissingRepeatArgument:
		return "重复号前面没有内容"
	case syntax.ErrTrailingBackslash:
		return "末尾多了一个 \\"
	case syntax.ErrUnexpectedParen:
		return "多了一个 )"
	case syntax.ErrNestingDepth:
		return "嵌套太深"
	case syntax.ErrLarge:
		return "太大"
	}
	return string(code)
}
