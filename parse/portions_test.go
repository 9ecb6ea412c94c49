package parse

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"fangtan/parse/visible"
)

// forms lists blocks with all that is in them; containers and lists are named by the order in which they come.
func forms(blocks []Block) []string {
	containers, lists := map[*Container]int{}, map[int]int{}
	var out []string
	for _, b := range blocks {
		var in strings.Builder
		for c := b.In; c != nil; c = c.Parent {
			if _, known := containers[c]; !known {
				containers[c] = len(containers)
			}
			if _, known := lists[c.List]; !known {
				lists[c.List] = len(lists)
			}
			is := *c
			is.Parent, is.List = nil, lists[c.List]
			fmt.Fprintf(&in, " in %d %+v", containers[c], is)
		}
		b.In = nil
		out = append(out, fmt.Sprintf("%+v%s", b, in.String()))
	}
	return out
}

// samePortions checks that text read in portions gives what it gives as a whole.
func samePortions(t *testing.T, src []byte, size int) {
	t.Helper()
	whole, refs := markdownIn(nil, src, 0, len(src)+1)
	cut, cutRefs := markdownIn(nil, src, 0, size)
	want, got := forms(whole), forms(cut)
	if !slices.Equal(got, want) {
		for k := range max(len(got), len(want)) {
			if k >= len(got) || k >= len(want) || got[k] != want[k] {
				t.Fatalf("in portions of %d bytes, cut at %v, %q has %d blocks, as a whole %d; from block %d on\n%s\nas a whole\n%s", size, portionStarts(src, 0, size), src,
					len(got), len(want), k, strings.Join(got[min(k, len(got)):], "\n"), strings.Join(want[min(k, len(want)):], "\n"))
			}
		}
	}
	if !maps.Equal(refs.links, cutRefs.links) || !maps.Equal(refs.footnotes, cutRefs.footnotes) {
		t.Fatalf("in portions of %d bytes, %q defines %v, as a whole %v", size, src, cutRefs, refs)
	}
}

// TestPortions: where the text is cut for goldmark makes no difference.
func TestPortions(t *testing.T) {
	all := strings.Join(constructs, "\n\n")
	for _, size := range []int{1, 7, 100, 1000, len(all) / 2} {
		for _, s := range constructs {
			samePortions(t, []byte(s), size)
		}
		samePortions(t, []byte(all), size)
		samePortions(t, talk(4<<10), size)
	}
	open := "text\n\n<!--\n\nhidden\n\nhidden\n\n" + strings.Repeat("more\n\n", 40) + "-->\n\nseen\n\n```\n\ncode\n\ncode\n\n```\n\ntext\n\n- item\n\n  ```\n\nno code\n\n[a]: b\n\n[a]: c\n\n[a]\n"
	samePortions(t, []byte(open), 1)
	samePortions(t, []byte(strings.Replace(open, "-->", "", 1)), 1)
	samePortions(t, []byte("term\n: described\n\n[no]: definition\nbut a term\n: described\n"), 1)
}

// TestListsInPortions: lists that have no line to cut at behind a blank one are cut before their items, and are one list all the same.
func TestListsInPortions(t *testing.T) {
	item := func(format string) string {
		var b strings.Builder
		for i := range 40 {
			b.WriteString(strings.ReplaceAll(format, "#", fmt.Sprint(i+7)))
		}
		return b.String()
	}
	for _, list := range []string{
		item("- item #\n"), item("#. item #\n"), item("#) [x] task #\n\n"), item("- item #\n  goes on\n"), item("* **item #**\n\n  more\n"), item("+ a #\n  - b\n  - c\n"), item("1. item #\n- other\n"),
		item("- item #\nlazy\n"), item("# heading\n- item #\n"), item("- ```\n  #\n"), "```\n" + item("- item #\n") + "```\n", "<div>\n" + item("- item #\n"), "$$\n" + item("- item #\n") + "$$\n", "text\n" + item("#. item\n"),
		item("- item #\n") + "\n\n" + item("- item #\n"), item("- item #\n") + "- - -\n" + item("- item #\n"), item("-\n- #\n"), "| a |\n|---|\n" + item("- item #\n"),
	} {
		for _, size := range []int{1, 10, 40, 100} {
			samePortions(t, []byte(list), size)
			samePortions(t, []byte("text\n\n"+list+"\ntext\n"), size)
		}
	}
	src := []byte(strings.Repeat("- an item\n", 10_000))
	if n := len(portionStarts(src, 0, 1<<10)); n < 90 {
		t.Errorf("%d portions", n)
	}
}

// TestCorpusInPortions is [TestPortions] on real articles.
func TestCorpusInPortions(t *testing.T) {
	for name, src := range corpus(t) {
		t.Run(name, func(t *testing.T) { samePortions(t, visible.Text(src), 500) })
	}
}

// TestPortionsAreCut: a long text is in fact read in portions, of about the size that is asked for.
func TestPortionsAreCut(t *testing.T) {
	src := talk(1 << 20)
	starts := portionStarts(src, 0, 1<<14)
	if len(starts) < 60 {
		t.Fatalf("%d portions", len(starts))
	}
	for k, s := range starts {
		if n := startOf(k+1, src, starts).at - s.at; n < 1<<13 && k+1 < len(starts) || n > 1<<15 {
			t.Errorf("portion %d has %d bytes", k, n)
		}
	}
}

func FuzzPortions(f *testing.F) {
	for _, s := range constructs {
		f.Add(s, 1)
	}
	f.Add(strings.Join(constructs, "\n\n"), 10)
	f.Add("- a\n- b\n  - c\n- d\n\n- e\n$$\n- f\n- g\n$$\n- h\n# i\n- j\n- k\n", 1)
	f.Add("- $$\n- 0$$", 1) // TeX in an item, which the line of the next one ends
	f.Add("- a\n  : $$\n- > \\[\n+ b\\]\n- 0$$", 1)
	f.Add("- [^a]: $$\n- 0$$", 1)
	f.Add("a\n: b\n\nd  \n c::\n: e", 3) // a term behind a space
	f.Add("1. a\n2. b\n```\n3. c\n4. d\n```\n5. e\n<div>\n6) f\n7) g\n", 1)
	f.Fuzz(func(t *testing.T, s string, size int) {
		if len(s) > 1<<14 || size < 1 {
			t.Skip("longer than it needs to be")
		}
		samePortions(t, visible.Text([]byte(strings.ToValidUTF8(s, "\uFFFD"))), size)
	})
}
