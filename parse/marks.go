package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// pointMark is what opens a point of a list that is no Markdown list: a number, a letter in a ring, a bullet, a time stamp.
type pointMark struct {
	number  int     // of a numbered point, else 0
	bullet  bool    // it is a bullet
	seconds float64 // of a time stamp, or -1
}

// cutMark reads the mark that opens s and returns what follows it.
func cutMark(s string) (pointMark, string, bool) {
	s = strings.TrimLeft(s, " \t　")
	if sec, rest, ok := cutStamp(s); ok {
		return pointMark{seconds: sec}, rest, true
	}
	if rest, ok := cutPart(s); ok {
		s = rest
	}
	for _, cut := range []func(string) (int, string, bool){cutRinged, cutDigits, cutNumeral} {
		if n, rest, ok := cut(s); ok {
			return pointMark{number: n, seconds: -1}, strings.TrimLeft(rest, " \t　:：|｜-—"), true
		}
	}
	if r, n := utf8.DecodeRuneInString(s); strings.ContainsRune("•·▪◦●○■□◆◇★☆▶►➤✅✔🔹🔸👉–—-*", r) && n < len(s) {
		rest := strings.TrimLeft(s[n:], " \t　\uFE0F")
		if r != '-' && r != '*' && r != '–' && r != '—' || len(rest) < len(s)-n {
			return pointMark{bullet: true, seconds: -1}, rest, rest != ""
		}
	}
	return pointMark{}, s, false
}

// cutPart drops the word that says what a number counts: `Part 2`, `Chapter 2`, `第二部分`.
func cutPart(s string) (string, bool) {
	low := strings.ToLower(s[:min(len(s), 12)])
	for _, w := range []string{"part ", "part.", "chapter ", "section ", "no.", "topic "} {
		if strings.HasPrefix(low, w) {
			return strings.TrimLeft(s[len(w):], " ."), true
		}
	}
	return s, false
}

// cutRinged reads ①, ⑴, ❶, 1️⃣.
func cutRinged(s string) (int, string, bool) {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case '①' <= r && r <= '⑳':
		return int(r-'①') + 1, s[n:], true
	case '⑴' <= r && r <= '⒇':
		return int(r-'⑴') + 1, s[n:], true
	case '⒈' <= r && r <= '⒛':
		return int(r-'⒈') + 1, s[n:], true
	case '❶' <= r && r <= '❿':
		return int(r-'❶') + 1, s[n:], true
	case '➀' <= r && r <= '➉':
		return int(r-'➀') + 1, s[n:], true
	case '0' <= r && r <= '9':
		if rest, ok := strings.CutPrefix(s[n:], "\uFE0F\u20E3"); ok {
			return int(r - '0'), rest, true
		}
	}
	return 0, s, false
}

// cutDigits reads `1.`, `2、`, `(3)`, `04 `, `05…`: a number of two digits with a stop, brackets or a space behind it, or with a nought before it.
func cutDigits(s string) (int, string, bool) {
	t := strings.TrimLeft(s, "#（([【")
	opened := len(t) < len(s)
	number, at := 0, 0
	for _, r := range t {
		d := -1
		if '0' <= r && r <= '9' {
			d = int(r - '0')
		} else if '０' <= r && r <= '９' {
			d = int(r - '０')
		}
		if d < 0 || at >= 2*3 || number > 99 {
			break
		}
		number = number*10 + d
		at += utf8.RuneLen(r)
	}
	if at == 0 || number > 99 {
		return 0, s, false
	}
	rest := t[at:]
	r, n := utf8.DecodeRuneInString(rest)
	switch {
	case strings.ContainsRune(".．、)）】]:：|｜/", r):
		if after := rest[n:]; strings.ContainsRune(".:：/", r) && after != "" && unicode.IsDigit(rune(after[0])) || r == ')' && !opened && number == 0 || after == "" {
			return 0, s, false // 3.5
		}
		return number, rest[n:], true
	case opened:
		return 0, s, false
	case r == ' ' || r == '　' || r == '\t':
		return number, rest, strings.TrimSpace(rest) != ""
	case t[0] == '0' && at == 2 && rest != "" && unicode.IsLetter(r):
		return number, rest, true
	}
	return 0, s, false
}

// cutNumeral reads `一、`, `（二）`, `第三，`, `其四：`, `IV.`.
func cutNumeral(s string) (int, string, bool) {
	t := strings.TrimLeft(s, "（(【[")
	opened := len(t) < len(s)
	ordinal := false
	for _, w := range []string{"第", "其"} {
		if rest, ok := strings.CutPrefix(t, w); ok {
			t, ordinal = rest, true
		}
	}
	n, at := hanNumber(t)
	if at == 0 {
		return 0, s, false
	}
	rest := t[at:]
	for _, w := range []string{"部分", "章", "节", "節", "点", "點", "是"} {
		if after, ok := strings.CutPrefix(rest, w); ok && (ordinal || w == "是") {
			rest = after
		}
	}
	r, size := utf8.DecodeRuneInString(rest)
	if strings.ContainsRune("、.．：:|｜", r) || ordinal && strings.ContainsRune("，, 　", r) || opened && strings.ContainsRune("）)】]", r) {
		return n, rest[size:], rest[size:] != ""
	}
	return 0, s, false
}

// hanNumber reads a Chinese number below a hundred and returns its length in bytes.
func hanNumber(s string) (value, length int) {
	digits := []rune("零一二三四五六七八九")
	pending := -1
	for i, r := range s {
		d := -1
		for k, c := range digits {
			if c == r {
				d = k
			}
		}
		switch {
		case r == '十' && pending != 0:
			value += 10 * max(pending, 1)
			if pending < 0 {
				value = 10
			}
			pending = 0
		case d > 0 && pending <= 0:
			pending = d
		default:
			return value + max(pending, 0), i
		}
	}
	return value + max(pending, 0), len(s)
}

// cutStamp reads the time stamp that opens s, in seconds: `00:12:30`, `[12:30]`, `(1:02:03)`, `12:30 - `. What follows it is not empty.
func cutStamp(s string) (float64, string, bool) {
	t := strings.TrimLeft(s, "([（【<*_`\\ ")
	sec, n := stampSeconds(t)
	if n == 0 {
		return -1, s, false
	}
	rest := t[n:]
	if to := strings.TrimLeft(rest, " –—-~～>"); len(to) < len(rest) { // 00:12 - 03:45
		if _, m := stampSeconds(to); m > 0 {
			rest = to[m:]
		}
	}
	after := strings.TrimLeft(rest, ")]）】>*_`\\ \t　:：-–—|｜·,，")
	if after == "" || len(after) == len(rest) {
		return -1, s, false
	}
	return sec, after, true
}

// cutStampEnd reads the time stamp that closes s, as some tables of contents have it.
func cutStampEnd(s string) (float64, string, bool) {
	t := strings.TrimRight(s, ")]）】 ")
	at := len(t)
	for at > 0 {
		if n := len(t[:at]) - len(strings.TrimRight(t[:at], "0123456789")); n > 0 {
			at -= n
		} else if n := len(t[:at]) - len(strings.TrimRight(t[:at], ":：")); n > 0 {
			at -= n
		} else {
			break
		}
	}
	sec, n := stampSeconds(t[at:])
	head := strings.TrimRight(t[:at], "([（【 .…·-–—|　\t")
	if n == 0 || n != len(t)-at || head == "" || len(head) == at {
		return -1, s, false
	}
	return sec, head, true
}

// stampSeconds reads minutes and seconds, or hours before them, and returns the stamp's length in bytes; 0 where s opens with none.
func stampSeconds(s string) (float64, int) {
	parts, at := []int{}, 0
	for len(parts) < 3 {
		n, digits := 0, 0
		for at < len(s) && s[at] >= '0' && s[at] <= '9' && digits < 4 {
			n = n*10 + int(s[at]-'0')
			at++
			digits++
		}
		if digits == 0 || len(parts) > 0 && (digits != 2 || n > 59) {
			return 0, 0
		}
		parts = append(parts, n)
		colon := wideColon(s[at:])
		if colon == 0 || at+colon >= len(s) || s[at+colon] < '0' || s[at+colon] > '9' {
			break
		}
		at += colon
	}
	if len(parts) < 2 || at < len(s) && s[at] >= '0' && s[at] <= '9' {
		return 0, 0
	}
	sec := 0.0
	for _, p := range parts {
		sec = sec*60 + float64(p)
	}
	if at+1 < len(s) && (s[at] == '.' || s[at] == ',') && s[at+1] >= '0' && s[at+1] <= '9' { // a fraction
		scale := 0.1
		for at++; at < len(s) && s[at] >= '0' && s[at] <= '9'; at++ {
			sec += float64(s[at]-'0') * scale
			scale /= 10
		}
	}
	return sec, at
}

// wideColon returns the length of the colon that opens s, or 0; see [colonAt].
func wideColon(s string) int { return colonAt([]byte(s[:min(len(s), 3)]), 0) }
