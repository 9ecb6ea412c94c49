package cells

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

func TestTruncate(t *testing.T) {
	const family = "👨‍👩‍👧" // 2 cells as a cluster, 6 by code points
	tests := []struct {
		s      string
		width  int
		tail   string
		method ansi.Method
		want   string
	}{
		{"abc", 3, "…", ansi.GraphemeWidth, "abc"},
		{"abcd", 3, "…", ansi.GraphemeWidth, "ab…"},
		{"合成数据", 8, "…", ansi.GraphemeWidth, "合成数据"},
		{"合成数据", 7, "…", ansi.GraphemeWidth, "合成数…"},
		{"合成数据", 6, "…", ansi.GraphemeWidth, "合成…"},
		{"合成", 2, "…", ansi.GraphemeWidth, "…"},
		{"合成", 1, "…", ansi.GraphemeWidth, "…"},
		{"合成", 0, "…", ansi.GraphemeWidth, ""},
		{"合成", -3, "…", ansi.GraphemeWidth, ""},
		{"", 5, "…", ansi.GraphemeWidth, ""},
		{"abcd", 2, "", ansi.GraphemeWidth, "ab"},
		{"abcd", 2, "[more]", ansi.GraphemeWidth, "ab"},
		{family, 5, "…", ansi.GraphemeWidth, family},
		{family, 5, "…", ansi.WcWidth, "…"},
		{"a" + family + "b", 3, "", ansi.GraphemeWidth, "a" + family},
		{"a" + family + "b", 3, "", ansi.WcWidth, "a"},
		{"e\u0301e\u0301e\u0301", 2, "…", ansi.WcWidth, "e\u0301…"},
	}
	for _, tt := range tests {
		if got := Truncate(tt.s, tt.width, tt.tail, tt.method); got != tt.want {
			t.Errorf("Truncate(%q, %d, %q, %d) = %q, want %q", tt.s, tt.width, tt.tail, tt.method, got, tt.want)
		}
	}
}

func TestClean(t *testing.T) {
	tests := []struct{ in, want string }{
		{"合成数据", "合成数据"},
		{"one\ntwo\r\nthree\rfour\tfive\vsix\fseven", "one two three four five six seven"},
		{"a\x1b[31mb\x07\u009bc\x00\x7f", "a[31mbc"},
		{"a\u202eb\u2066c\u200fd", "abcd"},
		{"a\xffb\xe5\x90", "ab"},
		{"line\u2028paragraph\u2029next\u0085", "line paragraph next "},
		{"👨‍👩‍👧", "👨‍👩‍👧"},
		{"a\ufe0f\ufe0f\ufe0eb\ufe0f", "a\ufe0fb\ufe0f"},
		{"a\ufe0f\x7f\ufe0f\xff\ufe0f\u202e\ufe0fb", "a\ufe0fb"}, // what vanishes between them parts no selectors
	}
	for _, tt := range tests {
		if got := Clean(tt.in); got != tt.want {
			t.Errorf("Clean(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func FuzzTruncate(f *testing.F) {
	f.Add("合成 👨‍👩‍👧 e\u0301 \u0301\u200d🇨🇳", 5, true)
	f.Fuzz(func(t *testing.T, s string, width int, clusters bool) {
		s = Clean(s)
		method := ansi.WcWidth
		if clusters {
			method = ansi.GraphemeWidth
		}
		width = max(-2, min(width, 100))
		got := Truncate(s, width, "…", method)
		if w := method.StringWidth(got); w > max(0, width) {
			t.Errorf("Truncate(%q, %d) = %q is %d cells wide", s, width, got, w)
		}
		if got != s && !strings.HasPrefix(s, strings.TrimSuffix(got, "…")) {
			t.Errorf("Truncate(%q, %d) = %q is no start of it", s, width, got)
		}
		if got != s && method.StringWidth(s) <= width {
			t.Errorf("Truncate(%q, %d) = %q, though all fits", s, width, got)
		}
	})
}

func FuzzClean(f *testing.F) {
	f.Add("a\x1b]0;title\x07\r\nb\u202e\xff")
	f.Add("a\ufe0f\x7f\ufe0f")
	f.Fuzz(func(t *testing.T, s string) {
		got := Clean(s)
		if !utf8.ValidString(got) || strings.ContainsFunc(got, unicode.IsControl) {
			t.Errorf("Clean(%q) = %q", s, got)
		}
		if again := Clean(got); again != got {
			t.Errorf("Clean(%q) = %q, and of that %q", s, got, again)
		}
	})
}

func TestTruncateLeft(t *testing.T) {
	tests := []struct {
		s     string
		width int
		want  string
	}{
		{"abc", 3, "abc"}, {"abcd", 3, "…cd"}, {"合成数据", 8, "合成数据"}, {"合成数据", 7, "…成数据"}, {"合成数据", 6, "…数据"}, {"合成数据", 1, "…"}, {"合成数据", 0, ""},
		{"", 3, ""}, {"x👨‍👩‍👧", 2, "…"}, {"xx👨‍👩‍👧", 3, "…👨‍👩‍👧"}, {"e\u0301e\u0301e\u0301", 2, "…e\u0301"},
	}
	for _, tt := range tests {
		if got := TruncateLeft(tt.s, tt.width, "…", ansi.GraphemeWidth); got != tt.want {
			t.Errorf("%q in %d: %q, want %q", tt.s, tt.width, got, tt.want)
		}
	}
}
