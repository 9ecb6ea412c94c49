// Package terms finds the words of a sentence that one may want to follow through an article: names, Latin words, and Chinese words, which no space
// marks off. These are found by the article itself, as lexicographers find new words in a corpus: a stretch of characters is a word where it comes again,
// where its parts hold together (they stand side by side more often than chance would have it), and where what stands before and after it changes (Sproat
// and Shih 1990; Harris 1955). No dictionary is needed, and names that none has are found too.
package terms

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"fangtan/reader/find/han"
)

// Text is an article: the visible texts of its blocks.
type Text interface {
	Len() int
	Text(i int) string
}

// Term is a word of a sentence.
type Term struct {
	Text string
	Name bool // it is a name that was given
}

// enough bounds how many bytes of an article are counted: the sentence's surroundings say what is a word in it as well as the whole.
const enough = 8 << 20

// Of returns at most so many terms of a sentence, the best first: those of the names that stand in it, then the words that stand out in the article. The
// article is counted from block at on, and around its ends.
func Of(text Text, at int, sentence string, names []string, most int) []Term {
	var out []Term
	for _, name := range names {
		known := slices.ContainsFunc(out, func(t Term) bool { return strings.EqualFold(t.Text, name) })
		if !known && Telling(name) && holdsWord(strings.ToLower(sentence), strings.ToLower(name)) {
			out = append(out, Term{name, true})
		}
	}
	c := newCounts(sentence)
	size := 0
	for k := range text.Len() {
		block := text.Text((at + k) % text.Len())
		c.add(block)
		if size += len(block); size > enough {
			break
		}
	}
	for _, w := range c.ranked() {
		switch i := slices.IndexFunc(out, func(t Term) bool {
			return t.Name && related(t.Text, w.text) || plural(t.Text, w.text) || plural(w.text, t.Text)
		}); {
		case i < 0:
			out = append(out, Term{Text: w.text})
		case plural(w.text, out[i].Text): // by the singular both are found
			out[i].Text = w.text
		}
	}
	return out[:min(len(out), most)]
}

// Telling reports whether a name can be told from the words around it: a letter or a character alone, as Q and 问, stands for nobody in particular.
func Telling(name string) bool { return utf8.RuneCountInString(strings.TrimSpace(name)) > 1 }

// holdsWord reports whether a name stands in s, within no longer Latin word.
func holdsWord(s, name string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	last, _ := utf8.DecodeLastRuneInString(name)
	for at := 0; ; {
		n := strings.Index(s[at:], name)
		if n < 0 {
			return false
		}
		at += n
		before, _ := utf8.DecodeLastRuneInString(s[:at])
		after, _ := utf8.DecodeRuneInString(s[at+len(name):])
		if !(letter(first) && letter(before)) && !(letter(last) && letter(after)) {
			return true
		}
		at += len(name)
	}
}

// plural reports whether many is the plural of one, as most English words make it.
func plural(one, many string) bool {
	one, many = strings.ToLower(one), strings.ToLower(many)
	return many == one+"s" || many == one+"es"
}

// related reports whether one of two terms holds the other.
func related(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	return strings.Contains(a, b) || strings.Contains(b, a)
}

// counts is how often the candidates of a sentence stand in an article.
type counts struct {
	grams  map[[2]rune][]*gram // by their first two characters
	chars  map[rune]int        // how often each character of the sentence stands in the article
	all    int                 // Chinese characters in the article
	latin  map[string]*word    // by their lower case
	forms  *han.Forms
	string []rune // room
}

func newCounts(sentence string) *counts {
	c := &counts{grams: map[[2]rune][]*gram{}, chars: map[rune]int{}, latin: map[string]*word{}, forms: han.TheForms()}
	for run := range hanRuns(sentence) {
		c.addGrams(run)
	}
	for _, w := range latinWords(sentence) {
		c.latin[strings.ToLower(w)] = &word{text: w}
	}
	return c
}

// add counts the candidates in a block.
func (c *counts) add(block string) {
	if len(c.chars) > 0 {
		for run := range hanRuns(block) {
			c.countRun(run)
		}
	}
	if len(c.latin) > 0 {
		c.countLatin(block)
	}
}

// scored is a word, how often it stands in the article, and how much it says.
type scored struct {
	text  string
	count int
	score float64
}

// ranked returns the candidates that are words, the best first.
func (c *counts) ranked() []scored {
	var all []scored
	for _, g := range c.words() {
		all = append(all, scored{g.text, g.count, float64(len(g.runes)) * math.Log2(1+float64(g.count))})
	}
	for _, w := range c.latin {
		if w.count > 1 {
			all = append(all, scored{w.form(), w.count, w.weight() * math.Log2(1+float64(w.count))})
		}
	}
	slices.SortFunc(all, func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.text, b.text))
	})
	return all
}
