package parse

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"fangtan/parse/parallel"
)

// The exported form of an article. Lines count from 1, the last one of a range included.
type (
	jsonPair struct {
		Key   string `json:"key"`
		Value string `json:"value"`
	}
	jsonSpeaker struct {
		Name       string `json:"name"`
		Turns      int    `json:"turns"`
		Characters int    `json:"characters"`
	}
	jsonSection struct {
		Role  Role   `json:"role"`
		Title string `json:"title"`
		Start int    `json:"start"`
		End   int    `json:"end"`
	}
	jsonTurn struct {
		Index   int      `json:"index"`
		Speaker string   `json:"speaker"`
		Kind    TurnKind `json:"kind"`
		Time    string   `json:"time,omitempty"`
		Line    int      `json:"line"`
		End     int      `json:"end"`
		Text    string   `json:"text"`
	}
	jsonTopic struct {
		Title string `json:"title"`
		Line  int    `json:"line"`
		Turns []int  `json:"turns"`
		Found bool   `json:"found,omitempty"`
	}
	jsonImage struct {
		URL  string `json:"url"`
		Alt  string `json:"alt"`
		Line int    `json:"line"`
	}
	jsonLink struct {
		Title string `json:"title"`
		URL   string `json:"url"`
	}
)

// MarshalJSON exports what was parsed, in the form that `fangtan --json` prints.
func (a *Article) MarshalJSON() ([]byte, error) {
	var buf bytes.Buffer
	err := a.WriteJSON(&buf)
	return buf.Bytes(), err
}

// jsonBatch is how many values are made into text before they are written.
const jsonBatch = 16 * parallel.Fewest

// WriteJSON writes what [Article.MarshalJSON] returns, with indents of two spaces and a line end behind it. It holds no more than a few values of each list at a time.
func (a *Article) WriteJSON(w io.Writer) error {
	out := bufio.NewWriter(w)
	crew := parallel.Muster()
	defer crew.Dismiss()
	out.WriteString("{\n  \"title\": ")
	out.Write(indented(a.Title))
	writeList(out, crew, "meta", a.Meta, func(_ int, p Pair) any { return jsonPair{p.Key, p.Value} })
	writeList(out, crew, "speakers", a.Speakers, func(_ int, s Speaker) any { return jsonSpeaker{s.Name, s.Turns, s.Characters} })
	writeList(out, crew, "sections", a.Sections, func(_ int, s Section) any {
		return jsonSection{s.Role, s.Title, a.firstLine(s.Blocks), a.lastLine(s.Blocks)}
	})
	writeList(out, crew, "turns", a.Turns, func(k int, t Turn) any {
		return jsonTurn{k, a.Speakers[t.Speaker].Name, t.Kind, t.Time, t.Line, a.lastLine(t.Blocks), a.TurnText(t)}
	})
	writeList(out, crew, "topics", a.Topics, func(_ int, t Topic) any { return jsonTopic{t.Title, t.Line, append([]int{}, t.Turns...), t.Found} })
	writeList(out, crew, "images", a.Images, func(_ int, i Image) any { return jsonImage{i.URL, i.Alt, i.Line} })
	writeList(out, crew, "related", a.Related(), func(_ int, l Link) any { return jsonLink{l.Title, l.URL} })
	out.WriteString("\n}\n")
	return out.Flush()
}

// writeList writes a list by its name, as made by export from the values and their indices, by a crew.
func writeList[T any](out *bufio.Writer, crew *parallel.Crew, name string, values []T, export func(k int, v T) any) {
	fmt.Fprintf(out, ",\n  %q: [", name)
	for from := 0; from < len(values); from += jsonBatch {
		n := min(jsonBatch, len(values)-from)
		for _, part := range parallel.Parts(crew, n, func(start, end int) []byte {
			var text []byte
			for k := from + start; k < from+end; k++ {
				if k > 0 {
					text = append(text, ',')
				}
				text = append(append(text, "\n    "...), indented(export(k, values[k]))...)
			}
			return text
		}) {
			out.Write(part)
		}
	}
	if len(values) > 0 {
		out.WriteString("\n  ")
	}
	out.WriteByte(']')
}

// indented returns v as JSON, each line but the first one indented as what stands in a list of the article.
func indented(v any) []byte {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false) // a URL stands as it is
	enc.SetIndent("    ", "  ")
	_ = enc.Encode(v) // it is all strings and numbers
	return bytes.TrimSuffix(buf.Bytes(), []byte("\n"))
}

func (a *Article) firstLine(r Range) int { return a.LineOf(a.Blocks[r.Start].Span.Start) }

func (a *Article) lastLine(r Range) int {
	s := a.Blocks[r.End-1].Span
	return a.LineOf(max(s.End-1, s.Start))
}

// TurnText returns the visible text of a turn without its label and without promotion among it, paragraphs apart by a blank line.
func (a *Article) TurnText(t Turn) string {
	var out strings.Builder
	for i := t.Blocks.Start; i < t.Blocks.End; i++ {
		if a.Blocks[i].Kind == Label || a.Blocks[i].Promo {
			continue
		}
		s := a.Text(i)
		switch {
		case s == "":
			continue
		case out.Len() == 0:
		case a.Blocks[i].Joined:
			out.WriteString("\n")
		default:
			out.WriteString("\n\n")
		}
		out.WriteString(s)
	}
	return out.String()
}
