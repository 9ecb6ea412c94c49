// Package pointmark reads what opens or closes a point of a list that is no Markdown list: numbers, bullets, time stamps.
package pointmark

import (
	"strings"
	"unicode/utf8"
)

// Mark is what opens a point: a number, a letter in a ring, a bullet, a time stamp.
type Mark struct {
	Number  int     // of a numbered point, else 0
	Bullet  bool    // it is a bullet
	Seconds float64 // of a time stamp, or -1
}

// Cut reads the mark that opens s and returns what follows it, without the white space between.
func Cut(s string) (Mark, string, bool) {
	s = strings.TrimLeft(s, " \t　")
	if sec, rest, ok := CutStamp(s); ok {
		return Mark{Seconds: sec}, rest, true
	}
	if rest, ok := cutPart(s); ok {
		s = rest
	}
	for _, cut := range []func(string) (int, string, bool){cutRinged, cutDigits, cutNumeral} {
		if n, rest, ok := cut(s); ok {
			return Mark{Number: n, Seconds: -1}, strings.TrimLeft(rest, " \t　:：|｜-—"), true
		}
	}
	if r, n := utf8.DecodeRuneInString(s); strings.ContainsRune("•·▪◦●○■□◆◇★☆▶►➤✅✔🔹🔸👉–—-*", r) && n < len(s) {
		rest := strings.TrimLeft(s[n:], " \t　\uFE0F")
		if r != '-' && r != '*' && r != '–' && r != '—' || len(rest) < len(s)-n {
			return Mark{Bullet: true, Seconds: -1}, rest, rest != ""
		}
	}
	return Mark{}, s, false
}

// cutPart drops the word that says what a number counts: `Part 2`, `Chapter 2`, `第二部分`.
func cutPart(s string) (string, bool) {
	low := strings.ToLower(s[:min(len(s), 12)])
	for _, w := range []string{"part ", "part.", "chapter ", "section ", "no.", "topic "} {
		if strings.HasPrefix(low, w) {
			return strings.TrimLeft(s[len(w):], " ."), true
		}
	}
	return s, false
}
