package find

import (
	"slices"
	"strings"
	"sync/atomic"
	"testing"
)

// counting counts what is read of a text.
type counting struct {
	source
	raws, texts atomic.Int64
}

func (c *counting) Raw(i int) []byte  { c.raws.Add(1); return c.source.Raw(i) }
func (c *counting) Text(i int) string { c.texts.Add(1); return c.source.Text(i) }

func repeated(block string, n int) *counting {
	return &counting{source: source{slices.Repeat([]string{block}, n), slices.Repeat([][]byte{[]byte(block)}, n)}}
}

// A step ends once its budget is spent: what a key waits for does not grow with the text.
func TestStepIsBounded(t *testing.T) {
	text := repeated(strings.Repeat("x", 99), 100*chunkBlocks)
	s := NewSweep(text, Compile("y"), nil, 0).Step(1)
	if text.raws.Load() != chunkBlocks || text.texts.Load() != 0 || s.Done() {
		t.Errorf("%d blocks were looked at, %d read, want %d and none", text.raws.Load(), text.texts.Load(), chunkBlocks)
	}
	const budget = 64 << 10
	text = repeated(strings.Repeat("x", 99), 100*chunkBlocks)
	s = NewSweep(text, Compile("x"), nil, 0).Step(budget)
	if most := int64(budget/99/textCost + chunkBlocks); text.texts.Load() > most || s.Done() {
		t.Errorf("%d blocks were read, want at most %d", text.texts.Load(), most)
	}
}

// The first match is known before all is searched, wherever the reader is.
func TestFirstMatchBeforeTheEnd(t *testing.T) {
	text := repeated("some words here", 1000*chunkBlocks)
	for _, from := range []int{0, 500 * chunkBlocks, 1000*chunkBlocks - 1} {
		text.texts.Store(0)
		s := NewSweep(text, Compile("words"), nil, from).Step(1)
		if m, wrapped, a := s.Nearest(Place{from, 0}, Forward); a != Found || m.Block != from || wrapped || s.Done() {
			t.Errorf("from %d: %v %v wrapped %v", from, m, a, wrapped)
		}
		if n := text.texts.Load(); n > 2*chunkBlocks {
			t.Errorf("from %d: %d blocks were read", from, n)
		}
	}
}

// Blocks without a match are passed over by their source alone.
func TestWhatHasNoMatchIsNotRead(t *testing.T) {
	text := repeated("**some** words `here`, 也有中文", 100*chunkBlocks)
	if n := NewSweep(text, Compile("nothing 没有"), nil, 0).Run().Total(); n != 0 || text.texts.Load() != 0 {
		t.Errorf("%d matches, %d blocks read", n, text.texts.Load())
	}
}

func TestSet(t *testing.T) {
	s := NewSet(200)
	s.Add(3, 5)
	s.Add(63, 66)
	s.Add(190, 500)
	var forward, backward []int
	for i, ok := s.Next(0); ok; i, ok = s.Next(i + 1) {
		forward = append(forward, i)
	}
	for i, ok := s.Previous(1000); ok; i, ok = s.Previous(i - 1) {
		backward = append(backward, i)
	}
	slices.Reverse(backward)
	if s.Len() != len(forward) || !slices.Equal(forward, backward) || !slices.Equal(forward[:6], []int{3, 4, 63, 64, 65, 190}) {
		t.Errorf("%d: forward %v, backward %v", s.Len(), forward, backward)
	}
	if _, ok := s.Previous(2); ok {
		t.Error("something stands before the first one")
	}
	if got := s.And(nil); got.Len() != s.Len() {
		t.Error("all takes something away")
	}
	if got := s.And(NewSet(200)); got == nil || got.Len() != 0 {
		t.Error("nothing leaves something")
	}
}
