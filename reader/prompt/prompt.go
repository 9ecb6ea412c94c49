// Package prompt is a one-line text input. Its cursor moves by grapheme clusters and is placed in terminal cells, so that the terminal's own cursor can
// stand there: input methods show their candidates at it. (The text input of bubbles places it by runes.)
package prompt

import (
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"fangtan/reader/cells"
)

// limit is the greatest length of the text in bytes: nobody types more, and a file pasted by mistake must not make typing slow.
const limit = 4096

// Prompt is a line of text and a cursor in it. The zero value is empty. It is a value: Update returns a changed copy.
type Prompt struct {
	before, after string // the text on both sides of the cursor; each is a whole number of grapheme clusters
}

// New returns a prompt that holds text, cleaned, with the cursor at its end.
func New(text string) Prompt { return Prompt{}.insert(text) }

// Text returns what was typed.
func (p Prompt) Text() string { return p.before + p.after }

// Before returns what stands before the cursor.
func (p Prompt) Before() string { return p.before }

// Put returns p with text, cleaned, in the place of what stands between the byte from, of what is before the cursor, and the cursor.
func (p Prompt) Put(from int, text string) Prompt {
	p.before = p.before[:max(0, min(from, len(p.before)))]
	return p.insert(text)
}

// Update applies a key or a paste, and reports whether it was one for the prompt: keys that mean nothing here (enter, esc, up, down, tab, function
// keys, ...) are the owner's. words tells those apart by which ctrl+w and its kin go.
func (p Prompt) Update(msg tea.Msg, words Starts) (Prompt, bool) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return p.insert(msg.Content), true
	case tea.KeyPressMsg:
		if msg.Text != "" {
			return p.insert(msg.Text), true
		}
		return p.edit(msg.Keystroke(), words)
	}
	return p, false
}

// edit applies the key named name, with readline's meaning.
func (p Prompt) edit(name string, words Starts) (Prompt, bool) {
	switch name {
	case "left", "ctrl+b":
		p = p.at(cells.Last(p.before))
	case "right", "ctrl+f":
		p = p.at(len(p.before) + firstCluster(p.after))
	case "ctrl+left", "alt+left", "alt+b":
		p = p.at(words.last(p.before))
	case "ctrl+right", "alt+right", "alt+f":
		p = p.at(len(p.before) + words.first(p.after))
	case "home", "ctrl+a":
		p = p.at(0)
	case "end", "ctrl+e":
		p = p.at(len(p.Text()))
	case "backspace", "ctrl+h", "shift+backspace":
		p.before = p.before[:cells.Last(p.before)]
	case "delete", "ctrl+d":
		p.after = p.after[firstCluster(p.after):]
	case "ctrl+w", "alt+backspace", "ctrl+backspace":
		p.before = p.before[:words.last(p.before)]
	case "alt+d", "ctrl+delete":
		p.after = p.after[words.first(p.after):]
	case "ctrl+u":
		p.before = ""
	case "ctrl+k":
		p.after = ""
	default:
		return p, false
	}
	return p.joined(), true
}

// insert puts text, cleaned, at the cursor; what exceeds the limit is dropped.
func (p Prompt) insert(text string) Prompt {
	text = cells.Clean(text)
	if room := max(0, limit-len(p.before)-len(p.after)); len(text) > room {
		for room > 0 && !utf8.RuneStart(text[room]) {
			room--
		}
		text = text[:room]
	}
	p.before += text
	return p.joined()
}

// at returns p with the cursor at the byte offset i of its text, which must be between two clusters.
func (p Prompt) at(i int) Prompt {
	text := p.Text()
	return Prompt{before: text[:i], after: text[i:]}
}

// joined returns p, cleaned as one text, with the cursor behind the cluster in which it stands, if it stands in one: a combining mark typed or left behind the cursor makes
// one cluster with what is before it.
func (p Prompt) joined() Prompt {
	text, i := cells.Clean(p.Text()), 0
	p.before = cells.Clean(p.before)
	for i < len(p.before) {
		i += firstCluster(text[i:])
	}
	return p.at(i)
}

// View returns the part of the text that is shown in width cells, and the cell at which the cursor stands in it: from 0, and less than width where width is
// at least 1. A text too long for the width is scrolled sideways: what surrounds the cursor shows, more of it before the cursor than behind.
func (p Prompt) View(width int, method ansi.Method) (shown string, cursor int) {
	if width < 1 {
		return "", 0
	}
	before := method.StringWidth(p.before)
	total := before + method.StringWidth(p.after)
	skip := max(0, min(before-width*2/3, total+1-width))
	text := p.Text()
	cell := 0
	for cell < skip {
		n, w := cells.First(text, method)
		text, cell = text[n:], cell+w
	}
	return cells.Truncate(text, width, "", method), before - cell
}
