package find

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// unit is a rune of a text as the oracle sees it.
type unit struct {
	folded     string
	start, end int
}

// units folds a text rune by rune, by the tables, and drops what folding drops.
func units(f *folder, text string) []unit {
	var out []unit
	for i, r := range text {
		size := utf8.RuneLen(r)
		folded := f.slow(r)
		if folded == " " && f.counts != verbatim {
			next, _ := utf8.DecodeRuneInString(text[i+size:])
			before := rune(0)
			if len(out) > 0 {
				before, _ = utf8.DecodeLastRuneInString(out[len(out)-1].folded)
			}
			if spaceless(before) || spaceless(next) && next != utf8.RuneError {
				continue
			}
		}
		if folded != "" {
			out = append(out, unit{folded, i, i + size})
		}
	}
	return out
}

// oracle finds matches the plain way: at each rune of each block it compares one rune after the other.
func oracle(text Text, within Set, query string) []Match {
	p := split(query)
	f := folderOf(smart(p.text))
	if p.kind == quotedPart {
		f = folderOf(verbatim)
	}
	var needle string
	for _, u := range units(f, p.text) {
		needle += u.folded
	}
	var out []Match
	for b := range text.Len() {
		if within != nil && !within.Has(b) || needle == "" {
			continue
		}
		s := text.Text(b)
		all := units(f, s)
		for i := 0; i < len(all); i++ {
			left, n := needle, i
			for n < len(all) && left != "" && strings.HasPrefix(left, all[n].folded) {
				left = left[len(all[n].folded):]
				n++
			}
			if left != "" {
				continue
			}
			end := all[n-1].end
			for end < len(s) { // an accent that is dropped belongs to the letter before it
				r, size := utf8.DecodeRuneInString(s[end:])
				if f.slow(r) != "" {
					break
				}
				end += size
			}
			if r, _ := utf8.DecodeRuneInString(s[end:]); mark(r) {
				continue
			}
			out = append(out, Match{b, all[i].start, end})
			i = n - 1
		}
	}
	return out
}

// source is a text whose blocks have a source with markup.
type source struct {
	visible []string
	raw     [][]byte
}

func (s source) Len() int          { return len(s.visible) }
func (s source) Text(i int) string { return s.visible[i] }
func (s source) Raw(i int) []byte  { return s.raw[i] }

// randomSource returns blocks of a small alphabet, so that matches are frequent, overlap, and stand at the edges.
func randomSource(r *rand.Rand, n int) source {
	s := source{make([]string, n), make([][]byte, n)}
	for i := range n {
		var visible, raw strings.Builder
		for range r.IntN(20) {
			piece := randomString(r, 1+r.IntN(4))
			visible.WriteString(piece)
			switch r.IntN(12) {
			case 0:
				raw.WriteString("**" + piece + "**")
			case 1:
				raw.WriteString("[" + piece + "](https://example.org/aab)")
			case 2:
				raw.WriteString("`" + piece + "`<br>")
			case 3:
				for _, c := range piece {
					fmt.Fprintf(&raw, "&#%d;", c)
				}
			case 4:
				raw.WriteString(piece + `\*`)
				visible.WriteString("*")
			default:
				raw.WriteString(strings.ReplaceAll(piece, " ", "\n> "))
			}
		}
		s.visible[i] = visible.String()
		if r.IntN(10) > 0 {
			s.raw[i] = []byte(raw.String())
		}
	}
	return s
}

func randomString(r *rand.Rand, n int) string {
	alphabet := []rune("aaAＡａbB  　，,ßﬁé\u0301ſKσς数據据數合ｶガﾞ😀ⅷ“\"")
	var s strings.Builder
	for range n {
		s.WriteRune(alphabet[r.IntN(len(alphabet))])
	}
	return s.String()
}

func TestAgainstOracle(t *testing.T) {
	seed := uint64(20)
	r := rand.New(rand.NewPCG(seed, 1))
	found := 0
	for round := range 200 {
		text := randomSource(r, r.IntN(3*chunkBlocks))
		query := randomString(r, 1+r.IntN(3))
		if r.IntN(4) == 0 {
			query = `"` + query + `"`
		}
		var within Set
		if r.IntN(3) == 0 {
			within = NewSet(text.Len())
			for range r.IntN(5) {
				from := r.IntN(text.Len() + 1)
				within.Add(from, from+r.IntN(70))
			}
		}
		want := oracle(text, within, query)
		found += len(want)
		where := fmt.Sprintf("seed %d round %d: %q in %d blocks", seed, round, query, text.Len())
		checkSweep(t, where, r, text, within, Compile(query), want)
	}
	if found < 500 {
		t.Errorf("only %d matches: the test looks at nothing", found)
	}
}

// checkSweep compares a sweep with the matches that are wanted, at each of its steps.
func checkSweep(t *testing.T, where string, r *rand.Rand, text Text, within Set, q Query, want []Match) {
	t.Helper()
	from := Place{r.IntN(text.Len() + 1), r.IntN(40)}
	s := NewSweep(text, q, within, from.Block)
	for steps := 0; !s.Done(); steps++ {
		if steps > 1000 {
			t.Fatalf("%s: the sweep does not end", where)
		}
		checkNearest(t, where, s, from, want)
		part := slices.Collect(s.From(0))
		if len(part) != s.Total() || !subsequence(part, want) {
			t.Fatalf("%s: after %d steps From gives %v of %v", where, steps, part, want)
		}
		s = s.Step(1 + r.IntN(1<<uint(r.IntN(22))))
	}
	var got []Match
	for i := range text.Len() {
		got = append(got, s.Block(i)...)
	}
	if !slices.Equal(got, want) {
		t.Fatalf("%s: Block gives\n%v, want\n%v", where, got, want)
	}
	if s.Total() != len(want) {
		t.Fatalf("%s: Total gives %d, want %d", where, s.Total(), len(want))
	}
	if from := r.IntN(len(want) + 1); !slices.Equal(slices.Collect(s.From(from)), want[from:]) {
		t.Fatalf("%s: From(%d) gives %v, want %v", where, from, slices.Collect(s.From(from)), want[from:])
	}
	hits := NewSet(text.Len())
	for i, m := range want {
		hits.Add(m.Block, m.Block+1)
		if rank, ok := s.Rank(m); !ok || rank != i+1 {
			t.Fatalf("%s: Rank(%v) = %d, %v; want %d", where, m, rank, ok, i+1)
		}
		if n, ok := s.Index(m); !ok || n != i {
			t.Fatalf("%s: Index(%v) = %d, %v; want %d", where, m, n, ok, i)
		}
	}
	if got := s.Hits(); !slices.Equal(got, hits) && !q.Empty() {
		t.Fatalf("%s: Hits gives %x, want %x", where, got, hits)
	}
	if _, ok := s.Rank(Match{0, 1000, 1001}); ok {
		t.Fatalf("%s: no match has a rank", where)
	}
	for range 20 {
		from := Place{r.IntN(text.Len() + 1), r.IntN(40)}
		if len(want) > 0 && r.IntN(2) == 0 {
			from = want[r.IntN(len(want))].Place()
		}
		checkNearest(t, where, s, from, want)
	}
}

// subsequence reports whether part stands in whole, in the same order.
func subsequence(part, whole []Match) bool {
	for _, m := range whole {
		if len(part) > 0 && part[0] == m {
			part = part[1:]
		}
	}
	return len(part) == 0
}

// checkNearest compares the nearest matches with those that are wanted; a sweep that is not done may say that it does not know.
func checkNearest(t *testing.T, where string, s Sweep, from Place, want []Match) {
	t.Helper()
	for _, d := range []Direction{Forward, Backward} {
		m, wrapped, a := s.Nearest(from, d)
		if a == Unknown && !s.Done() {
			continue
		}
		if len(want) == 0 {
			if a != None {
				t.Fatalf("%s: finds %v %v where nothing is", where, m, a)
			}
			continue
		}
		i := slices.IndexFunc(want, func(m Match) bool { return !m.Place().Before(from) })
		wraps := i < 0
		if i < 0 {
			i = 0
		}
		if d == Backward {
			i = len(want) - 1
			for i >= 0 && !want[i].Place().Before(from) {
				i--
			}
			if wraps = i < 0; wraps {
				i = len(want) - 1
			}
		}
		if a != Found || m != want[i] || wrapped != wraps {
			t.Fatalf("%s: %+d from %v finds %v %v wrapped %v, want %v wrapped %v", where, d, from, m, a, wrapped, want[i], wraps)
		}
	}
}

func FuzzIn(f *testing.F) {
	for _, s := range []string{"a|A", "ＡＩ|ai ＡＩ", "ß|ẞß", "，|，,", " |\n\t　", "数据 a|數據 a", "ガ|ｶﾞ", "fi|ﬁ", `"é"|é`, "ss|ß", "e|e\u0301e"} {
		query, text, _ := strings.Cut(s, "|")
		f.Add(query, text)
	}
	f.Fuzz(func(t *testing.T, query, text string) {
		if !utf8.ValidString(query) || !utf8.ValidString(text) || split(query).kind == expressionPart || len(text) > 1000 {
			return
		}
		got := Compile(query).In(text)
		if want := oracle(source{[]string{text}, [][]byte{[]byte(text)}}, nil, query); !slices.Equal(got, want) {
			t.Errorf("%q in %q: %v, want %v", query, text, got, want)
		}
		for _, m := range got {
			if m.Start >= m.End || m.End > len(text) || !utf8.ValidString(text[m.Start:m.End]) {
				t.Errorf("%q in %q: %v", query, text, m)
			}
		}
	})
}
