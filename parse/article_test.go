package parse

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// TestSharedArticle states what a reader finds in a real article, by line and by count; none of its sentences are here.
func TestSharedArticle(t *testing.T) {
	a := mustParse(t, shared(t, "articles/amodei-newcomer-2024.md")["amodei-newcomer-2024.md"])
	checkArticle(t, a)
	lines := strings.Split(string(a.Source), "\n")
	if a.Title != strings.TrimPrefix(lines[0], "# ") {
		t.Errorf("title %q", a.Title)
	}
	t.Run("front matter", func(t *testing.T) {
		var fields []Field
		for _, p := range a.Meta {
			fields = append(fields, p.Field)
			if !strings.HasPrefix(lines[p.Line-1], p.Key) || !strings.HasSuffix(lines[p.Line-1], p.Value) {
				t.Errorf("pair %+v is not on its line", p)
			}
		}
		if want := []Field{FieldAuthor, FieldPublished, FieldPlace, FieldSource, FieldCover}; !slices.Equal(fields, want) {
			t.Errorf("fields %v, want %v", fields, want)
		}
		f := a.Front
		if len(f.Authors) != 1 || f.Place == "" || !strings.HasPrefix(f.Source, "http://mp.weixin") || !strings.HasPrefix(f.Cover, "https://mmbiz") || !f.HasTime ||
			!f.Published.Equal(time.Date(2024, 11, 24, 19, 27, 0, 0, time.UTC)) {
			t.Errorf("front %+v", f)
		}
	})
	t.Run("turns", func(t *testing.T) {
		if len(a.Turns) != 76 || len(a.Speakers) != 2 || a.Speakers[0].Turns != 38 || a.Speakers[1].Turns != 38 {
			t.Fatalf("%d turns, speakers %+v", len(a.Turns), a.Speakers)
		}
		at := 55 // the line, from 0, of the first label
		for k, turn := range a.Turns {
			for at < len(lines) && !(strings.HasPrefix(lines[at], "**") && strings.Contains(lines[at], "：**")) {
				at++
			}
			name := strings.TrimPrefix(lines[at][:strings.Index(lines[at], "：")], "**")
			if turn.Line != at+1 || a.Speakers[turn.Speaker].Name != name {
				t.Fatalf("turn %d: line %d by %s, want %d by %s", k, turn.Line, a.Speakers[turn.Speaker].Name, at+1, name)
			}
			if want := []TurnKind{KindQuestion, KindAnswer}[turn.Speaker]; turn.Kind != want {
				t.Errorf("turn %d is a %s", k, turn.Kind)
			}
			at++
		}
		for line, want := range map[int]int{10: -1, 14: -1, 25: -1, 43: -1, 56: 0, 58: 1, 61: 2, 64: 2, 66: 2, 68: 2, 70: 3, 115: 16, 116: 16, 280: 75, 282: -1, 286: -1} {
			if got := a.TurnOf(blockOn(a, line)); got != want {
				t.Errorf("line %d is in turn %d, want %d", line, got, want)
			}
		}
		if len(a.Images) != 1 || a.Images[0].Line != 68 || a.TurnOf(a.Images[0].Block) != 2 {
			t.Errorf("images %+v", a.Images)
		}
		if b := a.Blocks[blockOn(a, 115)]; b.Kind != Paragraph {
			t.Errorf("the bold paragraph on line 115 is a %v", b.Kind)
		}
	})
	t.Run("sections", func(t *testing.T) {
		for line, want := range map[int]Role{1: RoleFront, 8: RoleFront, 10: RolePromo, 14: RoleLead, 17: RoleSummary, 38: RoleSummary, 41: RoleBio, 52: RoleBio,
			54: RoleTranscript, 56: RoleTranscript, 280: RoleTranscript, 282: RolePromo, 284: RoleRelated, 291: RoleRelated} {
			if got := a.Sections[a.SectionOf(blockOn(a, line))].Role; got != want {
				t.Errorf("line %d is in a section %s, want %s", line, got, want)
			}
		}
		if n := len(a.Related()); n != 6 {
			t.Errorf("%d related links", n)
		}
		for _, l := range a.Related() {
			if !strings.HasPrefix(l.URL, "https://mp.weixin.qq.com/") || l.Title == "" {
				t.Errorf("related %+v", l)
			}
		}
	})
	t.Run("topics", func(t *testing.T) {
		if len(a.Topics) != 7 {
			t.Fatalf("%d topics", len(a.Topics))
		}
		hits := 0
		for k, want := range []struct{ line, first, last int }{ // where the talk takes each point up, by reading
			{25, 58, 82}, {27, 167, 219}, {30, 90, 165}, {33, 193, 202}, {35, 249, 254}, {37, 243, 247}, {38, 263, 280},
		} {
			p := a.Topics[k]
			if p.Line != want.line || !strings.HasPrefix(strings.TrimLeft(lines[p.Line-1], " >0123456789.*"), p.Title) {
				t.Errorf("topic %d %q says line %d, want %d", k, p.Title, p.Line, want.line)
			}
			if len(p.Turns) == 0 {
				t.Errorf("topic %q leads nowhere", p.Title)
				continue
			}
			if got := a.Turns[p.Turns[0]].Line; want.first <= got && got <= want.last {
				hits++
			} else {
				t.Logf("topic %q leads to line %d", p.Title, got)
			}
		}
		if hits < 6 {
			t.Errorf("%d of 7 topics lead to the right first place", hits)
		}
	})
}

// blockOn returns the index of the last block that starts on or before a line.
func blockOn(a *Article, line int) int {
	found := 0
	for i, b := range a.Blocks {
		if a.LineOf(b.Span.Start) <= line {
			found = i
		}
	}
	return found
}
