package reader

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"fangtan/parse"
	"fangtan/reader/state"
	"fangtan/reader/words"
)

// interview is an article of the usual shape, with n exchanges in its talk. All of it is made up.
func interview(exchanges int) string {
	var s strings.Builder
	s.WriteString(`# 在慢船上修灯塔：与守灯人乔木谈耐心

作者: 林一
发布时间: 2025-03-02 08:15
发布地: 厦门
原文链接: https://example.org/lamp

> **内容导读**：
>
> 1. **潮汐表的用处:** 乔木认为潮汐表先是一种礼貌，然后才是一种工具。
> 2. **玻璃的脾气:** 透镜要用软布擦拭，玻璃记得每一只手。
> 3. **空房间:** 这一点谁也没有再提起。

## 乔木简介

乔木在灯塔上住了十九年，写过一本薄薄的《雾中航行》，[出版页](https://example.org/book)还在。

## 访谈全文

`)
	for i := range exchanges {
		fmt.Fprintf(&s, "**林一：** 第%d个问题：潮汐表在你手里是什么？AlphaGo\nZero 也要看潮汐吗？\n\n", i+1)
		fmt.Fprintf(&s, "**乔木：**\n是一种礼貌。海不欠我们什么，潮汐表告诉我们什么时候该让开，什么时候可以过去（第%d次这样说）。\n\n", i+1)
		s.WriteString("再说一句 plain English words in the middle of it, for the sake of width，然后我们继续。\n\n")
		if i%3 == 1 {
			s.WriteString("```go\nfunc lamp() { for { turn(); wait(8 * time.Second) } } // a line that is much longer than a screen of forty columns\n```\n\n")
		}
	}
	s.WriteString("**林一：** 玻璃呢？透镜怎么擦？\n\n**乔木：** 软布，温水，别急。玻璃的脾气比人好，透镜擦完要等它自己干。\n\n## 往期推荐\n\n- [海图室](https://example.org/charts)\n- [雾号](https://example.org/horn)\n")
	return s.String()
}

func parsed(t testing.TB, text string) *parse.Article {
	t.Helper()
	a, err := parse.Parse([]byte(text), "lamp.md")
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// there is an article that is all there.
type there struct{ part Part }

func (l there) Next() Part   { return l.part }
func (l there) Finish() Part { return l.part }

func thereAt(a *parse.Article, key state.Key) there {
	return there{Part{Article: a, Bytes: int64(len(a.Source)), Last: true, Key: key}}
}

// newModel makes the program for an article that is all there. Nothing watches its file.
func newModel(a *parse.Article, o Options) *model { return begun(thereAt(a, ""), o) }

// begun makes the program and gives it the first part of an article.
func begun(from Loading, o Options) *model {
	m := loadingModel(from, o)
	m.Update(m.nextPart()())
	return m
}

// driven is a program under test: the commands that it gives back run at once, and what it wants to be told later waits for the test.
type driven struct {
	testing.TB
	*model
	later []tea.Msg
	parts []partMsg // those that have come and wait for the test
	quits bool
}

// drive opens an article in a window.
func drive(t testing.TB, text string, cols, rows int, o Options) *driven {
	t.Helper()
	if o.Words == nil {
		o.Words = words.Chinese()
	}
	d := underTest(t, begun(thereAt(parsed(t, text), state.KeyOf([]byte(text))), o))
	d.run(d.measureLength())
	d.run(d.readHistory())
	d.send(tea.WindowSizeMsg{Width: cols, Height: rows})
	return d
}

// underTest makes a program one under test.
func underTest(t testing.TB, m *model) *driven {
	d := &driven{TB: t, model: m}
	d.after = func(_ time.Duration, msg tea.Msg) tea.Cmd {
		d.later = append(d.later, msg)
		return nil
	}
	return d
}

// send gives a message to the program, and what its commands answer.
func (d *driven) send(msg tea.Msg) {
	d.Helper()
	_, cmd := d.Update(msg)
	d.run(cmd)
}

func (d *driven) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			d.run(c)
		}
	case tea.QuitMsg:
		d.quits = true
	case partMsg:
		d.parts = append(d.parts, msg)
	case nil:
	default:
		d.send(msg)
	}
}

// wait brings what the program wanted to be told later.
func (d *driven) wait() {
	d.Helper()
	later := d.later
	d.later = nil
	for _, msg := range later {
		d.send(msg)
	}
}

// press types keys: names such as "enter" and "ctrl+o", or letters.
func (d *driven) press(keys ...string) {
	d.Helper()
	for _, k := range keys {
		d.send(keyOf(k))
	}
}

// typed types a text, letter by letter.
func (d *driven) typed(text string) {
	d.Helper()
	for _, r := range text {
		if r == ' ' {
			d.press("space")
			continue
		}
		d.press(string(r))
	}
}

// keyOf makes the message of a key.
func keyOf(name string) tea.KeyPressMsg {
	special := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
		"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "home": tea.KeyHome, "end": tea.KeyEnd, "f1": tea.KeyF1, "backspace": tea.KeyBackspace,
	}
	if code, ok := special[name]; ok {
		return tea.KeyPressMsg{Code: code}
	}
	if name == "space" {
		return tea.KeyPressMsg{Code: ' ', Text: " "}
	}
	if rest, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: []rune(rest)[0], Mod: tea.ModCtrl}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

// screen returns the rows that are drawn, without styles.
func (d *driven) screen() []string {
	return strings.Split(ansi.Strip(d.View().Content), "\n")
}

// text returns the screen as one text.
func (d *driven) text() string { return strings.Join(d.screen(), "\n") }

// shows fails the test unless the screen holds each of the texts.
func (d *driven) shows(texts ...string) {
	d.Helper()
	screen := d.text()
	for _, text := range texts {
		if !strings.Contains(screen, text) {
			d.Errorf("%q is not on the screen:\n%s", text, screen)
		}
	}
}

// top returns the first row of the page's text.
func (d *driven) top() string {
	for _, r := range d.page.rows() {
		if r.End > r.Start {
			return strings.TrimSpace(r.Plain())
		}
	}
	return ""
}

// nothingLater drops what the program wants to be told later.
func nothingLater(time.Duration, tea.Msg) tea.Cmd { return nil }
