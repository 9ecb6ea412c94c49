package words

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Folding is what is said where the article shows in short: a skim, the questions alone, what one person says, the turns of one topic.
type Folding struct {
	Skim      string                               // the lines over the page: what shows
	NoAsker   string                               // a skim where nobody asks
	Passages  string                               // and where nobody talks
	Questions func(n int) string                   // n questions alone
	Speaker   func(name string, turns int) string  // what one person says
	Topic     func(title string, turns int) string // the turns of one topic
	SkimKeys  string                               // behind them, how to go on and to leave
	LastKeys  string                               // the same for the last one of z
	TurnKeys  string                               // the same where turns are followed

	More    string                         // behind an excerpt: that there is more, and how long it is follows where it is text
	Turns   func(who string, n int) string // in place of turns that are left out
	Other   func(what string) string       // in place of other parts that are left out
	Some    string                         // their name where they have none
	Among   func(names string, n int) string
	Between string // between two names

	NotSkimmed  string // z in an article that has nothing to fold
	AllShown    string
	NotFollowed string // ( and ) where no speaker and no topic is followed
	NoTurns     string // a topic that no turn takes up
	ListKeys    string // in the frame of a list of speakers or topics
}

func chineseFolding() Folding {
	return Folding{
		Skim:      "速读：问题，和回答的第一句",
		NoAsker:   "速读：每次发言的第一句",
		Passages:  "速读：每段的第一句",
		Questions: func(n int) string { return fmt.Sprintf("只看问题（%d 问）", n) },
		Speaker: func(name string, n int) string {
			return fmt.Sprintf("只看%s（%d 次发言）", strings.TrimRight(spaced(name), " "), n)
		},
		Topic: func(title string, n int) string {
			return fmt.Sprintf("只看话题“%s”（%d 次发言）", title, n)
		},
		SkimKeys: "enter 展开 · z 更短 · esc 全文",
		LastKeys: "enter 展开 · esc 全文",
		TurnKeys: "( ) 上一次、下一次 · esc 全文",

		More:  "⋯",
		Turns: func(who string, n int) string { return fmt.Sprintf("⋯ %s %d 次发言", who, n) },
		Other: func(what string) string { return "⋯ " + what },
		Some:  "其他文字",
		Among: func(names string, n int) string {
			return fmt.Sprintf("%s等 %d 人", strings.TrimLeft(spaced(names), " "), n)
		},
		Between: "、",

		NotSkimmed:  "这篇文章没有可以折叠的",
		AllShown:    "显示全文",
		NotFollowed: "先在 s 或 t 里按 tab 选一个人或话题",
		NoTurns:     "没有哪次发言谈到这个话题",
		ListKeys:    "enter 前往 · tab 只看",
	}
}

// spaced sets a name apart from the Chinese text around it, where it begins or ends in Latin letters.
func spaced(name string) string {
	if name == "" {
		return name
	}
	before, after := "", ""
	if name[0] < utf8.RuneSelf {
		before = " "
	}
	if name[len(name)-1] < utf8.RuneSelf {
		after = " "
	}
	return before + name + after
}

func englishFolding() Folding {
	return Folding{
		Skim:      "skim: questions, and how answers begin",
		NoAsker:   "skim: how each turn begins",
		Passages:  "skim: how each paragraph begins",
		Questions: func(n int) string { return plural(n, "question") + " alone" },
		Speaker:   func(name string, n int) string { return fmt.Sprintf("only %s (%s)", name, plural(n, "turn")) },
		Topic:     func(title string, n int) string { return fmt.Sprintf("only “%s” (%s)", title, plural(n, "turn")) },
		SkimKeys:  "enter opens · z shorter · esc all",
		LastKeys:  "enter opens · esc all",
		TurnKeys:  "( ) last, next turn · esc all",

		More:  "⋯",
		Turns: func(who string, n int) string { return "⋯ " + plural(n, "turn") + " of " + who },
		Other: func(what string) string { return "⋯ left out: " + what },
		Some:  "other text",
		Among: func(names string, n int) string {
			return fmt.Sprintf("%s and others (%d)", strings.TrimSpace(names), n)
		},
		Between: ", ",

		NotSkimmed:  "nothing to fold in this article",
		AllShown:    "showing all",
		NotFollowed: "tab in the lists s or t follows one",
		NoTurns:     "no turn takes this topic up",
		ListKeys:    "enter goes there · tab shows only it",
	}
}
