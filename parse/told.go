package parse

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"fangtan/parse/visible"
)

// ErrLabels says that [Options.Labels], or what the front matter says in its stead, is no regular expression.
var ErrLabels = errors.New("not a regular expression")

// told is what the reader says of the labels, which overrules all evidence.
type told struct {
	labels   *regexp.Regexp // matches a label at the start of a line
	speakers []string       // who speaks, by their full names
	refused  *Refused       // what the front matter says of them and cannot be followed
}

// Refused is an expression of the front matter that is no regular expression.
type Refused struct {
	Line       int // from 1
	Expression string
	Why        string // in the words of package regexp
}

// Refused returns the expression for labels that the article's front matter gives and that cannot be read, or nil. The evidence decides in its stead.
func (a *Article) Refused() *Refused { return a.told.refused }

// tell takes up what the options say and, where they do not, the front matter: `fangtan: {speakers: [张三, 李四], labels: '…'}`. An expression of the front matter that
// cannot be read is left out and said by [Article.Refused]; one of the options is an error.
func (a *Article) tell(o Options) error {
	expression := o.Labels
	a.told.speakers = o.Speakers
	for _, p := range a.Meta {
		switch strings.ToLower(p.Key) {
		case "fangtan.labels":
			if why := NoExpression(p.Value); why != "" {
				a.told.refused = &Refused{p.Line, visible.Line(p.Value), visible.Line(why)}
			} else if expression == "" {
				expression = p.Value
			}
		case "fangtan.speakers":
			if len(o.Speakers) == 0 {
				a.told.speakers = toldNames(p)
			}
		}
	}
	if expression == "" {
		return nil
	}
	if why := NoExpression(expression); why != "" {
		return fmt.Errorf("%w: %s", ErrLabels, why)
	}
	a.told.labels = regexp.MustCompile(`^(?:` + expression + `)`)
	return nil
}

// NoExpression says why an expression for labels is none, in the words of package regexp; "" where it is one.
func NoExpression(expression string) string {
	if _, err := regexp.Compile(expression); err != nil {
		return strings.TrimPrefix(err.Error(), "error parsing regexp: ")
	}
	return ""
}

// toldNames returns the names of a list, or those that a text holds apart by commas.
func toldNames(p Pair) []string {
	if len(p.List) > 0 {
		return p.List
	}
	var out []string
	for _, name := range strings.FieldsFunc(strings.Trim(p.Value, "[] "), func(r rune) bool { return strings.ContainsRune(",，、;；\n", r) }) {
		if name = strings.Trim(name, " \t\"'"); name != "" {
			out = append(out, name)
		}
	}
	return out
}

// toldLabel is the grammar of an expression that the reader gave. Its group `name`, or else its first one, or else all that it matches, is the name; its group `time` is a time
// stamp.
type toldLabel struct{ expression *regexp.Regexp }

func (toldLabel) String() string { return "as the reader says" }

func (g toldLabel) find(h *head, l *label) bool {
	if h.block.Kind != Paragraph && h.block.Kind != Heading {
		return false
	}
	m := g.expression.FindStringSubmatchIndex(h.line)
	if m == nil || m[1] == 0 {
		return false
	}
	group := func(n int) string {
		if n < 0 || m[2*n] < 0 {
			return ""
		}
		return h.line[m[2*n]:m[2*n+1]]
	}
	named := g.expression.SubexpIndex("name")
	if named < 0 {
		named = min(1, g.expression.NumSubexp())
	}
	*l = label{told: true, name: strings.Trim(group(named), " \t*_:：[]【】()（）"), time: group(g.expression.SubexpIndex("time"))}
	l.shown = l.name
	if l.time != "" {
		l.shown += " " + l.time
	}
	l.end = m[1] + blank(h.line[m[1]:])
	return l.name != "" && len(l.name) <= maxName
}

// toldLabels returns the labels that the reader's expression finds.
func (w *weigher) toldLabels() []label {
	a := w.article
	gs := []grammar{toldLabel{a.told.labels}}
	found := a.collect(gs, a.searched())
	a.dropUntalkative(found)
	r := readingsOf(gs, found.parts...)
	var labels []label
	for _, found := range r {
		labels = merge(labels, found.all)
	}
	for _, found := range r {
		w.weigh(found)
		found.labels, found.Score, found.Against = found.all, max(found.Score, 1), ""
	}
	a.readings, a.chosen = append(a.readings, r...), r
	return labels
}

// toldSpeakers returns the labels of those who speak by what the reader says, under every grammar; nil where there are none.
func (w *weigher) toldSpeakers(named []*reading) []label {
	a := w.article
	if len(a.told.speakers) == 0 {
		return nil
	}
	var cast []*person
	for _, s := range a.told.speakers {
		cast = append(cast, &person{name: s, words: nameWords(s)})
	}
	var labels []label
	for _, r := range named {
		found := filter(r.all, func(l label) bool { return speaksFor(l.name, cast) })
		if more := merge(labels, found); len(more) > len(labels) {
			labels = more
			a.chosen = append(a.chosen, r)
			r.Score, r.Against = max(r.Score, 1), ""
		}
	}
	return labels
}

// speaksFor reports whether a label's name is that of one of the cast, or of several of them.
func speaksFor(name string, cast []*person) bool {
	if several(name) {
		for _, p := range people(name) {
			if !speaksFor(p, cast) {
				return false
			}
		}
		return len(people(name)) > 0
	}
	p := &person{name: name, words: nameWords(name)}
	for _, q := range cast {
		if lower(q.name) == lower(name) || strings.Join(p.words, " ") == strings.Join(q.words, " ") || shortFor(p, q) {
			return true
		}
	}
	return false
}
