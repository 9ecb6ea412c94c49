package parse

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// TestCommonMark runs the examples of the CommonMark specification, as goldmark carries them, with the emphasis of this package in place of goldmark's.
func TestCommonMark(t *testing.T) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	if err != nil {
		t.Skip("no go command to ask for goldmark's directory: ", err)
	}
	src, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "_test", "spec.json"))
	if err != nil {
		t.Skip("goldmark comes without the specification's examples: ", err)
	}
	var examples []struct {
		Example        int
		Section        string
		Markdown, HTML string
	}
	if err := json.Unmarshal(src, &examples); err != nil {
		t.Fatal(err)
	}
	md := goldmark.New(
		goldmark.WithParserOptions(parser.WithInlineParsers(util.Prioritized(emphasisParser{}, 499))),
		goldmark.WithRendererOptions(html.WithUnsafe(), html.WithXHTML()),
	)
	emphasis := 0
	for _, e := range examples {
		if strings.HasPrefix(e.Section, "Emphasis") {
			emphasis++
		}
		var got bytes.Buffer
		if err := md.Convert([]byte(e.Markdown), &got); err != nil {
			t.Fatal(err)
		}
		if got.String() != e.HTML {
			t.Errorf("example %d, %s: %q gives\n%swant\n%s", e.Example, e.Section, e.Markdown, got.String(), e.HTML)
		}
	}
	if emphasis < 100 {
		t.Errorf("only %d examples of emphasis", emphasis)
	}
}
