package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fangtan/parse/alike"
)

// refiner corrects the sections once the turns are known: what stands before the talk, in it, and after it, is told by its shape where no heading says.
type refiner struct {
	*partition
	*Article
	facts map[int]bool // offsets of the blocks that state facts
	tail  int          // offset of the first block of the credits at the end
	start int          // first block behind the front matter
	talk  Range        // from the first turn to the end of the last one; empty at the end of the blocks where there is none
}

// refine gives the blocks outside of turns the roles that their shape and place tell, and takes out of the turns what is no speech.
func (a *Article) refine(f *fronting) {
	r := &refiner{partition: a.partition(), Article: a, facts: f.facts, tail: f.tail, talk: Range{len(a.Blocks), len(a.Blocks)}}
	if len(a.Sections) > 0 && a.Sections[0].Role == RoleFront {
		r.start = a.Sections[0].Blocks.End
	}
	if n := len(a.Turns); n > 0 {
		r.talk = Range{a.Turns[0].Blocks.Start, a.Turns[n-1].Blocks.End}
	}
	r.splitAtTalk()
	r.promotion()
	r.ending()
	r.before()
	r.headings()
	r.after()
	r.partition.done()
}

// splitAtTalk corrects the sections before the talk: a heading that announces it far above the first turn heads no talk itself, and what stands before the first
// turn under the title, given once more, is no part of it.
func (r *refiner) splitAtTalk() {
	for k, s := range r.Sections {
		if s.Role != RoleTranscript || len(r.Turns) == 0 {
			continue
		}
		first := r.firstTurnIn(s.Blocks)
		if first < 0 {
			if s.Blocks.End <= r.talk.Start {
				r.all[k].Role, r.all[k].Why = RoleLead, whyNoTurn
			}
			continue
		}
		if first > s.Blocks.Start+1 && sameTitle(s.Title, r.Title) {
			r.set(s.Blocks.Start, first, Section{Role: RoleLead, Title: s.Title, Why: whyTitleAgain})
			r.set(first, s.Blocks.End, Section{Role: RoleTranscript, Why: s.Why})
		}
	}
}

// firstTurnIn returns the first block of a turn within blocks, or -1.
func (r *refiner) firstTurnIn(blocks Range) int {
	for i := blocks.Start; i < blocks.End; i++ {
		if r.TurnOf(i) >= 0 {
			return i
		}
	}
	return -1
}

// ending cuts from the last turn what is no speech: what follows an end mark, a rule, the credits, a line that names another part, or closing words.
func (r *refiner) ending() {
	if len(r.Turns) == 0 {
		return
	}
	last := &r.Turns[len(r.Turns)-1]
	for i := last.Blocks.Start + 1; i < last.Blocks.End; i++ {
		if why := r.ends(i); why != "" {
			r.set(i, last.Blocks.End, Section{Role: RoleNotes, Why: why})
			last.Blocks.End = i
			r.closeTurn(last)
			break
		}
	}
	r.talk.End = last.Blocks.End
}

// ends says why block i of the last turn is no speech any more; "" where it is.
func (r *refiner) ends(i int) string {
	b := &r.Blocks[i]
	switch b.Kind {
	case Rule:
		return whyRule
	case Heading:
		return ""
	case Paragraph:
		if r.fence(i - 1) { // of the code that holds the talk
			return whyBehind
		}
	}
	text := strings.TrimSpace(r.Text(i))
	switch {
	case b.Span.Start >= r.tail && r.facts[b.Span.Start]:
		return whyMakers
	case b.In != nil && outermost(b.In).Kind == Footnote:
		return whyNote
	case (b.Promo || r.opensCard(i)) && r.littleFollows(i):
		return whyPromoCloses
	case endMark(text), parting(text) && r.littleFollows(i):
		return whyEndMark
	case b.Kind == Paragraph && (closesTalk(text) || aside(text) && containsAny(strings.ToLower(text), editorial()...) && r.littleFollows(i)):
		return whyPast
	case b.Kind == Paragraph && b.In == nil && r.isLink(i):
		return whyElsewhere
	}
	if _, ok := r.roleLine(i); ok {
		return whyPart
	}
	if r.aboutSpeaker(i, text) && r.littleFollows(i) {
		return whyIntroduces
	}
	if b.In != nil && r.linkList(i) {
		return whyLinks
	}
	return ""
}

// fence reports whether block i is the fence of code that has become paragraphs.
func (r *refiner) fence(i int) bool {
	b := &r.Blocks[i]
	return b.Kind == Definition && hasPrefixAny(string(r.Source[b.Span.Start:b.Span.End]), "```", "~~~")
}

// littleFollows reports whether the rest of the last turn behind block i is no more than a few lines.
func (r *refiner) littleFollows(i int) bool {
	rest := 0
	for k := i + 1; k < r.Turns[len(r.Turns)-1].Blocks.End; k++ {
		rest += weight(r.Text(k))
	}
	return rest <= promoLength
}

// endMark reports whether a line says that the text is at its end: `- END -`, `（完）`, `■`.
func endMark(s string) bool {
	if utf8.RuneCountInString(s) > 16 {
		return false
	}
	switch alike.Fold(s) {
	case "end", "theend", "完", "全文完", "本文完", "终", "全文终", "終", "終わり", "おわり", "끝", "fin", "eof":
		return true
	}
	return s == "■" || s == "◼" || s == "∎" || s == "□"
}

// parting reports whether a line is nothing but the signs that part what follows from a text: `◇`, `◇ ◇ ◇`.
func parting(s string) bool { return s != "" && strings.Trim(s, "◇◆☆★○●※ \u3000") == "" }

// closesTalk reports whether a paragraph speaks of the talk as past, as editors do below it.
func closesTalk(s string) bool {
	const longest = 64 // bytes of what it opens with
	s = strings.TrimLeft(s, "*-—– （(【[「<＜〈")
	s = strings.ToLower(s[:min(len(s), longest)])
	for _, note := range []string{"注：", "註：", "编者注：", "編者註：", "编注：", "note: ", "editor's note: "} {
		s = strings.TrimPrefix(s, note)
	}
	for _, open := range []string{"以上是", "以上为", "以上就是", "本文图片", "本文圖片", "本文照片", "本文插图", "本文整理", "本文編輯", "本文编辑", "本文作者", "本文部分", "本文所有", "图片由", "图源", "圖片由", "配图", "以上只是", "以上内容", "以上僅", "以上仅", "本文首发", "本文首發", "本文转载", "本文來源", "本文来源", "本文由", "本文系", "本文为", "本文經", "本文经", "本文根据", "本文仅代表", "本文来自", "本文來自", "本文未经", "本文未經", "未经允许", "未经许可", "如需转载", "转载、", "转载或", "转载及", "转载授权", "版权声明", "版權", "转载请", "轉載請", "未经授权", "文中图片", "图片来源", "题图", "头图",
		"this interview was", "this interview has been", "this conversation was", "this conversation has been", "this transcript", "this article was", "this post was", "this episode was", "the interview was", "interview conducted", "interview has been", "originally published", "a version of this", "reprinted with", "transcript by", "transcribed by", "© ", "copyright",
		"interview by", "this interview", "interview was", "photo by", "photos by", "all photos", "images courtesy", "photo courtesy", "photography by", "as told to", "edited for", "propos recueillis", "entretien réalisé", "das gespräch führte", "das interview führte", "die fragen stellte", "aufgezeichnet von", "entrevista realizada", "texto y fotos", "беседовал", "интервью взял", "интервью подготов", "записал", "wywiad przeprowadz", "rozmawiał",
		"lire aussi", "à lire aussi", "lesen sie auch", "lees ook", "leer también", "lee también", "leggi anche", "leia também", "читайте также", "read also", "also read", "この記事は", "このインタビューは", "本記事は", "※", "이 기사는", "이 인터뷰는", "저작권자", "무단 전재", "ⓒ", "사진=", "사진제공", "글·사진", "取材・文", "取材協力", "写真＝", "撮影＝", "構成＝"} {
		if strings.HasPrefix(s, open) {
			return true
		}
	}
	return false
}

// aside reports whether all of a paragraph stands in brackets.
func aside(s string) bool {
	first, last := firstRune(s), firstRune(s[len(s)-min(3, len(s)):])
	if len(s) > 1 && s[len(s)-1] < utf8.RuneSelf {
		last = rune(s[len(s)-1])
	}
	return strings.ContainsRune("（(【[〔<＜", first) && strings.ContainsRune("）)】]〕>＞", last)
}

// editorial are words by which an aside below a talk shows that it is the editors'.
func editorial() []string {
	return []string{"本文", "实习生", "實習生", "编辑", "編輯", "编译", "編譯", "记者", "記者", "采写", "採寫", "采访", "採訪", "整理", "摄影", "攝影", "受访者", "受訪者", "图片", "圖片", "供图", "完）",
		"edited", "condensed", "transcrib", "translated", "interview", "reporting", "photo", "editor", "contributed", "聞き手", "構成", "撮影", "取材", "編集", "文＝", "문=", "기자", "사진", "정리", "저작권", "무단"}
}

// isLink reports whether block i is one link and nothing else. Where it is known that a block shows none, it is not read again.
func (a *Article) isLink(i int) bool {
	return (a.shown == nil || a.shown[i].linked != nil) && onlyLink(a.Runs(i))
}

// onlyLink reports whether the runs of a block are one link and nothing else.
func onlyLink(runs []Run) bool {
	link := false
	for _, run := range runs {
		switch {
		case run.Kind != TextRun:
			return false
		case run.URL != "":
			link = true
		case strings.TrimSpace(run.Text) != "":
			return false
		}
	}
	return link
}

// aboutSpeaker reports whether block i, which shows text behind what is said, tells who a speaker is.
func (r *refiner) aboutSpeaker(i int, text string) bool {
	b := &r.Blocks[i]
	return b.Kind == Paragraph && b.In == nil && b.Span.Len() <= 2*promoBytes && (r.introduces(text) || r.does(text))
}

// does reports whether a text begins with the full name of a speaker and a verb of what he does or did: `Ada Low pilots ships.`, `Ada Low’s first book is out.`
func (r *refiner) does(text string) bool {
	for _, s := range r.Speakers {
		rest, ok := strings.CutPrefix(text, s.Name)
		if !ok || !strings.Contains(s.Name, " ") || !latinAlone(s.Name) {
			continue
		}
		word, _, more := strings.Cut(strings.TrimLeft(rest, " "), " ")
		if more && (word == "'s" || word == "’s" || rest[0] == ' ' && len(word) > 3 && unicode.IsLower(firstRune(word)) && word[len(word)-1] == 's') {
			return true
		}
	}
	return false
}

// linkList reports whether block i opens a list of two items or more, each of which is a link.
func (r *refiner) linkList(i int) bool {
	end := r.listEnd(i)
	items := 0
	for k := i; k < end; k++ {
		if r.Blocks[k].Kind != Paragraph || !r.isLink(k) {
			return false
		}
		items++
	}
	return items >= 2
}

// listEnd returns the block behind the outermost container that block i is in.
func (a *Article) listEnd(i int) int {
	top := outermost(a.Blocks[i].In)
	for i++; i < len(a.Blocks); i++ {
		o := outermost(a.Blocks[i].In)
		if o == nil || o != top && (top.Kind != Item || o.Kind != Item || o.List != top.List) {
			break
		}
	}
	return i
}

func outermost(c *Container) *Container {
	for c != nil && c.Parent != nil {
		c = c.Parent
	}
	return c
}

// roleLine reads a line of its own that heads a part without being a heading: all bold, in brackets, or with nothing but the words of a role.
func (r *refiner) roleLine(i int) (Section, bool) {
	b := &r.Blocks[i]
	if b.Kind != Paragraph || b.In != nil || len(b.Lines) != 1 || b.Span.Len() > maxHeading {
		return Section{}, false
	}
	text := strings.TrimSpace(r.Text(i))
	if heavier(text, 24) {
		return Section{}, false
	}
	w, ok := roleWordIn(text)
	if !ok || w.role == RoleTranscript && len(r.Turns) == 0 {
		return Section{}, false
	}
	exact := strings.ToLower(trimHeading(text)) == w.word
	bracketed := strings.HasPrefix(text, "【") && strings.HasSuffix(text, "】")
	if !exact && !bracketed && (!r.allBold(i) || strings.ContainsAny(text, "，。！,.!")) {
		return Section{}, false
	}
	return Section{Role: w.role, Title: text, Why: whyWith(whyLine, w.word)}, true
}

// after gives what follows the talk its roles.
func (r *refiner) after() {
	if len(r.Turns) == 0 {
		return
	}
	open := -1 // where the part with a line of its own begins
	var part Section
	shut := func(end int) {
		if open >= 0 {
			r.set(open, end, part)
		}
		open = -1
	}
	for i := r.talk.End; i < len(r.Blocks); i++ {
		b := &r.Blocks[i]
		s := r.at(i)
		if b.Kind == Heading && b.In == nil {
			shut(i)
			if s.Role == RoleTranscript {
				s.Role, s.Why = RoleBody, whyBehindNoTurn
			}
			continue
		}
		if b.Promo {
			shut(i)
			continue
		}
		line, ok := r.roleLine(i)
		switch {
		case ok:
			shut(i)
			open, part = i, line
		case b.Kind == Rule || r.facts[b.Span.Start]:
			shut(i)
		case open < 0 && b.Kind == Paragraph && b.In == nil && r.aboutSpeaker(i, strings.TrimSpace(r.Text(i))):
			r.set(i, i+1, Section{Role: RoleBio, Why: whyIntroduces})
			continue
		case b.In != nil && s.Role != RoleRelated && s.Role != RoleNotes && s.Role != RoleSummary && r.linkList(i):
			shut(i)
			r.set(i, r.listEnd(i), Section{Role: RoleRelated, Why: whyLinksBehind})
			i = r.listEnd(i) - 1
			continue
		}
		if open < 0 && (s.Role == RoleTranscript || s.Role == RoleLead) {
			r.set(i, r.partition.end(i), Section{Role: RoleNotes, Why: whyBehind})
		}
	}
	shut(len(r.Blocks))
	r.advertised()
}

// advertised makes promotion of what stands behind the talk between two rules, headings or parts, where some of it is: an offer and its
// terms ask in one paragraph and praise in the others. What editors say of the talk is none of it.
func (r *refiner) advertised() {
	for i := r.talk.End; i < len(r.Blocks); {
		end := i + 1
		for end < len(r.Blocks) && !r.parts(end) {
			end++
		}
		promoted := 0
		for k := i; k < end; k++ {
			if r.Blocks[k].Promo {
				promoted++
			}
		}
		if promoted >= 2 {
			for k := i; k < end; k++ {
				if r.at(k).Role == RoleNotes && !closesTalk(r.Text(k)) {
					r.Blocks[k].Promo = r.Blocks[k].Kind == Paragraph
				}
			}
		}
		i = end
	}
	r.joinPromo()
}

// parts reports whether block i behind the talk begins something else: a rule, a heading, a line in bold, a part with a role.
func (r *refiner) parts(i int) bool {
	b := &r.Blocks[i]
	if b.Kind == Rule || b.Kind == Heading || r.of[i] != r.of[i-1] && r.at(i).Role != RolePromo && r.at(i-1).Role != RolePromo {
		return true
	}
	return b.Kind == Paragraph && b.In == nil && len(b.Lines) == 1 && weight(r.Text(i)) <= 40 && !b.Promo && r.allBold(i) && !r.Blocks[i-1].Promo
}
