package flow

import (
	"path/filepath"
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// TestThemeOfFewColours: a theme that was asked for is drawn in what the terminal has, and speakers, questions and matches can be told apart.
func TestThemeOfFewColours(t *testing.T) {
	indexed := func(s uv.Style) bool {
		for _, c := range []any{s.Fg, s.Bg} {
			if _, ok := c.(ansi.IndexedColor); c != nil && !ok && !basic(c) {
				return false
			}
		}
		return true
	}
	for _, test := range []struct {
		name    string
		env     []string
		args    []string
		bars    [2]string
		allowed func(uv.Style) bool
	}{
		{"256 colours", []string{"COLORTERM="}, []string{"--theme", "paper"}, [2]string{"┃", "┊"}, indexed},
		{"16 colours", []string{"TERM=xterm", "COLORTERM=", "FANGTAN_THEME=dusk"}, nil, [2]string{"┃", "┊"}, func(s uv.Style) bool { return basic(s.Fg) && basic(s.Bg) }},
		{"the console", []string{"TERM=linux", "COLORTERM="}, []string{"--theme=dark"}, [2]string{"│", "░"}, func(s uv.Style) bool { return basic(s.Fg) && basic(s.Bg) }},
		{"no colour", nil, []string{"--theme", "plain"}, [2]string{"┃", "┊"}, func(s uv.Style) bool { return s.Fg == nil && s.Bg == nil }},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := open(t, setting{width: 100, height: 30, args: append(test.args, talk), env: test.env})
			s.see("1,300 字")
			s.press("/三秒" + enter)
			s.see("1/7")
			s.press("g]")
			sc := s.await("the first question is at the top", func(sc Screen) bool {
				return sc.Find("很多人以为修钟") >= 0 && sc.Find("很多人以为修钟") < 2
			})
			if !sc.Has(test.bars[0]+" 很多人以为修钟") || !sc.Has(test.bars[1]+" 第一件事") {
				t.Error("the bars of the speakers have no shapes of their own")
			}
			s.toldApart(sc, test.allowed)
			s.press("T")
			corner := "╭"
			if test.name == "the console" {
				corner = "┌"
			}
			s.see(corner, "dark-contrast")
			s.press("\x1b")
			s.await("the list is gone", func(sc Screen) bool { return !sc.Has("dark-contrast") })
			s.press("q")
			s.end(0)
		})
	}
}

// TestThemeIsPainted: a theme that was asked for stands on its own background, and the file of the user is found.
func TestThemeIsPainted(t *testing.T) {
	home := t.TempDir()
	write(t, filepath.Join(home, "fangtan", "themes", "sea.toml"), "background = \"#001020\"\nbody = \"#d0e0f0\"\n")
	s := open(t, setting{width: 80, height: 24, args: []string{"--theme=sea", talk}, env: []string{"XDG_CONFIG_HOME=" + home}})
	sc := s.see("1,300 字")
	for y, row := range sc.Cells {
		for x, c := range row {
			if c.Content != "" && c.Style.Bg == nil {
				t.Fatalf("the cell %d,%d, %q, has no background:\n%s", x, y, c.Content, sc)
			}
		}
	}
	if text := s.styleOf(sc, "关注桥东茶话"); colourOf(text) == "" {
		t.Errorf("the text is %v", text)
	}
	s.press("q")
	s.end(0)
}

// TestGlamourStyle: headings stand as Glamour's style has them.
func TestGlamourStyle(t *testing.T) {
	for name, test := range map[string]struct {
		env   []string
		args  []string
		shows string
	}{
		"variable": {[]string{"GLAMOUR_STYLE=dark"}, nil, "## 嘉宾简介"},
		"flag":     {[]string{"GLAMOUR_STYLE=dark"}, []string{"--style", "ascii"}, "| **要点**"},
		"ours":     {nil, nil, "────────"},
	} {
		out := runPiped(t, nil, test.env, append(test.args, talk)...)
		if !strings.Contains(out.stdout, test.shows) || out.stderr != "" {
			t.Errorf("%s: %q is not printed; %s", name, test.shows, out.stderr)
		}
	}
}

// TestWrongLooks: a flag that names nothing is a wrong flag, a setting that names nothing is said, and the article shows all the same.
func TestWrongLooks(t *testing.T) {
	for args, want := range map[string]string{
		"--theme=dask":      `fangtan: --theme: there is no "dask"; did you mean dark?` + "\n",
		"--style=drakula":   `fangtan: --style: there is no "drakula"; did you mean dracula?` + "\n",
		"--style=none.json": "fangtan: none.json: cannot be read: no such file or directory\n",
	} {
		out := runPiped(t, nil, nil, args, talk)
		if out.stderr != want || out.status != 2 {
			t.Errorf("%s: status %d, %q, want %q", args, out.status, out.stderr, want)
		}
	}
	out := runPiped(t, nil, []string{"FANGTAN_THEME=dask"}, talk)
	if want := `fangtan: FANGTAN_THEME: there is no "dask"; did you mean dark?` + "\n"; out.stderr != want || out.status != 0 || !strings.Contains(out.stdout, "沈望舒") {
		t.Errorf("status %d, %q, want %q", out.status, out.stderr, want)
	}
}
