package find

import (
	"fmt"
	"strings"
	"testing"
)

// show writes a query taken apart: its limits, its kind, its text.
func (p parts) show() string {
	var s []string
	for _, l := range p.limits {
		s = append(s, l.String())
	}
	return strings.Join(append(s, [...]string{"words", "quoted", "expression"}[p.kind], p.text), "|")
}

func TestSplit(t *testing.T) {
	tests := []struct{ query, want string }{
		{"", "words|"},
		{"  合成 数据 ", "words|合成 数据"},
		{"@乔木 潮汐", "@乔木|words|潮汐"},
		{"潮汐 @乔木", "@乔木|words|潮汐"},
		{"＠乔木　＃灯塔 潮汐", "@乔木|#灯塔|words|潮汐"},
		{`@"Zhang San" tide`, `@"Zhang San"|words|tide`},
		{`@"Zhang San`, `@"Zhang San"|words|`},
		{"one @a two #b three", "@a|#b|words|one two three"},
		{"@", "@|words|"},
		{"at @ sea", "words|at @ sea"},
		{"C# a@b.org", "words|C# a@b.org"},
		{`"@乔木 x"`, "quoted|@乔木 x"},
		{`"open`, "quoted|open"},
		{`"a"b" @c`, `@c|quoted|a"b`},
		{"/a.c/", "expression|a.c"},
		{"/a.c", "expression|a.c"},
		{"/a c/ @b", "@b|expression|a c"},
		{`/a\/b/`, `expression|a\/b`},
		{"/etc/passwd", "expression|etc/passwd"},
		{"either/or", "words|either/or"},
		{"@a /x/", "@a|expression|x"},
		{"/", "expression|"},
		{"“引号”", "words|“引号”"},
	}
	for _, tt := range tests {
		if got := split(tt.query).show(); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.query, got, tt.want)
		}
	}
}

func TestLimitAt(t *testing.T) {
	tests := []struct{ before, want string }{
		{"", ""}, {"潮汐", ""}, {"@", "@ 0"}, {"@乔", "@乔 0"}, {"潮汐 @乔", "@乔 7"}, {"@乔 ", ""}, {"@乔 潮", ""}, {`@"Zhang S`, `@"Zhang S" 0`},
		{"@a #b", "#b 3"}, {"a@b", ""}, {"/x @y", ""}, {`"x @y`, ""}, {"/x/ @y", "@y 4"},
	}
	for _, tt := range tests {
		got := ""
		if l, at, ok := LimitAt(tt.before); ok {
			got = fmt.Sprint(l, " ", at)
		}
		if got != tt.want {
			t.Errorf("%q: %s, want %s", tt.before, got, tt.want)
		}
	}
}

func TestExpressions(t *testing.T) {
	tests := []struct{ query, text, want string }{
		{"/合.数据/", "合成数据与合谋数据", "合成数据|合谋数据"},
		{"/ai/", "AI ai", "AI|ai"},
		{"/AI/", "AI ai", "AI"},
		{`/\bA/`, "a A bA", "A"},
		{`/\Sb/`, "aB ab", "aB|ab"}, // the letter of an escape is no upper case
		{"/x*/", "axxb", "xx"},
		{"/^b/", "a\nb", "b"},
		{"/ＡＩ/", "AI ＡＩ", "ＡＩ"},
	}
	for _, tt := range tests {
		var got []string
		for _, m := range Compile(tt.query).In(tt.text) {
			got = append(got, tt.text[m.Start:m.End])
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%q in %q: %q, want %q", tt.query, tt.text, s, tt.want)
		}
	}
	for query, want := range map[string]string{"/a[/": "missing closing ]: [", "/(a/": "missing closing ): (a", "/a**/": "invalid nested repetition operator: **", `/a\`: "trailing backslash at end of expression: "} {
		q := Compile(query)
		if err := q.Err(); err == nil || !q.Empty() || string(err.Code)+": "+err.Expr != want {
			t.Errorf("%s: %v, want %s", query, err, want)
		}
	}
}
