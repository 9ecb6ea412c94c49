// Package config is the settings of the program: one table of them, and where their values come from. To add one, add a field to [Settings], a row to
// [Table], and its meaning to package words: its flag, its variable, the example file, the errors and the list that is printed follow from the row.
package config

import "fangtan/reader/words"

// Settings are what the user decides about the program.
type Settings struct {
	Measure   int    // wanted cells of a line
	Paragraph string // Blank or Indent
	Hanging   bool   // stops and closing marks hang in the margin
	ThinSpace bool   // a cell of space between Chinese and Latin letters or digits
	Columns   int    // of text side by side, where there is room
	Ruler     bool   // a reading ruler
	Theme     string // Auto, a name, or the path of a theme file
	Style     string // Auto, or a style of Glamour for Markdown: a name, or the path of a JSON file
	Mouse     bool   // the mouse is the program's
	Lang      string // Auto, "zh" or "en"
}

// Bounds of the measure in cells.
const (
	LeastMeasure = 20
	MostMeasure  = 160
)

// Words that are values.
const (
	Auto   = "auto"   // what the terminal or the locale says
	Blank  = "blank"  // a blank line stands between paragraphs
	Indent = "indent" // paragraphs begin with two cells of indent, without a blank line
)

// Setting is a row of the table.
type Setting struct {
	Name    string // of the key in the file, and of the flag
	Kind    Kind
	Default any
	Means   func(*words.Settings) string
	field   func(*Settings) any // the address of its value
}

// Table returns all settings, in the order in which they are listed.
func Table() []Setting {
	return []Setting{
		{"measure", number{LeastMeasure, MostMeasure}, 72, func(w *words.Settings) string { return w.Measure }, func(s *Settings) any { return &s.Measure }},
		{"paragraph", choice{Blank, Indent}, Blank, func(w *words.Settings) string { return w.Paragraph }, func(s *Settings) any { return &s.Paragraph }},
		{"hanging", toggle{}, true, func(w *words.Settings) string { return w.Hanging }, func(s *Settings) any { return &s.Hanging }},
		{"thin-space", toggle{}, false, func(w *words.Settings) string { return w.ThinSpace }, func(s *Settings) any { return &s.ThinSpace }},
		{"columns", number{1, 2}, 1, func(w *words.Settings) string { return w.Columns }, func(s *Settings) any { return &s.Columns }},
		{"ruler", toggle{}, false, func(w *words.Settings) string { return w.Ruler }, func(s *Settings) any { return &s.Ruler }},
		{"theme", text{"auto, NAME, FILE"}, Auto, func(w *words.Settings) string { return w.Theme }, func(s *Settings) any { return &s.Theme }},
		{"style", text{"auto, NAME, FILE"}, Auto, func(w *words.Settings) string { return w.Style }, func(s *Settings) any { return &s.Style }},
		{"mouse", toggle{}, false, func(w *words.Settings) string { return w.Mouse }, func(s *Settings) any { return &s.Mouse }},
		{"lang", choice{Auto, "zh", "en"}, Auto, func(w *words.Settings) string { return w.Lang }, func(s *Settings) any { return &s.Lang }},
	}
}

// Defaults returns the settings of one who has set nothing.
func Defaults() Settings {
	var s Settings
	for _, row := range Table() {
		row.put(&s, row.Default)
	}
	return s
}

// Value returns the value that s has for the setting.
func (r Setting) Value(s *Settings) any {
	switch at := r.field(s).(type) {
	case *int:
		return *at
	case *bool:
		return *at
	case *string:
		return *at
	}
	panic("config: " + r.Name + " has a field of another type")
}

// put gives s the value, which is of the setting's kind.
func (r Setting) put(s *Settings, value any) {
	switch at := r.field(s).(type) {
	case *int:
		*at = value.(int)
	case *bool:
		*at = value.(bool)
	case *string:
		*at = value.(string)
	}
}

// named returns the setting of a name.
func named(name string) (Setting, bool) {
	for _, row := range Table() {
		if row.Name == name {
			return row, true
		}
	}
	return Setting{}, false
}

// names returns those of all settings.
func names() []string {
	var out []string
	for _, row := range Table() {
		out = append(out, row.Name)
	}
	return out
}
