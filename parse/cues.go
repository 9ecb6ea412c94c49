package parse

import (
	"strings"
	"sync"
)

// newWeigher reads what the article says of itself before its talk.
func (a *Article) newWeigher() *weigher {
	w := weigher{article: a, context: a.context()}.afresh()
	for _, b := range a.Blocks[:min(len(a.Blocks), 2)] {
		w.captions = w.captions || b.Info == cueInfo
	}
	low := lowered(w.context[:min(len(w.context), 3000)])
	signs := kindSigns().in(strings.ToLower(a.Title))
	w.manual = signs&signManual != 0
	w.interview = signs&signInterview != 0
	w.record = signs&signRecord != 0
	for _, p := range a.Meta {
		w.speakers = w.speakers || guestKey(p.Key)
	}
	w.interview = w.interview || w.speakers
	signs = kindSigns().in(low[:min(len(low), 600)])
	w.manual = w.manual || signs&signManual != 0
	w.meeting = signs&signMeeting != 0 || strings.Contains(lowered(a.Title), "minutes")
	w.interview = w.interview || kindSigns().in(low)&signInterview != 0
	return w
}

// afresh returns a weigher that knows what w knows of the article, and has heard of no name so far: what it hears of, it remembers by itself.
func (w weigher) afresh() *weigher {
	w.like, w.words, w.voices, w.initials = map[string]rating{}, map[string][]string{}, map[heardLabel]voice{}, nil
	return &w
}

// interviewWords say that a text is a talk of people, manualWords that it is a list of questions for those who use or learn something, meetingWords that it is of a meeting,
// recordWords that it tells what was done, and by whom.
var (
	interviewWords = strings.Fields("专访 專訪 访谈 訪談 采访 採訪 对话 對話 对谈 對談 实录 實錄 圆桌 圓桌 口述 问答录 聊了聊 interview conversation q&a podcast transcript インタビュー 話を聞 話を伺 お話をうかが 対談 座談会 인터뷰 대담 entrevista entretien intervista rozmawia wywiad rozmowa rozhovor röportaj söyleşi wawancara interjú intervju haastattelu συνέντευξη gespräch интервью беседа подкаст")
	manualWords    = append(strings.Fields("faq faqs 常见问题 常見問題 问题解答 問題解答 疑难解答 面试题 面試題 面试问 面試問 题库 題庫 试题 使用手册 よくある質問 자주 troubleshooting quiz flashcard"), "frequently asked", "interview questions", "면접 질문", "면접질문", "interview tips", "interview guide", "interview prep", "面试技巧", "面试准备", "user manual", "user guide", "よくあるご質問")
	meetingWords   = append(strings.Fields("meeting attendees agenda 会议 會議 議事 회의 sitzung réunion reunião reunión заседани совещани встреч"), "working group", "compte rendu", "compte-rendu", "minutes of", "# present", "# attendance", "# regrets", "# scribe", "# minutes")
	recordWords    = append(strings.Fields("changelog changelogs logbook 更新日志 更新日誌 变更日志 变更记录 更新记录 版本记录 工作日志 值班日志 値班日誌 作業日誌 業務日誌 変更履歴 更新履歴 업무일지 작업일지 变更历史"), "change log", "release notes", "work log", "shift log", "what's new in", "릴리스 노트")
)

// The bits of what the phrases of [kindSigns] are signs of.
const (
	signInterview = 1 << iota
	signManual
	signMeeting
	signRecord
)

var kindSigns = sync.OnceValue(func() *phrases { return newPhrases(interviewWords, manualWords, meetingWords, recordWords) })

// guestKey reports whether a key of the front matter names the people of a talk.
func guestKey(key string) bool {
	switch foldKey(key) {
	case "guest", "guests", "interviewee", "interviewer", "host", "hosts", "speakers", "嘉宾", "嘉賓", "受访者", "受訪者", "采访", "採訪", "主持", "主持人", "访谈", "ゲスト", "聞き手", "게스트":
		return true
	}
	return false
}

// context returns what the article says before its talk: the title, the front matter, and the first paragraphs.
func (a *Article) context() string {
	const enough, most = 6000, 800 // bytes of all, and of one block
	var b strings.Builder
	b.Grow(enough + most)
	b.WriteString(a.Title)
	for _, p := range a.Meta {
		b.WriteByte('\n')
		b.WriteString(p.Value)
	}
	for i := 0; i < len(a.Blocks) && b.Len() < enough; i++ {
		s := a.Blocks[i].Span
		b.WriteByte('\n')
		b.Write(a.Source[s.Start:min(s.End, s.Start+most)])
	}
	return b.String()
}
