package parse

import (
	"strings"
	"unicode/utf8"

	"fangtan/parse/pointmark"
)

// listings returns the points of the first paragraph of blocks that lists some.
func (a *Article) listings(blocks Range) []stated {
	for i := blocks.Start; i < blocks.End; i++ {
		if b := &a.Blocks[i]; b.Kind == Paragraph && !b.Promo {
			if out := a.listing(i); len(out) > 0 {
				return out
			}
		}
	}
	return nil
}

// listing reads a paragraph that lists its points: numbered one after another (`①…②…③…`, `1）…；2）…；3）…`, `first, …; second, …`), or parted by semicolons behind a colon.
func (a *Article) listing(i int) []stated {
	text := a.Text(i)
	if c := itemOf(a.Blocks[i].In); c != nil && c.Ordered && c.Number == 1 { // Markdown has taken the first number for that of a list
		text = "1. " + text
	}
	parts := enumerated(text)
	if parts == nil {
		parts = listed(text)
	}
	var out []stated
	for _, part := range parts {
		title := pointTitle(nil, part)
		if title == "" {
			continue
		}
		out = append(out, stated{block: i, end: i + 1, line: a.LineOf(a.Blocks[i].Span.Start), title: title, text: part, seconds: -1})
	}
	return out
}

// boldLines reads paragraphs of a few words, all in bold, as points, each with the text below it; one alone is none.
func (a *Article) boldLines(blocks Range) []stated {
	var out []stated
	for i := blocks.Start; i < blocks.End; i++ {
		b := &a.Blocks[i]
		if b.Kind != Paragraph || b.Promo {
			continue
		}
		text := strings.TrimSpace(a.Text(i))
		_, named := roleWordIn(text)
		switch {
		case !a.allBold(i) || weight(text) > maxTitle:
			if n := len(out); n > 0 {
				out[n-1].end, out[n-1].text = i+1, out[n-1].text+"\n"+text
			}
		case !named:
			if _, rest, ok := pointmark.Cut(text); ok {
				text = rest
			}
			out = append(out, stated{block: i, end: i + 1, line: a.LineOf(b.Span.Start), title: pointTitle(nil, text), text: text, seconds: -1})
		}
	}
	if len(out) < 2 || out[0].end == out[0].block+1 {
		return nil
	}
	return out
}

// enumerated cuts text at numbers that follow one another from one on, three or more; nil where it has none.
func enumerated(text string) []string {
	const most = 20
	low := asciiLower(text)
	for _, form := range []func(int) []string{ringed, inBrackets, dotted, hanCounted, counted} {
		var starts, ends []int
		at := 0
		for n := 1; n <= most; n++ {
			start, end := findAny(low, at, form(n))
			if start < 0 {
				break
			}
			starts, ends = append(starts, start), append(ends, end)
			at = end
		}
		if len(starts) < 3 {
			continue
		}
		var out []string
		for k := range starts {
			to := len(text)
			if k+1 < len(starts) {
				to = starts[k+1]
			}
			out = append(out, strings.TrimSuffix(strings.Trim(text[ends[k]:to], " 　；;，,。、\n"), "; and"))
		}
		return out
	}
	return nil
}

// The forms in which points are counted within a paragraph: the words that open point n, from 1.
func ringed(n int) []string     { return []string{string(rune('①' + n - 1))} }
func inBrackets(n int) []string { return []string{"（" + arabic(n) + "）", "(" + arabic(n) + ")"} }

func dotted(n int) []string {
	return []string{arabic(n) + "）", arabic(n) + ")", arabic(n) + "、", arabic(n) + ". ", arabic(n) + "."}
}

func hanCounted(n int) []string {
	const numerals = "一二三四五六七八九"
	if n > 9 {
		return nil
	}
	h := string([]rune(numerals)[n-1])
	return []string{"第" + h + "，", "第" + h + "、", "第" + h + "：", "（" + h + "）", h + "是", h + "、", "其" + h + "，"}
}

// counted is the ordinals of English, and the words that stand for them in Chinese; the last of three or more has a word of its own.
func counted(n int) []string {
	english := []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"}
	chinese := [][]string{{"首先"}, {"其次", "然后"}, {"再次", "再者", "然后"}, {"再次", "再者", "此外"}}
	if n > len(english) {
		return nil
	}
	words := []string{english[n-1], english[n-1] + "ly", "and " + english[n-1], "and " + english[n-1] + "ly"}
	if n <= len(chinese) {
		words = append(words, chinese[n-1]...)
	}
	if n >= 3 {
		words = append(words, "finally", "lastly", "and finally", "and lastly", "最后", "最後")
	}
	var out []string
	for _, w := range words {
		for _, mark := range []string{", ", ": ", " – ", " — ", "，", "："} {
			out = append(out, w+mark)
		}
	}
	return out
}

// asciiLower returns s with the capitals of ASCII in lower case, byte for byte.
func asciiLower(s string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, s)
}

func arabic(n int) string {
	if n >= 10 {
		return string(rune('0'+n/10)) + string(rune('0'+n%10))
	}
	return string(rune('0' + n))
}

// findAny finds the first of words in text behind from that stands at the start of something: the text, or behind a mark or a space.
func findAny(text string, from int, words []string) (start, end int) {
	start = -1
	for _, w := range words {
		for at := from; ; {
			k := strings.Index(text[at:], w)
			if k < 0 {
				break
			}
			k += at
			before, _ := utf8.DecodeLastRuneInString(text[:k])
			if k == 0 || strings.ContainsRune(" 　\n；;，,。：:.、!！?？（(”」", before) || w[0] >= utf8.RuneSelf && utf8.RuneCountInString(w) == 1 {
				if start < 0 || k < start {
					start, end = k, k+len(w)
				}
				break
			}
			at = k + len(w)
		}
	}
	return start, end
}

// listed cuts what stands behind a colon at semicolons, or at commas where what is before the colon says that these are what the talk is about.
func listed(text string) []string {
	at := strings.LastIndexAny(text[:min(len(text), 240)], ":：")
	if at < 0 {
		return nil
	}
	head := strings.ToLower(text[:at])
	_, size := utf8.DecodeRuneInString(text[at:])
	rest := strings.TrimRight(strings.TrimSpace(text[at+size:]), "。.")
	seps := "；;"
	if containsAny(head, "话题", "聊到", "聊了", "谈到", "谈了", "讨论", "内容包括", "涉及", "topics", "discuss", "cover", "talk about", "we talk", "話題", "話した", "주제", "이야기") && !strings.ContainsAny(rest, seps) {
		seps = "，,、"
	}
	var out []string
	for _, part := range strings.FieldsFunc(rest, func(r rune) bool { return strings.ContainsRune(seps, r) }) {
		part = strings.TrimPrefix(strings.Trim(part, " 　\n"), "and ")
		if part == "" || weight(part) > 60 {
			return nil
		}
		out = append(out, part)
	}
	if len(out) < 3 {
		return nil
	}
	return out
}
