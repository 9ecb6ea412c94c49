package date

import (
	"strings"
	"time"
)

// day reads the day that begins at token i and returns the token behind it.
func (p *parser) day(i int) (int, bool) {
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

func (p *parser) valid() bool {
	t := time.Date(p.year, time.Month(p.month), p.dom, 0, 0, 0, 0, time.UTC)
	return p.year >= 1000 && p.year < 3000 && int(t.Month()) == p.month && t.Day() == p.dom
}

// yearFirst: 2024-11-24, 2024/11/24, 2024.11.24, 2024年11月24日, 2024년 11월 24일.
func (p *parser) yearFirst(i int) (int, bool) {
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
func (p *parser) compact(i int) (int, bool) {
	n, ok := p.number(i, 8, 8)
	p.year, p.month, p.dom = n/10000, n/100%100, n%100
	return i + 1, ok
}

// monthName: Nov 24, 2024; November 24th 2024.
func (p *parser) monthName(i int) (int, bool) {
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
func (p *parser) dayFirst(i int) (int, bool) {
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
func (p *parser) yearLast(i int) (int, bool) {
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
func (p *parser) era(i int) (int, bool) {
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
func (p *parser) nameOfMonth(i int) (month, next int, ok bool) {
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
