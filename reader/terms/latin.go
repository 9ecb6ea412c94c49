package terms

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is a Latin word of the sentence, or several that make a name.
type word struct {
	text  string
	count int
	small bool // it also stands in the article in lower case: a capital began a sentence
}

// form returns the word as it stands within a sentence.
func (w *word) form() string {
	if w.small {
		return strings.ToLower(w.text)
	}
	return w.text
}

// weight is how much a word says: one that is written like a name, with capitals or digits, the most.
func (w *word) weight() float64 {
	for i, r := range w.form() {
		if unicode.IsDigit(r) || unicode.IsUpper(r) {
			return 5
		}
		if i > 0 && r == ' ' {
			return 5
		}
	}
	return 3
}

// latinWords returns the words of s that are written with letters and spaces, each once: names of several words whole (AlphaGo Zero), and single words
// that say something.
func latinWords(s string) []string {
	var out []string
	seen := map[string]bool{}
	add := func(w string) {
		if key := strings.ToLower(w); !seen[key] {
			seen[key] = true
			out = append(out, w)
		}
	}
	tokens := tokenize(s)
	for i := 0; i < len(tokens); i++ {
		n := i
		for n < len(tokens) && proper(tokens[n].text) && (n == i || tokens[n].joined) {
			n++
		}
		if n-i > 1 {
			add(s[tokens[i].start : tokens[n-1].start+len(tokens[n-1].text)])
			i = n - 1
			continue
		}
		if t := tokens[i].text; !common(t) && (utf8.RuneCountInString(t) > 2 || proper(t) && len(t) > 1) {
			add(t)
		}
	}
	return out
}

// token is a word in a text.
type token struct {
	text   string
	start  int
	joined bool // nothing but one space parts it from the word before
}

// tokenize splits a text into words of Latin, Greek or Cyrillic letters and digits; marks within a word (GPT-4, 3.5, don't) belong to it.
func tokenize(s string) []token {
	var out []token
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !letter(r) {
			i += size
			continue
		}
		end := i
		for end < len(s) {
			r, size := utf8.DecodeRuneInString(s[end:])
			next, _ := utf8.DecodeRuneInString(s[end+size:])
			if !letter(r) && !(strings.ContainsRune("-.'’&+", r) && end+size < len(s) && letter(next)) {
				break
			}
			end += size
		}
		joined := false
		if n := len(out); n > 0 {
			joined = s[out[n-1].start+len(out[n-1].text):i] == " "
		}
		out = append(out, token{s[i:end], i, joined})
		i = end
	}
	return out
}

func letter(r rune) bool {
	return r < 0x2000 && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)) // a mark belongs to the letter before it
}

// proper reports whether a word is written like a name, or a part of one: with a capital or a digit first, and no word that any sentence may begin with.
func proper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return (unicode.IsUpper(r) || unicode.IsDigit(r)) && !common(s)
}

// countLatin counts the candidates in a block: whole words, whatever their case.
func (c *counts) countLatin(block string) {
	tokens := tokenize(block)
	for i, t := range tokens {
		small := strings.ToLower(t.text)
		if w := c.latin[small]; w != nil {
			w.count++
			w.small = w.small || t.text == small
		}
		for n := i + 1; n < len(tokens) && n < i+5 && tokens[n].joined; n++ {
			if w := c.latin[strings.ToLower(block[t.start:tokens[n].start+len(tokens[n].text)])]; w != nil {
				w.count++
			}
		}
	}
}

// common reports whether a word says nothing of what an article is about.
func common(s string) bool {
	s, _, _ = strings.Cut(strings.ReplaceAll(strings.ToLower(s), "’", "'"), "'")
	switch s {
	case "a", "about", "actually", "after", "again", "against", "all", "already", "also", "always", "an", "and", "another", "any", "anything", "are",
		"around", "as", "at", "back", "be", "because", "been", "before", "being", "between", "both", "but", "by", "came", "can", "come", "comes", "could",
		"did", "different", "do", "does", "doing", "don", "done", "down", "each", "else", "even", "ever", "every", "everyone", "everything", "first",
		"for", "from", "get", "getting", "give", "go", "going", "gonna", "good", "got", "great", "guess", "had", "happen", "has", "have", "having", "he",
		"her", "here", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its", "just", "keep", "kind", "know", "last", "least", "let", "like",
		"little", "long", "look", "looking", "lot", "made", "make", "makes", "making", "many", "maybe", "me", "mean", "might", "more", "most", "much",
		"must", "my", "need", "never", "new", "next", "no", "not", "nothing", "now", "of", "off", "often", "okay", "on", "one", "only", "or", "other",
		"our", "out", "over", "own", "people", "pretty", "put", "quite", "really", "right", "said", "same", "say", "saying", "says", "see", "she",
		"should", "since", "so", "some", "someone", "something", "sort", "start", "still", "stuff", "such", "sure", "take", "talk", "talking", "than",
		"thank", "thanks", "that", "the", "their", "them", "then", "there", "these", "they", "thing", "things", "think", "this", "those", "though",
		"through", "time", "to", "today", "together", "too", "trying", "two", "under", "until", "up", "us", "use", "used", "using", "very", "want",
		"wanted", "was", "way", "we", "well", "were", "what", "when", "where", "whether", "which", "while", "who", "why", "will", "with", "without",
		"would", "yeah", "yes", "yet", "you", "your":
		return true
	}
	return false
}
