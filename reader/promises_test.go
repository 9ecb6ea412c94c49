package reader

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestPromisesAreHeld: each test and benchmark that docs/promises.md names is there, each promise names one, and the README leads to it.
func TestPromisesAreHeld(t *testing.T) {
	document, err := os.ReadFile("../docs/promises.md")
	if err != nil {
		t.Fatal(err)
	}
	there := map[string]bool{}
	function := regexp.MustCompile(`(?m)^func ((?:Test|Fuzz|Benchmark)\w+)\(`)
	err = filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		text, err := os.ReadFile(path)
		for _, m := range function.FindAllSubmatch(text, -1) {
			there[string(m[1])] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile("`((?:Test|Fuzz|Benchmark)\\w+)`")
	promises := 0
	for line := range strings.Lines(string(document)) {
		if !strings.HasPrefix(line, "| ") || strings.HasPrefix(line, "| promise ") || strings.HasPrefix(line, "| stage ") {
			continue
		}
		names := named.FindAllStringSubmatch(line, -1)
		if len(names) == 0 {
			t.Errorf("nothing holds it to: %s", line)
		}
		for _, m := range names {
			if !there[m[1]] {
				t.Errorf("%s is nowhere; it is to hold: %s", m[1], line)
			}
		}
		promises++
	}
	if promises < 25 {
		t.Errorf("%d promises were read", promises)
	}
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(readme), "(docs/promises.md)") {
		t.Error("the README does not lead to docs/promises.md")
	}
}
