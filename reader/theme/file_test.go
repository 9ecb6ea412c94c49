package theme

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"

	"fangtan/reader/entries"
	"fangtan/reader/words"
)

// on is a terminal that shows everything.
var on = Terminal{Dark: true, Profile: colorprofile.TrueColor}

// hex is a colour as it is written, "" for none.
func hex(s uv.Style) string {
	if s.Fg == nil {
		return ""
	}
	return hexOf(s.Fg)
}

// TestFile: what a file says holds, in each of the ways to say it, and its base where it is silent.
func TestFile(t *testing.T) {
	s, problems := Parse("mine", "mine.toml", `
base = "dusk"
background = "#101418"
speakers = ["#ff8800", "33"]
body = "#eee"
heading = { color = "214", bold = false, underline = true }
match.background_color = "#445566"
[question]
bold = true
italic = true
[syntax]
comment = "#888888"
keyword = { color = "#abcdef", bold = true }
`)
	if len(problems) > 0 {
		t.Fatal(problems[0].Message(words.English()))
	}
	look, base := s.Build(on, nil), builtIn("dusk").Build(on, nil)
	if look.Name != "mine" || !look.Dark || !look.Painted || hexOf(look.Background) != "#101418" {
		t.Errorf("%q, dark %t, painted %t on %v", look.Name, look.Dark, look.Painted, look.Background)
	}
	for what, got := range map[string]struct{ got, want string }{
		"body":                   {hex(look.Body), "#eeeeee"},
		"heading":                {hex(look.Heading), "#ffaf00"},
		"a role of the base":     {hex(look.Error), hex(base.Error)},
		"a part of the base":     {hex(look.Match), hex(base.Match)},
		"match":                  {hexOf(look.Match.Bg), "#445566"},
		"the first speaker":      {hex(look.Speakers[0].Name), "#ff8800"},
		"the second speaker":     {hex(look.Speakers[1].Name), "#0087ff"},
		"the third speaker":      {hex(look.Speakers[2].Name), "#ff8800"},
		"comments in code":       {hex(look.Markdown.Syntax.Of(tokens()[2].kind)), "#888888"},
		"keywords in code":       {hex(look.Markdown.Syntax.Of(tokens()[4].kind)), "#abcdef"},
		"question of the base":   {hex(look.Question), hex(base.Question)},
		"markdown of level four": {hex(look.Markdown.Headings[3].Style), "#ffaf00"},
	} {
		if got.got != got.want {
			t.Errorf("%s is %q, want %q", what, got.got, got.want)
		}
	}
	if look.Heading.Attrs&uv.AttrBold != 0 || look.Heading.Underline == 0 || look.Question.Attrs != uv.AttrBold|uv.AttrItalic {
		t.Errorf("heading %v, question %v", look.Heading, look.Question)
	}
}

// TestFileProblems: each is one line that says where and what was meant, and the base holds.
func TestFileProblems(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"", ""},
		{"boddy = '#fff'", `my.toml:1: no role is called "boddy"; did you mean body?`},
		{"zzz = '#fff'", `my.toml:1: no role is called "zzz"`},
		{"\n[heding]\nbold = true", `my.toml:3: no role is called "heding.bold"; did you mean heading.bold?`},
		{"[heading]\nbolt = true", `my.toml:2: no role is called "heading.bolt"; did you mean heading.bold?`},
		{"[syntax]\ncoment = '#fff'", `my.toml:2: no role is called "syntax.coment"; did you mean syntax.comment?`},
		{"body = 'white'", `my.toml:1: body cannot be "white": use "#rgb", "#rrggbb", "0"–"255"; not used`},
		{"body = '#12345'", `my.toml:1: body cannot be "#12345": use "#rgb", "#rrggbb", "0"–"255"; not used`},
		{"body = '256'", `my.toml:1: body cannot be "256": use "#rgb", "#rrggbb", "0"–"255"; not used`},
		{"body = '-1'", `my.toml:1: body cannot be "-1": use "#rgb", "#rrggbb", "0"–"255"; not used`},
		{"body = 7", `my.toml:1: body cannot be 7: use "#rgb", "#rrggbb", "0"–"255"; not used`},
		{"body = { bold = 'yes' }", `my.toml:1: body.bold cannot be "yes": use true, false; not used`},
		{"base = 'dask'", `my.toml:1: base cannot be "dask": did you mean dark? not used`},
		{"base = 'basic-dark'", `my.toml:1: base cannot be "basic-dark": use dark, light, dusk, paper, dark-contrast, light-contrast, plain; not used`},
		{"glamour = 'drakula'", `my.toml:1: glamour cannot be "drakula": did you mean dracula? not used`},
		{"background = true", `my.toml:1: background cannot be true: use "#rgb", "#rrggbb", "0"–"255"; not used`},
		{"colors = 'no'", `my.toml:1: colors cannot be "no": use true, false; not used`},
		{"contrast = 40", `my.toml:1: contrast cannot be 40: use 1–21; not used`},
		{"speakers = '#fff'", `my.toml:1: speakers cannot be "#fff": use ["#rgb", "#rrggbb", "0"–"255", …]; not used`},
		{"speakers = ['#fff', 3]", `my.toml:1: speakers cannot be ["#fff", 3]: use ["#rgb", "#rrggbb", "0"–"255", …]; not used`},
		{"body = '#fff'\nheading =", `my.toml:2: is no TOML: `},
	} {
		s, problems := Parse("my", "/some/where/my.toml", tt.text)
		var got []string
		for _, p := range problems {
			got = append(got, p.Short(words.English()))
			if m := p.Message(words.Chinese()); strings.Contains(m, "\n") || !strings.HasPrefix(m, "/some/where/my.toml:") {
				t.Errorf("%q: %q", tt.text, m)
			}
		}
		if all := strings.Join(got, "\n"); all != tt.want && !(strings.HasSuffix(tt.want, ": ") && strings.HasPrefix(all, tt.want)) {
			t.Errorf("%q:\n%s\nwant\n%s", tt.text, all, tt.want)
		}
		if s == nil {
			continue
		}
		look, base := s.Build(on, nil), builtIn(Dark).Build(on, nil)
		if look.Body != base.Body || look.Heading != base.Heading || hex(look.Speakers[3].Name) != hex(base.Speakers[3].Name) {
			t.Errorf("%q: not as its base", tt.text)
		}
	}
}

func TestLightFile(t *testing.T) {
	s, problems := Parse("snow", "snow.toml", "background = '#f8f8ff'")
	if look, base := s.Build(on, nil), builtIn(Light).Build(on, nil); len(problems) > 0 || look.Dark || look.Body != base.Body {
		t.Errorf("a light background: dark %t, %v", look.Dark, problems)
	}
	s, problems = Parse("clear", "clear.toml", "background = ''")
	if look := s.Build(on, nil); len(problems) > 0 || look.Painted || look.Background != nil {
		t.Errorf("without a background: painted %t, %v", look.Painted, problems)
	}
}

// TestLibrary: themes are found by name and by path, the built-in ones first, and a name that there is not by what was meant.
func TestLibrary(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"sea.toml": "body = '#abcdef'", "dark.toml": "body = '#000000'", "broken.toml": "= =", "notes.txt": "", ".toml": ""} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	l := Library{dir}
	if got, want := strings.Join(l.Names(), " "), strings.Join(Names(), " ")+" broken sea"; got != want {
		t.Errorf("names %s, want %s", got, want)
	}
	from := entries.Origin{Name: "--theme"}
	for _, tt := range []struct{ name, scheme, problem string }{
		{"auto", "", ""},
		{"", "", ""},
		{"dusk", "dusk", ""},
		{"dark", "dark", ""},
		{"sea", "sea", ""},
		{filepath.Join(dir, "sea.toml"), "sea", ""},
		{"broken", "", "broken.toml:1: is no TOML: "},
		{"see", "", `--theme: there is no "see"; did you mean sea?`},
		{"Dark", "", `--theme: there is no "Dark"; did you mean dark?`},
		{"../../etc/passwd", "", "../../etc/passwd: cannot be read: "},
		{"nothing", "", `--theme: there is no "nothing": use dark, light, `},
		{"none.toml", "", "none.toml: cannot be read: "},
		{"basic-dark", "", `--theme: there is no "basic-dark": use `},
	} {
		s, problems := l.Find(tt.name, from)
		got, said := "", ""
		if s != nil {
			got = s.Name
		}
		if len(problems) > 0 {
			said = problems[0].Short(words.English())
		}
		if got != tt.scheme || !strings.HasPrefix(said, tt.problem) || tt.problem == "" && said != "" {
			t.Errorf("%q is %q, %s", tt.name, got, said)
		}
	}
	if got := (Library{}).Names(); len(got) != len(Names()) {
		t.Errorf("without a directory: %v", got)
	}
	if got := (Library{filepath.Join(dir, "none")}).Names(); len(got) != len(Names()) {
		t.Errorf("where the directory is not there: %v", got)
	}
}

// FuzzParseTheme: whatever a theme file holds, the theme can be built for every terminal, and its texts hold no control character.
func FuzzParseTheme(f *testing.F) {
	for _, s := range []string{
		"body = '#fff'\nspeakers = ['1', '#123456']", "base = 'plain'\ncolors = true\n", "background = '#fff'\ncolors = false\ntarget.background_color = '3'",
		"[syntax]\ntext = { color = '' }\n[status]\nbackground_color = '#777'\n", "speakers = []", "contrast = 21\nglamour = 'notty'",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, problems := Parse("x", "x.toml", text)
		for _, p := range problems {
			if strings.Contains(p.Message(words.English()), "\n") {
				t.Errorf("%q", p.Message(words.English()))
			}
		}
		if s == nil {
			return
		}
		for _, p := range []Profile{colorprofile.NoTTY, colorprofile.ASCII, colorprofile.ANSI, colorprofile.ANSI256, colorprofile.TrueColor} {
			look := s.Build(Terminal{Profile: p}, nil)
			if len(look.Speakers) != 8 || p <= colorprofile.ASCII && look.Body.Fg != nil {
				t.Errorf("%v: %+v", p, look)
			}
		}
	})
}
