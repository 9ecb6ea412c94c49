package reader

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestREADMEHasTheKeys: the table of keys in the README lacks none, and names none that does nothing.
func TestREADMEHasTheKeys(t *testing.T) {
	text, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(text), "\n## Keys\n")
	section, _, _ = strings.Cut(section, "\n## ")
	said := map[string]bool{}
	for _, m := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(section, -1) {
		said[m[1]] = true
	}
	d := drive(t, interview(3), 80, 24, Options{})
	known := map[string]bool{"5j": true, "mouse": true} // an example, a setting
	for _, g := range append(typingKeys(d.words), d.keys...) {
		for _, c := range g.commands {
			for _, key := range strings.Fields(c.Help().Key) {
				known[key] = true
			}
		}
	}
	for key := range said {
		if !known[key] {
			t.Errorf("the README tells of %s, which the help does not know", key)
		}
	}
	for _, g := range d.keys {
		for _, c := range g.commands {
			told := false // of the keys that do the same, such as space, f and pgdn, one is enough
			for _, key := range strings.Fields(c.Help().Key) {
				told = told || said[key]
			}
			if !told {
				t.Errorf("the README does not tell of %s: %s", c.Help().Key, c.Help().Desc)
			}
		}
	}
}
