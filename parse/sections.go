package parse

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// roleWords are the words of a heading that say what its section is for; the first role with a word in the heading wins.
func roleWords() []struct {
	role  Role
	words string
} {
	return []struct {
		role  Role
		words string
	}{
		{RoleRelated, "往期 相关阅读 相關閱讀 延伸阅读 延伸閱讀 推荐阅读 推薦閱讀 更多文章 更多阅读 related further-reading read-more more-from you-may-also 関連記事 관련"},
		{RoleComments, "评论 評論 留言 精选留言 comments discussion コメント 댓글"},
		{RoleNotes, "注释 註釋 参考资料 參考資料 参考文献 脚注 附录 notes references footnotes show-notes 注記 각주"},
		{RoleTranscript, "全文 实录 實錄 访谈内容 对话内容 正文 采访 访谈记录 对谈 transcript full-interview the-interview the-conversation 全訳 文字起こし 인터뷰"},
		{RoleSummary, "导读 導讀 摘要 要点 要點 概要 核心观点 核心觀點 主要观点 内容提要 看点 金句 summary highlights takeaways key-points tl;dr at-a-glance まとめ 요약"},
		{RolePeople, "嘉宾 嘉賓 参会 與會 出席 人物介绍 attendees participants speakers guests present 出席者 登壇者 참석자"},
		{RoleBio, "简介 簡介 关于 關於 介绍 介紹 背景 about biography bio who-is プロフィール 소개"},
		{RolePromo, "关注我们 關注我們 订阅 扫码 sponsor subscribe follow-us"},
	}
}

func roleByWords(title string) (Role, string) {
	t := strings.ToLower(title)
	if utf8.RuneCountInString(t) > 24 && !strings.Contains(t, "transcript") {
		return "", "" // a sentence that happens to hold the word
	}
	for _, r := range roleWords() {
		for _, w := range strings.Fields(r.words) {
			w = strings.ReplaceAll(w, "-", " ")
			if strings.Contains(t, w) && (w[0] >= utf8.RuneSelf || wholeWord(t, w)) {
				return r.role, "its heading says “" + w + "”"
			}
		}
	}
	return "", ""
}

// wholeWord reports whether w stands in t with no letter beside it.
func wholeWord(t, w string) bool {
	at := strings.Index(t, w)
	letter := func(b byte) bool { return 'a' <= b && b <= 'z' }
	return (at == 0 || !letter(t[at-1])) && (at+len(w) == len(t) || !letter(t[at+len(w)]))
}

// sections partitions the blocks: the front matter, what stands before the first heading, a section for each further heading, one for each
// run of promotion, and one for a summary that is a quote.
func (a *Article) sections() {
	front := a.frontEnd()
	if front > 0 {
		a.Sections = append(a.Sections, Section{Role: RoleFront, Title: a.Title, Blocks: Range{0, front}, Why: "the title and what stands with it as “key: value”"})
	}
	open := Section{Role: RoleBody, Blocks: Range{front, front}, Why: "it has no heading that tells more"}
	if front > 0 {
		open.Role, open.Why = RoleLead, "it stands between the front matter and the first heading"
	}
	cut := func(i int, next Section) {
		if open.Blocks.Start < i {
			open.Blocks.End = i
			a.Sections = append(a.Sections, open)
		}
		next.Blocks.Start = i
		open = next
	}
	for i := front; i < len(a.Blocks); i++ {
		b := &a.Blocks[i]
		switch {
		case b.Kind == Heading && b.In == nil:
			cut(i, a.headed(i))
		case a.promotion(i):
			if open.Role != RolePromo {
				cut(i, Section{Role: RolePromo, Why: "it asks to follow, scan or subscribe"})
			}
		case open.Role == RolePromo && open.Title == "" && b.Kind != Rule:
			cut(i, a.after(i))
		}
	}
	cut(len(a.Blocks), Section{})
	a.summaries()
}

// after returns the section that goes on behind promotion at block i: the one that the promotion interrupted.
func (a *Article) after(i int) Section {
	for k := len(a.Sections) - 1; k >= 0; k-- {
		if s := a.Sections[k]; s.Role != RolePromo && s.Role != RoleFront {
			return Section{Role: s.Role, Why: s.Why}
		}
	}
	return Section{Role: RoleLead, Why: "it stands between the front matter and the first heading"}
}

// headed returns the section that heading i opens.
func (a *Article) headed(i int) Section {
	title := a.Text(i)
	role, why := roleByWords(title)
	if role == "" {
		role, why = RoleBody, "no word of its heading tells more"
	}
	return Section{Role: role, Title: title, Why: why}
}

// frontEnd returns the number of blocks that are title and metadata.
func (a *Article) frontEnd() int {
	end, title := 0, false
	for i, b := range a.Blocks {
		switch {
		case b.Kind == Data:
			end = i + 1
		case b.Kind == Heading && !title && a.Text(i) == a.Title:
			title, end = true, i+1
		case b.Kind == Heading:
			return end
		}
	}
	return end
}

// summaries finds the summary by its shape where no heading names one: a quote with a list, or a list of points, before the talk.
func (a *Article) summaries() {
	for k := range a.Sections {
		s := &a.Sections[k]
		if s.Role != RoleBody && s.Role != RoleLead {
			continue
		}
		points, quoted, words := 0, false, ""
		for i := s.Blocks.Start; i < s.Blocks.End; i++ {
			b := &a.Blocks[i]
			if b.Kind == Heading {
				continue
			}
			if b.In == nil {
				points = -1 << 20
			}
			for c := b.In; c != nil; c = c.Parent {
				quoted = quoted || c.Kind == Quote
				if c.Kind == Item && (i == 0 || a.Blocks[i-1].In != b.In) {
					points++
				}
			}
			if role, _ := roleByWords(strings.TrimRight(a.Text(i), "：: ")); role == RoleSummary {
				words = "，"
			}
		}
		if quoted && (points >= 3 || points >= 2 && words != "") {
			s.Role, s.Why = RoleSummary, "it is a quote with a list of points before the talk"
		}
	}
}

// promotion reports whether block i asks the reader to follow, scan, subscribe or share.
func (a *Article) promotion(i int) bool {
	b := &a.Blocks[i]
	if b.Kind != Paragraph || b.In != nil || b.Span.Len() > 400 {
		return false
	}
	text := strings.ToLower(string(a.Source[b.Span.Start:b.Span.End]))
	if !bytes.ContainsAny(a.Source[b.Span.Start:b.Span.End], "*") && utf8.RuneCountInString(text) > 60 {
		return false
	}
	for _, w := range []string{"关注公众号", "關注公眾號", "关注我们", "關注我們", "扫码", "掃碼", "长按识别", "二维码", "点击订阅", "设为星标", "设🌟标", "点个在看", "subscribe to our", "follow us on", "sign up for our", "scan the qr", "sponsored by"} {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}
