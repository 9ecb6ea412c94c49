package parse

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

func digits(s []byte, at int) int {
	n := 0
	for at+n < len(s) && '0' <= s[at+n] && s[at+n] <= '9' {
		n++
	}
	return n
}

// colonAt returns the length of the colon at s[at:], or 0: the colon of ASCII, its full-width form, the ratio sign that some tools write.
func colonAt(s []byte, at int) int {
	if at >= len(s) {
		return 0
	}
	if s[at] == ':' {
		return 1
	}
	if at+3 <= len(s) {
		switch string(s[at : at+3]) {
		case "：", "︰", "﹕", "∶", "꞉":
			return 3
		}
	}
	return 0
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
	end := timeAt(s, start)
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
