package typeset

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// broken returns the lines of text in a column of so many cells.
func broken(text string, c column) []string {
	var out []string
	for _, r := range breaks(text, nil, c) {
		out = append(out, text[r.start:r.end])
	}
	return out
}

func TestLinesOfPlainText(t *testing.T) {
	for _, test := range []struct {
		in    string
		width int
		want  string
	}{
		{"", 10, ""},
		{" ", 10, ""},
		{"给这一句加书签，接一个字母", 12, "给这一句加书\n签，接一个字\n母"},
		{"half a screen down", 10, "half a\nscreen\ndown"},
	} {
		if got := strings.Join(Lines(test.in, test.width, ansi.GraphemeWidth), "\n"); got != test.want {
			t.Errorf("%q in %d cells: %q, want %q", test.in, test.width, got, test.want)
		}
	}
}

func plainColumn(width int) column {
	return column{first: width, rest: width, method: ansi.GraphemeWidth}
}

func assertLines(t *testing.T, in string, width int, lines ...string) {
	t.Helper()
	assertColumn(t, in, plainColumn(width), lines...)
}

func assertColumn(t *testing.T, in string, c column, lines ...string) {
	t.Helper()
	got := strings.Join(broken(in, c), "\n")
	if want := strings.Join(lines, "\n"); got != want {
		t.Errorf("%q in %d cells:\n%s\nwant:\n%s", in, c.rest, got, want)
	}
}

func TestChineseLines(t *testing.T) {
	assertLines(t, "今天天气很好。", 14, "今天天气很好。")
	assertLines(t, "今天天气很好。", 12, "今天天气很", "好。")
	assertLines(t, "他说“好的”就走了", 6, "他说", "“好的”", "就走了")
	assertLines(t, "他来了——真的来了", 7, "他来了", "——真的", "来了")
	assertLines(t, "他走了……真的走了", 8, "他走了……", "真的走了")
	assertLines(t, "让·雅克·卢梭写的书", 6, "让·雅", "克·卢", "梭写的", "书")
	assertLines(t, "从五～十个", 6, "从五～", "十个")
	assertLines(t, "苹果／梨子都好", 6, "苹果／", "梨子都", "好")
	assertLines(t, "（一）（二）（三）", 6, "（一）", "（二）", "（三）")
	assertLines(t, "《红楼梦》、《水浒》", 10, "《红楼", "梦》、《水", "浒》")
	assertLines(t, "真的吗？！是的", 8, "真的", "吗？！是", "的")
	assertLines(t, "从周一~周五都在", 6, "从周", "一~周", "五都在")
	assertLines(t, "他说“Hello”然后走了", 9, "他说", "“Hello”然", "后走了")
	assertLines(t, "叫“山”“水”“木”吧", 7, "叫“山”", "“水”", "“木”吧")
	assertLines(t, "他说‘也’是的", 6, "他", "说‘也’", "是的")
	assertLines(t, "他说过 ‘也’是的", 6, "他说过", "‘也’是", "的")
}

func TestNumbersStayWhole(t *testing.T) {
	assertLines(t, "涨了大约90%吧", 10, "涨了大约", "90%吧")
	assertLines(t, "气温降到-5℃了", 10, "气温降", "到-5℃了")
	assertLines(t, "这本卖$5.5元", 8, "这本卖", "$5.5元")
	assertLines(t, "全年共1,234,567人", 12, "全年共", "1,234,567人")
	assertLines(t, "涨了５．５％吧", 8, "涨了", "５．５％", "吧")
	assertLines(t, "今年是2024-11-24了", 14, "今年是", "2024-11-24了")
	assertLines(t, "误差为±5以内吧", 7, "误差为", "±5以内", "吧")
	assertLines(t, "房子有90㎡大", 8, "房子有", "90㎡大")
	assertLines(t, "时速100km/h吧", 8, "时速", "100km/h", "吧")
	assertLines(t, "价钱是5€吧", 7, "价钱是", "5€吧")
	assertLines(t, "约１２，５００人", 12, "约", "１２，５００", "人")
}

func TestLatinLines(t *testing.T) {
	// Greedy would be "aaa bb cc", "ddddd": 0 and 4 cells of 9 empty; the last line counts for nothing, so it stays.
	assertLines(t, "aaa bb cc ddddd", 9, "aaa bb cc", "ddddd")
	// Greedy: "aaa bb", "cc", "ddddddd": squares 0 + 16. Moving bb down: "aaa", "bb cc", "ddddddd": 9 + 1.
	assertLines(t, "aaa bb cc ddddd", 6, "aaa", "bb cc", "ddddd")
	assertLines(t, "the well-known author", 9, "the well-", "known", "author")
	assertLines(t, "don't stop 'now'", 6, "don't", "stop", "'now'")
}

func TestMixedLines(t *testing.T) {
	assertLines(t, "如同AlphaGo Zero的例子所示", 12, "如同AlphaGo", "Zero的例子所", "示")
	assertLines(t, "用Go写的程序", 6, "用Go写", "的程序")
}

func TestJapaneseLines(t *testing.T) {
	assertLines(t, "コンピューター", 8, "コン", "ピュー", "ター")
	assertLines(t, "ちょっと待って", 6, "ちょっ", "と待っ", "て")
	assertLines(t, "日々の人々は", 4, "日々", "の", "人々", "は")
}

func TestKoreanLines(t *testing.T) {
	assertLines(t, "안녕하세요 여러분", 10, "안녕하세요", "여러분")
}

func TestLongWordsAreCut(t *testing.T) {
	assertLines(t, "见https://example.com/a/very/long/path?q=1", 20,
		"见", "https://example.com/", "a/very/long/path?q=1")
	assertLines(t, "abcdefghijklmnop", 6, "abcdef", "ghijkl", "mnop")
	assertLines(t, "implementation", 13, "implementati", "on")
	assertLines(t, "！！！！！！！！", 6, "！！！", "！！！", "！！")
}

func TestWholeURLs(t *testing.T) {
	c := plainColumn(12)
	c.whole = true
	assertColumn(t, "原文见https://example.com/a-b/c?d=e&f=g，很好", c,
		"原文见", "https://example.com/a-b/c?d=e&f=g，", "很好")
}

func TestHangingPunctuation(t *testing.T) {
	c := plainColumn(8)
	assertColumn(t, "今天很好，明天也好。", c, "今天很", "好，明天", "也好。")
	c.hang = 2
	assertColumn(t, "今天很好，明天也好。", c, "今天很好，", "明天也好。")
	c.hang = 1
	assertColumn(t, "今天很好，明天也好。", c, "今天很", "好，明天", "也好。")
}

func TestHardLineEnds(t *testing.T) {
	assertLines(t, "一\n二三", 10, "一", "二三")
	assertLines(t, "a\n\nb", 10, "a", "", "b")
	assertLines(t, "a  b \n c", 10, "a  b", "c")
	assertLines(t, "", 10)
	assertLines(t, "   ", 10)
	assertLines(t, "　　段首的空格没了", 8, "段首的空", "格没了")
}

func TestClustersStayWhole(t *testing.T) {
	assertLines(t, "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 4, "👨‍👩‍👧👨‍👩‍👧", "👨‍👩‍👧")
	assertLines(t, "e\u0301e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301", "e\u0301e\u0301")
	assertLines(t, "🇨🇳🇯🇵🇰🇷", 4, "🇨🇳🇯🇵", "🇰🇷")
}

// Each rule's example forbids a line end where its bar is, and only the rules do so where UAX #14 does not.
func TestRuleExamples(t *testing.T) {
	for _, r := range rules {
		at := strings.IndexByte(r.example, '|')
		if at < 0 {
			t.Errorf("%s: the example %q has no bar", r.name, r.example)
			continue
		}
		text := strings.ReplaceAll(r.example, "|", "")
		for _, s := range segments(text, nil, ansi.GraphemeWidth) {
			if s.start == at {
				t.Errorf("%s: a line may begin with %q", r.name, text[at:])
			}
		}
		runes := []rune(text)
		if g := gapAt(runes, utf8.RuneCountInString(text[:at])); !r.holds(g) {
			t.Errorf("%s: %q is not forbidden by it", r.name, r.example)
		}
	}
}

// Each exception's example allows a line end where its bar is.
func TestExceptionExamples(t *testing.T) {
	for _, r := range exceptions {
		before, after, _ := strings.Cut(r.example, "|")
		may := false
		for _, s := range segments(before+after, nil, ansi.GraphemeWidth) {
			may = may || s.start == len(before)
		}
		if !may {
			t.Errorf("%s: no line may begin with %q", r.name, after)
		}
	}
}

func TestBreaksAreLinear(t *testing.T) {
	for _, unit := range []string{"字", "word ", "a", " ", "，", "“", "\n", "https://a.b/", "e\u0301", "——"} {
		text := strings.Repeat(unit, 1<<20/len(unit))
		rows := breaks(text, nil, plainColumn(72))
		if unit != " " && len(rows) == 0 {
			t.Errorf("a megabyte of %q has no lines", unit)
		}
	}
}

// paragraph300 is a paragraph of 300 Chinese characters, some Latin words and marks among them.
var paragraph300 = strings.Repeat("这是一个用来测量的段落，里面有三百个汉字。它说“好”，也说Go语言好", 9)

// BenchmarkParagraph300 sets such a paragraph as the page does, from the source to styled lines; BenchmarkBreaks300 breaks its text alone. 100 µs are what
// it may cost.
func BenchmarkParagraph300(b *testing.B) {
	s := &Setter{Article: parsed(b, []byte(paragraph300)), Theme: darkTheme(), Measure: Measure{Width: 72, Method: ansi.GraphemeWidth}}
	for b.Loop() {
		s.Block(0)
	}
}

func BenchmarkBreaks300(b *testing.B) {
	b.SetBytes(int64(len(paragraph300)))
	for b.Loop() {
		breaks(paragraph300, nil, plainColumn(72))
	}
}

// BenchmarkParagraph1MB sets a single paragraph of a megabyte: the cost of a byte is that of one in a short paragraph.
func BenchmarkParagraph1MB(b *testing.B) {
	for _, c := range []struct{ name, unit string }{
		{"chinese", "这是一个段落，很长。"},
		{"latin", "a long paragraph of words "},
		{"marks", "**粗**与*斜*，`码`，[链](https://a.example)。"},
		{"lines", "这是一个段落，它在来源里每行都有换行，\n"},
		{"word", "wordwithoutend"},
	} {
		for _, size := range []int{1 << 14, 1 << 20} {
			b.Run(fmt.Sprintf("%s/%dK", c.name, size>>10), func(b *testing.B) {
				src := []byte(strings.Repeat(c.unit, size/len(c.unit)))
				s := &Setter{Article: parsed(b, src), Theme: darkTheme(), Measure: Measure{Width: 72, Method: ansi.GraphemeWidth}}
				b.SetBytes(int64(len(src)))
				for b.Loop() {
					s.Block(0)
				}
			})
		}
	}
}
