package parse

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"fangtan/parse/date"
)

// Field is the meaning of a front matter key.
type Field uint8

// The known fields of front matter.
const (
	FieldOther Field = iota
	FieldTitle
	FieldAuthor
	FieldPublished
	FieldPlace
	FieldSource // URL
	FieldCover
	FieldPublisher // who brought it out: a medium, a show, an account
	FieldGuest     // who answers, or speaks
	FieldHost      // who asks
	FieldCredit    // who else worked on it: editor, translator, photographer, ...
)

// String returns the name of the field, which is also the key of a fact that the source prints without one (`By Jane Doe · May 6, 2024`).
func (f Field) String() string {
	return [...]string{"other", "title", "author", "published", "place", "source", "cover", "publisher", "guest", "host", "credit"}[f]
}

// fieldKeys are the keys that are known, as [foldKey] leaves them.
type fieldKeys map[string]Field

// knownKeys lists the keys of front matter and of credits in Chinese, English, Japanese and Korean; they are the same for every article.
var knownKeys = sync.OnceValue(func() fieldKeys {
	keys := fieldKeys{}
	for field, names := range map[Field]string{
		FieldTitle: "title headline subject 标题 標題 题目 題目 タイトル 제목",
		FieldAuthor: "author authors by byline writer writers creator writtenby storyby wordsby textby words postedby reportedby reporter" +
			" 作者 文 撰文 撰稿 撰稿人 采写 採寫 采写者 执笔 執筆 文字 记者 記者 著者 筆者 文責 ライター 글 글쓴이 저자 작성자 기자",
		FieldPublished: "date published publishedat publisheddate publishedtime publishedon lastmodified publishdate pubdate datepublished publicationdate posted postedon time created createdat released releasedate recorded" +
			" 发布 發布 发布时间 發佈時間 發布時間 发布日期 發布日期 发布于 发表时间 发表日期 發表日期 发表于 日期 时间 時間 采访时间 採訪時間 访谈时间 公開日 公開日時 掲載日 日付 投稿日 配信日 날짜 발행일 작성일 게시일 입력 등록",
		FieldPlace: "place location where 发布地 发布地点 發布地 地点 地點 采访地点 ip属地 属地 場所 장소",
		FieldSource: "source url link via original originalurl urlsource pageurl articleurl canonical canonicalurl permalink media video audio videourl youtubeurl externalurl" +
			" 原文链接 原文鏈接 原文連結 原文地址 原文 来源 來源 文章来源 链接 鏈接 連結 永久链接 出处 出處 地址 译文出自 出典 元記事 원문 출처 링크",
		FieldCover:     "cover coverimage image thumbnail banner heroimage ogimage featuredimage 封面 封面图 封面图链接 封面圖 头图 頭圖 サムネイル 썸네일",
		FieldPublisher: "publisher publication site sitename website channel podcast show magazine medium 公众号 公眾號 微信公众号 媒体 媒體 频道 頻道 出品 刊物 栏目 欄目 首发 转载自 轉載自 出版社 媒体名 掲載 매체 채널 발행처",
		FieldGuest:     "guest guests speaker speakers interviewee interviewees 嘉宾 嘉賓 受访者 受訪者 受访人 受訪人 被访者 受访嘉宾 对话嘉宾 訪談嘉賓 访谈嘉宾 口述 口述者 ゲスト 話し手 語り手 出演 게스트 출연 인터뷰이",
		FieldHost: "host hosts interviewer interviewers interview interviewby interviewedby moderator moderators" +
			" 主持 主持人 主播 采访 採訪 采访者 採訪者 采访人 访谈 访谈者 访谈人 訪談者 提问 提問 対話 聞き手 取材 インタビュアー インタビュー 司会 진행 인터뷰어 인터뷰 사회",
		FieldCredit: "editor editors editedby translator translators translatedby translation transcript transcriptby transcribedby photographer photographersby photo photos photoby photosby photographs photographsby photography photographyby" +
			" illustration illustrator illustrationby artby design designer producer producers producedby proofreader collector reviewer" +
			" 编辑 編輯 编者 责编 責編 责任编辑 責任編輯 值班编辑 主编 监制 監製 策划 策劃 统筹 統籌 运营 運營 排版 校对 校對 校对者 审校 審校 审核 译者 譯者 翻译 翻譯 编译 編譯 整理 录音 摄影 攝影 图 圖 图片 圖片 题图 題圖 插画 插畫 设计 設計 视觉 美编 视频 剪辑 后期 制作 制片 选题 实习生" +
			" 編集 写真 撮影 構成 翻訳 訳 校正 協力 イラスト 사진 편집 번역 그림 정리",
	} {
		for _, n := range strings.Fields(names) {
			keys[n] = field
		}
	}
	return keys
})

// foldKey brings a key to the form in which it is looked up: lower case, no space, no mark.
func foldKey(key string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '_', '-', '"', '\'', '*', '.', ':', '：':
			return -1
		}
		if unicode.IsSpace(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, key)
}

// maxKey is the length, in characters, past which a text before a colon is no key.
const maxKey = 24

// of returns what key means, and whether it is known. A key may say two things (`采访、撰文`, `文/图`), or more exactly (`本文作者`, `特约撰稿人`, `《…》记者`).
func (keys fieldKeys) of(key string) (Field, bool) {
	if utf8.RuneCountInString(key) > maxKey {
		return FieldOther, false
	}
	folded := foldKey(key)
	if f, ok := keys[folded]; ok {
		return f, true
	}
	if parts := joinedKeys(key); len(parts) > 1 {
		best := FieldOther
		for _, p := range parts {
			f, ok := keys[foldKey(p)]
			if !ok {
				return FieldOther, false
			}
			if best == FieldOther || f == FieldAuthor {
				best = f
			}
		}
		return best, true
	}
	if _, dated := date.Find(key); dated {
		return FieldOther, false // the key is behind the date
	}
	return keys.suffix(folded)
}

// joinedKeys returns the keys that a key of several is made of.
func joinedKeys(key string) []string {
	if !strings.ContainsFunc(key, joinsKeys) {
		return nil
	}
	return strings.FieldsFunc(key, joinsKeys)
}

// joinsKeys reports whether r stands between two keys in one.
func joinsKeys(r rune) bool {
	switch r {
	case '、', '/', '／', '&', '＆', '+', '・', '·', '和', '与', '與', '及':
		return true
	}
	return false
}

// suffix looks up a Chinese, Japanese or Korean key by its end: what stands before it only says whose author or which link it is.
func (keys fieldKeys) suffix(key string) (Field, bool) {
	if strings.HasPrefix(key, "图") || strings.HasPrefix(key, "圖") || strings.HasPrefix(key, "封面图") {
		key = "图" // 图片来源, 图源: where the picture is from
	}
	if strings.ContainsAny(key, "，。！？；“”《") && !strings.HasPrefix(key, "《") {
		return FieldOther, false
	}
	for i, r := range key {
		if i == 0 || r < 0x2E80 {
			continue
		}
		if utf8.RuneCountInString(key[i:]) < 2 {
			break
		}
		if f, ok := keys[key[i:]]; ok {
			return f, true
		}
	}
	f, ok := keys[key]
	return f, ok
}

// speaks reports whether a key of this field may as well be the label of one who speaks (`记者：您好`).
func (f Field) speaks() bool {
	return f == FieldAuthor || f == FieldGuest || f == FieldHost || f == FieldCredit || f == FieldPublisher
}
