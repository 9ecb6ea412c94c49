package parse

import (
	"strings"
	"testing"
)

// constructs holds one of each construct that the parser knows, and shapes that once broke it. They seed the fuzzer and run as a plain test.
var constructs = []string{
	"# Title\n\nauthor: Someone\ndate: 2024-05-06\n\n**问：**你好吗？\n\n**答：**很好。\n\n**问：为什么？**\n\n**答：**因为。\n",
	"---\ntitle: T\nauthor:\n  - A\n  - B\n---\n\ntext\n",
	"+++\ntitle = \"T\"\n+++\ntext\n",
	"---\nno front matter, a rule\n---\n",
	"> **Summary:**\n>\n> 1. **One:** first\n> 2. **Two:** second\n>    > deep\n> 3. three\n",
	"Setext\n======\n\n> Quoted\n> ------\n>\n> text\n",
	"# Closed #\n## \n###### six ######\n#\n",
	"*\n\t*",
	"*\n\t*\nbehind it\n\n1.\n\t-\n",
	"*\n\t#\nbehind it\n",
	"*\n\t#\n#\n\n>\t#\n\n>\t## x\n\n1.\n\t-\t#\n",
	"```go\nfunc main() {}\n```\n\n~~~\nopen\n",
	"> ```\n> in a quote\n> ```\n```\nbehind it\n```\n",
	"- ```\n  code\n  ```\n- \tindented\n\n      code in an item\n",
	"1. a\n2.\n3. c\n\n7) seven\n   - [ ] open\n   - [x] done\n   - [X]no box\n",
	"| a | b |\n|---|:-:|\n| `x\\|y` | 2 | more |\n| 3\n",
	"> a | b\n> --|--\n> 1 | 2\n\n- x | y\n  --|--\n  3 | 4\n",
	"text\na | b\n--|--\n1 | 2\n",
	"Term\n: description\n: another\n\n[^1]: note\n    more\n\n[^2]: ```\n    x\n    ```\n\ncalls[^1] and [^2] and [^3]\n",
	"[a]: http://a.example \"title\"\n[b]: <b c>\n'title'\n\n[a] [x][b] ![p][a]\n",
	"<div>\n<p>one<br>two</p><script>x()</script>\n</div>\n\n<details><summary>S</summary>\n\ntext\n\n</details>\n\n<!-- c\nd -->\n<?php ?>\n",
	"H<sub>2</sub>O <u>u</u> <kbd>k</kbd> <a href=\"javascript:x\">y</a> <img src=\"a\nb\" alt='&#27;]0;x'> <foo>z</foo>\n",
	"&#27;[31m &#0; &#x9b; &#x202e; &amp; \\* \x1b]0;t\x07 \u202e rtl \u0085 \u2028 x\n",
	"a&#10;b&#9;c&#x2028;d &#173; [e&#10;f](g) `h\ti`\tj\n",
	"  ```\n\n  ```",
	"*\n\t```0",
	"```0\t00",
	"#\na\n=\n\n-\t#\n-\t# x\n",
	"#hash\n=\n\n`x`\n-\n\n    ```\n```\n",
	"![a\x1b](u\x1b \"t\") [b](http://x/&#10;y) <http://a.example/\x7f>\n",
	"a\\\nb  \nc\n*x **y*** _z_ __w__ ~~s~~ ~s~ `c` ``c`d`` $x_1*y$ $5 and $6 $$z$$\n",
	"$$\nx_1 * y\n$$\n",
	"> \\[\n> x^2\n> \\]\n- $$\n\ta\n  b$$\ntext\n\\begin{x}\n+ c\n\\end{x}\n\\(a_b\\) $a_1\nb$\n",
	"\tcode\n\n\t\tmore\n\ntext\n***\n* * *\n- - -\n",
	"\xEF\xBB\xBF# mark\r\nline\rline\r\n",
	"\xFF\xFEa\x00b\x00\n\x00",
	"\xC4\xE3\xBA\xC3\xA3\xAC\xCA\xC0\xBD\xE7\n",
	"**张**三：** a\n\n**张三**：b\n__张三__: c\n**张三:**\n\n**张三：\nx**\n\n**a:** **b:** c\n",
	"para\n**问：**one\ntwo\n**答：**three\n**问：**\n**答：**\n**问：**four\n",
	"**问：A？** 后文 **粗体**\n\n**答：B。\nC** d\n\n**问：__x**\n\n**答：e**\n",
	"****\n\n** **\n\n**：**\n\n**: x**\n\n**\\**：y\n",
	"* a\n\n\n  b\n+ c\n>\n> d\n>>> e\nlazy\n",
	"-\t# tab\n-\t***\n-\t```\n\tx\n\t```\n-\t> q\n1.\t| a |\n\t|---|\n\t| b |\n",
	"a\n: b\n\n    : c\n:\n: \n",
	"[^]: x\n[^a]:\n[^a]\n\n> [^b]: y\n>     z\n",
	"# **张三：** heading\n\n## 往期推荐\n\n- [one](http://a.example/1)\n- <http://a.example/2>\n- www.example.com a@b.example\n\n扫码关注公众号\n",
	"Low Tide｜你听见的 就是潮\nLow Tide｜你听见的 就是潮\n\nLow Tide｜你听见的 就是潮\nLow Tide｜你听见的 就是潮\n\n12篇原创内容\n", // the card of an account, again and again: no label is left of it
	"」「",
	strings.Repeat("<p><strong>Ada Low:</strong> The rope held all night, and so did we.</p>\n**Bo Reed:** Why did it hold?\n\n", 4), // text with a label behind an element
	strings.Repeat("**Ada\tLow:** The rope held all night, and so did we.\n\n**Bo Reed:** Why did it hold?\n\n", 4),
	strings.Repeat("## 你是怎么来的？\n\n```\n```\n\n", 4) + "## 你是谁？\n\n我是守塔人。\n",
}

// FuzzParse checks that any bytes either are refused or give an article that keeps the promises of its types.
func FuzzParse(f *testing.F) {
	for _, s := range constructs {
		f.Add([]byte(s))
	}
	f.Add([]byte(strings.Join(constructs, "\n\n")))
	f.Add([]byte("text\na | b\n---|--\n-")) // goldmark makes a heading of the text, behind the table
	f.Add([]byte("<!DOCTYPE html>\n<html>\n\n  <h1>题</h1>\n\n    <ul><li>一<ol><li>二</ol></ul><table><tr><td>三</table><hr><pre>四\n 五</pre><script>六</script><dl><dt>七<dd>八</dl><p>九\n</html>\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		if len(src) > 1<<16 {
			t.Skip("longer than a fuzz input needs to be")
		}
		a, err := Parse(src, "x.md")
		if err != nil {
			return
		}
		checkArticle(t, a)
	})
}
