package sample

import (
	"slices"
	"testing"
	"unicode"

	"fangtan/parse"
)

func article(t *testing.T) *parse.Article {
	t.Helper()
	a, err := parse.Parse(Interview(), "interview.md")
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestInterviewIsACopy(t *testing.T) {
	Interview()[0] = 'x'
	if got := Interview()[0]; got != '#' {
		t.Errorf("the first byte is %q after a caller changed its copy, want '#'", got)
	}
}

// TestShape holds the sample to the shape of a saved interview: whoever edits it keeps every part that readers of the program try first.
func TestShape(t *testing.T) {
	a := article(t)
	for _, c := range []struct {
		what      string
		got, want int
	}{
		{"pairs of front matter", len(a.Meta), 6},
		{"topics: seven points and a heading in the talk", len(a.Topics), 8},
		{"turns", len(a.Turns), 59},
		{"speakers", len(a.Speakers), 2},
		{"images", len(a.Images), 1},
		{"related links", len(a.Related()), 6},
	} {
		if c.got != c.want {
			t.Errorf("%s: %d, want %d", c.what, c.got, c.want)
		}
	}
	if !slices.ContainsFunc(a.Meta, func(p parse.Pair) bool { return p.Key == "说明" }) {
		t.Error("no pair of front matter says that the interview is fiction")
	}
	han := 0
	for _, turn := range a.Turns {
		first, last := a.Blocks[turn.Blocks.Start], a.Blocks[turn.Blocks.End-1]
		for _, r := range string(a.Source[first.Span.Start:last.Span.End]) {
			if unicode.Is(unicode.Han, r) {
				han++
			}
		}
	}
	if han < 6000 {
		t.Errorf("the talk has %d Chinese characters, want 6000 or more", han)
	}
}

// TestBoldLines tells bold speech from bold promotion: the former belongs to a turn, the latter to none.
func TestBoldLines(t *testing.T) {
	a := article(t)
	for line, speech := range map[int]bool{11: false, 116: true, 265: false} {
		i := slices.IndexFunc(a.Blocks, func(b parse.Block) bool { return a.LineOf(b.Span.Start) == line })
		if i < 0 {
			t.Errorf("no block begins on line %d", line)
			continue
		}
		if got := a.TurnOf(i) >= 0; got != speech {
			t.Errorf("line %d: spoken is %v, want %v", line, got, speech)
		}
	}
}

// TestTopics compares where the points of the summary lead with the turns that take them up, as found by reading: each must lead to an
// exchange that discusses it, and at least six of the seven to the one that does so first.
func TestTopics(t *testing.T) {
	a := article(t)
	byReading := []struct {
		point        string
		start, first int // the stretch that is about the subject, and the question in it that first raises what the point says: turns, from 0
		end          int // the last turn of the stretch
	}{
		{"长文章仍然有人读", 2, 2, 12},
		{"纯文本是一份笨保险", 13, 13, 18},
		{"中文断行的规矩", 19, 19, 26},
		{"耐心的账单", 27, 29, 32},
		{"注意力与打扰", 33, 33, 40},
		{"眼睛老了以后", 41, 41, 46},
		{"丢掉的六千条批注", 47, 47, 54},
	}
	atFirst := 0
	for i, want := range byReading {
		topic := a.Topics[i]
		if topic.Title != want.point {
			t.Fatalf("topic %d is %q, want %q", i, topic.Title, want.point)
		}
		if len(topic.Turns) == 0 {
			t.Errorf("%s leads nowhere", want.point)
			continue
		}
		got := topic.Turns[0]
		if got < want.start || got > want.end {
			t.Errorf("%s leads to turn %d, which does not discuss it; turns %d to %d do", want.point, got, want.start, want.end)
		}
		if got == want.first || got == want.first+1 { // the question, or its answer
			atFirst++
		}
	}
	if atFirst < 6 {
		t.Errorf("%d of 7 points lead to the place that takes them up first, want 6 or more", atFirst)
	}
}
