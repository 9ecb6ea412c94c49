package wire

import (
	"strings"
	"testing"
)

// TestUnmeant: what must not be sent is found wherever it is, and what is meant is not complained of.
func TestUnmeant(t *testing.T) {
	for _, test := range []struct {
		out  string
		sink Sink
		want string // "" for nothing
	}{
		{"plain 文字 👨‍👩‍👧 ❤️ é\n", Text, ""},
		{"\x1b[31mred\x1b[0m", Text, "a control"},
		{"\x1b[1;38;2;1;2;3mred\x1b[m \x1b]8;;https://example.org/?q=1\x1b\\link\x1b]8;;\x1b\\\n", Print, ""},
		{"\x1b[5mblink", Print, "blinking"},
		{"\x1b[38;5;5mcolour five", Print, ""},
		{"\x1b[2J", Print, "more than a style"},
		{"\x1b[2J\x1b[1;1H\x1b[?25l\x1b[>4;2m\x1b]11;?\a\x1b[?2026$p\x1b]2;title\a\x1b]52;c;YWJj\a\r\b\t", Screen, ""},
		{"\x1b[6n", Screen, "never sent"},
		{"\x1b[21t", Screen, "never sent"},
		{"\x1bc", Screen, "a control"},
		{"\x07", Screen, "a control"},
		{"over\rprint", Print, "a control"},
		{"\x1bP0;1|17/ab\x1b\\", Screen, "a control"},
		{"\x1b_Ga=T\x1b\\", Screen, "a control"},
		{"\x1b]0;title", Screen, "within a sequence"},
		{"\x1b]2;a\nb\a", Screen, "controls"},
		{"\x1b]4;1;red\a", Screen, "never sent"},
		{"\x1b]8;;javascript:alert(1)\a", Print, "not opened"},
		{"\x1b]8;;https://bank.example@evil.example\a", Print, "user name"},
		{"\x1b]8;;https://例.example\a", Print, "no URL"},
		{"a\u009b31mb", Text, "C1"},
		{"a\x9bb", Text, "control"},
		{"a\u202eb", Text, "direction"},
		{"a\U000e0041b", Text, "tag"},
		{"a\ufe0f\ufe0e\ufe0fb", Text, "flood"},
		{"a\u2028b", Text, "lines"},
		{"a\xffb", Text, "UTF-8"},
	} {
		found := strings.Join(Unmeant(test.out, test.sink), "; ")
		if test.want == "" && found != "" || test.want != "" && !strings.Contains(found, test.want) {
			t.Errorf("%q: found %q, want %q", test.out, found, test.want)
		}
	}
}
