package config

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fangtan/reader/entries"
	"fangtan/reader/words"
)

var update = flag.Bool("update", false, "write docs/config.toml anew")

// load returns the settings with a configuration file of this text.
func load(t *testing.T, text string, environ ...string) *Effective {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "config.toml"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return Load(dir, environ)
}

func TestSourcesInTheirOrder(t *testing.T) {
	e := load(t, "measure = 60\ncolumns = 2\nruler = true\n", "FANGTAN_MEASURE=66", "FANGTAN_COLUMNS=1", "FANGTAN_THIN_SPACE=1", "FANGTAN_LANG=")
	for _, row := range Table() {
		if row.Name == "measure" && !e.Flag(row, "70") {
			t.Fatal("70 is no measure")
		}
	}
	want := Defaults()
	want.Measure, want.Columns, want.Ruler, want.ThinSpace = 70, 1, true, true
	if e.Settings != want || len(e.Problems) > 0 {
		t.Errorf("%+v with %v, want %+v", e.Settings, e.Problems, want)
	}
	for name, origin := range map[string]string{
		"measure": "--measure", "columns": "FANGTAN_COLUMNS", "ruler": "config.toml:3", "thin-space": "FANGTAN_THIN_SPACE", "lang": "", "theme": "",
	} {
		if got := e.Origin(name).Short(); got != origin {
			t.Errorf("%s comes from %q, want %q", name, got, origin)
		}
	}
	if got := e.Origin("ruler").String(); got != e.File+":3" {
		t.Errorf("ruler comes from %q", got)
	}
}

// TestEachSettingIsSetByEachSource: of every row, a value that is not the default arrives in its own field, and in no other.
func TestEachSettingIsSetByEachSource(t *testing.T) {
	others := map[string]string{
		"measure": "90", "paragraph": "indent", "hanging": "false", "thin-space": "true", "columns": "2", "ruler": "true", "theme": "dusk", "style": "pink", "mouse": "true", "lang": "zh",
	}
	for _, row := range Table() {
		text, ok := others[row.Name]
		if !ok {
			t.Errorf("%s has no value in this test", row.Name)
			continue
		}
		literal := text
		if _, isText := row.Default.(string); isText {
			literal = `"` + text + `"`
		}
		byFlag := Load("", nil)
		byFlag.Flag(row, text)
		for source, e := range map[string]*Effective{
			"file": load(t, row.Name+" = "+literal), "variable": load(t, "", row.Variable()+"="+text), "flag": byFlag,
		} {
			for _, other := range Table() {
				changed := other.Value(&e.Settings) != other.Default
				if changed != (other.Name == row.Name) || changed != (e.Origin(other.Name) != entries.Origin{}) {
					t.Errorf("%s of the %s: %s is %v from %v", row.Name, source, other.Name, other.Value(&e.Settings), e.Origin(other.Name))
				}
			}
			if len(e.Problems) > 0 {
				t.Errorf("%s of the %s: %v", row.Name, source, e.Problems)
			}
		}
	}
}

// TestProblems: each is one line that says where, and the default holds.
func TestProblems(t *testing.T) {
	for _, tt := range []struct {
		text string
		env  []string
		want string // all messages, without the directory
	}{
		{"mesure = 60", nil, `config.toml:1: no setting is called "mesure"; did you mean measure?`},
		{"\nfrobnicate = true\n", nil, `config.toml:2: no setting is called "frobnicate"`},
		{"[measure]\nwide = 90", nil, `config.toml:2: no setting is called "measure.wide"`},
		{"measure = 10", nil, "config.toml:1: measure cannot be 10: use 20–160; not used"},
		{"measure = 99999999999999", nil, "config.toml:1: measure cannot be 99999999999999: use 20–160; not used"},
		{"measure = '72'", nil, `config.toml:1: measure cannot be "72": use 20–160; not used`},
		{"columns = 3", nil, "config.toml:1: columns cannot be 3: use 1, 2; not used"},
		{"mouse = 1", nil, "config.toml:1: mouse cannot be 1: use true, false; not used"},
		{"paragraph = 'indented'", nil, `config.toml:1: paragraph cannot be "indented": did you mean indent? not used`},
		{"theme = ''", nil, `config.toml:1: theme cannot be "": use auto, NAME, FILE; not used`},
		{"theme = []", nil, `config.toml:1: theme cannot be []: use auto, NAME, FILE; not used`},
		{"lang = 'fr'\ncolumns = [2]", nil, "config.toml:1: lang cannot be \"fr\": use auto, zh, en; not used\nconfig.toml:2: columns cannot be [2]: use 1, 2; not used"},
		{"columns = 2\nmeasure =", nil, "config.toml:2: is no TOML: "},
		{"", []string{"FANGTAN_COLUMNS=two"}, `FANGTAN_COLUMNS: columns cannot be "two": use 1, 2; not used`},
		{"", []string{"FANGTAN_COLUMN=2"}, `FANGTAN_COLUMN: no setting is called "FANGTAN_COLUMN"; did you mean FANGTAN_COLUMNS?`},
		{"", []string{"FANGTAN_HOME=/srv", "FANGTANMEASURE=2", "FANGTAN_=1"}, ""},
	} {
		e := load(t, tt.text, tt.env...)
		var got []string
		for _, p := range e.Problems {
			got = append(got, p.Short(words.English()))
			if m := p.Message(words.Chinese()); strings.Contains(m, "\n") || p.Origin.Line > 0 && !strings.HasPrefix(m, e.File) {
				t.Errorf("%q: %q", tt.text, m)
			}
		}
		if all := strings.Join(got, "\n"); all != tt.want && !(strings.HasSuffix(tt.want, ": ") && strings.HasPrefix(all, tt.want)) {
			t.Errorf("%q %v:\n%s\nwant\n%s", tt.text, tt.env, all, tt.want)
		}
		if e.Settings != Defaults() {
			t.Errorf("%q %v: %+v", tt.text, tt.env, e.Settings)
		}
	}
}

func TestUnreadable(t *testing.T) {
	dir := t.TempDir()
	if e := Load(dir, nil); len(e.Problems) > 0 || e.Settings != Defaults() {
		t.Errorf("without a file: %v", e.Problems)
	}
	if err := os.Mkdir(filepath.Join(dir, "config.toml"), 0o700); err != nil {
		t.Fatal(err)
	}
	e := Load(dir, nil)
	if len(e.Problems) != 1 || e.Settings != Defaults() {
		t.Fatalf("a directory for a file: %v", e.Problems)
	}
	if m := e.Problems[0].Message(words.English()); !strings.HasPrefix(m, e.File+": cannot be read: ") || strings.Count(m, e.File) > 1 {
		t.Errorf("it says %q", m)
	}
}

// TestPrintIsAFile: what is printed sets the same when it is read.
func TestPrintIsAFile(t *testing.T) {
	e := load(t, "measure = 60\ntheme = \"a \\\"b\\\"\\n\"\ncolumns = 2\n")
	again := load(t, e.Print(&words.English().Settings))
	if again.Settings != e.Settings || len(again.Problems) > 0 {
		t.Errorf("%+v with %v, want %+v", again.Settings, again.Problems, e.Settings)
	}
}

// TestExample: docs/config.toml is what the table makes; it sets nothing, and without the marks before the settings it sets each to its default.
func TestExample(t *testing.T) {
	const path = "../../docs/config.toml"
	if *update {
		if err := os.WriteFile(path, []byte(Example()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	b, err := os.ReadFile(path)
	if err != nil || string(b) != Example() {
		t.Errorf("docs/config.toml differs from the table; go test ./reader/config -update writes it anew (%v)", err)
	}
	if list, err := entries.Parse(string(b)); err != nil || len(list) > 0 {
		t.Errorf("it sets %v, %v", list, err)
	}
	var set []string
	for line := range strings.Lines(string(b)) {
		if strings.Contains(line, " = ") {
			set = append(set, strings.TrimPrefix(line, "# "))
		}
	}
	e := load(t, strings.Join(set, ""))
	if len(set) != len(Table()) || e.Settings != Defaults() || len(e.Problems) > 0 {
		t.Errorf("%d settings: %+v with %v", len(set), e.Settings, e.Problems)
	}
}

// TestReadme: the README lists every setting, its values and its default.
func TestReadme(t *testing.T) {
	b, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range Table() {
		line := "| `" + row.Name + "` | " + row.Kind.Allowed() + " | `" + entries.Literal(row.Default) + "` | "
		if !strings.Contains(string(b), "\n"+line) {
			t.Errorf("README.md has no line that begins with\n%s", line)
		}
	}
}

func TestDirectory(t *testing.T) {
	abs := t.TempDir()
	for _, tt := range []struct {
		goos string
		env  map[string]string
		want string // below abs; "" for none
	}{
		{"linux", map[string]string{"HOME": abs, "XDG_CONFIG_HOME": filepath.Join(abs, "c")}, "c/fangtan"},
		{"linux", map[string]string{"HOME": abs, "XDG_CONFIG_HOME": "relative"}, ".config/fangtan"},
		{"darwin", map[string]string{"HOME": abs}, "Library/Application Support/fangtan"},
		{"windows", map[string]string{"AppData": abs}, "fangtan"},
		{"linux", nil, ""},
		{"windows", map[string]string{"HOME": abs}, ""},
	} {
		want := ""
		if tt.want != "" {
			want = filepath.Join(abs, filepath.FromSlash(tt.want))
		}
		if got := Directory(func(name string) string { return tt.env[name] }, tt.goos); got != want {
			t.Errorf("%s %v: %q, want %q", tt.goos, tt.env, got, want)
		}
	}
}
