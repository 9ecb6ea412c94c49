package words

import "fmt"

// Place is what is said of the place that was kept, and of a file that changes while it is read.
type Place struct {
	LastRead      func(ago string) string   // when one was last here
	Ago           func(minutes int) string  // how long ago
	Question      func(n, total int) string // in which question, from 1
	QuestionShort func(n, total int) string // the same, where there is little room
	Colon         string                    // before the words of the question
	Lost          string                    // its words are gone; this is about the place
	Reloaded      string                    // the file has changed
	Same          string                    // it has not
	Gone          string                    // the file is no longer there
	NotLoaded     func(why string) string   // the file has changed, and cannot be read now
	NoFile        string                    // the article came from no file that could be loaded again or edited
	NoEditor      func(why string) string   // the editor could not be started, or has failed
	LostNotes     func(n int) string        // so many notes whose words are gone
}

func chinesePlace() Place {
	return Place{
		LastRead:      func(ago string) string { return ago + "读到这里" },
		Ago:           chineseAgo,
		Question:      func(n, total int) string { return fmt.Sprintf("第 %d/%d 问", n, total) },
		QuestionShort: func(n, total int) string { return fmt.Sprintf("问 %d/%d", n, total) },
		Colon:         "：",
		Lost:          "上次读到的话已经不在了，这里离它不远",
		Reloaded:      "文件有改动，已重新载入",
		Same:          "文件没有改动",
		Gone:          "文件已经不在原处，这里还是读到的内容",
		NotLoaded:     func(why string) string { return "文件有改动，但没能重新载入：" + why },
		NoFile:        "这篇文章不是从文件里来的",
		NoEditor:      func(why string) string { return "编辑器没能正常运行：" + why },
		LostNotes:     func(n int) string { return fmt.Sprintf("%d 处划线或书签找不到原处（按 B 查看）", n) },
	}
}

func chineseAgo(minutes int) string {
	hours, days := minutes/60, minutes/60/24
	switch {
	case minutes < 2:
		return "刚才"
	case hours < 1:
		return fmt.Sprintf("%d 分钟前", minutes)
	case days < 1:
		return fmt.Sprintf("%d 小时前", hours)
	case days < 60:
		return fmt.Sprintf("%d 天前", days)
	case days < 365:
		return fmt.Sprintf("%d 个月前", days/30)
	}
	return fmt.Sprintf("%d 年前", days/365)
}

func englishPlace() Place {
	return Place{
		LastRead:      func(ago string) string { return "last here " + ago },
		Ago:           englishAgo,
		Question:      func(n, total int) string { return fmt.Sprintf("question %d/%d", n, total) },
		QuestionShort: func(n, total int) string { return fmt.Sprintf("Q%d/%d", n, total) },
		Colon:         ": ",
		Lost:          "the words that you last read are gone; this is about the place",
		Reloaded:      "the file changed: loaded again",
		Same:          "the file has not changed",
		Gone:          "the file is no longer there; this is what was read",
		NotLoaded:     func(why string) string { return "the file has changed and cannot be loaded: " + why },
		NoFile:        "this article came from no file",
		NoEditor:      func(why string) string { return "the editor has failed: " + why },
		LostNotes:     func(n int) string { return plural(n, "note") + " not found in the text (see B)" },
	}
}

func englishAgo(minutes int) string {
	hours, days := minutes/60, minutes/60/24
	switch {
	case minutes < 2:
		return "just now"
	case hours < 1:
		return fmt.Sprintf("%d min ago", minutes)
	case days < 1:
		return plural(hours, "hour") + " ago"
	case days < 60:
		return plural(days, "day") + " ago"
	case days < 365:
		return plural(days/30, "month") + " ago"
	}
	return plural(days/365, "year") + " ago"
}
