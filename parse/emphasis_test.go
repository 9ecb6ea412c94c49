package parse

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

// bracketed returns the runs of a text of one block with strong text in «», emphasis in ‹›, struck text in {}.
func bracketed(t testing.TB, src string) string {
	a := mustParse(t, []byte(src))
	var b strings.Builder
	for i := range a.Blocks {
		for _, r := range a.Runs(i) {
			s := r.Text
			if r.Marks&Emphasis != 0 {
				s = "‹" + s + "›"
			}
			if r.Marks&Strong != 0 {
				s = "«" + s + "»"
			}
			if r.Marks&Strike != 0 {
				s = "{" + s + "}"
			}
			b.WriteString(s)
		}
	}
	return b.String()
}

func TestEmphasis(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		// What CommonMark leaves open: punctuation inside, a letter outside, and no space between.
		{"**甲：**乙", "«甲：»乙"},
		{"**甲**：乙", "«甲»：乙"},
		{"他问**“真的？”**然后走了", "他问«“真的？”»然后走了"},
		{"看*（一）*再说", "看‹（一）›再说"},
		{"这叫**`make`**命令", "这叫«make»命令"},
		{"去**[港口](http://a.example)**看船", "去«港口»看船"},
		{"**「海」**と**「山」**です", "«「海」»と«「山」»です"},
		{"**이것은 (주석)**은", "«이것은 (주석)»은"},
		{"先**A。**B", "先«A。»B"},
		{"**风（feng）**吹", "«风（feng）»吹"},
		{"**风(feng)**吹", "«风(feng)»吹"},
		{"全**１２３！**４", "全«１２３！»４"},
		{"**ｱﾝ｡**ﾃﾞ", "«ｱﾝ｡»ﾃﾞ"},
		{"船~~（旧）~~新", "船{（旧）}新"},
		{"一**二。***三*", "一«二。»‹三›"},
		// A variation selector belongs to the character before it.
		{"**塚\U000E0100**（墓）", "«塚\U000E0100»（墓）"},
		{"**墓\uFE00。**地", "«墓\uFE00。»地"},
		{"_（甲）_乙 字。\uFE00_jot._", "_（甲）_乙 字。\uFE00‹jot.›"},
		// A quotation mark made full-width by a selector is wide punctuation, one made an emoji is none.
		{"**他说“好。”\uFE01**ok", "«他说“好。”\uFE01»ok"},
		{"“\uFE01甲”\uFE01__b__", "“\uFE01甲”\uFE01«b»"},
		{"**甲⚠\uFE0F**乙", "«甲⚠\uFE0F»乙"},
		{"**a⚠**b", "**a⚠**b"},
		// Signs that are written, though there are emoji of them; half-width signs; characters of the newer planes.
		{"x**〰**y", "x«〰»y"},
		{"x**㊗**y", "x«㊗»y"},
		{"x**🈂**y", "x«🈂»y"},
		{"x**☰.**乾", "x«☰.»乾"},
		{"x**￦5.**y", "x**￦5.**y"},
		{"x**₩**y", "x«₩»y"},
		{"𠮷**(x)y**z", "𠮷«(x)y»z"},
		{"葛\U000E0100**(x)y**z", "葛\U000E0100«(x)y»z"},
		{"ᄒ**(x)**", "ᄒ«(x)»"},
		{"**(x)**ᅡ", "«(x)»ᅡ"},
		// Labels and quotes of a saved interview leave no asterisk.
		{"**张三：**你好", "«张三：»你好"},
		{"他说**“真的吗？”**然后", "他说«“真的吗？”»然后"},
		{"**《书名》**的作者", "«《书名》»的作者"},
		{"买了**100%**的股份", "买了«100%»的股份"},
		{"**“一”**和**“二”**，**（三）**也是", "«“一”»和«“二”»，«（三）»也是"},
		{"“**甲**”、“**乙。**”", "“«甲»”、“«乙。»”"},
		{"甲***“乙”***丙", "甲«‹“乙”›»丙"},
		// Underscores keep to words, as in CommonMark.
		{"__甲：__乙", "__甲：__乙"},
		{"甲_乙_丙", "甲_乙_丙"},
		{"__甲__：乙", "«甲»：乙"},
		// Without East Asian text nothing changes.
		{"**bold:**text", "**bold:**text"},
		{"**bold**:text", "«bold»:text"},
		{"a*\"x\"*b", "a*\"x\"*b"},
		{"2 * 3 * 4", "2 * 3 * 4"},
		{"**a b **c", "**a b **c"},
		{"***x** y*", "«‹x›»‹ y›"},
		{"x~~y~~z ~1~ ~~~2~~~ ~~3~", "x{y}z {1} ~~~2~~~ ~~3~"},
		// An emoji is a picture and no writing: it counts as the symbol that it is.
		{"**x:**🌊y", "«x:»🌊y"},
		{"**x：**🌊y", "«x：»🌊y"},
	} {
		if got := bracketed(t, c.in); got != c.want {
			t.Errorf("%q reads %q, want %q", c.in, got, c.want)
		}
	}
}

// TestEmphasisWithoutCJK: of text without East Asian characters, goldmark with this rule makes what goldmark alone makes.
func TestEmphasisWithoutCJK(t *testing.T) {
	plain := goldmark.New()
	ours := goldmark.New(goldmark.WithParserOptions(parser.WithInlineParsers(util.Prioritized(emphasisParser{}, 499))))
	const alphabet = "**__ab  .(“é€–\n"
	letters := []rune(alphabet)
	seed := rand.Uint64()
	random := rand.New(rand.NewPCG(seed, 0))
	for range 20000 {
		var b strings.Builder
		for range 1 + random.IntN(14) {
			b.WriteRune(letters[random.IntN(len(letters))])
		}
		src := []byte("x" + b.String())
		var want, got bytes.Buffer
		if plain.Convert(src, &want) != nil || ours.Convert(src, &got) != nil {
			t.Fatal("no rendering")
		}
		if want.String() != got.String() {
			t.Fatalf("seed %d: %q gives %q, CommonMark %q", seed, src, got.String(), want.String())
		}
	}
}
