package find

import (
	"regexp"
	"regexp/syntax"
	"strings"
)

// Query is what is searched for. The zero value matches nothing.
type Query struct {
	source  string
	matcher matcher // nil matches nothing
	sieve   *sieve
	limits  []Limit
	words   string // what is looked for, without operators, where it is not a regular expression
	err     *syntax.Error
}

// Limit narrows a search to one speaker or one topic.
type Limit struct {
	Topic bool // else a speaker
	Name  string
}

// Compile makes a query of what a person types:
//
//	words          text, folded; smart case: an upper-case letter makes case count (as in vim and less), and an accent accents
//	"words"        the text letter by letter
//	/expression/   a regular expression (RE2), to its closing slash or the end; case counts where it has an upper-case letter
//	@name #topic   limits; a name in quotes can have spaces
//
// Limits stand before or behind the rest, after white space. All marks can be full-width.
func Compile(source string) Query {
	p := split(source)
	q := Query{source: source, limits: p.limits}
	switch {
	case p.kind == expressionPart:
		q.compileExpression(p.text)
	case p.kind == quotedPart:
		q.compileWords(p.text, verbatim)
	default:
		q.compileWords(p.text, smart(p.text))
	}
	return q
}

// CompileWords makes a query of plain text, folded as loosely as can be: without smart case and without operators.
func CompileWords(text string) Query {
	q := Query{source: text}
	q.compileWords(strings.TrimSpace(text), nothingCounts)
	return q
}

// smart returns what counts in a query: case where it has an upper-case letter, accents where it has one.
func smart(text string) counts {
	c := nothingCounts
	if hasUpper(text) {
		c |= caseCounts
	}
	if hasAccent(text) {
		c |= accentsCount
	}
	return c
}

func (q *Query) compileWords(text string, c counts) {
	text = strings.ToValidUTF8(text, "\uFFFD")
	l := &literal{folder: folderOf(c)}
	var folded folded
	folded.fold(l.folder, text)
	l.needle = folded.text
	q.words = text
	if len(l.needle) > 0 {
		q.matcher, q.sieve = l, newSieve(text)
	}
}

func (q *Query) compileExpression(text string) {
	flags := "(?m)"
	if !hasUpper(literals(text)) {
		flags = "(?mi)"
	}
	re, err := regexp.Compile(flags + text)
	switch err := err.(type) {
	case nil:
		if text != "" {
			q.matcher, q.sieve = expression{re}, newSieve("")
		}
	case *syntax.Error:
		q.err = &syntax.Error{Code: err.Code, Expr: strings.TrimPrefix(err.Expr, flags)}
	}
}

// literals returns a regular expression without its escapes, whose letters say nothing of case.
func literals(text string) string {
	var s strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] == '\\' {
			i++
			continue
		}
		s.WriteByte(text[i])
	}
	return s.String()
}

// Source returns what the query was made from.
func (q Query) Source() string { return q.source }

// Empty reports whether q can match nothing: it has no words, or is no regular expression.
func (q Query) Empty() bool { return q.matcher == nil }

// Err returns what is wrong with a regular expression, or nil.
func (q Query) Err() *syntax.Error { return q.err }

// Limits returns the speakers and topics to which the search is limited.
func (q Query) Limits() []Limit { return q.limits }

// In returns the matches of q in text, in order, as those of a block 0 with this text.
func (q Query) In(text string) []Match { return q.block(text, 0) }

// block returns the matches in text, as those of block i.
func (q Query) block(text string, i int) []Match {
	if q.Empty() {
		return nil
	}
	var out []Match
	var room folded
	q.matcher.matches(text, &room, func(start, end int) bool {
		out = append(out, Match{i, start, end})
		return true
	})
	return out
}
