package find

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// blocks is a text for tests.
type blocks []string

func (b blocks) Len() int          { return len(b) }
func (b blocks) Text(i int) string { return b[i] }

func TestIn(t *testing.T) {
	tests := []struct {
		query, text string
		want        string // the matched stretches, apart by |
	}{
		{"", "abc", ""},
		{"abc", "", ""},
		{"go", "Go, go, GO!", "Go|go|GO"},
		{"Go", "Go, go, GO!", "Go"},
		{"合成数据", "谈合成数据，再谈合成数据。", "合成数据|合成数据"},
		{"aa", "aaaaa", "aa|aa"},
		{"ai", "ＡＩ与 AI 与ａｉ", "ＡＩ|AI|ａｉ"},
		{"AI", "ＡＩ与 AI 与ａｉ", "ＡＩ|AI"},
		{"ＡＩ", "ＡＩ与 AI 与ａｉ", "ＡＩ|AI"},
		{"ａｉ", "ＡＩ与 AI", "ＡＩ|AI"},
		{"他说,好", "他说，好。他说,好", "他说，好|他说,好"},
		{"：好", "他说：好", "：好"},
		{"alphago zero", "AlphaGo\nZero, AlphaGo\tZero, AlphaGo　Zero, AlphaGo\u00A0Zero", "AlphaGo\nZero|AlphaGo\tZero|AlphaGo　Zero|AlphaGo\u00A0Zero"},
		{"straße", "STRAßE straẞe", "STRAßE|straẞe"},
		{"k", "kK\u212A", "k|K|\u212A"},
		{"σ", "Σσς", "Σ|σ|ς"},
		{"ж", "Жж", "Ж|ж"},
		{"Ж", "Жж", "Ж"},
		{"カタカナ", "ｶﾀｶﾅ カタカナ", "ｶﾀｶﾅ|カタカナ"},
		{"é", "É é", "É|é"},
		{"x", "ＡＢＣx，ＤＥx", "x|x"},
		{"b", "a\xFFb", "b"},
	}
	for _, tt := range tests {
		var got []string
		for _, m := range Compile(tt.query).In(tt.text) {
			got = append(got, tt.text[m.Start:m.End])
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%q in %q: %q, want %q", tt.query, tt.text, s, tt.want)
		}
	}
}

func TestCompileLooseIgnoresCase(t *testing.T) {
	if n := len(CompileLoose("Go").In("go GO Go")); n != 3 {
		t.Errorf("%d matches, want 3", n)
	}
}

// oracle finds matches the plain way: at each rune of the text, compare rune by rune under equal.
func oracle(text blocks, query string) []Match {
	f := Compile(query).fold
	var out []Match
	for i, s := range text {
		for at := 0; at < len(s); {
			end, ok := at, query != ""
			for _, q := range query {
				r, size := utf8.DecodeRuneInString(s[end:])
				if size == 0 || f.rune(r) != f.rune(q) {
					ok = false
					break
				}
				end += size
			}
			if ok {
				out = append(out, Match{i, at, end})
				at = end
				continue
			}
			_, size := utf8.DecodeRuneInString(s[at:])
			at += size
		}
	}
	return out
}

// randomText returns blocks of a small alphabet, so that matches are frequent, overlap, and stand at the edges.
func randomText(r *rand.Rand, n int) blocks {
	out := make(blocks, n)
	for i := range out {
		out[i] = randomString(r, r.IntN(30))
	}
	return out
}

func randomString(r *rand.Rand, n int) string {
	alphabet := []rune("aaAＡａb \n　，,ßẞ\u212Akéσς数据合ｶカ😀")
	var s strings.Builder
	for range n {
		s.WriteRune(alphabet[r.IntN(len(alphabet))])
	}
	return s.String()
}

func TestAgainstOracle(t *testing.T) {
	seed := uint64(20)
	r := rand.New(rand.NewPCG(seed, 1))
	for round := range 300 {
		text := randomText(r, r.IntN(3*chunkBlocks))
		query := randomString(r, 1+r.IntN(3))
		x := NewIndex(text)
		q := Compile(query)
		want := oracle(text, query)
		where := fmt.Sprintf("seed %d round %d: %q in %d blocks", seed, round, query, len(text))

		var got []Match
		for i := range text {
			got = append(got, x.Block(q, i)...)
		}
		if !slices.Equal(got, want) {
			t.Fatalf("%s: Block gives\n%v, want\n%v", where, got, want)
		}
		checkCount(t, where, x.Count(q), want, 1+r.IntN(5000))
		for range 20 {
			from := Place{r.IntN(len(text) + 1), r.IntN(40)}
			if len(want) > 0 && r.IntN(2) == 0 {
				from = want[r.IntN(len(want))].Place()
			}
			checkWalks(t, where, NewIndex(text), q, from, want, 1+r.IntN(3000))
		}
	}
}

func checkCount(t *testing.T, where string, c Count, want []Match, budget int) {
	t.Helper()
	for steps := 0; !c.Done(); steps++ {
		if steps > 1000 {
			t.Fatalf("%s: counting does not end", where)
		}
		c = c.Step(budget)
	}
	if c.Total() != len(want) {
		t.Fatalf("%s: Count gives %d, want %d", where, c.Total(), len(want))
	}
	for i, m := range want {
		if rank, ok := c.Rank(m); !ok || rank != i+1 {
			t.Fatalf("%s: Rank(%v) = %d, %v; want %d", where, m, rank, ok, i+1)
		}
	}
	if rank, ok := c.Rank(Match{0, 1000, 1001}); ok {
		t.Fatalf("%s: no match has rank %d", where, rank)
	}
}

func checkWalks(t *testing.T, where string, x *Index, q Query, from Place, want []Match, budget int) {
	t.Helper()
	if from.Block >= x.text.Len() {
		from.Block = max(0, x.text.Len()-1)
	}
	next := slices.IndexFunc(want, func(m Match) bool { return !m.Place().Before(from) })
	previous := len(want) - 1
	wrapsBack := true
	for i, m := range want {
		if m.Place().Before(from) {
			previous, wrapsBack = i, false
		}
	}
	checkWalk(t, where, x.Walk(q, from, Forward), want, max(next, 0), next < 0, budget)
	checkWalk(t, where, x.Walk(q, from, Backward), want, previous, wrapsBack, budget)
}

func checkWalk(t *testing.T, where string, w Walk, want []Match, index int, wrapped bool, budget int) {
	t.Helper()
	for steps := 0; !w.Done(); steps++ {
		if steps > 1000 {
			t.Fatalf("%s: the walk from %v does not end", where, w.from)
		}
		w = w.Step(budget)
	}
	m, ok := w.Match()
	if len(want) == 0 {
		if ok {
			t.Fatalf("%s: walk finds %v where nothing is", where, m)
		}
		return
	}
	if !ok || m != want[index] || w.Wrapped() != wrapped {
		t.Fatalf("%s: walk %+d from %v finds %v %v wrapped %v, want %v wrapped %v", where, w.dir, w.from, m, ok, w.Wrapped(), want[index], wrapped)
	}
}

// A walk must not read the text that lies between its place and the far end when a match is near.
func TestWalkReadsOnlyWhatIsNear(t *testing.T) {
	text := &counting{blocks: slices.Repeat(blocks{"some words here"}, 100*chunkBlocks)}
	from := Place{50 * chunkBlocks, 0}
	for _, d := range []Direction{Forward, Backward} {
		text.reads = 0
		if m, ok := NewIndex(text).Walk(Compile("words"), from, d).Run().Match(); !ok || max(m.Block-from.Block, from.Block-m.Block) > 1 {
			t.Errorf("direction %d: found %v %v", d, m, ok)
		}
		if text.reads > 2*chunkBlocks {
			t.Errorf("direction %d: %d blocks were read", d, text.reads)
		}
	}
}

// A step must stop once its budget is spent.
func TestStepIsBounded(t *testing.T) {
	text := &counting{blocks: slices.Repeat(blocks{strings.Repeat("x", 99)}, 100*chunkBlocks)}
	x := NewIndex(text)
	w := x.Walk(Compile("y"), Place{}, Forward).Step(1)
	c := x.Count(Compile("y")).Step(1)
	if text.reads != chunkBlocks || w.Done() || c.Done() {
		t.Errorf("%d blocks were read, want %d", text.reads, chunkBlocks)
	}
}

type counting struct {
	blocks
	reads int
}

func (c *counting) Text(i int) string { c.reads++; return c.blocks[i] }

func TestFoldIsStable(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		for _, f := range []folding{exact, loose} {
			once := f.rune(r)
			if slow := f.byTables(r); r >= utf8.RuneSelf && once != slow {
				t.Fatalf("fold %d: %U folds to %U, by the tables to %U", f, r, once, slow)
			}
			if twice := f.rune(once); twice != once {
				t.Fatalf("fold %d: %U folds to %U, which folds to %U", f, r, once, twice)
			}
		}
		if loose.rune(exact.rune(r)) != loose.rune(r) {
			t.Fatalf("%U: case does not count, but its exact form %U does", r, exact.rune(r))
		}
	}
}

func FuzzIn(f *testing.F) {
	for _, s := range []string{"a|A", "ＡＩ|ai ＡＩ", "ß|ẞß", "\xFF|a\xFF", "，|，,", " |\n\t　"} {
		query, text, _ := strings.Cut(s, "|")
		f.Add(query, text)
	}
	f.Fuzz(func(t *testing.T, query, text string) {
		if !utf8.ValidString(query) || !utf8.ValidString(text) {
			return
		}
		got := Compile(query).In(text)
		if want := oracle(blocks{text}, query); !slices.Equal(got, want) {
			t.Errorf("%q in %q: %v, want %v", query, text, got, want)
		}
	})
}
