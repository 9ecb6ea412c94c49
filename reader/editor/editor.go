// Package editor says how the editor of the reader's choice is started on a line of a file. No shell sees any of it.
//
// (x/editor of Charm knows neither $VISUAL nor quotation marks, and few editors.)
package editor

import (
	"errors"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
)

// ErrNone says that no editor is named and none of the usual ones is there.
var ErrNone = errors.New("no editor: set VISUAL or EDITOR")

// Command returns the command that opens the file at path, which is absolute, at a line, from 1: with $VISUAL, else $EDITOR, else a usual one of
// the system. env is os.Getenv, look [exec.LookPath], and goos runtime.GOOS in the program.
func Command(env func(string) string, look func(string) (string, error), goos, path string, line int) (*exec.Cmd, error) {
	words := choice(env, look, goos)
	if len(words) == 0 {
		return nil, ErrNone
	}
	program, err := look(words[0])
	if err != nil {
		return nil, err
	}
	return exec.Command(program, append(words[1:], place(words[0], path, line)...)...), nil
}

// choice returns the words of the editor's command.
func choice(env func(string) string, look func(string) (string, error), goos string) []string {
	for _, name := range []string{"VISUAL", "EDITOR"} {
		value := strings.TrimSpace(env(name))
		if value == "" {
			continue
		}
		if _, err := look(value); err == nil {
			return []string{value} // a path with spaces in it
		}
		return split(value, goos)
	}
	usual := []string{"nano", "vi", "vim"}
	if goos == "windows" {
		usual = []string{"notepad"}
	}
	for _, name := range usual {
		if _, err := look(name); err == nil {
			return []string{name}
		}
	}
	return nil
}

// split parts a command at its spaces, but for those in quotation marks or, where it does not part the names of directories, behind a backslash.
func split(command, goos string) []string {
	var out []string
	var word strings.Builder
	quote, escaped, within := rune(0), false, false
	for _, r := range command {
		switch {
		case escaped:
			word.WriteRune(r)
			escaped = false
		case r == '\\' && goos != "windows" && quote != '\'':
			escaped, within = true, true
		case quote != 0 && r == quote:
			quote = 0
		case quote == 0 && (r == '"' || r == '\''):
			quote, within = r, true
		case quote == 0 && unicode.IsSpace(r):
			if within {
				out = append(out, word.String())
			}
			word.Reset()
			within = false
		default:
			word.WriteRune(r)
			within = true
		}
	}
	if within {
		out = append(out, word.String())
	}
	return out
}

// place returns the arguments that name the file and, for editors that are known to take one, the line.
func place(program, path string, line int) []string {
	n := strconv.Itoa(max(1, line))
	name := strings.ToLower(strings.TrimSuffix(filepath.Base(strings.ReplaceAll(program, "\\", "/")), ".exe"))
	switch name {
	case "vi", "vim", "nvim", "gvim", "view", "ex", "nano", "pico", "emacs", "emacsclient", "kak", "joe", "jed", "mg", "micro", "ne", "gedit", "mcedit":
		return []string{"+" + n, path}
	case "hx", "helix", "subl", "zed":
		return []string{path + ":" + n}
	case "code", "code-insiders", "codium", "cursor":
		return []string{"--goto", path + ":" + n}
	case "kate", "mate":
		return []string{"-l", n, path}
	}
	return []string{path}
}
