package typeset

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"fangtan/parse"
)

// TestCommonMarkIsSet sets each example of the CommonMark specification, as goldmark carries them, at widths from the least to a wide one.
func TestCommonMarkIsSet(t *testing.T) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	if err != nil {
		t.Skip("no go command to ask for goldmark's directory: ", err)
	}
	src, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "_test", "spec.json"))
	if err != nil {
		t.Skip("goldmark comes without the specification's examples: ", err)
	}
	var examples []struct {
		Example  int
		Markdown string
	}
	if err := json.Unmarshal(src, &examples); err != nil {
		t.Fatal(err)
	}
	th := darkTheme()
	for _, e := range examples {
		for n, text := range []string{e.Markdown, "> " + strings.ReplaceAll(e.Markdown, "\n", "\n> "), "1. " + strings.ReplaceAll(e.Markdown, "\n", "\n   ")} {
			a, err := parse.Parse([]byte(text), "")
			if err != nil {
				continue // an example without visible text
			}
			for _, width := range []int{1, 13, 24, 40, 100} {
				s := &Setter{Article: a, Theme: th, Measure: Measure{Width: width, Method: ansi.Method(n & 1), Whole: width == 24}}
				for i := range a.Blocks {
					if what := violation(s, i); what != "" {
						t.Errorf("example %d, form %d at %d, block %d: %s", e.Example, n, width, i, what)
					}
				}
			}
		}
	}
}
