package parse

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// expand finds in the article what initials and family names that stand alone are short for: the list of those who attend, `Lin Wang (LW)`, `| Lin Wang | LW |`, `LW = Lin
// Wang`; the title and the first paragraphs for `李：`.
func (c *cast) expand() {
	const enough = 64 << 10
	a := c.article
	text := ""
	for _, p := range c.people {
		initials := isInitials(p.name) && !role(p.name)
		family := utf8.RuneCountInString(p.name) == 1 && isHan(firstRune(p.name)) && !role(p.name) && chineseName([]rune(p.name))
		if !initials && !family {
			continue
		}
		if text == "" {
			text = a.Title + "\n" + string(a.Source[:min(len(a.Source), enough)])
		}
		if initials {
			p.full = a.initialsIn(text, p.name)
		} else if !c.hasLonger(p) {
			p.full = familyIn(text, p.name)
		}
	}
}

// statedName returns the one name with these initials that a fact of the front matter is, as a whole: `interviewee: Lin Wang`; "" where there is none, or two.
func (a *Article) statedName(initials string) string {
	found := ""
	for _, p := range a.Meta {
		words := strings.Fields(p.Value)
		if len(words) != len(initials) || len(words) < 2 {
			continue
		}
		name, _ := nameIn(words, initials)
		if name != "" && found != "" && name != found {
			return ""
		}
		found = max(found, name)
	}
	return found
}

// hasLonger reports whether a label has a name that p's is short for.
func (c *cast) hasLonger(p *person) bool {
	for _, q := range c.people {
		if q != p && shortFor(p, q) {
			return true
		}
	}
	return false
}

// initialsIn returns the name that text, or the front matter, gives for initials, or "".
func (a *Article) initialsIn(text, initials string) string {
	for _, form := range [...]string{"(" + initials + ")", "（" + initials + "）", "[" + initials + "]"} {
		for rest := text; ; {
			at := strings.Index(rest, form)
			if at < 0 {
				break
			}
			if name := nameBefore(rest[:at], initials); name != "" {
				return name
			}
			line := rest[strings.LastIndexByte(rest[:at], '\n')+1 : at] // `Ada Low, pilot (AL)`
			if name, _ := nameIn(strings.Fields(line[:max(strings.IndexByte(line, ','), 0)]), initials); name != "" {
				return name
			}
			rest = rest[at+len(form):]
		}
	}
	for line := range linesWith(text, initials) {
		if name := nameInRow(line, initials); name != "" {
			return name
		}
	}
	if name := a.statedName(initials); name != "" {
		return name
	}
	return nameOf(text[:min(len(text), introduction)], initials)
}

// linesWith yields the lines of text that part is in.
func linesWith(text, part string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for at := strings.Index(text, part); at >= 0; at = strings.Index(text, part) {
			start := strings.LastIndexByte(text[:at], '\n') + 1
			line, rest, _ := strings.Cut(text[start:], "\n")
			if !yield(line) {
				return
			}
			text = rest
		}
	}
}

// introduction is the bytes at the start of an article in which people are introduced.
const introduction = 6 << 10

// nameOf returns the one name of capitalised words within a line of text, or a cell of it, that has the initials; "" where there is none, or two. A line that gives
// initials itself says whose they are.
func nameOf(text, initials string) string {
	found := ""
	for line := range strings.Lines(text) {
		if !hasBytes(line, initials) {
			continue
		}
		parts := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune("*_[]()|\"“”,;:：，。？！、；（）\n", r) })
		if givesInitials(parts) {
			continue
		}
		for _, part := range parts {
			name, two := nameIn(strings.Fields(part), initials)
			if two || name != "" && found != "" && name != found {
				return ""
			}
			if name != "" {
				found = name
			}
		}
	}
	return found
}

// hasBytes reports whether each byte of all is in s.
func hasBytes(s, all string) bool {
	for i := range len(all) {
		if strings.IndexByte(s, all[i]) < 0 {
			return false
		}
	}
	return true
}

// givesInitials reports whether one of the parts of a line is initials.
func givesInitials(parts []string) bool {
	for _, p := range parts {
		if isInitials(strings.TrimSpace(p)) {
			return true
		}
	}
	return false
}

// nameIn returns the name among words that has the initials, and whether there are two.
func nameIn(words []string, initials string) (found string, two bool) {
	capital := func(k int, c byte) bool {
		w := words[k]
		return len(w) > 1 && w[0] == c && !isCapitals(w) && latinLikeness(w) >= 0.5 && !keyWords.has(w)
	}
	for k := 0; k+len(initials) <= len(words); k++ {
		fits := true
		for i := range len(initials) {
			fits = fits && capital(k+i, initials[i])
		}
		if next := k + len(initials); !fits || next < len(words) && asciiWord(words[next-1][len(words[next-1])-1]) && len(words[next]) > 2 && 'A' <= words[next][0] && words[next][0] <= 'Z' && !isCapitals(words[next]) { // the name of something longer: Harbour Group Meeting
			continue
		}
		name := strings.Join(words[k:k+len(initials)], " ")
		name = strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(name, "'s"), "’s"), ".!?")
		if found != "" && found != name {
			return "", true
		}
		found = name
	}
	return found, false
}

// nameBefore returns the name that text ends with, where its first word has the first of the initials.
func nameBefore(text, initials string) string {
	text = text[max(0, len(text)-80):]
	if at := strings.LastIndexAny(text, ",;:|\n*•(（，、；：/"); at >= 0 {
		_, n := utf8.DecodeRuneInString(text[at:])
		text = text[at+n:]
	}
	words := strings.Fields(text)
	for len(words) > 4 {
		words = words[1:]
	}
	for len(words) > 0 && !startsWith(words[0], initials[0]) {
		words = words[1:]
	}
	if len(words) < 2 {
		return ""
	}
	return strings.Join(words, " ")
}

func startsWith(word string, capital byte) bool { return word != "" && word[0] == capital }

// nameInRow reads a line, which may be a row of a table, or an entry of a list, that has the initials beside a name.
func nameInRow(line, initials string) string {
	cells := strings.Split(strings.Trim(line, "| \t"), "|")
	if len(cells) < 2 {
		for _, sep := range [...]string{" = ", " – ", " — ", " - ", "\t"} {
			if cells = strings.Split(strings.TrimLeft(line, "-*+ \t"), sep); len(cells) == 2 {
				break
			}
		}
	}
	at := -1
	for k, cell := range cells {
		if strings.Trim(cell, " \t*_") == initials {
			at = k
		}
	}
	if at < 0 {
		return ""
	}
	for _, k := range [...]int{at - 1, at + 1} {
		if k < 0 || k >= len(cells) {
			continue
		}
		name := strings.Trim(cells[k], " \t*_")
		if startsWith(name, initials[0]) && len(strings.Fields(name)) >= 2 && len(name) <= maxName {
			return name
		}
	}
	return ""
}

// familyIn returns the Chinese name that text gives most often for a family name, or "". A name of three characters is one where what follows the second one is nearly
// always the same.
func familyIn(text, family string) string {
	two, three := map[string]int{}, map[string]int{}
	for rest := text; ; {
		at := strings.Index(rest, family)
		if at < 0 {
			break
		}
		rest = rest[at+len(family):]
		var name []rune
		for _, r := range rest {
			if len(name) == 2 || !isHan(r) || pronouns.has(r) {
				break
			}
			name = append(name, r)
		}
		if len(name) >= 1 {
			two[family+string(name[:1])]++
		}
		if len(name) == 2 {
			three[family+string(name)]++
		}
	}
	best, most := "", 1
	for name, n := range two {
		if n > most || n == most && name < best {
			best, most = name, n
		}
	}
	for name, n := range three {
		if strings.HasPrefix(name, best) && best != "" && n*10 >= most*6 {
			return name
		}
	}
	return best
}

// sameInLatin reports whether the article says that a Chinese name and a Latin one are of one person: `林望（Lin Wang）`.
func (a *Article) sameInLatin(one, other string) bool {
	if !isHan(firstRune(one)) {
		one, other = other, one
	}
	r := firstRune(other)
	if !isHan(firstRune(one)) || !unicode.IsUpper(r) || r >= utf8.RuneSelf {
		return false
	}
	text := string(a.Source[:min(len(a.Source), 16<<10)])
	for rest := text; ; {
		at := strings.Index(rest, one)
		if at < 0 {
			return false
		}
		rest = rest[at+len(one):]
		inside := strings.TrimLeft(rest, "*_ ")
		if open := firstRune(inside); open != '(' && open != '（' {
			continue
		}
		end := strings.IndexAny(inside, ")）\n")
		if end > 0 && sharesWord(inside[:end], other) {
			return true
		}
	}
}

// sharesWord reports whether all words of name are in text.
func sharesWord(text, name string) bool {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	for _, w := range nameWords(name) {
		found := false
		for _, v := range words {
			found = found || v == w
		}
		if !found {
			return false
		}
	}
	return len(nameWords(name)) > 0
}
