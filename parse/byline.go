package parse

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// byLine reads a line that names the author, the day and how long the text is without keys: `By Jane Doe · 12 min read · Nov 24, 2024`,
// `2024-11-24 19:27 某某周刊`. It is nil where a part of the line is none of these.
func (f *fronting) byLine(line string) []statement {
	text, _ := bareLine(line)
	text = strings.TrimRight(strings.TrimLeft(text, openMarks), ")）】] ")
	if text == "" || utf8.RuneCountInString(text) > 120 || strings.ContainsAny(text, "。？！?!；") {
		return nil
	}
	r := bylineReader{keys: f.keys}
	for _, part := range bylineParts(text) {
		r.part(part)
	}
	return r.done()
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
	if d, ok := findDate(part); ok {
		before, date, after := part[:d.start], strings.TrimSpace(part[d.start:d.end]), part[d.end:]
		r.say(FieldPublished, FieldPublished.String(), date)
		for _, rest := range []string{before, after} {
			if rest = trimDating(rest); rest != "" {
				r.part(rest)
			}
		}
		return
	}
	switch m := by.FindStringSubmatch(part); {
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

// trimDating drops the words and marks around a date that say what it is the date of.
func trimDating(s string) string {
	s = strings.Trim(s, " ,，:：()（）[]「」~-—–|/　\t")
	for _, w := range []string{"published on", "published", "posted on", "posted", "updated", "last updated", "date", "on", "发布于", "發佈於", "更新于", "首发于", "发表于", "发布", "更新", "公開", "更新日", "掲載", "입력", "수정", "등록", "发布时间", "日期"} {
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
		case isCJK(c):
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
