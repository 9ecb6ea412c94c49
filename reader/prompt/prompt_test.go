package prompt

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"fangtan/reader/cells"
)

// keys maps the names used in the tests to keys.
func press(p Prompt, names ...string) Prompt { return pressBy(nil, p, names...) }

func pressBy(words Starts, p Prompt, names ...string) Prompt {
	special := map[string]rune{
		"left": tea.KeyLeft, "right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd,
		"backspace": tea.KeyBackspace, "delete": tea.KeyDelete, "enter": tea.KeyEnter, "up": tea.KeyUp,
	}
	for _, name := range names {
		k := tea.Key{}
		rest := name
		for {
			if after, ok := strings.CutPrefix(rest, "ctrl+"); ok {
				k.Mod, rest = k.Mod|tea.ModCtrl, after
			} else if after, ok := strings.CutPrefix(rest, "alt+"); ok {
				k.Mod, rest = k.Mod|tea.ModAlt, after
			} else {
				break
			}
		}
		if code, ok := special[rest]; ok {
			k.Code = code
		} else {
			k.Code, _ = utf8.DecodeRuneInString(rest)
			if k.Mod == 0 {
				k.Text = rest
			}
		}
		p, _ = p.Update(tea.KeyPressMsg(k), words)
	}
	return p
}

// show writes the text with | at the cursor.
func show(p Prompt) string { return p.before + "|" + p.after }

func TestEdit(t *testing.T) {
	tests := []struct {
		text string
		keys string
		want string
	}{
		{"", "a b 合 成", "ab合成|"},
		{"合成数据", "left left X", "合成X|数据"},
		{"合成数据", "home right right", "合成|数据"},
		{"abc", "left left left left", "|abc"},
		{"abc", "right", "abc|"},
		{"abc", "home end", "abc|"},
		{"abc", "ctrl+a ctrl+e ctrl+b ctrl+f", "abc|"},
		{"合成", "backspace", "合|"},
		{"合成", "home backspace", "|合成"},
		{"合成", "home delete", "|成"},
		{"合成", "delete", "合成|"},
		{"one two  ", "ctrl+w", "one |"},
		{"one two", "ctrl+w ctrl+w ctrl+w", "|"},
		{"one two three", "alt+left alt+left", "one |two three"},
		{"one two three", "home ctrl+right", "one| two three"},
		{"one two three", "home alt+d", "| two three"},
		{"one two", "alt+left ctrl+u", "|two"},
		{"one two", "alt+left ctrl+k", "one |"},
		{"a👨‍👩‍👧b", "left left", "a|👨‍👩‍👧b"},
		{"a👨‍👩‍👧b", "left backspace", "a|b"},
		{"e\u0301x", "left backspace", "|x"},
		{"🇨🇳🇯🇵", "left", "🇨🇳|🇯🇵"},
		{"x", "left e \u0301", "e\u0301|x"},
		{"x", "left a \ufe0f \ufe0f \ufe0e", "a\ufe0f|x"}, // one selector stands, however they are typed
		{"\u0301x", "home e", "e\u0301|x"},                // the mark behind the cursor joins the letter before it
	}
	for _, tt := range tests {
		if got := show(press(New(tt.text), strings.Fields(tt.keys)...)); got != tt.want {
			t.Errorf("%q %s: %q, want %q", tt.text, tt.keys, got, tt.want)
		}
	}
}

// Words are those that the owner tells apart, and never end within a cluster.
func TestWordsOfTheOwner(t *testing.T) {
	inTwos := func(s string) []int {
		var out []int
		for i := range []rune(s) {
			if i%2 == 0 {
				out = append(out, len(string([]rune(s)[:i])))
			}
		}
		return out
	}
	for _, tt := range []struct{ text, keys, want string }{
		{"合成数据训练", "ctrl+w", "合成数据|"},
		{"合成数据训练", "ctrl+w ctrl+w ctrl+w ctrl+w", "|"},
		{"合成数据", "alt+left", "合成|数据"},
		{"合成数据", "home alt+d", "|数据"},
		{"合成数据", "home ctrl+right", "合成|数据"},
		{"合e\u0301成", "ctrl+w", "|"},
		{"ae\u0301", "ctrl+w", "|"},
	} {
		if got := show(pressBy(inTwos, New(tt.text), strings.Fields(tt.keys)...)); got != tt.want {
			t.Errorf("%q %s: %q, want %q", tt.text, tt.keys, got, tt.want)
		}
	}
}

func TestKeysOfTheOwner(t *testing.T) {
	for _, code := range []rune{tea.KeyEnter, tea.KeyEscape, tea.KeyUp, tea.KeyDown, tea.KeyTab, tea.KeyPgDown, tea.KeyF1} {
		if p, ok := New("a").Update(tea.KeyPressMsg{Code: code}, nil); ok || p.Text() != "a" {
			t.Errorf("%v is taken by the prompt", tea.Key{Code: code})
		}
	}
	if _, ok := New("a").Update(tea.WindowSizeMsg{}, nil); ok {
		t.Error("a resize is taken by the prompt")
	}
}

func TestPaste(t *testing.T) {
	tests := []struct{ paste, want string }{
		{"合成数据", "合成数据"},
		{"one\ntwo\r\nthree\rfour\tfive", "one two three four five"},
		{"a\x1b[31mb\x07\u009bc\x00", "a[31mbc"},
		{"a\u202eb\u2066c", "abc"},
		{"a\xffb\xe5\x90", "ab"},
		{"line\u2028paragraph\u2029", "line paragraph "},
		{strings.Repeat("合", 5000), strings.Repeat("合", limit/3)},
	}
	for _, tt := range tests {
		p, ok := Prompt{}.Update(tea.PasteMsg{Content: tt.paste}, nil)
		if !ok || p.Text() != tt.want {
			t.Errorf("paste %.40q: %.40q (%d bytes), want %.40q (%d bytes)", tt.paste, p.Text(), len(p.Text()), tt.want, len(tt.want))
		}
	}
	if p, _ := New("ab").at(1).Update(tea.PasteMsg{Content: "X\nY"}, nil); show(p) != "aX Y|b" {
		t.Errorf("paste within: %q", show(p))
	}
}

func TestView(t *testing.T) {
	tests := []struct {
		text   string
		keys   string
		width  int
		shown  string
		cursor int
	}{
		{"", "", 10, "", 0},
		{"abc", "", 10, "abc", 3},
		{"合成", "", 10, "合成", 4},
		{"合成数据", "left", 10, "合成数据", 6},
		{"合成数据", "home right", 10, "合成数据", 2},
		{"a合b", "left", 10, "a合b", 3},
		{"👨‍👩‍👧x", "left", 10, "👨‍👩‍👧x", 2},
		{"合成数据合成数据", "", 10, "数据合成数据"[len("数据"):], 8},
		{"合成数据合成数据", "home", 10, "合成数据合", 0},
		{"0123456789abcdef", "", 10, "789abcdef", 9},
		{"0123456789abcdef", "left left left left left left", 10, "456789abcd", 6},
		{"0123456789", "", 10, "123456789", 9},
		{"合", "", 1, "", 0},
		{"合", "", 0, "", 0},
	}
	for _, tt := range tests {
		shown, cursor := press(New(tt.text), strings.Fields(tt.keys)...).View(tt.width, ansi.GraphemeWidth)
		if shown != tt.shown || cursor != tt.cursor {
			t.Errorf("%q %s in %d: %q at %d, want %q at %d", tt.text, tt.keys, tt.width, shown, cursor, tt.shown, tt.cursor)
		}
	}
}

// Whatever is typed, the view fits, the cursor is in it, and the cells before the cursor are those of the text before it.
func TestRandomKeys(t *testing.T) {
	const seed = 3
	r := rand.New(rand.NewPCG(seed, seed))
	keys := []string{"a", "合", "成", "é", "\u0301", "👨", "\u200d", "👩", "🇨", "🇳", " ", "ｱ", "한",
		"left", "left", "right", "home", "end", "backspace", "delete", "ctrl+w", "alt+left", "alt+right", "alt+d"}
	p := Prompt{}
	for step := range 20000 {
		p = press(p, keys[r.IntN(len(keys))])
		if len(p.Text()) > 200 {
			p = press(p, "ctrl+u")
		}
		where := fmt.Sprintf("seed %d step %d: %q", seed, step, show(p))
		if !utf8.ValidString(p.before) || !utf8.ValidString(p.after) {
			t.Fatalf("%s: a rune is cut", where)
		}
		if n := cells.Last(p.before); p.before != "" && firstCluster(p.Text()[n:]) != len(p.before)-n {
			t.Fatalf("%s: the cursor stands within a cluster", where)
		}
		for _, method := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
			width := 1 + r.IntN(40)
			shown, cursor := p.View(width, method)
			if w := method.StringWidth(shown); w > width || cursor < 0 || cursor >= width {
				t.Fatalf("%s: %q of %d cells in %d, cursor at %d", where, shown, w, width, cursor)
			}
			left := cells.Truncate(shown, cursor, "", method)
			noWidth := cells.Truncate(p.after, 0, "", method) // stands in no cell, so Truncate takes it too
			if !strings.HasSuffix(p.before+noWidth, left) {
				t.Fatalf("%s: method %d: before the cursor stands %q", where, method, left)
			}
		}
	}
}
