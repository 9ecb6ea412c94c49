package parse

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
)

// TestShedding: a tree that is shed while it grows gives the blocks that the whole tree gives, and does not grow with the text.
func TestShedding(t *testing.T) {
	many := func(format string) string {
		var b strings.Builder
		for i := range 3 * mostSiblings {
			b.WriteString(strings.ReplaceAll(format, "#", fmt.Sprint(i+1)))
		}
		return b.String()
	}
	all := strings.Join(constructs, "\n\n")
	for name, src := range map[string]string{
		"constructs":      strings.Repeat(all+"\n\n", 3),
		"items":           many("- item #\n"),
		"loose items":     many("- item #\n") + "\n" + many("- item #\n"),
		"loose in one":    many("- item #\n") + "- item\n\n  more\n" + many("- item #\n"),
		"numbers":         many("#. item #\n"),
		"tasks":           many("- [x] item #\n"),
		"empty items":     "text\n\n" + many("-\n"),
		"lists in a list": "- a\n" + many("  - b #\n    1. c\n    2. d\n") + "- e\n\n  f\n",
		"long in items":   "3. a\n\n" + many("   paragraph #\n\n") + "4. b\n",
		"a quote":         many("> paragraph #\n>\n> - item\n>\n"),
		"terms":           many("term #\n: what\n\n"),
		"terms, many":     "term\n" + many(": what #\n\n"),
		"notes":           many("[^#]: note\n\n    more\n\n"),
		"headings":        many("Heading # of them\n---\n- item\n"),
		"definitions":     many("[a#]: b\n\n"),
		"tables":          many("text\n\n|a|b|\n|-|-|\n|c|d|\n"),
	} {
		f := flattener{src: []byte(src), refs: newReferences()}
		f.walk(blockParser().Parse(readerFrom(f.src, 0)), nil)
		shed := flattener{src: []byte(src), refs: newReferences()}
		pc := parser.NewContext()
		pc.Set(flattenerKey, &shed)
		root := blockParser().Parse(readerFrom(shed.src, 0), parser.WithContext(pc))
		if left := nodes(root); left > 8*mostSiblings {
			t.Errorf("%s: %d nodes are left", name, left)
		}
		if len(shed.blocks) == 0 {
			t.Errorf("%s: nothing is shed", name)
		}
		shed.walk(root, nil)
		want, got := forms(f.blocks), forms(shed.blocks)
		if !slices.Equal(got, want) {
			for k := range min(len(got), len(want)) {
				if got[k] != want[k] {
					t.Errorf("%s: block %d is\n%s\nnot\n%s", name, k, got[k], want[k])
					break
				}
			}
			if len(got) != len(want) {
				t.Errorf("%s: %d blocks, not %d", name, len(got), len(want))
			}
		}
	}
}

// nodes returns how many nodes a tree has.
func nodes(n ast.Node) int {
	sum := 1
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		sum += nodes(c)
	}
	return sum
}
