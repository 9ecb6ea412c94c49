package cli

import (
	"os"
	"regexp"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"fangtan/reader/typeset"
	"fangtan/reader/words"
)

// helpPage is a file to which fang writes its help. Fang knows the headings in English only, breaks what it says of the program before Chinese stops, and does not break
// what it says of commands and flags: here the headings are put into the user's language, and lines are broken as those of an article are.
type helpPage struct {
	*os.File // fang asks whether it is a terminal
	words    func() *words.Words
}

// Write writes what fang writes in one go: a heading, a paragraph, a row of a table, or anything else.
func (h helpPage) Write(p []byte) (int, error) {
	if _, err := h.File.WriteString(h.set(string(p), min(widthOf(h.File, mostHelp), mostHelp))); err != nil {
		return 0, err
	}
	return len(p), nil
}

// WriteString hides that of the file.
func (h helpPage) WriteString(s string) (int, error) { return h.Write([]byte(s)) }

// mostHelp is the greatest width of the help in cells: fang's own.
const mostHelp = 120

// set returns what fang writes as it is to stand in so many cells.
func (h helpPage) set(s string, width int) string {
	plain := ansi.Strip(s)
	title, w := strings.TrimSpace(plain), &h.words().CLI
	for english, word := range map[string]string{"USAGE": w.Usage, "EXAMPLES": w.Examples, "COMMANDS": w.Commands, "FLAGS": w.Flags} {
		if title == english {
			return strings.Replace(s, english, word, 1)
		}
	}
	for _, text := range []string{w.Long, w.Config, w.Notes, w.Recent, w.Completion, w.HelpCommand} {
		if unbroken(plain) == unbroken(text) {
			return lines(text, "  ", width)
		}
	}
	if row := helpRow.FindStringSubmatch(plain); row != nil {
		return setRow(s, row[1], row[2], width)
	}
	return s
}

// helpRow is a row of a table: a command or a flag in its column, and what it does.
var helpRow = regexp.MustCompile(`^( {4}\S+(?: \S+)* {2,})(\S.*)\n$`)

// Widths in cells of what a row says: with less room than the least, it stands below the command or the flag, indented.
const (
	leastMeaning = 20
	belowIndent  = 8
)

// setRow breaks a row of a table, of which s is the row as it is painted.
func setRow(s, column, meaning string, width int) string {
	key := ansi.StringWidth(column)
	if width-key < leastMeaning {
		name := ansi.Truncate(s, ansi.StringWidth(strings.TrimRight(column, " ")), "")
		return name + "\n" + lines(meaning, strings.Repeat(" ", belowIndent), width)
	}
	indent := strings.Repeat(" ", key)
	return ansi.Truncate(s, key, "") + strings.TrimPrefix(lines(meaning, indent, width), indent)
}

// lines breaks a text into lines behind an indent.
func lines(text, indent string, width int) string {
	var out strings.Builder
	for _, line := range typeset.Lines(text, max(1, width-len(indent)-1), ansi.GraphemeWidth) {
		out.WriteString(indent + line + "\n")
	}
	return out.String()
}

// unbroken is text without white space: the same wherever its lines end.
func unbroken(text string) string { return strings.Join(strings.Fields(text), "") }
