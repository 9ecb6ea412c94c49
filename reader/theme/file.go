package theme

import (
	"errors"
	"strings"

	"charm.land/glamour/v2/ansi"
	"charm.land/glamour/v2/styles"

	"fangtan/reader/entries"
	"fangtan/reader/words"
)

// Parse reads a scheme from the text of a theme file; file names it in problems. What is wrong in it counts as not written, and where it is silent a built-in
// theme holds: its base, or the usual one for its background. A text that is no TOML gives nil.
func Parse(name, file, text string) (*Scheme, []entries.Problem) {
	list, err := entries.Parse(text)
	var syntax *entries.SyntaxError
	if errors.As(err, &syntax) {
		return nil, []entries.Problem{entries.NoTOML(file, syntax)}
	}
	f := reading{file: file}
	f.scheme = f.base(list).copied()
	f.scheme.Name = name
	f.read(list)
	return f.scheme, f.problems
}

// reading is a theme file that is being read.
type reading struct {
	file     string
	scheme   *Scheme
	roles    map[string]bool // the names of all roles
	problems []entries.Problem
}

// base returns the scheme below the one of the file.
func (f *reading) base(list []entries.Entry) *Scheme {
	name := Dark
	for _, e := range list {
		text, _ := e.Value.(string)
		switch e.Name {
		case "background":
			if isColor(text) && !isDark(text) && name == Dark {
				name = Light
			}
		case "base":
			if b, ok := BuiltIn(text); ok {
				return b
			}
			f.wrong(e, entries.Nearest(text, Names()), strings.Join(Names(), ", "))
		}
	}
	b, _ := BuiltIn(name)
	return b
}

func (f *reading) read(list []entries.Entry) {
	f.roles = map[string]bool{}
	for _, name := range roleNames() {
		f.roles[name] = true
	}
	for _, e := range list {
		f.take(e)
	}
	if s := f.scheme; s.background != "" {
		s.dark = isDark(s.background)
	}
}

// take gives an entry its meaning.
func (f *reading) take(e entries.Entry) {
	s := f.scheme
	text, isText := e.Value.(string)
	flag, isFlag := e.Value.(bool)
	switch e.Name {
	case "base":
	case "background":
		if !isText || text != "" && !isColor(text) {
			f.wrong(e, "", colourForms)
			return
		}
		s.background, s.painted = text, text != ""
	case "colors":
		if !isFlag {
			f.wrong(e, "", "true, false")
			return
		}
		s.colourless = !flag
	case "contrast":
		number, ok := e.Value.(float64)
		if whole, isWhole := e.Value.(int64); isWhole {
			number, ok = float64(whole), true
		}
		if !ok || number < 1 || number > 21 {
			f.wrong(e, "", "1–21")
			return
		}
		s.contrast = number
	case "glamour":
		if _, ok := styles.DefaultStyles[text]; !ok {
			f.wrong(e, entries.Nearest(text, styleNames()), strings.Join(styleNames(), ", "))
			return
		}
		s.glamour = text
	case "speakers":
		f.speakers(e)
	default:
		f.role(e)
	}
}

// colourForms are the ways to write a colour.
const colourForms = `"#rgb", "#rrggbb", "0"–"255"`

func (f *reading) speakers(e entries.Entry) {
	list, ok := e.Value.([]any)
	var out []string
	for _, v := range list {
		s, isText := v.(string)
		ok = ok && isText && isColor(s)
		out = append(out, s)
	}
	if !ok {
		f.wrong(e, "", "["+colourForms+", …]")
		return
	}
	f.scheme.speakers = out
}

// role takes one part of the look of a role: its colour, where the entry has its name alone, or the part that its name ends with.
func (f *reading) role(e entries.Entry) {
	name, part := e.Name, "color"
	if i := strings.LastIndexByte(name, '.'); i >= 0 && !f.roles[name] {
		name, part = name[:i], name[i+1:]
	}
	if !f.roles[name] {
		near := entries.Nearest(e.Name, roleNames())
		if near == "" && name != e.Name {
			near = dotted(entries.Nearest(name, roleNames()), part)
		}
		f.unknown(e, near)
		return
	}
	p := f.scheme.roles[name]
	if colour := colourPart(&p, part); colour != nil {
		s, ok := e.Value.(string)
		if !ok || s != "" && !isColor(s) {
			f.wrong(e, "", colourForms)
			return
		}
		*colour = &s
	} else if flag := flagPart(&p, part); flag != nil {
		on, ok := e.Value.(bool)
		if !ok {
			f.wrong(e, "", "true, false")
			return
		}
		*flag = &on
	} else {
		f.unknown(e, dotted(name, entries.Nearest(part, partNames())))
		return
	}
	f.scheme.roles[name] = p
}

// dotted joins two names, or gives "" where one is missing.
func dotted(name, part string) string {
	if name == "" || part == "" {
		return ""
	}
	return name + "." + part
}

func colourPart(p *ansi.StylePrimitive, name string) **string {
	return map[string]**string{"color": &p.Color, "background_color": &p.BackgroundColor}[name]
}

func flagPart(p *ansi.StylePrimitive, name string) **bool {
	return map[string]**bool{
		"bold": &p.Bold, "italic": &p.Italic, "underline": &p.Underline, "faint": &p.Faint, "inverse": &p.Inverse, "crossed_out": &p.CrossedOut,
	}[name]
}

// partNames are what a look is made of, as Glamour calls it.
func partNames() []string {
	return []string{"color", "background_color", "bold", "italic", "underline", "faint", "inverse", "crossed_out"}
}

// roleNames are the names of all roles, those of highlighted code behind [syntaxPrefix].
func roleNames() []string {
	var out []string
	for _, r := range roles() {
		out = append(out, r.name)
	}
	for _, t := range tokens() {
		out = append(out, syntaxPrefix+t.name)
	}
	return out
}

func (f *reading) wrong(e entries.Entry, near, allowed string) {
	f.problems = append(f.problems, entries.Problem{Origin: entries.Origin{Name: f.file, Line: e.Line()}, Say: func(w *words.Words, where string) string {
		if near != "" {
			return w.Settings.WrongNear(where, e.Name, entries.Literal(e.Value), near)
		}
		return w.Settings.Wrong(where, e.Name, entries.Literal(e.Value), allowed)
	}})
}

func (f *reading) unknown(e entries.Entry, near string) {
	f.problems = append(f.problems, entries.Problem{Origin: entries.Origin{Name: f.file, Line: e.Line()}, Say: func(w *words.Words, where string) string {
		if near != "" {
			return w.Roles.UnknownNear(where, e.Name, near)
		}
		return w.Roles.Unknown(where, e.Name)
	}})
}
