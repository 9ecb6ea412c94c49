package parse

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fangtan/parse/date"
	"fangtan/parse/plain"
)

// Marks that part one credit from the next, and those that a line of them opens with.
const (
	pairMarks = "|｜丨︱·•;；,，　 \t"
	openMarks = "([（【「〔*★■●▍◆◎▎-—– \t　"
)

// longestKey is the length, in bytes, past which a text before a mark is no key of a credit.
const longestKey = 4 * maxKey

// indexKeyMark returns the offset of the first mark in s that parts a key from its value in a credit, or -1.
func indexKeyMark(s string) int {
	for i := range len(s) {
		switch c := s[i]; c {
		case ':', '|', '/', '=':
			return i
		case 0xE4, 0xEF: // what the others begin with
			switch r, _ := utf8.DecodeRuneInString(s[i:]); r {
			case '：', '｜', '丨', '︱', '／', '＝':
				return i
			}
		}
	}
	return -1
}

// creditLine reads a line of credits: known keys with short values (`作者｜某某 编辑｜某某`, `文 / 某某`, `**Author:** Jane Doe`). Its text and target are those that [plain.Line]
// finds. It is nil where the line says anything else.
func (f *fronting) creditLine(line, text, target string) []statement {
	text = strings.TrimRight(strings.TrimLeft(text, openMarks), ")）】」〕] 　")
	if len(text) > 4*longParagraph || indexKeyMark(text[:min(len(text), longestKey+len("："))]) < 0 {
		return nil
	}
	var out []statement
	for rest := text; rest != ""; {
		s, at, ok := f.cutKey(rest)
		if !ok {
			return nil
		}
		next := f.nextKey(rest, at)
		values := strings.FieldsFunc(strings.TrimSpace(rest[at:next]), func(r rune) bool { return strings.ContainsRune("|｜丨︱•", r) })
		if len(values) == 0 {
			return nil
		}
		more, ok := f.credit(&s, values)
		if !ok {
			return nil
		}
		out = append(append(out, s), more...)
		rest = rest[next:]
	}
	if len(out) == 1 && target != "" {
		out[0].url = target
		if out[0].field == FieldSource || out[0].field == FieldCover || out[0].field == FieldPublisher {
			out[0].values = []string{sourceValue(line)}
		}
	}
	return out
}

// datedCredits reads the text of a line with credits behind a date: `2031年03月04日 19:27 来源：某某 作者：某某`.
func (f *fronting) datedCredits(text string) []statement {
	if len(text) > date.Longest || indexKeyMark(text) < 0 {
		return nil
	}
	d, ok := date.Find(text)
	if !ok || trimDating(text[:d.Start]) != "" {
		return nil
	}
	credits := strings.TrimLeft(strings.TrimLeft(text[d.End:], openMarks), pairMarks)
	bare, target := plain.Line(credits) // what was escaped in the line is a mark here
	rest := f.creditLine(credits, bare, target)
	if rest == nil {
		return nil
	}
	return append([]statement{datedAt(text[d.Start:d.End])}, rest...)
}

// datedAt is the day of an article that stands without a key.
func datedAt(date string) statement {
	return statement{key: FieldPublished.String(), field: FieldPublished, values: []string{strings.TrimSpace(date)}}
}

// cutDate parts a value from the date that closes it, with a space before it: `某某 2031-03-04`.
func cutDate(value string) (before, day string, ok bool) {
	d, ok := date.Find(value)
	if !ok || d.End != len(value) {
		return value, "", false
	}
	before = trimDating(value[:d.Start])
	last, _ := utf8.DecodeLastRuneInString(value[:d.Start])
	if before == "" || !unicode.IsSpace(last) {
		return value, "", false
	}
	return before, value[d.Start:], true
}

// sourceValue returns what stands behind the first colon or bar of a line, as the source has it.
func sourceValue(line string) string {
	at := indexKeyMark(line)
	_, n := utf8.DecodeRuneInString(line[at:])
	return strings.Trim(line[at+n:], "* ")
}

// credit fills s with the values that stand behind its key. A date among them is a fact of its own.
func (f *fronting) credit(s *statement, values []string) (more []statement, ok bool) {
	for k, v := range values {
		v = strings.TrimSpace(strings.Trim(v, " \t　·,，;；"))
		if s.field != FieldPublished && k > 0 {
			if _, ok := date.Opening(v); ok {
				more = append(more, datedAt(v))
				continue
			}
		}
		if s.field != FieldPublished && s.field != FieldTitle {
			if before, date, ok := cutDate(v); ok {
				more = append(more, datedAt(date))
				v = before
			}
		}
		if v == "" || !nameValue(v) && !strings.Contains(v, "://") && s.field != FieldTitle {
			return nil, false
		}
		s.values = append(s.values, v)
	}
	if s.field == FieldPublished {
		if _, found := date.Find(s.values[0]); !found {
			return nil, false
		}
	}
	return more, len(s.values) > 0
}

// cutKey reads the known key that opens s, with the mark behind it, and returns the offset of its value. A key that speakers are called by too
// (`记者：`) counts where it opens no more than a line or two.
func (f *fronting) cutKey(s string) (statement, int, bool) {
	at := indexKeyMark(s)
	if at > 0 && (s[at] == '/' || strings.HasPrefix(s[at:], "／")) {
		if more := strings.IndexAny(s[at+1:], ":："); more >= 0 && more < maxKey && !strings.HasPrefix(s[at:], "://") { // 采访/撰文：
			at += 1 + more
		}
	}
	if at <= 0 || at > longestKey {
		return statement{}, 0, false
	}
	mark, n := utf8.DecodeRuneInString(s[at:])
	key := strings.TrimSpace(s[:at])
	if strings.HasPrefix(s[at:], "://") {
		return statement{}, 0, false
	}
	field, ok := f.keys.of(key)
	if !ok || mark < utf8.RuneSelf && mark != ':' && key[0] < utf8.RuneSelf && !spaced(s, at) {
		return statement{}, 0, false // "and/or"
	}
	if field.speaks() && (mark == ':' || mark == '：') && f.opensOften(key) {
		return statement{}, 0, false
	}
	return statement{key: key, field: field}, at + n, true
}

func spaced(s string, at int) bool { return at > 0 && s[at-1] == ' ' }

// nextKey returns the offset behind from at which the next credit of the line begins, or the line's end.
func (f *fronting) nextKey(s string, from int) int {
	boundary := false
	for i, r := range s[from:] {
		if boundary && !strings.ContainsRune(pairMarks, r) {
			if _, _, ok := f.cutKey(s[from+i:]); ok {
				return from + i
			}
		}
		boundary = strings.ContainsRune(pairMarks, r)
	}
	return len(s)
}

// credits reads the lines at the end of the article that say who made it.
func (f *fronting) credits() {
	const window = 30 // blocks
	found := map[int][]statement{}
	tail := len(f.Blocks)
	text, cited := false, false // text stands behind; links stand in it
	for i := len(f.Blocks) - 1; i >= max(0, len(f.Blocks)-window); i-- {
		b := &f.Blocks[i]
		if i <= f.title || f.states(i) {
			break
		}
		if b.Kind != Paragraph || b.Span.Len() > 4*longParagraph {
			continue
		}
		for _, l := range b.Lines {
			line := string(f.Source[l.Start:l.End])
			text, target := plain.Line(line)
			s := f.creditLine(line, text, target)
			if s == nil && len(line) <= date.Longest {
				s = lonelyDate(text)
			}
			if s == nil {
				delete(found, i)
				break
			}
			for k := range s {
				s[k].at = l.Start
			}
			found[i] = append(found[i], s...)
		}
		if found[i] == nil {
			text = true
		} else if text && citesLink(found[i]) {
			delete(found, i)
			cited = true
		}
		if found[i] != nil {
			tail = i
			f.tail = b.Span.Start
		}
	}
	for i := tail; i < len(f.Blocks); i++ {
		if found[i] != nil && !(cited && citesLink(found[i])) {
			f.add(i, found[i])
		}
	}
}

// citesLink reports whether facts are one link, which within a text may be to what is spoken of there: `Link: https://…`
func citesLink(s []statement) bool { return len(s) == 1 && linkKey(s[0].key) }

// linkKey reports whether a key says no more than that a link follows.
func linkKey(key string) bool {
	switch foldKey(key) {
	case "link", "links", "url", "链接", "鏈接":
		return true
	}
	return false
}

// lonelyDate reads the text of a line that is a date and nothing else.
func lonelyDate(text string) []statement {
	if d, ok := date.Opening(text); ok && d.End == len(text) {
		return []statement{datedAt(text)}
	}
	return nil
}

// hostLine reads the line by which clippers say where a text is from: a link that shows its host, then the author and the medium.
func (f *fronting) hostLine(line string) []statement {
	label, target, n := plain.Link(strings.TrimSpace(line))
	if n == 0 {
		return nil
	}
	u, err := url.Parse(target)
	if err != nil || u.Hostname() == "" || strings.TrimPrefix(label, "www.") != strings.TrimPrefix(u.Hostname(), "www.") {
		return nil
	}
	out := []statement{{key: FieldSource.String(), field: FieldSource, values: []string{target}}}
	rest, _ := plain.Line(strings.TrimSpace(line)[n:])
	var names []string
	for _, name := range strings.Fields(rest) {
		if _, ok := date.Opening(name); ok {
			out = append(out, datedAt(name))
		} else if !press(name) {
			names = append(names, name)
		}
	}
	if rest != "" && !nameValue(rest) || len(names) > 4 {
		return nil
	}
	if len(names) > 0 {
		out = append(out, statement{key: FieldAuthor.String(), field: FieldAuthor, values: names[:1]})
	}
	if len(names) > 1 {
		out = append(out, statement{key: FieldPublisher.String(), field: FieldPublisher, values: []string{strings.Join(names[1:], " ")}})
	}
	return out
}

// press reports whether s is what a page prints on a button, or counts.
func press(s string) bool {
	s = strings.ToLower(strings.Trim(s, " .·|+"))
	switch s {
	case "follow", "following", "listen", "share", "save", "subscribe", "comments", "comment", "like", "likes", "print", "email", "tweet", "updated", "member-only story", "free",
		"关注", "關注", "已关注", "收藏", "分享", "点赞", "在看", "阅读", "閱讀", "听全文", "原创", "原創", "评论", "評論", "转载", "フォロー", "シェア", "保存", "공유", "구독", "팔로우", "댓글":
		return true
	}
	digits := strings.IndexFunc(s, unicode.IsDigit) >= 0
	for _, unit := range []string{"min", "minute", "分钟", "分鐘", "分で", "分鐘閱讀", "字", "words", "views", "comments", "likes", "shares", "阅读", "次", "분", "회"} {
		if digits && strings.Contains(s, unit) && utf8.RuneCountInString(s) <= 24 {
			return true
		}
	}
	return false
}

// splitNames parts what names people: at commas, slashes, "and". What stands in parentheses, addresses, and offices behind a Chinese name are no names.
func splitNames(values []string) []string {
	var out []string
	for _, v := range values {
		office := false // offices follow a name: `某某 学会会长、研究员`
		v = strings.NewReplacer(" and ", ",", " & ", ",", " with ", ",").Replace(asides.ReplaceAllString(v, ""))
		for _, name := range strings.FieldsFunc(v, func(r rune) bool { return strings.ContainsRune(",，、;；/／&＆", r) }) {
			kept := slices.DeleteFunc(strings.Fields(name), func(w string) bool { return strings.Contains(w, "@") })
			if len(kept) > 1 && shortWide(kept[:1]) && longWide(kept[1]) {
				kept, office = kept[:1], true
			} else if len(kept) > 0 && (office && longWide(kept[0]) || len(out) > 0 && unicode.IsLower(firstRune(kept[0])) && !joinsNames(kept[0])) {
				continue
			}
			if len(kept) > 1 && shortWide(kept) {
				out = append(out, kept...)
			} else if name = unquote(strings.Trim(strings.Join(kept, " "), "[]*· ")); name != "" {
				out = append(out, name)
			}
		}
	}
	return out
}

var asides = regexp.MustCompile(`[（(][^）)]*[）)]|<[^>]*>|\S*://\S*`)

// longWide reports whether a word is longer than a Chinese name is.
func longWide(word string) bool {
	return utf8.RuneCountInString(word) > 4 && isHan(firstRune(word))
}

// shortWide reports whether each word is as a Chinese name is, so that they are several.
func shortWide(words []string) bool {
	for _, w := range words {
		if n := utf8.RuneCountInString(w); n < 2 || n > 4 || strings.IndexFunc(w, func(r rune) bool { return !unicode.Is(unicode.Han, r) }) >= 0 {
			return false
		}
	}
	return true
}
