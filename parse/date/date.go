// Package date finds the dates in text as articles print them, in Chinese, English, Japanese, Korean and numbers.
package date

import (
	"strings"
	"time"
)

// Date is a date found in a text.
type Date struct {
	Time       time.Time // in the zone that the text names, or UTC
	Clock      bool      // Time has a time of day
	Start, End int       // bytes of the text that it takes
}

// Longest is the length in bytes past which a text is no date with a few words about it: no date is found in it.
const Longest = 240

// Find finds the first date in s. What could be two days (`05/06/2024`) is none.
func Find(s string) (Date, bool) { return find(s, Longest) }

// Opening finds the date that s begins with.
func Opening(s string) (Date, bool) { return find(s, 1) }

// Parse returns the first date in s, and whether it has a time of day; the zero time where there is none.
func Parse(s string) (at time.Time, clock bool) {
	d, _ := Find(s)
	return d.Time, d.Clock
}

// find finds the first date that begins with one of the first words, numbers and marks of s, so many of them.
func find(s string, most int) (Date, bool) {
	trimmed := strings.TrimSpace(s)
	if len(trimmed) < 6 || len(trimmed) > Longest || !dated(trimmed) {
		return Date{}, false
	}
	if printed(trimmed) {
		for _, layout := range []string{time.RFC3339Nano, time.RFC1123Z, time.RFC1123, time.UnixDate, "2006-01-02 15:04:05 -0700 MST"} {
			if t, err := time.Parse(layout, trimmed); err == nil {
				return Date{t, true, 0, len(s)}, true
			}
		}
	}
	p := parser{tokens: tokens(s)}
	if len(p.tokens) == 1 && len(trimmed) == p.tokens[0].end-p.tokens[0].start {
		if t, ok := unixTime(p.tokens[0]); ok {
			return Date{t, true, 0, len(s)}, true
		}
	}
	for i := range min(len(p.tokens), most) {
		if next, ok := p.day(i); ok {
			end := p.tokens[next-1].end
			d := Date{Start: p.tokens[i].start, End: end}
			if after, ok := p.clock(next); ok {
				d.End, d.Clock = p.tokens[after-1].end, true
			}
			d.Time = time.Date(p.year, time.Month(p.month), p.dom, p.hour, p.minute, p.second, 0, p.zone())
			return d, true
		}
	}
	return Date{}, false
}

// dated reports whether s holds what each form of a date has: a number of four digits or more, or what may open the name of an era.
func dated(s string) bool {
	digits := 0
	for _, r := range s {
		switch {
		case '0' <= r && r <= '9' || '０' <= r && r <= '９':
			if digits++; digits == 4 {
				return true
			}
			continue
		case r == '令' || r == '平' || r == '昭':
			return true
		}
		digits = 0
	}
	return false
}

// printed reports whether s begins as the dates do that programs print: with a year and a hyphen, or with a day of the week in three letters.
func printed(s string) bool {
	return '0' <= s[0] && s[0] <= '9' && s[4] == '-' || strings.IndexByte("mtwfs", s[0]|0x20) >= 0 && (s[3] == ',' || s[3] == ' ')
}

// unixTime reads seconds or milliseconds since 1970, as exporters write them.
func unixTime(t token) (time.Time, bool) {
	switch t.digits {
	case 10:
		return time.Unix(int64(t.value), 0).UTC(), true
	case 13:
		return time.UnixMilli(int64(t.value)).UTC(), true
	}
	return time.Time{}, false
}
