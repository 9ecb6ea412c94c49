package parse

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fangtan/parse/cjk"
	"fangtan/parse/term"
)

// maxName is the length, in bytes, past which a stretch before a colon is no name.
const maxName = 72

// initialsOrKey is the likeness of capitals that are a key, unless someone with such initials is known to be there.
const initialsOrKey = 0.01

// likeness says how much s looks like what a person, a role or a medium is called, from 0 (it is no label: too long, a sentence, a word that
// explains) to 1 (a role, or a name that cannot be much else). It knows no context: what the article says of the name comes on top.
func likeness(s string) float64 {
	if s == "" || len(s) > maxName {
		return 0
	}
	if questionRole(s) || answerRole(s) || askingRoles.has(s) || otherRoles.has(s) {
		return 1
	}
	if isKey(s) || isKey(numberedRole(s)) {
		if isInitials(s) {
			return initialsOrKey
		}
		return 0
	}
	if len(s) > 2 && s[0]|0x20 == 'u' && s[1] == '/' && !strings.ContainsAny(s[2:], " /") { // as Reddit calls people
		return 0.5
	}
	outside, office := cutOffice(s)
	if outside == "" {
		return 0
	}
	if office != "" && outside != s {
		return max(likeness(outside), 0.1)
	}
	if handle := cutTag(s); handle != s {
		return min(likeness(handle), 0.5)
	}
	letters, wide, latin := count(s)
	if letters == 0 && strings.Trim(s, "?？") == "" || dottedInitials(s) {
		return 0.6
	}
	switch {
	case letters == 0:
		return 0
	case noNameChars.in(s), strings.Contains(s, "..."):
		return 0
	case strings.HasSuffix(s, ".") && !youngerOrElder(s) && utf8.RuneCountInString(s[strings.LastIndexByte(s, ' ')+1:]) > 2:
		return 0 // a sentence
	case wide > 0 && (strings.HasSuffix(s, ".") || strings.Contains(s, ". ")): // a short one
		return 0
	case several(s):
		return likenessOfSeveral(s)
	case wide > 0 && latin*2 <= wide*3:
		return wideLikeness(s, wide)
	case wide > 4: // a phrase with Latin words in it
		return 0.2
	case wide > 0 && amongLatin.in(s):
		return 0.1
	}
	return latinLikeness(s)
}

// youngerOrElder reports whether a name ends in `Jr.` or `Sr.`.
func youngerOrElder(s string) bool {
	end := s[max(0, len(s)-len("jr.")):]
	return strings.EqualFold(end, "jr.") || strings.EqualFold(end, "sr.")
}

// cutTag takes off a name the four digits that tell it from others of a chat: `ada#0042`.
func cutTag(s string) string {
	if at := len(s) - len("#0000"); at > 0 && s[at] == '#' && digits([]byte(s), at+1) == 4 {
		return s[:at]
	}
	return s
}

// noNameChars are in no name.
var noNameChars = newCharset("!?;\"“”=#{}|<>…")

// dottedInitials reports whether s is initials with their dots: `D.O.`, `D. O.`
func dottedInitials(s string) bool {
	if !strings.HasSuffix(s, ".") {
		return false
	}
	bare := strings.ReplaceAll(strings.ReplaceAll(s, " ", ""), ".", "")
	return isInitials(bare) && strings.Count(s, ".") == len(bare)
}

// count returns the letters of s, those of writings without spaces, and the other ones.
func count(s string) (letters, wide, latin int) {
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			if r |= 0x20; 'a' <= r && r <= 'z' {
				latin++
			}
		case term.Unspaced(r) || cjk.Is(r):
			wide++
		case unicode.IsLetter(r):
			latin++
		}
	}
	return wide + latin, wide, latin
}

var openBrackets = newCharset("(（[【")

// cutOffice parts a name from what stands behind it in brackets: an organisation, an office, initials.
func cutOffice(s string) (name, office string) {
	at := openBrackets.index(s)
	if at <= 0 || !strings.ContainsAny(s[len(s)-min(3, len(s)):], ")）]】") {
		return s, ""
	}
	_, n := utf8.DecodeRuneInString(s[at:])
	office = strings.TrimRight(s[at+n:], ")）]】 ")
	if shut := strings.IndexAny(office, ")）]】"); shut >= 0 && !openBrackets.in(office[:shut]) { // `a(x) and b(y)`, not `Anna Hale (North) (Lab)`
		_, n := utf8.DecodeRuneInString(office[shut:])
		behind := strings.TrimLeft(office[shut+n:], " ")
		if openBrackets.index(behind) != 0 && strings.ContainsFunc(behind, unicode.IsLetter) {
			return s, ""
		}
	}
	if strings.Trim(office, "0123456789") == "" { // the number of a cell of code: `In [7]`
		return s, ""
	}
	return strings.TrimSpace(s[:at]), office
}

// separatorChars part the names of several people in one label.
var separatorChars = newCharset("/／&＆+＋、")

func several(s string) bool {
	if separatorChars.in(s) {
		return !strings.HasPrefix(s, "u/")
	}
	return strings.IndexByte(s, ' ') >= 0 && (strings.Contains(s, " and ") || strings.Contains(s, " x ") || listOfInitials(s)) && !strings.HasPrefix(s, "u/")
}

// listOfInitials reports whether s is `LW, ZS`.
func listOfInitials(s string) bool {
	if !strings.Contains(s, ", ") {
		return false
	}
	parts := strings.Split(s, ", ")
	for _, p := range parts {
		if !isInitials(p) {
			return false
		}
	}
	return true
}

var severalWords = strings.NewReplacer(" and ", "/", " x ", "/")

// people returns the names of a label of several people.
func people(s string) []string {
	if strings.IndexByte(s, ' ') >= 0 {
		s = severalWords.Replace(s)
	}
	if listOfInitials(s) {
		s = strings.ReplaceAll(s, ", ", "/")
	}
	var out []string
	for p := range separatorChars.parts(s) {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

func likenessOfSeveral(s string) float64 {
	parts := people(s)
	if len(parts) < 2 || len(parts) > 6 {
		return 0
	}
	least := 1.0
	for _, p := range parts {
		least = min(least, likeness(p))
	}
	return least * 0.9
}

var (
	nameDots    = newCharset("·・•") // between the parts of foreign names
	phraseMarks = newCharset("，,：:")
	quoteMarks  = newCharset("《》「」『』“”")
)

// wideLikeness rates a name in Chinese, Japanese or Korean.
func wideLikeness(s string, wide int) float64 {
	if verbEndings.of(s, func(verb string) bool { return len(verb) > len("说") }) {
		return 0.05
	}
	if nameDots.in(s) {
		return 0.9
	}
	if phraseMarks.in(s) {
		return 0
	}
	if strings.HasSuffix(s, "说") || strings.HasSuffix(s, "說") || strings.HasSuffix(s, "曰") {
		return 0.05
	}
	body := s
	if quoteMarks.in(s) {
		switch quoted := cutQuotes(s); {
		case quoted == "" && unbalanced(s):
			return 0
		case quoted != "" && wide <= 12:
			return 0.8
		}
		body = quoteMarks.trimLeft(quoteMarks.trimRight(s))
	}
	runes := []rune(strings.ReplaceAll(body, " ", ""))
	if len(runes) == 0 { // nothing but quotation marks: `」「`
		return 0
	}
	if name := cutRole(body); name != body && wideLikeness(name, utf8.RuneCountInString(name)) >= 0.45 {
		return 0.9
	}
	foreign := len(runes) >= 2 && len(runes) <= 8 && !slices.ContainsFunc(runes, func(r rune) bool { return !transliterated.has(r) })
	switch {
	case pronouns.in(s):
		return 0.1
	case koreanName(runes), japaneseName(runes):
		return 0.85
	case chineseName(runes):
		if commonSurnames.has(runes[0]) || len(runes) == 4 {
			return 0.85
		}
		return 0.6
	case foreign:
		return 0.75
	case functionChars.in(s):
		return 0.1
	}
	within := func(end string) bool { return wide > utf8.RuneCountInString(end) }
	switch {
	case verbEndings.of(s, func(string) bool { return true }):
		return 0.05
	case wide <= 12 && mediaEndings.of(body, within), wide <= 8 && personEndings.of(body, within):
		return 0.7
	}
	switch {
	case unicode.IsDigit(runes[len(runes)-1]) || unicode.IsUpper(runes[len(runes)-1]): // 发言人1, 嘉宾A; not 原则 3
		base := strings.TrimRightFunc(body, func(r rune) bool { return unicode.IsDigit(r) || unicode.IsUpper(r) || r == ' ' })
		return min(0.8, likeness(base))
	case len(runes) <= 3:
		return 0.45
	case len(runes) <= 6:
		return 0.35
	case len(runes) <= 10:
		return 0.2
	}
	return 0.1
}

// quotes are the marks that names of media stand in.
var quotes = [...][2]string{{"《", "》"}, {"「", "」"}, {"『", "』"}, {"“", "”"}}

// cutQuotes returns what stands between quotation marks that hold all of s, or "".
func cutQuotes(s string) string {
	for _, q := range quotes {
		if inside, ok := strings.CutPrefix(s, q[0]); ok {
			if inside, ok = strings.CutSuffix(inside, q[1]); ok && !strings.Contains(inside, q[0]) {
				return inside
			}
		}
	}
	return ""
}

// unbalanced reports whether a quotation mark of s opens and does not close, or the other way round: s is a piece of a sentence.
func unbalanced(s string) bool {
	for _, q := range quotes {
		if strings.Count(s, q[0]) != strings.Count(s, q[1]) {
			return true
		}
	}
	return false
}

// cutRole takes a role off the start of a name: `主持人夏荷`.
func cutRole(s string) string {
	for _, role := range [...]string{"主持人", "记者", "記者", "嘉宾", "嘉賓", "主播", "主持", "观众", "觀眾", "网友", "網友", "编辑", "編輯", "主编", "導演", "导演"} {
		if name, ok := strings.CutPrefix(s, role); ok && name != "" {
			return strings.TrimLeft(name, " ")
		}
	}
	return s
}

// chineseName reports whether s is a family name and a given name of one or two characters, or a family name alone.
func chineseName(s []rune) bool {
	switch len(s) {
	case 1, 2, 3:
		return commonSurnames.has(s[0]) || rareSurnames.has(s[0]) || len(s) == 3 && compound(s)
	case 4:
		return compound(s)
	}
	return false
}

func compound(s []rune) bool {
	return compoundSurnames.has(string(s[:2]))
}

// koreanName reports whether s is a Korean family name and a given name of one or two syllables.
func koreanName(s []rune) bool {
	if len(s) < 2 || len(s) > 4 || !koreanSurnames.has(s[0]) {
		return false
	}
	for _, r := range s {
		if r < 0xAC00 || r > 0xD7A3 {
			return false
		}
	}
	return true
}

// japaneseName reports whether s is a Japanese family name, with a given name of up to three characters or without.
func japaneseName(s []rune) bool {
	const longest, given = 3, 3 // characters of a family name, of a given name
	for n := 2; n <= min(len(s), longest); n++ {
		if len(s)-n <= given && japaneseSurnames.has(string(s[:n])) {
			return true
		}
	}
	return false
}

// latinLikeness rates a name in Latin letters, or in another alphabet.
func latinLikeness(s string) float64 {
	s = strings.TrimSuffix(s, " pro tempore")
	var room [mostFields + 1]string
	fields := nameFields(room[:0], s)
	if len(fields) == 0 || len(fields) > mostFields {
		return 0
	}
	opens := fields[0]
	if len(fields) > 2 && (weekday(opens) || weekday(fields[1])) { // Sat Feb 11, Merged Sat Feb 11
		return 0
	}
	if len(fields) > 1 && articleWords.has(opens) && !strings.EqualFold(opens, "the") {
		if isOffice(strings.Join(fields[1:], " ")) { // La presidenta
			return 0.9
		}
		if titleWords.has(strings.TrimRight(fields[1], ".")) { // El señor X
			fields = fields[1:]
			opens = fields[0]
		}
	}
	first, last := strings.TrimRight(opens, "."), fields[len(fields)-1]
	capital, small, joining := 0, 0, 0
	for i, w := range fields {
		bare := strings.TrimRight(w, ".")
		r, _ := utf8.DecodeRuneInString(nameQuotes.trimLeft(w))
		switch {
		case i == 0 && titleWords.has(bare) && len(fields) > 1:
			capital++
		case i > 1 && i == len(fields)-1 && titleWords.has(first) && isOffice(bare): // M. le président
			capital++
		case particleWords.has(bare) && i > 0:
			joining++
		case unicode.IsUpper(r) || unicode.IsDigit(r) && i > 0 || !unicode.IsLower(r) && unicode.IsLetter(r):
			capital++
		default:
			small++
		}
	}
	if !isInitials(s) { // AS and IS are people too
		if prepositions.has(opens) {
			return 0.1
		}
		if speechVerbs.has(last) {
			return 0.05
		}
	}
	if len(fields) > 3 && strings.EqualFold(opens, "the") && small <= 1 && isOffice(fields[1]) && particleOrFor(fields[2]) { // The Minister for Lights
		return 0.9
	}
	if titleWords.has(first) && len(fields) > 1 && small == 0 && !(isInitials(fields[0]) && !isCapitals(s)) { // not MM Well
		if strings.EqualFold(first, "the") && !titleWords.has(last) && !otherRoles.has(last) && !askingRoles.has(last) {
			return 0.3
		}
		return 0.95
	}
	switch {
	case strings.ContainsAny(s, "()[]`$%^*~\\"):
		return 0.05
	case small > 0 && len(fields) == 1:
		return handleLikeness(s)
	case small > 0:
		return 0.1 / float64(small)
	case joining > 1 || len(fields) > 4:
		return 0.2
	case len(fields) == 1 && s == strings.ToUpper(s) && utf8.RuneCountInString(s) <= 5: // initials
		return 0.6
	case len(fields) == 1:
		return 0.5
	case unicode.IsDigit(rune(last[0])) && len(last) > 2: // EIP 1087; no list of callers is as long
		return 0.25
	case (unicode.IsDigit(rune(last[0])) || len(last) == 1) && countedThings.has(opens): // Hall A
		return 0.1
	case (unicode.IsDigit(rune(last[0])) || len(last) == 1) && !keyWords.has(opens): // Speaker 1, Caller B; not Page 1
		return 0.8
	case keyWords.has(opens) || keyWords.has(last):
		return 0.25
	}
	return 0.75
}

var nameQuotes = newCharset("'‘’`@") // what may stand before a word of a name

// mostFields is how many words a name has at most.
const mostFields = 6

// nameFields appends the words of s, which white space and commas part, to fields, up to its capacity.
func nameFields(fields []string, s string) []string {
	start := -1
	for i, r := range s {
		apart := r == ' ' || r == ',' || r > 'z' && unicode.IsSpace(r) || r < ' ' // of ASCII, no other white space is in an article but tab and line end
		switch {
		case !apart && start < 0:
			start = i
		case apart && start >= 0:
			if fields = append(fields, s[start:i]); len(fields) == cap(fields) {
				return fields
			}
			start = -1
		}
	}
	if start >= 0 {
		fields = append(fields, s[start:])
	}
	return fields
}

// particleOrFor reports whether a word leads from an office to what it is of.
func particleOrFor(w string) bool { return w == "for" || w == "of" || w == "to" }

// handleLikeness rates a single word without a capital: what people are called in chats and calls.
func handleLikeness(s string) float64 {
	if strings.HasPrefix(s, "@") || strings.ContainsAny(s, "0123456789_") {
		return 0.5
	}
	return 0.3
}

// official reports whether a name is one that only people who speak before an office are called by: `MR. PARRISH`, `Senator Hale`, `THE COURT`. It needs no other
// evidence within a talk.
func official(s string) bool {
	fields := strings.Fields(s)
	if len(fields) < 2 || len(fields) > 3 {
		return false
	}
	title, last := strings.ToLower(strings.TrimRight(fields[0], ".")), strings.ToLower(fields[len(fields)-1])
	if title == "the" {
		return len(fields) == 2 && (otherRoles.has(last) || askingRoles.has(last) || titleWords.has(last) || last == "court")
	}
	return titleWords.has(title) && !particleWords.has(last) && unicode.IsUpper(firstRune(fields[1])) && unicode.IsUpper(firstRune(fields[len(fields)-1]))
}

// whose returns the name of a label without what tells whom the reader meets: an office in brackets, or behind a comma. It is printed once, and the
// name alone from there on.
func whose(name string) string {
	base, _ := cutOffice(name)
	if base == "" {
		return name
	}
	if before, other, ok := strings.Cut(base, " for "); ok && isInitials(before) && isInitials(other) { // who speaks for somebody who is not there
		return before
	}
	if before, office, ok := strings.Cut(base, ", "); ok && !listOfInitials(base) && latinLikeness(before) >= 0.45 && !weekday(before) {
		if another := strings.Contains(office, " ") && !isCapitals(office) && latinLikeness(office) >= 0.75; !another {
			return before
		}
	}
	return base
}
