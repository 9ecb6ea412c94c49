package typeset

import (
	"strings"
	"testing"

	"fangtan/parse"
)

// A name with a time stamp that is too long to stand before an excerpt stands there without that; a short one keeps it.
func TestExcerptsOfTimedTurns(t *testing.T) {
	a, err := parse.Parse([]byte("# 谈\n\nAnna Lindqvist-Okafor (00:01:02):\nWhere were you?\n\nJon (00:01:09):\nAt sea.\n\nAnna Lindqvist-Okafor (00:02:00):\nAll night?\n\nJon (00:02:10):\nAll night.\n"), "a.md")
	if err != nil || len(a.Turns) != 4 {
		t.Fatalf("%v, %d turns", err, len(a.Turns))
	}
	for turn, want := range []string{"Anna Lindqvist-Okafor  Where", "Jon 00:01:09  At sea."} {
		label := a.Turns[turn].Blocks.Start
		s := Setter{Article: a, Theme: darkTheme(), Measure: Measure{Width: 60}}
		lines := s.Excerpt(Excerpt{Block: label + 1, To: len(a.Text(label + 1)), Name: label})
		if got := lines[0].Plain(); !strings.Contains(got, want) {
			t.Errorf("it begins %q, not %q", got, want)
		}
	}
}

// An excerpt is set within its measure at every width; what stands on its lines is that piece of the block and nothing else, and the tail is not torn.
func TestExcerpt(t *testing.T) {
	a, err := parse.Parse([]byte("# 谈\n\n**记者：** 问一句？\n\n**A long name for one who answers：** 头一句。**要紧的**一句 with words 在中间！后面还有很多。\n\n> 引一句。[链接](https://example.org)在这里。\n"), "a.md")
	if err != nil {
		t.Fatal(err)
	}
	for b := range a.Blocks {
		text := a.Text(b)
		from, to := strings.Index(text, "。")+len("。"), strings.LastIndex(text, "。")
		if from >= to {
			from, to = 0, len(text)
		}
		name := -1
		if turn := a.TurnOf(b); turn >= 0 && a.Blocks[a.Turns[turn].Blocks.Start].Kind == parse.Label && a.Turns[turn].Blocks.Start < b {
			name = a.Turns[turn].Blocks.Start
		}
		for width := 20; width < 100; width++ {
			for _, names := range []int{0, 8} {
				s := Setter{Article: a, Theme: darkTheme(), Measure: Measure{Width: width, Names: names}}
				lines := s.Excerpt(Excerpt{Block: b, From: from, To: to, Name: name, Clipped: true, Tail: "⋯ 1,234 字", Gap: 1})
				if len(lines) < 2 || !lines[0].Gap {
					t.Fatalf("block %d in %d cells: %d lines", b, width, len(lines))
				}
				shown, tail := "", 0
				for _, l := range lines {
					if l.Width > width {
						t.Fatalf("block %d in %d cells: a line of %d: %q", b, width, l.Width, l.Plain())
					}
					for _, p := range l.Pieces {
						if p.Offset != None {
							if text[p.Offset:p.Offset+p.Bytes] != p.Text {
								t.Fatalf("%q is not at %d", p.Text, p.Offset)
							}
							shown += p.Text
						}
					}
					if strings.Contains(l.Plain(), "⋯ 1,234 字") {
						tail++
					}
				}
				if got, want := strings.Join(strings.Fields(shown), ""), strings.Join(strings.Fields(text[from:to]), ""); got != want || tail != 1 {
					t.Fatalf("block %d in %d cells shows %q, not %q; the tail stands %d times", b, width, got, want, tail)
				}
			}
		}
	}
}
