package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// words is a set of words, in lower case. Most of what it is asked for is in no set, and told by its length and its last byte.
type words struct {
	in      map[string]bool
	lengths [256]uint64 // by the last byte of a word: a bit for each length in bytes
}

// longestWord is the length in bytes of the longest word of all sets.
const longestWord = 32

func wordSet(list string) *words {
	all := strings.Fields(list)
	w := &words{in: make(map[string]bool, len(all))}
	for _, s := range all {
		s = strings.ReplaceAll(s, "_", " ")
		w.in[s] = true
		w.lengths[s[len(s)-1]] |= 1 << len(s)
	}
	return w
}

// has reports whether s, in whatever case, is a word of the set.
func (w *words) has(s string) bool {
	if s == "" || len(s) > longestWord {
		return false
	}
	last := s[len(s)-1]
	if last < utf8.RuneSelf {
		last = lowerByte(last)
	} else if r, _ := utf8.DecodeLastRuneInString(s); r < 0x2E80 && unicode.IsUpper(r) {
		return w.in[lowered(s)]
	}
	if w.lengths[last]>>len(s)&1 == 0 {
		return false
	}
	var low [longestWord]byte
	for i := range len(s) {
		if caseOf[s[i]] == casePossible {
			return w.in[lowered(s)]
		}
		low[i] = lowerByte(s[i])
	}
	return w.in[string(low[:len(s)])]
}

func lowerByte(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// The words below are those of the trade, in Chinese (simplified and traditional), English, Japanese and Korean: not of any one article.
var (
	// askers are labels of one who asks, answerers of one who answers: roles and no names.
	askerWords  = wordSet(`q question questions 问 問 提问 提問 问题 問題 发问 追问 質問 질문 문 問い Ｑ ｑ pregunta frage pergunta domanda вопрос pytanie vraag soru hỏi fråga spørgsmål spørsmål kysymys otázka kérdés întrebare питання запитання ερώτηση pertanyaan tanya سؤال प्रश्न सवाल คำถาม ถาม שאלה`)
	answerWords = wordSet(`a answer answers ans 答 回答 答复 答覆 回复 回覆 答え 답 답변 대답 Ａ ａ respuesta antwort réponse resposta risposta ответ odpowiedź antwoord cevap yanıt đáp svar vastaus odpověď odpoveď válasz răspuns відповідь απάντηση jawaban jawab جواب उत्तर जवाब คำตอบ ตอบ תשובה`)

	// askingRoles are people whose trade it is to ask.
	askingRoles = wordSet(`entrevistador entrevistadora moderador moderadora moderatorin interviewerin journaliste intervieweur intervistatore interviewer host hosts co-host moderator reporter journalist anchor narrator presenter emcee mc editor audience audience_member questioner attendee participant student listener caller fan
		periodista animateur animatrice repórter mediador mediadora ведущий ведущая корреспондент корр. вед. интервьюер модератор журналист
		记者 記者 主持 主持人 司仪 提问者 提問者 媒体 媒體 网友 網友 观众 觀眾 听众 聽眾 听友 读者 讀者 粉丝 采访者 採訪者 访谈者 訪者 访者 采访人 編者 编者 编辑部 编辑 編輯 小编 现场观众 现场提问 学生 同学 弹幕 我 笔者 本报 本刊 本报记者 本刊记者 本台记者 问者
		聞き手 司会 記者 インタビュアー 編集部 進行 質問者 기자 사회자 진행자 인터뷰어 질문자 청중`)

	// otherRoles are people whom a label names by what they are in the talk.
	otherRoles = wordSet(`guest interviewee speaker panelist panellist respondent chairman chair chairperson chairwoman president secretary witness judge counsel clerk bailiff juror deponent defendant plaintiff operator all everyone both crowd man woman male female unknown unknown_speaker unidentified voice voiceover респондент гость эксперт голос
		嘉宾 嘉賓 受访者 受訪者 被访者 被采访者 采访对象 主讲 主讲人 讲者 講者 演讲者 发言人 發言人 原告 被告 第三人 审判长 審判長 审判员 法官 检察官 公诉人 辩护人 代理人 原告代理人 被告代理人 被告人 上诉人 被上诉人 申请人 被申请人 书记员 证人 證人 当事人 當事人 旁白 众人 眾人 大家 全体 全體 所有人 众 男 女 用户 用戶 老师 老師 教授 医生 律师 专家 翻译 主席 院长 校长 总裁 董事长 甲 乙 丙 丁
		ゲスト 回答者 一同 全員 話者 講師 게스트 답변자 인터뷰이 참석자 일동`)

	// mediaParts are what names of media end in or hold.
	mediaParts = strings.Fields(`周刊 週刊 日报 日報 晚报 晚報 早报 早報 时报 時報 新闻 新聞 新报 杂志 雜誌 月刊 季刊 传媒 傳媒 财经 財經 科技 商业 商業 评论 評論 视频 视界 电台 電台 电视 電視 卫视 衛視 央视 频道 頻道 播客 公众号 編集部 编辑部 出版社 书店 大学 大學 学院 公司 集团 集團 研究院 实验室 實驗室 基金会 资本 基金 平台 社区 社區 论坛 論壇 频率 頻率 现场 記者 记者 工作室 俱乐部 书院 智库 网 網 报 報 社 台 新聞社`)

	// periodicals are those of them that only what appears again and again is called by.
	periodicals = strings.Fields(`周刊 週刊 日报 日報 晚报 晚報 早报 早報 时报 時報 新报 新報 杂志 雜誌 月刊 季刊 电台 電台 电视台 電視台 卫视 衛視 频道 頻道 播客 公众号 通讯社 通訊社 新闻 新聞 新聞社 편집부 신문 일보 잡지`)
	// mediaEnds are the words that names of English media end in.
	mediaEnds = wordSet(`review times magazine journal weekly daily post news blog gazette podcast radio tribune herald press newsletter observer chronicle quarterly monthly courier mirror`)
	// personEnds are what a label ends in that calls a person by office, trade or courtesy.
	personEnds = strings.Fields(`老师 老師 教授 博士 先生 女士 小姐 同学 同學 院士 总 總 经理 經理 总监 總監 主任 主席 律师 律師 医生 醫生 医师 教练 教練 导演 導演 校长 校長 院长 院長 所长 部长 部長 局长 处长 书记 記者 记者 主播 主编 編輯 编辑 先輩 さん 氏 君 ちゃん 様 先生 教授 씨 님 교수 박사 기자 대표 위원 의원 장관
		者 员 員 人 手 师 師 家 生 友 哥 姐 爷 叔 妈 爸 长 長`)

	// titles stand before a name.
	titleWords = wordSet(`mr ms mrs miss mx dr prof professor sir dame lord lady rev father sister brother senator sen rep representative congressman congresswoman chairman chairwoman chair president vice_president secretary governor gov mayor judge justice ambassador minister premier chancellor general m mm mme mmes mlle monsieur madame herr frau señor señora sr sra señoría senhor senhora onorevole signor signora
		président présidente presidente presidenta präsident präsidentin vizepräsident vizepräsidentin vorsitzender vorsitzende abgeordneter abgeordnete ministre ministro ministra ministerin député députée diputado diputada deputado deputada sénateur sénatrice senador senadora senatore sindaco rapporteur rapporteure bundeskanzler bundeskanzlerin staatssekretär gen admiral captain capt colonel col major lieutenant lt sergeant officer speaker ranking_member commissioner director attorney the`)

	// particles join the parts of names.
	particleWords = wordSet(`de da do dos das del della di du van von der den ter ten la le les el al bin ibn ben af av zu zur y e st mc mac o of and & the`)

	// articles stand before a title: `El señor X`, `O SR. X`, `La presidenta`.
	articleWords = wordSet(`the el la le il o a der die das lo os as los las`)

	// countedThings are called by a letter or a number, as people are too.
	countedThings = wordSet(`hall room stage track gate platform zone building floor table group team grade class act scene volume issue line route lane level plan set case box row column block unit lot model type option door tent pier`)

	// prepositions and their like begin a phrase.
	prepositions = wordSet(`dear for on in at with about to from but if some any all as after before during under over into onto than whether while unless until per vs my our your his her their its a an`)

	// speechVerbs end a phrase that tells of speech, as novels do; it is no label.
	speechVerbs = wordSet(chineseVerbs + ` said says asked replied writes wrote adds noted thinks called following that is are was`)
)

// chineseVerbs are the [speechVerbs] of Chinese, which no space parts from what stands before them.
const chineseVerbs = `说 說 道 问道 問道 笑道 答道 喊 叫 曰 讲 表示 认为 認為 指出 称 稱 写道 寫道 想 告诉 补充 強調 强调 回忆 说道 说过 說過 所言 所说 所說 如下 包括 如 为 是 有`

// The words that names may end in, of writings without spaces.
var (
	verbEndings   = newEndings(strings.Fields(chineseVerbs))
	mediaEndings  = newEndings(mediaParts)
	personEndings = newEndings(personEnds)
	keyEndings    = newEndings(keyEnds)
)

// compoundSurnames are the Chinese family names of two characters that are still common.
var compoundSurnames = wordSet(`欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 公孙 公孫 令狐 慕容 司徒 司空 夏侯 长孙 長孫 宇文 端木 南宫 百里 独孤 轩辕 澹台 濮阳 呼延 西门 东郭 拓跋`)

// commonSurnames are the family names of nearly all Chinese people, rareSurnames others, many of which are everyday words too.
var (
	commonSurnames = newCharset("王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范範金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱丘江尹薛闫閆段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴")
	rareSurnames   = newCharset("莫孔向汤湯温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺官封谈談匡鞠惠荆荊乐樂冀郁胥南班储儲原栗燕楚鄢劳勞谌諶奚皮粟冼蔺藺楼樓盘盤满滿闻聞位厉厲伊仝区區郜海阚闞花权權强強帅帥屠豆朴盖蓋练練廉禹井祖漆巴丰豐支卿国國狄平计計索宣晋晉相初门門云雲容敬来來扈晁芮普阙闕浦戈伏鹿薄邸雍辜羊乌烏母裘亓修邰赫杭况況那宿鲜鮮印逯隆茹诺諾战戰慕危玉银銀亢嵇公哈湛宾賓戎勾茅利尧堯居揭干但尉斯元束檀衣信展阴陰昝智幸奉植衡富尧")
)

// japaneseSurnames are the most frequent ones of Japan that are written with two or more characters.
var japaneseSurnames = wordSet(`佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡部 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 斉藤 齋藤 清水 山崎 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 中野 三浦 原田 中川 松田 竹内 小野 田村 中山 和田 石田 森田 上田 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 谷口 今井 工藤 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉 岩崎 菅原 木下 久保 佐野 野村 松尾 菊地 菊池 杉本 市川 古川 大西 島田 水野 桜井 高野 吉川 山内 西田 飯田 西川 小松 北村 安田 五十嵐 川口 平田 中田 久保田 服部 岩田 土屋 川崎 福島 本田 樋口 秋山 田口 永井 中西 吉村 川上 石原 大橋 松岡 馬場 浜田 森本 星野 矢野 浅野 大島 松下 吉岡 小池 野田 荒木 熊谷 松浦 大谷 内藤 黒田 尾崎 川村 永田 望月 松村 田辺 荒井 大久保 早川 小田 大石 須藤 高山 片山 大森 堀内 岡崎 宮田 沢田 澤田 吉野 黒木 関口 富田 田代 西山 安達 成田 平井 白井`)

// koreanSurnames are the first syllables of most Korean names.
var koreanSurnames = newCharset("김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진나엄채원천방공현함변염추도소석선설마길연위표명기반왕금옥육인맹제모탁국여어은편용")

// transliterated are the characters that foreign names are written with in Chinese.
var transliterated = newCharset("阿埃艾安奥奧巴白班贝貝本比彼毕畢宾賓伯博布查察达達戴丹当當道德登迪蒂丁东東杜顿頓多恩尔爾法凡方菲费費芬佛弗福富盖蓋甘冈岡高戈哥格葛根贡古圭哈海汉漢翰赫亨胡华華怀懷惠霍基吉加佳嘉杰金卡凯凱坎康考柯科克肯孔库庫奎拉莱萊赖賴兰蘭朗劳勞勒雷蕾里理利莉丽麗连連列林琳龙龍隆卢盧鲁魯路露伦倫罗羅洛马馬玛瑪迈邁麦麥曼芒毛梅门門蒙孟米密明摩莫墨姆木穆拿那娜纳納乃奈南尼宁寧纽紐努诺諾欧歐帕潘庞龐佩彭皮珀普奇齐齊契恰乔喬切钦琼瓊丘日荣榮茹瑞若萨薩塞赛賽桑瑟森沙莎山珊尚绍舍圣聖施什史士舒朔司丝絲斯思松苏蘇孙孫索所塔泰坦汤湯唐陶特藤提铁汀廷图圖托陀瓦万萬旺威韦韋维維伟偉魏温溫文翁沃伍武乌烏西希锡席夏显香肖歇谢謝辛欣休雪逊遜雅亚亞延扬揚耶叶葉伊易因英尤雨约約载泽澤扎詹张珍芝朱茱兹茲祖佐")

// Characters that hold sentences together: pronouns and the like stand in no name, functionChars in few.
const (
	pronounChars = "的了我你您他她它们們这這那哪吗嗎呢吧啊很"
	functions    = "是在不没沒就都也把被让讓给給从從到和與与及或如因為为所以但而且之其"
)

var (
	pronouns      = newCharset(pronounChars)
	functionChars = newCharset(functions)
	// amongLatin are those that tell a phrase around a Latin word from a name with one: `以 X 为例`.
	amongLatin = newCharset(pronounChars + functions + "以例等用对對向比像")
)

// keyWords are words that stand before a colon and call no one: they are what a leaflet, a form, a recipe or a manual explains.
var keyWords = wordSet(`注意 提示 内容 注 备注 備註 說明 说明 编者按 編者按 编按 編按 译注 译者注 图 圖 图片 图源 来源 來源 出处 作者 编译 編譯 责编 責編 校对 校對 排版 摘要 导读 導讀 导语 内容导读 关键词 關鍵詞 时间 時間 地点 地點 日期 例如 比如 譬如 总结 總結 结论 結論 原文 原文链接 参考 參考 链接 鏈接 背景 观点 觀點 更多 主题 主題 标题 標題 题目 目录 目錄 简介 簡介 介绍 用法 用量 做法 练习 練習 步骤 步驟 材料 食材 配料 方法 原理 特点 特點 优点 優點 缺点 缺點 价格 價格 规格 類型 类型 类别 名称 名稱 定义 定義 示例 案例 例子 机构 機構 职位 職位 职业 贡献 貢獻 成就 代表作 功能 作用 适用 禁忌 推荐 推薦 评分 评价 原因 目的 目标 目標 结果 結果 影响 影響 任务 安全 金额 项目 項目 温度 高度 段落 余额 成本 成分 包装 门槛 车型 计划 意义 意義 重点 重點 要点 要點 概述 概念 策略 方案 建议 建議 数据 数量 范围 範圍 程序 电话 電話 地址 邮箱 郵箱 微信 微博 官网 公众号 出品 制片 监制 策划 文案 设计 剪辑 录音 摄影 翻译 译者 译文 采写 撰文 采访 文字 整理 首发 发布 更新 声明 版权 免责声明 本文 以下 如下 其他 另外 此外 同时 首先 其次 最后 第一 第二 第三 第四 一方面 另一方面 即 答案 解析 解 证明 分析 现象 症状 人群 嘉宾介绍 本期嘉宾 本期主播 时间轴 时间线 片头 片尾 音乐 制作 后期 图表 圖表 资料 受众 输入 输出 风险 問題點 优势 劣势 背景音乐 文 文章 教程 资源 工具 新闻 书籍
		笑 大笑 笑声 笑聲 众笑 眾笑 全场笑 掌声 掌聲 鼓掌 热烈鼓掌 听不清 聽不清 沉默 停顿 点头 摇头 画外音 拍手 笑い 会場笑 웃음 박수 일동웃음
		laughter laughs laugh laughing chuckles applause cheering crosstalk cross_talk inaudible unintelligible indiscernible pause silence noise sighs coughs foreign
		備考 出典 注釈 例 概要 目次 材料 作り方 参考 結論 日時 場所 住所 비고 주의 참고 출처 예 결론 목차 재료 날짜 장소
		침묵
		anmerkung hinweis achtung remarque attention nota atención attenzione bemærk obs huom opmerking let_op uwaga poznámka megjegyzés catatan примечание внимание
		note notes nb warning warnings tip tips caution important attention example examples e.g i.e eg ie source sources author authors editors_note summary overview update updates updated disclaimer http https ftp mailto todo todos fixme image images photo photos figure fig table credit credits date dates title titles link links location time times read_more see see_also ps p.s p.s. goal goals background conclusion definition definitions result results problem problems solution solutions issue issues benefit benefits pros cons description usage default defaults type types value values name names key keys parameter parameters param params argument arguments args returns return input output outputs options option features feature fixes fix fixed added changed removed deprecated security bug bugs bugfix improvements improvement breaking breaking_change breaking_changes migration version versions release released status severity priority steps step prerequisites requirements requirement install installation configuration config setup license licence copyright contributors acknowledgements references reference abstract introduction keywords topic topics agenda action actions action_items decision decisions next_steps done doing blocked blockers next attendees participants present absent chair_of_the_meeting purpose scope audience_level duration cost price prices location_of size sizes color colour weight material materials ingredients ingredient directions method methods serves yield prep_time cook_time instructions phone email e-mail address website web twitter facebook instagram tags tag category categories edit correction corrections hint hints remember recap bonus spoiler tl;dr tldr fun_fact quote quotes lesson lessons rule rules step_one pro_tip editor's_note transcript recording video audio music produced_by written_by edited_by translated_by by via rationale impact effect effects cause causes context evidence assumption assumptions risk risks mitigation timeline budget owner deadline estimate estimates before after advantages disadvantages strengths weaknesses objective objectives hypothesis remark proof theorem lemma corollary exercise exercises answer_key part chapter section lecture unit week day module level lesson_plan homework first second third finally also however meanwhile additionally furthermore moreover therefore thus conversely else otherwise because since except where when what who why how this that these those it there here not always never do don't yes no new old good bad best worst more less other others etc misc q&a q_&_a qa slides slide page phase stage regrets apologies excused resolution resolutions resolved poll polls vote votes hum consensus minutes thoughts comment comments draft_comment discussion scribe scribes refs ref suggestion suggestions notetaker note_taker proposal proposals pr break sponsor sponsors ad_break intro outro jingle theories confidence prompt myth myths fact facts symptom symptoms remedy remedies diagnosis treatment riddle riddles trigger triggers response responses total average min max file files path paths code command commands syntax server client proxy api url uri id index list array string number boolean object function class module package import export true false null error errors exception log logs debug info trace test tests build deploy docs documentation faq help contact about home yeah yep nope right exactly nice awesome great cool okay ok sure wow absolutely totally correct hello hi thanks welcome amen
		english spanish german italian portuguese japanese chinese mandarin cantonese korean russian arabic hindi dutch polish swedish turkish vietnamese thai latin pinyin deutsch englisch español inglés français anglais italiano inglese 中文 英文 日文 英语 英語 汉语 漢語 日语 日語 韩语 韓語 法语 法語 德语 德語 俄语 俄語 西班牙语 西班牙語 粤语 粵語 普通话 拼音 日本語 中国語 韓国語 한국어 영어 일본어 중국어
		谢谢 謝謝 没错 沒錯 当然 當然 是的 好的 对 對 嗯 哈哈`)

// keyEnds end the compounds that name a field of a form: 资料来源, 发布时间, 论文名称, 注意事项.
var keyEnds = strings.Fields(`来源 來源 出处 图表 圖表 名称 名稱 时间 時間 日期 地点 地點 摘要 重点 重點 要点 要點 简介 簡介 介绍 介紹 说明 說明 提示 事项 事項 答案 原因 方法 步骤 步驟 特点 特點 价格 價格 类型 類型 建议 建議 结果 結果 结论 結論 定义 定義 链接 鏈接 范围 範圍 数量 數量 目标 目標 单位 單位 年份 编号 編號 方式 时长 時長 资料 資料`)

// isKey reports whether s is a word that stands before a colon and calls no one.
func isKey(s string) bool {
	if keyWords.has(s) {
		return true
	}
	return len(s) <= 8*len("字") && keyEndings.of(s, func(end string) bool { return len(s) > len(end) })
}

// numberedRole parts a role from the number behind it: `Q1`, `问2`, `Question 3`. Without a number it returns s.
func numberedRole(s string) string {
	if s == "" || letterByte(s[len(s)-1]) {
		return s
	}
	if r, n := utf8.DecodeLastRuneInString(s); strings.ContainsRune("一二三四五六七八九十", r) { // 问题一
		if base := strings.TrimRight(s[:len(s)-n], "十"); askerWords.has(base) && utf8.RuneCountInString(base) > 1 {
			return base
		}
		return s
	}
	t := strings.TrimRightFunc(s, func(r rune) bool { return unicode.IsDigit(r) || r == ' ' || r == '#' || r == '.' || r == '、' })
	if t == "" {
		return s
	}
	return t
}

// questionRole and answerRole report whether a label is that of a question or an answer, and no name.
func questionRole(s string) bool { return askerWords.role(s) }
func answerRole(s string) bool   { return answerWords.role(s) }

// asksOrAnswers reports whether a name is a word or a letter for questions or answers.
func asksOrAnswers(name string) bool {
	name = strings.TrimSpace(name)
	return questionRole(name) || answerRole(name)
}

// role reports whether s, or s without its number, is one of w.
func (w *words) role(s string) bool {
	base := numberedRole(s)
	return w.has(s) || len(base) < len(s) && w.has(base)
}

// dotEnds reports whether a dot behind s ends a label: a question's or an answer's letter (`Q1.`), or a title and a family name, as minutes of
// parliaments have them (`Senator Hale.`, `Mr. OSEI.`, `The CHAIRMAN.`).
func dotEnds(s string) bool {
	const longest = 12 // of a letter with its number

	if len(s) > 1 && strings.Trim(s, "IVXL") == "" { // XIV. The way home
		return false
	}
	if s == "P" || s == "R" || s == "D" { // pregunta, respuesta; domanda, risposta; demande, réponse
		return true
	}
	first, rest, ok := strings.Cut(s, " ")
	article := ok && articleWords.has(first)
	if isOffice(rest) && (article || ok && titleWords.has(strings.TrimRight(first, ".")) && strings.Contains(rest, " ")) { // The Chair, M. le président
		return true
	}
	if article {
		if next, behind, more := strings.Cut(rest, " "); more && titleWords.has(strings.TrimRight(next, ".")) {
			first, rest = next, behind
		}
	}
	if capitals := isCapitals(s) && !strings.ContainsAny(s, "0123456789."); capitals && len(s) > 3 && strings.Count(s, " ") < 4 && !(ok && titleWords.has(s[strings.LastIndexByte(s, ' ')+1:])) { // PRESIDENTE, ANNA HALE; not BY MR
		return true
	}
	titled := ok && titleWords.has(strings.TrimRight(first, "."))
	short := utf8.RuneCountInString(s) <= longest
	if !titled && !short {
		return false
	}
	if questionRole(s) || answerRole(s) {
		return short
	}
	if !titled {
		return false
	}
	last := rest[strings.LastIndexByte(rest, ' ')+1:]
	r, _ := utf8.DecodeRuneInString(last)
	return unicode.IsUpper(r) && len(last) > 2 && !titleWords.has(last) || rest == strings.ToUpper(rest) && len(rest) > 3
}

// isOffice reports whether s is an office that stands for whoever holds it, with an article before it or behind a title: `Chair`, `le président`.
func isOffice(s string) bool {
	s = strings.TrimSuffix(s, " pro tempore")
	if first, rest, ok := strings.Cut(s, " "); ok && articleWords.has(first) {
		s = rest
	}
	return otherRoles.has(s) || askingRoles.has(s) || titleWords.has(s) && len(s) > len("sra.")
}
