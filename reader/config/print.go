package config

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"fangtan/reader/entries"
	"fangtan/reader/words"
)

// Print returns the settings in the form of the file, with where each comes from behind it.
func (e *Effective) Print(w *words.Settings) string {
	lines, widest := make([]string, 0, len(Table())), 0
	for _, row := range Table() {
		line := row.Name + " = " + entries.Literal(row.Value(&e.Settings))
		lines, widest = append(lines, line), max(widest, utf8.RuneCountInString(line))
	}
	var out strings.Builder
	for i, row := range Table() {
		origin := e.Origin(row.Name).String()
		if origin == "" {
			origin = w.Default
		}
		fmt.Fprintf(&out, "%s%s  # %s\n", lines[i], strings.Repeat(" ", widest-utf8.RuneCountInString(lines[i])), origin)
	}
	return out.String()
}

// Example returns a configuration file that lists every setting with its meaning in both languages, its values and its default, and sets nothing.
func Example() string {
	en, zh := &words.English().Settings, &words.Chinese().Settings
	var out strings.Builder
	fmt.Fprintf(&out, "# %s\n# %s\n", en.Example, zh.Example)
	for _, row := range Table() {
		fmt.Fprintf(&out, "\n# %s\n# %s\n# %s, --%s, %s\n", row.Means(en), row.Means(zh), row.Kind.Allowed(), row.Name, row.Variable())
		fmt.Fprintf(&out, "# %s = %s\n", row.Name, entries.Literal(row.Default))
	}
	return out.String()
}
