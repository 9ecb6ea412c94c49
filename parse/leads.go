package parse

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// leadWords only lead in to what a question asks. Those that a Latin comma follows here are taken off only with it, since they say something without.
var leadWords = sync.OnceValue(func() *beginnings {
	return newBeginnings(
		"那么", "那麼", "那我", "然后", "然後", "另外", "此外", "接下来", "接下來", "最后", "最後", "首先", "其实", "其實", "还有就是", "所以说", "所以", "因此", "嗯", "哦", "啊", "好的", "好，", "对，", "對，", "是的，", "是，", "没错", "我想问一下", "我想问", "我想請教", "想问一下", "想问问", "想问", "想请教一下", "想请教", "想請教", "我想知道", "我们想知道", "我很好奇", "很好奇", "请问一下", "请问", "請問", "问一下", "你觉得", "您觉得", "你覺得", "您覺得", "你认为", "您认为", "你認為", "您認為", "在你看来", "在您看来", "在你看來", "在您看來", "从你的角度看", "那", "但是", "但", "不过", "不過", "可是", "而且", "再", "也就是说", "比如说", "比如", "例如",
		"so ", "so, ", "and ", "and, ", "but ", "but, ", "well, ", "now, ", "okay, ", "okay so ", "ok, ", "ok so ", "right, ", "yeah, ", "yes, ", "no, ", "great, ", "cool, ", "awesome, ", "alright, ", "all right, ", "oh, ", "um, ", "uh, ", "hmm, ", "i mean, ", "you know, ", "i guess ", "actually, ", "then ", "also, ", "because ", "first, ", "first of all, ", "finally, ", "lastly, ", "next, ", "i'm curious, ", "just curious, ", "i was wondering, ", "i wonder, ", "let me ask you this, ", "my question is, ", "the question is, ",
		"では、", "じゃあ、", "それでは、", "さて、", "ちなみに、", "그럼 ", "그런데 ", "그러면 ",
	)
})

// cutLead takes one leading word off s, and the mark behind it.
func cutLead(s string) string {
	for _, w := range leadWords().near(s) {
		if !beginsWith(s, w) {
			continue
		}
		rest := s[len(w):]
		if r, _ := utf8.DecodeRuneInString(rest); w[0] >= utf8.RuneSelf && !strings.ContainsAny(w, "，、 ") && goesOn(w, r) {
			continue
		}
		return strings.TrimLeft(rest, " ，,、：:")
	}
	return s
}

// goesOn reports whether r makes another word of w: 那里, 那个, 再见.
func goesOn(w string, r rune) bool {
	switch w {
	case "那", "那我":
		return strings.ContainsRune("个個里裡些时時样樣年次天边邊种種段会會件家位时儿一两三么麼们們", r)
	case "再":
		return !strings.ContainsRune("问問说說讲講来來", r)
	case "最后", "最後", "首先", "然后", "然後", "其实", "其實", "另外":
		return strings.ContainsRune("的一", r)
	case "但", "所以", "因此":
		return strings.ContainsRune("丁凡", r)
	}
	return false
}

// cutVocative takes off the clause that calls somebody, at the start of s or before the mark that ends it.
func (s *subjectFinder) cutVocative(text string) string {
	if at, n := firstPause(text); at > 0 && s.calls(text[:at]) {
		return strings.TrimLeft(text[at+n:], " ")
	}
	body := strings.TrimRight(text, "?？.。!！ ")
	if at, n := lastComma(body); at > 0 && s.calls(body[at+n:]) {
		return body[:at] + text[len(body):]
	}
	return text
}

// firstPause returns where the first comma of s stands, or mark of a Chinese list, and its length; -1 without one.
func firstPause(s string) (at, n int) {
	for i, r := range s {
		if r == '，' || r == ',' || r == '、' {
			return i, utf8.RuneLen(r)
		}
	}
	return -1, 0
}

// lastComma returns where the last comma of s stands, and its length; -1 without one.
func lastComma(s string) (at, n int) {
	narrow := strings.LastIndexByte(s, ',')
	if wide := strings.LastIndex(s[narrow+1:], "，"); wide >= 0 {
		return narrow + 1 + wide, len("，")
	}
	return narrow, 1
}

// calls reports whether a clause is no more than the name of one who speaks, perhaps with thanks, or an office with a family name.
func (s *subjectFinder) calls(clause string) bool {
	clause = strings.Trim(clause, " “\"@")
	if n := utf8.RuneCountInString(clause); n == 0 || n > 24 {
		return false
	}
	clause = lowered(clause)
	words := strings.FieldsFunc(clause, func(r rune) bool { return unicode.IsSpace(r) || r == '·' || r == '.' })
	for len(words) > 1 && strings.Contains(" thanks thank you hey hi okay ok so well yeah yes right dear professor prof dr mr ms mrs 谢谢 ", " "+words[0]+" ") {
		words = words[1:]
	}
	known := 0
	for _, w := range words {
		if s.isName(w) {
			known++
		}
	}
	return known > 0 && known == len(words)
}

// isName reports whether a word calls one who speaks, or is a Chinese family name with an office: 张总, 李老师.
func (s *subjectFinder) isName(w string) bool {
	for _, n := range s.names {
		if w == n {
			return true
		}
	}
	r := []rune(w)
	if len(r) < 2 || len(r) > 6 || !isHan(r[0]) {
		return false
	}
	for _, end := range courtesies {
		if rest, ok := strings.CutSuffix(w, end); ok && rest != "" {
			n := utf8.RuneCountInString(rest)
			return n <= 3 && (n > 1 || commonSurnames.in(rest) || rareSurnames.in(rest))
		}
	}
	return false
}

// courtesies end a Chinese vocative.
var courtesies = []string{"老师", "老師", "先生", "女士", "教授", "博士", "总", "總", "导演", "校长", "院长", "院士", "主任", "医生", "律师", "师傅", "哥", "姐", "さん"}

// calledNames returns the words by which those who speak may be called.
func (s *subjectFinder) calledNames() []string {
	out := []string{}
	for _, p := range s.Speakers {
		for _, l := range append([]string{p.Name}, p.Labels...) {
			words := nameWords(l)
			out = append(append(out, words...), strings.Join(words, ""), lower(l))
			for _, w := range words {
				if r := []rune(w); len(r) == 3 && isHan(r[0]) { // the given name alone
					out = append(out, string(r[1:]))
				}
			}
		}
	}
	return out
}
