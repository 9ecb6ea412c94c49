package parse

import (
	"bytes"
	"math/bits"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"fangtan/parse/term"
)

// Promotion is known by what it asks of the reader, in a short paragraph of its own: to follow, to scan, to subscribe, to star and share, to join or buy, to open
// the text elsewhere; or it names a sponsor. Words alone do not tell, since people talk of subscriptions and codes too: what counts is how many
// of these things a paragraph asks, whether it begins by asking, and whether it is set apart (bold, an arrow, a picture).

// promoWords are words that promotion uses, in Chinese, English, Japanese and Korean, by what they ask for. An underscore stands for a space.
func promoWords() []string {
	return []string{
		// follow
		"关注公众号 關注公眾號 关注我们 關注我們 关注微信 关注视频号 关注本 关注「 关注“ 关注\" 关注『 关注【 公众号 公眾號 视频号 follow_us follow_me_on follow_@ follow_along フォロー 팔로우 síguenos seguir_a suivez-nous folgen_sie_uns folge_uns seguici siga-nos подписывайтесь facebook instagram",
		// scan
		"扫码 掃碼 扫描 掃描 二维码 二維碼 长按 長按 识别图中 scan_the qr_code qrコード qr코드 qr_코드",
		// subscribe
		"订阅 訂閱 subscribe newsletter sign_up_for メルマガ チャンネル登録 購読 구독 suscríbete abonnez-vous abonnieren sie_abonnieren iscriviti assine подпишитесь boletín infolettre rundbrief",
		// star, like, share
		"星标 星標 设🌟 设⭐ 置顶 点赞 點讚 点个赞 在看 一键三连 三连 分享给 转发给 转发到 朋友圈 五星好评 share_this like_and_ rate_and_review rate_us leave_us_a leave_a_review giving_us_a_rating いいね シェア 高評価 좋아요 공유",
		// sponsor
		"赞助 贊助 广告 廣告 推广 brought_to_you_by sponsored_by our_sponsor advertisement 広告 スポンサー ご覧のスポンサー 광고 협찬",
		// join, buy
		"加入社群 加入我们 加群 进群 入群 交流群 读者群 知识星球 加微信 添加微信 小助手 报名 優惠 优惠 立减 折扣码 购买 下单 招聘 招募 投递 简历 加盟 join_our join_us join_the discord patreon buy_me_a_coffee donate promo_code coupon discount_code we're_hiring お申し込み 会員登録 가입 후원 신청",
		// what one gets for it
		"每周 每天 每日 每月 第一时间 第一手 不错过 不迷路 及时获取 更多精彩 更多内容 更多干货 every_week every_day never_miss latest_episodes new_episodes more_like_this 毎週 毎日 매주 매일",
		// open elsewhere
		"阅读原文 閱讀原文 查看原文 点击原文 点击链接 跳转到 小程序 收听完整 完整版 收听本期 在app app内 打开app open_in_app read_in_app view_in_browser listen_on apple_podcast spotify 続きを読む 원문_보기 앱에서",
	}
}

// promoPhrases say by themselves that a short paragraph is promotion.
func promoPhrases() []string {
	return strings.Fields("关注公众号 關注公眾號 关注我们的 扫码关注 掃碼關注 扫码加 扫码添加 扫码进 扫码收听 长按识别 长按二维码 长按扫 识别二维码 扫描二维码 扫描下方 扫描上方 设为星标 設為星標 设🌟标 点个在看 点击阅读原文 点击“阅读 点击「阅读 点击\"阅读 跳转到 篇原创内容" +
		" subscribe_to_our subscribe_to_the follow_us_on follow_us_at scan_the_qr sponsored_by brought_to_you_by sign_up_for_our like_and_subscribe open_in_app view_in_browser" +
		" チャンネル登録 フォローお願い フォローしてください 購読はこちら 구독과_좋아요 구독하기 팔로우해")
}

// promoVerbs open a sentence that asks the reader for something.
func promoVerbs() []string {
	return strings.Fields("关注 關注 扫码 掃碼 扫描 掃描 长按 長按 点击 點擊 点个 戳 订阅 訂閱 欢迎 歡迎 快来 加入 添加 转发 分享 点赞 设为 設為 别忘 記得 记得 如果你喜欢 如果喜欢 如果觉得 喜欢本 喜欢就 更多内容 更多精彩 想了解更多 了解更多 报名 购买 下载 收听 跳转 打开 阅读原文 本期节目由 本节目由 本文由 " +
		" follow subscribe join sign_up get share rate support download click tap scan like if_you_like if_you_enjoy if_you_liked don't_miss don't_forget please thanks_for_listening thanks_for_reading thanks_for_watching thank_you_for_listening thank_you_for_reading 感谢收听 感谢阅读 感谢您的阅读 感谢观看 谢谢收听 this_episode_is this_podcast_is this_post_is thanks_to_our open view read_in want_more for_more" +
		" puedes_seguir síguenos suscríbete suivez abonnez-vous inscrivez folgen_sie folge_uns abonnieren jetzt_abonnieren seguici iscriviti siga_ assine подписывайтесь подпишитесь" +
		" フォロー チャンネル登録 登録 ぜひ よろしければ この番組は 구독 팔로우 좋아요 이_글이")
}

// promoBook holds the words of promotion, which are the same for every article.
type promoBook struct {
	words   *phrases // by what they ask for
	phrases *phrases
	verbs   []string
}

var promotions = sync.OnceValue(func() promoBook {
	spaced := func(in []string) []string {
		for i := range in {
			in[i] = strings.ReplaceAll(in[i], "_", " ")
		}
		return in
	}
	var words [][]string
	for _, line := range promoWords() {
		words = append(words, spaced(strings.Fields(line)))
	}
	return promoBook{newPhrases(words...), newPhrases(spaced(promoPhrases())), spaced(promoVerbs())}
})

// How long promotion is at most, in characters of Chinese; three Latin letters count as one.
const (
	promoLength = 110 // with several things asked for
	promoShort  = 45  // with one
	promoBytes  = 900 // of source, addresses of links and pictures included
	promoPlain  = 200 // of source, where nothing sets the paragraph apart
)

// promotes reports whether block i is promotion.
func (a *Article) promotes(i int) bool {
	b := &a.Blocks[i]
	if b.Kind != Paragraph && b.Kind != Heading || b.Span.Len() > promoBytes || len(b.Lines) == 0 {
		return false
	}
	apart := a.setApart(b)
	if b.Span.Len() > promoPlain && !apart || a.shown == nil && a.surelyLong(b) {
		return false
	}
	text := a.Text(i)
	if heavier(text, promoLength) {
		return false
	}
	low := lowered(text)
	kinds := bits.OnesCount32(promotions().words.in(low))
	return kinds > 0 && promotions().asks(low, kinds, weight(text), apart || a.picture(i))
}

// surelyLong reports whether b shows more than promotion does, as far as its source tells without being read: where it has no links, no tags and nothing escaped,
// nothing but marks of emphasis goes.
func (a *Article) surelyLong(b *Block) bool {
	if b.Span.Len() <= promoLength {
		return false
	}
	n := 0
	for _, l := range b.Lines {
		s := a.Source[l.Start:l.End]
		if bytes.ContainsAny(s, "[]<&\\") {
			return false
		}
		for _, r := range string(s) {
			switch {
			case term.Unspaced(r):
				n += 3
			case r != ' ' && r != '\t' && r != '*' && r != '_' && r != '~' && r != '`':
				n++
			}
		}
	}
	return n/3 > promoLength
}

// setApart reports whether block b shows that it is no running text: it begins with a mark of emphasis, a picture, a link, a bracket, or a sign.
func (a *Article) setApart(b *Block) bool {
	r, _ := utf8.DecodeRune(a.Source[b.Lines[0].Start:b.Lines[0].End])
	return strings.ContainsRune("*_![<【「《>↓↑→▼▲", r) || unicode.Is(unicode.So, r) || b.In != nil
}

// weight is the length of a text in characters of Chinese: three others count as one.
func weight(s string) int {
	n := 0
	for _, r := range s {
		if term.Unspaced(r) {
			n += 3
		} else {
			n++
		}
	}
	return n / 3
}

// heavier reports whether the weight of s is more than most. No character has more than a third of its bytes.
func heavier(s string, most int) bool { return len(s) > 3*most && weight(s) > most }

// asks reports whether text, which is in lower case and holds words of so many kinds, asks for what promotion asks for.
func (p promoBook) asks(text string, kinds, size int, apart bool) bool {
	open := strings.TrimFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if open == "" || strings.HasSuffix(strings.TrimSpace(text), "？") || strings.HasSuffix(strings.TrimSpace(text), "?") {
		return false
	}
	verb := false
	for _, v := range p.verbs {
		verb = verb || strings.HasPrefix(open, v)
	}
	switch {
	case ownWords(open):
		return false
	case p.phrases.has(text):
		return apart || verb || size <= promoShort
	case kinds >= 3, kinds == 2 && (verb || apart):
		return true
	}
	return verb && (apart || size <= promoShort/2) && size <= promoShort
}

// ownWords reports whether a sentence is about the one who says it, and so is speech.
func ownWords(s string) bool {
	for _, p := range []string{"我 ", "我们 ", "他", "她", "i ", "i'm", "we ", "my ", "he ", "she ", "they "} {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return strings.HasPrefix(s, "我") && !strings.HasPrefix(s, "我们的")
}
