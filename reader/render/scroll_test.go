package render

import (
	"slices"
	"strings"
	"testing"
)

// rowsOf makes a row for each letter: a space is a blank one.
func rowsOf(letters string) []row {
	var out []row
	for _, c := range letters {
		body := ""
		if c != ' ' {
			body = strings.Repeat(string(c), 100)
		}
		out = append(out, row{text: body, body: body})
	}
	return out
}

func TestScrolled(t *testing.T) {
	for name, test := range map[string]struct {
		old, next string
		want      scroll
		ok        bool
	}{
		"the same":             {"abcdef", "abcdef", scroll{}, false},
		"others":               {"abcdef", "ghijkl", scroll{}, false},
		"up by one":            {"abcdef", "bcdefg", scroll{0, 5, 1}, true},
		"down by two":          {"abcdef", "xyabcd", scroll{0, 5, -2}, true},
		"a foot that stays":    {"abcdeS", "bcdefS", scroll{0, 4, 1}, true},
		"a head that stays":    {"Sabcde", "Sbcdef", scroll{1, 5, 1}, true},
		"a line changed":       {"abcdef", "bcXefg", scroll{0, 5, 1}, true},
		"a part":               {"abcdef", "acdebf", scroll{1, 4, 1}, true},
		"more stays than goes": {"abcdef", "abcdea", scroll{}, false},
		"blanks":               {"a    b", "c    d", scroll{}, false},
		"one row":              {"a", "b", scroll{}, false},
	} {
		t.Run(name, func(t *testing.T) {
			got, ok := scrolled(rowsOf(test.old), rowsOf(test.next))
			if ok != test.ok || got != test.want {
				t.Errorf("scrolled = %v, %v; want %v, %v", got, ok, test.want, test.ok)
			}
		})
	}
}

func TestMove(t *testing.T) {
	for _, test := range []struct {
		s    scroll
		want string
	}{{scroll{0, 3, 1}, "bcd ef"}, {scroll{1, 4, -2}, "a  bcf"}, {scroll{0, 5, 5}, "f     "}} {
		rows := rowsOf("abcdef")
		test.s.move(rows)
		if !slices.EqualFunc(rows, rowsOf(test.want), func(a, b row) bool { return a.body == b.body }) {
			t.Errorf("%v makes %v, want %q", test.s, rows, test.want)
		}
	}
}
