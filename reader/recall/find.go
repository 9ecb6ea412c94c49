package recall

import (
	"encoding/binary"
	"sort"
	"strings"
	"unicode/utf8"
)

// Place is where a mark was found.
type Place struct {
	Block, Offset int
	Found         bool // else the words are gone, and the place is that of the mark, moved into the article
}

// Find looks for all marks at once: a mark whose words still stand around its place costs a look at them, the others one walk through the article
// together, however many they are. Where the words stand in several places, the best fit is taken, then the nearest to the old place.
func Find(a Article, marks []Mark) []Place {
	out := make([]Place, len(marks))
	var lost []int
	for i, m := range marks {
		if m.Holds(a) {
			out[i] = Place{m.Block, m.Offset, true}
			continue
		}
		lost = append(lost, i)
		if a.Len() > 0 {
			out[i].Block = max(0, min(m.Block, a.Len()-1))
			out[i].Offset = At(a, out[i].Block, m.Offset, m.End).Offset
		}
	}
	if len(lost) == 0 || a.Len() == 0 {
		return out
	}
	t := squeezed(a)
	hunts := make([]hunt, len(lost))
	for n, i := range lost {
		hunts[n] = newHunt(marks[i], t)
	}
	t.walk(hunts)
	for n, i := range lost {
		if h := hunts[n]; h.score >= h.enough() {
			out[i] = t.place(a, h.best, marks[i].End)
		}
	}
	return out
}

// flat is the text of an article without white space.
type flat struct {
	text   string
	starts []int // of each block in text
}

func squeezed(a Article) flat {
	var text strings.Builder
	t := flat{starts: make([]int, a.Len())}
	for i := range t.starts {
		t.starts[i] = text.Len()
		text.WriteString(squeeze(a.Text(i)))
	}
	t.text = text.String()
	return t
}

// place returns the place in a of the point at in t: before the character that stands there or, where it ends a stretch, behind the one before it.
func (t flat) place(a Article, at int, end bool) Place {
	want := at // the character whose block is wanted
	if end && at > 0 {
		want--
	} else if at == len(t.text) {
		end, want = true, max(0, at-1)
	}
	b := sort.Search(len(t.starts), func(i int) bool { return t.starts[i] > want }) - 1
	text, left := a.Text(b), at-t.starts[b]
	offset := 0
	for i, r := range text {
		if left == 0 && (end || squeeze(string(r)) != "") {
			return Place{b, i, true}
		}
		if squeeze(string(r)) != "" {
			left -= utf8.RuneLen(r)
		}
		offset = i + utf8.RuneLen(r)
	}
	return Place{b, offset, true}
}

// hunt is the search for one mark.
type hunt struct {
	before, after string
	end           bool
	near          int // where it is likelier
	best, score   int // the best point, and how many bytes of the words around it are the mark's; score 0 before one was seen
	rank          int // what it is chosen by
}

func newHunt(m Mark, t flat) hunt {
	h := hunt{before: squeeze(m.Before), after: squeeze(m.After), end: m.End}
	if n := len(t.starts); n > 0 {
		h.near = t.starts[max(0, min(m.Block, n-1))] + m.Offset
	}
	return h
}

// surely is how many bytes of the words around a place must be the same to know it again: a dozen Chinese characters. Less is asked of a mark that
// has fewer words: half of them.
const surely = 36

func (h hunt) enough() int { return max(1, min(surely, (len(h.before)+len(h.after)+1)/2)) }

// try takes a point of text where it fits better than the best one so far.
func (h *hunt) try(text string, at int) {
	if at < 0 || at > len(text) || at < len(text) && !utf8.RuneStart(text[at]) {
		return
	}
	after, afterRun := 0, 0
	for i := 0; i < len(h.after) && at+i < len(text); i++ {
		if text[at+i] == h.after[i] {
			after++
		} else if afterRun == 0 {
			afterRun = i + 1
		}
	}
	before, beforeRun := 0, 0
	for i := 1; i <= len(h.before) && i <= at; i++ {
		if text[at-i] == h.before[len(h.before)-i] {
			before++
		} else if beforeRun == 0 {
			beforeRun = i
		}
	}
	own, other := run(afterRun, after), run(beforeRun, before)
	if h.end {
		own, other = other, own
	}
	score, rank := after+before, ownWeight*own+otherWeight*other+after+before
	if rank > h.rank || rank == h.rank && distance(at, h.near) < distance(h.best, h.near) {
		h.best, h.score, h.rank = at, score, rank
	}
}

// What counts in the choice among places where words of a mark stand: above all the words next to it that are the same without a gap, since an edit
// shifts what is beyond it; and most of all those on the side that the mark belongs to, so that where words came in at the place it stays with that side.
const (
	ownWeight   = 8
	otherWeight = 4
)

// run returns the bytes that are the same next to the place: those before the first difference, which is the first-th byte, or all where it is 0.
func run(first, all int) int {
	if first == 0 {
		return all
	}
	return first - 1
}

func distance(a, b int) int { return max(a-b, b-a) }

// A seed is a piece of a mark's words. A place is looked at where one stands: so that an edit within the words hides at most some of the seeds.
type seed struct {
	hunt  int
	text  string
	point int // bytes from its start to the mark's place; negative where it stands behind
	seen  int // places at which it stood
}

const (
	seedLen  = 12  // bytes, about: four Chinese characters
	seedStep = 9   // bytes, about, from one to the next
	keyLen   = 8   // bytes by which seeds are looked up
	mostSeen = 512 // places of one seed that are looked at: what stands more often tells nothing
)

// walk tries all points at which a seed of a hunt stands.
func (t flat) walk(hunts []hunt) {
	seeds := map[uint64][]*seed{}
	for i, h := range hunts {
		words := h.before + h.after
		for from := 0; from+keyLen <= len(words); from += seedStep {
			for from+keyLen < len(words) && !utf8.RuneStart(words[from]) {
				from++ // never back: what is no UTF-8 may have no start for a long way
			}
			s := &seed{hunt: i, text: words[from:min(len(words), from+seedLen)], point: len(h.before) - from}
			if len(s.text) >= keyLen {
				k := keyOf(s.text)
				seeds[k] = append(seeds[k], s)
			}
		}
		if len(words) < keyLen { // next to no text: look everywhere
			for at := 0; at <= min(len(t.text), mostSeen); at++ {
				hunts[i].try(t.text, at)
			}
		}
	}
	for at := 0; at+keyLen <= len(t.text); at++ {
		if !utf8.RuneStart(t.text[at]) {
			continue
		}
		for _, s := range seeds[keyOf(t.text[at:])] {
			if strings.HasPrefix(t.text[at:], s.text) && s.seen < mostSeen {
				s.seen++
				hunts[s.hunt].try(t.text, at+s.point)
			}
		}
	}
}

func keyOf(s string) uint64 { return binary.LittleEndian.Uint64([]byte(s[:keyLen])) }
