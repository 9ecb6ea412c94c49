package date

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// TestDates: the forms in which articles print a date. The time is given in UTC; "" is what is no date.
func TestDates(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"2024-11-24 19:27", "2024-11-24 19:27"},
		{"2024-11-24", "2024-11-24"},
		{"2024年11月24日", "2024-11-24"},
		{"2024年11月24日 19:27", "2024-11-24 19:27"},
		{"2024年11月24日下午7点27分", "2024-11-24 19:27"},
		{"2024年11月24日 星期日 上午9:05", "2024-11-24 09:05"},
		{"2024/11/24", "2024-11-24"},
		{"2024.11.24.", "2024-11-24"},
		{"20241124", "2024-11-24"},
		{"２０２４年１１月２４日", "2024-11-24"},
		{"2024年11月24日(日) 19時27分", "2024-11-24 19:27"},
		{"2024年11月24日 午後7時", "2024-11-24 19:00"},
		{"令和6年11月24日", "2024-11-24"},
		{"令和元年5月1日", "2019-05-01"},
		{"2024년 11월 24일", "2024-11-24"},
		{"2024년 11월 24일 오후 7:27", "2024-11-24 19:27"},
		{"입력 2024.11.24. 오전 12:05", "2024-11-24 00:05"},
		{"Nov 24, 2024", "2024-11-24"},
		{"Nov. 24 2024", "2024-11-24"},
		{"November 24th, 2024", "2024-11-24"},
		{"Sunday, November 24, 2024 at 7:27 PM", "2024-11-24 19:27"},
		{"Sept 3, 2024", "2024-09-03"},
		{"24 November 2024", "2024-11-24"},
		{"24th of Nov 2024", "2024-11-24"},
		{"24.11.2024", "2024-11-24"},
		{"11/24/2024", "2024-11-24"},
		{"24/11/2024", "2024-11-24"},
		{"05/06/2024", ""}, // two days
		{"2024-11-24T19:27:05Z", "2024-11-24 19:27"},
		{"2024-11-24T19:27:05.123+08:00", "2024-11-24 11:27"},
		{"2024-11-24T19:27:05", "2024-11-24 19:27"},
		{"2024-11-24 19:27:05 +0800", "2024-11-24 11:27"},
		{"2024-11-24 19:27:05 +0800 CST", "2024-11-24 11:27"},
		{"Sun, 24 Nov 2024 19:27:05 +0800", "2024-11-24 11:27"},
		{"12:00 a.m. 2024-11-24", "2024-11-24"},
		{"2024-11-24 7:27 p.m.", "2024-11-24 19:27"},
		{"1732476420", "2024-11-24 19:27"},
		{"1732476420000", "2024-11-24 19:27"},
		{"发布于 2024-11-24 19:27 浙江", "2024-11-24 19:27"},
		{"2024-02-30", ""},
		{"2024-13-01", ""},
		{"2024年11月", ""},
		{"Nov 2024", ""},
		{"version 1.2.3", ""},
		{"https://example.org/2024/11/24/x", ""},
		{"1000-1001-1002", ""},
		{"", ""},
	} {
		at, hasTime := Parse(c.in)
		got := ""
		if !at.IsZero() {
			got = at.In(time.UTC).Format("2006-01-02")
			if hasTime {
				got = at.In(time.UTC).Format("2006-01-02 15:04")
			}
		}
		if got != c.want {
			t.Errorf("%q is read as %q, want %q", c.in, got, c.want)
		}
	}
}

// FuzzFind: a date stands within its text, between two characters, and is the same where that part of the text stands alone.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"发布于 2024-11-24 19:27 浙江", "Sun, 24 Nov 2024 19:27:05 +0800", "x 2024-11-24T19:27:05.123+08:00 y", "令和6年11月24日", "24th of Nov. 2024 at 7 p.m.", "1732476420", "２０２４年１１月２４日（日）午後7時"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\uFFFD")
		d, ok := Find(s)
		if !ok {
			return
		}
		if d.Start < 0 || d.Start >= d.End || d.End > len(s) || !utf8.RuneStart(s[d.Start]) || d.End < len(s) && !utf8.RuneStart(s[d.End]) {
			t.Fatalf("%q: the date is at %d to %d", s, d.Start, d.End)
		}
		alone, ok := Find(s[d.Start:d.End])
		if !ok || alone.Clock != d.Clock || alone.Time.Unix() != d.Time.Unix() {
			t.Errorf("%q is %v, and %q alone %v", s, d.Time, s[d.Start:d.End], alone.Time)
		}
	})
}
