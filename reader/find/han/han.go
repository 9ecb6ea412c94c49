// Package han knows of Chinese characters what searching needs: which are forms of one character, and how they are read.
//
// The tables are made from the Unihan database and the character dictionaries of OpenCC by ./generate. They are kept as text, so that a change of them can
// be read, and become arrays when they are first needed: a program that never searches pays nothing. (The libraries that convert between simplified and
// traditional Chinese, such as github.com/longbridgeapp/opencc, turn phrases into phrases of another length, which loses the offsets; the one for
// pinyin, github.com/mozillazg/go-pinyin, fills a map of 41,000 strings at each start.)
package han

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed variants.txt
var variantsText string

//go:embed readings.txt
var readingsText string

// The characters that the arrays cover: the unified ideographs of the basic plane.
const (
	First = 0x3400
	Last  = 0x9FFF
)

// Forms maps each form of a character to the one that stands for all its forms.
type Forms struct {
	basic [Last - First + 1]uint16 // 0 stands for itself
	other map[rune]rune
}

// TheForms returns the table of forms, which nobody changes.
var TheForms = sync.OnceValue(newForms)

func newForms() *Forms {
	f := &Forms{other: map[rune]rune{}}
	for line := range entries(variantsText) {
		head, size := utf8.DecodeRuneInString(line)
		for _, r := range line[size:] {
			if First <= r && r <= Last && head <= 0xFFFF {
				f.basic[r-First] = uint16(head)
			} else {
				f.other[r] = head
			}
		}
	}
	return f
}

// Of returns the form that stands for r, which is often r itself.
func (f *Forms) Of(r rune) rune {
	if First <= r && r <= Last {
		if to := f.basic[r-First]; to != 0 {
			return rune(to)
		}
		return r
	}
	if r >= 0xF900 {
		if to, ok := f.other[r]; ok {
			return to
		}
	}
	return r
}

// Readings says how characters are read in Mandarin.
type Readings struct {
	set  [Last - First + 1]uint16 // index into sets; 0 for a character that has no reading
	sets [][]string               // the different sets of syllables that characters have
}

// TheReadings returns the table of readings, which nobody changes.
var TheReadings = sync.OnceValue(newReadings)

func newReadings() *Readings {
	out := &Readings{sets: [][]string{nil}}
	known := map[string]uint16{"": 0}
	names := []string{""} // of the sets: their syllables, each before a space
	for line := range entries(readingsText) {
		syllable, chars, _ := strings.Cut(line, " ")
		for _, r := range chars {
			if r < First || r > Last {
				continue
			}
			old := out.set[r-First]
			name := names[old] + syllable + " "
			set, ok := known[name]
			if !ok {
				set = uint16(len(out.sets))
				known[name] = set
				names = append(names, name)
				out.sets = append(out.sets, strings.Fields(name))
			}
			out.set[r-First] = set
		}
	}
	return out
}

// Sets returns how many sets of syllables there are; their numbers are smaller.
func (t *Readings) Sets() int { return len(t.sets) }

// Set returns the number of the set of syllables as which r can be read; 0 is the empty one.
func (t *Readings) Set(r rune) int {
	if r < First || r > Last {
		return 0
	}
	return int(t.set[r-First])
}

// Syllables returns the syllables of a set: without tones, v for ü.
func (t *Readings) Syllables(set int) []string { return t.sets[set] }

// entries yields the lines of a table that are no comments.
func entries(table string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for line := range strings.Lines(table) {
			line = strings.TrimSuffix(line, "\n")
			if line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}
