// Package wire reads what goes over the wire to a terminal, and finds in it what the program cannot have meant: sequences that it never sends, and characters
// that drive a terminal or mislead who reads. The tests of every way out of the program share it.
package wire

import (
	"encoding/base64"
	"fmt"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Sink is a way out of the program, by what it may send.
type Sink int

const (
	// Text is for what holds no sequences at all: files, messages, titles, text on a clipboard. Lines end with LF.
	Text Sink = iota
	// Print may have styles, and links to the web or to mail.
	Print
	// Screen may have all that Bubble Tea draws a window with.
	Screen
)

// Unmeant returns what of out nobody can have meant, each with the place in bytes where it is; nil for none.
func Unmeant(out string, sink Sink) []string {
	var found []string
	parser := ansi.GetParser()
	defer ansi.PutParser(parser)
	var state byte
	selectors := 0
	for at := 0; at < len(out); {
		seq, _, n, next := ansi.DecodeSequence(out[at:], state, parser)
		if n == 0 {
			return append(found, fmt.Sprintf("at %d: %q cannot be read", at, out[at:]))
		}
		what := ""
		if control(seq) {
			what = sequence(seq, parser, sink)
		} else {
			what, selectors = text(seq, selectors)
		}
		if what != "" {
			found = append(found, fmt.Sprintf("at %d: %s: %q", at, what, seq))
		}
		state, at = next, at+n
	}
	if state != ansi.NormalState {
		found = append(found, "it ends within a sequence")
	}
	return found
}

func control(seq string) bool { return seq[0] < 0x20 || seq[0] >= 0x7F && seq[0] < 0xA0 }

// text says what is wrong with visible characters; selectors is how many variation selectors stand before them.
func text(seq string, selectors int) (what string, now int) {
	for i, r := range seq {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(seq[i:], "\uFFFD"):
			return "no UTF-8", 0
		case r >= 0x7F && r < 0xA0:
			return "a C1 control", 0
		case r == 0x2028 || r == 0x2029:
			return "a separator of lines", 0
		case r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x206F:
			return "an override of direction", 0
		case r >= 0xFFF9 && r <= 0xFFFB || r >= 0xE0000 && r <= 0xE007F:
			return "a tag", 0
		case unicode.Is(unicode.Variation_Selector, r):
			if selectors++; selectors > 2 {
				return "a flood of selectors", 0
			}
			continue
		}
		selectors = 0
	}
	return "", selectors
}

// sequence says what is wrong with a control.
func sequence(seq string, p *ansi.Parser, sink Sink) string {
	switch {
	case seq == "\n":
		return ""
	case sink == Text:
		return "a control"
	case strings.HasPrefix(seq, "\x1b["):
		return csi(seq, ansi.Cmd(p.Command()), sink)
	case strings.HasPrefix(seq, "\x1b]"):
		return osc(seq, sink)
	case sink == Screen && (seq == "\r" || seq == "\b" || seq == "\t" || seq == "\x1bM" || seq == "\x1b7" || seq == "\x1b8" || seq == "\x1bH"):
		return ""
	}
	return "a control"
}

func csi(seq string, cmd ansi.Cmd, sink Sink) string {
	final := cmd.Final()
	switch {
	case final == 'm' && cmd.Prefix() == 0 && cmd.Intermediate() == 0:
		for _, param := range strings.FieldsFunc(seq[2:len(seq)-1], func(r rune) bool { return r == ';' }) {
			if param == "5" && !strings.Contains(seq, "8;5;") {
				return "blinking text"
			}
		}
		return ""
	case sink == Print:
		return "more than a style"
	case cmd.Prefix() == 0 && cmd.Intermediate() == 0 && strings.ContainsRune("ABCDEFGHIJKLMPSTXZ`abdefgr", rune(final)):
		return ""
	case cmd.Prefix() == '?' && strings.ContainsRune("hlpWu", rune(final)), cmd.Prefix() == '>' && (final == 'm' || final == 'u'),
		cmd.Prefix() == '<' && final == 'u', cmd.Prefix() == '=' && final == 'u', cmd.Intermediate() == ' ' && final == 'q':
		return ""
	}
	return "a sequence that is never sent"
}

// osc takes links, the title, the clipboard, and the question for the background.
func osc(seq string, sink Sink) string {
	body := strings.TrimSuffix(strings.TrimSuffix(seq[2:], "\a"), "\x1b\\")
	if body == seq[2:] {
		return "a string without end"
	}
	number, data, _ := strings.Cut(body, ";")
	switch {
	case number == "8":
		_, target, _ := strings.Cut(data, ";")
		return link(target)
	case sink != Screen:
		return "a command"
	case number == "2" || number == "0":
		if len(Unmeant(data, Text)) > 0 || strings.Contains(data, "\n") {
			return "a title with controls"
		}
		return ""
	case number == "52":
		if _, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(data, "c;")); err != nil {
			return "a clipboard that is no Base64"
		}
		return ""
	case body == "11;?":
		return ""
	}
	return "a command that is never sent"
}

// link says what is wrong with the target of a link; "" ends one.
func link(target string) string {
	if target == "" {
		return ""
	}
	u, err := url.Parse(target)
	switch {
	case err != nil || strings.ContainsFunc(target, func(r rune) bool { return r <= ' ' || r > '~' }):
		return "a link that is no URL"
	case u.User != nil:
		return "a link with a user name"
	case u.Scheme == "mailto" || (u.Scheme == "http" || u.Scheme == "https") && u.Host != "":
		return ""
	}
	return "a link of a kind that is not opened"
}
