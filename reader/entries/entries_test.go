package entries

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"", ""},
		{"# nothing\n", ""},
		{"b = 1\na = 'x'\n", `b=1@1 a="x"@2`},
		{"a = true\r\n\r\nb = 1.5", "a=true@1 b=1.5@3"},
		{"[t]\na = [1, 'x']\n[t.u]\nb = \"\"\"\nlong\ntext\"\"\"\nc=2", `t.a=[1, "x"]@2 t.u.b="long\ntext"@6 t.u.c=2@7`},
		{"a.b = 1\n[t]\n", "a.b=1@1"},
		{"t = {b = 1, a = 2}", "t.b=1@1 t.a=2@1"},
		{"[[t]]\na = 1\n[[t]]\n", "t=[[…]]@3"},
		{"'a b' = 1", `"a b"=1@1`},
		{"d = 2025-03-02", "d=2025-03-02 00:00:00 +0000 date-local@1"},
		{"a", "line 1"},
		{"a = 1\n\nb = \n", "line 3"},
		{"a = 1\na = 2\n", "line 2"},
		{"a = \"\x00\"", "line 1"},
		{"\xff = 1", "line 1"},
	} {
		list, err := Parse(tt.text)
		var got []string
		for _, e := range list {
			got = append(got, fmt.Sprintf("%s=%s@%d", e.Name, Literal(e.Value), e.Line()))
		}
		var syntax *SyntaxError
		if errors.As(err, &syntax) {
			got = []string{fmt.Sprint("line ", syntax.Line)}
			if syntax.Why == "" {
				t.Errorf("%q: no reason", tt.text)
			}
		}
		if got := strings.Join(got, " "); got != tt.want {
			t.Errorf("%q: %s (%v), want %s", tt.text, got, err, tt.want)
		}
	}
}

func TestNearest(t *testing.T) {
	names := []string{"measure", "columns", "hanging", "theme", "lang"}
	for word, want := range map[string]string{
		"mesure": "measure", "Measure": "measure", "measures": "measure", "maesure": "measure", "colums": "columns", "column": "columns",
		"hang": "lang", "hangin": "hanging", "them": "theme", "themes": "theme", "wide": "", "": "", "l": "", strings.Repeat("measure", 99): "",
	} {
		if got := Nearest(word, names); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
}

// FuzzParse: no text makes it fail otherwise than by a syntax error, and every entry stands on a line of the text.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"a = 1", "[t]\na=1\n[[u]]\nb=2", "a.b.c = {d = [1, {e = 2}]}", "x = '''\n\n'''\ny = 1", "\ufeffa = 1", "= ="} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		list, err := Parse(text)
		var syntax *SyntaxError
		if err != nil && !errors.As(err, &syntax) {
			t.Fatalf("%v is no syntax error", err)
		}
		lines := strings.Count(text, "\n") + 1
		for _, e := range list {
			if e.Name == "" || e.Line() < 1 || e.Line() > lines {
				t.Fatalf("%v in a text of %d lines", e, lines)
			}
		}
	})
}
