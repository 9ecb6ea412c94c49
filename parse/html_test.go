package parse

import (
	"strconv"
	"strings"
	"testing"
)

func TestHTMLByItsMeaning(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"甲<br>乙<br/>丙", "甲\n乙\n丙"},
		{"<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>を", "漢（かん）字（じ）を"},
		{"<ruby>漢<rp>(<rt>かん<rp>)</ruby>を", "漢（かん）を"},
		{"他说<q>好</q>，<small>小</small>而<abbr title=\"x\">美</abbr>", "他说“好”，小而美"},
		{"</q></rt>不开不关", "不开不关"},
		{"一<!-- 藏 -->二<span>三</span><wbr>四", "一二三四"},
		{"&amp;&nbsp;&hellip;&#x4e2d;&#20013;&bogus;", "&\u00a0…中中&bogus;"},
		{"<table><tr><th>甲</th><th>乙</th></tr>\n<tr><td>1</td><td>2</td></tr></table>", "«甲» │ «乙»\n1 │ 2"},
		{"<details><ul><li>一<ol><li>甲</li><li>乙</li></ol></li>\n<li>二</li></ul></details>", "• 一\n\u00a0\u00a01. 甲\n\u00a0\u00a02. 乙\n• 二"},
		{"<details><ul><li>一<ul><li>二</li></ul></ul></details>", "• 一\n\u00a0\u00a0◦ 二"},
		{"<pre>\n  a\n    b\n</pre>", "\u00a0\u00a0a\n\u00a0\u00a0\u00a0\u00a0b"},
		{"<details><summary>看</summary>里面</details>", "«看»\n里面"},
		{"<div>\n<iframe src=\"https://a.example/v\"></iframe>\n</div>", "https://a.example/v"},
		{"<div><script>x()</script><style>y{}</style>见</div>", "见"},
		{"<details>\n<h2 align=\"center\">题</h2>\n<p>文<p>字", "«题»\n文\n字"},
		{"<details><dl><dt>词</dt><dd>义</dd></dl></details>", "«词»\n义"},
	} {
		if got := strings.TrimSpace(bracketed(t, c.in)); got != strings.TrimSpace(c.want) {
			t.Errorf("%q reads %q, want %q", c.in, got, c.want)
		}
	}
}

// TestHTMLRule: a rule in HTML is one of the page.
func TestHTMLRule(t *testing.T) {
	a := mustParse(t, []byte("one\n\n<hr>\n\ntwo\n\n<hr class=\"x\" />\n\nthree"))
	var kinds []string
	for _, b := range a.Blocks {
		kinds = append(kinds, b.Kind.String())
	}
	if got := strings.Join(kinds, " "); got != "paragraph rule paragraph rule paragraph" {
		t.Error(got)
	}
}

// TestHTMLElements: elements that Markdown has marks for are the blocks that the marks would make.
func TestHTMLElements(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"<p>甲</p>\n<p>乙<p>丙", "paragraph 甲|paragraph 乙|paragraph 丙"},
		{"<div class=\"x\">\n<h2 id=\"a\">题</h2>\n<p>文\n  字</p></div>", "html |heading 题|paragraph 文字"},
		{"<ul>\n<li>一<ol><li>甲</li><li>乙</ol></li>\n<li>二</li></ul>", "html |item. paragraph 一|item.item1 paragraph 甲|item.item2 paragraph 乙|item. paragraph 二"},
		{"<blockquote><p>引</p></blockquote><p>后", "quote paragraph 引|paragraph 后"},
		{"<dl><dt>词</dt><dd>义</dd></dl>", "term paragraph 词|description paragraph 义"},
		{"<p><img src=\"https://a.example/a.png\"></p>", "paragraph "},
		{"<p>一</p><table><tr><td>二<td>三</table><p>四", "paragraph 一|html 二 │ 三|paragraph 四"},
		{"<table><tr><td><table><tr><td>一</table></table><p>二", "html 一|paragraph 二"},
		{"<h2>一</hr>二", "heading 一|heading 二"},
		{"<p>一</p><hr>\n<p>二</p>", "paragraph 一|rule |paragraph 二"},
		{"<nav><a href=\"/\">首页</a></nav><aside>旁</aside><form>表</form><p>文", "paragraph 首页|paragraph 旁|paragraph 表|paragraph 文"},
		{"<script>if (a < b) { no() }</script>\n<style>p { color: red }</style>\n<p>文<script>no()</script>字", "html |html |paragraph 文字"},
		{"<p>一</p>\n<pre>a\n  b</pre><iframe src=\"https://v.example\"></iframe>", "paragraph 一|html a\u00a0\u00a0b|html https://v.example"},
		{"<!DOCTYPE html><html><head><title>题</title><style>p{}</style></head><body><h1>名</h1><p>文</p></body></html>", "paragraph 题|heading 名|paragraph 文"},
		{"> <p>一</p>\n> <p>二</p>", "quote html 一二"},
		{"<div>\n</div>", "html "},
	} {
		a := mustParse(t, []byte("# 页\n\n前。\n\n"+c.in+"\n"))
		checkArticle(t, a)
		var got []string
		for i := 2; i < len(a.Blocks); i++ {
			got = append(got, containersOf(a.Blocks[i].In)+a.Blocks[i].Kind.String()+" "+strings.ReplaceAll(a.Text(i), "\n", ""))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%q is %q, want %q", c.in, s, c.want)
		}
	}
}

func containersOf(c *Container) string {
	s := ""
	for ; c != nil; c = c.Parent {
		name := c.Kind.String()
		switch {
		case c.Kind == Item && c.Ordered:
			name += strconv.Itoa(c.Number)
		case c.Kind == Item:
			name += "."
		default:
			name += " "
		}
		s = name + s
	}
	if strings.HasSuffix(s, " ") || s == "" {
		return s
	}
	return s + " "
}

// TestHeadlineIsOneLine: a line break within a heading is none of the title.
func TestHeadlineIsOneLine(t *testing.T) {
	for _, src := range []string{"灯  \n塔\n===\n\n文。\n", "<h1>灯<br>塔</h1>\n\n文。\n", "前\n\n## 灯<br>塔\n\n文。\n"} {
		a := mustParse(t, []byte(src))
		checkArticle(t, a)
		if title := a.Sections[len(a.Sections)-1].Title; a.Title != "灯 塔" && title != "灯 塔" {
			t.Errorf("%q has the title %q and the section %q", src, a.Title, title)
		}
	}
}

// TestSavedPage: in a page, blank lines and indents mean nothing, and what Markdown would take for marks of blocks is text.
func TestSavedPage(t *testing.T) {
	a := mustParse(t, []byte("<!DOCTYPE html>\n<html>\n\n  <body>\n\n    <h1>灯塔谈话</h1>\n\n      <p><strong>林一：</strong>您好。</p>\n\n      <p>- 不是列表</p>\n\n    <p>\n\n      前\n\n      后\n    </p>\n  </body>\n</html>\n"))
	checkArticle(t, a)
	var got []string
	for i := range a.Blocks {
		if text := a.Text(i); text != "" {
			got = append(got, a.Blocks[i].Kind.String()+" "+text)
		}
	}
	if s := strings.Join(got, "|"); s != "heading 灯塔谈话|paragraph 林一：您好。|paragraph - 不是列表|paragraph 前后" {
		t.Error(s)
	}
	short := mustParse(t, []byte("<html>"+strings.Repeat("<p>a", 1<<16)))
	checkArticle(t, short)
	if n := len(short.Blocks); n > 1<<12 {
		t.Errorf("%d blocks of one letter", n)
	}
}
