package parse

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// markedArticle is an article of testdata/marked with what is right for it; see testdata/README.md.
type markedArticle struct {
	text  string
	title string            // or ""
	front map[string]string // of the fields that are understood, by the names of dumps
	meta  map[string]string // "-": the key is not there
	roles map[string]Role   // of the section in which a line that holds the key stands
	turns []markedTurn
}

type markedTurn struct {
	line    int
	speaker string // "?" is anyone
}

// readMarked takes the marks out of an article.
func readMarked(t *testing.T, src string) markedArticle {
	m := markedArticle{front: map[string]string{}, meta: map[string]string{}, roles: map[string]Role{}}
	var lines []string
	for _, l := range strings.Split(src, "\n") {
		if fact, ok := strings.CutPrefix(l, "%% "); ok {
			kind, value, _ := strings.Cut(fact, ": ")
			at := strings.LastIndexByte(value, '=')
			switch kind {
			case "title":
				m.title = value
			case "authors", "guests", "hosts", "published":
				m.front[kind] = value
			case "meta":
				key, v, _ := strings.Cut(value, "=")
				m.meta[key] = v
			case "role":
				m.roles[value[:at]] = Role(value[at+1:])
			default:
				t.Fatalf("unknown line %q", l)
			}
			continue
		}
		if rest, ok := strings.CutPrefix(l, "⟦"); ok {
			name, text, _ := strings.Cut(rest, "⟧")
			m.turns = append(m.turns, markedTurn{len(lines) + 1, name})
			l = text
		}
		lines = append(lines, l)
	}
	m.text = strings.Join(lines, "\n")
	return m
}

// TestMarked reads the articles of testdata/marked and wants the turns, the title, the facts and the roles that are marked in them, and no other turns.
func TestMarked(t *testing.T) {
	paths, _ := filepath.Glob("testdata/marked/*.txtar")
	if len(paths) == 0 {
		t.Fatal("no articles")
	}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar")+"/"+f.Name, func(t *testing.T) {
				m := readMarked(t, string(f.Data))
				a, err := Parse([]byte(m.text), f.Name)
				if err != nil {
					t.Fatal(err)
				}
				checkArticle(t, a)
				m.compare(t, a)
			})
		}
	}
}

func (m markedArticle) compare(t *testing.T, a *Article) {
	t.Helper()
	var got, want []string
	speaker := map[int]string{}
	for _, u := range m.turns {
		speaker[u.line] = u.speaker
		want = append(want, fmt.Sprintf("%d %s", u.line, u.speaker))
	}
	for _, u := range a.Turns {
		name := a.Speakers[u.Speaker].Name
		if speaker[u.Line] == "?" {
			name = "?"
		}
		got = append(got, fmt.Sprintf("%d %s", u.Line, name))
	}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("turns: %s", firstDifference(g, w))
	}
	if m.title != "" && a.Title != m.title {
		t.Errorf("title %q, want %q", a.Title, m.title)
	}
	facts := map[string]string{}
	for _, p := range a.Meta {
		facts[p.Key] = p.Value
	}
	for key, want := range m.meta {
		if got, known := facts[key]; want == "-" && known || want != "-" && got != want {
			t.Errorf("%s is %q, want %q, in %q", key, got, want, facts)
		}
	}
	understood := map[string]string{
		"authors": strings.Join(a.Front.Authors, ", "), "guests": strings.Join(a.Front.Guests, ", "), "hosts": strings.Join(a.Front.Hosts, ", "),
		"published": a.Front.Published.Format(map[bool]string{false: "2006-01-02", true: "2006-01-02 15:04"}[a.Front.HasTime]),
	}
	for field, want := range m.front {
		if understood[field] != want {
			t.Errorf("%s %q, want %q", field, understood[field], want)
		}
	}
	for text, want := range m.roles {
		at := strings.Index(m.text, text)
		if at < 0 {
			t.Fatalf("no %q", text)
		}
		i := 0
		for i+1 < len(a.Blocks) && a.Blocks[i].Span.End <= at {
			i++
		}
		if s := a.Sections[a.SectionOf(i)]; s.Role != want {
			t.Errorf("%q is %s (%s), want %s", text, s.Role, s.Why, want)
		}
	}
}
