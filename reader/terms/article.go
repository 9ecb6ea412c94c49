package terms

import (
	"slices"
	"strings"
	"unicode"
)

// Counted is a word of an article, and how often it stands there.
type Counted struct {
	Text  string
	Count int
}

// looked is how many bytes of an article words are looked for in; all of it is counted, up to [enough].
const looked = 64 << 10

// In returns at most so many words that stand out in an article, the best first: those that come again most often, long ones and names before others. Numbers are
// none, and a capital at the start of a sentence makes no name.
func In(text Text, most int) []Counted {
	size := 0
	for i := range text.Len() {
		size += len(text.Text(i))
	}
	var sample strings.Builder
	for i, seen := 0, 0; i < text.Len(); i++ { // evenly from all of it
		block := text.Text(i)
		if seen += len(block); size <= looked || sample.Len() <= int(float64(looked)*float64(seen)/float64(size)) {
			sample.WriteString(block)
			sample.WriteByte('\n')
		}
	}
	c := newCounts(sample.String())
	size = 0
	for i := range text.Len() {
		block := text.Text(i)
		c.add(block)
		if size += len(block); size > enough {
			break
		}
	}
	var out []Counted
	for _, w := range c.ranked() {
		if len(out) == most {
			break
		}
		if strings.ContainsFunc(w.text, unicode.IsLetter) && !slices.ContainsFunc(out, func(t Counted) bool { return related(t.Text, w.text) }) {
			out = append(out, Counted{w.text, w.count})
		}
	}
	return out
}
