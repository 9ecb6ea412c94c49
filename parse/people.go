package parse

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fangtan/parse/visible"
)

// people finds who speaks each turn: labels of one person are one speaker with the fullest of its names.
func (a *Article) people(opened []opening) {
	c := cast{article: a, ids: map[string]int{}, turns: map[[2]int]int{}}
	for _, name := range a.told.speakers {
		c.meet(name)
	}
	last := -1
	for _, o := range opened {
		p := c.meet(c.called(o.label))
		p.printed = true
		p.count++
		if id := c.ids[p.name]; id != last {
			c.turns[[2]int{min(id, last), max(id, last)}]++
			last = id
		}
	}
	c.unite()
	speakers := map[int]int{} // person to speaker
	for k, o := range opened {
		p := c.root(c.ids[c.called(o.label)])
		id, known := speakers[p]
		if !known {
			id = len(a.Speakers)
			speakers[p] = id
			a.Speakers = append(a.Speakers, Speaker{Name: visible.Line(c.fullest(p)), Labels: c.labels(p)})
		}
		a.Turns[k].Speaker = id
	}
}

// cast is the people of a talk, one for each name at first.
type cast struct {
	article *Article
	ids     map[string]int
	people  []*person
	turns   map[[2]int]int // how often two names follow each other, the earlier one first

	asker, guest string // what a question and an answer without a name are called; found when asked for
}

// person is one name that a label has. Where two names are of one person, the later one stands under the earlier one.
type person struct {
	name   string   // as printed
	words  []string // the words of the name in lower case, without titles, offices and courtesies
	full   string   // what the article says that a short name stands for, or ""
	parent int      // the person that this one is, or itself

	printed bool // a label has the name
	count   int  // of its labels
	role    bool // see [role]
	several bool // see [several]
}

// called returns the name under which a label's turn goes; a bare label may have one that was given once.
func (c *cast) called(l *label) string {
	switch {
	case l.name != "":
		return l.name
	case c.asker == "":
		c.asker, c.guest = c.article.unnamed()
	}
	if !l.answer {
		return c.asker
	}
	return c.guest
}

func (c *cast) meet(name string) *person {
	if id, known := c.ids[name]; known {
		return c.people[id]
	}
	p := &person{name: name, words: nameWords(name), parent: len(c.people), role: role(name), several: several(name)}
	c.ids[name] = len(c.people)
	c.people = append(c.people, p)
	return p
}

func (c *cast) root(p int) int {
	for c.people[p].parent != p {
		p = c.people[p].parent
	}
	return p
}

func (c *cast) join(p, q int) {
	if p, q = c.root(p), c.root(q); p != q {
		c.people[max(p, q)].parent = min(p, q)
	}
}

// maxCast is the number of names past which nobody compares them: no talk has as many people, and each pair would be looked at.
const maxCast = 400

// unite finds the names that are of one person.
func (c *cast) unite() {
	if len(c.people) > maxCast {
		return
	}
	c.expand()
	c.parted()
	fullWords := make([][]string, len(c.people))
	for i, p := range c.people {
		if p.full != "" {
			fullWords[i] = nameWords(p.full)
		}
	}
	c.each(func(i, k int) bool { // the same words, first: then two names of one person are no two people to whom a shorter one may belong
		p, q := c.people[i], c.people[k]
		return slices.Equal(p.words, q.words) || namesRole(p, q) || letterOfRole(p.name, q.name) || letterOfRole(q.name, p.name) || calledShort(p.name, q.name) || p.full != "" && slices.Equal(fullWords[i], q.words) || !c.converse(i, k) && c.article.sameInLatin(p.name, q.name)
	})
	c.each(func(i, k int) bool { return !c.converse(i, k) && shortFor(c.people[i], c.people[k]) })
}

// parted joins names that differ in nothing but where these are parted, as marks within a name part them by mistake.
func (c *cast) parted() {
	first := map[string]int{}
	for i, p := range c.people {
		if p.several {
			continue
		}
		letters := strings.ReplaceAll(p.name, " ", "")
		if k, known := first[letters]; known {
			c.join(k, i)
		} else {
			first[letters] = i
		}
	}
}

// each joins a person with the one other person that same is true for; where there are two, the name may be that of either, and of neither.
func (c *cast) each(same func(i, k int) bool) {
	for i, p := range c.people {
		if p.several || len(p.words) == 0 {
			continue
		}
		other := -1
		for k, q := range c.people {
			if i == k || q.several || !same(i, k) {
				continue
			}
			if other >= 0 && c.root(other) != c.root(k) {
				other = -1
				break
			}
			other = k
		}
		if other >= 0 {
			c.join(i, other)
		}
	}
}

// converse reports whether two names answer each other, as one person does not.
func (c *cast) converse(i, k int) bool {
	n := c.turns[[2]int{min(i, k), max(i, k)}]
	return n >= 2 && n*2 >= min(c.people[i].count, c.people[k].count)
}

// shortFor reports whether p's name is a part of q's, which are none of roles: a given name, a family name, initials, with or without a title.
func shortFor(p, q *person) bool {
	return len(p.words) > 0 && partOf(p, q) && !role(p.name) && !role(q.name)
}

// partOf is [shortFor] for what may be the names of roles.
func partOf(p, q *person) bool {
	if dottedInitials(p.name) && len(q.words) > 1 && initialsOf(q.words) == strings.Join(p.words, "") {
		return true
	}
	if isInitials(p.name) && (initialsOf(q.words) == lower(p.name) || officeIs(q.name, p.name)) {
		return true
	}
	if len(p.words) == 1 && len(q.words) == 1 {
		return shortInHan(p.words[0], q.words[0])
	}
	if len(p.words) >= len(q.words) {
		return false
	}
	for _, w := range p.words {
		if !slices.Contains(q.words, w) || utf8.RuneCountInString(w) < 2 {
			return false
		}
	}
	return true
}

// shortInHan reports whether a Chinese, Japanese or Korean name is the given name or, with a courtesy behind it or alone, the family name of another one.
func shortInHan(short, long string) bool {
	s, l := []rune(short), []rune(long)
	if len(s) < len(l) && (japaneseSurnames.has(short) && strings.HasPrefix(long, short) && japaneseName(l) || koreanName(l) && (len(s) == 1 && s[0] == l[0] || long[oneHan:] == short && len(s) > 1)) {
		return true
	}
	if len(s) >= 4 && len(l) > len(s) && strings.HasPrefix(long, short) && isHan(s[0]) && isHan(l[len(l)-1]) { // a medium and a part of it
		return true
	}
	if len(s) >= 2 && len(s) <= 4 && len(l) >= len(s)+2 && s[0] == l[0] && endsAsMedium(long) && within(s, l) { // 南方周末, 南周
		return true
	}
	if len(l) < 2 || len(l) > 4 || len(s) >= len(l) || !isHan(s[0]) || !isHan(l[0]) || !chineseName(l) {
		return false
	}
	if len(s) == 1 {
		return s[0] == l[0]
	}
	return strings.HasSuffix(long, short)
}

// endsAsMedium reports whether a name ends as those of media that appear again and again do.
func endsAsMedium(name string) bool {
	return slices.ContainsFunc(periodicals, func(end string) bool { return strings.HasSuffix(name, end) })
}

// within reports whether the characters of s stand in l in their order.
func within(s, l []rune) bool {
	for _, r := range l {
		if len(s) > 0 && s[0] == r {
			s = s[1:]
		}
	}
	return len(s) == 0
}

// role reports whether a name is that of a role, which stands for nobody in particular.
func role(name string) bool {
	name = strings.TrimSpace(name)
	return asksOrAnswers(name) || askingRoles.has(name) || otherRoles.has(name)
}

// nameWords returns the words of a name in lower case, without titles, courtesies and what stands behind it in brackets or after a comma.
func nameWords(name string) []string {
	base, office := cutOffice(name)
	if named := nameOfRole(base, office); named != "" {
		base = named
	}
	if before, _, ok := strings.Cut(base, ","); ok && before != "" {
		base = before
	}
	base = cutRole(strings.Trim(strings.ToLower(base), "@*_ "))
	for _, end := range personEnds {
		if rest, ok := strings.CutSuffix(base, end); ok && utf8.RuneCountInString(end) >= 2 && rest != "" && isHan(firstRune(rest)) {
			base = rest
		}
	}
	words := strings.FieldsFunc(base, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("·・•.'’", r) })
	for len(words) > 1 && titleWords.has(words[0]) {
		words = words[1:]
	}
	return words
}

// nameOfRole returns the name of whoever has a role, which brackets behind it give: `Moderator (Ann Low, BBC)`.
func nameOfRole(base, office string) string {
	named, _, _ := strings.Cut(office, ",")
	if role(base) && !role(named) && !isInitials(named) && likeness(named) >= 0.7 {
		return named
	}
	return ""
}

// namesRole reports whether one of two names is a role alone, and the other one the same role with the name of whoever has it.
func namesRole(one, other *person) bool {
	if !one.role {
		one, other = other, one
	}
	if !one.role {
		return false
	}
	base, office := cutOffice(other.name)
	return lower(base) == lower(one.name) && nameOfRole(base, office) != ""
}

// letterOfRole reports whether one name is the letter of the word for a question or an answer that the other one is, as newspapers print the word once: `Pregunta.`, then `P.`
func letterOfRole(letter, word string) bool {
	if utf8.RuneCountInString(letter) != 1 || utf8.RuneCountInString(word) <= 1 {
		return false
	}
	low := lower(word)
	return numberedRole(low) == low && asksOrAnswers(low) && firstRune(low) == firstRune(lower(letter))
}

// calledShort reports whether brackets behind a name say what it is called from there on: `主持人（以下简称“主”）`, `林望（林）`.
func calledShort(short, name string) bool {
	base, office := cutOffice(name)
	said, ok := strings.CutSuffix(strings.TrimRight(office, "”」』\""), short)
	return ok && (abbreviates(said) || office == short && strings.HasPrefix(base, short) && base != short)
}

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }

// isInitials reports whether a name is two to four capitals; one between the first and the last may be small, as of a particle: `JvD`.
func isInitials(name string) bool {
	if len(name) < 2 || len(name) > 4 {
		return false
	}
	for i := range len(name) {
		c := name[i]
		if particle := 0 < i && i < len(name)-1 && 'a' <= c && c <= 'z'; !particle && (c < 'A' || c > 'Z') {
			return false
		}
	}
	return true
}

// initialsOf returns the first letters of the words of a name, of the parts of a double name too.
func initialsOf(words []string) string {
	var b strings.Builder
	for _, w := range words {
		for _, part := range strings.Split(w, "-") {
			if part != "" {
				b.WriteRune(firstRune(part))
			}
		}
	}
	return b.String()
}

// officeIs reports whether what stands in brackets behind a name is s: `Lin Wang (LW)`.
func officeIs(name, s string) bool {
	_, office := cutOffice(name)
	return office == s
}

// fullest returns the name that says most of those of one person.
func (c *cast) fullest(p int) string {
	best, size, roles := "", 0, 0
	for k, q := range c.people {
		if c.root(k) != p || utf8.RuneCountInString(q.name) == 1 && slices.ContainsFunc(c.people, func(r *person) bool { return calledShort(q.name, r.name) }) {
			continue
		}
		name := q.name
		if base, office := cutOffice(name); len(c.people) > 1 && best != "" || isInitials(office) || abbreviates(office) || calledShort(office, name) || remarks(office) {
			name = base
		}
		if bare := whose(name); bare != name && c.printed(p, bare) { // an office is no part of a name that stands without it too
			name = bare
		}
		if q.full != "" {
			name = q.full
		}
		if named := nameOfRole(cutOffice(q.name)); named != "" && len(c.labels(p)) > 1 {
			name = named
		}
		n := len(strings.Join(nameWords(name), ""))
		if role(name) || len(name) == 1 { // it says less than any name; of the word and its letter the one that comes more often
			n = 1
			if size == 1 && q.count > roles {
				best = name
			}
			roles = max(roles, q.count)
		}
		if n > size || n == size && isCapitals(best) && !isCapitals(name) {
			best, size = name, n
		}
	}
	if best == "" {
		return c.people[p].name
	}
	return best
}

// abbreviates reports whether what stands in brackets behind a name says what it is called from there on: `（以下简称“林”）`.
func abbreviates(office string) bool {
	return containsAny(office, "简称", "簡稱", "以下用", "以下、", "hereafter", "hereinafter", "ci-après")
}

// remarks reports whether what stands in brackets behind a name is a remark of those who edited or translated: `（译注：本文作者）`.
func remarks(office string) bool {
	return containsAny(office, "译注", "譯注", "译者注", "譯者註", "编者注", "編者註", "编注", "訳注", "역주", "editor's note", "Ed. note")
}

// printed reports whether a label of one person has the name.
func (c *cast) printed(p int, name string) bool {
	id, known := c.ids[name]
	return known && c.people[id].printed && c.root(id) == p
}

func isCapitals(s string) bool { return s == strings.ToUpper(s) && s != strings.ToLower(s) }

// labels returns the names that one person's labels have.
func (c *cast) labels(p int) []string {
	var out []string
	for k, q := range c.people {
		if c.root(k) == p && q.printed {
			out = append(out, visible.Line(q.name))
		}
	}
	return out
}
