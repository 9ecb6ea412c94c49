package parse

import (
	"strings"
	"unicode"

	"fangtan/parse/plain"
	"fangtan/parse/pointmark"
)

// before gives what stands between the front matter and the talk its roles, by lines that name a part and by shape: a quoted list, a list of
// points, a numbered outline, the people and who they are.
func (r *refiner) before() {
	end := r.talk.Start
	if len(r.Turns) == 0 {
		end = min(len(r.Blocks), r.start+frontBlocks)
	}
	for i := r.start; i < end; {
		b := &r.Blocks[i]
		s := r.at(i)
		switch {
		case b.Kind == Heading && b.In == nil:
			i++
			continue
		case s.Role == RoleNotes && r.timed(i, end) > i: // the chapters of a recording among its notes
		case s.Role != RoleLead && s.Role != RoleBody && s.Role != RoleTranscript:
			i = min(r.partition.end(i), end)
			continue
		}
		if len(r.Turns) > 0 && end-i <= 8 && b.Kind == Paragraph && r.at(end).Title == "" && opensTalk(strings.ToLower(trimHeading(r.Text(i)))) {
			for ; i < end; i++ {
				r.of[i] = r.of[end]
			}
			break
		}
		next, part := r.part(i, end)
		if next <= i {
			i++
			continue
		}
		from := i
		if r.wholeSection(i, next) {
			from-- // its heading is part of it
			part.Title = r.Text(from)
		}
		r.set(from, next, part)
		i = next
	}
}

// wholeSection reports whether the blocks from i to end are all of a headed section.
func (r *refiner) wholeSection(i, end int) bool {
	if i == 0 || r.Blocks[i-1].Kind != Heading || i-1 < r.start {
		return false
	}
	for k := end; k < len(r.Blocks) && r.of[k] == r.of[i-1]; k++ {
		if kind := r.Blocks[k].Kind; kind != Rule && kind != Definition && !r.Blocks[k].Promo {
			return false
		}
	}
	return true
}

// part reads the part that begins at block i and returns the block behind it; i where it sees none.
func (r *refiner) part(i, end int) (int, Section) {
	b := &r.Blocks[i]
	if line, ok := r.roleLine(i); ok {
		return r.partEnd(i, end, line.Role), line
	}
	if next := r.timed(i, end); next > i {
		return next, Section{Role: RoleSummary, Why: whyChapters}
	}
	if b.In != nil {
		return r.quotedList(i, end)
	}
	if len(r.Turns) == 0 {
		return i, Section{}
	}
	if next := r.numbered(i, end); next > i {
		return next, Section{Role: RoleSummary, Why: whyNumberedPoints}
	}
	if next := r.attending(i, end); next > i {
		return next, Section{Role: RolePeople, Why: whyNames}
	}
	if b.Kind == Paragraph && r.introduces(strings.TrimSpace(r.Text(i))) {
		return i + 1, Section{Role: RoleBio, Why: whyIntroduces}
	}
	return i, Section{}
}

// partEnd returns the block behind the part that the line on block i heads: its points, or what follows up to a rule, a picture, another part.
func (r *refiner) partEnd(i, end int, role Role) int {
	points, last := 0, i
	for k := i + 1; k < end; k++ {
		b := &r.Blocks[k]
		if b.Kind == Heading || b.Kind == Rule && points > 0 {
			break
		}
		if _, other := r.roleLine(k); other {
			break
		}
		if b.In != nil || b.Kind == Table || b.Kind == Paragraph && r.pointed(k) {
			points, last = points+1, k
		} else if !r.picture(k) && b.Kind != Rule && (role == RoleSummary || points > 0) {
			break
		}
	}
	if points > 0 || role == RoleSummary && last > i {
		return last + 1
	}
	k := i + 1
	for k < end && r.Blocks[k].Kind == Paragraph && !r.picture(k) && !r.Blocks[k].Promo {
		if _, ok := r.roleLine(k); ok || opensTalk(strings.ToLower(trimHeading(r.Text(k)))) || r.numbered(k, end) > k {
			break
		}
		k++
	}
	return k
}

// pointed reports whether block i opens as a point does.
func (r *refiner) pointed(i int) bool {
	text := r.Text(i)
	if _, _, ok := pointmark.Cut(text); ok {
		return true
	}
	if _, _, ok := pointmark.CutStampEnd(text); ok {
		return true
	}
	b := &r.Blocks[i]
	return strings.HasPrefix(string(r.Source[b.Span.Start:b.Span.End]), "**") && !r.allBold(i)
}

// quotedList reads a list of points at block i: within a quote, or before the talk with most of its items led by bold words, stamps, or a title and a colon.
func (r *refiner) quotedList(i, end int) (int, Section) {
	next := min(r.listEnd(i), end)
	quoted := outermost(r.Blocks[i].In).Kind == Quote
	items, led, words := 0, 0, false
	var item *Container
	for k := i; k < next; k++ {
		b := &r.Blocks[k]
		c := itemOf(b.In)
		if c == nil {
			if w, ok := roleWordIn(r.Text(k)); ok && w.role == RoleSummary {
				words = true
			}
			continue
		}
		if c == item || item != nil && c.Depth > item.Depth {
			continue
		}
		item = c
		items++
		if len(r.Turns) > 0 && r.leads(k, r.Text(k)) {
			led++
		}
	}
	switch {
	case quoted && (items >= 3 && len(r.Turns) > 0 || items >= 2 && words):
		return next, Section{Role: RoleSummary, Why: whyQuotedPoints}
	case len(r.Turns) > 0 && items >= 3 && led*5 >= items*3:
		return next, Section{Role: RoleSummary, Why: whyListedPoints}
	}
	return i, Section{}
}

// itemOf returns the innermost list item among the containers from c on outwards, or nil.
func itemOf(c *Container) *Container {
	for c != nil && c.Kind != Item {
		c = c.Parent
	}
	return c
}

// leads reports whether the item that block k opens states a point: with a stamp, with words in bold, or with a title before a colon.
func (r *refiner) leads(k int, text string) bool {
	if _, _, ok := pointmark.CutStamp(text); ok {
		return true
	}
	if b := &r.Blocks[k]; r.opensInWords(b) {
		return b.Base&Strong != 0
	}
	for _, run := range r.Runs(k) {
		if strings.TrimSpace(run.Text) != "" {
			return run.Marks&Strong != 0
		}
	}
	return false
}

// numbered returns the block behind a run of three or more lines at block i that are numbered one after another, pictures and rules between them aside.
func (r *refiner) numbered(i, end int) int {
	want, last := -1, i
	for k := i; k < end; k++ {
		b := &r.Blocks[k]
		if b.Kind != Paragraph || b.In != nil {
			if k > i && (b.Kind == Rule || b.Kind == Definition) {
				continue
			}
			break
		}
		if r.picture(k) && k > i {
			continue
		}
		first, count, ok := r.numbers(k, want)
		if !ok || want < 0 && first > 1 {
			break
		}
		want, last = first+count, k
		if first+count >= 4 && k+1 >= end {
			break
		}
	}
	if want >= 4 {
		return last + 1
	}
	return i
}

// numbers reads the numbers that open the lines of block k, the first of which is want or, where want is negative, any.
func (r *refiner) numbers(k, want int) (first, count int, ok bool) {
	for _, l := range r.Blocks[k].Lines {
		text, _ := plain.Line(string(r.Source[l.Start:l.End]))
		m, _, found := pointmark.Cut(text)
		if !found || m.Number == 0 && m.Seconds < 0 {
			if count == 0 {
				return 0, 0, false
			}
			continue
		}
		if m.Seconds >= 0 {
			m.Number = max(want, 1) + count // stamps need no number
		}
		if count == 0 {
			first = m.Number
			if want >= 0 && first != want {
				return 0, 0, false
			}
		} else if m.Number != first+count {
			return first, count, count > 0
		}
		count++
	}
	if count > 1 {
		r.lineUp(k)
	}
	return first, count, count > 0
}

// attending returns the block behind what names the people of the talk at block i: a paragraph of names with initials, a table, lines of guests and hosts.
func (r *refiner) attending(i, end int) int {
	b := &r.Blocks[i]
	switch b.Kind {
	case Table:
		head := strings.ToLower(r.Text(i))
		if head, _, _ = strings.Cut(head, "\n"); containsAny(head, "name", "姓名", "名字", "嘉宾", "speaker", "attendee", "participant", "氏名", "이름") {
			return i + 1
		}
	case Paragraph:
		text := r.Text(i)
		if n := initials(text); n >= 4 && n*40 >= weight(text)*3 {
			return i + 1
		}
		k := i
		for k < end && r.Blocks[k].Kind == Paragraph && r.facts[r.Blocks[k].Span.Start] && r.peopled(k) {
			k++
		}
		return k
	}
	return i
}

// peopled reports whether block k states guests or hosts.
func (r *refiner) peopled(k int) bool {
	b := &r.Blocks[k]
	first, last := r.LineOf(b.Span.Start), r.LineOf(b.Span.End-1)
	for _, p := range r.Meta {
		if p.Line >= first && p.Line <= last && (p.Field == FieldGuest || p.Field == FieldHost) {
			return true
		}
	}
	return false
}

// initials counts the initials in parentheses within text: `Jane Doe (JD), Richard Roe (RR)`.
func initials(text string) int {
	n := 0
	for rest := text; ; n++ {
		at := strings.IndexByte(rest, '(')
		if at < 0 {
			return n
		}
		rest = rest[at+1:]
		end := strings.IndexByte(rest, ')')
		if end < 1 || end > 5 || strings.IndexFunc(rest[:end], func(r rune) bool { return !unicode.IsUpper(r) }) >= 0 {
			n--
		}
	}
}

// introduces reports whether a text begins with the name of a speaker and says who that is.
func (r *refiner) introduces(text string) bool {
	for _, s := range r.Speakers {
		name := s.Name
		rest, ok := strings.CutPrefix(text, name)
		if !ok || len([]rune(name)) < 2 || weight(text) < 8 {
			continue
		}
		if strings.HasPrefix(rest, " （") || strings.HasPrefix(rest, " (") {
			rest = rest[1:]
		}
		if at := strings.IndexAny(rest, ")）"); at > 0 && at < 60 && (rest[0] == '(' || strings.HasPrefix(rest, "（")) {
			rest = strings.TrimLeft(rest[at:], ")）")
		}
		for _, w := range []string{"，", ",", "是", "：", "，曾", "现任", "现为", "毕业", "生于", "出生", " is ", " was ", " has been ", "は", "는 ", "은 "} {
			if strings.HasPrefix(rest, w) {
				return true
			}
		}
	}
	return false
}
