package theme

import (
	"flag"
	"os"
	"reflect"
	"regexp"
	"testing"

	"fangtan/reader/entries"
)

var update = flag.Bool("update", false, "write docs/theme.toml anew")

// TestExample: docs/theme.toml is what the roles make; it sets nothing, and without the marks before what it lists it is the dark theme.
func TestExample(t *testing.T) {
	const path = "../../docs/theme.toml"
	if *update {
		if err := os.WriteFile(path, []byte(Example()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	b, err := os.ReadFile(path)
	if err != nil || string(b) != Example() {
		t.Errorf("docs/theme.toml differs from the roles; go test ./reader/theme -update writes it anew (%v)", err)
	}
	if list, err := entries.Parse(string(b)); err != nil || len(list) > 0 {
		t.Errorf("it sets %v, %v", list, err)
	}
	bare := regexp.MustCompile(`(?m)^# (\[\w+\]|[\w-]+ = .*)$`).ReplaceAllString(string(b), "$1")
	list, err := entries.Parse(bare)
	if err != nil || len(list) < 40 {
		t.Fatalf("%d entries, %v", len(list), err)
	}
	s, problems := Parse(Dark, path, bare)
	if len(problems) > 0 {
		t.Fatalf("line %d is wrong", problems[0].Origin.Line)
	}
	if got, want := s.Build(on, nil), builtIn(Dark).Build(on, nil); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v\nwant\n%+v", got, want)
	}
}
