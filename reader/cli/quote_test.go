package cli

import "testing"

func TestQuoted(t *testing.T) {
	for _, test := range []struct{ name, want string }{
		{"notes.md", "notes.md"},
		{"访谈 第一期.md", "访谈 第一期.md"},
		{"it's.md", "it's.md"},
		{"", `""`},
		{" notes", `" notes"`},
		{`a"b`, `"a\"b"`},
		{`a\nb`, `"a\\nb"`},
		{"a\nb", `"a\nb"`},
		{"a\x1b[31mb", `"a\x1b[31mb"`},
		{"a\u0085b", `"a\u0085b"`},
		{"a\u202eb", `"a\u202eb"`},
		{"a\u200bb", `"a\u200bb"`},
		{"a\xffb", `"a\xffb"`},
		{"a\ufffdb", "a\ufffdb"},
	} {
		if got := quoted(test.name); got != test.want {
			t.Errorf("quoted(%q) = %s, want %s", test.name, got, test.want)
		}
	}
}

func TestVisible(t *testing.T) {
	if got, want := visible("a\x1b[2J\r\n\u202eb c\xff"), "a\ufffd[2J\ufffd\ufffd\ufffdb c\ufffd"; got != want {
		t.Errorf("visible gave %q, want %q", got, want)
	}
}
