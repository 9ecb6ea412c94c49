package pointmark

import "strings"

// CutStamp reads the time stamp that opens s, in seconds: `00:12:30`, `[12:30]`, `(1:02:03)`, `12:30 - `. What follows it is not empty.
func CutStamp(s string) (float64, string, bool) {
	t := strings.TrimLeft(s, "([（【<*_`\\ ")
	sec, n := Seconds(t)
	if n == 0 {
		return -1, s, false
	}
	rest := t[n:]
	if to := strings.TrimLeft(rest, " –—-~～>"); len(to) < len(rest) { // 00:12 - 03:45
		if _, m := Seconds(to); m > 0 {
			rest = to[m:]
		}
	}
	after := strings.TrimLeft(rest, ")]）】>*_`\\ \t　:：-–—|｜·,，")
	if after == "" || len(after) == len(rest) {
		return -1, s, false
	}
	return sec, after, true
}

// CutStampEnd reads the time stamp that closes s, as some tables of contents have it.
func CutStampEnd(s string) (float64, string, bool) {
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
	sec, n := Seconds(t[at:])
	head := strings.TrimRight(t[:at], "([（【 .…·-–—|　\t")
	if n == 0 || n != len(t)-at || head == "" || len(head) == at {
		return -1, s, false
	}
	return sec, head, true
}

// Seconds reads the time that opens s, minutes and seconds, or hours before them, and returns it in seconds, and its length in bytes; zeros where there is none.
func Seconds(s string) (float64, int) {
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
		size := colon(s[at:])
		if size == 0 || at+size >= len(s) || s[at+size] < '0' || s[at+size] > '9' {
			break
		}
		at += size
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

// colon returns the length of the colon that opens s, or 0.
func colon(s string) int { return Colon([]byte(s[:min(len(s), 3)])) }

// Colon returns the length in bytes of the colon that opens s, or 0: the colon of ASCII, its full-width form, the ratio sign that some tools write.
func Colon(s []byte) int {
	if len(s) > 0 && s[0] == ':' {
		return 1
	}
	if len(s) >= 3 {
		switch string(s[:3]) {
		case "：", "︰", "﹕", "∶", "꞉":
			return 3
		}
	}
	return 0
}
