package reader

import (
	"fmt"
	"strings"

	"fangtan/parse"
	"fangtan/reader/quote"
	"fangtan/reader/state"
	"fangtan/reader/words"
)

// Notes returns the highlights that are kept of an article as Markdown, in the order of the talk: each as a quote, with who says it, under the question
// that it answers, and with what the reader has said about it. Those whose words are no longer in the article come last. n is how many there are; the
// error says what of the state could not be used. path is the article's, as [File] has it, or "".
func Notes(a *parse.Article, store *state.Store, key state.Key, path string, w *words.Words) (text string, n int, err error) {
	r, _, err := recordOf(a, store, key, knownBy(a, path))
	text, n = exported(a, r, w)
	return text, n, err
}

// exported writes the highlights of a record.
func exported(a *parse.Article, r state.Record, w *words.Words) (text string, n int) {
	e := exporter{article: a, words: w}
	for _, note := range notesIn(a, r) {
		if note.letter == "" {
			e.write(note)
			n++
		}
	}
	if n == 0 {
		return "", 0
	}
	head := "# " + w.Taking.NotesTitle(quote.Escape(titleOf(a, w))) + "\n"
	if from := quote.From(sourceOf(a, w), &w.Quote); from != "" {
		head += "\n" + from + "\n"
	}
	return head + e.out.String(), n
}

func titleOf(a *parse.Article, w *words.Words) string {
	if a.Title == "" {
		return w.Page.Untitled
	}
	return a.Title
}

// exporter writes notes one after the other.
type exporter struct {
	article *parse.Article
	words   *words.Words
	heading string // the last one
	out     strings.Builder
}

func (e *exporter) write(n note) {
	if heading := e.headingOf(n); heading != e.heading {
		e.heading = heading
		if heading != "" {
			fmt.Fprintf(&e.out, "\n## %s\n", heading)
		}
	}
	parts := []quote.Said{{Speaker: n.speaker, Paragraphs: []quote.Paragraph{{Text: n.text}}}}
	if !n.lost {
		parts = saidIn(e.article, n.passage)
	}
	e.out.WriteString("\n" + quote.Markdown(parts, quote.Source{}, &e.words.Quote))
	if n.said != "" {
		e.out.WriteString("\n" + e.words.Taking.NotePrefix + quote.Escape(n.said) + "\n")
	}
}

// headingOf returns the heading under which a note stands: the question that it answers, else its section.
func (e *exporter) headingOf(n note) string {
	if n.lost {
		return e.words.Taking.LostHeading
	}
	a := e.article
	if i, text := questionIn(a, n.from.block); i >= 0 {
		return e.words.Place.Question(i+1, len(a.Exchanges)) + e.words.Place.Colon + quote.Escape(text)
	}
	if s := a.SectionOf(n.from.block); s >= 0 && s < len(a.Sections) {
		if title := a.Sections[s].Title; title != "" {
			return quote.Escape(title)
		}
		return quote.Escape(sectionName(a.Sections[s].Role, e.words.Page))
	}
	return ""
}
