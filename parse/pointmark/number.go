package pointmark

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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
