package words

import "fmt"

// Facts is the sheet of what an article is made of.
type Facts struct {
	Title    string
	Waiting  string
	Keys     string // how to go on from it
	Length   string // heading of the next ones
	Letters  string // names of what is counted
	Words    string
	Turns    string
	Time     string
	Pace     string
	Encoding string
	Broken   string

	CountTurns func(turns, questions int) string // questions is 0 where nobody asks
	Minutes    func(minutes int) string

	PaceCharacters func(perMinute int) string
	PaceWords      func(perMinute int) string
	PaceUsual      string                // nothing is known of this reader
	PaceLearnt     func(seen int) string // from so many readings
	BrokenShown    func(n int) string    // n characters, and how they show

	Speakers string // headings of the parts with bars
	Longest  string
	Topics   string
	Terms    string
	Average  func(turns int, each string) string // of a speaker: so many turns, on the average so long
	Percent  func(percent int) string
	Times    func(n int) string
}

func chineseFacts() Facts {
	return Facts{
		Title: "这篇文章", Waiting: "正在统计……", Keys: "enter 前往 · esc",
		Length: "篇幅", Letters: "字数", Words: "外文词", Turns: "发言", Time: "时间", Pace: "速度", Encoding: "编码", Broken: "坏字",
		CountTurns: func(t, q int) string {
			if q == 0 {
				return fmt.Sprintf("%s 次", grouped(t))
			}
			return fmt.Sprintf("%s 次，%s 问", grouped(t), grouped(q))
		},
		Minutes:        func(n int) string { return minutesOr(n, "不到 1 分钟", "约 %s", chineseHours("分钟")) },
		PaceCharacters: func(n int) string { return fmt.Sprintf("每分钟 %d 字", n) },
		PaceWords:      func(n int) string { return fmt.Sprintf("每分钟 %d 个词", n) },
		PaceUsual:      "一般人的速度，还没看出您的",
		PaceLearnt:     func(n int) string { return fmt.Sprintf("由您读过的 %d 段得出", n) },
		BrokenShown:    func(n int) string { return fmt.Sprintf("%s 个，显示为 \uFFFD", grouped(n)) },
		Speakers:       "谁说了多少", Longest: "最长的回答", Topics: "话题", Terms: "常见的词",
		Average: func(t int, each string) string { return fmt.Sprintf("%d 次，平均 %s", t, each) },
		Percent: func(p int) string { return fmt.Sprintf("%d%%", p) },
		Times:   func(n int) string { return fmt.Sprintf("%s 次", grouped(n)) },
	}
}

func englishFacts() Facts {
	return Facts{
		Title: "Facts", Waiting: "counting…", Keys: "enter goes there · esc",
		Length: "Length", Letters: "Characters", Words: "Words", Turns: "Turns", Time: "Time", Pace: "Pace", Encoding: "Encoding", Broken: "Broken",
		CountTurns: func(t, q int) string {
			if q == 0 {
				return grouped(t)
			}
			return grouped(t) + ", " + plural(q, "question")
		},
		Minutes:        func(n int) string { return minutesOr(n, "under 1 min", "about %s", englishHours) },
		PaceCharacters: func(n int) string { return fmt.Sprintf("%d characters a minute", n) },
		PaceWords:      func(n int) string { return fmt.Sprintf("%d words a minute", n) },
		PaceUsual:      "as most read; yours is not known yet",
		PaceLearnt:     func(n int) string { return "learnt from " + plural(n, "passage") + " you read" },
		BrokenShown:    func(n int) string { return plural(n, "character") + ", shown as \uFFFD" },
		Speakers:       "Who says how much", Longest: "Longest answers", Topics: "Topics", Terms: "Words that stand out",
		Average: func(t int, each string) string { return plural(t, "turn") + ", " + each + " each" },
		Percent: func(p int) string { return fmt.Sprintf("%d%%", p) },
		Times:   func(n int) string { return grouped(n) + "×" },
	}
}
