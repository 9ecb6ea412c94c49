// Package pick is the list that is laid over the page: topics, speakers, the outline and links are chosen in it. One types to narrow it, moves, and
// chooses.
package pick

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/reader/cells"
	"fangtan/reader/find"
	"fangtan/reader/prompt"
)

// Item is one line of a list.
type Item struct {
	Title  string
	Style  uv.Style // of the title, such as a speaker's colour; zero is plain
	Detail []string // columns at the right; the column of all items is as wide as its widest
	Depth  int      // steps by which the title is indented, from 0
	Key    int      // the owner's, to know the item by
}

// Words is what a list says. See [fangtan/reader/words.Lists].
type Words struct {
	Title string                      // in the frame
	Foot  string                      // at its lower edge; may be empty
	Hint  string                      // in the empty input line
	Empty string                      // where nothing matches
	Count func(shown, all int) string // in the frame
}

// Action is what an event asks of the list's owner.
type Action int

// The actions.
const (
	None   Action = iota // nothing to do but to draw
	Moved                // the cursor is at another item
	Chosen               // [Picker.Selected] is wanted
	Closed               // the list is to be left
)

// Picker is an open list. It is a value: its methods return a changed copy. The zero value is of no use; see [New].
type Picker struct {
	words         Words
	items         []Item
	shown         []int // indices of the items that match the input, ascending
	cursor        int   // index into shown; 0 where that is empty
	top           int   // index into shown of the first row
	input         prompt.Prompt
	starts        prompt.Starts
	queries       []find.Query // what items are narrowed by, each of which marks its matches
	width, height int
}

// New returns a list of items with the cursor at the first. It draws nothing until it was [Picker.Resized].
func New(words Words, items []Item) Picker {
	p := Picker{words: words, items: make([]Item, len(items))}
	for i, item := range items {
		item.Title = strings.TrimSpace(cells.Clean(item.Title))
		detail := make([]string, len(item.Detail))
		for j, d := range item.Detail {
			detail[j] = cells.Clean(d)
		}
		item.Detail = detail
		p.items[i] = item
	}
	return p.narrowed()
}

// Resized returns p for a box of width times height cells.
func (p Picker) Resized(width, height int) Picker {
	p.width, p.height = max(0, width), max(0, height)
	return p.scrolled()
}

// Footed returns p with words at the lower edge of its frame.
func (p Picker) Footed(foot string) Picker {
	p.words.Foot = foot
	return p
}

// Parting returns p with words told apart by starts where one types.
func (p Picker) Parting(starts prompt.Starts) Picker {
	p.starts = starts
	return p
}

// At returns p with the cursor at the first item with this key, where there is one.
func (p Picker) At(key int) Picker {
	for i, n := range p.shown {
		if p.items[n].Key == key {
			return p.to(i)
		}
	}
	return p
}

// Like returns p, a newer list of the same things as q, narrowed by what was typed there and with the cursor at the item with the same title.
func (p Picker) Like(q Picker) Picker {
	p.input = q.input
	p = p.narrowed()
	if was, ok := q.Selected(); ok {
		for i, n := range p.shown {
			if p.items[n].Title == was.Title {
				return p.to(i)
			}
		}
	}
	return p
}

// Selected returns the item under the cursor; ok is false where none is shown.
func (p Picker) Selected() (item Item, ok bool) {
	if i := p.index(); i >= 0 {
		return p.items[i], true
	}
	return Item{}, false
}

// Input returns what was typed to narrow the list.
func (p Picker) Input() string { return p.input.Text() }

// Update applies a key, a paste or a turn of the mouse wheel.
func (p Picker) Update(msg tea.Msg) (Picker, Action) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if moved, ok := p.move(msg.Keystroke()); ok {
			return moved, p.action(moved)
		}
		switch msg.Keystroke() {
		case "enter":
			if len(p.shown) > 0 {
				return p, Chosen
			}
			return p, None
		case "esc":
			return p, Closed
		}
	case tea.MouseWheelMsg:
		return p.wheel(msg.Button)
	}
	return p.typed(msg)
}

// Click applies a click at a cell of the box, from 0: one on an item chooses it.
func (p Picker) Click(x, y int) (Picker, Action) {
	f := p.frame()
	row := y - f.list
	if x < 0 || x >= p.width || row < 0 || row >= f.rows || p.top+row >= len(p.shown) {
		return p, None
	}
	return p.to(p.top + row), Chosen
}

// move applies the keys that move the cursor. Those that the input line knows too (home, end) move the cursor of the list: in a list one looks at
// the items, and ctrl+a and ctrl+e do the other.
func (p Picker) move(key string) (Picker, bool) {
	page := max(1, p.frame().rows-1)
	switch key {
	case "down", "ctrl+n":
		return p.to(p.cursor + 1), true
	case "up", "ctrl+p":
		return p.to(p.cursor - 1), true
	case "pgdown":
		return p.to(p.cursor + page), true
	case "pgup":
		return p.to(p.cursor - page), true
	case "home":
		return p.to(0), true
	case "end":
		return p.to(len(p.shown) - 1), true
	}
	return p, false
}

// wheelRows is the number of items that one step of the mouse wheel passes, as in the page.
const wheelRows = 3

func (p Picker) wheel(button tea.MouseButton) (Picker, Action) {
	moved := p
	switch button {
	case tea.MouseWheelDown:
		moved = p.to(p.cursor + wheelRows)
	case tea.MouseWheelUp:
		moved = p.to(p.cursor - wheelRows)
	}
	return moved, p.action(moved)
}

// typed gives msg to the input line and narrows the list by what stands there then. The cursor stays at its item while that is shown.
func (p Picker) typed(msg tea.Msg) (Picker, Action) {
	input, ok := p.input.Update(msg, p.starts)
	if !ok {
		return p, None
	}
	before := p.input.Text()
	next := p
	next.input = input
	if input.Text() != before {
		next = next.narrowed()
	}
	return next, p.action(next)
}

// action tells whether the cursor of next is at another item than that of p.
func (p Picker) action(next Picker) Action {
	if p.index() == next.index() {
		return None
	}
	return Moved
}

// index returns the index of the item under the cursor, or -1.
func (p Picker) index() int {
	if len(p.shown) == 0 {
		return -1
	}
	return p.shown[p.cursor]
}

// to moves the cursor to shown item i, or to the nearest one.
func (p Picker) to(i int) Picker {
	p.cursor = max(0, min(i, len(p.shown)-1))
	return p.scrolled()
}

// scrolled moves the rows by as little as brings the cursor into them, and leaves no row empty that an item could fill.
func (p Picker) scrolled() Picker {
	rows := max(1, p.frame().rows)
	p.top = max(p.top, p.cursor-rows+1)
	p.top = min(p.top, p.cursor, max(0, len(p.shown)-rows))
	return p
}

// narrowed chooses the items that hold every word of the input, in the title or the details, without regard to case; where none does, those in which
// Chinese sounds so.
func (p Picker) narrowed() Picker {
	at := p.index()
	p.queries = words(p.input.Text())
	p.shown = p.holding(p.queries)
	if len(p.shown) == 0 {
		if sounds := sounds(p.queries); sounds != nil {
			p.queries = sounds
			p.shown = p.holding(sounds)
		}
	}
	return p.to(max(0, slices.Index(p.shown, at)))
}

// holding returns the indices of the items that hold what all queries look for.
func (p Picker) holding(queries []find.Query) []int {
	shown := make([]int, 0, len(p.items))
	for i, item := range p.items {
		if item.holds(queries) {
			shown = append(shown, i)
		}
	}
	return shown
}

// words returns one query for each word of the input.
func words(input string) []find.Query {
	var out []find.Query
	for _, word := range strings.Fields(input) {
		out = append(out, find.CompileWords(word))
	}
	return out
}

// sounds returns the queries that take what can be pinyin for it; nil where nothing can.
func sounds(queries []find.Query) []find.Query {
	var out []find.Query
	some := false
	for _, q := range queries {
		sound, ok := q.Pinyin()
		if ok {
			q, some = sound, true
		}
		out = append(out, q)
	}
	if !some {
		return nil
	}
	return out
}

func (i Item) holds(queries []find.Query) bool {
	for _, q := range queries {
		if len(q.In(i.Title)) == 0 && len(q.In(strings.Join(i.Detail, "\n"))) == 0 {
			return false
		}
	}
	return true
}
