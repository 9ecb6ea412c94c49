package parse

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"fangtan/parse/cjk"
	"fangtan/parse/date"
)

// byLine reads the text of a line that names the author, the day and how long the text is without keys: `By Jane Doe · 12 min read · Nov 24, 2024`,
// `2024-11-24 19:27 某某周刊`. It is nil where a part of the line is none of these.
func (f *fronting) byLine(text string) []statement {
	text = strings.TrimRight(strings.TrimLeft(noUnderscores(text), openMarks), ")）】] ")
	if text == "" || utf8.RuneCountInString(text) > 120 || holdsSentence(text) {
		return nil
	}
	r := bylineReader{keys: f.keys}
	if rest, ok := strings.CutPrefix(text, "原创 "); ok {
		return r.account(rest)
	}
	if !strings.ContainsFunc(text, unicode.IsDigit) && !saysBy(text) {
		return nil // without them no part is one that only a byline has
	}
	for _, part := range bylineParts(text) {
		r.part(part)
	}
	return r.done()
}

// saysBy reports whether the word that stands before an author may be in s.
func saysBy(s string) bool { return strings.Contains(lowered(s), "by ") }

// noUnderscores drops the underscores that emphasise words.
func noUnderscores(s string) string {
	if !strings.Contains(s, "_") {
		return s
	}
	words := strings.Fields(s)
	for k, w := range words {
		words[k] = strings.Trim(w, "_")
	}
	return strings.Join(words, " ")
}

// bylineParts cuts a byline at its dots and bars; a dot within a name (`达里奥·阿莫迪`) is none of them.
func bylineParts(text string) []string {
	if strings.Contains(text, " · ") || strings.IndexFunc(text, func(r rune) bool { return r > 0x2E80 }) >= 0 {
		text = strings.ReplaceAll(text, " · ", "|")
	} else {
		text = strings.ReplaceAll(text, "·", "|")
	}
	for _, dash := range []string{" - ", " – ", " — ", " / "} {
		text = strings.ReplaceAll(text, dash, "|")
	}
	return strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("|｜丨•∙‧●", r) })
}

// bylineReader collects what the parts of a byline say.
type bylineReader struct {
	keys   fieldKeys
	out    []statement
	names  []string // parts that may be names
	sure   int      // parts that only a byline has
	failed bool
}

func (r *bylineReader) say(field Field, key, value string) {
	r.out = append(r.out, statement{key: key, field: field, values: []string{value}})
	r.sure++
}

var by = regexp.MustCompile(`^(?i)((?:[a-z]+ (?:and [a-z]+ )?)?by) (.+)$`)

func (r *bylineReader) part(part string) {
	part = strings.TrimSpace(part)
	if d, ok := date.Find(part); ok {
		before, date, after := part[:d.Start], strings.TrimSpace(part[d.Start:d.End]), part[d.End:]
		r.say(FieldPublished, FieldPublished.String(), date)
		for _, rest := range []string{before, after} {
			if rest = trimDating(rest); rest != "" {
				r.part(rest)
			}
		}
		return
	}
	var m []string
	if saysBy(part) {
		m = by.FindStringSubmatch(part)
	}
	switch {
	case part == "":
	case press(part):
		if strings.IndexFunc(part, unicode.IsDigit) >= 0 {
			r.sure++
		}
	case m != nil && properName(m[2]):
		field, ok := r.keys.of(m[1])
		if !ok {
			r.failed = true
			return
		}
		r.say(field, m[1], m[2])
	case strings.HasPrefix(part, "in ") && properName(part[3:]) && r.sure > 0:
		r.say(FieldPublisher, FieldPublisher.String(), part[3:])
	case properName(part):
		r.names = append(r.names, part)
	default:
		r.failed = true
	}
}

// account reads the line above an article of a WeChat account, behind the word that says that it is the account's own: `某某 潮声周刊 2031-03-04 19:27 浙江`. The last
// word before the date is the account, what stands before it the author.
func (r *bylineReader) account(line string) []statement {
	d, ok := date.Find(line)
	if !ok {
		d.Start, d.End = len(line), len(line)
	}
	fields := strings.FieldsFunc(line[:d.Start], unicode.IsSpace)
	if n := len(fields); n == 0 || n > 6 {
		return nil
	}
	last := len(fields) - 1
	if last > 0 {
		r.say(FieldAuthor, FieldAuthor.String(), strings.Join(fields[:last], " "))
	}
	r.say(FieldPublisher, FieldPublisher.String(), fields[last])
	if ok {
		r.say(FieldPublished, FieldPublished.String(), strings.TrimSpace(line[d.Start:d.End]))
	}
	if place := strings.TrimPrefix(strings.TrimSpace(line[d.End:]), "发表于"); place != "" && properName(place) {
		r.say(FieldPlace, FieldPlace.String(), place)
	}
	return r.out
}

// weekday reports whether s is the name of a day of the week, or its short form.
func weekday(s string) bool {
	return weekdays.has(strings.Trim(s, " .,"))
}

var weekdays = wordSet("月 火 水 木 金 土 日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 周一 周二 周三 周四 周五 周六 周日 週一 週二 週三 週四 週五 週六 週日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 월 화 수 목 금 토 일 월요일 화요일 수요일 목요일 금요일 토요일 일요일 mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday")

// trimDating drops the words and marks around a date that say what it is the date of.
func trimDating(s string) string {
	s = strings.Trim(s, " ,，:：()（）[]「」~-—–|/　\t")
	if weekday(s) {
		return ""
	}
	for _, w := range []string{"published on the", "posted on the", "published on", "published", "posted on", "posted", "updated", "last updated", "date", "on", "发布于", "發佈於", "更新于", "首发于", "发表于", "发布", "更新", "公開", "更新日", "掲載", "입력", "수정", "등록", "发布时间", "日期"} {
		if strings.EqualFold(s, w) {
			return ""
		}
		if len(s) > len(w) && strings.EqualFold(s[len(s)-len(w):], w) && (w[0] >= utf8.RuneSelf || s[len(s)-len(w)-1] == ' ') {
			s = strings.TrimRight(s[:len(s)-len(w)], " ,，:：")
		}
	}
	return s
}

// done returns the statements, the first name as the author where none is named otherwise, the next as the publisher.
func (r *bylineReader) done() []statement {
	if r.failed || r.sure == 0 || len(r.names) > 2 {
		return nil
	}
	author := false
	for _, s := range r.out {
		author = author || s.field == FieldAuthor
	}
	for _, name := range r.names {
		field := FieldPublisher
		if !author {
			field, author = FieldAuthor, true
		}
		r.say(field, field.String(), name)
	}
	return r.out
}

// properName reports whether s is written as names are: a few capitalised words, or a few Chinese, Japanese or Korean characters.
func properName(s string) bool {
	s = strings.TrimSpace(s)
	wide, words := 0, strings.Fields(s)
	for _, c := range s {
		switch {
		case strings.ContainsRune("，。、？！：；“”,?!:;\"=<>#", c) && c != ',':
			return false
		case cjk.Is(c):
			wide++
		}
	}
	if wide > 0 {
		return wide <= 12 && len(words) <= 4
	}
	if len(words) == 0 || len(words) > 8 {
		return false
	}
	for _, w := range words {
		first, _ := utf8.DecodeRuneInString(strings.Trim(w, "(,.'’"))
		if !unicode.IsUpper(first) && !joinsNames(w) {
			return false
		}
	}
	return true
}

// joinsNames reports whether w stands between the words of names in lower case.
func joinsNames(w string) bool {
	switch strings.ToLower(w) {
	case "and", "&", "with", "for", "of", "the", "de", "da", "del", "della", "der", "di", "dos", "du", "la", "le", "van", "von", "den", "ten", "ter", "bin", "al", "y", "el", "via":
		return true
	}
	return false
}

// linkedAuthor reads the byline of sites that print each of its parts as a paragraph: a name that is a link, a few buttons, the date.
func (f *fronting) linkedAuthor() {
	if len(f.Front.Authors) > 0 || f.Front.Published.IsZero() {
		return
	}
	for i := max(f.title, 0); i < min(len(f.Blocks), frontBlocks); i++ {
		b := &f.Blocks[i]
		if b.Kind != Paragraph || b.Span.Len() > longParagraph || f.states(i) || !f.factBelow(i) || !f.isLink(i) {
			continue
		}
		name := strings.TrimSpace(f.Text(i))
		if properName(name) && likeness(name) >= 0.6 {
			f.add(i, []statement{{key: FieldAuthor.String(), field: FieldAuthor, values: []string{name}, at: b.Span.Start}})
			return
		}
	}
}

// factBelow reports whether one of the few short blocks below block i states facts.
func (f *fronting) factBelow(i int) bool {
	const far = 6
	for k := i + 1; k < min(len(f.Blocks), i+far) && f.Blocks[k].Span.Len() <= longParagraph/2; k++ {
		if f.states(k) {
			return true
		}
	}
	return false
}
