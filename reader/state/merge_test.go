package state

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

func randomRecord(r *rand.Rand) Record {
	out := Record{Version: version, Article: Article{Path: fmt.Sprint("/", r.IntN(2))}}
	if r.IntN(3) > 0 {
		out.Place = &Place{Mark: mark(r.IntN(3), r.IntN(3)), Time: at(r.IntN(4))}
	}
	for range r.IntN(4) {
		b := Bookmark{Mark: mark(r.IntN(2), 0), Letter: string(rune('a' + r.IntN(3))), Changed: at(r.IntN(3)), Removed: r.IntN(3) == 0}
		out = Merge(out, Record{Article: out.Article, Place: out.Place, Bookmarks: []Bookmark{b}})
	}
	for range r.IntN(4) {
		h := Highlight{ID: fmt.Sprint(r.IntN(3)), Note: fmt.Sprint(r.IntN(2)), Changed: at(r.IntN(3)), Removed: r.IntN(3) == 0}
		out = Merge(out, Record{Article: out.Article, Place: out.Place, Highlights: []Highlight{h}})
	}
	return out
}

// Whoever merges what in whatever order, and however often, ends with the same.
func TestMergeHasNoOrder(t *testing.T) {
	const seed = 21
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, seed))
	for range 3000 {
		a, b, c := randomRecord(r), randomRecord(r), randomRecord(r)
		if !same(Merge(a, a), a) {
			t.Fatalf("merging with itself changes %v to %v", a, Merge(a, a))
		}
		if !same(Merge(a, b), Merge(b, a)) {
			t.Fatalf("the order matters:\n%v\n%v\ngive %v\nand %v", a, b, Merge(a, b), Merge(b, a))
		}
		if !same(Merge(Merge(a, b), c), Merge(a, Merge(b, c))) {
			t.Fatalf("the grouping matters:\n%v\n%v\n%v", a, b, c)
		}
	}
}

func TestMergeKeepsTheLater(t *testing.T) {
	a, b := testRecord(1), testRecord(2)
	b.Place.Block = 99
	a.Highlights = append(a.Highlights, Highlight{ID: "3", Text: "一", Changed: at(4)})
	b.Highlights = append(b.Highlights, Highlight{ID: "4", Text: "二", Changed: at(4)})
	b.Highlights[0].Note, b.Highlights[0].Changed = "改过", at(6)
	a.Highlights[1] = Highlight{ID: "2", Text: "还在", Changed: at(2)} // removed in b, later
	a.Bookmarks[0].Block, a.Bookmarks[0].Changed = 77, at(9)
	got := Merge(a, b)
	if got.Place.Block != 99 || got.Bookmarks[0].Block != 77 || !got.Bookmarks[1].Removed {
		t.Errorf("place %v, bookmarks %v", got.Place, got.Bookmarks)
	}
	var ids string
	for _, h := range got.Highlights {
		if !h.Removed {
			ids += h.ID + h.Note + " "
		}
	}
	if ids != "1改过 3 4 " {
		t.Errorf("highlights %s", ids)
	}
}

// Two programs that read the same article keep each other's notes, and what one removes the other does not bring back.
func TestTwoPrograms(t *testing.T) {
	s := Open(t.TempDir())
	one := mustSave(t, s, testRecord(1))
	two, err := load(s)
	if err != nil {
		t.Fatal(err)
	}
	one.Highlights = append(one.Highlights, Highlight{ID: "mine", Changed: at(5)})
	one.Highlights[0] = Highlight{ID: "1", Changed: at(5), Removed: true}
	mustSave(t, s, one)
	two.Highlights = append(two.Highlights, Highlight{ID: "yours", Changed: at(4)})
	two.Place = &Place{Mark: mark(50, 0), Time: at(7)}
	if got := mustSave(t, s, two); len(got.Highlights) != 4 || !got.Highlights[0].Removed || got.Place.Block != 50 {
		t.Errorf("kept %v at %v", got.Highlights, got.Place)
	}
	one.Place = &Place{Mark: mark(60, 0), Time: at(8)} // the one that closes later
	if got := mustSave(t, s, one); len(got.Highlights) != 4 || got.Place.Block != 60 {
		t.Errorf("kept %v at %v", got.Highlights, got.Place)
	}
}
