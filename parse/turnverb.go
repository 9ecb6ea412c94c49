package parse

import (
	"strings"
	"unicode/utf8"
)

// cutVerb takes off a label the verb that says that somebody asks or answers, where a name stands before it: `Ada asks`, `夏荷答`. A story has such words too, but there what is said
// stands in quotation marks.
func cutVerb(label string) string {
	if last := label[len(label)-1]; last >= utf8.RuneSelf {
		for _, verb := range [...]string{"问", "問", "答"} {
			name, ok := strings.CutSuffix(label, verb)
			if word := label[max(0, len(label)-2*len(verb)):]; ok && utf8.RuneCountInString(name) > 1 && !questionRole(word) && !answerRole(word) && likeness(name) >= 0.6 { // not 网友提问
				return name
			}
		}
		return label
	} else if last != 's' && last != 'd' {
		return label
	}
	at := strings.LastIndexByte(label, ' ')
	if at < 0 {
		return label
	}
	switch label[at+1:] {
	case "asks", "asked", "answers", "answered", "replies", "replied", "responds", "responded", "says", "said":
		if name := label[:at]; !pronounWords.has(name) && likeness(name) >= 0.45 {
			return name
		}
	}
	return label
}

// pronounWords stand for people whom a story has named before, or open its sentences.
var pronounWords = wordSet("i you he she it we they one who everyone everybody someone somebody nobody another both all and but so then when as")
