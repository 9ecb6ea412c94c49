package flow

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestConfig: the settings are printed with where each comes from, and what is wrong in the file is said; the same in both languages.
func TestConfig(t *testing.T) {
	for name, test := range map[string]struct {
		file   string // "" for none
		env    []string
		args   []string
		status int
	}{
		"defaults": {"", nil, nil, 0},
		"sources":  {"measure = 60\nlang = \"zh\"\nthin-space = true\n", []string{"FANGTAN_THIN_SPACE=false", "FANGTAN_RULER=1"}, []string{"--columns", "2", "--hanging=false"}, 0},
		"problems": {"# mine\nmesure = 60\ncolumns = 5\nparagraph = \"\\u001b[2J\"\nruler = true\n", []string{"FANGTAN_MOUSE=perhaps"}, nil, 1},
		"no-toml":  {"measure = 60\ntheme = dusk\n", nil, []string{"--lang=zh"}, 1},
		"example":  {"", nil, []string{"--example"}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			home := t.TempDir()
			if test.file != "" {
				write(t, filepath.Join(home, "fangtan", "config.toml"), test.file)
			}
			out := runPiped(t, nil, append(test.env, "XDG_CONFIG_HOME="+home), append([]string{"config"}, test.args...)...)
			if out.status != test.status {
				t.Errorf("status %d, want %d", out.status, test.status)
			}
			got := strings.ReplaceAll(out.stderr+out.stdout, home, "$XDG_CONFIG_HOME")
			sameAsFile(t, filepath.Join("testdata", "config-"+name+".golden"), got)
		})
	}
}

// TestConfigIsUsed: the reader takes the settings, and says in one line what is wrong with them.
func TestConfigIsUsed(t *testing.T) {
	home := t.TempDir()
	write(t, filepath.Join(home, "fangtan", "config.toml"), "lang = \"en\"\nmeasure = 40\nhanging = 7\n")
	s := open(t, setting{width: 100, height: 30, args: []string{talk}, env: []string{"XDG_CONFIG_HOME=" + home}})
	s.see("config.toml:3: hanging cannot be 7: use true, false", "1,300 characters")
	s.press("q")
	s.end(0)

	out := runPiped(t, nil, []string{"XDG_CONFIG_HOME=" + home}, talk, "--paragraph=indent")
	if want := "fangtan: " + filepath.Join(home, "fangtan", "config.toml") + ":3: hanging cannot be 7: use true, false; not used\n"; out.stderr != want || out.status != 0 {
		t.Errorf("status %d, standard error %q, want %q", out.status, out.stderr, want)
	}
	if !strings.Contains(out.stdout, "\n┊   第一件事是站着不动") {
		t.Error("no paragraph is indented")
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// sameAsFile compares got with a file of the tests, or writes that with -update.
func sameAsFile(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		write(t, path, got)
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs (-update writes it anew):\n%s", path, got)
	}
}
