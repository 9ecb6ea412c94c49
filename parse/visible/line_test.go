package visible

import (
	"strings"
	"testing"
)

func TestLine(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"灯塔 and é, \u0301 and 👩\u200d🚀", "灯塔 and é, \u0301 and 👩\u200d🚀"},
		{"a\tb\nc\r\nd\u2028e", "a b c d e"},
		{"a\x1b[31m\x7f\u0085", "a␛[31m␡\uFFFD"},
		{"灯\u202e塔", "灯\uFFFD塔"},
		{"\uFFFD", "\uFFFD"},
		{"\xe7\x1b]0;t\x07", "\uFFFD␛]0;t␇"}, // what begins a character of three bytes hides none of those behind it
		{"好\xe5\xa5", "好\uFFFD"},
		{"a\ufe0f\ufe0f", "a\ufe0f\uFFFD"},
		{"z" + strings.Repeat("\u0335", 40), "z" + strings.Repeat("\u0335", mostMarks) + "\uFFFD"},
	} {
		got := Line(c.in)
		if got != c.want {
			t.Errorf("%q: %q, want %q", c.in, got, c.want)
		}
		if again := Line(got); again != got {
			t.Errorf("%q changes again, to %q", got, again)
		}
		if Calm([]byte(got)) && Line(got) != got {
			t.Errorf("%q is calm and is changed", got)
		}
	}
	for text, want := range map[string]bool{"灯塔, a café.": true, "a\tb": false, "a\nb": false, "\u202e": false, "e\u0301": false} {
		if got := Calm([]byte(text)); got != want {
			t.Errorf("%q is calm: %t", text, got)
		}
	}
}

func TestURL(t *testing.T) {
	for text, want := range map[string]string{
		"https://example.org/灯塔?a=1":                   "https://example.org/灯塔?a=1",
		"http://a.example/\n\x1b[31m b\t\u202e\u0085c": "http://a.example/[31mbc",
		"": "",
	} {
		if got := URL(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
