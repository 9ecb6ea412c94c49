package theme

import (
	"fmt"
	"strings"

	"charm.land/glamour/v2/ansi"
	"github.com/charmbracelet/colorprofile"

	"fangtan/reader/entries"
	"fangtan/reader/words"
)

// Example returns a theme file that lists everything that can stand in one, with its meaning in both languages and the values of [Dark], and sets nothing.
func Example() string {
	en, zh := &words.English().Roles, &words.Chinese().Roles
	s := builtIn(Dark)
	c := s.config(inks{colorprofile.TrueColor})
	var out strings.Builder
	say := func(means func(*words.Roles) string) { fmt.Fprintf(&out, "\n# %s\n# %s\n", means(en), means(zh)) }
	set := func(name, literal string) { fmt.Fprintf(&out, "# %s = %s\n", name, literal) }

	fmt.Fprintf(&out, "# %s\n# %s\n", en.Example, zh.Example)
	say(func(w *words.Roles) string { return w.Base })
	set("base", entries.Literal(s.Name))
	say(func(w *words.Roles) string { return w.Background })
	set("background", entries.Literal(s.background))
	say(func(w *words.Roles) string { return w.Colors })
	set("colors", "true")
	say(func(w *words.Roles) string { return w.Glamour })
	set("glamour", entries.Literal(s.glamour))
	say(func(w *words.Roles) string { return w.Contrast })
	set("contrast", fmt.Sprint(s.leastContrast()))
	say(func(w *words.Roles) string { return w.Speakers })
	set("speakers", `["`+strings.Join(s.speakers, `", "`)+`"]`)

	say(func(w *words.Roles) string { return w.Parts })
	for _, r := range append(surfaceRoles(), markdownRoles()...) {
		say(r.means)
		look := s.roles[r.name]
		if r.markdown != nil {
			look = *r.markdown(c)
		}
		set(r.name, literal(look))
	}
	say(func(w *words.Roles) string { return w.Syntax })
	out.WriteString("# [syntax]\n")
	for _, t := range tokens() {
		set(t.name, literal(*t.at(c.CodeBlock.Chroma)))
	}
	return out.String()
}

// literal writes a look as a theme file has it.
func literal(p ansi.StylePrimitive) string {
	var parts []string
	for _, name := range partNames() {
		if c := colourPart(&p, name); c != nil && *c != nil {
			parts = append(parts, name+" = "+entries.Literal(**c))
		}
		if f := flagPart(&p, name); f != nil && *f != nil {
			parts = append(parts, fmt.Sprintf("%s = %t", name, **f))
		}
	}
	if len(parts) == 1 && p.Color != nil {
		return entries.Literal(*p.Color)
	}
	if len(parts) == 0 {
		return "{}"
	}
	return "{ " + strings.Join(parts, ", ") + " }"
}
