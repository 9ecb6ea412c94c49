package parse

import (
	"regexp"
	"strings"
)

// unnamed returns what a question and an answer without names are called: the interviewer and the guest where the front matter or the title names them, else
// Q and A.
func (a *Article) unnamed() (asker, guest string) {
	asker, guest = a.metaPerson(askerKeys), a.metaPerson(guestKeys)
	if guest == "" {
		guest = a.titlePerson()
	}
	if asker == "" || asker == guest {
		asker = "Q"
	}
	if guest == "" {
		guest = "A"
	}
	return asker, guest
}

var (
	askerKeys = wordSet("interviewer interviewers host hosts 采访 採訪 采访者 採訪者 访谈者 记者 記者 主持 主持人 提问 聞き手 インタビュアー 인터뷰어")
	guestKeys = wordSet("guest guests interviewee interviewees speaker speakers 嘉宾 嘉賓 受访者 受訪者 受访人 采访对象 对话嘉宾 訪問對象 ゲスト 話し手 게스트 인터뷰이")
)

// metaPerson returns the one person that the front matter gives under one of the keys, or "".
func (a *Article) metaPerson(keys *words) string {
	for _, p := range a.Meta {
		if !keys.has(foldKey(p.Key)) {
			continue
		}
		name := strings.TrimSpace(strings.Trim(p.Value, "[]\"' "))
		if likeness(name) >= 0.45 && !several(name) && !strings.ContainsAny(name, ",，;；") {
			return name
		}
	}
	return ""
}

var titleGuests = []*regexp.Regexp{
	regexp.MustCompile(`(?i)(?:interview|conversation|q&a|chat|talking|talk)\s+with\s+((?:\p{Lu}[\pL.'’-]+\s+){1,2}\p{Lu}[\pL'’-]+)`),
	regexp.MustCompile(`(?:对|對|与|與|和|跟)\s*((?:\p{Lu}[\pL.'’-]+\s+){1,2}\p{Lu}[\pL'’-]+)\s*的?\s*(?:采访|採訪|专访|專訪|访谈|訪談|对话|對話|对谈|對談)`),
	regexp.MustCompile(`(?:专访|專訪|对话|對話|对谈|對談|访谈|訪談|采访|採訪|访|訪)\s*[:：|｜]?\s*([\p{Han}·]{2,12}?)(?:[:：，,|｜—\-！!？?\s「『“《]|$)`),
	regexp.MustCompile(`^([\p{Han}·]{2,12}?)\s*(?:专访|專訪|访谈|訪談|[:：])`),
}

// titlePerson returns the person that the title says is interviewed, or whose name it is, or "".
func (a *Article) titlePerson() string {
	title := strings.TrimSpace(a.Title)
	if words := strings.Fields(title); latinAlone(title) && len(words) >= 2 && len(words) <= 3 && latinLikeness(title) >= 0.75 && !manualTitle(title) {
		return title
	}
	for _, form := range titleGuests {
		m := form.FindStringSubmatch(title)
		if m == nil {
			continue
		}
		if name := strings.TrimSpace(m[1]); certainName(name) {
			return name
		}
	}
	return ""
}

// latinAlone reports whether s has no characters of writings without spaces.
func latinAlone(s string) bool { _, wide, _ := count(s); return wide == 0 }

// certainName reports whether a stretch of a title is a person's name and cannot be much else.
func certainName(s string) bool {
	if r := firstRune(s); r < 0x250 {
		return latinLikeness(s) >= 0.75
	}
	runes := []rune(s)
	return strings.ContainsRune(s, '·') || (len(runes) == 2 || len(runes) == 3) && commonSurnames.has(runes[0]) && wideLikeness(s, len(runes)) >= 0.85
}

// manualTitle reports whether a short title in capitals is that of a text and no name.
func manualTitle(title string) bool {
	for _, w := range strings.Fields(strings.ToLower(title)) {
		if keyWords.has(w) || titleWords.has(w) || particleWords.has(w) || strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "tion") || w == "interview" || w == "q&a" || w == "questions" {
			return true
		}
	}
	return false
}
