package parse

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// roleWord is a word of a heading that says what its section is for.
type roleWord struct {
	role Role
	word string // in lower case
	only bool   // the heading says nothing else
}

// roleBook holds the words of [roleVocabulary] and what finds them, each by its place among them.
type roleBook struct {
	words []roleWord
	find  *phrases
}

// roleWords are the same for every article.
var roleWords = sync.OnceValue(func() roleBook {
	book := roleBook{find: newPhrases()}
	for _, r := range roleVocabulary() {
		for _, w := range strings.Fields(r.words) {
			w, only := strings.CutSuffix(strings.ToLower(strings.ReplaceAll(w, "-", " ")), "=")
			book.find.add(phrase{w, uint32(len(book.words))})
			book.words = append(book.words, roleWord{r.role, w, only})
		}
	}
	return book
})

// roleVocabulary are the words by which headings say what their section is for, in Chinese, English, Japanese and Korean. The longest word that
// a heading says wins, and of two the first. A hyphen stands for a space; a word with = must be all that the heading says.
func roleVocabulary() []struct {
	role  Role
	words string
} {
	return []struct {
		role  Role
		words string
	}{
		{RoleRelated, "往期 往期推荐 往期精选 往期回顾 往期文章 相关阅读 相關閱讀 相关文章 相關文章 相关推荐 延伸阅读 延伸閱讀 拓展阅读 推荐阅读 推薦閱讀 更多文章 更多阅读 更多閱讀 更多推荐 热门文章 猜你喜欢 你可能还喜欢 历史文章" +
			" related related-articles related-posts related-reading further-reading recommended-reading read-more more-from recommended-from read-next you-may-also more-interviews more-stories other-interviews" +
			" 関連記事 関連リンク= あわせて読みたい おすすめ記事 こちらもおすすめ 관련= 관련기사 관련-기사 추천-기사 함께-보면-좋은 더-읽기"},
		{RoleComments, "评论= 評論= 精选评论 网友评论 读者评论 留言= 留言区 精选留言 读者留言 热门评论 comments= reader-comments responses= コメント= コメント欄 みんなのコメント 댓글 독자-의견"},
		{RolePromo, "关注我们 關注我們 订阅 訂閱 扫码关注 扫码= 加入我们 加入社群 交流群 广告 廣告 赞助 贊助 赞助商 报名方式 购买方式 优惠 招聘= 联系我们" +
			" sponsor sponsors our-sponsors sponsored subscribe follow-us newsletter support-us join-us advertisement" +
			" 広告 スポンサー メルマガ お知らせ= PR= 광고= 협찬 구독= 구독하기 후원="},
		{RoleNotes, "注释 註釋 注解 註解 附注= 参考= 參考= 参考资料 參考資料 参考文献 參考文獻 参考链接 资料来源 脚注 腳註 尾注 附录 附錄 名词解释 术语表 内容延伸 延伸内容 相关音乐 节目音乐 节目信息 制作团队 版权声明 勘误 后记 編後記 编后记 编后语" +
			" notes= footnotes endnotes references= reference bibliography resources= show-notes shownotes links= links-mentioned mentioned-in glossary appendix acknowledgements acknowledgments credits= errata corrections colophon" +
			" 注記 脚注 注釈 参考文献 参考資料 参考リンク 用語集 付録 編集後記 あとがき 각주 주석 참고문헌 참고-자료 용어 부록 편집-후기"},
		{RoleSummary, "导读 導讀 内容导读 摘要 内容摘要 提要 内容提要 要点 要點 本文要点 核心要点 重点= 划重点 劃重點 概要= 概述 核心观点 核心觀點 主要观点 主要觀點 精彩观点 观点摘要 观点速览 内容速览 速览 看点 本期看点 亮点= 金句 金句摘录 太长不看 省流 本文目录 总结= AI-总结 AI总结 会议总结 内容总结 智能章节" +
			" 目录 目錄 大纲 大綱 提纲 内容大纲 访谈提纲 章节= 章節 时间轴 时间线 時間軸 时间戳 内容-timeline 节目大纲 本期话题 本期内容 话题= 你将听到 本期你将听到" +
			" summary executive-summary quick-summary highlights key-highlights takeaways key-takeaways key-points main-points key-insights tl;dr tldr at-a-glance in-brief overview= abstract" +
			" contents= table-of-contents outline= agenda= topics= topics-covered topics-discussed chapters timestamps time-stamps timeline= time-line in-this-episode what-youll-learn" +
			" まとめ 要約 要点 概要= ポイント= この記事のポイント ハイライト 目次 もくじ タイムスタンプ 요약= 핵심-요약 핵심= 요점 한눈에-보기 목차 차례 타임스탬프 타임라인"},
		{RolePeople, "嘉宾 嘉賓 本期嘉宾 本期嘉賓 对话嘉宾 访谈嘉宾 与会嘉宾 参会= 参会人 參會= 參會者 参会者 与会 與會 与会者 出席= 出席者 人物= 出场人物 主要人物 对谈人 对话人物 本期人物 参与者 圆桌嘉宾" +
			" attendees attendance participants speakers guests panelists panellists present= in-attendance people= cast= the-panel" +
			" 出席者 登壇者 参加者 出演者 登場人物 참석자 참가자 출연자 출연진 패널="},
		{RoleBio, "简介 簡介 嘉宾简介 人物简介 作者简介 嘉宾介绍 嘉賓介紹 人物介绍 人物介紹 作者介绍 主讲人介绍 受访者介绍 人物小传 人物档案 履历 关于 關於 关于作者 關於作者 关于嘉宾 关于受访者 个人简历" +
			" about about-the-author about-the-guest about-the-speaker about-the-interviewee about-me biography bio bios who-is profile=" +
			" プロフィール 略歴 経歴 著者紹介 著者について 人物紹介 プロフィル 프로필 약력 소개= 저자-소개 인물-소개"},
		{RoleLead, "编者按 編者按 编者的话 编者注 编辑导语 导语 導語 引言 引子 前言 写在前面 導言 导言 开篇 序= 序言 题记 背景= 访谈背景 采访手记 采访背景 按语 小编说" +
			" editors-note editorial-note introduction= intro preface foreword prologue preamble background=" +
			" はじめに 序文 まえがき 編集部より リード= 前書き 서문 들어가며 들어가는-말 머리말 편집자-주 편집자주"},
		{RoleTranscript, "全文 访谈全文 实录 實錄 访谈实录 对话实录 采访实录 文字实录 文字版 文字稿 逐字稿 访谈内容 訪談內容 对话内容 正文 采访正文 访谈正文 采访= 採訪 访谈 訪談 对话= 對話= 对谈 對談 专访 專訪 访谈记录 采访记录 问答 問答 对话精选 对话节选 访谈节选 对话摘编 访谈摘编" +
			" transcript full-transcript interview-transcript full-interview the-interview interview= the-conversation conversation= q&a discussion= the-discussion the-transcript" +
			" 全訳 書き起こし 文字起こし 全文書き起こし インタビュー 対談 本編 一問一答 인터뷰 전문= 인터뷰-전문 대담 녹취록 일문일답"},
	}
}

func withoutApostrophes(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "'", ""), "’", "")
}

// maxHeading is the length in bytes past which a heading is a sentence that may hold any word.
const maxHeading = 180

// roleByWords returns the role that a heading names, and the reason.
func roleByWords(title string) (Role, string) {
	t := lowered(trimHeading(title))
	if opensTalk(t) {
		return RoleTranscript, whyAnnounced
	}
	if w, ok := roleWordOf(t); ok {
		return w.role, whyWith(whyWord, w.word)
	}
	return "", ""
}

// roleWordIn returns the word in a heading that names a role.
func roleWordIn(title string) (roleWord, bool) { return roleWordOf(lowered(trimHeading(title))) }

// roleWordOf is [roleWordIn] for a heading that is trimmed and in lower case.
func roleWordOf(t string) (roleWord, bool) {
	t = withoutApostrophes(t)
	if t == "" || len(t) > maxHeading || strings.HasSuffix(t, "?") || strings.HasSuffix(t, "？") {
		return roleWord{}, false // a question is asked, whatever its words
	}
	book := roleWords()
	best := -1
	book.find.each(t, func(q phrase) bool {
		k := int(q.of)
		w := &book.words[k]
		longer := best < 0 || len(w.word) > len(book.words[best].word) || len(w.word) == len(book.words[best].word) && k < best
		if longer && (t == w.word || !w.only && (namesPart(t, w.word) || w.role == RoleRelated && opensHeading(t, w.word))) {
			best = k
		}
		return true
	})
	if best < 0 {
		return roleWord{}, false
	}
	return book.words[best], true
}

// namesPart reports whether t is the word w, or w with a little more that says whose (`张三简介`, `About Jane Doe`).
func namesPart(t, w string) bool {
	if t == w {
		return true
	}
	if w[0] < utf8.RuneSelf { // letters
		return wholeWord(t, w) && len(strings.Fields(t)) <= len(strings.Fields(w))+3
	}
	last := strings.HasSuffix(t, w)
	if !last && !strings.HasPrefix(t, w) {
		return false
	}
	room := utf8.RuneCountInString(t) - utf8.RuneCountInString(w)
	if utf8.RuneCountInString(w) < 2 || room > 10 || strings.ContainsAny(t, "，。！；") {
		return false
	}
	return last || room <= 4 || w == "关于" || w == "關於"
}

// opensHeading reports whether a heading opens with the words w, and goes on with no more than some names: `More from Ada Low and The Tide`.
func opensHeading(t, w string) bool {
	return w[0] < utf8.RuneSelf && strings.HasPrefix(t, w+" ") && strings.Contains(w, " ") && len(strings.Fields(t)) <= len(strings.Fields(w))+6
}

// wholeWord reports whether w stands in t with no letter beside it.
func wholeWord(t, w string) bool {
	at := strings.Index(t, w)
	if at < 0 {
		return false
	}
	letter := func(b byte) bool { return 'a' <= b && b <= 'z' || b >= utf8.RuneSelf }
	return (at == 0 || !letter(t[at-1])) && (at+len(w) == len(t) || !letter(t[at+len(w)]))
}

// opensTalk reports whether t announces the talk: `以下为对话摘编`, `The following is an edited transcript`.
func opensTalk(t string) bool {
	if utf8.RuneCountInString(t) > 60 {
		return false
	}
	talk := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(t, w) {
				return true
			}
		}
		return false
	}
	switch {
	case strings.HasPrefix(t, "以下") || strings.HasPrefix(t, "下面"):
		return talk("访谈", "訪談", "对话", "對話", "采访", "採訪", "实录", "實錄", "对谈", "對談", "全文", "正文", "问答", "問答", "摘编", "摘录", "专访", "文字")
	case strings.HasPrefix(t, "the following is") || strings.HasPrefix(t, "what follows is") || strings.HasPrefix(t, "below is") || strings.HasPrefix(t, "here is"):
		return talk("transcript", "interview", "conversation", "discussion")
	case strings.HasPrefix(t, "以下は") || strings.HasPrefix(t, "다음은"):
		return talk("インタビュー", "対談", "全文", "書き起こし", "인터뷰", "대담", "전문", "일문일답")
	}
	return false
}

// trimHeading drops what decorates a heading: numbers, brackets, bars, stars, pictures, a closing colon.
func trimHeading(s string) string {
	decoration := func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsPunct(r) && r != '?' && r != '？' && r != '&' || unicode.IsSymbol(r) || r == '丨' || r == 0xFE0F || r == 0x20E3
	}
	s = strings.TrimFunc(s, decoration)
	if rest := strings.TrimLeft(s, "0123456789"); rest != "" && rest != s {
		if r, _ := utf8.DecodeRuneInString(rest); decoration(r) {
			s = strings.TrimLeftFunc(rest, decoration)
		}
	}
	return s
}
