package unihan

import (
	"slices"
	"strings"
)

// variants returns the classes of characters that are forms of one another: a line for each, the form that stands for all of them first.
//
// They come from kSimplifiedVariant and kTraditionalVariant, with kZVariant for the few characters that have two code points for one shape.
// A character that is the simplified form of several (发 of 發 and 髮) makes one class with all of them. kSemanticVariant is left out: it holds
// different words too (他 and 她).
func variants(directory string) (string, error) {
	classes, err := forms(directory)
	if err != nil {
		return "", err
	}
	return header("Forms of one character: simplified, traditional, and duplicates. The first of a line stands for all of them.",
		"Unihan_Variants.txt", "kSimplifiedVariant, kTraditionalVariant, kZVariant") + classes.lines(), nil
}

func forms(directory string) (union, error) {
	classes := union{}
	err := fields(directory, "Unihan_Variants.txt", func(r rune, field, value string) error {
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
	return classes, err
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
