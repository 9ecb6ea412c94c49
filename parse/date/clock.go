package date

import "time"

// beforeClock is what may stand between a day and its time: a weekday, a part of the day.
const beforeClock = ", ， ( （ ) ） t at 星 期 周 週 一 二 三 四 五 六 日 天 曜 月 火 水 木 金 土 上 下 午 晚 早 晨 凌 中 前 後 오 전 후 요 일 화 수 목 금 토" +
	" sun mon tue wed thu fri sat sunday monday tuesday wednesday thursday friday saturday"

// clock reads the time of day behind a day, from token i on, and returns the token behind it.
func (p *parser) clock(i int) (int, bool) {
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
func (p *parser) readZone(i int) int {
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

func (p *parser) zone() *time.Location {
	if p.zoned && p.offset != 0 {
		return time.FixedZone("", p.offset)
	}
	return time.UTC
}
