package parse

import (
	"strings"
	"unicode/utf8"
)

// stamp is a time stamp in the text of a head: text[start:end], its brackets not included.
type stamp struct{ start, end int }

func (s stamp) found() bool { return s.end > s.start }

// timeAt returns the end of the time of day or of a recording that s begins with from at on, or -1: `0:03`, `00:01:02`, `01:02:03.456`,
// `00：12`, also with `AM` or `PM`. A number that goes on is none.
func timeAt(s []byte, at int) int {
	i, fields := at, 0
	for {
		n := digits(s, i)
		if n == 0 || fields > 0 && n != 2 || n > 3 {
			return -1
		}
		i += n
		fields++
		colon := colonAt(s, i)
		if colon == 0 || fields == 4 || digits(s, i+colon) != 2 {
			break
		}
		i += colon
	}
	if fields < 2 {
		return -1
	}
	if i+1 < len(s) && (s[i] == '.' || s[i] == ',') && digits(s, i+1) > 0 {
		i += 1 + digits(s, i+1)
	}
	if k := i + blank(string(s[i:min(len(s), i+1)])); k+2 <= len(s) && (s[k]|0x20 == 'a' || s[k]|0x20 == 'p') && s[k+1]|0x20 == 'm' && (k+2 == len(s) || !asciiWord(s[k+2])) {
		i = k + 2
	}
	if i < len(s) && asciiWord(s[i]) {
		return -1
	}
	return i
}

// timeUnits are what stands behind the numbers of a time, from hours to seconds.
var timeUnits = [...][]string{{"小时", "小時", "时", "時", "h"}, {"分钟", "分鐘", "分", "min", "m", "'", "′"}, {"秒", "sec", "s", "\"", "″"}}

// unitTimeAt is [timeAt] for times with their units: `00分07秒`, `1h02m`, `12′30″`.
func unitTimeAt(s []byte, at int) int {
	i, fields := at, 0
	for _, units := range timeUnits {
		n := digits(s, i)
		if n == 0 || n > 3 {
			continue
		}
		for _, u := range units {
			if hasAt(s, i+n, u) {
				i += n + len(u)
				i += blank(string(s[i:min(len(s), i+1)]))
				fields++
				break
			}
		}
	}
	if fields < 2 {
		return -1
	}
	for i > at && s[i-1] == ' ' {
		i--
	}
	return i
}

// dateAt returns the offset behind the date that stands before a time of day in the log of a chat, `2031-03-04 14:02`, `[04/03/2031, 14:02]`, `2031年3月4日 下午2:02`; at where
// none does.
func dateAt(s []byte, at int) int {
	i := at
	for field := range 3 {
		n := digits(s, i)
		if field == 1 && n == 0 && hasAt(s, i+3, "-") && asciiWord(s[i]) { // 09-Jan-24
			i += 4
			continue
		}
		if n == 0 || n > 4 || n == 3 || i+n >= len(s) {
			return at
		}
		i += n
		mark, size := utf8.DecodeRune(s[i:])
		switch {
		case mark == [...]rune{'年', '月', '日'}[field]:
			i += size
		case field < 2 && strings.ContainsRune("-/.", mark):
			i++
		case field < 2:
			return at
		}
	}
	from := i
	for i < len(s) && (s[i] == ' ' || s[i] == ',' || s[i] == 'T') {
		i++
	}
	for _, half := range [...]string{"上午", "下午", "早上", "晚上", "午前", "午後", "오전", "오후"} {
		if hasAt(s, i, half) {
			i += len(half)
			return i + blank(string(s[i:min(len(s), i+1)]))
		}
	}
	if i == from {
		return at
	}
	return i
}

func digits(s []byte, at int) int {
	n := 0
	for at+n < len(s) && '0' <= s[at+n] && s[at+n] <= '9' {
		n++
	}
	return n
}

// stampAt reads a time stamp at text[at:], in brackets or bare, also a stretch of time (`00:01 - 00:09`, `00:01 --> 00:09`). It returns the stamp and the offset
// behind it and its brackets.
func stampAt(s []byte, at int) (stamp, int) {
	if at < len(s) && letterByte(s[at]) {
		return stamp{}, at
	}
	open := 0
	close := ""
	for _, b := range [...][2]string{{"[", "]"}, {"(", ")"}, {"（", "）"}, {"【", "】"}, {"〔", "〕"}, {"<", ">"}, {"［", "］"}, {"{", "}"}} {
		if hasAt(s, at, b[0]) {
			open, close = len(b[0]), b[1]
			break
		}
	}
	start := at + open
	for start < len(s) && s[start] == ' ' {
		start++
	}
	end := timeAt(s, dateAt(s, start))
	if end < 0 && open > 0 {
		end = unitTimeAt(s, start)
	}
	if end < 0 {
		return stamp{}, at
	}
	st := stamp{start, end}
	for _, dash := range [...]string{" --> ", " - ", "-", " – ", "–", " — ", "~", "～"} {
		if hasAt(s, end, dash) {
			if to := timeAt(s, end+len(dash)); to > 0 {
				end = to
			}
			break
		}
	}
	if close == "" {
		return st, end
	}
	for end < len(s) && s[end] == ' ' {
		end++
	}
	if !hasAt(s, end, close) {
		return stamp{}, at
	}
	return st, end + len(close)
}

func hasAt(s []byte, at int, part string) bool {
	return at >= 0 && at+len(part) <= len(s) && string(s[at:at+len(part)]) == part
}
