package parse

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"fangtan/parse/date"
	"fangtan/parse/plain"
	"fangtan/parse/visible"
)

// fronting finds what an article states about itself: its title, the facts of its front matter, and the credits at its end.
type fronting struct {
	*Article
	keys       fieldKeys
	title      int          // the block of the title, or -1
	titlesPart bool         // the title is the heading of a part as well
	facts      map[int]bool // offsets of the blocks that state facts: they hold when blocks are cut
	tail       int          // offset of the first block of the credits at the end, or len(Source)
}

// states reports whether block i states facts.
func (f *fronting) states(i int) bool { return f.facts[f.Blocks[i].Span.Start] }

// frontMatter reads front matter in all its forms: data at the start, "key: value" lines and lists, tables, lines that say who wrote the text,
// credits at its end; and finds the title.
func (a *Article) frontMatter(name string) *fronting {
	f := &fronting{Article: a, keys: knownKeys(), title: -1, facts: map[int]bool{}, tail: len(a.Source)}
	f.data()
	f.title = a.titleHeading()
	if f.title >= 0 && a.Title == "" {
		a.Title = a.headline(f.title)
	}
	f.lines()
	f.linkedAuthor()
	f.otherTitle(name)
	f.credits()
	return f
}

// data reads what stands before all text: a data block, facts in link definitions.
func (f *fronting) data() {
	for i := range f.Blocks {
		b := &f.Blocks[i]
		switch b.Kind {
		case Data:
			f.add(i, f.dataStatements(b))
		case Definition:
			if s, ok := f.definitionStatement(b); ok {
				f.add(i, []statement{s})
			}
		case HTML:
			if s := f.commentStatements(b); s != nil {
				f.add(i, s)
			}
		default:
			return
		}
	}
}

// How far from the start front matter is looked for: so many blocks, so many paragraphs of text among them.
const (
	frontBlocks     = 40
	frontParagraphs = 4
	longParagraph   = 300 // bytes
)

// lines reads facts from the paragraphs, lists and tables around the title.
func (f *fronting) lines() {
	text, told := 0, 0 // long paragraphs, and all, that state no facts
	for i := 0; i < min(len(f.Blocks), frontBlocks) && text < frontParagraphs; i++ {
		b := &f.Blocks[i]
		switch {
		case f.states(i) || i == f.title:
		case b.Kind == Heading && i == f.title+1: // what stands below a title, set as a heading
		case b.Kind == Heading && i > f.title:
			return
		case b.Kind == Table:
			if s := f.tableStatements(i); s != nil {
				f.add(i, s)
			}
		case b.Kind == Paragraph && b.In != nil:
			end := f.listEnd(i)
			if !f.list(i, end) {
				text++
			}
			i = end - 1
		case b.Kind == Paragraph:
			if told > 1 && f.citesLinkAlone(b) || f.paragraph(i) {
				continue
			}
			told++
			if b.Span.Len() > longParagraph {
				text++
			}
		}
	}
}

// citesLinkAlone reports whether b is one line that is a link to what the text around it speaks of.
func (f *fronting) citesLinkAlone(b *Block) bool {
	if len(b.Lines) != 1 {
		return false
	}
	key, _, ok := keyAndValue(f.Source[b.Lines[0].Start:b.Lines[0].End])
	return ok && linkKey(key)
}

// paragraph reads block i where each of its lines states facts.
func (f *fronting) paragraph(i int) bool {
	b := &f.Blocks[i]
	if b.Span.Len() > 4*longParagraph {
		return false
	}
	if f.keyValueLines(b) {
		b.Kind = Data
		f.add(i, f.keyValues(b))
		return true
	}
	if f.keyAboveList(i) {
		return true
	}
	var all []statement
	known, unknown := 0, 0
	for _, l := range b.Lines {
		line := string(f.Source[l.Start:l.End])
		s := f.lineStatements(line, l.Start)
		if known++; s == nil {
			known--
			unknown++
			s = boldPair(line, l.Start)
		}
		if s == nil {
			return false
		}
		all = append(all, s...)
	}
	if known == 0 || known < unknown {
		return false
	}
	f.add(i, all)
	return true
}

var boldKey = regexp.MustCompile(`^(?:\*\*|__)([^*_:：]{1,24})(?:[:：]\s*(?:\*\*|__)|(?:\*\*|__)\s*[:：])\s*(\S.*)$`)

// boldPair reads a line with a key in bold, known or not, and a short value.
func boldPair(line string, at int) []statement {
	line = strings.TrimSpace(line)
	if !strings.HasPrefix(line, "**") && !strings.HasPrefix(line, "__") {
		return nil
	}
	m := boldKey.FindStringSubmatch(line)
	if m == nil || !nameValue(m[2]) {
		return nil
	}
	value, target := plain.Line(m[2])
	return []statement{{key: strings.TrimSpace(m[1]), values: []string{value}, url: target, at: at}}
}

// lineStatements reads one line that says who made the article, when, and where it is from; nil where it says anything else.
func (f *fronting) lineStatements(line string, at int) []statement {
	out := f.hostLine(line)
	if out == nil {
		text, target := plain.Line(line)
		out = f.creditLine(line, text, target)
		if out == nil {
			out = f.datedCredits(text)
		}
		if out == nil {
			out = f.byLine(text)
		}
	}
	for k := range out {
		out[k].at = at
	}
	return out
}

// keyAndValue parts a line at its first colon into a key, which is short, and a value; ok is false where it is nothing of the kind.
func keyAndValue(line []byte) (key, value string, ok bool) {
	const longest = 25 // characters
	at := bytes.IndexByte(line, ':')
	if wide := bytes.Index(line, []byte("：")); at < 0 || wide >= 0 && wide < at {
		at = wide
	}
	if at <= 0 || strings.IndexByte(blanks, line[0]) >= 0 {
		return "", "", false
	}
	_, colon := utf8.DecodeRune(line[at:])
	before, behind := bytes.TrimRight(line[:at], blanks), bytes.TrimLeft(line[at+colon:], blanks)
	if utf8.RuneCount(before) > longest || len(behind) == 0 {
		return "", "", false
	}
	return string(before), string(behind), true
}

// blanks are the white space of ASCII.
const blanks = " \t\n\f\r"

// keyValueLines reports whether each line of b is "key: value" with a known key among them that no speaker is called by.
func (f *fronting) keyValueLines(b *Block) bool {
	known := 0
	for _, l := range b.Lines {
		key, value, ok := keyAndValue(f.Source[l.Start:l.End])
		if !ok || strings.HasPrefix(key, "http") || strings.ContainsAny(key, "*[]<>|｜") || strings.HasPrefix(value, "**") || strings.ContainsAny(value, "[|｜") {
			return false
		}
		field, ok := f.keys.of(key)
		switch {
		case ok && (field == FieldTitle || strings.Contains(value, "://") || nameValue(value) && !(field.speaks() && f.opensOften(key))):
			known++
		case hasQuestionMark(value) || strings.HasSuffix(value, "。"):
			return false
		}
	}
	return known > 0
}

// opensOften reports whether key and a colon open more blocks than facts do: then it is the label of one who speaks.
func (f *fronting) opensOften(key string) bool {
	n := 0
	for i := range f.Blocks {
		b := &f.Blocks[i]
		if b.Kind != Paragraph && b.Kind != Data || len(b.Lines) == 0 {
			continue
		}
		line := bytes.TrimLeft(f.Source[b.Lines[0].Start:b.Lines[0].End], "*_ ")
		if rest, ok := bytes.CutPrefix(line, []byte(key)); ok {
			if rest = bytes.TrimLeft(rest, "*_ "); bytes.HasPrefix(rest, []byte(":")) || bytes.HasPrefix(rest, []byte("：")) {
				n++
			}
		}
		if n > 2 {
			return true
		}
	}
	return false
}

// list reads the blocks from i to end, a list or a quote, where most of its lines state facts and each could.
func (f *fronting) list(i, end int) bool {
	if end-i > frontBlocks {
		return false
	}
	found := map[int][]statement{}
	known, unknown := 0, 0
	for k := i; k < end; k++ {
		b := &f.Blocks[k]
		if b.Kind != Paragraph || b.Span.Len() > 4*longParagraph {
			return false
		}
		for _, l := range b.Lines {
			line := string(f.Source[l.Start:l.End])
			if s := f.lineStatements(line, l.Start); s != nil {
				found[k] = append(found[k], s...)
				known++
				continue
			}
			bare, _ := plain.Line(line)
			key, value, ok := keyAndValue([]byte(bare))
			if !ok || strings.HasPrefix(key, "http") || !nameValue(value) {
				return false
			}
			found[k] = append(found[k], statement{key: key, values: []string{value}, at: l.Start})
			unknown++
		}
	}
	if known == 0 || known < unknown {
		return false
	}
	for k := i; k < end; k++ {
		f.add(k, found[k])
	}
	return true
}

// add takes the facts that block i states.
func (f *fronting) add(i int, all []statement) {
	b := &f.Blocks[i]
	f.facts[b.Span.Start] = true
	b.Fact = true
	b.Lined = b.Kind == Paragraph && len(b.Lines) > 1
	for _, s := range all {
		if s.field == FieldOther {
			s.field, _ = f.keys.of(lastKey(s.key))
		}
		for k, v := range s.values {
			s.values[k] = strings.TrimSpace(visible.Line(v))
		}
		s.field = s.field.holding(s.values, s.url)
		p := Pair{Key: visible.Line(s.key), Value: strings.Join(s.values, ", "), Field: s.field, Line: f.LineOf(s.at)}
		if len(s.values) > 1 {
			p.List = s.values
		}
		f.Meta = append(f.Meta, p)
		f.set(s)
	}
}

// lastKey returns the key within mappings that says what a value is: "author" of author.name, "url" of video.url.
func lastKey(key string) string {
	outer, last, ok := strings.Cut(key, ".")
	for ok && strings.Contains(last, ".") {
		_, last, _ = strings.Cut(last, ".")
	}
	if ok && (last == "name" || last == "title") {
		return outer
	}
	if ok {
		return last
	}
	return key
}

// holding returns what a field is once its value is seen: a source that is no address is a publisher, and the other way round.
func (f Field) holding(values []string, url string) Field {
	address := url != "" || len(values) > 0 && (strings.Contains(values[0], "://") || strings.HasPrefix(values[0], "www."))
	switch {
	case f == FieldSource && !address:
		return FieldPublisher
	case f == FieldPublisher && address && url == "":
		return FieldSource
	}
	return f
}

// set fills the typed field that a statement is about, where nothing before it has.
func (f *fronting) set(s statement) {
	if len(s.values) == 0 || s.values[0] == "" {
		return
	}
	front, first := &f.Front, s.values[0]
	switch {
	case s.field == FieldTitle && f.Title == "":
		f.Title = first
	case s.field == FieldAuthor && len(front.Authors) == 0:
		front.Authors = splitNames(s.values)
	case s.field == FieldGuest && len(front.Guests) == 0:
		front.Guests = splitNames(s.values)
	case s.field == FieldHost && len(front.Hosts) == 0:
		front.Hosts = splitNames(s.values)
	case s.field == FieldPublished && front.Published.IsZero():
		front.Published, front.HasTime = date.Parse(first)
	case s.field == FieldPlace && front.Place == "":
		front.Place = first
	case s.field == FieldPublisher && front.Publisher == "":
		front.Publisher = first
	case s.field == FieldSource && front.Source == "":
		front.Source = visible.URL(address(first, s.url))
	case s.field == FieldCover && front.Cover == "":
		front.Cover = visible.URL(address(first, s.url))
	}
}

func address(value, url string) string {
	if url != "" {
		return url
	}
	if at := strings.Index(value, "http"); at > 0 {
		value = value[at:]
	}
	value, _, _ = strings.Cut(value, " ")
	return value
}

// nameValue reports whether s can be what stands behind a key that says who: short, and no sentence.
func nameValue(s string) bool {
	return utf8.RuneCountInString(s) <= 80 && !holdsSentence(s) && strings.Count(s, "，") <= 3
}

// holdsSentence reports whether a mark that ends a sentence is in s.
func holdsSentence(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return r == '。' || r == '？' || r == '！' || r == '?' || r == '!' || r == '；'
	})
}
