package parse

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fangtan/parse/alike"
	"fangtan/parse/visible"
)

// titleHeading returns the heading that is the article's title, or -1: the one that says what the front matter says, else the first one of the
// first level, else the first one of all where it heads the whole and not a part.
func (a *Article) titleHeading() int {
	first, text := -1, 0 // the first heading; paragraphs of text before it
	for i := range a.Blocks[:min(len(a.Blocks), frontBlocks)] {
		b := &a.Blocks[i]
		switch {
		case b.Kind == Heading && b.In == nil:
			t := a.Text(i)
			switch {
			case strings.TrimSpace(t) == "":
			case a.Title != "":
				if sameTitle(t, a.Title) {
					return i
				}
			case b.Level == 1 && !a.parted(i, t):
				if k := a.belowSite(i, t); k > 0 {
					return k
				}
				return i
			case first < 0 && text <= 1 && !a.parted(i, t):
				first = i
			}
			if first < 0 && text == 0 {
				text++ // what follows a heading is not before all
			}
		case b.Kind == Paragraph && b.Span.Len() > longParagraph:
			text++
		}
	}
	return first
}

// belowSite returns the heading of a lower level right below heading i, where the latter is the name of a medium that a page has above each article; else 0.
func (a *Article) belowSite(i int, title string) int {
	for k := i + 1; k < len(a.Blocks); k++ {
		switch b := &a.Blocks[k]; {
		case b.Kind == Rule || b.Kind == Definition || a.picture(k):
		case b.Kind == Heading && b.In == nil && b.Level > a.Blocks[i].Level && mediumName(title) && !a.parted(k, a.Text(k)):
			return k
		default:
			return 0
		}
	}
	return 0
}

// mediumName reports whether s is what a medium is called, and no sentence about one.
func mediumName(s string) bool {
	s = strings.TrimSpace(s)
	if wide := utf8.RuneCountInString(s); !latinAlone(s) {
		for _, end := range periodicals {
			if strings.HasSuffix(s, end) && wide <= 10 && wide > utf8.RuneCountInString(end) && !pronouns.in(s) && !strings.ContainsAny(s, "：:，,") {
				return true
			}
		}
		return false
	}
	words := strings.Fields(strings.ToLower(s))
	return len(words) > 1 && len(words) <= 4 && mediaEnds.has(words[len(words)-1]) && latinLikeness(s) > 0.1
}

// parted reports whether heading i heads a part of the article: it names a part, or asks a question as its sisters do.
func (a *Article) parted(i int, title string) bool {
	if w, ok := roleWordIn(title); ok && strings.ToLower(trimHeading(title)) == w.word {
		return true
	}
	if !strings.HasSuffix(title, "?") && !strings.HasSuffix(title, "？") {
		return false
	}
	level, sisters, asking := a.Blocks[i].Level, 0, 0
	for k := i + 1; k < len(a.Blocks); k++ {
		if b := &a.Blocks[k]; b.Kind == Heading && b.Level == level {
			sisters++
			if s := a.Source[b.Span.Start:b.Span.End]; hasQuestionMark(string(s)) {
				asking++
			}
		}
	}
	return sisters > 0 && asking*2 > sisters
}

// sameTitle reports whether two titles are one but for marks and spaces.
func sameTitle(a, b string) bool {
	return alike.Fold(a) == alike.Fold(b)
}

// otherTitle finds a title where neither front matter nor a heading of the whole gives one: the heading of a part that stands above all, the first line where it is
// bold, else the file's name.
func (f *fronting) otherTitle(name string) {
	if f.Title == "" {
		for i := range f.Blocks[:min(len(f.Blocks), frontBlocks)] {
			b := &f.Blocks[i]
			if f.states(i) || b.Kind == Rule || b.Kind == Definition || f.picture(i) {
				continue
			}
			title := f.partTitle(i)
			f.titlesPart = title != ""
			if title == "" {
				title = f.boldTitle(i)
			}
			if title == "" {
				title = f.plainTitle(i, name)
			}
			if title != "" {
				f.Title, f.title = title, i
				b.Kind, b.Level = Heading, 1
			}
			break
		}
	}
	if f.Title == "" {
		f.Title = visible.Line(strings.TrimSuffix(filepath.Base("/"+name), filepath.Ext(name)))
		f.Title = strings.TrimPrefix(f.Title, "/")
	}
}

// partTitle returns the text of heading i where it is the only one of the first level: whatever part it names, nothing else heads the whole.
func (f *fronting) partTitle(i int) string {
	top := func(b Block) bool { return b.Kind == Heading && b.In == nil && b.Level == 1 }
	if !top(f.Blocks[i]) || slices.ContainsFunc(f.Blocks[i+1:], top) {
		return ""
	}
	return strings.TrimSpace(f.headline(i))
}

// picture reports whether block i is a picture and nothing else.
func (a *Article) picture(i int) bool {
	b := &a.Blocks[i]
	if src := a.Source[b.Span.Start:b.Span.End]; b.Kind != Paragraph || a.opensInWords(b) || !bytes.Contains(src, []byte("![")) && !bytes.Contains(src, []byte("<img")) {
		return false
	}
	images := 0
	for _, r := range a.Runs(i) {
		switch {
		case r.Kind == ImageRun:
			images++
		case strings.TrimSpace(r.Text) != "":
			return false
		}
	}
	return images > 0
}

// opensInWords reports whether b is a paragraph that shows a word first: it begins with a letter or a digit, which stands in no mark.
func (a *Article) opensInWords(b *Block) bool {
	if b.Kind != Paragraph || len(b.Lines) == 0 {
		return false
	}
	r, _ := utf8.DecodeRune(a.Source[b.Lines[0].Start:b.Lines[0].End])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// boldTitle returns the text of block i where it is one bold line that could be a title: it does not end as a sentence does, and opens no talk.
func (f *fronting) boldTitle(i int) string {
	b := &f.Blocks[i]
	if b.Kind != Paragraph || b.In != nil || len(b.Lines) != 1 || !f.allBold(i) {
		return ""
	}
	t := strings.TrimSpace(f.Text(i))
	if at := strings.IndexAny(t, ":："); at > 0 && (at >= len(t)-3 || f.opensOften(t[:at])) || utf8.RuneCountInString(t) > 80 || strings.HasSuffix(t, "。") || f.promotes(i) {
		return ""
	}
	return t
}

// plainTitle returns the text of block i where it is one short line that is no sentence and that something says is the title: it is the file's name, it says that a talk
// follows, or the line below it states facts.
func (f *fronting) plainTitle(i int, name string) string {
	b := &f.Blocks[i]
	if b.Kind != Paragraph || b.In != nil || len(b.Lines) != 1 || b.Span.Len() > maxHeading {
		return ""
	}
	t := strings.TrimSpace(f.Text(i))
	last, _ := utf8.DecodeLastRuneInString(t)
	if weight(t) > 45 || strings.ContainsRune("。．.,，;；:：、", last) || f.promotes(i) {
		return ""
	}
	file := strings.TrimSuffix(filepath.Base("/"+name), filepath.Ext(name))
	if t != "" && sameTitle(t, strings.TrimPrefix(file, "/")) || i+1 < len(f.Blocks) && f.states(i+1) {
		return t
	}
	if at := strings.IndexAny(t, ":："); at > 0 && f.opensOften(t[:at]) && !announcesInterview(t[at+1:]) {
		return ""
	}
	if containsAny(strings.ToLower(t), interviewWords...) && i+1 < len(f.Blocks) && f.Blocks[i+1].Kind == Paragraph {
		return t
	}
	return ""
}

// announcesInterview reports whether s says of what follows that it is an interview, and by whom or with whom: `An interview by Ada Lorne`.
func announcesInterview(s string) bool {
	words := strings.Fields(strings.ToLower(s))
	for len(words) > 0 && (words[0] == "an" || words[0] == "a" || words[0] == "the") {
		words = words[1:]
	}
	if len(words) < 2 || !containsAny(words[0], "interview", "conversation", "q&a", "entrevista", "entretien", "intervista", "gespräch") {
		return false
	}
	switch words[1] {
	case "by", "with", "between", "avec", "par", "con", "por", "com", "mit", "von", "de", "di":
		return true
	}
	return false
}

// allBold reports whether all text of block i is bold, and there is some.
func (a *Article) allBold(i int) bool {
	b := &a.Blocks[i]
	if b.Base&Strong == 0 && !strings.HasPrefix(strings.TrimLeft(string(a.Source[b.Span.Start:b.Span.End]), " "), "**") && !strings.HasPrefix(string(a.Source[b.Span.Start:b.Span.End]), "__") {
		return false
	}
	some := false
	for _, r := range a.Runs(i) {
		if r.Kind == TextRun && strings.TrimSpace(r.Text) != "" {
			if r.Marks&Strong == 0 {
				return false
			}
			some = true
		}
	}
	return some
}

// headline returns the text of heading i as one line.
func (a *Article) headline(i int) string { return strings.ReplaceAll(a.Text(i), "\n", " ") }
