package cli

import (
	"os"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"fangtan/reader/words"
)

// headings is a file to which fang writes its help. Fang knows the headings in English only: here they are put into the user's language.
type headings struct {
	*os.File // fang asks whether it is a terminal
	words    func() *words.Words
}

// Write writes what fang writes in one go: a heading, or anything else.
func (h headings) Write(p []byte) (int, error) {
	if _, err := h.File.WriteString(h.translated(string(p))); err != nil {
		return 0, err
	}
	return len(p), nil
}

// WriteString hides that of the file.
func (h headings) WriteString(s string) (int, error) { return h.Write([]byte(s)) }

func (h headings) translated(s string) string {
	title, w := strings.TrimSpace(ansi.Strip(s)), &h.words().CLI
	for english, word := range map[string]string{"USAGE": w.Usage, "EXAMPLES": w.Examples, "COMMANDS": w.Commands, "FLAGS": w.Flags} {
		if title == english {
			return strings.Replace(s, english, word, 1)
		}
	}
	return s
}
