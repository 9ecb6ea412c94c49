package reader

import (
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"fangtan/parse"
)

// inColumns opens an article with two columns, each with so many rows.
func inColumns(t *testing.T, text string, rows int) *driven {
	t.Helper()
	d := drive(t, text, 200, rows+1, Options{})
	d.press("c")
	if d.layout.columns != 2 {
		t.Fatalf("no two columns: %+v", d.layout)
	}
	return d
}

// textRows are the lines on the screen that do not only part blocks.
func (d *driven) textRows() []place {
	var out []place
	for _, r := range d.page.rows() {
		if !r.Gap {
			out = append(out, r.place)
		}
	}
	return out
}

// allText are all lines of the article that do not only part blocks.
func (d *driven) allText() []place {
	var out []place
	for b := range d.article.Blocks {
		for n, l := range d.page.lines(b) {
			if !l.Gap {
				out = append(out, place{b, n})
			}
		}
	}
	return out
}

func TestPagesAreTurnedLikeABook(t *testing.T) {
	for _, rows := range []int{4, 5, 9, 23, 60} {
		d := inColumns(t, interview(30), rows)
		all := d.allText()
		at := 0 // how many lines have been read
		for screens := 0; !d.page.atEnd(); screens++ {
			shown := d.textRows()
			if shown[0] != all[at] {
				t.Fatalf("%d rows: screen %d begins at %v, not at %v", rows, screens, shown[0], all[at])
			}
			for _, q := range shown {
				if q != all[at] {
					t.Fatalf("%d rows: screen %d shows %v where %v is next", rows, screens, q, all[at])
				}
				at++
			}
			d.press("space")
		}
		if last := d.textRows(); all[at].before(last[0]) || last[len(last)-1] != all[len(all)-1] {
			t.Fatalf("%d rows: the last screen goes from %v to %v; %v was next", rows, last[0], last[len(last)-1], all[at])
		}
		for d.page.top != (place{}) { // and back, without a line lost
			before := d.textRows()[0]
			d.press("b")
			shown := d.textRows()
			if end := shown[len(shown)-1]; end.before(before) && d.next(end) != before {
				t.Fatalf("%d rows: b from %v shows up to %v only", rows, before, end)
			}
			if !shown[0].before(before) {
				t.Fatalf("%d rows: b stays at %v", rows, before)
			}
		}
	}
}

// next is the line of text after q.
func (d *driven) next(q place) place {
	for {
		n, ok := d.page.after(q)
		if !ok || !d.page.lines(n.block)[n.line].Gap {
			return n
		}
		q = n
	}
}

func TestHalfAScreenIsAColumn(t *testing.T) {
	d := inColumns(t, interview(30), 20)
	d.press("2", "0", "%")
	second := d.page.spread()[1][0].place
	first := d.page.top
	d.press("d")
	if d.page.top != second {
		t.Errorf("d leads to %v, not to the right column's %v", d.page.top, second)
	}
	d.press("u")
	if got := d.page.spread()[1][0].place; got.before(second) || d.page.top.before(d.page.back(first, 2)) {
		t.Errorf("u leads to %v with %v at the right, not about to %v with %v", d.page.top, got, first, second)
	}
}

func TestTheFootOfAColumnIsWellSet(t *testing.T) {
	for rows := 6; rows < 40; rows++ {
		d := inColumns(t, interview(12), rows)
		for !d.page.atEnd() {
			for c, column := range d.page.spread() {
				if len(column) == 0 {
					continue
				}
				if c > 0 && column[0].Gap {
					t.Fatalf("%d rows: a column begins with a blank line:\n%s", rows, d.text())
				}
				last := column[len(column)-1]
				heads := func(r row) bool {
					return d.article.Blocks[r.block].Kind == parse.Heading || d.article.Blocks[r.block].Kind == parse.Label
				}
				if last.Gap || heads(last) && slices.ContainsFunc(column, func(r row) bool { return !r.Gap && !heads(r) }) {
					t.Fatalf("%d rows: a column ends with a blank line, a heading or a name:\n%s", rows, d.text())
				}
			}
			d.press("j")
		}
	}
}

func TestColumnsStandSideBySide(t *testing.T) {
	d := inColumns(t, interview(12), 20)
	d.press("]")
	left, right := d.page.spread()[0], d.page.spread()[1]
	for n, line := range d.screen()[:20] {
		cells := []rune{}
		for _, r := range line { // a cell each, wide ones twice
			for range max(1, d.method.StringWidth(string(r))) {
				cells = append(cells, r)
			}
		}
		for c, column := range [][]row{left, right} {
			if n >= len(column) || column[n].Gap {
				continue
			}
			want := []rune(column[n].Plain())[0]
			if at := d.layout.left(c); at >= len(cells) || cells[at] != want {
				t.Fatalf("row %d has no %q at cell %d:\n%s", n, want, at, d.text())
			}
		}
	}
}

func TestNoRoomForTwoColumnsIsSaid(t *testing.T) {
	d := drive(t, interview(3), 120, 24, Options{})
	d.press("c")
	if d.layout.columns != 1 {
		t.Fatalf("two columns in %+v", d.layout)
	}
	d.shows("放不下两栏", "188")
	d.send(tea.WindowSizeMsg{Width: 160, Height: 24})
	d.press("c")
	d.shows("大纲旁边放不下两栏")
	d.press("o", "c")
	if d.layout.columns != 2 {
		t.Fatalf("one column in %+v", d.layout)
	}
	d.shows("2 栏")
	d.send(tea.WindowSizeMsg{Width: 100, Height: 24}) // they go where there is no room, and come back with it
	if d.layout.columns != 1 {
		t.Errorf("two columns in 100 cells")
	}
	d.send(tea.WindowSizeMsg{Width: 160, Height: 24})
	if d.layout.columns != 2 {
		t.Errorf("the two columns do not come back")
	}
	d.press("c")
	if d.layout.columns != 1 {
		t.Errorf("c does not go back to one column")
	}
}

func TestJumpsAndSearchesInTwoColumns(t *testing.T) {
	d := inColumns(t, interview(30), 12)
	for n := 1; n < 6; n++ {
		d.press("]")
		if got := d.top(); got == "" || !d.page.top.before(d.page.rows()[1].place) {
			t.Fatalf("question %d is not at the top:\n%s", n, d.text())
		}
	}
	for range 4 {
		d.press("[")
	}
	d.shows("第1个问题")
	d.press("/", "第", "9", "个", "enter")
	d.shows("第9个问题")
	before := d.page.top
	d.press("/", "第", "1", "0", "个", "enter") // it may be in the right column: then nothing moves
	d.shows("第10个问题")
	if d.page.top.before(before) {
		t.Errorf("a search forward goes back from %v to %v", before, d.page.top)
	}
}

func TestNamesHangInTheMargin(t *testing.T) {
	d := drive(t, interview(5), 100, 24, Options{})
	if d.layout.names != 4 {
		t.Fatalf("names hang in %d cells", d.layout.names)
	}
	for n := 1; n < 4; n++ { // the way to a name leads to the line before which it hangs, there and back
		d.press("]")
		d.shows("林一  ┃ 第" + string(rune('0'+n)) + "个问题")
		if r := d.page.rows()[0]; r.Name == nil {
			t.Fatalf("question %d is not at the top:\n%s", n, d.text())
		}
	}
	d.press("[")
	if !d.page.top.before(d.page.rows()[1].place) || d.page.rows()[0].Start != 0 {
		t.Errorf("[ leads to %q", d.top())
	}
	d.shows("第2个问题")
	top := d.page.anchor
	d.send(tea.WindowSizeMsg{Width: 60, Height: 24}) // there they have lines of their own
	if got := d.top(); got != "┃ 林一" || d.layout.names != 0 {
		t.Errorf("in a narrow window the top is %q", got)
	}
	d.send(tea.WindowSizeMsg{Width: 100, Height: 24})
	if d.page.anchor != top || d.page.rows()[0].Name == nil {
		t.Errorf("the way back leads to %v", d.page.anchor)
	}
	d.press("g", "/", "乔", "木", "enter")
	seen := map[string]bool{}
	all := d.search.sweep.Total()
	for range all { // a name that hangs is found like all other text
		seen[d.search.status(d.words.Search)] = true
		d.press("n")
	}
	if len(seen) != all || all < 9 {
		t.Errorf("n goes by %d matches, not %d: %v", len(seen), all, seen)
	}
}

// A name stands on its own line where the paragraph that it hangs before may not show.
func TestNamesDoNotHangWhileSomeParagraphsAreLeftOut(t *testing.T) {
	d := drive(t, interview(5), 100, 24, Options{})
	d.press("/", "p", "l", "a", "i", "n", "enter", "&")
	d.shows("┊ 乔木")
	d.press("esc", "]")
	d.shows("乔木  ┊")
}
