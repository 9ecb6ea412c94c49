package unihan

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"
)

// variants returns the classes of characters that are forms of one another: a line for each, the form that stands for all of them first.
func variants(classes union) string {
	return header("Forms of one character: simplified, traditional, and duplicates. The first of a line stands for all of them.",
		"Unihan_Variants.txt (kSimplifiedVariant, kTraditionalVariant, kZVariant)\n# of the Unihan database, Unicode 15.0, see LICENSE-UNICODE, and "+
			strings.Join(dictionaryNames(), ", ")+" of OpenCC, see LICENSE-OPENCC") + classes.lines()
}

// forms reads which characters are forms of one another.
//
// They come from kSimplifiedVariant and kTraditionalVariant, with kZVariant for the few characters that have two code points for one shape, and from
// the character dictionaries of OpenCC, which know what Unihan leaves out: 遊 is 游, 裏 and 裡 are 里, 週 is 周. A character that is the simplified form
// of several (发 of 發 and 髮) makes one class with all of them. kSemanticVariant is left out: it holds different words too (他 and 它).
func forms(database, dictionaries string) (union, error) {
	classes := union{}
	err := fields(database, "Unihan_Variants.txt", func(r rune, field, value string) error {
		switch field {
		case "kSimplifiedVariant", "kTraditionalVariant", "kZVariant":
		default:
			return nil
		}
		for _, v := range strings.Fields(value) {
			v, _, _ = strings.Cut(v, "<") // the sources behind it
			other, err := codePoint(v)
			if err != nil {
				return err
			}
			classes.join(r, other)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, name := range dictionaryNames() {
		if err := classes.read(filepath.Join(dictionaries, name)); err != nil {
			return nil, err
		}
	}
	return classes, nil
}

// dictionaryNames are the dictionaries of OpenCC that map characters to characters, within Chinese.
func dictionaryNames() []string {
	return []string{"TSCharacters.txt", "STCharacters.txt", "TWVariants.txt", "HKVariants.txt"}
}

// read joins what a dictionary of OpenCC maps to each other: a line holds a character, a tab, and characters apart by spaces.
func (u union) read(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		from, to, ok := strings.Cut(lines.Text(), "\t")
		r, size := utf8.DecodeRuneInString(from)
		if !ok || size != len(from) {
			return fmt.Errorf("%s: no character and its forms: %q", path, lines.Text())
		}
		for _, form := range strings.Fields(to) {
			if other, size := utf8.DecodeRuneInString(form); size == len(form) {
				u.join(r, other)
			}
		}
	}
	return lines.Err()
}

// union is a disjoint-set forest: each rune's parent, itself where it is a root.
type union map[rune]rune

func (u union) root(r rune) rune {
	p, known := u[r]
	if !known {
		u[r] = r
		return r
	}
	if p == r {
		return r
	}
	u[r] = u.root(p)
	return u[r]
}

// join makes one class of those of a and b. The better form of the two roots becomes the root.
func (u union) join(a, b rune) {
	a, b = u.root(a), u.root(b)
	if better(b, a) {
		a, b = b, a
	}
	u[b] = a
}

// better reports whether a should stand for b: common characters (the block that Unicode had first) before rare ones, so that folded text is
// as long as the text, in bytes.
func better(a, b rune) bool {
	common := func(r rune) bool { return 0x4E00 <= r && r <= 0x9FFF }
	if common(a) != common(b) {
		return common(a)
	}
	return a < b
}

func (u union) lines() string {
	classes := map[rune][]rune{}
	for r := range u {
		root := u.root(r)
		if r != root {
			classes[root] = append(classes[root], r)
		}
	}
	lines := make([]string, 0, len(classes))
	for root, others := range classes {
		slices.Sort(others)
		lines = append(lines, string(root)+string(others)+"\n")
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}
