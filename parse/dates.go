package parse

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// parseDate reads the date in s, as articles print it; the second result says whether it has a time of day. A date that is not understood,
// or that could be two days (`05/06/2024`), is zero. The time is in the zone that s names, or UTC.
func parseDate(s string) (time.Time, bool) {
	d, ok := findDate(s)
	if !ok {
		return time.Time{}, false
	}
	return d.at, d.hasTime
}

// maxDated is the length in bytes past which a text is no date with a few words about it.
const maxDated = 240

// dateIn is a date found in a text.
type dateIn struct {
	at         time.Time
	hasTime    bool
	start, end int // bytes of the text that it takes
}

// findDate finds the first date in s.
func findDate(s string) (dateIn, bool) { return findDateAmong(s, maxDated) }

// opensWithDate finds the date that s begins with.
func opensWithDate(s string) (dateIn, bool) { return findDateAmong(s, 1) }

// findDateAmong finds the first date that begins with one of the first words, numbers and marks of s, so many of them.
func findDateAmong(s string, most int) (dateIn, bool) {
	trimmed := strings.TrimSpace(s)
	if len(trimmed) < 6 || len(trimmed) > maxDated || strings.IndexFunc(trimmed, unicode.IsDigit) < 0 {
		return dateIn{}, false
	}
	if printed(trimmed) {
		for _, layout := range []string{time.RFC3339Nano, time.RFC1123Z, time.RFC1123, time.UnixDate, "2006-01-02 15:04:05 -0700 MST"} {
			if t, err := time.Parse(layout, trimmed); err == nil {
				return dateIn{t, true, 0, len(s)}, true
			}
		}
	}
	p := dateParser{tokens: dateTokens(s)}
	if len(p.tokens) == 1 && len(trimmed) == p.tokens[0].end-p.tokens[0].start {
		if t, ok := unixTime(p.tokens[0]); ok {
			return dateIn{t, true, 0, len(s)}, true
		}
	}
	for i := range min(len(p.tokens), most) {
		if next, ok := p.day(i); ok {
			end := p.tokens[next-1].end
			d := dateIn{start: p.tokens[i].start, end: end}
			if after, ok := p.clock(next); ok {
				d.end, d.hasTime = p.tokens[after-1].end, true
			}
			d.at = time.Date(p.year, time.Month(p.month), p.dom, p.hour, p.minute, p.second, 0, p.zone())
			return d, true
		}
	}
	return dateIn{}, false
}

// printed reports whether s begins as the dates do that programs print: with a year and a hyphen, or with a day of the week in three letters.
func printed(s string) bool {
	return '0' <= s[0] && s[0] <= '9' && s[4] == '-' || strings.IndexByte("mtwfs", s[0]|0x20) >= 0 && (s[3] == ',' || s[3] == ' ')
}

// unixTime reads seconds or milliseconds since 1970, as exporters write them.
func unixTime(t dateToken) (time.Time, bool) {
	switch t.digits {
	case 10:
		return time.Unix(int64(t.value), 0).UTC(), true
	case 13:
		return time.UnixMilli(int64(t.value)).UTC(), true
	}
	return time.Time{}, false
}

// dateToken is a number, a word of letters, or a single other character.
type dateToken struct {
	digits     int // 0 for what is no number
	value      int
	text       string // in lower case
	start, end int
}

func dateTokens(s string) []dateToken {
	var out []dateToken
	word := -1
	flush := func(end int) {
		if word >= 0 {
			out = append(out, dateToken{text: strings.ToLower(s[word:end]), start: word, end: end})
		}
		word = -1
	}
	for i, r := range s {
		digit := -1
		switch {
		case '0' <= r && r <= '9':
			digit = int(r - '0')
		case '０' <= r && r <= '９':
			digit = int(r - '０')
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		end := i + size
		switch {
		case digit >= 0:
			flush(i)
			if n := len(out); n > 0 && out[n-1].digits > 0 && out[n-1].digits < 18 && out[n-1].end == i {
				out[n-1].value = out[n-1].value*10 + digit
				out[n-1].digits++
				out[n-1].end = end
			} else {
				out = append(out, dateToken{digits: 1, value: digit, start: i, end: end})
			}
		case unicode.IsSpace(r):
			flush(i)
		case unicode.IsLetter(r) && r < 0x2E80:
			if word < 0 {
				word = i
			}
		default:
			flush(i)
			out = append(out, dateToken{text: s[i:end], start: i, end: end})
		}
	}
	flush(len(s))
	return out
}

// dateParser reads a date from tokens.
type dateParser struct {
	tokens               []dateToken
	year, month, dom     int
	hour, minute, second int
	offset               int // of the zone, in seconds east of UTC
	zoned                bool
}

func (p *dateParser) zone() *time.Location {
	if p.zoned && p.offset != 0 {
		return time.FixedZone("", p.offset)
	}
	return time.UTC
}

// number returns the number at token i, where it has from low to high digits.
func (p *dateParser) number(i, low, high int) (int, bool) {
	if i < 0 || i >= len(p.tokens) || p.tokens[i].digits < low || p.tokens[i].digits > high {
		return 0, false
	}
	return p.tokens[i].value, true
}

// is reports whether token i is one of words, which are apart by spaces.
func (p *dateParser) is(i int, words string) bool {
	return i < len(p.tokens) && p.tokens[i].digits == 0 && among(p.tokens[i].text, words)
}

// among reports whether w is one of words, which are apart by spaces.
func among(w, words string) bool {
	for {
		at := strings.Index(words, w)
		if at < 0 {
			return false
		}
		end := at + len(w)
		if (at == 0 || words[at-1] == ' ') && (end == len(words) || words[end] == ' ') {
			return true
		}
		words = words[at+1:]
		for words != "" && words[0] != ' ' {
			words = words[1:]
		}
	}
}

// day reads the day that begins at token i and returns the token behind it.
func (p *dateParser) day(i int) (int, bool) {
	if i > 0 && p.tokens[i-1].digits == 0 && p.tokens[i-1].end == p.tokens[i].start && p.is(i-1, "/ = - . _ v") {
		return 0, false // within an address, a version or a longer number
	}
	for _, form := range []func(int) (int, bool){p.yearFirst, p.compact, p.monthName, p.dayFirst, p.yearLast, p.era} {
		if next, ok := form(i); ok && p.valid() {
			return next, true
		}
	}
	return 0, false
}

func (p *dateParser) valid() bool {
	t := time.Date(p.year, time.Month(p.month), p.dom, 0, 0, 0, 0, time.UTC)
	return p.year >= 1000 && p.year < 3000 && int(t.Month()) == p.month && t.Day() == p.dom
}

// yearFirst: 2024-11-24, 2024/11/24, 2024.11.24, 2024年11月24日, 2024년 11월 24일.
func (p *dateParser) yearFirst(i int) (int, bool) {
	y, ok1 := p.number(i, 4, 4)
	m, ok2 := p.number(i+2, 1, 2)
	d, ok3 := p.number(i+4, 1, 2)
	if !ok1 || !ok2 || !ok3 || !p.is(i+1, "- / . – 年 년") || !p.is(i+3, "- / . – 月 월") {
		return 0, false
	}
	p.year, p.month, p.dom = y, m, d
	if p.is(i+5, "日 号 號 일 .") && (p.tokens[i+5].text != "." || p.tokens[i+1].text == ".") {
		return i + 6, true
	}
	return i + 5, true
}

// compact: 20241124.
func (p *dateParser) compact(i int) (int, bool) {
	n, ok := p.number(i, 8, 8)
	p.year, p.month, p.dom = n/10000, n/100%100, n%100
	return i + 1, ok
}

// monthName: Nov 24, 2024; November 24th 2024.
func (p *dateParser) monthName(i int) (int, bool) {
	month, at, ok := p.nameOfMonth(i)
	if !ok {
		return 0, false
	}
	d, ok := p.number(at, 1, 2)
	if !ok {
		return 0, false
	}
	at = p.skip(at+1, "st nd rd th , .")
	y, ok := p.number(at, 4, 4)
	p.year, p.month, p.dom = y, month, d
	return at + 1, ok
}

// dayFirst: 24 November 2024; 24th of Nov., 2024.
func (p *dateParser) dayFirst(i int) (int, bool) {
	d, ok := p.number(i, 1, 2)
	if !ok {
		return 0, false
	}
	month, at, ok := p.nameOfMonth(p.skip(i+1, "st nd rd th of . -"))
	if !ok {
		return 0, false
	}
	at = p.skip(at, ", . -")
	y, ok := p.number(at, 4, 4)
	p.year, p.month, p.dom = y, month, d
	return at + 1, ok
}

// yearLast: 24.11.2024 (the day first), 11/24/2024 (where only one reading is a date).
func (p *dateParser) yearLast(i int) (int, bool) {
	a, ok1 := p.number(i, 1, 2)
	b, ok2 := p.number(i+2, 1, 2)
	y, ok3 := p.number(i+4, 4, 4)
	if !ok1 || !ok2 || !ok3 || !p.is(i+1, "/ . -") || !p.is(i+3, p.tokens[i+1].text) {
		return 0, false
	}
	switch {
	case p.tokens[i+1].text == "." || a > 12 || a == b:
		p.year, p.month, p.dom = y, b, a
	case b > 12:
		p.year, p.month, p.dom = y, a, b
	default:
		return 0, false
	}
	return i + 5, true
}

// era: 令和6年11月24日.
func (p *dateParser) era(i int) (int, bool) {
	if i+7 > len(p.tokens) {
		return 0, false
	}
	first := 0
	switch era, second := p.tokens[i].text, p.tokens[i+1].text; {
	case era == "令" && second == "和":
		first = 2019
	case era == "平" && second == "成":
		first = 1989
	case era == "昭" && second == "和":
		first = 1926
	default:
		return 0, false
	}
	n, ok := p.number(i+2, 1, 2)
	if p.is(i+2, "元") {
		n, ok = 1, true
	}
	m, ok2 := p.number(i+4, 1, 2)
	d, ok3 := p.number(i+6, 1, 2)
	if !ok || !ok2 || !ok3 || !p.is(i+3, "年") || !p.is(i+5, "月") {
		return 0, false
	}
	p.year, p.month, p.dom = first+n-1, m, d
	return p.skip(i+7, "日"), true
}

// nameOfMonth reads an English month, or its first letters, and returns the token behind it and its stop.
func (p *dateParser) nameOfMonth(i int) (month, next int, ok bool) {
	if i >= len(p.tokens) || len(p.tokens[i].text) < 3 || p.tokens[i].text[0] < 'a' || p.tokens[i].text[0] > 's' {
		return 0, 0, false
	}
	word := p.tokens[i].text
	for n, name := range [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"} {
		if name == word || len(word) <= 4 && strings.HasPrefix(name, word) {
			return n + 1, p.skip(i+1, ". ,"), true
		}
	}
	return 0, 0, false
}

// skip returns the first token from i on that is none of words.
func (p *dateParser) skip(i int, words string) int {
	for p.is(i, words) {
		i++
	}
	return i
}

// beforeClock is what may stand between a day and its time: a weekday, a part of the day.
const beforeClock = ", ， ( （ ) ） t at 星 期 周 週 一 二 三 四 五 六 日 天 曜 月 火 水 木 金 土 上 下 午 晚 早 晨 凌 中 前 後 오 전 후 요 일 화 수 목 금 토" +
	" sun mon tue wed thu fri sat sunday monday tuesday wednesday thursday friday saturday"

// clock reads the time of day behind a day, from token i on, and returns the token behind it.
func (p *dateParser) clock(i int) (int, bool) {
	late, early := false, false
	for p.is(i, beforeClock) {
		late = late || p.is(i, "下 晚 後 후")
		early = early || p.is(i, "上 凌 早 前 전")
		i++
	}
	h, ok := p.number(i, 1, 2)
	if !ok || h > 23 || !p.is(i+1, ": ： 时 時 点 點 시 h am pm") {
		return 0, false
	}
	p.hour = h
	if !p.is(i+1, "am pm") {
		i++
		if m, ok := p.number(i+1, 2, 2); ok && m < 60 {
			p.minute = m
			i++
			if s, ok := p.number(i+2, 2, 2); ok && s < 60 && p.is(i+1, ": ： 分") {
				p.second = s
				i += 2
			}
			if p.is(i+1, "分 秒 분") {
				i++
			}
		}
	}
	i++
	if p.is(i, ".") { // a fraction of a second
		if _, ok := p.number(i+1, 1, 9); ok {
			i += 2
		}
	}
	if p.is(i, "a") || p.is(i, "p") { // a.m., p.m.
		late = late || p.is(i, "p")
		i = p.skip(i+1, "m .")
	} else if p.is(i, "am pm") {
		late, early = late || p.is(i, "pm"), early || p.is(i, "am")
		i++
	}
	switch {
	case late && p.hour < 12:
		p.hour += 12
	case early && p.hour == 12:
		p.hour = 0
	}
	return p.readZone(i), true
}

// readZone reads a zone: Z, UTC, GMT, +08:00, +0800.
func (p *dateParser) readZone(i int) int {
	if p.is(i, "z utc gmt") {
		p.zoned = true
		i++
	}
	if !p.is(i, "+ - −") {
		return i
	}
	sign := 1
	if !p.is(i, "+") {
		sign = -1
	}
	if n, ok := p.number(i+1, 4, 4); ok && n%100 < 60 && n <= 1400 {
		p.zoned, p.offset = true, sign*(n/100*3600+n%100*60)
		return i + 2
	}
	h, ok := p.number(i+1, 1, 2)
	if !ok || h > 14 {
		return i
	}
	p.zoned, p.offset = true, sign*h*3600
	if m, ok := p.number(i+3, 2, 2); ok && m < 60 && p.is(i+2, ":") {
		p.offset += sign * m * 60
		return i + 4
	}
	return i + 2
}
