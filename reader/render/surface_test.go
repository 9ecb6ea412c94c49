package render

import (
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// screen is a terminal and what is thought to stand on it.
type screen struct {
	surface
	emu *vt.Emulator
}

func newScreen(width, height int) *screen { return &screen{emu: newEmulator(width, height)} }

// newEmulator returns a terminal whose answers nobody reads.
func newEmulator(width, height int) *vt.Emulator {
	emu := vt.NewEmulator(width, height)
	go func() { _, _ = io.Copy(io.Discard, emu) }()
	return emu
}

// show brings f to the terminal and returns what that took.
func (s *screen) show(f *frame) string {
	p := string(s.paint(f))
	_, _ = s.emu.WriteString(p)
	return p
}

// cells is all that a terminal shows.
func cells(emu *vt.Emulator) string {
	var b strings.Builder
	for y := range emu.Height() {
		for x := range emu.Width() {
			c := emu.CellAt(x, y)
			if c == nil || c.Content == "" && c.Width == 1 {
				b.WriteString(" |")
				continue
			}
			fmt.Fprintf(&b, "%s%s%v|", c.Style.String(), c.Content, c.Link)
		}
		b.WriteByte('\n')
	}
	if at := emu.CursorPosition(); !emu.CursorHidden() {
		fmt.Fprint(&b, at)
	}
	return b.String()
}

// pieces are what the rows of the tests are made of.
var pieces = []string{
	"所有的灯都在夜里亮着", "a line of the talk", "\x1b[1;38;2;200;100;0m访谈\x1b[m", "\x1b[48;5;4m  \x1b[m", "", "   ", "é", "①", "x",
	"\x1b]8;;https://example.org/\x1b\\link\x1b]8;;\x1b\\", "\x1b[4m下划线 and more\x1b[24m", "👩‍🚀",
}

var edges = []string{"┃", "\x1b[38;5;2m┊\x1b[m", "\x1b[38;5;2;48;5;7m◂\x1b[m", " ", "\x1b[7m \x1b[m"}

// article returns rows as random as the pages of an article: text, and an edge that says where one is.
func article(r *rand.Rand, rows, width int) []string {
	out := make([]string, rows)
	for y := range out {
		text := ""
		for range r.IntN(5) {
			text += pieces[r.IntN(len(pieces))]
		}
		out[y] = ansi.GraphemeWidth.Truncate(text, width-1, "")
	}
	return out
}

// page is a screen of the article from row top on.
func page(r *rand.Rand, article []string, top, width, height int) string {
	rows := make([]string, height)
	for y := range rows {
		text := article[(top+y)%len(article)]
		if r.IntN(4) > 0 {
			text += strings.Repeat(" ", width-1-ansi.StringWidth(text)) + edges[(top/3+y*y)%len(edges)]
		}
		rows[y] = text
	}
	return strings.Join(rows, "\n")
}

// After any frames, one by one, the terminal shows the last one as if it had been painted on an empty screen.
func TestFramesFollowEachOther(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 7))
		width, height := 2+r.IntN(40), 1+r.IntN(12)
		s := newScreen(width, height)
		text := article(r, 60, width)
		top := 0
		for step := range 20 {
			switch r.IntN(4) {
			case 0:
				top = r.IntN(60)
			case 1:
				top++
			case 2:
				top = (top + 57) % 60
			case 3:
				text[(top+r.IntN(height))%60] = article(r, 1, width)[0]
			}
			f := &frame{content: page(r, text, top, width, height), width: width, height: height, method: ansi.GraphemeWidth}
			if r.IntN(5) == 0 {
				f.cursor = &tea.Position{X: r.IntN(width), Y: r.IntN(height)}
			}
			sent := s.show(f)
			fresh := newScreen(width, height)
			fresh.show(f)
			got, want := cells(s.emu), cells(fresh.emu)
			if f.cursor == nil { // an emulator shows its cursor until it is told otherwise
				got, want = got[:strings.LastIndex(got, "\n")], want[:strings.LastIndex(want, "\n")]
			}
			if got != want {
				t.Fatalf("seed %d, step %d: after %q the screen is\n%s\nwant\n%s", seed, step, sent, got, want)
			}
			if again := s.show(f); again != "" {
				t.Fatalf("seed %d, step %d: the same frame again is painted by %q", seed, step, again)
			}
		}
	}
}

// A step through a page of Chinese costs a line, and what changes at the edge.
func TestAStepCostsALine(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var text []string
	for n := range 200 {
		text = append(text, fmt.Sprintf("%d \x1b[38;2;212;212;212m%s\x1b[m", n, strings.Repeat("灯", 40)))
	}
	s := newScreen(100, 40)
	f := func(top int) *frame {
		return &frame{content: page(r, text, top, 100, 40), width: 100, height: 40, method: ansi.GraphemeWidth}
	}
	whole := len(s.show(f(0)))
	for top := 1; top < 20; top++ {
		if step := len(s.show(f(top))); step > whole/4 {
			t.Errorf("a step costs %d bytes, the whole page %d", step, whole)
		}
	}
	s.still = true
	if step := len(s.show(f(20))); step < whole/2 {
		t.Errorf("where lines must not move a step costs %d bytes, the whole page %d", step, whole)
	}
}

func TestFits(t *testing.T) {
	f := &frame{content: "x", width: 10, height: 2}
	var s surface
	if !s.fits(f) {
		t.Error("no frame fits an empty screen")
	}
	s.paint(f)
	if wide := (&frame{width: 11, height: 2}); !s.fits(f) || s.fits(wide) {
		t.Error("only a frame of the screen's size fits")
	}
	s.forget()
	if !s.fits(f) {
		t.Error("no frame fits a cleared screen")
	}
}
