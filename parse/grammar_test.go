package parse

import (
	"strings"
	"testing"
	"unicode/utf8"

	"fangtan/parse/decode"
)

// labelCases are lines and how each is read: the first grammar that finds a label in it, the name, the time, the mark of emphasis that is open behind it,
// and what follows. They seed the fuzz targets too.
var labelCases = []struct {
	line                            string
	grammar, name, time, open, rest string
}{
	{"**林望：**你好", "bold name and colon", "林望", "", "", "你好"},
	{"**林望**：你好", "bold name and colon", "林望", "", "", "你好"},
	{"**林望** ： 你好", "bold name and colon", "林望", "", "", "你好"},
	{"**林望：你好吗？**", "bold name and colon", "林望", "", "**", "你好吗？**"},
	{"**Lin Wang:** hello", "bold name and colon", "Lin Wang", "", "", "hello"},
	{"__问：__下划线", "bold name and colon", "问", "", "", "下划线"},
	{"**张**三：**你好", "bold name and colon", "张三", "", "", "你好"},
	{"**Lin** **：** hello", "bold name and colon", "Lin", "", "", "hello"},
	{"**A:****Try both**, she said", "bold name and colon", "A", "", "", "**Try both**, she said"},
	{"***林望：*** 你好", "bold name and colon", "林望", "", "", "你好"},
	{"<b>Lin:</b> hello", "bold name and colon", "Lin", "", "", "hello"},
	{"<strong>Lin</strong>: hello", "bold name and colon", "Lin", "", "", "hello"},
	{"**林望：** **你好**", "bold name and colon", "林望", "", "", "**你好**"},
	{`\[00:12\] **Lin:** hello`, "bold name and colon", "Lin", "00:12", "", "hello"},
	{"**Lin Wang (00:01:02):** hello", "bold name and colon", "Lin Wang", "00:01:02", "", "hello"},
	{"林望：你好", "name and colon", "林望", "", "", "你好"},
	{"Lin Wang: hello", "name and colon", "Lin Wang", "", "", "hello"},
	{"LIN: hello", "name and colon", "LIN", "", "", "hello"},
	{"AB/CD: hello", "name and colon", "AB/CD", "", "", "hello"},
	{"*Lin:* hello", "name and colon", "Lin", "", "", "hello"},
	{"*Q: hello?*", "name and colon", "Q", "", "*", "hello?*"},
	{"Q1: hello?", "name and colon", "Q", "", "", "hello?"},
	{"问题 3：为什么？", "name and colon", "问题", "", "", "为什么？"},
	{"《灯塔》：你好", "name and colon", "《灯塔》", "", "", "你好"},
	{"林望（守塔人）：你好", "name and colon", "林望（守塔人）", "", "", "你好"},
	{"Lin Wang (Keepers): hello", "name and colon", "Lin Wang (Keepers)", "", "", "hello"},
	{"[00:01] Lin: hello", "name and colon", "Lin", "00:01", "", "hello"},
	{"(00:01:02) Lin: hello", "name and colon", "Lin", "00:01:02", "", "hello"},
	{"00:01:02 Lin: hello", "name and colon", "Lin", "00:01:02", "", "hello"},
	{"[00:01:02](https://example.org/v?t=62s) Lin: hello", "name and colon", "Lin", "00:01:02", "", "hello"},
	{"Lin [00:01:02]: hello", "name and colon", "Lin", "00:01:02", "", "hello"},
	{"Lin: 00:01:02 hello", "name and colon", "Lin", "00:01:02", "", "hello"},
	{"Lin: [00:01:02] hello", "name and colon", "Lin", "00:01:02", "", "hello"},
	{"【林望】：你好", "name and colon", "林望", "", "", "你好"},
	{">> Lin: hello", "name and colon", "Lin", "", "", "hello"},
	{"🎙️ 林望：你好", "name and colon", "林望", "", "", "你好"},
	{"林望、周守：你好", "name and colon", "林望、周守", "", "", "你好"},
	{"Lin&nbsp;Wang: hello", "name and colon", "Lin Wang", "", "", "hello"},
	{"Lin  0:03", "name and time stamp", "Lin", "0:03", "", ""},
	{"林望 00:01:02", "name and time stamp", "林望", "00:01:02", "", ""},
	{"林望(00:01:02)", "name and time stamp", "林望", "00:01:02", "", ""},
	{"Lin Wang  10:03 AM", "name and time stamp", "Lin Wang", "10:03 AM", "", ""},
	{"**Lin Wang** 00:03", "name and time stamp", "Lin Wang", "00:03", "", ""},
	{"Lin Wang [00:01:02] hello", "name and time stamp", "Lin Wang", "00:01:02", "", "hello"},
	{"[00:00:12.345 --> 00:00:15.000] Lin", "name and time stamp", "Lin", "00:00:12.345", "", ""},
	{"[00:12] <lin> hello", "name and time stamp", "lin", "00:12", "", "hello"},
	{"【林望】你好", "name in brackets", "林望", "", "", "你好"},
	{"[Lin] hello", "name in brackets", "Lin", "", "", "hello"},
	{"<lin> hello", "name in brackets", "lin", "", "", "hello"},
	{"**【林望】**你好", "name in brackets", "林望", "", "", "你好"},
	{"Q. Why?", "name and dot", "Q", "", "", "Why?"},
	{"**Q1. Why?**", "name and dot", "Q", "", "**", "Why?**"},
	{"Q2、为什么？", "name and dot", "Q", "", "", "为什么？"},
	{"Senator Hale. Thank you.", "name and dot", "Senator Hale", "", "", "Thank you."},
	{"Mr. OSEI. I do.", "name and dot", "Mr. OSEI", "", "", "I do."},
	{"The CHAIRMAN. The hour is late.", "name and dot", "The CHAIRMAN", "", "", "The hour is late."},
	{"**林望**", "bold name on a line of its own", "林望", "", "", ""},
	{"**Lin Wang**", "bold name on a line of its own", "Lin Wang", "", "", ""},
	{"Q - Why?", "name and dash", "Q", "", "", "Why?"},
	{"Q- Why?", "name and dash", "Q", "", "", "Why?"},
	{"林望｜你好", "name and dash", "林望", "", "", "你好"},
	{"林望——你好", "name and dash", "林望", "", "", "你好"},
	{"Lin Wang — hello", "name and dash", "Lin Wang", "", "", "hello"},
	{"林望", "name on a line of its own", "林望", "", "", ""},
	{"**林望** 你好", "bold name and text", "林望", "", "", "你好"},
	{"**林望**你好", "bold name and text", "林望", "", "", "你好"},
	{"<b>Lin Wang</b> hello", "bold name and text", "Lin Wang", "", "", "hello"},
	{"林望　你好", "name and wide space", "林望", "", "", "你好"},
	{"問　何ですか", "name and wide space", "問", "", "", "何ですか"},
	{"林望 | 00:12 | 你好", "name and dash", "林望", "00:12", "", "你好"},
	{"00:12 | 林望 | 你好", "name and dash", "林望", "00:12", "", "你好"},

	{"http://example.org/a", "", "", "", "", ""},
	{"https://example.org: a", "", "", "", "", ""},
	{"12:30", "", "", "", "", ""},
	{"12:30 Lunch and a walk by the sea", "", "", "", "", ""},
	{"[00:12] and so we went on", "", "", "", "", ""},
	{"注意：水很烫", "", "", "", "", ""},
	{"Note: the water is hot", "", "", "", "", ""},
	{"编者按：他已去世", "", "", "", "", ""},
	{"来源：灯塔报", "", "", "", "", ""},
	{"他笑着说：“好。”", "", "", "", "", ""},
	{"这是我最想说的：别等", "", "", "", "", ""},
	{"She said: go", "", "", "", "", ""},
	{"When I look back at it now: we were lucky", "", "", "", "", ""},
	{"你好。林望：再见", "", "", "", "", ""},
	{"What is it? Lin: nothing", "", "", "", "", ""},
	{"", "", "", "", "", ""},
	{"**", "", "", "", "", ""},
	{"'  ", "", "", "", "", ""},
	{"'''Q1:''' why?", "name and colon", "Q", "", "", "why?"},
	{"'''Ada (0:12):''' because", "name and colon", "Ada", "0:12", "", "because"},
}

// firstLabel returns what the first grammar that finds a label makes of a paragraph of one line.
func firstLabel(line string) (string, label) {
	src := []byte(line)
	b := &Block{Kind: Paragraph, Span: Span{0, len(src)}, Lines: []Line{{Span: Span{0, len(src)}}}}
	h := head{src: src, block: b}
	h.read(line)
	for _, g := range grammars() {
		var l label
		if g.find(&h, &l) && !l.bare && likeness(l.name) > 0.15 {
			return g.String(), l
		}
	}
	return "", label{end: len(line)}
}

func TestLabels(t *testing.T) {
	for _, c := range labelCases {
		g, l := firstLabel(c.line)
		if g != c.grammar || l.name != c.name || l.time != c.time || l.mark != c.open || c.line[l.end:] != c.rest {
			t.Errorf("%q: %q finds name %q, time %q, open %q, rest %q", c.line, g, l.name, l.time, l.mark, c.line[l.end:])
		}
	}
}

// FuzzLabels: whatever the line, each grammar's label ends within it and between two characters, and its name and time are made of what the line holds.
func FuzzLabels(f *testing.F) {
	for _, c := range labelCases {
		f.Add(c.line)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := decode.Bytes([]byte(text), "")
		if err != nil {
			return
		}
		line, _, _ := strings.Cut(string(d.UTF8), "\n")
		for _, kind := range []Kind{Paragraph, Heading} {
			b := &Block{Kind: kind, Span: Span{0, len(line)}, Lines: []Line{{Span: Span{0, len(line)}}}}
			h := head{src: []byte(line), block: b}
			h.read(line)
			for _, g := range grammars() {
				var l label
				if !g.find(&h, &l) || l.bare {
					continue
				}
				if l.end <= 0 || l.end > len(line) || l.end < len(line) && !utf8.RuneStart(line[l.end]) {
					t.Fatalf("%v: the label of %q ends at %d", g, line, l.end)
				}
				if l.name == "" || len(l.name) > maxName+utf8.UTFMax || !subsequence(l.name, line[:l.end]) || !subsequence(l.time, line[:l.end]) {
					t.Fatalf("%v: %q is labelled %q, time %q", g, line, l.name, l.time)
				}
			}
		}
	})
}

// subsequence reports whether the characters of s stand in line in this order; spaces may be written as entities.
func subsequence(s, line string) bool {
	for _, r := range s {
		if strings.ContainsRune(" &<>\"", r) {
			continue
		}
		at := strings.IndexRune(line, r)
		if at < 0 {
			return false
		}
		line = line[at+utf8.RuneLen(r):]
	}
	return true
}

// TestQuotedNames: that one name stands in quotation marks says nothing of the next one.
func TestQuotedNames(t *testing.T) {
	h := head{block: &Block{}}
	for _, c := range []struct {
		line   string
		quoted bool
	}{{"“林望”：你好", true}, {"周守：你好", false}, {"  Ada: hello", false}, {`"Ada": hello`, true}, {"1. Ada: hello", false}} {
		if h.read(c.line); h.parts.quoted != c.quoted {
			t.Errorf("the name of %q stands in quotation marks: %v", c.line, h.parts.quoted)
		}
	}
}
