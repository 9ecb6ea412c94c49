package parse

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// checkArticle checks what holds for every article, whatever text it was made of.
func checkArticle(t testing.TB, a *Article) {
	t.Helper()
	for _, problem := range problems(a) {
		t.Error(problem)
	}
}

// problems lists how a breaks the promises that its types make. It is a list, so that a fuzz failure shows all of them.
func problems(a *Article) []string {
	var out []string
	report := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	if !utf8.Valid(a.Source) {
		report("the source is not valid UTF-8")
	}
	spans(a, report)
	indices(a, report)
	safety(a, report)
	return out
}

// spans: blocks ascend, do not overlap, hold their lines, and what lies between them is white space and container marks.
func spans(a *Article, report func(string, ...any)) {
	end := 0
	for i, b := range a.Blocks {
		if b.Span.Start < end || b.Span.End < b.Span.Start || b.Span.End > len(a.Source) {
			report("block %d %v: its span %v does not follow %d", i, b.Kind, b.Span, end)
			return
		}
		if !betweenBlocks.Match(a.Source[end:b.Span.Start]) {
			report("between block %d and %d: %q is in no block", i-1, i, clip(a.Source[end:b.Span.Start]))
		}
		end = b.Span.End
		at := b.Span.Start
		for _, l := range b.Lines {
			if l.Start < at || l.End < l.Start || l.End > b.Span.End && strings.TrimSpace(string(a.Source[b.Span.End:l.End])) != "" {
				report("block %d %v: its line %v is not within its span %v behind %d", i, b.Kind, l, b.Span, at)
			}
			if bytes.IndexByte(a.Source[l.Start:l.End], '\n') >= 0 {
				report("block %d %v: its line %v holds a line end", i, b.Kind, l)
			}
			at = l.End
		}
	}
	if !betweenBlocks.Match(a.Source[end:]) {
		report("behind the last block: %q is in no block", clip(a.Source[end:]))
	}
}

// betweenBlocks matches white space and the marks of containers: quotes, list items with their task boxes, descriptions, footnotes.
var betweenBlocks = regexp.MustCompile(`^(?:[\s>]|[-+*:]|[0-9]+[.)]|\[[ xX\t]\]|\[\^[^\]]*\]:)*$`)

// indices: sections partition the blocks, turns ascend within sections, exchanges within turns, all references are in range.
func indices(a *Article, report func(string, ...any)) {
	at := 0
	for k, s := range a.Sections {
		if s.Blocks.Start != at || s.Blocks.Len() <= 0 || s.Role == "" || s.Why == "" {
			report("section %d %+v does not follow block %d", k, s, at)
		}
		if reason, _ := ReasonOf(s.Why); !slices.Contains(Reasons(), reason) {
			report("section %d: %q is no known reason", k, s.Why)
		}
		at = s.Blocks.End
	}
	if at != len(a.Blocks) {
		report("the sections end at %d of %d blocks", at, len(a.Blocks))
	}
	at = 0
	characters := make([]int, len(a.Speakers))
	turns := make([]int, len(a.Speakers))
	for k, u := range a.Turns {
		if u.Blocks.Start < at || u.Blocks.Len() <= 0 || u.Blocks.End > len(a.Blocks) || u.Speaker < 0 || u.Speaker >= len(a.Speakers) {
			report("turn %d %+v does not follow block %d", k, u, at)
			return
		}
		at = u.Blocks.End
		if a.SectionOf(u.Blocks.Start) != a.SectionOf(u.Blocks.End-1) {
			report("turn %d %+v is in two sections", k, u)
		}
		if line := a.LineOf(a.Blocks[u.Blocks.Start].Span.Start); u.Line != line {
			report("turn %d says line %d and starts on line %d", k, u.Line, line)
		}
		turns[u.Speaker]++
		for i := u.Blocks.Start; i < u.Blocks.End; i++ {
			want := k
			if a.Blocks[i].Promo {
				want = -1
			}
			if got := a.TurnOf(i); got != want {
				report("TurnOf(%d) = %d, want %d", i, got, want)
			}
			if a.Blocks[i].Kind != Label && !a.Blocks[i].Promo {
				characters[u.Speaker] += visibleRunes(a.Text(i))
			}
		}
	}
	for k, s := range a.Speakers {
		if s.Name == "" || s.Turns != turns[k] || s.Characters != characters[k] || len(s.Labels) == 0 {
			report("speaker %d %+v has %d turns, %d characters", k, s, turns[k], characters[k])
		}
	}
	at = 0
	for k, e := range a.Exchanges {
		if e.Start < at || e.End <= e.Start || e.End > len(a.Turns) || a.Turns[e.Start].Kind != KindQuestion {
			report("exchange %d %+v does not begin with a question behind turn %d", k, e, at)
		}
		at = e.End
	}
	for k, p := range a.Topics {
		if p.Title == "" || p.Line < 1 || p.Line > len(a.lines) {
			report("topic %d %+v has no title or no line", k, p)
		}
		if (p.Placing.By == PlacedNowhere) != (len(p.Turns) == 0) || !slices.Contains(Placements(), p.Placing.By) {
			report("topic %d is placed by %q and has the turns %v", k, p.Placing.By, p.Turns)
		}
		for _, u := range p.Turns {
			if u < 0 || u >= len(a.Turns) {
				report("topic %d leads to turn %d of %d", k, u, len(a.Turns))
			}
		}
		if (len(p.Turns) > 0) != (p.Range.Len() > 0) || p.Range.End > len(a.Blocks) || p.Block < 0 || p.Block >= len(a.Blocks) {
			report("topic %d %+v is out of range", k, p)
		}
	}
	for _, m := range a.Images {
		if m.Block >= len(a.Blocks) || m.Line < 1 {
			report("image %+v is out of range", m)
		}
	}
	for _, l := range a.Links {
		if l.Block >= len(a.Blocks) || l.URL == "" {
			report("link %+v is out of range", l)
		}
	}
}

// safety: nothing that leaves the article holds a control character, and its JSON is valid.
func safety(a *Article, report func(string, ...any)) {
	check := func(what, s string, allowed string) {
		for _, r := range s {
			if commands(r) && !strings.ContainsRune(allowed, r) {
				report("%s %q holds %U", what, clip([]byte(s)), r)
				return
			}
		}
		if !utf8.ValidString(s) {
			report("%s %q is not valid UTF-8", what, clip([]byte(s)))
		}
	}
	check("source", string(a.Source), "\t\n")
	check("title", a.Title, "")
	for _, p := range a.Meta {
		check("meta", p.Key+p.Value, "")
	}
	check("front", strings.Join(a.Front.Authors, "")+a.Front.Place+a.Front.Source+a.Front.Cover+a.Front.Publisher+strings.Join(a.Front.Guests, "")+strings.Join(a.Front.Hosts, ""), "")
	for i, b := range a.Blocks {
		check("info", b.Info, "")
		for c := b.In; c != nil; c = c.Parent {
			check("container", c.Name, "")
		}
		for _, r := range a.Runs(i) {
			allowed := ""
			if b.Kind == Code || b.Kind == Data || b.Kind == Table || r.Kind == BreakRun {
				allowed = "\n\t"
			}
			check(fmt.Sprintf("block %d %v", i, b.Kind), r.Text, allowed)
			check("address", r.URL, "")
			if r.Kind == TextRun && r.Text == "" {
				report("block %d %v has an empty run", i, b.Kind)
			}
		}
		if b.Kind == Table {
			for _, row := range a.Grid(i).Rows {
				if len(row) != len(a.Grid(i).Align) {
					report("block %d: a row of %d cells in a table of %d columns", i, len(row), len(a.Grid(i).Align))
				}
			}
		}
	}
	for _, s := range a.Sections {
		check("section", s.Title+s.Why, "")
	}
	for _, s := range a.Speakers {
		check("speaker", s.Name+strings.Join(s.Labels, ""), "")
	}
	for _, u := range a.Turns {
		check("time", u.Time, "")
	}
	for _, p := range a.Topics {
		check("topic", p.Title, "")
	}
	for _, m := range a.Images {
		check("image", m.URL+m.Alt, "")
	}
	for _, l := range a.Links {
		check("link", l.URL+l.Title, "")
	}
	if out, err := json.Marshal(a); err != nil || !utf8.Valid(out) || !json.Valid(out) {
		report("its JSON is not valid: %v", err)
	}
}

// commands reports whether a terminal could take r for a command, or a line with r in it be shown in another order (UAX #9).
// It is stated apart from the code that it tests.
func commands(r rune) bool {
	return unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Zl, r) || unicode.Is(unicode.Zp, r) || unicode.Is(unicode.Bidi_Control, r) && r != 0x200E && r != 0x200F && r != 0x061C
}

func visibleRunes(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

func clip(s []byte) string {
	if len(s) > 80 {
		return string(s[:40]) + "…" + string(s[len(s)-40:])
	}
	return string(s)
}
