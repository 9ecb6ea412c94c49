package cli

import (
	"encoding/json"
	"io"
	"strings"

	"fangtan/parse"
)

// The document that --json prints. Lines count from 1, and an end is the last line that belongs to the thing.
type (
	document struct {
		Title    string        `json:"title"`
		Meta     []metaJSON    `json:"meta"`
		Speakers []speakerJSON `json:"speakers"`
		Sections []sectionJSON `json:"sections"`
		Turns    []turnJSON    `json:"turns"`
		Topics   []topicJSON   `json:"topics"`
		Images   []imageJSON   `json:"images"`
		Related  []relatedJSON `json:"related"`
	}
	metaJSON struct {
		Key   string `json:"key"`
		Value string `json:"value"`
	}
	speakerJSON struct {
		Name       string `json:"name"`
		Turns      int    `json:"turns"`
		Characters int    `json:"characters"`
	}
	sectionJSON struct {
		Role  parse.Role `json:"role"`
		Title string     `json:"title"`
		Start int        `json:"start"`
		End   int        `json:"end"`
	}
	turnJSON struct {
		Index   int            `json:"index"` // from 0
		Speaker string         `json:"speaker"`
		Kind    parse.TurnKind `json:"kind"`
		Time    string         `json:"time,omitempty"`
		Line    int            `json:"line"`
		End     int            `json:"end"`
		Text    string         `json:"text"` // without the label, paragraphs apart by a blank line
	}
	topicJSON struct {
		Title string `json:"title"`
		Line  int    `json:"line"`
		Turns []int  `json:"turns"` // indices of turns, the best first
		Found bool   `json:"found,omitempty"`
	}
	imageJSON struct {
		URL  string `json:"url"`
		Alt  string `json:"alt"`
		Line int    `json:"line"`
	}
	relatedJSON struct {
		Title string `json:"title"`
		URL   string `json:"url"`
	}
)

// writeJSON writes what was understood of a.
func writeJSON(w io.Writer, a *parse.Article) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(documentOf(a))
}

func documentOf(a *parse.Article) document {
	d := document{
		Title:    a.Title,
		Meta:     each(a.Meta, func(_ int, p parse.Pair) metaJSON { return metaJSON{p.Key, p.Value} }),
		Speakers: each(a.Speakers, func(_ int, s parse.Speaker) speakerJSON { return speakerJSON{s.Name, s.Turns, s.Characters} }),
		Images:   each(a.Images, func(_ int, i parse.Image) imageJSON { return imageJSON{i.URL, i.Alt, i.Line} }),
		Related:  each(a.Related(), func(_ int, l parse.Link) relatedJSON { return relatedJSON{l.Title, l.URL} }),
	}
	d.Sections = each(a.Sections, func(_ int, s parse.Section) sectionJSON {
		return sectionJSON{s.Role, s.Title, firstLine(a, s.Blocks), lastLine(a, s.Blocks)}
	})
	d.Turns = each(a.Turns, func(i int, t parse.Turn) turnJSON {
		return turnJSON{
			Index: i, Speaker: a.Speakers[t.Speaker].Name, Kind: t.Kind, Time: t.Time,
			Line: t.Line, End: lastLine(a, t.Blocks), Text: speech(a, t),
		}
	})
	d.Topics = each(a.Topics, func(_ int, t parse.Topic) topicJSON {
		return topicJSON{t.Title, t.Line, append([]int{}, t.Turns...), t.Found}
	})
	return d
}

// each maps a list, and an absent one to an empty one, so that no list is null.
func each[T, U any](list []T, f func(int, T) U) []U {
	out := make([]U, 0, len(list))
	for i, v := range list {
		out = append(out, f(i, v))
	}
	return out
}

func firstLine(a *parse.Article, r parse.Range) int { return a.LineOf(a.Blocks[r.Start].Span.Start) }

func lastLine(a *parse.Article, r parse.Range) int {
	span := a.Blocks[r.End-1].Span
	return a.LineOf(max(span.Start, span.End-1))
}

// speech is the visible text of a turn without its label.
func speech(a *parse.Article, t parse.Turn) string {
	var paragraphs []string
	for i := t.Blocks.Start; i < t.Blocks.End; i++ {
		if a.Blocks[i].Kind == parse.Label {
			continue
		}
		if text := a.Text(i); text != "" {
			paragraphs = append(paragraphs, text)
		}
	}
	return strings.Join(paragraphs, "\n\n")
}
